"""A change in words, the same for all formats: what it is, its values, its sentence with the quote marked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dostex.review.grouping import Group
from dostex.review.models import Change, Fact, Room
from dostex.show.layout import printable

# What names a fact in a line; fields that are null or say nothing are left out.
_NAMED: Final[dict[Room, tuple[str, ...]]] = {
    "article": ("headline",),
    "dates": ("value", "year_source"),
    "officials": ("honorifics", "name"),
    "posts": ("official", "title", "organization", "status"),
    "roles": ("official", "role"),
    "observations": ("value", "value_to", "unit", "indicator", "period", "status"),
    "documents": ("type", "number", "date", "issuer"),
    "events": ("type", "date", "name"),
    "findings": ("code", "message"),
}
_NOTHING: Final = "–"
_AROUND: Final = 140  # characters of the sentence shown on each side of the quote
_LONG: Final = 160


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence around a quote, of the side before (`-`), after (`+`) or both (a space); `quote` is empty if there is none."""

    sign: str
    left: str
    quote: str
    right: str


def value(said: Any) -> str:
    """A field's value on one line."""
    if said is None or said == []:
        return _NOTHING
    if isinstance(said, bool):
        return "yes" if said else "no"
    if isinstance(said, Mapping):
        return value(said.get("name"))
    if isinstance(said, Sequence) and not isinstance(said, str):
        return shortened(", ".join(map(value, said)))
    return shortened(str(said))


def shortened(text: str, limit: int = _LONG) -> str:
    """`text` on one line, safe to print, cut near `limit` characters."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def described(fact: Fact) -> str:
    """The fact in one line."""
    said = [value(fact.fields[name]) for name in _NAMED[fact.room] if fact.fields.get(name) not in (None, [], "")]
    return ", ".join(said)


def sort_of(group: Group) -> str:
    """What the gained or lost facts of a group have in common."""
    return ", ".join(value(each) for each in group.sort if each is not None)


def lines(change: Change) -> Iterator[Line]:
    """The sentence with its quote marked; both sentences where sentence or quote differ."""
    before, after = _line(change.before, "-"), _line(change.after, "+")
    if before and after and (before.left, before.quote, before.right) == (after.left, after.quote, after.right):
        yield Line(" ", after.left, after.quote, after.right)
        return
    yield from (line for line in (before, after) if line)


def _line(fact: Fact | None, sign: str) -> Line | None:
    if fact is None or fact.sentence is None:
        return None
    sentence, span = fact.sentence, fact.span
    if span is None:
        return Line(sign, shortened(sentence.text, 2 * _AROUND), "", "")
    start, end = span.start - sentence.start, span.end - sentence.start
    left, right = sentence.text[:start], sentence.text[end:]
    return Line(sign, _tail(left), shortened(span.text, 2 * _AROUND), _head(right))


def _tail(text: str) -> str:
    line = printable(text.replace("\n", " "))
    return line if len(line) <= _AROUND else f"…{line[-_AROUND:].partition(' ')[2] or line[-_AROUND:]}"


def _head(text: str) -> str:
    line = printable(text.replace("\n", " "))
    return line if len(line) <= _AROUND else f"{line[:_AROUND].rpartition(' ')[0] or line[:_AROUND]}…"
