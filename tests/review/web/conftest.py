"""The app over a store of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dostex.review.web.app import Reviewing
from dostex.store import Store
from tests.review.web.clients import app
from tests.store.conftest import postgresql, server, sqlite

__all__ = ["postgresql", "server", "sqlite"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(f"sqlite:///{tmp_path / 'review.db'}") as opened:
        yield opened


@pytest.fixture
def opened(store: Store) -> Reviewing:
    """The app over it."""
    return app(store)
