"""What a reviewer's decision about a fact rests on, as two short hashes: where it is said, and what it says.

Both are the same wherever the sentence stands in the article, in whatever order the facts come and whichever rule read them; so
a decision finds its fact in every later version in which the sentence and the value are the same.
"""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, select

from dostex.language.folding import fold
from dostex.store import tables
from dostex.store.reading import Rows

Row = Mapping[str, Any]
NOWHERE: Final = ""  # the place of what an article says of itself
_LENGTH: Final = 16  # hexadecimal digits; hashes are only ever compared within one article
_CHUNK: Final = 200  # articles at a time
_REACH: Final = 1800  # characters of sentence and quote that count: endless sentences are stored as excerpts of 2000

# What each room's fact means; days computed from EDTF, rule, paragraph and mentions do not change it.
MEANING: Final[dict[str, tuple[str, ...]]] = {
    "article": ("headline", "date_published", "authors", "area_code", "area_name", "url"),
    "dates": ("value", "year_source"),
    "officials": ("name", "honorifics"),
    "posts": ("official", "title", "organization", "status"),
    "roles": ("official", "role"),
    "observations": (
        "kind", "value", "value_to", "unit", "comparator", "indicator", "subject", "period", "status", "scope", "area_code",
        "area_name", "part_of", "each", "out_of", "per", "measure", "change", "currency",
    ),
    "documents": ("type", "number", "date", "issuer"),
    "events": ("type", "name", "date", "venue", "organizer", "chairs", "status"),
    "findings": ("code", "message"),
}  # fmt: skip


def value_hash(room: str, row: Row) -> str:
    """Hash of what `row` says, by the names of MEANING; `part_of` is the quote of the total, `official` a name."""
    said = [(name, _plain(name, row[name])) for name in MEANING[room] if row.get(name) is not None]
    return _hash(said)


def place_hash(room: str, sentence: str | None, at: int, quote: str | None, also: str | None = None) -> str:
    """Hash of `quote` at offset `at` of `sentence`, spelling and white space folded; of the sentence alone without a quote.

    `also` tells apart what has one place (`told_apart`).
    """
    return _place((room, also), sentence, at, quote, _normal)


def told_apart(room: str, fact: Row, *, quoted: bool) -> str | None:
    """What tells the facts of one place apart: roles stand where their official does, as do posts without a quote."""
    if room == "roles":
        return str(fact["role"])
    return str(fact["title"]) if room == "posts" and not quoted else None


class Places:
    """The places of one article's facts; each sentence is folded once."""

    def __init__(self, text: str, sentences: Sequence[tuple[int, int]]) -> None:
        """`sentences` are ranges of `text`; where there is none, paragraphs take their place."""
        self._text = text
        self._sentences = sentences or _lines(text)
        self._starts = [start for start, _ in self._sentences]
        self._normal = cache(_normal)

    def sentence(self, start: int, end: int) -> tuple[int, str]:
        """Where the sentence in which `start` lies begins, and the text up to the end of that in which `end` lies."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(0, bisect_right(self._starts, end - 1) - 1)
        begin = min(self._sentences[first][0], start)
        return begin, self._text[begin : max(self._sentences[last][1], end)]

    def of_quote(self, room: str, start: int, end: int, also: str | None = None) -> str:
        """The place of the quote `[start, end)`."""
        begin, sentence = self.sentence(start, end)
        return _place((room, also), sentence, start - begin, self._text[start:end], self._normal)

    def of_sentence(self, room: str, start: int, end: int, also: str | None = None) -> str:
        """The place of what has no quote of its own but belongs to the quote `[start, end)`."""
        return _place((room, also), self.sentence(start, end)[1], 0, None, self._normal)


def reviewed(connection: Connection, articles: Iterable[str]) -> list[str]:
    """Those of `articles` about which something was decided."""
    wanted, column = list(articles), tables.review_effects.c.article_id
    return sorted(connection.scalars(select(column).distinct().where(column.in_(wanted)))) if wanted else []


def ensure(connection: Connection, articles: Iterable[str]) -> None:
    """`note` those of `articles` that have none yet; the writer of new versions keeps the others as they should be."""
    wanted, column = sorted(set(articles)), tables.review_evidence.c.article_id
    for start in range(0, len(wanted), _CHUNK):
        some = wanted[start : start + _CHUNK]
        note(connection, set(some) - set(connection.scalars(select(column).distinct().where(column.in_(some)))))


def note(connection: Connection, articles: Iterable[str]) -> None:
    """Write anew what decisions rest on, for the facts that hold now in `articles`; those not in the store have none."""
    wanted, kept = sorted(set(articles)), tables.review_evidence
    for start in range(0, len(wanted), _CHUNK):
        some = wanted[start : start + _CHUNK]
        versions = tables.article_versions.c
        current = select(versions.article_id, versions.version).where(versions.article_id.in_(some), tables.CURRENT)
        rows = Rows(connection, {row.article_id: row.version for row in connection.execute(current)})
        connection.execute(kept.delete().where(kept.c.article_id.in_(some)))
        found = [line for article_id in rows.articles for line in _of_article(rows, article_id)]
        if found:
            connection.execute(kept.insert(), found)


def _of_article(rows: Rows, article_id: str) -> Iterator[dict[str, Any]]:
    article = rows.articles[article_id]
    places = Places(article["text"], [(start, end) for start, end in article["sentences"]])
    facts = {room: rows.facts[table][article_id] for room, table in tables.LISTS.items()}
    quotes = {key: row["span_text"] for key, row in facts["observations"].items()}
    yield _line("article", {**article, "fact_key": ""}, NOWHERE, article)
    for room, found in facts.items():
        for row in found.values():
            said = {**row, "part_of": quotes.get(row["part_of"])} if row.get("part_of") else row
            yield _line(room, row, _place_of(room, row, None, places), said)
    for room in ("posts", "roles"):
        for official in facts["officials"].values():
            for row in rows.details[tables.ROOMS[room]].get(official["fact_key"], ()):
                yield _line(room, row, _place_of(room, row, official, places), {**row, "official": official["name"]})


def _line(room: str, row: Row, place: str, said: Row) -> dict[str, Any]:
    key = {name: row[name] for name in ("article_id", "version", "fact_key")} | {"position": row.get("position", 0)}
    return {**key, "room": room, "place_hash": place, "value_hash": value_hash(room, said)}


def _place_of(room: str, row: Row, official: Row | None, places: Places) -> str:
    quoted = row.get("span_start") is not None
    also = told_apart(room, row, quoted=quoted)
    if quoted:
        return places.of_quote(room, row["span_start"], row["span_end"], also)
    if official is None:
        return place_hash(room, None, 0, None)
    of = places.of_quote if room == "roles" else places.of_sentence
    return of(room, official["span_start"], official["span_end"], also)


def _place(room: tuple[str, str | None], sentence: str | None, at: int, quote: str | None, normal: Callable[[str], str]) -> str:
    if quote is None:
        return _hash([*room, None if sentence is None else normal(sentence[:_REACH])])
    if sentence is None:
        return _hash([*room, normal(quote)])
    reach, end = max(0, _REACH - len(quote)) // 2, at + len(quote)
    around = sentence[max(0, at - reach) : at], quote, sentence[end : end + reach]
    return _hash([*room, *(normal(part) for part in around)])


def _normal(text: str) -> str:
    return " ".join(fold(text).split())


def _plain(name: str, value: Any) -> Any:
    if name == "part_of":
        return _normal(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if isinstance(value, date) else value


def _hash(said: Any) -> str:
    plain = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode(errors="surrogatepass")).hexdigest()[:_LENGTH]


def _lines(text: str) -> list[tuple[int, int]]:
    ranges, start = [], 0
    for line in text.split("\n"):
        if line:
            ranges.append((start, start + len(line)))
        start += len(line) + 1
    return ranges
