"""A run: the one place that writes records and rejections."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, TypeVar

from sqlalchemy import Connection, Engine, Table, bindparam, func, select

from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import tables
from dostex.store.bulk import bulk_for
from dostex.store.changes import changes
from dostex.store.database import in_transaction, reading
from dostex.store.prepared import NAME_LIMIT, Page, Prepared, prepare
from dostex.store.rows import Row, Rows, rows_of

Outcome = Literal["new", "changed", "unchanged", "duplicate"]
Verdict = Literal["complete", "interrupted"]
RAW_LIMIT = 262_144  # bytes of a rejected input that are kept; real pages are 80 to 180 KB
_Result = TypeVar("_Result")


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

    def save_all(self, batch: Sequence[Prepared]) -> list[Outcome]:
        """Write `batch` in one transaction; what became of each, as `save` says."""
        outcomes, counts = self._transaction(lambda connection: self._save_all(connection, batch))
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

    def _save_all(self, connection: Connection, batch: Sequence[Prepared]) -> tuple[list[Outcome], Counter[str]]:
        writing = _Batch(connection, self, batch)
        outcomes = [self._outcome(writing, prepared) for prepared in batch]
        writing.flush(self._bulk)
        return outcomes, writing.counts + Counter(outcomes)

    def _outcome(self, writing: "_Batch", prepared: Prepared) -> Outcome:
        article_id = prepared.record.article.id
        if prepared.name is not None and prepared.name in self._rejected:
            self._resolve(writing.connection, prepared.name)
        if article_id in self._seen or article_id in writing.seen:
            writing.duplicate(prepared)
            return "duplicate"
        outcome = writing.save(prepared)
        return self._written[article_id] if outcome == "unchanged" and article_id in self._written else outcome

    def _reject(self, connection: Connection, row: Row) -> None:
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


class _Batch:
    """The writes of one transaction, collected so that each table is written once."""

    def __init__(self, connection: Connection, run: Run, batch: Sequence[Prepared]) -> None:
        self.connection = connection
        self.seen: set[str] = set()
        self.counts: Counter[str] = Counter()
        self._run = run
        self._rows: dict[Table, list[Row]] = defaultdict(list)
        self._superseded: list[Row] = []
        self._closed: dict[Table, list[Row]] = defaultdict(list)
        versions = tables.article_versions.c
        ids = {prepared.record.article.id for prepared in batch}
        current = select(versions.article_id, versions.version, versions.content_hash, versions.record_hash)
        where = versions.article_id.in_(ids), versions.superseded_run_id.is_(None)
        self._current = {row.article_id: row for row in connection.execute(current.where(*where))}
        self._pages = self._known(
            tables.pages, tables.pages.c.raw_hash, {each.name for each in batch if each.page and each.name}
        )
        self._sources: set[str] | None = None

    def _known(self, table: Table, second: Any, names: set[str]) -> set[tuple[str, str]]:
        if not names:
            return set()
        return {tuple(row) for row in self.connection.execute(select(table.c.name, second).where(table.c.name.in_(names)))}

    def duplicate(self, prepared: Prepared) -> None:
        """Note that the article came twice, unless that is known."""
        name, article_id = prepared.name, prepared.record.article.id
        if name and (name, article_id) not in self._known(tables.duplicates, tables.duplicates.c.article_id, {name}):
            run_id = self._run.run_id(self.connection)
            self.connection.execute(tables.duplicates.insert(), {"name": name, "article_id": article_id, "run_id": run_id})

    def save(self, prepared: Prepared) -> Outcome:
        """Collect what `prepared` changes."""
        record = prepared.record
        self.seen.add(record.article.id)
        self._page(prepared)
        current = self._current.get(record.article.id)
        if current is not None and current.record_hash == prepared.hash:
            return "unchanged"
        run_id = self._run.run_id(self.connection)
        rows = rows_of(record, current.version + 1 if current else 1, run_id)
        cause = "new" if current is None else "extraction" if current.content_hash == record.article.content_hash else "content"
        article = {"cause": cause, "record_hash": prepared.hash, "input": prepared.name, "masked": prepared.masked}
        rows[tables.article_versions][0].update(article)
        self._source(record.article.source, run_id)
        if current is not None:
            self._change(record.article.id, current.version, rows, run_id)
        for table, lines in rows.items():
            self._rows[table] += lines
        self.counts["facts_opened"] += sum(len(rows[table]) for table in tables.FACTS)
        self.counts["masked"] += prepared.masked
        return "changed" if current else "new"

    def _change(self, article_id: str, version: int, rows: Rows, run_id: int) -> None:
        self._superseded.append({"of": article_id, "now": version, "run": run_id})
        for table, fact_keys in changes(self.connection, article_id, version, rows).items():
            self._closed[table] += [
                {"of": article_id, "fact": fact_key, "run": run_id, "next": version + 1} for fact_key in fact_keys
            ]
            self.counts["facts_closed"] += len(fact_keys)

    def _page(self, prepared: Prepared) -> None:
        page, name = prepared.page, prepared.name
        if page is None or name is None or (name, page.raw_hash) in self._pages:
            return
        row = {"name": name, "raw_hash": page.raw_hash, "raw_size": page.raw_size, "url": page.url}
        run_id = self._run.run_id(self.connection)
        self._rows[tables.pages].append({**row, "article_id": prepared.record.article.id, "run_id": run_id})

    def _source(self, source: str | None, run_id: int) -> None:
        if self._sources is None:
            self._sources = set(self.connection.scalars(select(tables.sources.c.source)))
        if source and source not in self._sources:
            self._sources.add(source)
            self._rows[tables.sources].append({"source": source, "run_id": run_id})

    def flush(self, bulk: Any) -> None:
        """Close what holds no longer, then write what is new."""
        versions = tables.article_versions
        if self._superseded:
            of = (versions.c.article_id == bindparam("of")) & (versions.c.version == bindparam("now"))
            self.connection.execute(versions.update().where(of).values(superseded_run_id=bindparam("run")), self._superseded)
        for table, lines in self._closed.items():
            if lines:
                holding = (
                    table.c.article_id == bindparam("of"),
                    table.c.fact_key == bindparam("fact"),
                    table.c.closed_version.is_(None),
                )
                end: dict[str, Any] = {"closed_version": bindparam("next"), "closed_run_id": bindparam("run")}
                self.connection.execute(table.update().where(*holding).values(**end), lines)
        order = [tables.article_versions, *(table for table in self._rows if table is not tables.article_versions)]
        bulk.insert(self.connection, {table: self._rows[table] for table in order})


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
