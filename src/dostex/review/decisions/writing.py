"""Decisions into rows. All of it happens under the writer's lock, in the caller's transaction."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, and_, case, exists, func, select

from dostex.review.decisions import reading
from dostex.review.decisions.effects import Effect
from dostex.review.decisions.models import STATE_OF, Action, Clash, Decision, Scope
from dostex.review.models import Plain
from dostex.store.evidence import ensure
from dostex.store.tables import review_changes, review_decisions, review_effects, review_items

_SLOT = ("article_id", "room", "place_hash", "value_hash")


@dataclass(frozen=True, slots=True)
class Head:
    """Who decides what, when, why and for what."""

    made_at: datetime
    reviewer: str
    action: Action
    scope: Scope
    comment: str


def write(connection: Connection, head: Head, items: Sequence[Plain], effects: Sequence[Effect]) -> Decision:
    """The decision with all that it decides; what stood on the same evidence stands no longer."""
    number = _decision(connection, head, len(items))
    rows = [{**item, "decision_id": number, "position": position} for position, item in enumerate(items)]
    slots = {tuple(getattr(effect, name) for name in _SLOT): effect for effect in effects}
    marked = [{**asdict(effect), "decision_id": number, "active": True} for effect in slots.values()]
    connection.execute(review_items.insert(), rows)
    if marked:
        connection.execute(review_effects.insert(), marked)
        _overtake(connection, number)
        ensure(connection, {effect.article_id for effect in slots.values()})
    decided = review_changes.c.evidence_hash.in_(_evidence_of(number))
    state = STATE_OF.get(head.action)
    if state is not None:
        connection.execute(review_changes.update().where(decided).values(decision_id=number, state=state))
    return _made(connection, number)


def take_back(connection: Connection, decision: Decision, head: Head) -> Decision:
    """The undo of `decision`; on each evidence the newest decision that was not taken back stands again."""
    number = _decision(connection, head, decision.items, undoes=decision.id)
    undone = review_decisions.update().where(review_decisions.c.id == decision.id).values(undone_by=number)
    connection.execute(undone)
    _restore_effects(connection, decision.id)
    _restore_states(connection, decision.id)
    return _made(connection, number)


def overruled(connection: Connection, decision: Decision) -> tuple[Clash, ...]:
    """The decisions that stand in the place of `decision` when none of what it decided is still as it decided; else none."""
    later = review_items.alias("later")
    newer = (
        select(later.c.evidence_hash, func.max(later.c.decision_id).label("now"))
        .join(review_decisions, review_decisions.c.id == later.c.decision_id)
        .where(later.c.evidence_hash.in_(_evidence_of(decision.id)), review_decisions.c.undone_by.is_(None))
        .group_by(later.c.evidence_hash)
        .subquery()
    )
    query = (
        select(review_items.c.change_id, review_items.c.article_id, newer.c.now)
        .join(newer, newer.c.evidence_hash == review_items.c.evidence_hash)
        .where(review_items.c.decision_id == decision.id)
        .order_by(review_items.c.position)
    )
    rows = connection.execute(query).all()
    if any(row.now == decision.id for row in rows):
        return ()
    known = reading.decisions(connection, {row.now for row in rows})
    return tuple(Clash(row.change_id, row.article_id, decision, known.get(row.now)) for row in rows)


def standing(evidence: Any) -> Any:
    """The number of the decision that stands on `evidence`, a column; null for none."""
    items, decisions = review_items.alias("standing_items"), review_decisions.alias("standing_decisions")
    return (
        select(func.max(items.c.decision_id))
        .select_from(items.join(decisions, decisions.c.id == items.c.decision_id))
        .where(items.c.evidence_hash == evidence, decisions.c.undone_by.is_(None))
        .scalar_subquery()
    )


def state_of(decision_id: Any) -> Any:
    """The state of a change on which `decision_id` stands, a column or a subquery."""
    actions = review_decisions.alias("actions")
    named = case(*((actions.c.action == action, state) for action, state in STATE_OF.items()))
    return func.coalesce(select(named).where(actions.c.id == decision_id).scalar_subquery(), "open")


def next_id(connection: Connection, table: Table) -> int:
    """The next number of `table`, counted under the writer's lock."""
    return int(connection.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0) + 1


def _decision(connection: Connection, head: Head, items: int, undoes: int | None = None) -> int:
    number = next_id(connection, review_decisions)
    row = {**asdict(head), "id": number, "items": items, "undoes": undoes, "undone_by": None}
    connection.execute(review_decisions.insert(), row)
    return number


def _made(connection: Connection, number: int) -> Decision:
    decision = reading.decision(connection, number)
    if decision is None:
        raise AssertionError("a decision just written is there")
    return decision


def _evidence_of(number: int) -> Any:
    return select(review_items.c.evidence_hash).where(review_items.c.decision_id == number)


def _same_slot(one: Any, other: Any) -> Any:
    return and_(*(one.c[name] == other.c[name] for name in _SLOT))


def _overtake(connection: Connection, number: int) -> None:
    """Earlier effects on the same facts end."""
    mine = review_effects.alias("mine")
    replaced = exists(select(mine.c.decision_id).where(mine.c.decision_id == number, _same_slot(mine, review_effects)))
    earlier = review_effects.c.decision_id != number, review_effects.c.active.is_(True)
    connection.execute(review_effects.update().where(*earlier, replaced).values(active=False))


def _restore_effects(connection: Connection, undone: int) -> None:
    """Of the effects on the facts that `undone` concerned the newest that was not taken back is active."""
    mine, others, decisions = review_effects.alias("mine"), review_effects.alias("others"), review_decisions.alias("made")
    newest = (
        select(func.max(others.c.decision_id))
        .select_from(others.join(decisions, decisions.c.id == others.c.decision_id))
        .where(_same_slot(others, review_effects), decisions.c.undone_by.is_(None))
        .scalar_subquery()
    )
    touched = exists(select(mine.c.decision_id).where(mine.c.decision_id == undone, _same_slot(mine, review_effects)))
    active = case((review_effects.c.decision_id == func.coalesce(newest, 0), True), else_=False)
    connection.execute(review_effects.update().where(touched).values(active=active))


def _restore_states(connection: Connection, undone: int) -> None:
    touched = review_changes.c.evidence_hash.in_(_evidence_of(undone))
    decision = standing(review_changes.c.evidence_hash)
    connection.execute(review_changes.update().where(touched).values(decision_id=decision))
    connection.execute(review_changes.update().where(touched).values(state=state_of(review_changes.c.decision_id)))
