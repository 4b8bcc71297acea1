"""Plain text to an Article: the annotated form of the gold corpus, and text as it is copied from a page, without tags."""

import re
from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urlsplit

from dostex.documents import area, bylines, noise, stamps
from dostex.documents.assemble import Block, assemble, clean
from dostex.documents.finish import finish
from dostex.documents.lines import Line, unwrap
from dostex.documents.read import Document
from dostex.documents.settle import settle
from dostex.errors import EmptyDocument, NoArticle
from dostex.records import Article, SegmentKind

_TRAIL = re.compile(r"\S\s+(?:>|»|›)\s+\S")  # "Trang chủ > Tin tức"
_TOP, _BOTTOM = 6, 4

TAGS: dict[str, SegmentKind] = {"[caption] ": "caption", "[byline] ": "byline"}


def from_tagged(
    text: str,
    *,
    id: str | None = None,
    source: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Article:
    """The Article of `text`: headline on line 1, one paragraph a line, `[caption] ` and `[byline] ` tag the rest.

    Lines of page machinery (counters, share bars, media timers) are dropped; tagged lines never are. `published` is taken
    as given. Raises ValueError when there is no headline.
    """
    blocks = [block for line in text.splitlines() if (block := _tagged(clean(line))) is not None]
    if blocks:
        blocks[0] = Block("headline", blocks[0].text)
    return assemble(
        blocks,
        id=id,
        source=source,
        url=url,
        date_published=published,
        authors=bylines.signed(block.text for block in blocks if block.kind == "byline"),
        ref_area=area.resolve(blocks, published=published, host=urlsplit(url).hostname if url else None),
    )


def _tagged(line: str) -> Block | None:
    for tag, kind in TAGS.items():
        if line.startswith(tag.strip()):
            return Block(kind, line[len(tag) - 1 :])
    return None if not line or noise.is_noise(line) or stamps.is_stamp(line) else Block("body", line)


def from_text(document: Document, text: str) -> Article:
    """The Article of a text file: tagged if it has tags, else judged line by line like a page's text."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    published = document.published or _stamp(rows)
    if any(row.startswith(tag.strip()) for row in rows for tag in TAGS):
        blocks = [block for row in rows if (block := _tagged(clean(row))) is not None]
        blocks[:1] = [Block("headline", blocks[0].text)]
    else:
        paragraphs = [paragraph for group in _groups(rows) for paragraph in unwrap(group)]
        start = next((index for index, paragraph in enumerate(paragraphs) if _is_title(paragraph)), len(paragraphs))
        if start == len(paragraphs):
            raise EmptyDocument(document.name, "no line of text was found; line 1 is the headline, then one paragraph a line")
        lines = [Line(text=paragraph) for paragraph in paragraphs[start + 1 :]]
        blocks = settle(lines, paragraphs[start], marked_up=False)
    if not any(block.kind == "body" for block in blocks):
        raise NoArticle(document.name, "a headline and no paragraph; line 1 is the headline, then one paragraph a line")
    return finish(document, blocks, url=document.url, published=published)


def _groups(rows: Sequence[str]) -> list[list[str]]:
    """Rows between blank ones."""
    return [list(group) for filled, group in groupby(rows, key=lambda row: bool(row.strip())) if filled]


def _is_title(line: str) -> bool:
    return not (noise.is_noise(line) or stamps.is_stamp(line) or _TRAIL.search(line))


def _stamp(rows: Sequence[str]) -> str | None:
    """A stamp on a line of its own near the top or the bottom."""
    filled = [line for row in rows if (line := clean(row))]
    found = (stamps.of_line(line) for line in (*filled[:_TOP], *filled[-_BOTTOM:]))
    return next((stamp for stamp in found if stamp), None)
