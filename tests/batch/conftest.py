"""Loading is tried on the databases of the store's tests."""

from tests.store.conftest import empty_postgresql, postgresql, server, sqlite, store, url

__all__ = ["empty_postgresql", "postgresql", "server", "sqlite", "store", "url"]
