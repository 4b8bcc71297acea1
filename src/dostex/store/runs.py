"""A run: the one place that writes records and rejections."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Engine, select

from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import tables
from dostex.store.database import reading, writing
from dostex.store.keys import record_hash
from dostex.store.rows import rows_of

Outcome = Literal["new", "changed", "unchanged", "duplicate"]
RAW_LIMIT = 262_144  # bytes of a rejected input that are kept; real pages are 80 to 180 KB


class Run:
    """One run's writes, each article in a transaction of its own.

    The run gets its row with the first thing that it changes, so a run that finds everything as it was changes nothing.
    """

    def __init__(self, engine: Engine, started: datetime, extractor_version: str) -> None:
        self._engine = engine
        self._started = started
        self._extractor_version = extractor_version
        self._id: int | None = None
        self._seen: set[str] = set()
        self._counts: Counter[str] = Counter()
        with reading(engine) as connection:
            self._rejected = set(connection.scalars(select(tables.rejected.c.name).where(_OPEN)))

    def save(self, record: Record, name: str | None = None) -> Outcome:
        """Write `record`, read from the input `name`, if it says something new.

        `new`: the article was unknown. `changed`: a new version is current, the older one is kept. `unchanged`: the store has
        it. `duplicate`: this run saw the article before; the first input stands, whatever the second says.
        """
        article_id = record.article.id
        with self._transaction() as connection:
            outcome: Outcome = "duplicate" if article_id in self._seen else self._save(connection, record)
            if name is not None and name in self._rejected:
                self._resolve(connection, name)
        self._rejected.discard(name or "")
        self._seen.add(article_id)
        self._counts[outcome] += 1
        return outcome

    def reject(self, rejection: Rejection) -> None:
        """Keep `rejection`. The same one again changes nothing; another one of that name takes its place as the open one."""
        with self._transaction() as connection:
            row = _rejected_row(rejection)
            known = connection.execute(select(tables.rejected).where(_OPEN, tables.rejected.c.name == rejection.name)).first()
            if known is None or any(known._mapping[column] != row[column] for column in ("code", "reason", "raw_hash")):
                self._resolve(connection, rejection.name)
                connection.execute(tables.rejected.insert(), {**row, "run_id": self._run_id(connection)})
        self._rejected.add(rejection.name)
        self._counts["rejected"] += 1

    def finish(self, now: datetime) -> None:
        """Write the end and the counts of a run that changed something."""
        if self._id is None:
            return
        counts = {
            "articles_new": self._counts["new"],
            "articles_changed": self._counts["changed"],
            "articles_unchanged": self._counts["unchanged"],
            "duplicates": self._counts["duplicate"],
            "rejected": self._counts["rejected"],
        }
        with self._transaction() as connection:
            connection.execute(tables.runs.update().where(tables.runs.c.id == self._id).values(finished_at=now, **counts))

    def _save(self, connection: Connection, record: Record) -> Outcome:
        versions = tables.article_versions
        current = connection.execute(
            select(versions.c.version, versions.c.content_hash, versions.c.record_hash).where(
                versions.c.article_id == record.article.id, versions.c.superseded_run_id.is_(None)
            )
        ).first()
        if current is not None and current.record_hash == record_hash(record):
            return "unchanged"
        run_id = self._run_id(connection)
        cause = "new"
        if current is not None:
            cause = "extraction" if current.content_hash == record.article.content_hash else "content"
            superseded = (versions.c.article_id == record.article.id) & (versions.c.version == current.version)
            connection.execute(versions.update().where(superseded).values(superseded_run_id=run_id))
        rows = rows_of(record, current.version + 1 if current else 1)
        rows[versions][0].update(cause=cause, run_id=run_id)
        for table, lines in rows.items():
            if lines:
                connection.execute(table.insert(), lines)
        return "changed" if current else "new"

    def _resolve(self, connection: Connection, name: str) -> None:
        still_open = tables.rejected.update().where(_OPEN, tables.rejected.c.name == name)
        if name in self._rejected:
            connection.execute(still_open.values(resolved_run_id=self._run_id(connection)))

    def _run_id(self, connection: Connection) -> int:
        if self._id is None:
            row = {"started_at": self._started, "extractor_version": self._extractor_version}
            key = connection.execute(tables.runs.insert(), row).inserted_primary_key
            assert key is not None
            self._id = int(key[0])
        return self._id

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        before = self._id
        try:
            with writing(self._engine) as connection:
                yield connection
        except BaseException:
            self._id = before  # the run's row went with the rest
            raise


_OPEN = tables.rejected.c.resolved_run_id.is_(None)


def _rejected_row(rejection: Rejection) -> dict[str, Any]:
    raw = rejection.raw
    return {
        "name": rejection.name,
        "code": rejection.code,
        "reason": rejection.reason,
        "retryable": rejection.retryable,
        "raw": None if raw is None else raw[:RAW_LIMIT],
        "raw_size": None if raw is None else len(raw),
        "raw_hash": None if raw is None else hashlib.sha256(raw).hexdigest(),
    }
