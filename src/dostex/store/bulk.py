"""Rows into tables by the quickest way that each database has: `executemany` on SQLite, COPY on PostgreSQL."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection, Dialect, Table

from dostex.store.rows import Row, Rows

_Converter = Callable[[Any], Any] | None


class Bulk(Protocol):
    """Inserts rows in the transaction of a connection."""

    def insert(self, connection: Connection, rows: Rows) -> None:
        """Write `rows`, tables in the order given. Every row has a value for every column."""


def bulk_for(dialect: Dialect) -> Bulk:
    """The way of `dialect`."""
    return _Copy(dialect) if dialect.name == "postgresql" else _Executemany(dialect)


class Tuples:
    """Rows as tuples of what the driver takes, by the same converters that SQLAlchemy would use on each statement."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._columns: dict[Table, list[tuple[str, _Converter]]] = {}

    def columns(self, table: Table) -> list[tuple[str, _Converter]]:
        if table not in self._columns:
            self._columns[table] = [
                (column.name, column.type.dialect_impl(self._dialect).bind_processor(self._dialect)) for column in table.columns
            ]
        return self._columns[table]

    def names(self, table: Table) -> str:
        return ", ".join(f'"{column.name}"' for column in table.columns)

    def tuples(self, table: Table, rows: Sequence[Row]) -> list[tuple[Any, ...]]:
        """Column by column, so that what needs no converter costs nothing."""
        columns = [
            [row[name] for row in rows] if convert is None else [convert(row[name]) for row in rows]
            for name, convert in self.columns(table)
        ]
        return list(zip(*columns, strict=True))


class _Executemany:
    def __init__(self, dialect: Dialect) -> None:
        self._tuples = Tuples(dialect)

    def insert(self, connection: Connection, rows: Rows) -> None:
        driver: Any = connection.connection.driver_connection
        for table, lines in rows.items():
            if lines:
                marks = ", ".join("?" for _ in table.columns)
                statement = f"INSERT INTO {table.name} ({self._tuples.names(table)}) VALUES ({marks})"
                driver.executemany(statement, self._tuples.tuples(table, lines))


class _Copy:
    """Straight into the tables: the writer's lock is held, so no other transaction can bring the same keys."""

    def __init__(self, dialect: Dialect) -> None:
        self._tuples = Tuples(dialect)

    def insert(self, connection: Connection, rows: Rows) -> None:
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor:
            for table, lines in rows.items():
                if not lines:
                    continue
                with cursor.copy(f"COPY {table.name} ({self._tuples.names(table)}) FROM STDIN") as copy:
                    for values in self._tuples.tuples(table, lines):
                        copy.write_row(values)
