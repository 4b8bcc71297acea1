"""The store: a database of records, and what can be asked of it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine, select

from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import reading, tables
from dostex.store.database import DEFAULT_URL
from dostex.store.database import reading as reading_from
from dostex.store.migrate import open_engine
from dostex.store.runs import Run
from dostex.store.searching import Hit, search
from dostex.store.visited import Input, visited


class Store:
    """A database of records. Use as a context manager, or call `close`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str = DEFAULT_URL) -> Self:
        """The store at `url`; made if it does not exist. Raises StoreError saying what is valid."""
        return cls(open_engine(url))

    @property
    def engine(self) -> Engine:
        """The database behind it, for what other rooms keep and ask there (`store.database` has the transactions)."""
        return self._engine

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def begin(
        self,
        *,
        now: datetime,
        extractor_version: str,
        configuration: Mapping[str, Any] | None = None,
        keep_personal_data: bool = False,
        resume: bool = False,
    ) -> Run:
        """A run that writes from `now` on.

        `configuration` says what it was told, and is kept. `resume` goes on with the newest run if that was interrupted, by the
        same version and with the same configuration; else a new run begins. Personal data is masked unless it shall be kept.
        """
        return Run(
            self._engine,
            now,
            extractor_version,
            configuration=configuration,
            keep_personal_data=keep_personal_data,
            resume=resume,
        )

    def versions(self, article_id: str) -> list[int]:
        """The versions kept of an article, the current one last; empty if it is unknown."""
        versions = tables.article_versions
        query = select(versions.c.version).where(versions.c.article_id == article_id).order_by(versions.c.version)
        with reading_from(self._engine) as connection:
            return list(connection.scalars(query))

    def record(self, article_id: str, version: int | None = None) -> Record | None:
        """The record of an article as it was saved: its current version, or the one asked for; None if there is none."""
        known = self.versions(article_id)
        if not known:
            return None
        with reading_from(self._engine) as connection:
            return reading.read(connection, article_id, version or known[-1])

    def current(self, as_of: int | None = None) -> dict[str, int]:
        """Article id → current version, in the order of the ids; with `as_of` as it was when that run had ended.

        Raises StoreError if there is no such run.
        """
        with reading_from(self._engine) as connection:
            return reading.current(connection, as_of)

    def records(self, as_of: int | None = None) -> Iterator[Record]:
        """Every current record, in the order of article ids; with `as_of` as they were when that run had ended."""
        with reading_from(self._engine) as connection:
            yield from reading.read_many(connection, reading.current(connection, as_of))

    def records_where(self, chosen: Callable[[reading.Rows], Iterable[str]], as_of: int | None = None) -> Iterator[Record]:
        """Those of `records` whose ids `chosen` picks out of each lot of rows."""
        for rows in self.rows(as_of):
            for article_id in chosen(rows):
                yield reading.record_of(rows, article_id)

    def rows(self, as_of: int | None = None) -> Iterator[reading.Rows]:
        """The rows that hold, some hundred articles at a time, in the order of article ids; `as_of` as in `records`."""
        with reading_from(self._engine) as connection:
            yield from reading.chunks(connection, reading.current(connection, as_of))

    def search(
        self, wanted: str, *, province: str | None = None, first: date | None = None, last: date | None = None, limit: int = 20
    ) -> list[Hit]:
        """The articles that have every word of `wanted`, as `store.searching.search` says."""
        with reading_from(self._engine) as connection:
            return search(connection, wanted, province=province, first=first, last=last, limit=limit)

    def visited(self, inputs: Collection[Input], extractor_version: str) -> set[Input]:
        """Those of `inputs` (name and SHA-256 of the bytes) that need not be read again, as `store.visited` says."""
        with reading_from(self._engine) as connection:
            return visited(connection, inputs, extractor_version)

    def open_rejections(self, *, retryable: bool | None = None) -> list[Rejection]:
        """Inputs that are still rejected, in the order of their names; only those that a retry can help when asked."""
        rejected = tables.rejected
        query = select(rejected).where(rejected.c.resolved_run_id.is_(None)).order_by(rejected.c.name)
        if retryable is not None:
            query = query.where(rejected.c.retryable == retryable)
        with reading_from(self._engine) as connection:
            return [
                Rejection(
                    name=row.name,
                    code=row.code,
                    reason=row.reason,
                    retryable=row.retryable,
                    raw=row.raw,
                    raw_size=row.raw_size,
                )
                for row in connection.execute(query)
            ]
