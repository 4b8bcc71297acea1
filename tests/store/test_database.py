"""What can be opened, what cannot, and how SQLite is set."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from dostex.errors import StoreError
from dostex.store import Store, tables
from dostex.store.database import open_engine


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
        ("dostex.db", r"'dostex\.db' is no database URL; valid is sqlite:///FILE"),
        ("duckdb:///x", "duckdb is not supported; valid is sqlite:///FILE"),
        ("postgresql://me:secret@host/db", r"me:\*\*\*@host/db: postgresql is not supported"),
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


def test_a_newer_database_is_refused_untouched(tmp_path: Path):
    path = tmp_path / "facts.db"
    Store.open(f"sqlite:///{path}").close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("insert into schema_versions values (99)")
        connection.commit()
    with pytest.raises(StoreError, match="schema version 99, this dostex knows 1"):
        Store.open(f"sqlite:///{path}")


def test_another_programs_tables_are_not_touched(tmp_path: Path):
    path = tmp_path / "facts.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table runs (lap integer)")
    with pytest.raises(StoreError, match=r"tables of another program are in the way \(runs\)"):
        Store.open(f"sqlite:///{path}")


def test_the_tables_can_be_made_on_postgresql_too():
    for table in tables.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))
    for query in tables.views().values():
        assert "superseded_run_id IS NULL" in str(query.compile(dialect=postgresql.dialect()))


def test_every_table_and_every_name_fits():
    for table in tables.metadata.sorted_tables:
        assert table.comment
        names = [table.name, *(constraint.name for constraint in table.constraints), *(index.name for index in table.indexes)]
        assert all(len(str(name)) <= 63 for name in names), names
