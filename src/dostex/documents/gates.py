"""Pages that stand in an article's place: firewalls, cookie gates, soft 404s, listings. Detected and named, never read."""

import re
from collections.abc import Sequence
from functools import cache

from dostex.documents import hints, stamps
from dostex.documents.lines import Line
from dostex.documents.page import Element, is_related
from dostex.errors import BlockedPage, NoArticle
from dostex.language.folding import key

_GATE = re.compile(
    r"document\.cookie\s*=\s*[\"'][^\"']{0,20}D1N=|document\.cookie[^;]{0,200};[^<]{0,200}(?:location\.(?:reload|href|replace)|window\.location)"
)
_SMALL = 30_000
_MESSAGE = 160
FEW = 400  # characters of running text; a soft 404 has less
_SENTENCE = 40  # characters of a label at most
_MORE = re.compile(r"(?:xem (?:tiếp|thêm|chi tiết)|chi tiết|đọc (?:tiếp|thêm)|read more)\W*\Z")


def running(elements: Sequence[Element]) -> int:
    """Characters of text outside menus, links and labels."""
    lengths = ((len(element.text), element.linked) for element in elements if element.parts and not element.outside)
    return sum(length - linked for length, linked in lengths if length >= _SENTENCE and linked < length / 2)


def refuse_block(html: str, text: str, running: int, name: str) -> None:
    """Raise BlockedPage when the page is a firewall's or a cookie gate's.

    `text` is the text of its blocks, `running` the characters of it outside menus and labels.
    """
    if len(html) > _SMALL or running >= FEW:
        return
    if _GATE.search(html):
        raise BlockedPage(name, "a JavaScript cookie gate answered in the article's place")
    if phrase := said(text[:600], hints.BLOCKED):
        raise BlockedPage(name, f"a firewall answered in the article's place: it says {phrase!r}")


def refuse_missing(titles: Sequence[str], messages: Sequence[str], running: int, name: str) -> None:
    """Raise NoArticle when a page with little text says in a title or a short line of its own that there is nothing."""
    if running >= FEW:
        return
    short = [message for message in messages if len(message) <= _MESSAGE]
    if phrase := said(" \n ".join((*titles, *short)), hints.MISSING):
        raise NoArticle(name, f"an error page sent as a success: it says {phrase!r}")


def refuse_listing(lines: Sequence[Line], name: str) -> None:
    """Raise NoArticle when the lines are teasers of many articles: links with summaries, dates, "Xem tiếp"."""
    end = next((index for index, line in enumerate(lines) if is_related(line.text)), len(lines))
    lines = [line for line in lines[:end] if not line.outside]
    titles = [index for index, line in enumerate(lines) if line.linked > 0.8 and len(line.text) >= 25]
    paragraphs = {index for index, line in enumerate(lines) if line.linked < 0.5 and len(line.text) >= 60}
    teasers = sum(any(index + step in paragraphs for step in (1, 2, 3)) for index in titles)
    dates = sum(stamps.is_stamp(line.text) for line in lines)
    more = sum(_MORE.match(key(line.text)) is not None for line in lines)
    bare = len(titles) >= 5 and len(paragraphs) <= 1 and (not paragraphs or titles[0] < min(paragraphs))
    if bare or more >= 4 or any(count >= 4 and 2 * count >= len(paragraphs) for count in (teasers, dates)):
        seen = f"{len(titles)} titles in links, {dates} stamps, {len(paragraphs)} paragraphs"
        raise NoArticle(name, f"a listing: {seen}; give the page of one article")


def said(text: str, table: str) -> str | None:
    """The first phrase of `table` (separated by semicolons) that stands in `text`, in any spelling; None without one."""
    match = _phrases(table).search(key(text))
    return match[0] if match else None


@cache
def _phrases(table: str) -> re.Pattern[str]:
    phrases = (re.escape(key(phrase)) for phrase in table.split(";") if phrase.strip())
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)")
