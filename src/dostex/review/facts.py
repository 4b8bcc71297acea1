"""A record → its facts, each under the key that the store gives it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from dostex.records import Record
from dostex.review.models import Fact, Quote, Room, Sentence
from dostex.store import keys

# As much of an endless sentence as the store keeps; each fact has its own excerpt, so ten thousand numbers stay linear.
EXCERPT: Final = 2000

# A room as the record lists it → the store's name of its facts, which is part of the key.
_KEYED: Final[dict[Room, str]] = {
    "dates": "date",
    "officials": "official",
    "observations": "observation",
    "documents": "document",
    "events": "event",
    "findings": "finding",
}
_PLACED: Final = frozenset({"span", "spans", "mentions", "posts", "roles", "part_of", "rule"})
_NUMBERS: Final = ("value", "value_to", "out_of", "per")


def facts_of(record: Record) -> tuple[Fact, ...]:
    """Every fact of `record`: the article's own, then the rooms in the order of `ROOMS`, each in the record's order.

    Keys are unique within the article. Offsets are those of `record.article.text`.
    """
    return tuple(_Facts(record).all())


class _Facts:
    def __init__(self, record: Record) -> None:
        self._plain = record.model_dump()
        self._article = self._plain["article"]
        self._id = record.article.id
        self._text = record.article.text
        self._keys = keys.FactKeys(record.article.id)
        self._names: dict[tuple[Room, str], list[str]] = {}
        self._sentences = self._article["sentences"] or _lines(self._text)
        self._starts = [sentence["start"] for sentence in self._sentences]

    def all(self) -> Iterator[Fact]:
        yield self._of_article()
        for plain in self._plain["dates"]:
            yield self._fact("dates", plain, plain["span"]["text"])
        yield from self._people()
        yield from self._observations()
        for plain in self._plain["documents"]:
            yield self._fact("documents", plain, *keys.document_content(plain))
        for plain in self._plain["events"]:
            yield self._fact("events", plain, *keys.event_content(plain))
        for plain in self._plain["findings"]:
            quotes = [span["text"] for span in plain["spans"]]
            yield self._fact("findings", plain, *keys.finding_content(plain), quotes=quotes)

    def _of_article(self) -> Fact:
        names = ("headline", "date_published", "authors", "ref_area", "url")
        fields = {name: canonical(self._article[name]) for name in names}
        return Fact(self._id, "article", self._keys.key("article"), fields, None, None, None)

    def _fact(self, room: Room, plain: Mapping[str, Any], *content: str | None, **more: Any) -> Fact:
        """`more` are fields that the plain form does not say by itself."""
        span = plain["span"] if "span" in plain else next(iter(plain["spans"]), None)
        quote = Quote(span["start"], span["end"], span["text"]) if span else None
        fields = {name: plain[name] for name in self._said(room, plain)}
        if room == "observations":
            fields |= {name: _exact(fields[name]) for name in _NUMBERS if fields.get(name) is not None}
        key = self._keys.key(_KEYED[room], *content)
        return Fact(self._id, room, key, fields | more, quote, self._sentence(quote), plain.get("rule"))

    def _said(self, room: Room, plain: Mapping[str, Any]) -> list[str]:
        """The fields of this sort of fact that say something; looked up once in an article."""
        sort = room, plain.get("kind", "")
        if sort not in self._names:
            self._names[sort] = [name for name in plain if name not in _PLACED]
        return self._names[sort]

    def _people(self) -> Iterator[Fact]:
        """Officials, then the posts of all, then the roles of all."""
        people = self._plain["officials"]
        officials = [self._fact("officials", each, each["name"], mentions=_also(each["spans"])) for each in people]
        yield from officials
        for official, plain in zip(officials, people, strict=True):
            yield from (self._post(official, post) for post in plain["posts"])
        for official, plain in zip(officials, people, strict=True):
            yield from (self._detail("roles", official, {"role": role}, role, official.span) for role in plain["roles"])

    def _post(self, official: Fact, post: Mapping[str, Any]) -> Fact:
        span = post["span"]
        fields = {name: post[name] for name in ("title", "organization", "status")}
        return self._detail(
            "posts", official, fields, post["title"], Quote(span["start"], span["end"], span["text"]) if span else None
        )

    def _detail(self, room: Room, official: Fact, fields: Mapping[str, Any], content: str, span: Quote | None) -> Fact:
        name = official.fields["name"]
        said = {"official": name, **fields}
        sentence = self._sentence(span) if span else official.sentence
        return Fact(
            self._id, room, self._keys.key(room, name, content), said, span, sentence, official.rule, owner=official.key
        )

    def _observations(self) -> Iterator[Fact]:
        plains = self._plain["observations"]
        made = [
            self._fact("observations", plain, *keys.observation_content(plain), mentions=_also(plain["mentions"]))
            for plain in plains
        ]
        for fact, plain in zip(made, plains, strict=True):
            total = None if plain["part_of"] is None else made[plain["part_of"]]
            yield _part(fact, total)

    def _sentence(self, quote: Quote | None) -> Sentence | None:
        """From the start of the sentence where the quote begins to the end of the one where it ends, or what lies near."""
        if quote is None or not self._starts:
            return None
        first = max(0, bisect_right(self._starts, quote.start) - 1)
        last = max(0, bisect_right(self._starts, quote.end - 1) - 1)
        start = min(self._sentences[first]["start"], quote.start)
        end = max(self._sentences[last]["end"], quote.end)
        if end - start > EXCERPT:
            room = max(0, EXCERPT - (quote.end - quote.start)) // 2
            start, end = max(start, quote.start - room), min(end, quote.end + room)
        return Sentence(start, self._text[start:end])


def _part(fact: Fact, total: Fact | None) -> Fact:
    said = total.span.text if total is not None and total.span is not None else None
    fields = {**fact.fields, "part_of": said}
    return Fact(
        fact.article_id, fact.room, fact.key, fields, fact.span, fact.sentence, fact.rule, owner=total.key if total else None
    )


def _also(spans: Sequence[Mapping[str, Any]]) -> list[str]:
    return [span["text"] for span in spans]


def canonical(value: Any) -> Any:
    """`value` as JSON holds it, numbers as exact decimal strings without needless zeros: 24,50 is "24.5"."""
    if isinstance(value, Decimal):
        return _exact(value)
    if isinstance(value, Mapping):
        return {name: canonical(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [canonical(part) for part in value]
    return value


def _exact(value: Decimal) -> str:
    """Not by `normalize`, which rounds to 28 digits."""
    written = format(value, "f")
    if "." in written:
        written = written.rstrip("0").removesuffix(".")
    return "0" if value == 0 else written


def _lines(text: str) -> list[dict[str, int]]:
    """The paragraphs, for a record that does not list its sentences."""
    ranges, start = [], 0
    for line in text.split("\n"):
        if line:
            ranges.append({"start": start, "end": start + len(line)})
        start += len(line) + 1
    return ranges
