"""What `dostex search` looks in and what it looks for, folded alike."""

import codecs
import heapq
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

import regex
from sqlalchemy import ColumnElement, Connection, func, select

from dostex.errors import UsageError
from dostex.language.folding import fold, without_marks
from dostex.store import tables

_SNIPPET: Final = 180  # characters
_BEFORE: Final = 60  # of them before the place found
_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"[\W_]")
_MARKED = "".join(chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
_BARE = str.maketrans(_MARKED, without_marks(_MARKED))
_CHUNK: Final = 100  # texts read at a time
_BYTES: Final = 256
_SIGNS = "".join(map(chr, (*range(0x80), *range(0xA0, 0xC0), *range(0x2010, 0x2028), 0x20AB)))
_UNUSED = "\ufffe"
_Y_AS_ONLY_VOWEL = regex.compile(r"(?<=(?<![a-z])(?:[bcdghklmnprstvx]{1,8}|qu))y(?![a-z])")  # what `fold` does, of bare text


def search_text(text: str) -> str:
    """`text` composed (NFC), folded, without marks, d for đ; all but letters and digits is a space.

    As long as the composed text, so offsets into one are offsets into the other.
    """
    composed = unicodedata.normalize("NFC", text)
    code_page, bare = _code_page()
    try:
        coded: bytes = codecs.charmap_encode(composed.lower(), "strict", code_page)[0]
    except UnicodeEncodeError:
        return _of_any_script(composed)
    return str(_Y_AS_ONLY_VOWEL.sub("i", coded.translate(bare).decode("ascii")))


def _of_any_script(composed: str) -> str:
    folded: str = fold(composed).translate(_BARE)
    return _NO_WORD.sub(" ", folded)


@cache
def _code_page() -> tuple[Any, bytes]:
    """One byte for each character that Vietnamese articles are written with, and the bare letter of each byte.

    Looking up bytes takes a tenth of the time of looking up characters; a text with a character beyond goes without.
    """
    known = [
        each for each in (*_SIGNS, *filter(str.isalpha, _MARKED)) if each == each.lower() and _of_any_script(each).isascii()
    ]
    page = "".join(known).ljust(_BYTES, _UNUSED)
    bare = "".join(map(_of_any_script, known)).ljust(_BYTES)
    return codecs.charmap_build(page), bare.encode()


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found: how well it fits, and a piece of its text around the place; `marks` are offsets into `snippet`."""

    score: int
    article_id: str
    headline: str
    published_on: date | None
    area_name: str | None
    url: str | None
    snippet: str
    marks: list[tuple[int, int]]


def search(
    connection: Connection,
    wanted: str,
    *,
    province: str | None = None,
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
) -> list[Hit]:
    """The current articles that have every word of `wanted`, best first: tone marks, đ or d, NFC or NFD, case and the place of
    the tone do not matter, though equal marks rank higher.

    `province` is a code or name; `first` and `last` bound the day of publication. Raises UsageError when `wanted` has no word.
    """
    words = search_text(wanted).split()
    if not words:
        raise UsageError(f"{wanted!r} has no word to look for; valid is for example 'nghiem thu'")
    shown = tables.article_versions.c
    columns = (shown.article_id, shown.headline, shown.published_on, shown.area_name, shown.area_code, shown.url)
    counts = [_without(sought) for sought in _sought(wanted, words)]
    query = select(*columns, *counts).where(tables.CURRENT, *(_has(connection, word) for word in set(words)))
    if first is not None:
        query = query.where(shown.published_on >= first)
    if last is not None:
        query = query.where(shown.published_on <= last)
    rows = (row for row in connection.execute(query) if province is None or _is_in(row, search_text(province).strip()))
    found = [_candidate(row, wanted, words) for row in rows]
    return _best(connection, found, wanted, words, limit)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A row with its score, but for what its text adds, and the most that it can become."""

    row: Any
    score: int
    most: int


def _sought(wanted: str, words: list[str]) -> list[str]:
    """What is counted in each text: the phrase, each word, and what was typed as it would stand within longer words."""
    return [f" {' '.join(words)} ", *(f" {word} " for word in words), search_text(wanted.strip())]


def _candidate(row: Any, wanted: str, words: list[str]) -> _Candidate:
    """Whole numbers only, so that every database and machine ranks alike."""
    phrase, *single, typed = (gone // len(sought) for gone, sought in zip(row[6:], _sought(wanted, words), strict=True))
    headline = f" {search_text(row.headline)} "
    score = (
        20 * (f" {' '.join(words)} " in headline)
        + 5 * sum(f" {word} " in headline for word in words)
        + 4 * min(phrase, 10)
        + sum(min(count, 5) for count in single)
    )
    return _Candidate(row, score, score + 2 * min(typed, 10))


def _best(connection: Connection, found: list[_Candidate], wanted: str, words: list[str], limit: int) -> list[Hit]:
    """The best of `found`. Equal marks count too; texts are read only of those that can still be among the best."""
    found.sort(key=lambda each: -each.most)
    marked = fold(unicodedata.normalize("NFC", wanted.strip()))
    best: list[tuple[tuple[int, int, str], Any, Any]] = []
    for start in range(0, len(found), _CHUNK):
        some = found[start : start + _CHUNK]
        if len(best) == limit and some[0].most < -best[-1][0][0]:
            break
        texts = _texts(connection, [each.row.article_id for each in some])
        for each in some:
            text = texts[each.row.article_id]
            score = each.score + 2 * min(fold(unicodedata.normalize("NFC", text.text)).count(marked), 10)
            best.append(((-score, _latest_first(each.row.published_on), each.row.article_id), each.row, text))
        best = heapq.nsmallest(limit, best, key=lambda each: each[0])
    return [_hit(-rank[0], row, text, words) for rank, row, text in best]


def _texts(connection: Connection, articles: list[str]) -> dict[str, Any]:
    shown = tables.article_versions.c
    query = select(shown.article_id, shown.text, shown.search_text).where(tables.CURRENT, shown.article_id.in_(articles))
    return {row.article_id: row for row in connection.execute(query)}


def _without(sought: str) -> ColumnElement[int]:
    """How much shorter a text is without `sought`: how often it stands there, times its length."""
    text = " " + tables.article_versions.c.search_text + " "
    return func.length(text) - func.length(func.replace(text, sought, ""))


def _has(connection: Connection, word: str) -> ColumnElement[bool]:
    place = func.instr if connection.dialect.name == "sqlite" else func.strpos
    return place(" " + tables.article_versions.c.search_text + " ", f" {word} ") > 0


def _is_in(row: Any, province: str) -> bool:
    return province in {row.area_code, search_text(row.area_name or "").strip()}


def _latest_first(day: date | None) -> int:
    return -(day or date.min).toordinal()


def _hit(score: int, row: Any, texts: Any, words: list[str]) -> Hit:
    text, bare = unicodedata.normalize("NFC", texts.text), f" {texts.search_text} "
    phrase = f" {' '.join(words)} "
    at = max(bare.find(phrase), 0) if phrase in bare else min(bare.find(f" {word} ") for word in words)
    start = max(0, at - _BEFORE)
    end = min(len(text), start + _SNIPPET)
    start = text.find(" ", start, at) + 1 if start else 0
    end = end if end == len(text) else max(text.rfind(" ", at, end), at)
    left, right = "…" if start else "", "…" if end < len(text) else ""
    snippet = left + text[start:end].replace("\n", " ") + right
    shift = len(left) - start
    marks = [
        (word.start() + shift, word.end() + shift) for word in _WORD.finditer(texts.search_text, start, end) if word[0] in words
    ]
    return Hit(score, row.article_id, row.headline, row.published_on, row.area_name, row.url, snippet, marks)
