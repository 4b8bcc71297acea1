"""Facts as the store's columns: where they are said, what they say, and the rows that published views show."""

from datetime import date
from typing import Any, Final

from dostex.edtf import bounds
from dostex.review.models import Fact, Plain
from dostex.store.evidence import MEANING, NOWHERE, place_hash, told_apart, value_hash

_RULE: Final = "review"  # the rule of a fact that a person stated
_DAY: Final = len("2023-12-18")
_BOUNDS: Final = {"dates": ("value", "date"), "observations": ("period", "period"), "events": ("date", "date")}


def place_of(fact: Fact) -> str:
    """The `place_hash` that the store gives a fact at this place."""
    if fact.room == "article":
        return NOWHERE
    sentence = fact.sentence.text if fact.sentence else None
    also = told_apart(fact.room, fact.fields, quoted=fact.span is not None)
    if fact.span is None:
        return place_hash(fact.room, sentence, 0, None, also)
    at = fact.span.start - fact.sentence.start if fact.sentence else 0
    return place_hash(fact.room, sentence, at, fact.span.text, also)


def value_of(fact: Fact) -> str:
    """The `value_hash` that the store gives a fact that says this."""
    return value_hash(fact.room, _flat(fact))


def row_of(fact: Fact) -> Plain:
    """The columns of `fact` as JSON can hold them, without place and versions."""
    flat = _flat(fact)
    row = {name: flat.get(name) for name in MEANING[fact.room] if name != "official"} | _computed(fact)
    if fact.room == "observations":
        row |= {"part_of": fact.owner, "segment": flat.get("segment") or "body"}
    if fact.room in {"posts", "roles"}:
        return row | {"fact_key": fact.owner, "position": None}
    return row | {"fact_key": fact.key, "rule": _RULE}


def columns_of(fact: Fact, fields: set[str]) -> Plain:
    """Those columns of `fact` that `fields` of it determine."""
    names = set(fields)
    if "ref_area" in names:
        names |= {"area_code", "area_name"}
    row = row_of(fact)
    if fact.room in _BOUNDS and _BOUNDS[fact.room][0] in names:
        names |= _computed(fact).keys()
    if fact.room == "article" and "date_published" in names:
        names.add("published_on")
    return {name: value for name, value in row.items() if name in names}


def _flat(fact: Fact) -> Plain:
    area = fact.fields.get("ref_area") or {}
    return {**fact.fields, "area_code": area.get("code"), "area_name": area.get("name")}


def _computed(fact: Fact) -> Plain:
    if fact.room == "article":
        published = fact.fields.get("date_published")
        return {"published_on": published[:_DAY] if published else None}
    if fact.room not in _BOUNDS:
        return {}
    field, prefix = _BOUNDS[fact.room]
    value: Any = fact.fields.get(field)
    first, last = bounds(value) if value else (None, None)
    return {f"{prefix}_start": _day(first), f"{prefix}_end": _day(last)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
