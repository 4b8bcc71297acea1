"""The working state of one extraction: the article, its tokens and clauses, and what each component has found so far.

Components run in the order of `extract.pipeline` on one spaCy Doc and share this object (`Reading.of(doc)`). They only add:
internal findings are light dataclasses here and become records once, at the end.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, Self

from spacy.tokens import Doc
from spacy.vocab import Vocab

from dostex.language.folding import fold
from dostex.language.syllables import make_doc, tokenize
from dostex.records import (
    Article,
    Change,
    Comparator,
    EventStatus,
    EventType,
    Measure,
    PostStatus,
    Role,
    SegmentKind,
    YearSource,
)  # fmt: skip

if TYPE_CHECKING:
    from dostex.extract.observations.models import Fact
    from dostex.extract.organizations.host import Host

_KEY = "dostex.reading"

Owner = Literal["", "name", "reference", "date", "person", "quantity"]
_OWNERS: tuple[Owner, ...] = ("", "name", "reference", "date", "person", "quantity")

DateCue = Literal["in", "as_of", "since", "until", "horizon", "compared", "document", "birth"]


@dataclass(slots=True)
class Sentence:
    """One sentence: `[start, end)` in the text, the kind of its segment, the index of its paragraph (line)."""

    start: int
    end: int
    segment: SegmentKind
    paragraph: int


@dataclass(slots=True)
class DateFound:
    """A date or period in the text. `cue` says how the text uses it: `in` (the default), `as_of` ("tính đến"), `since`,
    `until` (a deadline), `horizon` ("đến năm 2030" with a plan cue), `compared` ("so với năm 2022"), `document` (inside a
    reference), `birth`."""

    start: int
    end: int
    value: str
    year_source: YearSource | None
    rule: str
    cue: DateCue = "in"


@dataclass(slots=True)
class ReferenceFound:
    """A citation of a legal or administrative document; `date` is ISO, `issuer` as the record will show it."""

    start: int
    end: int
    type: str
    number: str | None
    date: str | None
    issuer: str | None
    rule: str


@dataclass(slots=True)
class Quantity:
    """A number that states something, as read from its own words; what it means follows from its clause.

    `[start, end)` covers number and unit head; `[number_start, number_end)` the figure alone (fraction and range included).
    `value` has the magnitude applied. `measure` and `indicator` stay None until the clause is understood.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    kind: Literal["count", "percentage", "money", "rank", "score", "ratio"]
    value: Decimal
    unit: str
    comparator: Comparator
    rule: str
    value_to: Decimal | None = None
    out_of: Decimal | None = None
    per: Decimal | None = None
    currency: str = "VND"
    each: bool = False
    change: Change | None = None
    measure: Measure | None = None
    in_brackets: bool = False


@dataclass(slots=True)
class EventFound:
    """An event; `[start, end)` are the words that name it, `date` is EDTF, `chairs` are names in text order."""

    start: int
    end: int
    type: EventType
    date: str | None
    status: EventStatus
    rule: str
    name: str | None = None
    venue: str | None = None
    organizer: str | None = None
    chairs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RejectedNumber:
    """A number that states nothing, and why ("name", "duration", "date", …; "unclaimed" where no rule knows it)."""

    start: int
    end: int
    reason: str


@dataclass(slots=True)
class WrittenAmount:
    """An amount in words that repeats a figure ("(Bốn mươi sáu triệu năm trăm nghìn đồng)"), in đồng: a checksum."""

    start: int
    end: int
    value: Decimal


@dataclass(slots=True)
class PostFound:
    """An office that a person holds, held or was given; `[start, end)` quotes its title, `organization` is in full."""

    title: str
    organization: str | None
    status: PostStatus
    start: int
    end: int


@dataclass(slots=True)
class PersonFound:
    """A person with an office or a part in the event. `spans` are all mentions in text order, the short ones included."""

    name: str
    honorifics: list[str]
    posts: list[PostFound]
    roles: list[Role]
    spans: list[tuple[int, int]]
    rule: str


@dataclass(slots=True)
class Reading:
    """All that is known about one article while it is read. Offsets are code points of `text`; `folded` has equal length.

    `words` are the folded tokens, `starts` and `ends` their offsets.
    """

    article: Article
    text: str
    folded: str
    tokens: list[tuple[int, int]]
    starts: list[int]
    ends: list[int]
    words: list[str]
    sentences: list[Sentence]
    owners: bytearray
    references: list[ReferenceFound] = field(default_factory=list)
    dates: list[DateFound] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    events: list[EventFound] = field(default_factory=list)
    rejected_numbers: list[RejectedNumber] = field(default_factory=list)
    written_amounts: list[WrittenAmount] = field(default_factory=list)
    facts: list["Fact"] = field(default_factory=list)
    people: list[PersonFound] = field(default_factory=list)
    host: "Host | None" = None  # set by the first who asks: `Host.of`

    @classmethod
    def of(cls, doc: Doc) -> Self:
        """The reading that travels with `doc`."""
        reading = doc.user_data[_KEY]
        assert isinstance(reading, cls)
        return reading

    def claim(self, start: int, end: int, owner: Owner) -> None:
        """Mark `[start, end)` as understood by `owner`, so that no other value is read from the same characters."""
        self.owners[start:end] = bytes([_OWNERS.index(owner)]) * (end - start)

    def owner(self, start: int, end: int) -> Owner:
        """Who claimed a character of `[start, end)` first in text order, or ""."""
        taken = self.owners[start:end].lstrip(b"\0")
        return _OWNERS[taken[0]] if taken else ""


def read(article: Article, vocab: Vocab) -> Doc:
    """A Doc over the folded text of `article` (offsets are those of `article.text`), carrying a fresh Reading."""
    folded = fold(article.text)
    tokens = tokenize(folded)
    words = [folded[start:end] for start, end in tokens]
    doc = make_doc(vocab, folded, tokens, words)
    doc.user_data[_KEY] = Reading(
        article=article,
        text=article.text,
        folded=folded,
        tokens=tokens,
        starts=[start for start, _ in tokens],
        ends=[end for _, end in tokens],
        words=words,
        sentences=_sentences(article),
        owners=bytearray(len(folded)),
    )
    return doc


def _sentences(article: Article) -> list[Sentence]:
    found: list[Sentence] = []
    segments = enumerate(article.segments)
    paragraph, segment = next(segments)
    for sentence in article.sentences:
        while sentence.start >= segment.end:
            paragraph, segment = next(segments)
        found.append(Sentence(sentence.start, sentence.end, segment.kind, paragraph))
    return found
