"""`dostex query`: one SQL question to a store, without another program."""

import csv
import sys
from typing import Annotated

import typer

from dostex.errors import StoreError, UsageError


def command(
    sql: Annotated[str, typer.Argument(help="One SELECT statement; docs/store.md lists tables and views.")],
    store: Annotated[str, typer.Option(help="The database to ask, for example sqlite:///FILE.")] = "sqlite:///dostex.db",
) -> None:
    """Ask the database one question in SQL: a table on a terminal, comma-separated values when piped. Nothing can be changed.

    Examples:

        dostex query "select value, unit, period from observations where indicator = 'tasks_total_managed'"

        dostex query "select name, title, organization from posts where status = 'appointed'" > appointed.csv
    """
    columns, rows = _ask(sql, store)
    if sys.stdout.isatty():
        _print_table(columns, rows)
    else:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _ask(sql: str, url: str) -> tuple[list[str], list[tuple[object, ...]]]:
    from sqlalchemy import text
    from sqlalchemy.exc import ResourceClosedError, SQLAlchemyError

    from dostex.store.database import engine_of, exists

    try:
        engine = engine_of(url)
    except StoreError as error:
        raise UsageError(str(error)) from error
    if not exists(url):
        raise StoreError(f"{url}: no such database; `dostex run` makes one")
    try:
        with engine.connect() as connection:
            read_only = "PRAGMA query_only = ON" if engine.dialect.name == "sqlite" else "SET TRANSACTION READ ONLY"
            connection.execute(text(read_only))
            result = connection.execute(text(sql))
            return list(result.keys()), [tuple(row) for row in result]
    except ResourceClosedError as error:
        raise UsageError("a SELECT is expected: the statement gives no rows") from error
    except SQLAlchemyError as error:
        raise UsageError(f"the database does not understand or allow this: {getattr(error, 'orig', error)}") from error


def _print_table(columns: list[str], rows: list[tuple[object, ...]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(*columns)
    for row in rows:
        table.add_row(*("" if value is None else escape(str(value)) for value in row))
    Console(highlight=False).print(table)
