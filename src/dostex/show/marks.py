"""A paragraph → a well-nested stream of opening and closing marks, words and references to the facts' entries."""

from collections.abc import Iterator
from dataclasses import dataclass

from dostex.show.layout import Paragraph, Place


@dataclass(frozen=True, slots=True)
class Open:
    """A mark begins; `first` unless it continues a place that was cut."""

    place: Place
    first: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Text of the article."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Here a place ends: its fact's number stands here, still inside the mark."""

    place: Place


@dataclass(frozen=True, slots=True)
class Close:
    """The innermost open mark ends."""


Token = Open | Words | Reference | Close


def tokens(paragraph: Paragraph) -> Iterator[Token]:
    """The stream of `paragraph`: every Open has its Close, and the words in order are the paragraph's text."""
    stack: list[Place] = []
    for piece in paragraph.pieces:
        kept = _common(stack, piece.places)
        yield from (Close() for _ in stack[kept:])
        for place in piece.places[kept:]:
            yield Open(place, place in piece.opened)
        yield Words(piece.text)
        stack = list(piece.places)
        for place in reversed(piece.places):
            if place in piece.closed:
                while stack[-1] != place:
                    stack.pop()
                    yield Close()
                yield Reference(place)
    yield from (Close() for _ in stack)


def _common(stack: list[Place], places: tuple[Place, ...]) -> int:
    kept = 0
    while kept < min(len(stack), len(places)) and stack[kept] == places[kept]:
        kept += 1
    return kept
