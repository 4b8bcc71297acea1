"""Facts as the plain form of observations."""

from typing import Any

from dostex.checks import Breakdown
from dostex.extract.observations.models import Fact
from dostex.extract.reading import Reading
from dostex.records import quote

_SUBJECT_LENGTH = 120


def observations(reading: Reading) -> list[dict[str, Any]]:
    """The observations of `reading` as plain data for `records.Record`, in text order."""
    index = {id(fact): number for number, fact in enumerate(reading.facts)}
    return [_plain(reading, fact, index) for fact in reading.facts]


def breakdowns(reading: Reading) -> list[Breakdown]:
    """The totals with their groups of parts, as indices of the observations."""
    index = {id(fact): number for number, fact in enumerate(reading.facts)}
    parts: dict[tuple[int, int], list[int]] = {}
    partition: dict[int, bool] = {}
    for number, fact in enumerate(reading.facts):
        if fact.total is not None and fact.group is not None and id(fact.total) in index:
            parts.setdefault((index[id(fact.total)], id(fact.group)), []).append(number)
            partition[id(fact.group)] = fact.group.partition
    return [Breakdown(total, tuple(numbers), partition[group]) for (total, group), numbers in parts.items()]


def _plain(reading: Reading, fact: Fact, index: dict[int, int]) -> dict[str, Any]:
    text, quantity = reading.text, fact.quantity
    found: dict[str, Any] = {
        "kind": quantity.kind,
        "span": quote(text, fact.start, fact.end),
        "value": quantity.value,
        "unit": quantity.unit,
        "comparator": quantity.comparator,
        "indicator": fact.indicator,
        "subject": _subject(text, fact),
        "period": fact.period,
        "status": fact.status,
        "scope": fact.scope,
        "ref_area": fact.area,
        "part_of": index.get(id(fact.total)) if fact.total is not None else None,
        "each": quantity.each,
        "rule": f"{quantity.rule}>{fact.family or 'unknown'}.{fact.cue[2].replace(' ', '-') if fact.cue else 'inherited'}",
        "segment": fact.sentence.segment,
        "mentions": [quote(text, start, end) for start, end in fact.repeats],
    }
    if quantity.value_to is not None:
        found["value_to"] = quantity.value_to
    return found | _special(fact)


def _special(fact: Fact) -> dict[str, Any]:
    quantity = fact.quantity
    if quantity.kind == "count":
        return {"out_of": quantity.out_of, "change": quantity.change}
    if quantity.kind == "rank":
        return {"out_of": quantity.out_of}
    if quantity.kind == "percentage":
        return {"measure": quantity.measure or "level"}
    if quantity.kind == "money":
        return {"currency": quantity.currency}
    return {"per": quantity.per} if quantity.kind == "ratio" else {}


def _subject(text: str, fact: Fact) -> str | None:
    """The noun phrase counted, or for a measured value the words before it in its clause."""
    words = text[fact.quantity.number_end : fact.tail[1]] if fact.quantity.kind == "count" else text[fact.lead[0] : fact.start]
    return words.strip(" ,;:.()")[:_SUBJECT_LENGTH] or None
