"""A fact stated twice is one observation: headline and caption repeat the body, "trong 17 đề tài nói trên" its total."""

from collections.abc import Hashable, Sequence

from dostex.extract.observations import duplicate_patterns as patterns
from dostex.extract.observations.models import Fact
from dostex.language.folding import key

_REMEMBERED = 24  # statements of one amount that a later one can repeat


def merge(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts without repetitions, in text order; what repeats a kept fact becomes one of its `repeats`, totals follow."""
    kept: dict[int, Fact] = {}
    same: dict[int, Fact] = {}
    alike: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        group = alike.setdefault(_amount(fact), [])
        position = next((at for at in _last(group) if _repeats(text, group[at], fact)), None)
        if position is None:
            group.append(fact)
            kept[id(fact)] = fact
            continue
        original, repeated = group[position], fact
        if original.sentence.segment != "body" and fact.sentence.segment == "body":
            original, repeated = fact, original
            group[position] = kept[id(fact)] = fact
            del kept[id(repeated)]
        _absorb(original, repeated)
        same[id(repeated)] = original
    for fact in kept.values():
        while fact.total is not None and id(fact.total) in same:
            fact.total = same[id(fact.total)]
        if fact.total is fact:
            fact.total = None
    return sorted(kept.values(), key=lambda fact: fact.start)


def _amount(fact: Fact) -> Hashable:
    """What two statements of one fact have in common."""
    quantity = fact.quantity
    return quantity.kind, quantity.value, quantity.value_to, quantity.currency, quantity.each, quantity.change


def _last(group: Sequence[Fact]) -> range:
    return range(len(group) - 1, max(-1, len(group) - 1 - _REMEMBERED), -1)


def _absorb(kept: Fact, other: Fact) -> None:
    kept.repeats += [(other.start, other.end), *other.repeats]
    if kept.indicator is None and other.indicator is not None:
        kept.indicator = other.indicator
        kept.note("indicator", "repeat", source=other)
    if kept.period is None and other.period is not None:
        kept.period = other.period
        kept.note("period", "repeat", source=other)
    if kept.total is None and other.total is not kept:
        kept.total = other.total
    if kept.quantity.out_of is None:
        kept.quantity.out_of = other.quantity.out_of


def _repeats(text: str, first: Fact, later: Fact) -> bool:
    one, two = first.quantity, later.quantity
    if one.out_of is not None and two.out_of is not None and one.out_of != two.out_of:
        return False
    if not _same_unit(one.unit, two.unit) or (first.area != later.area and first.scope is not None and later.scope is not None):
        return False
    if first.sentence.segment != "body" or later.sentence.segment != "body":
        return first.sentence is not later.sentence and (
            first.indicator is None or later.indicator in (None, first.indicator) or one.value > 9
        )
    if first.sentence is later.sentence:
        return False
    if patterns.SAID_BEFORE.match(text, later.end) or (
        patterns.OF_THESE.search(text[later.lead[0] : later.start]) and first.sentence.paragraph >= later.sentence.paragraph - 1
    ):
        return True
    alike = first.indicator is not None and first.indicator == later.indicator and first.status == later.status
    periods = first.period == later.period or first.period is None or later.period is None
    return alike and periods and first.total is None and later.total is None and one.value > 1


def _same_unit(one: str, two: str) -> bool:
    first, second = key(one), key(two)
    return first == second or first.startswith(second) or second.startswith(first)
