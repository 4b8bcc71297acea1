"""An article's text for a page: its facts as well-nested marks, or bare paragraphs in which words can be chosen."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

from dostex.records import Record
from dostex.review.models import Room
from dostex.show import marks
from dostex.show.facts import Kind
from dostex.show.layout import Paragraph, arrange

ROOM_OF: Final[dict[Kind, Room]] = {
    "observation": "observations",
    "official": "officials",
    "date": "dates",
    "document": "documents",
    "event": "events",
    "finding": "findings",
}
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One version of an article: its paragraphs, how many facts each room has, and the places that the other lacks."""

    name: str
    version: int
    extractor: str
    paragraphs: tuple[Paragraph, ...]
    counts: list[tuple[str, int]]
    changed: frozenset[Range]


@dataclass(frozen=True, slots=True)
class Bare:
    """A paragraph that starts at `start` of the text, in pieces; whether each is the quote."""

    start: int
    pieces: tuple[tuple[str, bool], ...]


def side(name: str, version: int, record: Record, changed: Collection[Range] = ()) -> Side:
    """`record` as one side of a page; `changed` are the places of facts that differ from the other side."""
    layout = arrange(record)
    counted = Counter(ROOM_OF[fact.kind] for fact in layout.facts)
    return Side(name, version, record.article.extractor_version, layout.paragraphs, list(counted.items()), frozenset(changed))


def tokens(paragraph: Paragraph, changed: Collection[Range]) -> Iterator[dict[str, Any]]:
    """What the template writes one after the other: every mark that opens is closed, in order."""
    for token in marks.tokens(paragraph):
        match token:
            case marks.Open(place, first):
                is_changed = (place.start, place.end) in changed
                room = ROOM_OF[place.fact.kind]
                yield {"kind": "open", "room": room, "anchor": place.anchor, "first": first, "changed": is_changed}
            case marks.Words(text):
                yield {"kind": "words", "text": text}
            case marks.Close():
                yield {"kind": "close"}
            case marks.Reference():
                pass


def bare(text: str, quote: Range | None = None) -> list[Bare]:
    """`text` by lines, each with its offset in code points; `quote` is cut out where it lies."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Bare(start, tuple(_pieces(line, start, quote))))
        start += len(line) + 1
    return found


def _pieces(line: str, start: int, quote: Range | None) -> Iterator[tuple[str, bool]]:
    first, last = (min(max(bound - start, 0), len(line)) for bound in quote or (start, start))
    for piece, is_quote in ((line[:first], False), (line[first:last], True), (line[last:], False)):
        if piece:
            yield piece, is_quote


def find(text: str, quote: str, near: int) -> Range | None:
    """Where `quote` stands in `text`, as near to `near` as there is; None if it does not."""
    if not quote:
        return None
    if text.startswith(quote, near):
        return near, near + len(quote)
    after, before = text.find(quote, max(near, 0)), text.rfind(quote, 0, max(near, 0) + len(quote))
    at = min((place for place in (after, before) if place >= 0), key=lambda place: abs(place - near), default=None)
    return None if at is None else (at, at + len(quote))
