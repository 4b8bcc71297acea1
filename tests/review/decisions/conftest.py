"""A store on each database in turn, as the tests of the store have it."""

from tests.store.conftest import empty, empty_postgresql, postgresql, server, sqlite, store, url

__all__ = ["empty", "empty_postgresql", "postgresql", "server", "sqlite", "store", "url"]
