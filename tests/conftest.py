"""Fixtures that several rooms share."""

from hypothesis import settings

settings.register_profile("dostex", deadline=None)  # speed is measured by `dostex bench`, never by a test
settings.load_profile("dostex")
