"""The spaCy pipeline: which component reads the article in which order.

Each component is a folder NAME with `patterns` (data), logic, and a `component` module that registers the spaCy factory
`dostex_NAME` (spaCy allows no dot there). Components take and return a Doc whose Reading they extend.
"""

from importlib import import_module

from spacy.language import Language
from spacy.vocab import Vocab

COMPONENTS: tuple[str, ...] = ("references", "dates", "people", "events", "quantities", "observations")


def build() -> Language:
    """A pipeline over Docs made by `reading.read`; its vocabulary is its own."""
    nlp = Language(vocab=Vocab())
    for name in COMPONENTS:
        import_module(f"dostex.extract.{name}.component")
        nlp.add_pipe(f"dostex_{name}")
    return nlp
