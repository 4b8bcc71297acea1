"""Opening a database: which URLs are served, how each kind is set, and transactions that wait for their turn."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from dostex.errors import StoreError

DEFAULT_URL: Final = "sqlite:///dostex.db"
VALID: Final = f"valid are sqlite:///FILE, for example {DEFAULT_URL}, and postgresql://USER:PASSWORD@HOST/DATABASE"
_BUSY_TIMEOUT_MS: Final = 30_000  # a second run waits for the first one's transaction, which lasts milliseconds
_PRAGMAS = (
    f"busy_timeout = {_BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",  # readers do not block the writer
    "synchronous = NORMAL",  # with WAL a crash loses at most the last transactions, never the file
    "foreign_keys = ON",
)
_DRIVERS = {"sqlite": {"", "pysqlite"}, "postgresql": {"", "psycopg"}}
_WRITER_LOCK: Final = 0x646F737465780001  # "dostex": one writer at a time, as in SQLite, so that run ids follow commits
_SNAPSHOT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_ATTEMPTS: Final = 6
_BUSY_CODES: Final = frozenset({5, 6})  # SQLITE_BUSY, SQLITE_LOCKED
_RETRY_STATES: Final = frozenset({"40001", "40P01", "55P03"})  # serialization failure, deadlock, lock not available
_SQLITE_FULL: Final = 13
_DISK_FULL: Final = "53100"
_GONE_CLASSES: Final = frozenset({"08", "57"})  # connection exceptions; operator intervention: shut down, crashed, starting
_GONE_ERRORS: Final = frozenset({"OperationalError", "AdminShutdown", "CrashShutdown", "CannotConnectNow"})
_DRIVER_MODULES: Final = frozenset({"psycopg", "sqlite3"})
_Result = TypeVar("_Result")


def engine_of(url: str) -> Engine:
    """An engine for `url`, not connected yet. Raises StoreError for a URL that is not served, or a driver that is missing."""
    parsed = _parse(url)
    options = {"json_serializer": partial(json.dumps, ensure_ascii=False, separators=(",", ":"))}
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(create_engine(parsed, **options))
    try:
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, **options)
    except ImportError as error:
        raise StoreError(f"{shown(url)}: PostgreSQL needs the driver psycopg: pip install 'dostex[postgres]'") from error


def exists(url: str) -> bool:
    """Whether there is something to open at `url`; True of a server, which says it itself. Raises as `engine_of`."""
    parsed = _parse(url)
    return parsed.get_backend_name() != "sqlite" or Path(parsed.database or "").is_file()


def shown(url: str | URL) -> str:
    """`url` without its password."""
    return make_url(url).render_as_string(hide_password=True)


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
        backend, driver = parsed.get_backend_name(), parsed.drivername.partition("+")[2]
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"{url!r} is no database URL; {VALID}") from error
    if driver not in _DRIVERS.get(backend, ()):
        raise StoreError(f"{shown(parsed)}: {parsed.drivername} is not supported; {VALID}")
    return parsed


def _sqlite(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # BEGIN is ours, so that DDL is part of a transaction too
        for pragma in _PRAGMAS:
            _patiently(lambda pragma=pragma: connection.execute(f"PRAGMA {pragma}"))  # type: ignore[misc]  # mypy infers no type of a lambda with a default

    return engine


@contextmanager
def writer(connection: Connection) -> Iterator[Connection]:
    """A transaction that is the only writing one; others wait for their turn."""
    with connection.begin():
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # take the lock now: upgrading a read lock can fail at once
        else:
            connection.exec_driver_sql(f"select pg_advisory_xact_lock({_WRITER_LOCK})")
        yield connection


def _patiently(operation: Callable[[], _Result]) -> _Result:
    """The result of `operation`, tried again while another connection is in its way."""
    for attempt in range(_ATTEMPTS):
        try:
            return operation()
        except Exception as error:
            if attempt == _ATTEMPTS - 1 or not _is_passing(error):
                raise
            time.sleep(0.05 * 2**attempt)
    raise AssertionError("unreachable")


def _is_passing(error: Exception) -> bool:
    cause: Any = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return (code is not None and code & 0xFF in _BUSY_CODES) or getattr(cause, "sqlstate", None) in _RETRY_STATES


def in_transaction(engine: Engine, work: Callable[[Connection], _Result]) -> _Result:
    """What `work` gives in a transaction of its own; it is called again when another writer was in the way.

    Raises StoreError when the database refuses, after undoing all of it.
    """

    def attempt() -> _Result:
        with engine.connect() as connection, writer(connection):
            return work(connection)

    try:
        return _patiently(attempt)
    except Exception as error:
        if not isinstance(error, SQLAlchemyError) and type(error).__module__.partition(".")[0] not in _DRIVER_MODULES:
            raise
        raise StoreError(f"{shown(engine.url)}: {reason(error)}; nothing of it was written{_advice(error)}") from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection for queries that all see one moment; takes no lock that would keep a writer waiting."""
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("BEGIN" if connection.dialect.name == "sqlite" else _SNAPSHOT)
            yield connection
    except SQLAlchemyError as error:
        raise StoreError(f"{shown(engine.url)}: {reason(error)}") from error


def reason(error: Exception) -> str:
    """What the database said, on one line."""
    return " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())


def _advice(error: Exception) -> str:
    """What to do about trouble that passes; empty for other trouble."""
    cause: Any = error.orig if isinstance(error, DBAPIError) else error
    code, state = getattr(cause, "sqlite_errorcode", None), getattr(cause, "sqlstate", None)
    if code == _SQLITE_FULL or state == _DISK_FULL:
        return ". The disk is full: make room, then repeat the command with --resume"
    gone = isinstance(error, DBAPIError) and error.connection_invalidated
    if gone or (type(cause).__name__ in _GONE_ERRORS and (state is None or state[:2] in _GONE_CLASSES)):
        return ". The server has gone: when it runs again, repeat the command with --resume"
    return ""
