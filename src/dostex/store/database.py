"""Opening a database: which URLs are served, what SQLite is told, and which schema is there."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from dostex.errors import StoreError
from dostex.store import tables

DEFAULT_URL = "sqlite:///dostex.db"
_BUSY_TIMEOUT_MS = 30_000  # a second run waits for the first one's transaction, which lasts milliseconds
_PRAGMAS = (
    f"busy_timeout = {_BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",  # readers do not block the writer
    "synchronous = NORMAL",  # with WAL a crash loses at most the last transactions, never the file
    "foreign_keys = ON",
)


def open_engine(url: str) -> Engine:
    """An engine whose database has the present schema; an empty database gets it.

    Raises StoreError for a URL that is no SQLite URL, a file that cannot be opened or is no database, and a schema written by
    a newer dostex.
    """
    engine = _sqlite(_parse(url))
    try:
        with engine.begin() as connection:
            _prepare(connection, url)
    except DBAPIError as error:
        engine.dispose()
        raise StoreError(f"{url}: {error.orig}; a SQLite file in a folder that exists and can be written is needed") from error
    except StoreError:
        engine.dispose()
        raise
    return engine


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"{url!r} is no database URL; valid is sqlite:///FILE, for example {DEFAULT_URL}") from error
    if parsed.get_backend_name() != "sqlite" or parsed.get_driver_name() not in {"", "pysqlite"}:
        shown = parsed.render_as_string(hide_password=True)
        raise StoreError(f"{shown}: {parsed.drivername} is not supported; valid is sqlite:///FILE, for example {DEFAULT_URL}")
    return parsed


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":")))

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # BEGIN is ours, so that DDL is part of a transaction too
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # take the write lock now: upgrading a read lock can fail at once

    return engine


def _prepare(connection: Connection, url: str) -> None:
    present = set(inspect(connection).get_table_names())
    if tables.schema_versions.name in present:
        version = connection.scalar(select(tables.schema_versions.c.version).order_by(tables.schema_versions.c.version.desc()))
        if version != tables.SCHEMA_VERSION:
            raise StoreError(
                f"{url}: the database has schema version {version}, this dostex knows {tables.SCHEMA_VERSION}; "
                "use the dostex that wrote it, or another --store"
            )
        return
    ours = present & set(tables.metadata.tables)
    if ours:
        raise StoreError(f"{url}: tables of another program are in the way ({', '.join(sorted(ours))}); use another --store")
    tables.metadata.create_all(connection)
    for name, query in tables.views().items():
        compiled = query.compile(connection, compile_kwargs={"literal_binds": True})
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {compiled}")
    connection.execute(tables.schema_versions.insert(), {"version": tables.SCHEMA_VERSION})


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction. Raises StoreError when the database refuses, after undoing all of it."""
    try:
        with engine.begin() as connection:
            yield connection
    except SQLAlchemyError as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        raise StoreError(f"{engine.url.render_as_string(hide_password=True)}: {reason}; nothing of it was written") from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection for queries; takes no lock that would keep a writer waiting."""
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            yield connection
    except SQLAlchemyError as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        raise StoreError(f"{engine.url.render_as_string(hide_password=True)}: {reason}") from error
