"""Deciding and taking back: one transaction each, refused when somebody decided in between."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Select, select

from dostex.errors import UsageError
from dostex.review.decisions import correcting, reading, writing
from dostex.review.decisions.effects import Effect, added, effects
from dostex.review.decisions.models import (
    Action,
    ArticleOf,
    Changes,
    Clash,
    Conflict,
    Correction,
    Decision,
    Draft,
    GroupOf,
    Scope,
    Target,
    UnknownChange,
)
from dostex.review.models import Change, Fact, Plain, Room
from dostex.store import Store
from dostex.store.database import in_transaction
from dostex.store.tables import review_articles, review_changes

_REVIEWER_LIMIT: Final = 200
_COMMENT_LIMIT: Final = 10_000
_ACTIONS: Final = ("accept", "reject", "correct", "defer")
_UNDECIDED: Final = ("open", "deferred")


def decide(
    store: Store,
    target: Target,
    action: Action,
    *,
    reviewer: str,
    now: datetime,
    comment: str = "",
    correction: Correction | None = None,
) -> Decision:
    """Decide `target`: one change or several, the undecided ones of a group, or those of an article; all or nothing.

    Raises Conflict when another decision stands on one of them than the reviewer saw, InvalidCorrection for a correction that
    breaks the contract of records, UnknownChange for what the store does not have, UsageError for words that make no sense.
    """
    if action not in _ACTIONS or (action == "correct") != (correction is not None):
        raise UsageError(f"{action!r}: valid are {', '.join(_ACTIONS)}; correct, and only that, needs a correction")
    draft = Draft(action, _comment(comment), correction)
    who = _reviewer(reviewer)

    def work(connection: Connection) -> Decision:
        rows = _rows(connection, target)
        _refuse_conflicts(connection, target, rows, draft)
        made = [_item(connection, row, draft) for row in rows]
        head = writing.Head(now, who, action, _SCOPES[type(target)], draft.comment)
        return writing.write(connection, head, [item for item, _ in made], _all(found for _, found in made))

    return in_transaction(store.engine, work)


def add(
    store: Store,
    article_id: str,
    room: Room,
    correction: Correction,
    *,
    reviewer: str,
    now: datetime,
    comment: str = "",
    official: str | None = None,
    version: int | None = None,
) -> Decision:
    """Add a fact that extraction missed; its span lies in the text of `version`, by default the current one.

    `official` is the fact_key of the official that a post or role belongs to. Raises as `decide` does.
    """
    said, who = _comment(comment), _reviewer(reviewer)

    def work(connection: Connection) -> Decision:
        text = reading.text(connection, article_id, version)
        if text is None:
            raise UnknownChange(f"{article_id}: no such article in this store, or no such version of it")
        owner = None if official is None else reading.official(connection, article_id, official)
        fact = correcting.added(article_id, room, correction, text, owner)
        head = writing.Head(now, who, "add", "fact", said)
        return writing.write(connection, head, [_added_item(fact, correction)], [added(fact)])

    return in_transaction(store.engine, work)


def undo(store: Store, decision_id: int, *, reviewer: str, now: datetime, comment: str = "") -> Decision:
    """Take a decision back: what stood before it stands again. The undo is a row too; to take that back, decide anew.

    Raises UnknownChange for an unknown decision, UsageError for an undo, Conflict when it was taken back already or others have
    been made on all that it decided.
    """
    draft, who = Draft("undo", _comment(comment)), _reviewer(reviewer)

    def work(connection: Connection) -> Decision:
        decision = reading.decision(connection, decision_id)
        if decision is None:
            raise UnknownChange(f"no decision {decision_id} in this store")
        if decision.action == "undo":
            raise UsageError(f"decision {decision_id} is an undo; decide anew instead")
        if decision.undone_by is not None:
            raise Conflict(draft, (Clash(None, "", decision, reading.decision(connection, decision.undone_by)),))
        clashes = writing.overruled(connection, decision)
        if clashes:
            raise Conflict(draft, clashes)
        return writing.take_back(connection, decision, writing.Head(now, who, "undo", "decision", draft.comment))

    return in_transaction(store.engine, work)


_SCOPES: Final[dict[type, Scope]] = {Changes: "change", GroupOf: "group", ArticleOf: "article"}


def _reviewer(name: str) -> str:
    who = " ".join(name.split())
    if not who or len(who) > _REVIEWER_LIMIT or "\x00" in who:
        raise UsageError(f"who decides? A name of 1 to {_REVIEWER_LIMIT} characters is needed")
    return who


def _comment(comment: str) -> str:
    if len(comment) > _COMMENT_LIMIT or "\x00" in comment:
        raise UsageError(f"a comment has at most {_COMMENT_LIMIT:,} characters, and no NUL among them")
    return comment.strip()


def _rows(connection: Connection, target: Target) -> Sequence[RowMapping]:
    """The changes that `target` names, in the order of the queue. A lot of ids are asked for by and by."""
    found: list[RowMapping] = []
    for query in _queries(target):
        found += connection.execute(query).mappings().all()
    missing = sorted(set(target.seen) - {row["id"] for row in found}) if isinstance(target, Changes) else []
    if missing or not found:
        what = f"no change {missing[0]} in this store" if missing else "nothing of it is undecided"
        raise UnknownChange(f"{what}; look at the queue again")
    return found


def _queries(target: Target) -> Iterable[Select[Any]]:
    columns = review_changes.c
    query = select(review_changes).order_by(columns.place)
    if isinstance(target, Changes):
        ids = sorted(target.seen)
        return [query.where(columns.id.in_(ids[start : start + 500])) for start in range(0, len(ids), 500)]
    undecided = columns.state.in_(_UNDECIDED) | (columns.decision_id > target.as_of)
    of = columns.group_hash == target.group if isinstance(target, GroupOf) else columns.article_id == target.article_id
    return [query.where(columns.comparison_id == target.comparison_id, of, undecided)]


def _refuse_conflicts(connection: Connection, target: Target, rows: Sequence[RowMapping], draft: Draft) -> None:
    """Another decision than the one seen stands on a change."""
    if isinstance(target, Changes):
        seen: Callable[[RowMapping], int | None] = lambda row: target.seen[row["id"]]  # noqa: E731 - one of two
        differ = [row for row in rows if row["decision_id"] != target.seen[row["id"]]]
    else:
        seen = lambda _: None  # noqa: E731 - one of two
        differ = [row for row in rows if (row["decision_id"] or 0) > target.as_of]
    if differ:
        named = {*map(seen, differ), *(row["decision_id"] for row in differ)}
        known = reading.decisions(connection, {number for number in named if number is not None})
        clashes = (
            Clash(row["id"], row["article_id"], known.get(seen(row) or 0), known.get(row["decision_id"] or 0)) for row in differ
        )
        raise Conflict(draft, tuple(clashes))


def _item(connection: Connection, row: RowMapping, draft: Draft) -> tuple[Plain, list[Effect]]:
    change = Change.from_plain(row["payload"])
    right = _right(connection, row, change.fact, draft.correction)
    item = {
        "change_id": row["id"],
        "article_id": row["article_id"],
        "room": row["room"],
        "fact_key": row["fact_key"],
        "evidence_hash": row["evidence_hash"],
        "payload_hash": _hash(row["payload"]),
        "seen_id": row["decision_id"],
        "correction": draft.correction and draft.correction.to_plain(),
    }
    return item, list(effects(change, draft.action, right))


def _right(connection: Connection, row: RowMapping, fact: Fact, correction: Correction | None) -> Fact | None:
    if correction is None:
        return None
    text = reading.text(connection, row["article_id"], _version(connection, row))
    return correcting.corrected(fact, correction, text)


def _version(connection: Connection, row: RowMapping) -> int | None:
    """The version whose text the change's fact is quoted from; null for one that the store does not name."""
    column = review_articles.c.before_version if row["operation"] == "removed" else review_articles.c.after_version
    where = review_articles.c.comparison_id == row["comparison_id"], review_articles.c.article_id == row["article_id"]
    version: Mapping[str, Any] | None = connection.scalar(select(column).where(*where))
    number: int | None = version["number"] if version else None
    return number


def _added_item(fact: Fact, correction: Correction) -> Plain:
    return {
        "change_id": None,
        "article_id": fact.article_id,
        "room": fact.room,
        "fact_key": fact.key,
        "evidence_hash": fact.evidence,
        "payload_hash": _hash(fact.to_plain()),
        "seen_id": None,
        "correction": correction.to_plain(),
    }


def _all(found: Iterable[Iterable[Effect]]) -> list[Effect]:
    return [effect for each in found for effect in each]


def _hash(plain: Any) -> str:
    said = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode(errors="surrogatepass")).hexdigest()
