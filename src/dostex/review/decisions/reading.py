"""Decisions as they are kept, and the texts and facts that corrections refer to."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from dostex.review.decisions.correcting import Text
from dostex.review.decisions.models import Correction, Decision
from dostex.review.models import Fact, Quote, Sentence
from dostex.store.evidence import Places
from dostex.store.tables import article_versions, observation_facts, official_facts, review_decisions

_CHUNK = 500


def decision_of(row: RowMapping, correction: Mapping[str, Any] | None = None) -> Decision:
    """The decision in a row of `review_decisions`."""
    return Decision(
        id=row["id"],
        made_at=row["made_at"],
        reviewer=row["reviewer"],
        action=row["action"],
        scope=row["scope"],
        comment=row["comment"],
        items=row["items"],
        undoes=row["undoes"],
        undone_by=row["undone_by"],
        correction=Correction.from_plain(correction) if correction else None,
    )


def with_correction(decision: Decision, correction: Mapping[str, Any] | None) -> Decision:
    """`decision` as it was made of one change."""
    return replace(decision, correction=Correction.from_plain(correction)) if correction else decision


def decision(connection: Connection, decision_id: int) -> Decision | None:
    """The decision of that number."""
    return decisions(connection, {decision_id}).get(decision_id)


def decisions(connection: Connection, ids: Iterable[int]) -> dict[int, Decision]:
    """Number → decision, of those that exist."""
    wanted, found = sorted(set(ids)), {}
    for start in range(0, len(wanted), _CHUNK):
        query = select(review_decisions).where(review_decisions.c.id.in_(wanted[start : start + _CHUNK]))
        found.update({row["id"]: decision_of(row) for row in connection.execute(query).mappings()})
    return found


def newest(connection: Connection) -> int:
    """The number of the newest decision; 0 before the first."""
    return int(connection.scalar(select(func.coalesce(func.max(review_decisions.c.id), 0))) or 0)


def text(connection: Connection, article_id: str, version: int | None) -> Text | None:
    """The text of a version of an article, by default the current one; None if the store has none."""
    columns = article_versions.c
    query = select(columns.text, columns.sentences).where(columns.article_id == article_id)
    query = query.where(columns.superseded_run_id.is_(None) if version is None else columns.version == version)
    row = connection.execute(query).first()
    if row is None:
        return None
    totals = select(observation_facts.c.span_text, observation_facts.c.fact_key).where(
        observation_facts.c.article_id == article_id, observation_facts.c.closed_version.is_(None)
    )
    found = {str(quote): str(key) for quote, key in connection.execute(totals.order_by(observation_facts.c.span_start.desc()))}
    return Text(row.text, [(start, end) for start, end in row.sentences], found)


def official(connection: Connection, article_id: str, fact_key: str) -> Fact | None:
    """The official of that key, as it holds now."""
    columns = official_facts.c
    where = columns.article_id == article_id, columns.fact_key == fact_key, columns.closed_version.is_(None)
    row = connection.execute(select(official_facts).where(*where)).mappings().first()
    said = text(connection, article_id, None)
    if row is None or said is None:
        return None
    span = Quote(row["span_start"], row["span_end"], row["span_text"])
    begin, sentence = Places(said.text, said.sentences).sentence(span.start, span.end)
    fields = {"name": row["name"], "honorifics": row["honorifics"]}
    return Fact(article_id, "officials", fact_key, fields, span, Sentence(begin, sentence), row["rule"])
