"""Looking at the queue. Every question reads one moment and takes no lock."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, case, func, select, tuple_

from dostex.errors import UsageError
from dostex.review.decisions import reading as made
from dostex.review.decisions.models import Decision, UnknownChange
from dostex.review.models import Change, Fact
from dostex.review.queue.models import Comparison, Counts, Filters, Group, Groups, Page, Queued, QueuedArticle
from dostex.store import Store
from dostex.store.database import reading
from dostex.store.tables import review_articles, review_changes, review_comparisons, review_items

LIMIT: Final = 500
_EQUAL: Final = ("room", "operation", "cause", "verdict", "reason", "province", "rule", "kind", "article_id")
_COUNTED: Final = ("state", "room", "operation", "cause", "reason", "province", "rule")
_NO_FILTERS: Final = Filters()


def newest(store: Store) -> int:
    """The number of the newest decision, 0 before the first; bulk decisions say by it what was seen."""
    with reading(store.engine) as connection:
        return made.newest(connection)


def comparisons(store: Store) -> tuple[Comparison, ...]:
    """Every comparison that is in the queue, the newest first."""
    query = select(review_comparisons).where(review_comparisons.c.completed_at.is_not(None))
    with reading(store.engine) as connection:
        rows = connection.execute(query.order_by(review_comparisons.c.id.desc())).mappings().all()
        return tuple(comparison_of(connection, row) for row in rows)


def comparison_of(connection: Connection, row: RowMapping) -> Comparison:
    """The comparison in a row of `review_comparisons`, with the states of its changes."""
    columns = review_changes.c
    counted = select(columns.state, func.count()).where(columns.comparison_id == row["id"]).group_by(columns.state)
    return Comparison(
        id=row["id"],
        before=row["side_a"],
        after=row["side_b"],
        begun_at=row["begun_at"],
        completed_at=row["completed_at"],
        articles=row["articles"],
        changes=row["changes"],
        unchanged=row["unchanged"],
        states={state: count for state, count in connection.execute(counted)},  # noqa: C416 - rows, not pairs
    )


def page(
    store: Store, comparison_id: int, filters: Filters = _NO_FILTERS, *, after: int | None = None, limit: int = 50
) -> Page:
    """The next `limit` changes after the cursor `after` that the filters keep, in the order of the queue.

    Raises UnknownChange for an unknown comparison, UsageError for a limit outside 1 to LIMIT.
    """
    wanted = limited(limit) + 1
    with reading(store.engine) as connection:
        _known(connection, comparison_id)
        query = _changes().where(*_kept(comparison_id, filters), review_changes.c.place > (after or 0))
        rows = connection.execute(query.order_by(review_changes.c.place).limit(wanted)).mappings().all()
        shown = _queued(connection, rows[:limit])
        return Page(shown, shown[-1].place if len(rows) > limit else None, made.newest(connection))


def groups(
    store: Store, comparison_id: int, filters: Filters = _NO_FILTERS, *, after: int | None = None, limit: int = 50
) -> Groups:
    """The next groups of identical changes that the filters keep; the cursor is the place of a group's first change."""
    wanted, columns = limited(limit) + 1, review_changes.c
    first = func.min(columns.place).label("place")
    query = (
        select(
            columns.group_hash,
            first,
            func.count().label("size"),
            func.count(columns.article_id.distinct()).label("articles"),
            func.sum(case((columns.state == "open", 1), else_=0)).label("open"),
        )
        .where(*_kept(comparison_id, filters))
        .group_by(columns.group_hash)
        .having(first > (after or 0))
        .order_by(first)
        .limit(wanted)
    )
    with reading(store.engine) as connection:
        _known(connection, comparison_id)
        rows = connection.execute(query).all()
        samples = _at(connection, comparison_id, [row.place for row in rows[:limit]])
        found = tuple(
            Group(row.group_hash, row.place, row.size, row.articles, row.open, samples[row.place]) for row in rows[:limit]
        )
        return Groups(found, found[-1].place if len(rows) > limit else None, made.newest(connection))


def counts(store: Store, comparison_id: int, filters: Filters = _NO_FILTERS) -> Counts:
    """How many changes the filters keep, and how many of each sort."""
    columns = [review_changes.c[name] for name in _COUNTED]
    query = select(*columns, func.count().label("number")).where(*_kept(comparison_id, filters)).group_by(*columns)
    with reading(store.engine) as connection:
        _known(connection, comparison_id)
        rows = connection.execute(query).mappings().all()
    by: dict[str, Counter[str]] = {name: Counter() for name in _COUNTED}
    for row in rows:
        for name in _COUNTED:
            if row[name] is not None:
                by[name][row[name]] += row["number"]
    ordered = {f"{name}s": dict(counter.most_common()) for name, counter in by.items()}
    return Counts(total=sum(row["number"] for row in rows), **ordered)


def change(store: Store, change_id: int) -> Queued:
    """One change. Raises UnknownChange."""
    with reading(store.engine) as connection:
        rows = connection.execute(_changes().where(review_changes.c.id == change_id)).mappings().all()
        if not rows:
            raise UnknownChange(f"no change {change_id} in this store")
        return _queued(connection, rows)[0]


def article(store: Store, comparison_id: int, article_id: str) -> QueuedArticle:
    """An article's changes in the order of the text. Raises UnknownChange when nothing changed in it."""
    columns, changes = review_articles.c, review_changes.c
    query = select(review_articles).where(columns.comparison_id == comparison_id, columns.article_id == article_id)
    with reading(store.engine) as connection:
        row = connection.execute(query).mappings().first()
        if row is None:
            raise UnknownChange(f"{article_id}: nothing changed in it in comparison {comparison_id}, or there is none such")
        mine = changes.comparison_id == comparison_id, changes.article_id == article_id
        found = _queued(connection, connection.execute(_changes().where(*mine)).mappings().all())
        return QueuedArticle(
            **{name: row[name] for name in ("comparison_id", "article_id", "headline", "province", "before_version")},
            **{name: row[name] for name in ("after_version", "text_changed", "unchanged")},
            changes=tuple(sorted(found, key=_in_text)),
            as_of=made.newest(connection),
        )


def _in_text(queued: Queued) -> tuple[int, int, int]:
    fact: Fact = queued.change.fact
    if fact.span is not None:
        return 1, fact.span.start, queued.id
    return (0, 0, queued.id) if fact.sentence is None else (1, fact.sentence.start, queued.id)


def limited(limit: int) -> int:
    """`limit`, if it is a size of a page."""
    if not 1 <= limit <= LIMIT:
        raise UsageError(f"a page of {limit} changes; valid are 1 to {LIMIT}")
    return limit


def _known(connection: Connection, comparison_id: int) -> None:
    columns = review_comparisons.c
    there = connection.scalar(select(columns.id).where(columns.id == comparison_id, columns.completed_at.is_not(None)))
    if there is None:
        raise UnknownChange(f"no comparison {comparison_id} in this store, or it is still being filled")


def _changes() -> Select[Any]:
    same = (review_articles.c[name] == review_changes.c[name] for name in ("comparison_id", "article_id"))
    return select(review_changes, review_articles.c.headline).join(review_articles, _all(*same))


def _all(first: ColumnElement[bool], *rest: ColumnElement[bool]) -> ColumnElement[bool]:
    for each in rest:
        first &= each
    return first


def _kept(comparison_id: int, filters: Filters) -> list[ColumnElement[bool]]:
    columns = review_changes.c
    kept = [columns.comparison_id == comparison_id]
    kept += [columns[name] == value for name in _EQUAL if (value := getattr(filters, name)) is not None]
    if filters.states:
        kept.append(columns.state.in_(sorted(filters.states)))
    if filters.group is not None:
        kept.append(columns.group_hash == filters.group)
    if filters.field is not None:
        kept.append(columns.fields.contains(f",{filters.field},", autoescape=True))
    return kept


def _at(connection: Connection, comparison_id: int, places: Sequence[int]) -> dict[int, Queued]:
    query = _changes().where(review_changes.c.comparison_id == comparison_id, review_changes.c.place.in_(places))
    return {queued.place: queued for queued in _queued(connection, connection.execute(query).mappings().all())}


def _queued(connection: Connection, rows: Sequence[RowMapping]) -> tuple[Queued, ...]:
    ids = {row[name] for row in rows for name in ("decision_id", "earlier_id")} - {None}
    known = made.decisions(connection, ids)
    corrections = _corrections(connection, [row for row in rows if row["decision_id"] in known])
    return tuple(_one(row, known, corrections) for row in rows)


def _corrections(connection: Connection, rows: Sequence[RowMapping]) -> dict[tuple[int, str], Mapping[str, Any]]:
    """(decision, evidence) → the correction given, of those that were."""
    wanted = [(row["decision_id"], row["evidence_hash"]) for row in rows if row["state"] == "corrected"]
    if not wanted:
        return {}
    columns = review_items.c
    query = select(columns.decision_id, columns.evidence_hash, columns.correction)
    query = query.where(tuple_(columns.decision_id, columns.evidence_hash).in_(wanted))
    return {(row.decision_id, row.evidence_hash): row.correction for row in connection.execute(query)}


def _one(row: RowMapping, known: Mapping[int, Decision], corrections: Mapping[tuple[int, str], Mapping[str, Any]]) -> Queued:
    decision = known.get(row["decision_id"])
    correction = corrections.get((row["decision_id"], row["evidence_hash"]))
    return Queued(
        id=row["id"],
        comparison_id=row["comparison_id"],
        place=row["place"],
        change=Change.from_plain(row["payload"]),
        headline=row["headline"],
        province=row["province"],
        state=row["state"],
        reason=row["reason"],
        group=row["group_hash"],
        group_size=row["group_size"],
        decision=made.with_correction(decision, correction) if decision else None,
        earlier=known.get(row["earlier_id"]),
    )
