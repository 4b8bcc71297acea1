"""A store with two runs, and the app over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dostex.review.web.app import Reviewing
from dostex.store import Store
from tests.review.web.clients import app


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(f"sqlite:///{tmp_path / 'review.db'}") as opened:
        yield opened


@pytest.fixture
def opened(store: Store) -> Reviewing:
    """The app over it."""
    return app(store)
