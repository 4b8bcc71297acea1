"""Record → its text in paragraphs of pieces, each with the places of facts that cover it.

Nested places stay nested. Where two places cross, the one that starts later is cut in two, so that pieces always form a tree;
no character is shown twice and none is lost but the line breaks between paragraphs.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dostex.records import Article, Record, SegmentKind
from dostex.show.facts import Fact, facts

_UNPRINTABLE = {"Cc", "Cs"}
# Overrides and isolates can show a quote in another order than it is written (CVE-2021-42574).
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Place:
    """One span of a fact, `[start, end)` in the text; `ordinal` counts the fact's places from 1."""

    fact: Fact
    ordinal: int
    start: int
    end: int

    @property
    def anchor(self) -> str:
        """The place's identifier in a page: `s3-1`."""
        return f"{self.fact.anchor}-{self.ordinal}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same places cover, outermost first. `opened` and `closed` are those of them whose first
    or last shown piece this is."""

    start: int
    text: str
    places: tuple[Place, ...]
    opened: frozenset[Place]
    closed: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One segment of the article, or text that no segment claims (shown as body)."""

    kind: SegmentKind
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The paragraph's text, as shown."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Layout:
    """What is shown of a record's text, the facts that it is marked with, and their shown places (all but those that cover
    nothing but a line break)."""

    paragraphs: tuple[Paragraph, ...]
    facts: tuple[Fact, ...]
    places: dict[Fact, tuple[Place, ...]]


def arrange(record: Record) -> Layout:
    """The layout of `record`; every span of the record is covered by pieces that carry its place."""
    found = facts(record)
    ranges = list(_paragraphs(record.article))
    stretches = _cut(ranges, sorted(_places(found), key=_outermost_first))
    first, last = _shown_ends(stretches)
    paragraphs = tuple(
        Paragraph(
            kind,
            tuple(
                Piece(
                    start,
                    printable(record.article.text[start:end]),
                    places,
                    frozenset(place for place in places if first[place] == start),
                    frozenset(place for place in places if last[place] == start),
                )
                for start, end, places in pieces
            ),
        )
        for (kind, _, _), pieces in zip(ranges, stretches, strict=True)
    )
    shown: dict[Fact, list[Place]] = {fact: [] for fact in found}
    for place in sorted(first, key=lambda place: place.ordinal):
        shown[place.fact].append(place)
    return Layout(paragraphs, found, {fact: tuple(places) for fact, places in shown.items()})


def printable(text: str) -> str:
    """`text` with every character that could steer a terminal or reorder a line replaced by U+FFFD; the length stays."""
    if text.isprintable():
        return text
    return "".join("\ufffd" if _steers(character) else character for character in text)


def _steers(character: str) -> bool:
    return character in _REORDERING or (unicodedata.category(character) in _UNPRINTABLE and character not in "\n\t")


Range = tuple[SegmentKind, int, int]
Stretch = tuple[int, int, tuple[Place, ...]]


def _paragraphs(article: Article) -> Iterator[Range]:
    position = 0
    for segment in article.segments:
        yield from _unclaimed(article.text, position, segment.start)
        yield segment.kind, segment.start, segment.end
        position = segment.end
    yield from _unclaimed(article.text, position, len(article.text))


def _unclaimed(text: str, start: int, end: int) -> Iterator[Range]:
    if text[start:end].strip():
        yield "body", start, end


def _places(found: Iterable[Fact]) -> Iterator[Place]:
    for fact in found:
        ranges = dict.fromkeys((span.start, span.end) for span in fact.spans)
        yield from (Place(fact, ordinal, start, end) for ordinal, (start, end) in enumerate(ranges, start=1))


def _outermost_first(place: Place) -> tuple[int, int]:
    return place.start, -place.end


def _cut(ranges: list[Range], places: list[Place]) -> list[list[Stretch]]:
    """Each range cut at the bounds of the places in it; `places` come outermost first."""
    cuts = sorted({place.start for place in places} | {place.end for place in places})
    stretches: list[list[Stretch]] = []
    active: list[Place] = []
    coming, cut = 0, 0
    for _, first, end in ranges:
        pieces: list[Stretch] = []
        start = first
        while start < end:
            while cut < len(cuts) and cuts[cut] <= start:
                cut += 1
            stop = min(end, cuts[cut]) if cut < len(cuts) else end
            while coming < len(places) and places[coming].start <= start:
                active.append(places[coming])
                coming += 1
            active = [place for place in active if place.end > start]
            pieces.append((start, stop, tuple(active)))
            start = stop
        stretches.append(pieces)
    return stretches


def _shown_ends(stretches: list[list[Stretch]]) -> tuple[dict[Place, int], dict[Place, int]]:
    first: dict[Place, int] = {}
    last: dict[Place, int] = {}
    for pieces in stretches:
        for start, _, places in pieces:
            for place in places:
                first.setdefault(place, start)
                last[place] = start
    return first, last
