"""A store on each database in turn, as the tests of the store have it."""

from tests.store.conftest import postgresql, server, sqlite, store, url

__all__ = ["postgresql", "server", "sqlite", "store", "url"]
