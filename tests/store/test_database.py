"""What can be opened, what cannot, and how SQLite is set."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dostex.errors import StoreError
from dostex.store import Store, tables
from dostex.store.migrate import open_engine, upgrade
from tests.store.databases import execute


def test_sqlite_is_set_for_a_writer_and_many_readers(tmp_path: Path):
    engine = open_engine(f"sqlite:///{tmp_path / 'facts.db'}")
    with engine.connect() as connection:
        pragmas = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        assert [connection.exec_driver_sql(f"pragma {pragma}").scalar() for pragma in pragmas] == ["wal", 1, 30000, 1]
    engine.dispose()


def test_foreign_keys_hold(tmp_path: Path):
    engine = open_engine(f"sqlite:///{tmp_path / 'facts.db'}")
    with pytest.raises(Exception, match="FOREIGN KEY"), engine.begin() as connection:
        connection.execute(
            tables.official_roles.insert(), {"article_id": "a", "version": 1, "fact_key": "k", "position": 0, "role": "chair"}
        )
    engine.dispose()


def test_opening_twice_changes_nothing(tmp_path: Path):
    path = tmp_path / "facts.db"
    Store.open(f"sqlite:///{path}").close()
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    Store.open(f"sqlite:///{path}").close()
    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.iterdump()) == before


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("dostex.db", r"'dostex\.db' is no database URL; valid are sqlite:///FILE.* and postgresql://USER"),
        ("duckdb:///x", "duckdb is not supported; valid are sqlite:///FILE"),
        ("mysql://me:secret@host/db", r"me:\*\*\*@host/db: mysql is not supported"),
        ("postgresql+asyncpg://me:secret@host/db", r"postgresql\+asyncpg is not supported"),
        ("postgresql:///x?host=/nowhere/at/all", "a PostgreSQL server that runs, an existing database"),
        ("sqlite:////nowhere/at/all/x.db", "unable to open database file; a SQLite file in a folder that exists"),
    ],
)
def test_a_url_that_cannot_be_served_is_refused(url, says):
    with pytest.raises(StoreError, match=says):
        Store.open(url)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path):
    path = tmp_path / "notes.txt"
    path.write_text("không phải cơ sở dữ liệu " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="file is not a database"):
        Store.open(f"sqlite:///{path}")


def test_a_newer_database_is_refused_and_says_what_to_do(url):
    Store.open(url).close()
    execute(url, "update alembic_version set version_num = '9999'")
    with pytest.raises(StoreError, match=r"schema 9999, this dostex knows up to 0004: .*pip install --upgrade dostex"):
        Store.open(url)
    with pytest.raises(StoreError, match="a newer dostex wrote it"):
        upgrade(url)


def test_another_programs_tables_are_not_touched(tmp_path: Path):
    path = tmp_path / "facts.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table runs (lap integer)")
    with pytest.raises(StoreError, match=r"tables of another program are in the way \(runs\)"):
        Store.open(f"sqlite:///{path}")


def test_every_table_and_every_name_fits():
    for table in tables.metadata.sorted_tables:
        assert table.comment
        names = [table.name, *(constraint.name for constraint in table.constraints), *(index.name for index in table.indexes)]
        assert all(len(str(name)) <= 63 for name in names), names
