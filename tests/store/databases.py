"""Looking into a database past the store's own code."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import MetaData, text

from dostex.store import tables
from dostex.store.database import engine_of

_TIMES = {"started_at", "finished_at"}


def ask(url: str, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query; days as SQLite has them, numbers as plain ones."""
    engine = engine_of(url)
    try:
        with engine.connect() as connection:
            return [tuple(map(_plain, row)) for row in connection.execute(text(query))]
    finally:
        engine.dispose()


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value.isoformat() if type(value) is date else value


def execute(url: str, *statements: str) -> None:
    """Run statements one by one, each for itself."""
    engine = engine_of(url)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
    finally:
        engine.dispose()


def dump(url: str, *, times: bool = True) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, sorted by all that is in it; without the times of runs when two loads are compared."""
    engine = engine_of(url)
    try:
        with engine.connect() as connection:
            return {
                table.name: sorted(
                    (
                        tuple(value for name, value in row.items() if times or name not in _TIMES)
                        for row in connection.execute(table.select()).mappings()
                    ),
                    key=repr,
                )
                for table in tables.metadata.sorted_tables
            }
    finally:
        engine.dispose()


def copy_rows(source: str, target: str) -> None:
    """Write into `target`, of an earlier schema, what it has room for of the rows of `source`."""
    origin, goal = engine_of(source), engine_of(target)
    known = MetaData()
    with origin.connect() as reader, goal.begin() as writer:
        known.reflect(writer)
        for table in tables.metadata.sorted_tables:
            if table.name not in known.tables:
                continue
            columns = set(known.tables[table.name].c.keys())
            rows = [
                {name: value for name, value in row.items() if name in columns}
                for row in reader.execute(table.select()).mappings()
            ]
            if rows:
                writer.execute(table.insert(), rows)
    origin.dispose()
    goal.dispose()
