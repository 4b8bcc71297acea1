"""A run: the one place that writes records and rejections."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, TypeVar

from sqlalchemy import Connection, Engine, Table, func, select

from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import tables
from dostex.store.bulk import Meanwhile, bulk_for
from dostex.store.database import in_transaction, reading
from dostex.store.prepared import NAME_LIMIT, Page, Prepared, prepare
from dostex.store.writing import Batch, Outcome

Verdict = Literal["complete", "interrupted"]
RAW_LIMIT = 262_144  # bytes of a rejected input that are kept; real pages are 80 to 180 KB
_Result = TypeVar("_Result")


def _nothing() -> bool:
    return False


class Run:
    """One run's writes. Articles are written whole: `save` gives each a transaction, `save_all` gives several one.

    The run gets its row with the first thing that it changes, so a run that finds everything as it was changes nothing.
    """

    def __init__(
        self,
        engine: Engine,
        started: datetime,
        extractor_version: str,
        *,
        configuration: Mapping[str, Any] | None = None,
        keep_personal_data: bool = False,
        resume: bool = False,
    ) -> None:
        self._engine = engine
        self._row = {
            "started_at": started,
            "extractor_version": extractor_version,
            "configuration": None if configuration is None else dict(configuration),
        }
        self._keep_personal_data = keep_personal_data
        self._bulk = bulk_for(engine.dialect)
        self._id: int | None = None
        self._seen: set[str] = set()
        self._written: dict[str, Outcome] = {}
        self._by_article: dict[str, tuple[str, Outcome]] = {}
        self._inputs: dict[str, Outcome] = {}
        self._counts: Counter[str] = Counter()
        with reading(engine) as connection:
            self._rejected = set(connection.scalars(select(tables.rejected.c.name).where(_OPEN)))
            if resume:
                self._resume(connection)

    @property
    def id(self) -> int | None:
        """The run's number; None while it has changed nothing."""
        return self._id

    def done(self, name: str) -> Outcome | None:
        """What became of the input `name` before this run was interrupted, to be called once; None if it must be read again."""
        outcome = self._inputs.pop(name, None)
        if outcome is not None:
            self._seen |= {article_id for article_id, (source, _) in self._by_article.items() if source == name}
            self._counts[outcome] += 1
        return outcome

    def save(self, record: Record, name: str | None = None, raw: bytes | None = None, url: str | None = None) -> Outcome:
        """Write `record`, read from the input `name`, if it says something new.

        `new`: the article was unknown. `changed`: a new version is current, the older one is kept. `unchanged`: the store has
        it. `duplicate`: this run saw the article before; the first input stands, whatever the second says. Raises
        RecordRejected for a record that cannot be stored, StoreError when the database refuses; then nothing of it is written.
        """
        page = None if raw is None else Page(hashlib.sha256(raw).hexdigest(), len(raw), url)
        return self.save_all([self.prepare(record, name, page)])[0]

    def prepare(self, record: Record, name: str | None = None, page: Page | None = None) -> Prepared:
        """`record` ready for `save_all`; needs no database. Raises RecordRejected."""
        return prepare(record, name, page, keep_personal_data=self._keep_personal_data)

    def save_all(self, batch: Sequence[Prepared], meanwhile: Meanwhile = _nothing) -> list[Outcome]:
        """Write `batch` in one transaction; what became of each, as `save` says.

        While a server takes the rows, other work may be done: `meanwhile` is called for a piece of it, until it says False.
        """
        outcomes, counts = self._transaction(lambda connection: self._save_all(connection, batch, meanwhile))
        self._counts += counts
        for prepared in batch:
            self._seen.add(prepared.record.article.id)
            self._written.pop(prepared.record.article.id, None)
            self._rejected.discard(prepared.name or "")
        return outcomes

    def reject(self, rejection: Rejection) -> None:
        """Keep `rejection`. The same one again changes nothing; another one of that name takes its place as the open one."""
        row = _rejected_row(rejection)
        self._transaction(lambda connection: self._reject(connection, row))
        self._rejected.add(row["name"])
        self._counts["rejected"] += 1

    def finish(self, now: datetime, verdict: Verdict = "complete") -> None:
        """Write the end, the verdict and the counts of a run that changed something."""
        if self._id is None:
            return
        counts = {
            "articles_new": self._counts["new"],
            "articles_changed": self._counts["changed"],
            "articles_unchanged": self._counts["unchanged"],
            "duplicates": self._counts["duplicate"],
            **{name: self._counts[name] for name in ("rejected", "facts_opened", "facts_closed", "masked")},
        }
        end = tables.runs.update().where(tables.runs.c.id == self._id).values(finished_at=now, verdict=verdict, **counts)
        self._transaction(lambda connection: connection.execute(end))

    def _resume(self, connection: Connection) -> None:
        """Take over the newest run if it was interrupted and was told the same."""
        newest = connection.execute(select(tables.runs).order_by(tables.runs.c.id.desc()).limit(1)).mappings().first()
        same = ("extractor_version", "configuration")
        if newest is None or newest["verdict"] == "complete" or any(newest[name] != self._row[name] for name in same):
            return
        self._id = int(newest["id"])
        versions = tables.article_versions.c
        query = select(versions.article_id, versions.input, versions.cause).where(versions.run_id == self._id)
        self._by_article = {
            article_id: (name or "", "new" if cause == "new" else "changed")
            for article_id, name, cause in connection.execute(query)
        }
        self._written = {article_id: outcome for article_id, (_, outcome) in self._by_article.items()}
        self._inputs = {name: outcome for name, outcome in self._by_article.values() if name}
        self._counts += _facts_of(connection, self._id)

    def _save_all(
        self, connection: Connection, batch: Sequence[Prepared], meanwhile: Meanwhile
    ) -> tuple[list[Outcome], Counter[str]]:
        writing = Batch(connection, self._bulk, self.run_id, batch)
        outcomes = [self._outcome(writing, prepared) for prepared in batch]
        writing.flush(meanwhile)
        return outcomes, writing.counts + Counter(outcomes)

    def _outcome(self, writing: Batch, prepared: Prepared) -> Outcome:
        article_id = prepared.record.article.id
        if prepared.name is not None and prepared.name in self._rejected:
            self._resolve(writing.connection, prepared.name)
        if article_id in self._seen or article_id in writing.seen:
            writing.duplicate(prepared)
            return "duplicate"
        outcome = writing.save(prepared)
        return self._written[article_id] if outcome == "unchanged" and article_id in self._written else outcome

    def _reject(self, connection: Connection, row: dict[str, Any]) -> None:
        known = (
            connection.execute(select(tables.rejected).where(_OPEN, tables.rejected.c.name == row["name"])).mappings().first()
        )
        if known is None or any(known[column] != row[column] for column in ("code", "reason", "raw_hash")):
            self._resolve(connection, row["name"])
            row |= {"id": _next(connection, tables.rejected), "run_id": self.run_id(connection)}
            connection.execute(tables.rejected.insert(), row)

    def _resolve(self, connection: Connection, name: str) -> None:
        still_open = tables.rejected.update().where(_OPEN, tables.rejected.c.name == name)
        if name in self._rejected:
            connection.execute(still_open.values(resolved_run_id=self.run_id(connection)))

    def run_id(self, connection: Connection) -> int:
        """The run's number; its row is written now if it has none."""
        if self._id is None:
            self._id = _next(connection, tables.runs)
            connection.execute(tables.runs.insert(), {"id": self._id, **self._row})
        return self._id

    def _transaction(self, work: Callable[[Connection], _Result]) -> _Result:
        before = self._id

        def attempt(connection: Connection) -> _Result:
            self._id = before  # the run's row went with an attempt that failed
            return work(connection)

        try:
            return in_transaction(self._engine, attempt)
        except BaseException:
            self._id = before
            raise


_OPEN = tables.rejected.c.resolved_run_id.is_(None)


def _next(connection: Connection, table: Table) -> int:
    """The next number of `table`. Counted under the writer's lock: a sequence would leave gaps where a run was interrupted."""
    return int(connection.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0) + 1


def _facts_of(connection: Connection, run_id: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    for table in tables.FACTS:
        for name, column in (("facts_opened", table.c.run_id), ("facts_closed", table.c.closed_run_id)):
            counts[name] += connection.scalar(select(func.count()).select_from(table).where(column == run_id)) or 0
    masked = select(func.sum(tables.article_versions.c.masked)).where(tables.article_versions.c.run_id == run_id)
    counts["masked"] = connection.scalar(masked) or 0
    return counts


def _rejected_row(rejection: Rejection) -> dict[str, Any]:
    raw = rejection.raw
    return {
        "name": _storable(rejection.name)[:NAME_LIMIT],
        "code": rejection.code,
        "reason": _storable(rejection.reason),
        "retryable": rejection.retryable,
        "raw": None if raw is None else raw[:RAW_LIMIT],
        "raw_size": None if raw is None else len(raw),
        "raw_hash": None if raw is None else hashlib.sha256(raw).hexdigest(),
        "resolved_run_id": None,
    }


def _storable(text: str) -> str:
    return text.replace("\x00", "\\0").encode(errors="backslashreplace").decode()
