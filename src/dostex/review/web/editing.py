"""A fact as the inputs of a form, and back. Whether a value is valid the decisions decide, by the record's contract."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args

from dostex import catalogue, records
from dostex.review.models import Room
from dostex.review.web import asking
from dostex.review.web.asking import Asked

_LONGEST: Final = 5000
_PREFIX: Final = "f."
_KINDS: Final = ("count", "percentage", "money", "rank", "score", "ratio")
_YES: Final = ("false", "true")


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is asked for: one of `choices`, several lines, or a line of text."""

    name: str
    needed: bool = False
    choices: tuple[str, ...] = ()
    many: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """A field with the text that is in it."""

    name: str
    value: str
    needed: bool
    choices: tuple[str, ...]
    many: bool
    hint: str


FIELDS: Final[dict[Room, tuple[Field, ...]]] = {
    "article": (Field("headline", needed=True), Field("date_published", hint="2023-12-18"), Field("authors", many=True)),
    "dates": (
        Field("value", needed=True, hint="2023-12-18"),
        Field("year_source", choices=get_args(records.YearSource)),
    ),
    "officials": (Field("name", needed=True), Field("honorifics", many=True)),
    "posts": (
        Field("title", needed=True),
        Field("organization"),
        Field("status", needed=True, choices=get_args(records.PostStatus)),
    ),
    "roles": (Field("role", needed=True, choices=get_args(records.Role)),),
    "observations": (
        Field("kind", needed=True, choices=_KINDS),
        Field("value", needed=True, hint="1485000000"),
        Field("value_to"),
        Field("unit"),
        Field("comparator", needed=True, choices=get_args(records.Comparator)),
        Field("indicator", hint="tasks_total_managed"),
        Field("subject"),
        Field("period", hint="2022, 2022-06, 2021/2025"),
        Field("status", needed=True, choices=get_args(records.Status)),
        Field("scope", choices=get_args(records.Scope)),
        Field("each", needed=True, choices=_YES),
        Field("out_of"),
        Field("per"),
        Field("measure", choices=get_args(records.Measure)),
        Field("change", choices=get_args(records.Change)),
        Field("currency", hint="VND"),
    ),
    "documents": (Field("type", needed=True), Field("number"), Field("date", hint="2023-12-18"), Field("issuer")),
    "events": (
        Field("type", needed=True, choices=get_args(records.EventType)),
        Field("name"),
        Field("date", hint="2023-12-18"),
        Field("venue"),
        Field("organizer"),
        Field("chairs", many=True),
        Field("status", needed=True, choices=get_args(records.EventStatus)),
    ),
    "findings": (),
}
PLACED: Final = frozenset({"dates", "officials", "posts", "observations", "documents", "events"})
ADDABLE: Final[tuple[Room, ...]] = ("observations", "dates", "officials", "posts", "roles", "documents", "events")
# Of an observation these belong to some kinds only; null elsewhere.
_OF_KIND: Final = {
    "out_of": {"count", "rank"},
    "per": {"ratio"},
    "measure": {"percentage"},
    "change": {"count"},
    "currency": {"money"},
}


def inputs(room: Room, values: Mapping[str, Any]) -> list[Input]:
    """The form's inputs for a fact of `room` that says `values`."""
    return [
        Input(field.name, _text(values.get(field.name)), field.needed, _choices(room, field), field.many, field.hint)
        for field in FIELDS[room]
    ]


def _choices(room: Room, field: Field) -> tuple[str, ...]:
    if room == "observations" and field.name == "indicator":
        return tuple(sorted(catalogue.installed().codes()))
    return field.choices


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def given(room: Room, fields: Asked) -> dict[str, Any]:
    """What the form says: every field of `room`, null where it is left empty."""
    said = {field.name: _value(field, asking.text(fields, _PREFIX + field.name, longest=_LONGEST)) for field in FIELDS[room]}
    if room == "observations":
        kind = said["kind"]
        said = {name: value for name, value in said.items() if kind in _OF_KIND.get(name, {kind})}
    return said


def _value(field: Field, text: str) -> Any:
    if field.many:
        return [line.strip() for line in text.splitlines() if line.strip()]
    if field.choices == _YES:
        return text == "true"
    return text or ("" if field.name == "unit" else None)
