"""A record as rows. `store.reading` is the way back; together they lose nothing."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Table

from dostex.edtf import bounds
from dostex.records import Article, Observation, Official, Record, Span
from dostex.store import keys, tables

# Each fact keeps its sentence. Real ones have up to some 750 characters; a "sentence" of ten thousand numbers must not be
# stored ten thousand times.
SENTENCE_LIMIT = 2000

Row = dict[str, Any]
Rows = dict[Table, list[Row]]


def rows_of(record: Record, version: int) -> Rows:
    """Every row of `record` as version `version` of its article, tables in the order in which they can be inserted.

    The article's own row lacks `cause` and `run_id`, which the record does not know.
    """
    return _Writer(record, version).rows()


class _Writer:
    def __init__(self, record: Record, version: int) -> None:
        self._record = record
        self._version: Row = {"article_id": record.article.id, "version": version}
        self._keys = keys.FactKeys(record.article.id)
        self._starts = [sentence.start for sentence in record.article.sentences]

    def rows(self) -> Rows:
        record = self._record
        return {
            tables.article_versions: [self._article(record.article)],
            tables.date_facts: self._dates(),
            **self._officials(record.officials),
            **self._observations(record.observations),
            tables.document_facts: self._documents(),
            tables.event_facts: self._events(),
            **self._findings(),
        }

    def _article(self, article: Article) -> Row:
        plain = article.model_dump(
            include={"source", "url", "headline", "date_published", "authors", "text", "content_hash", "extractor_version"}
        )
        return {
            **self._version,
            **plain,
            **_area(article.ref_area),
            "record_hash": keys.record_hash(self._record),
            "segments": [[segment.start, segment.end, segment.kind] for segment in article.segments],
            "sentences": [[sentence.start, sentence.end] for sentence in article.sentences],
        }

    def _fact(self, room: str, position: int, span: Span | None, *content: str) -> Row:
        return {**self._version, "fact_key": self._keys.key(room, *content), "position": position, **self._span(span)}

    def _span(self, span: Span | None) -> Row:
        if span is None:
            return {"span_start": None, "span_end": None, "span_text": None, "sentence": None}
        return {"span_start": span.start, "span_end": span.end, "span_text": span.text, "sentence": self._sentence(span)}

    def _sentence(self, span: Span) -> str | None:
        """From the start of the sentence where the span begins to the end of the one where it ends, or what of it lies near."""
        first, last = bisect_right(self._starts, span.start) - 1, bisect_right(self._starts, span.end - 1) - 1
        if first < 0:
            return None
        sentences = self._record.article.sentences
        return _excerpt(self._record.article.text, sentences[first].start, max(sentences[last].end, span.end), span)

    def _details(self, fact: Row, items: Sequence[Row]) -> list[Row]:
        identity = {name: fact[name] for name in ("article_id", "version", "fact_key")}
        return [{**identity, "position": position, **item} for position, item in enumerate(items)]

    def _dates(self) -> list[Row]:
        return [
            {
                **self._fact("date", position, mention.span, mention.span.text),
                "value": mention.value,
                "date_start": _day(mention.start),
                "date_end": _day(mention.end),
                "year_source": mention.year_source,
                "rule": mention.rule,
            }
            for position, mention in enumerate(self._record.dates)
        ]

    def _officials(self, officials: Sequence[Official]) -> Rows:
        found: Rows = {
            tables.official_facts: [],
            tables.official_posts: [],
            tables.official_roles: [],
            tables.official_mentions: [],
        }
        for position, official in enumerate(officials):
            fact = self._fact("official", position, official.spans[0], official.name)
            fact |= {"name": official.name, "honorifics": official.honorifics, "rule": official.rule}
            posts = [post.model_dump(exclude={"span"}) | self._span(post.span) for post in official.posts]
            found[tables.official_facts].append(fact)
            found[tables.official_posts] += self._details(fact, posts)
            found[tables.official_roles] += self._details(fact, [{"role": role} for role in official.roles])
            found[tables.official_mentions] += self._details(fact, [self._span(span) for span in official.spans])
        return found

    def _observations(self, observations: Sequence[Observation]) -> Rows:
        facts: list[Row] = []
        mentions: list[Row] = []
        for position, observation in enumerate(observations):
            fact = self._fact("observation", position, observation.span, *keys.observation_content(observation))
            facts.append(_UNSET | fact | _observation(observation))
            mentions += self._details(fact, [self._span(span) for span in observation.mentions])
        for fact, observation in zip(facts, observations, strict=True):
            fact["part_of"] = None if observation.part_of is None else facts[observation.part_of]["fact_key"]
        return {tables.observation_facts: facts, tables.observation_mentions: mentions}

    def _documents(self) -> list[Row]:
        return [
            self._fact("document", position, document.span, *keys.document_content(document))
            | document.model_dump(exclude={"span"})
            for position, document in enumerate(self._record.documents)
        ]

    def _events(self) -> list[Row]:
        return [
            self._fact("event", position, event.span, *keys.event_content(event))
            | event.model_dump(exclude={"span"})
            | _bounds("date", event.date)
            for position, event in enumerate(self._record.events)
        ]

    def _findings(self) -> Rows:
        facts: list[Row] = []
        spans: list[Row] = []
        for position, finding in enumerate(self._record.findings):
            first = finding.spans[0] if finding.spans else None
            fact = self._fact("finding", position, first, *keys.finding_content(finding))
            facts.append(fact | {"code": finding.code, "message": finding.message})
            spans += self._details(fact, [self._span(span) for span in finding.spans])
        return {tables.finding_facts: facts, tables.finding_spans: spans}


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


_UNSET: Row = dict.fromkeys(("out_of", "per", "measure", "change", "currency", "part_of"))


def _observation(observation: Observation) -> Row:
    plain = observation.model_dump(exclude={"span", "mentions", "ref_area", "part_of"})
    return plain | _area(observation.ref_area) | _bounds("period", observation.period)


def _excerpt(text: str, start: int, end: int, span: Span) -> str:
    """`text[start:end]`; of a longer stretch than SENTENCE_LIMIT only what is nearest to `span`, with … at the cuts."""
    if end - start <= SENTENCE_LIMIT:
        return text[start:end]
    room = max(0, SENTENCE_LIMIT - (span.end - span.start))
    left = max(start, min(span.start - room // 2, end - SENTENCE_LIMIT))
    right = min(end, max(span.end, left + SENTENCE_LIMIT))
    return ("…" if left > start else "") + text[left:right] + ("…" if right < end else "")


def _area(area: Any) -> Row:
    return {"area_code": area.code if area else None, "area_name": area.name if area else None}


def _bounds(prefix: str, value: str | None) -> Row:
    start, end = bounds(value) if value else (None, None)
    return {f"{prefix}_start": start, f"{prefix}_end": end}
