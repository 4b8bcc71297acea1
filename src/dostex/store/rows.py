"""A record as rows. `store.reading` is the way back; together they lose nothing."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Table

from dostex.edtf import bounds
from dostex.records import Record
from dostex.store import keys, tables
from dostex.store.searching import search_text

# Each fact keeps its sentence. Real ones have up to some 750 characters; a "sentence" of ten thousand numbers must not be
# stored ten thousand times.
SENTENCE_LIMIT = 2000

Row = dict[str, Any]
Rows = dict[Table, list[Row]]
_NO_SPAN: Row = dict.fromkeys(("span_start", "span_end", "span_text", "sentence"))
_UNSET: Row = dict.fromkeys(("out_of", "per", "measure", "change", "currency", "part_of"))
_DAY_LENGTH = len("2023-12-18")


def rows_of(record: Record, version: int, run_id: int) -> Rows:
    """Every row of `record` as version `version` of its article, written by run `run_id`; tables in an order of insertion.

    The article's own row lacks what the record does not know: `cause`, `record_hash`, `input` and `masked`.
    """
    return _Writer(record, version, run_id).rows()


class _Writer:
    def __init__(self, record: Record, version: int, run_id: int) -> None:
        self._plain = (
            record.model_dump()
        )  # once for the whole record: taking each fact apart by itself costs four times as much
        self._article = self._plain["article"]
        self._version: Row = {"article_id": record.article.id, "version": version}
        self._opened: Row = {**self._version, "run_id": run_id, "closed_version": None, "closed_run_id": None}
        self._keys = keys.FactKeys(record.article.id)
        self._starts = [sentence["start"] for sentence in self._article["sentences"]]
        self._run_id = run_id

    def rows(self) -> Rows:
        facts: Rows = {
            tables.date_facts: self._dates(),
            **self._officials(),
            **self._observations(),
            tables.document_facts: self._documents(),
            tables.event_facts: self._events(),
            **self._findings(),
        }
        order = {name: [row["fact_key"] for row in facts[table]] for name, table in tables.LISTS.items()}
        return {tables.article_versions: [self._article_row(order)], **facts}

    def _article_row(self, order: dict[str, list[str]]) -> Row:
        article = self._article
        area, published = article["ref_area"], article["date_published"]
        copied = ("source", "url", "headline", "date_published", "authors", "text", "content_hash", "extractor_version")
        return {
            **self._version,
            **{name: article[name] for name in copied},
            **_area(area),
            "run_id": self._run_id,
            "superseded_run_id": None,
            "published_on": date.fromisoformat(published[:_DAY_LENGTH]) if published else None,
            "search_text": search_text(article["text"]),
            "segments": [[segment["start"], segment["end"], segment["kind"]] for segment in article["segments"]],
            "sentences": [[sentence["start"], sentence["end"]] for sentence in article["sentences"]],
            "fact_order": order,
        }

    def _fact(self, room: str, span: Row | None, *content: str) -> Row:
        return {**self._opened, "fact_key": self._keys.key(room, *content), **self._span(span)}

    def _span(self, span: Row | None) -> Row:
        if span is None:
            return _NO_SPAN
        start, end = span["start"], span["end"]
        return {"span_start": start, "span_end": end, "span_text": span["text"], "sentence": self._sentence(start, end)}

    def _sentence(self, start: int, end: int) -> str | None:
        """From the start of the sentence where the span begins to the end of the one where it ends, or what of it lies near."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1) - 1
        if first < 0:
            return None
        sentences = self._article["sentences"]
        return _excerpt(self._article["text"], sentences[first]["start"], max(sentences[last]["end"], end), (start, end))

    def _details(self, fact: Row, items: Sequence[Row]) -> list[Row]:
        identity = {name: fact[name] for name in ("article_id", "version", "fact_key")}
        return [{**identity, "position": position, **item} for position, item in enumerate(items)]

    def _spans(self, fact: Row, spans: Sequence[Row]) -> list[Row]:
        return self._details(fact, [self._span(span) for span in spans])

    def _dates(self) -> list[Row]:
        return [
            {
                **self._fact("date", plain["span"], plain["span"]["text"]),
                "value": plain["value"],
                "date_start": _day(plain["start"]),
                "date_end": _day(plain["end"]),
                "year_source": plain["year_source"],
                "rule": plain["rule"],
            }
            for plain in self._plain["dates"]
        ]

    def _officials(self) -> Rows:
        facts: list[Row] = []
        posts: list[Row] = []
        roles: list[Row] = []
        mentions: list[Row] = []
        for plain in self._plain["officials"]:
            fact = self._fact("official", plain["spans"][0], plain["name"])
            facts.append(fact | {name: plain[name] for name in ("name", "honorifics", "rule")})
            posts += self._details(fact, [_without(post, "span") | self._span(post["span"]) for post in plain["posts"]])
            roles += self._details(fact, [{"role": role} for role in plain["roles"]])
            mentions += self._spans(fact, plain["spans"])
        return {
            tables.official_facts: facts,
            tables.official_posts: posts,
            tables.official_roles: roles,
            tables.official_mentions: mentions,
        }

    def _observations(self) -> Rows:
        facts: list[Row] = []
        mentions: list[Row] = []
        plains = self._plain["observations"]
        for plain in plains:
            fact = self._fact("observation", plain["span"], *keys.observation_content(plain))
            mentions += self._spans(fact, plain["mentions"])
            area, period = _area(plain["ref_area"]), _bounds("period", plain["period"])
            facts.append({**_UNSET, **fact, **_without(plain, "span", "mentions", "ref_area", "part_of"), **area, **period})
        for fact, plain in zip(facts, plains, strict=True):
            fact["part_of"] = None if plain["part_of"] is None else facts[plain["part_of"]]["fact_key"]
        return {tables.observation_facts: facts, tables.observation_mentions: mentions}

    def _documents(self) -> list[Row]:
        return [
            self._fact("document", plain["span"], *keys.document_content(plain)) | _without(plain, "span")
            for plain in self._plain["documents"]
        ]

    def _events(self) -> list[Row]:
        return [
            self._fact("event", plain["span"], *keys.event_content(plain))
            | _without(plain, "span")
            | _bounds("date", plain["date"])
            for plain in self._plain["events"]
        ]

    def _findings(self) -> Rows:
        facts: list[Row] = []
        spans: list[Row] = []
        for plain in self._plain["findings"]:
            fact = self._fact("finding", plain["spans"][0] if plain["spans"] else None, *keys.finding_content(plain))
            facts.append(fact | {"code": plain["code"], "message": plain["message"]})
            spans += self._spans(fact, plain["spans"])
        return {tables.finding_facts: facts, tables.finding_spans: spans}


def _without(plain: Mapping[str, Any], *names: str) -> Row:
    return {name: value for name, value in plain.items() if name not in names}


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _excerpt(text: str, start: int, end: int, span: tuple[int, int]) -> str:
    """`text[start:end]`; of a longer stretch than SENTENCE_LIMIT only what is nearest to `span`, with … at the cuts."""
    if end - start <= SENTENCE_LIMIT:
        return text[start:end]
    room = max(0, SENTENCE_LIMIT - (span[1] - span[0]))
    left = max(start, min(span[0] - room // 2, end - SENTENCE_LIMIT))
    right = min(end, max(span[1], left + SENTENCE_LIMIT))
    return ("…" if left > start else "") + text[left:right] + ("…" if right < end else "")


def _area(area: Mapping[str, Any] | None) -> Row:
    return {"area_code": area["code"] if area else None, "area_name": area["name"] if area else None}


def _bounds(prefix: str, value: str | None) -> Row:
    start, end = bounds(value) if value else (None, None)
    return {f"{prefix}_start": start, f"{prefix}_end": end}
