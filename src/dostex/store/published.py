"""The published views: extraction plus decisions. Rejected facts are absent, corrected and added ones show what people said.

A decision about a value (`confirm`, `withdraw`) holds for the facts at its place that say just that. One that says what is
right (`assert`) holds for whatever is at its place, and stands by itself where extraction has nothing there while the sentence
is in the article. Of two that concern one fact the later counts.
"""

from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    Table,
    TableClause,
    and_,
    case,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy import table as clause

from dostex.store import tables
from dostex.store.evidence import MEANING
from dostex.store.json_sql import Has, Member, Position
from dostex.store.tables import CURRENT, article_versions, official_facts, review_decisions, review_effects, review_evidence

HIDDEN: Final = frozenset({"superseded_run_id", "search_text", "fact_order", "closed_version", "closed_run_id"})
NOTES: Final = {
    f"published_{name}": f"{name} as decided: without the rejected, corrected and added as people said; who decided, and when"
    for name in ("articles", "dates", "officials", "posts", "roles", "observations", "documents", "events", "findings")
}
# Columns that a decision may fill beside those of MEANING: days computed from EDTF.
_COMPUTED: Final = {
    "article": ("published_on",),
    "dates": ("date_start", "date_end"),
    "observations": ("period_start", "period_end"),
    "events": ("date_start", "date_end"),
}
_SPAN: Final = frozenset({"span_start", "span_end", "span_text", "sentence"})
_NOBODY: Final[ColumnElement[int]] = literal_column("0")
_ONE: Final[ColumnElement[int]] = literal_column("1")
_Query = Select[Any] | CompoundSelect[Any]


def published() -> dict[str, _Query]:
    """Name → query of every published view."""
    shown: dict[str, _Query] = {"published_articles": _articles()}
    for room, facts in tables.ROOMS.items():
        shown[f"published_{room}"] = union_all(_extracted(room, facts), _standing(room, facts))
    return shown


def view(room: str) -> TableClause:
    """The view `published_…` of a room, `articles` or one of `tables.ROOMS`, with its columns' types: for queries of it."""
    table_of = tables.ROOMS.get(room, article_versions)
    columns = (each for each in table_of.c if each.name not in HIDDEN)
    shown = [column(each.name, each.type) for each in columns]
    return clause(f"published_{room}", *shown, *(column(each.name, each.type) for each in _who()))


class _Decided:
    """A table of facts beside the decisions that concern each of its rows."""

    def __init__(self, room: str, table: Table, rows: FromClause | None = None) -> None:
        self.table = table
        self.said = review_effects.alias(f"said_of_{room}")
        self.right = review_effects.alias(f"right_of_{room}")
        self._evidence = review_evidence.alias(f"evidence_of_{room}")
        evidence, right = self._evidence.c, self.right.c
        self.rows = (
            (table if rows is None else rows)
            .outerjoin(self._evidence, _of_row(self._evidence, room, table))
            .outerjoin(self.said, and_(self._at(self.said), self.said.c.value_hash == evidence.value_hash))
            .outerjoin(
                self.right, and_(self._at(self.right), right.value_hash == "", right.effect != "drop", self._meant(room))
            )
        )
        self._said_by = func.coalesce(self.said.c.decision_id, _NOBODY)
        self._right_by = func.coalesce(self.right.c.decision_id, _NOBODY)

    def _at(self, effect: FromClause) -> ColumnElement[bool]:
        same = (effect.c[name] == self._evidence.c[name] for name in ("article_id", "room", "place_hash"))
        return and_(*same, effect.c.active.is_(True))

    def _meant(self, room: str) -> ColumnElement[bool]:
        """Of several facts at one place the one that says what the reviewer saw, or all when none does any more."""
        other, mine, seen = review_evidence.alias(f"other_of_{room}").c, self._evidence.c, self.right.c.seen_value
        same = (other[name] == mine[name] for name in ("article_id", "room", "place_hash"))
        return or_(seen == mine.value_hash, ~exists(select(_ONE).where(*same, other.value_hash == seen)))

    @property
    def kept(self) -> ColumnElement[bool]:
        """Whether the row was not rejected."""
        counts = case((self._right_by > self._said_by, self.right.c.effect), else_=self.said.c.effect)
        return func.coalesce(counts, "") != "withdraw"

    @property
    def by(self) -> ColumnElement[int]:
        """The decision that counts."""
        return case((self._right_by > self._said_by, self.right.c.decision_id), else_=self.said.c.decision_id)

    def value(self, column: Column[Any]) -> ColumnElement[Any]:
        """The column as decided."""
        right = and_(self._right_by > self._said_by, Has(self.right.c.fields, column.name))
        return case((right, Member(self.right.c.fields, column.name, column.type)), else_=column).label(column.name)


def _articles() -> Select[Any]:
    decided = _Decided("article", article_versions)
    return _with_decision(decided, _columns("article", decided)).where(CURRENT, decided.kept)


def _extracted(room: str, table: Table) -> Select[Any]:
    of = tables.DETAILS.get(table)
    if of is None:
        decided = _Decided(room, table)
        return _with_decision(decided, _columns(room, decided)).where(table.c.closed_version.is_(None), decided.kept)
    same = and_(*(table.c[name] == official_facts.c[name] for name in ("article_id", "version", "fact_key")))
    official = _Decided("officials", official_facts, table.join(official_facts, same))
    decided = _Decided(room, table, official.rows)
    holds = official_facts.c.closed_version.is_(None), official.kept, decided.kept
    return _with_decision(decided, _columns(room, decided)).where(*holds)


def _columns(room: str, decided: _Decided) -> list[ColumnElement[Any]]:
    may_change = {*MEANING[room], *_COMPUTED.get(room, ())}
    shown = [column for column in decided.table.c if column.name not in HIDDEN]
    return [decided.value(column) if column.name in may_change else column for column in shown]


def _with_decision(decided: _Decided, columns: list[ColumnElement[Any]]) -> Select[Any]:
    rows = decided.rows.outerjoin(review_decisions, review_decisions.c.id == decided.by)
    return select(*columns, *_who()).select_from(rows)


def _who() -> list[ColumnElement[Any]]:
    decision = review_decisions.c
    return [
        decision.id.label("decision_id"),
        decision.action.label("review"),
        decision.reviewer.label("reviewed_by"),
        decision.made_at.label("reviewed_at"),
        decision.comment.label("review_comment"),
    ]


def _standing(room: str, table: Table) -> Select[Any]:
    """Facts that people say are there and extraction lacks, as long as their sentence is in the article."""
    right = review_effects.c
    at = Position(article_versions.c.search_text, right.anchor)
    there = (review_evidence.c[name] == right[name] for name in ("article_id", "room", "place_hash"))
    extracted = exists(select(_ONE).where(*there))
    rows = review_effects.join(article_versions, and_(article_versions.c.article_id == right.article_id, CURRENT)).join(
        review_decisions, review_decisions.c.id == right.decision_id
    )
    shown = [_stood(column, at) for column in table.c if column.name not in HIDDEN]
    stands = right.room == room, right.effect == "assert", right.active.is_(True), right.anchor.is_not(None), at > 0
    return select(*shown, *_who()).select_from(rows).where(*stands, ~extracted)


def _of_row(evidence: FromClause, room: str, table: Table) -> ColumnElement[bool]:
    """The evidence of a row of `table`."""
    key = table.c.fact_key if "fact_key" in table.c else literal_column("''")
    position = table.c.position if "position" in table.c else literal_column("0")
    same = (evidence.c[name] == table.c[name] for name in ("article_id", "version"))
    return and_(*same, evidence.c.room == room, evidence.c.fact_key == key, evidence.c.position == position)


def _stood(column: Column[Any], at: ColumnElement[int]) -> ColumnElement[Any]:
    article, right, name = article_versions.c, review_effects.c, column.name
    if name in {"article_id", "version", "run_id"}:
        return article[name].label(name)
    if name not in _SPAN:
        return Member(right.whole, name, column.type).label(name)
    start = at - 1 + right.anchor_start
    spans: dict[str, ColumnElement[Any]] = {
        "span_start": start,
        "span_end": start + right.anchor_length,
        "span_text": func.substr(article.text, start + 1, right.anchor_length),
        "sentence": func.substr(article.text, at, func.length(right.anchor)),
    }
    return spans[name].label(name)
