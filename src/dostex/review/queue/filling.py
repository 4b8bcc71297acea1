"""A comparison into the queue: its changes article by article, then their order, all of it once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, func, select, text

from dostex.errors import StoreError
from dostex.review.decisions.writing import next_id, standing, state_of
from dostex.review.models import ArticleDiff, Change, Plain
from dostex.review.queue.models import MOVED_ONLY, URGENCY, Comparison, Reason
from dostex.review.queue.reading import comparison_of
from dostex.store import Store
from dostex.store.database import in_transaction, reading
from dostex.store.tables import (
    finding_facts,
    finding_spans,
    review_articles,
    review_changes,
    review_comparisons,
    review_decisions,
    review_items,
)

_BATCH: Final = 200  # articles of one transaction
_SERIES: Final = (
    "area_code", "area_name", "scope", "period", "indicator", "kind", "measure", "unit", "status", "comparator", "change",
)  # fmt: skip
# Findings that say that something in the article contradicts something else.
_FAILED: Final = ("sum-mismatch", "checksum-mismatch", "weekday-mismatch", "stamp-conflict")

Diffs = Callable[[], Iterable[ArticleDiff]]
_Series = tuple[Any, ...]


def open_comparison(store: Store, before: str, after: str, diffs: Diffs, *, now: datetime) -> Comparison:
    """The comparison of the sides called `before` and `after`, with all its changes in the queue.

    `diffs` is asked only when it is not there yet; the second time nothing is computed and nothing written. What an interrupted
    filling left is thrown away. Raises StoreError when another process fills the same comparison meanwhile.
    """
    known = in_transaction(store.engine, lambda connection: _begin(connection, before, after, now))
    if isinstance(known, Comparison):
        return known
    filling = _Filling(store, known, now)
    stream = iter(diffs())
    while batch := list(islice(stream, _BATCH)):
        filling.save(batch)
    return filling.complete()


def _begin(connection: Connection, before: str, after: str, now: datetime) -> Comparison | int:
    columns = review_comparisons.c
    row = (
        connection.execute(select(review_comparisons).where(columns.side_a == before, columns.side_b == after))
        .mappings()
        .first()
    )
    if row is None:
        number = next_id(connection, review_comparisons)
        empty = {"completed_at": None, "articles": 0, "changes": 0, "unchanged": 0}
        made = {"id": number, "side_a": before, "side_b": after, "begun_at": now, **empty}
        connection.execute(review_comparisons.insert(), made)
        return number
    if row["completed_at"] is not None:
        return comparison_of(connection, row)
    for table in (review_changes, review_articles):
        connection.execute(table.delete().where(table.c.comparison_id == row["id"]))
    connection.execute(review_comparisons.update().where(columns.id == row["id"]).values(begun_at=now))
    return int(row["id"])


@dataclass(frozen=True, slots=True)
class _Doubts:
    """What makes a fact urgent: quotes of failed checks by article, and the series in which sources contradict each other."""

    failed: frozenset[tuple[str, str]]
    contradicted: frozenset[_Series]

    def reason(self, change: Change) -> Reason | None:
        after = change.after
        if after is None:
            return "gold" if change.verdict == "wrong" else None
        if change.room == "findings" and after.fields.get("code") in _FAILED:
            return "check"
        if after.span is not None and (change.article_id, after.span.text) in self.failed:
            return "check"
        if change.room == "observations" and _series(after.fields) in self.contradicted:
            return "contradiction"
        return "gold" if change.verdict == "wrong" else None


def _series(fields: Any) -> _Series:
    area = fields.get("ref_area") or {}
    said = {**fields, "area_code": area.get("code"), "area_name": area.get("name")}
    return tuple(said.get(name) for name in _SERIES)


class _Filling:
    """One comparison on its way into the queue."""

    def __init__(self, store: Store, comparison_id: int, begun: datetime) -> None:
        self._store = store
        self._id = comparison_id
        self._begun = begun
        self._unchanged = 0
        with reading(store.engine) as connection:
            query = text(f"select {', '.join(_SERIES)} from observation_panel where conflict = 1")
            self._contradicted = frozenset(tuple(row) for row in connection.execute(query))

    def save(self, batch: list[ArticleDiff]) -> None:
        """The changes of some articles."""
        self._unchanged += sum(diff.unchanged for diff in batch)
        changed = [diff for diff in batch if diff.changes]
        doubts = _Doubts(self._failed([diff.article_id for diff in changed]), self._contradicted)
        articles = [self._article(diff) for diff in changed]
        rows = [self._change(diff, change, doubts.reason(change)) for diff in changed for change in diff.changes]
        in_transaction(self._store.engine, lambda connection: self._insert(connection, articles, rows))

    def _failed(self, articles: list[str]) -> frozenset[tuple[str, str]]:
        with reading(self._store.engine) as connection:
            same = (finding_spans.c[name] == finding_facts.c[name] for name in ("article_id", "version", "fact_key"))
            query = select(finding_spans.c.article_id, finding_spans.c.span_text).where(
                *same,
                finding_facts.c.closed_version.is_(None),
                finding_facts.c.code.in_(_FAILED),
                finding_facts.c.article_id.in_(articles),
            )
            return frozenset((row.article_id, row.span_text) for row in connection.execute(query))

    def _insert(self, connection: Connection, articles: list[Plain], rows: list[Plain]) -> None:
        self._still_ours(connection)
        first = next_id(connection, review_changes)
        numbered = [{**row, "id": first + position} for position, row in enumerate(rows)]
        if numbered:
            connection.execute(review_articles.insert(), articles)
            connection.execute(review_changes.insert(), numbered)

    def _still_ours(self, connection: Connection) -> None:
        columns = review_comparisons.c
        row = connection.execute(select(columns.begun_at, columns.completed_at).where(columns.id == self._id)).one()
        if row.begun_at != self._begun or row.completed_at is not None:
            raise StoreError(f"comparison {self._id}: another process fills it; wait for it and open the comparison again")

    def _article(self, diff: ArticleDiff) -> Plain:
        return {
            "comparison_id": self._id,
            "article_id": diff.article_id,
            "headline": diff.headline,
            "province": diff.area,
            "before_version": diff.before_version and diff.before_version.to_plain(),
            "after_version": diff.after_version and diff.after_version.to_plain(),
            "text_changed": diff.text_changed,
            "unchanged": diff.unchanged,
            "changes": len(diff.changes),
        }

    def _change(self, diff: ArticleDiff, change: Change, reason: Reason | None) -> Plain:
        fields = change.fact.fields
        kind = next((fields[name] for name in ("kind", "type", "code") if fields.get(name)), None)
        names = [each.field for each in change.fields]
        payload = change.to_plain()
        return {
            "comparison_id": self._id,
            "place": 0,
            "article_id": diff.article_id,
            "province": diff.area,
            "room": change.room,
            "operation": change.operation,
            "cause": change.cause,
            "verdict": change.verdict,
            "rule": change.rule,
            "kind": kind,
            "fields": f",{','.join(names)},",
            "fact_key": change.key,
            "before_key": change.before and change.before.key,
            "evidence_hash": payload["evidence"],
            "group_hash": payload["group"],
            "group_size": 0,
            "urgency": MOVED_ONLY if reason is None and change.operation == "moved" else URGENCY[reason],
            "reason": reason,
            "state": "open",
            "decision_id": None,
            "earlier_id": None,
            "payload": payload,
        }

    def complete(self) -> Comparison:
        """Decisions made before, the order, and the totals; from now on the comparison is in the queue."""
        return in_transaction(self._store.engine, self._complete)

    def _complete(self, connection: Connection) -> Comparison:
        self._still_ours(connection)
        _decided_before(connection, self._id)
        _put_in_order(connection, self._id)
        counted = select(func.count(), func.count(review_changes.c.article_id.distinct()))
        changes, articles = connection.execute(counted.where(review_changes.c.comparison_id == self._id)).one()
        done = {"completed_at": self._begun, "changes": changes, "articles": articles, "unchanged": self._unchanged}
        mine = review_comparisons.c.id == self._id
        connection.execute(review_comparisons.update().where(mine).values(**done))
        return comparison_of(connection, connection.execute(select(review_comparisons).where(mine)).mappings().one())


def _decided_before(connection: Connection, comparison_id: int) -> None:
    """Decisions on the same evidence stand; one on other evidence of the same fact brings the change forward."""
    changes = review_changes.c
    mine = review_changes.update().where(changes.comparison_id == comparison_id)
    connection.execute(mine.values(decision_id=standing(changes.evidence_hash)))
    connection.execute(mine.where(changes.decision_id.is_not(None)).values(state=state_of(changes.decision_id)))
    items, made = review_items.alias("items"), review_decisions.alias("made")
    earlier = (
        select(func.max(items.c.decision_id))
        .select_from(items.join(made, made.c.id == items.c.decision_id))
        .where(
            items.c.article_id == changes.article_id,
            items.c.fact_key.in_([changes.fact_key, changes.before_key]),
            items.c.evidence_hash != changes.evidence_hash,
            made.c.undone_by.is_(None),
        )
        .scalar_subquery()
    )
    connection.execute(mine.values(earlier_id=earlier))
    returned = mine.where(changes.earlier_id.is_not(None), changes.decision_id.is_(None), changes.urgency > URGENCY["returned"])
    connection.execute(returned.values(reason="returned", urgency=URGENCY["returned"]))


def _put_in_order(connection: Connection, comparison_id: int) -> None:
    """Groups together, those with something urgent first, then the biggest."""
    changes = review_changes.c
    sized = (
        select(
            changes.id,
            changes.group_hash,
            changes.urgency,
            func.count().over(partition_by=changes.group_hash).label("size"),
            func.min(changes.urgency).over(partition_by=changes.group_hash).label("most_urgent"),
        )
        .where(changes.comparison_id == comparison_id)
        .subquery()
    )
    order = (sized.c.most_urgent, sized.c.size.desc(), sized.c.group_hash, sized.c.urgency, sized.c.id)
    ranked = select(sized.c.id, sized.c.size, func.row_number().over(order_by=order).label("place")).subquery()
    update = review_changes.update().where(changes.id == ranked.c.id)
    connection.execute(update.values(place=ranked.c.place, group_size=ranked.c.size))
