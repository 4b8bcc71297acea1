"""The writes of one transaction."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Literal

from sqlalchemy import Connection, Table, bindparam, select

from dostex.store import tables
from dostex.store.bulk import Bulk, Meanwhile
from dostex.store.changes import changes
from dostex.store.evidence import note, reviewed
from dostex.store.prepared import Prepared
from dostex.store.rows import COLUMNS, Row, Rows, rows_of
from dostex.store.types import Exact

Outcome = Literal["new", "changed", "unchanged", "duplicate"]
Binds = dict[str, Any]
_ARTICLE_ID = COLUMNS[tables.article_versions].index("article_id")


class Batch:
    """The writes of one transaction, collected so that each table is written once.

    `run_id` gives the number of the run, which gets its row when it is first asked.
    """

    def __init__(
        self, connection: Connection, bulk: Bulk, run_id: Callable[[Connection], int], batch: Sequence[Prepared]
    ) -> None:
        self.connection = connection
        self.seen: set[str] = set()
        self.counts: Counter[str] = Counter()
        self._bulk = bulk
        self._run_id = run_id
        self._exactly = partial(Exact().process_bind_param, dialect=connection.dialect)
        self._rows: dict[Table, list[Row]] = defaultdict(list)
        self._superseded: list[Binds] = []
        self._closed: dict[Table, list[Binds]] = defaultdict(list)
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
            run_id = self._run_id(self.connection)
            self.connection.execute(tables.duplicates.insert(), {"name": name, "article_id": article_id, "run_id": run_id})

    def save(self, prepared: Prepared) -> Outcome:
        """Collect what `prepared` changes."""
        record = prepared.record
        self.seen.add(record.article.id)
        self._page(prepared)
        current = self._current.get(record.article.id)
        if current is not None and current.record_hash == prepared.hash:
            return "unchanged"
        run_id = self._run_id(self.connection)
        cause = "new" if current is None else "extraction" if current.content_hash == record.article.content_hash else "content"
        rows = rows_of(prepared, current.version + 1 if current else 1, run_id, cause, self._exactly)
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
        for table, fact_keys in changes(self.connection, article_id, version, rows, self._exactly).items():
            self._closed[table] += [
                {"of": article_id, "fact": fact_key, "run": run_id, "next": version + 1} for fact_key in fact_keys
            ]
            self.counts["facts_closed"] += len(fact_keys)

    def _page(self, prepared: Prepared) -> None:
        page, name = prepared.page, prepared.name
        if page is None or name is None or (name, page.raw_hash) in self._pages:
            return
        run_id = self._run_id(self.connection)
        row = (name, page.raw_hash, page.raw_size, page.url, prepared.record.article.id, run_id)
        self._rows[tables.pages].append(row)

    def _source(self, source: str | None, run_id: int) -> None:
        if self._sources is None:
            self._sources = set(self.connection.scalars(select(tables.sources.c.source)))
        if source and source not in self._sources:
            self._sources.add(source)
            self._rows[tables.sources].append((source, run_id))

    def flush(self, meanwhile: Meanwhile) -> None:
        """Close what holds no longer, then write what is new; `meanwhile` as `store.bulk.Bulk` says."""
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
        self._bulk.insert(self.connection, {table: self._rows[table] for table in order}, meanwhile)
        written = {row[_ARTICLE_ID] for row in self._rows[versions]}
        note(self.connection, reviewed(self.connection, written))
