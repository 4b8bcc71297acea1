"""What was decided, by whom, and all that became of one fact."""

from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, exists, select

from dostex.review.decisions import reading as made
from dostex.review.queue.models import Extracted, History, Log, LogEntry, LogFilters
from dostex.review.queue.reading import limited
from dostex.store import Store, tables
from dostex.store.database import reading
from dostex.store.tables import article_versions, review_decisions, review_items, runs

_NO_FILTERS: Final = LogFilters()
_HIDDEN: Final = frozenset({"version", "run_id", "closed_version", "closed_run_id", "place_hash", "value_hash"})


def log(store: Store, filters: LogFilters = _NO_FILTERS, *, after: int | None = None, limit: int = 50) -> Log:
    """The next decisions after the cursor `after` that the filters keep, the newest first. Raises UsageError for the limit."""
    wanted, columns = limited(limit) + 1, review_decisions.c
    first = and_(review_items.c.decision_id == columns.id, review_items.c.position == 0)
    current = and_(article_versions.c.article_id == review_items.c.article_id, tables.CURRENT)
    query = (
        select(
            review_decisions,
            review_items.c.article_id,
            review_items.c.room,
            review_items.c.change_id,
            review_items.c.correction,
            article_versions.c.headline,
        )
        .select_from(review_decisions.outerjoin(review_items, first).outerjoin(article_versions, current))
        .order_by(columns.id.desc())
        .limit(wanted)
    )
    for name in ("reviewer", "action", "scope"):
        if (value := getattr(filters, name)) is not None:
            query = query.where(columns[name] == value)
    if filters.article_id is not None:
        items = review_items.alias("of_article")
        query = query.where(
            exists(select(items.c.position).where(items.c.decision_id == columns.id, items.c.article_id == filters.article_id))
        )
    if after is not None:
        query = query.where(columns.id < after)
    with reading(store.engine) as connection:
        rows = connection.execute(query).mappings().all()
    entries = tuple(_entry(row) for row in rows[:limit])
    return Log(entries, entries[-1].decision.id if len(rows) > limit else None)


def _entry(row: RowMapping) -> LogEntry:
    single = row["items"] == 1
    return LogEntry(
        decision=made.decision_of(row, row["correction"] if single else None),
        article_id=row["article_id"],
        headline=row["headline"],
        room=row["room"] if single else None,
        change_id=row["change_id"] if single else None,
    )


def fact_history(store: Store, article_id: str, fact_key: str) -> History:
    """What extraction said of a fact, version by version, and what was decided about it; empty for an unknown one."""
    with reading(store.engine) as connection:
        extracted = [each for table in tables.FACTS for each in _extracted(connection, table, article_id, fact_key)]
        items, decisions = review_items.c, review_decisions.c
        query = (
            select(review_decisions, items.correction)
            .join(review_items, items.decision_id == decisions.id)
            .where(items.article_id == article_id, items.fact_key == fact_key)
            .order_by(decisions.id)
        )
        found = connection.execute(query).mappings().all()
        undos = made.decisions(connection, {row["undone_by"] for row in found} - {None})
    known = {row["id"]: made.decision_of(row, row["correction"]) for row in found} | undos
    return History(article_id, fact_key, tuple(extracted), tuple(known[number] for number in sorted(known)))


def _extracted(connection: Connection, table: Any, article_id: str, fact_key: str) -> list[Extracted]:
    query = (
        select(table, runs.c.started_at)
        .join(runs, runs.c.id == table.c.run_id)
        .where(table.c.article_id == article_id, table.c.fact_key == fact_key)
        .order_by(table.c.version)
    )
    return [
        Extracted(
            version=row["version"],
            run_id=row["run_id"],
            at=row["started_at"],
            until=row["closed_version"],
            until_run_id=row["closed_run_id"],
            row={name: value for name, value in row.items() if name not in _HIDDEN and name != "started_at"},
        )
        for row in connection.execute(query).mappings()
    ]
