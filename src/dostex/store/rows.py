"""A record as rows. `store.reading` is the way back; together they lose nothing.

A row is a tuple of what a driver takes, its columns named once for all rows of a table by COLUMNS: a large load spends most of
its time here, and a dictionary for each row costs as much as writing it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from pydantic_core import to_json
from sqlalchemy import Table

from dostex.edtf import bounds
from dostex.records import Area, Observation, Record, Span
from dostex.store import keys, tables
from dostex.store.prepared import Prepared
from dostex.store.searching import search_text

# Each fact keeps its sentence. Real ones have up to some 750 characters; a "sentence" of ten thousand numbers must not be
# stored ten thousand times.
SENTENCE_LIMIT = 2000

Row = tuple[Any, ...]
Rows = dict[Table, list[Row]]
Exactly = Callable[[Decimal], Any]  # a Decimal as the driver takes it
_Day = str | None

KEY: Final = ("article_id", "version", "fact_key")
FACT_KEY: Final = KEY.index("fact_key")  # its place in every row of a fact or a detail
_SPAN = ("span_start", "span_end", "span_text", "sentence")
_FACT = (*KEY, "run_id", "closed_version", "closed_run_id", *_SPAN)
_DETAIL = (*KEY, "position")
COLUMNS: Final[dict[Table, tuple[str, ...]]] = {
    tables.article_versions: (
        "article_id", "version", "cause", "run_id", "superseded_run_id", "input", "content_hash", "record_hash",
        "extractor_version", "source", "url", "headline", "date_published", "published_on", "area_code", "area_name",
        "authors", "text", "masked", "search_text", "segments", "sentences", "fact_order",
    ),
    tables.pages: ("name", "raw_hash", "raw_size", "url", "article_id", "run_id"),
    tables.sources: ("source", "run_id"),
    tables.date_facts: (*_FACT, "value", "date_start", "date_end", "year_source", "rule"),
    tables.official_facts: (*_FACT, "name", "honorifics", "rule"),
    tables.official_posts: (*_DETAIL, "title", "organization", "status", *_SPAN),
    tables.official_roles: (*_DETAIL, "role"),
    tables.official_mentions: (*_DETAIL, *_SPAN),
    tables.observation_facts: (
        *_FACT, "kind", "value", "value_to", "unit", "comparator", "indicator", "subject", "period", "period_start",
        "period_end", "status", "scope", "area_code", "area_name", "part_of", "each", "out_of", "per", "measure", "change",
        "currency", "segment", "rule",
    ),
    tables.observation_mentions: (*_DETAIL, *_SPAN),
    tables.document_facts: (*_FACT, "type", "number", "date", "issuer", "rule"),
    tables.event_facts: (
        *_FACT, "type", "name", "date", "date_start", "date_end", "venue", "organizer", "chairs", "status", "rule",
    ),
    tables.finding_facts: (*_FACT, "code", "message"),
    tables.finding_spans: (*_DETAIL, *_SPAN),
}  # fmt: skip
_NO_SPAN: Row = (None, None, None, None)
_DAY_LENGTH = len("2023-12-18")


def rows_of(prepared: Prepared, version: int, run_id: int, cause: str, exactly: Exactly) -> Rows:
    """Every row of `prepared` as version `version` of its article, written by run `run_id` because of `cause`.

    Tables come in an order in which they can be written; `exactly` makes of a Decimal what the driver takes.
    """
    return _Writer(prepared.record, version, run_id, exactly).rows(prepared, cause)


def json_text(value: Any) -> str:
    """`value` as it is written into a column of JSON."""
    return to_json(value).decode()


class _Writer:
    def __init__(self, record: Record, version: int, run_id: int, exactly: Exactly) -> None:
        self._record = record
        self._text = record.article.text
        self._id, self._version, self._run_id = record.article.id, version, run_id
        self._exactly = exactly
        self._keys = keys.FactKeys(record.article.id)
        self._starts = [sentence.start for sentence in record.article.sentences]

    def rows(self, prepared: Prepared, cause: str) -> Rows:
        facts: Rows = {
            tables.date_facts: self._dates(),
            **self._officials(),
            **self._observations(),
            tables.document_facts: self._documents(),
            tables.event_facts: self._events(),
            **self._findings(),
        }
        order = {name: [row[FACT_KEY] for row in facts[table]] for name, table in tables.LISTS.items()}
        return {tables.article_versions: [self._article(prepared, cause, order)], **facts}

    def _article(self, prepared: Prepared, cause: str, order: dict[str, list[str]]) -> Row:
        article = self._record.article
        published = article.date_published
        return (
            self._id, self._version, cause, self._run_id, None, prepared.name, article.content_hash, prepared.hash,
            article.extractor_version, article.source, article.url, article.headline, published,
            published and published[:_DAY_LENGTH], *_area(article.ref_area), json_text(article.authors), article.text,
            prepared.masked, search_text(article.text),
            json_text([(segment.start, segment.end, segment.kind) for segment in article.segments]),
            json_text([(sentence.start, sentence.end) for sentence in article.sentences]), json_text(order),
        )  # fmt: skip

    def _fact(self, room: str, span: Span | None, *content: str) -> Row:
        key = self._keys.key(room, *content)
        return (self._id, self._version, key, self._run_id, None, None, *self._span(span))

    def _span(self, span: Span | None) -> Row:
        return _NO_SPAN if span is None else (span.start, span.end, span.text, self._sentence(span.start, span.end))

    def _sentence(self, start: int, end: int) -> str | None:
        """From the start of the sentence where the span begins to the end of the one where it ends, or what of it lies near."""
        sentences = self._record.article.sentences
        first = last = bisect_right(self._starts, start) - 1
        if first < 0:
            return None
        if end > sentences[first].end:
            last = bisect_right(self._starts, end - 1) - 1
        return _excerpt(self._text, sentences[first].start, max(sentences[last].end, end), (start, end))

    def _details(self, fact: Row, items: Iterable[Row]) -> list[Row]:
        return [(self._id, self._version, fact[FACT_KEY], position, *item) for position, item in enumerate(items)]

    def _spans(self, fact: Row, spans: Sequence[Span]) -> list[Row]:
        return self._details(fact, map(self._span, spans))

    def _dates(self) -> list[Row]:
        return [
            (*self._fact("date", each.span, each.span.text), each.value, each.start, each.end, each.year_source, each.rule)
            for each in self._record.dates
        ]

    def _officials(self) -> Rows:
        facts: list[Row] = []
        posts: list[Row] = []
        roles: list[Row] = []
        mentions: list[Row] = []
        for each in self._record.officials:
            fact = self._fact("official", each.spans[0], each.name)
            facts.append((*fact, each.name, json_text(each.honorifics), each.rule))
            held = ((post.title, post.organization, post.status, *self._span(post.span)) for post in each.posts)
            posts += self._details(fact, held)
            roles += self._details(fact, ((role,) for role in each.roles))
            mentions += self._spans(fact, each.spans)
        return {
            tables.official_facts: facts,
            tables.official_posts: posts,
            tables.official_roles: roles,
            tables.official_mentions: mentions,
        }

    def _observations(self) -> Rows:
        facts: list[Row] = []
        mentions: list[Row] = []
        heads: list[Row] = []
        for each in self._record.observations:
            content = keys.observation_content({"kind": each.kind, "span": {"text": each.span.text}})
            heads.append(self._fact("observation", each.span, *content))
        for each, head in zip(self._record.observations, heads, strict=True):
            total = None if each.part_of is None else heads[each.part_of][FACT_KEY]
            facts.append(head + self._observation(each, total))
            mentions += self._spans(head, each.mentions)
        return {tables.observation_facts: facts, tables.observation_mentions: mentions}

    def _observation(self, each: Observation, total: str | None) -> Row:
        own = vars(each).get  # what only some kinds have
        return (
            each.kind, self._exactly(each.value), self._number(each.value_to), each.unit, each.comparator, each.indicator,
            each.subject, each.period, *_days(each.period), each.status, each.scope, *_area(each.ref_area), total, each.each,
            self._number(own("out_of")), self._number(own("per")), own("measure"), own("change"), own("currency"),
            each.segment, each.rule,
        )  # fmt: skip

    def _number(self, value: Decimal | None) -> Any:
        return None if value is None else self._exactly(value)

    def _documents(self) -> list[Row]:
        rows: list[Row] = []
        for each in self._record.documents:
            content = keys.document_content({"type": each.type, "number": each.number, "span": {"text": each.span.text}})
            rows.append(
                (*self._fact("document", each.span, *content), each.type, each.number, each.date, each.issuer, each.rule)
            )
        return rows

    def _events(self) -> list[Row]:
        return [
            (
                *self._fact("event", each.span, *keys.event_content({"type": each.type})), each.type, each.name, each.date,
                *_days(each.date), each.venue, each.organizer, json_text(each.chairs), each.status, each.rule,
            )
            for each in self._record.events
        ]  # fmt: skip

    def _findings(self) -> Rows:
        facts: list[Row] = []
        spans: list[Row] = []
        for each in self._record.findings:
            content = keys.finding_content({"code": each.code, "spans": [{"text": span.text} for span in each.spans]})
            fact = self._fact("finding", each.spans[0] if each.spans else None, *content)
            facts.append((*fact, each.code, each.message))
            spans += self._spans(fact, each.spans)
        return {tables.finding_facts: facts, tables.finding_spans: spans}


def _excerpt(text: str, start: int, end: int, span: tuple[int, int]) -> str:
    """`text[start:end]`; of a longer stretch than SENTENCE_LIMIT only what is nearest to `span`, with … at the cuts."""
    if end - start <= SENTENCE_LIMIT:
        return text[start:end]
    room = max(0, SENTENCE_LIMIT - (span[1] - span[0]))
    left = max(start, min(span[0] - room // 2, end - SENTENCE_LIMIT))
    right = min(end, max(span[1], left + SENTENCE_LIMIT))
    return ("…" if left > start else "") + text[left:right] + ("…" if right < end else "")


def _area(area: Area | None) -> tuple[str | None, str | None]:
    return (None, None) if area is None else (area.code, area.name)


@lru_cache(maxsize=4096)
def _days(value: str | None) -> tuple[_Day, _Day]:
    """First and last day of an EDTF value."""
    start, end = bounds(value) if value else (None, None)
    return _iso(start), _iso(end)


def _iso(day: date | None) -> _Day:
    return None if day is None else day.isoformat()
