"""Record → its facts, numbered as the reader sees them: S3 is `observations[2]`, C1 is `officials[0]`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from dostex.records import Official, Record, Span

Kind = Literal["observation", "official", "date", "document", "event", "finding"]

KINDS: Final[tuple[Kind, ...]] = ("observation", "official", "date", "document", "event", "finding")
LETTERS: Final[dict[Kind, str]] = {
    "observation": "S",
    "official": "C",
    "date": "T",
    "document": "V",
    "event": "K",
    "finding": "!",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the record: its kind, its place in the record's list (from 1) and every span that speaks of it."""

    kind: Kind
    number: int
    spans: tuple[Span, ...]

    @property
    def label(self) -> str:
        """What the reader sees: `S3`."""
        return f"{LETTERS[self.kind]}{self.number}"

    @property
    def anchor(self) -> str:
        """The fact's identifier in a page: ASCII letters and digits only."""
        letter = "w" if self.kind == "finding" else LETTERS[self.kind].lower()
        return f"{letter}{self.number}"


def facts(record: Record) -> tuple[Fact, ...]:
    """Every fact of `record`, in the order of `KINDS` and then of the record's lists."""
    return tuple(Fact(kind, number, spans) for kind in KINDS for number, spans in enumerate(_spans(record, kind), start=1))


def _spans(record: Record, kind: Kind) -> Iterator[tuple[Span, ...]]:
    match kind:
        case "observation":
            yield from ((observation.span, *observation.mentions) for observation in record.observations)
        case "official":
            yield from map(_of_official, record.officials)
        case "date":
            yield from ((mention.span,) for mention in record.dates)
        case "document":
            yield from ((document.span,) for document in record.documents)
        case "event":
            yield from ((event.span,) for event in record.events)
        case "finding":
            yield from (tuple(finding.spans) for finding in record.findings)


def _of_official(official: Official) -> tuple[Span, ...]:
    return (*official.spans, *(post.span for post in official.posts if post.span is not None))
