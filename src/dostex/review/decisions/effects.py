"""What a decision about a change does to the published views. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from dostex.review.decisions.columns import columns_of, place_of, row_of, value_of
from dostex.review.decisions.models import Action
from dostex.review.models import Change, Fact, Plain, normal
from dostex.store.searching import search_text

_ALL = ""  # value_hash of an effect on whatever is at the place


@dataclass(frozen=True, slots=True)
class Effect:
    """A row of `review_effects` without its decision; the columns' comments say what each means."""

    article_id: str
    room: str
    place_hash: str
    value_hash: str
    effect: Literal["confirm", "withdraw", "assert", "drop"]
    seen_value: str = ""
    fields: Plain | None = None
    whole: Plain | None = None
    anchor: str | None = None
    anchor_start: int | None = None
    anchor_length: int | None = None


def effects(change: Change, action: Action, right: Fact | None = None) -> Iterator[Effect]:
    """What `action` on `change` does; `right` is the corrected fact of a correction.

    Accepting says that the side after is right, rejecting that the side before is: what was gained is withdrawn, what was lost
    stands again, what changed keeps its former values. Deferring does nothing.
    """
    before, after = change.before, change.after
    if action == "correct" and right is not None:
        yield from corrected(change.fact, right)
    elif action == "accept" and after is not None:
        yield _of_value(after, "confirm")
    elif action == "accept" and before is not None:
        yield _of_value(before, "withdraw")
        yield _drop(before)
    elif action == "reject" and after is None and before is not None:
        yield _stand(before, before, {})
    elif action == "reject" and before is None and after is not None:
        yield _of_value(after, "withdraw")
    elif action == "reject" and before is not None and after is not None:
        yield from _kept(change, before, after)


def corrected(seen: Fact, right: Fact) -> Iterator[Effect]:
    """`seen` should be `right`."""
    fields = columns_of(right, {name for name, value in right.fields.items() if seen.fields.get(name) != value})
    if place_of(seen) != place_of(right):
        yield Effect(seen.article_id, seen.room, place_of(seen), _ALL, "withdraw")
        yield _stand(right, None, fields)
    else:
        yield _stand(right, seen, fields)


def added(fact: Fact) -> Effect:
    """`fact` is said at its place, though extraction may lack it."""
    return _stand(fact, None, columns_of(fact, set(fact.fields)))


def _kept(change: Change, before: Fact, after: Fact) -> Iterator[Effect]:
    same_sentence = _sentence(before) == _sentence(after)
    if place_of(before) != place_of(after) and (same_sentence or change.operation == "moved") and change.cause != "page":
        yield from corrected(after, before)
        return
    names = {each.field for each in change.fields if each.field in before.fields}
    kept = replace(after, fields={**after.fields, **{name: before.fields[name] for name in names}})
    kept = replace(kept, owner=before.owner) if "part_of" in names else kept
    yield _stand(kept, after, columns_of(kept, names))


def _sentence(fact: Fact) -> str | None:
    return normal(fact.sentence.text) if fact.sentence else None


def _of_value(fact: Fact, effect: Literal["confirm", "withdraw"]) -> Effect:
    return Effect(fact.article_id, fact.room, place_of(fact), value_of(fact), effect)


def _drop(fact: Fact) -> Effect:
    return Effect(fact.article_id, fact.room, place_of(fact), _ALL, "drop")


def _stand(fact: Fact, seen: Fact | None, fields: Plain) -> Effect:
    """`fact` stands at its place; where extraction has a fact there, only `fields` of it are set."""
    anchored = fact.sentence is not None and fact.room not in {"article", "findings"}
    anchor = search_text(fact.sentence.text) if anchored and fact.sentence else None
    start = fact.span.start - fact.sentence.start if fact.span and fact.sentence else None
    return Effect(
        fact.article_id,
        fact.room,
        place_of(fact),
        _ALL,
        "assert",
        seen_value=value_of(seen) if seen else "",
        fields=fields,
        whole=row_of(fact),
        anchor=anchor,
        anchor_start=start,
        anchor_length=len(fact.span.text) if fact.span else None,
    )
