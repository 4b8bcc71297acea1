"""A change → what its card shows: the sentences with both quotes marked, and its fields before and after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Literal
from urllib.parse import quote as quoted
from urllib.parse import urlsplit

from dostex.review.models import Change, Fact

Side = Literal["before", "after", "both"]
# What says most about a fact comes first in a list of its fields; what is not named follows.
_FIRST: Final = (
    "name",
    "title",
    "role",
    "type",
    "number",
    "code",
    "value",
    "value_to",
    "unit",
    "period",
    "indicator",
    "subject",
)
_PART: Final = 60  # characters of each end of a text fragment


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a sentence and the classes of its mark: `was` where the fact stood before, `now` where it stands after."""

    text: str
    marks: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence as one side has it, or both."""

    side: Side
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One field; null stands for nothing."""

    field: str
    before: Any
    after: Any


def excerpts(change: Change) -> tuple[Excerpt, ...]:
    """The sentence of each side; a single one where both sides have the same."""
    before, after = change.before, change.after
    same = before and after and before.sentence and after.sentence and before.sentence.text == after.sentence.text
    if before and after and same:
        marks = [*_marks(before, "was"), *_marks(after, "now")]
        return (Excerpt("both", _cut(_sentence(after), marks)),)
    sides: list[tuple[Side, Fact | None, str]] = [("before", before, "was"), ("after", after, "now")]
    return tuple(
        Excerpt(side, _cut(_sentence(fact), _marks(fact, mark))) for side, fact, mark in sides if fact and _sentence(fact)
    )


def lines(change: Change) -> tuple[Line, ...]:
    """The fields that differ; of a gained or lost fact those that it has."""
    if change.fields:
        return tuple(Line(each.field, each.before, each.after) for each in change.fields)
    fields = change.fact.fields
    return tuple(
        Line(name, fields[name] if change.before else None, fields[name] if change.after else None)
        for name in ordered(fields)
        if fields[name] not in (None, [], False)
    )


def ordered(fields: Mapping[str, Any]) -> list[str]:
    """The names of `fields`, those that say most first."""
    rank = {name: place for place, name in enumerate(_FIRST)}
    return sorted(fields, key=lambda name: (rank.get(name, len(rank)), list(fields).index(name)))


def _sentence(fact: Fact) -> str:
    return fact.sentence.text if fact.sentence else ""


def _marks(fact: Fact, mark: str) -> list[tuple[int, int, str]]:
    if fact.span is None or fact.sentence is None:
        return []
    shift, length = fact.sentence.start, len(fact.sentence.text)
    start, end = max(0, fact.span.start - shift), min(length, fact.span.end - shift)
    return [(start, end, mark)] if start < end else []


def _cut(text: str, marks: Iterable[tuple[int, int, str]]) -> tuple[Piece, ...]:
    """`text` cut wherever a mark begins or ends, so that marks may cross: each piece carries all that cover it."""
    listed = list(marks)
    bounds = sorted({0, len(text), *(place for start, end, _ in listed for place in (start, end))})
    return tuple(
        Piece(text[start:end], " ".join(mark for first, last, mark in listed if first <= start < last))
        for start, end in pairwise(bounds)
    )


def source_link(url: str | None, sentence: str = "") -> str:
    """The address of an article's page, at `sentence` where the browser can find it; "" if a browser must not follow it."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    if url is None or parts.scheme not in {"http", "https"} or not parts.netloc:
        return ""
    if not sentence or parts.fragment:
        return url
    first, last = " ".join(sentence[:_PART].split()), " ".join(sentence[-_PART:].split())
    if len(sentence) <= _PART:
        return f"{url}#:~:text={_fragment(first)}"
    return f"{url}#:~:text={_fragment(first.rpartition(' ')[0])},{_fragment(last.partition(' ')[2])}"


def _fragment(words: str) -> str:
    return quoted(words.encode(errors="replace"), safe="").replace("-", "%2D")
