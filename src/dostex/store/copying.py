"""Rows into PostgreSQL by COPY, straight into the tables, with other work done while the server takes them.

The writer's lock is held, so no other transaction can bring the same keys. The server is busy longest after the last row, with
indexes and foreign keys; that time is used.
"""

import select
from collections.abc import Callable, Generator, Sequence
from typing import Any, Final

from psycopg import Cursor
from psycopg.copy import LibpqWriter
from psycopg.waiting import Wait
from sqlalchemy import Connection

from dostex.store.bulk import Meanwhile, names_of
from dostex.store.rows import Row, Rows

_NULL: Final = "\x00"  # no text holds it: `store.prepared` refuses it
_ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))  # what COPY's text format wants escaped


class Copy:
    """Inserts rows in the transaction of a connection, as `store.bulk.Bulk` says."""

    def insert(self, connection: Connection, rows: Rows, meanwhile: Meanwhile) -> None:
        """Write `rows`, tables in the order given; `meanwhile` is called while the server works."""
        driver: Any = connection.connection.driver_connection
        texts = _Texts([lines for lines in rows.values() if lines])
        with driver.cursor() as cursor:
            for table in (table for table, lines in rows.items() if lines):
                writer = _Writer(cursor, lambda: texts.prepare() or meanwhile())
                with cursor.copy(f"COPY {table.name} ({names_of(table)}) FROM STDIN", writer=writer) as copy:
                    copy.write(texts.take())


class _Texts:
    """What COPY gets for each table in turn, one ahead."""

    def __init__(self, tables: Sequence[Sequence[Row]]) -> None:
        self._texts = map(copy_text, tables)
        self._ahead: list[bytes] = []

    def prepare(self) -> bool:
        """Make the next text; False if there is none or it is made already."""
        if not self._ahead:
            self._ahead += (text for text in (next(self._texts, None),) if text is not None)
            return bool(self._ahead)
        return False

    def take(self) -> bytes:
        return self._ahead.pop() if self._ahead else next(self._texts)


class _Writer(LibpqWriter):
    """psycopg's own, but it works while it waits for the server's answer."""

    def __init__(self, cursor: Cursor[Any], work: Meanwhile) -> None:
        super().__init__(cursor)
        self.connection: Any = _Waiting(cursor.connection, work)


class _Waiting:
    def __init__(self, connection: Any, work: Meanwhile) -> None:
        self._connection = connection
        self._work = work

    def wait(self, steps: Any) -> Any:
        return self._connection.wait(_busily(steps, self._work, _readable(self._connection.fileno())))


def _busily(steps: Any, work: Meanwhile, readable: Callable[[], bool]) -> Generator[Any, Any, Any]:
    """What `steps` wishes to wait for; before it waits for an answer, work, until that is there or nothing is left to do.

    What goes wrong at work is raised after the answer: until then the connection can do nothing else.
    """
    failure: BaseException | None = None
    answer = None
    try:
        wish = next(steps)
        while True:
            if wish == Wait.R and failure is None:
                failure = _failure_of(work, readable)
            wish = steps.send((yield wish))
    except StopIteration as end:
        answer = end.value
    if failure is not None:
        raise failure
    return answer


def _failure_of(work: Meanwhile, readable: Callable[[], bool]) -> BaseException | None:
    try:
        while not readable() and work():
            pass
    except BaseException as error:
        return error
    return None


def _readable(descriptor: int) -> Callable[[], bool]:
    return lambda: bool(select.select([descriptor], [], [], 0)[0])


def copy_text(lines: Sequence[Row]) -> bytes:
    """`lines` in the text format of COPY. Column by column, as most columns hold nothing that must be escaped."""
    columns = [_column(values) for values in zip(*lines, strict=True)]
    text = "\n".join(map("\t".join, zip(*columns, strict=True)))
    return text.replace(_NULL, "\\N").encode() + b"\n"


def _column(values: Sequence[Any]) -> Sequence[str]:
    try:
        together, texts = "".join(values), values
    except TypeError:  # not all of them are texts
        texts = [_NULL if value is None else str(value) for value in values]
        together = "".join(texts)
    for sign, escaped in _ESCAPES:
        if sign in together:
            texts = [text.replace(sign, escaped) for text in texts]
    return texts
