"""Rows into tables by the quickest way that each database has: `executemany` on SQLite, COPY on PostgreSQL."""

from collections.abc import Callable
from typing import Any, Protocol

from sqlalchemy import Connection, Dialect, Table

from dostex.store.rows import COLUMNS, Rows

Meanwhile = Callable[[], bool]  # does a millisecond of other work; False when there is none


class Bulk(Protocol):
    """Inserts rows in the transaction of a connection."""

    def insert(self, connection: Connection, rows: Rows, meanwhile: Meanwhile) -> None:
        """Write `rows`, tables in the order given; `meanwhile` is called while a server works, if there is one."""


def bulk_for(dialect: Dialect) -> Bulk:
    """The way of `dialect`."""
    if dialect.name == "sqlite":
        return _Executemany()
    from dostex.store.copying import Copy  # noqa: PLC0415 - its driver is optional

    return Copy()


def names_of(table: Table) -> str:
    """The columns of a row, as SQL lists them."""
    return ", ".join(f'"{name}"' for name in COLUMNS[table])


class _Executemany:
    def insert(self, connection: Connection, rows: Rows, meanwhile: Meanwhile) -> None:  # noqa: ARG002 - nothing to wait for
        driver: Any = connection.connection.driver_connection
        for table, lines in rows.items():
            if lines:
                marks = ", ".join("?" * len(lines[0]))
                driver.executemany(f"INSERT INTO {table.name} ({names_of(table)}) VALUES ({marks})", lines)
