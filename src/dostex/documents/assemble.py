"""Blocks of text to an Article: the one place that fixes `article.text`, its segments, sentences and hash."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import dostex
from dostex.language import sentences
from dostex.records import Area, Article, Range, Segment, SegmentKind

# FIELD.md, A9: soft hyphen, zero-width characters and byte order marks come from word processors and mean nothing.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the article and what it is."""

    kind: SegmentKind
    text: str


def clean(text: str) -> str:
    """`text` in NFC, without invisible characters, every run of white space (NBSP too) one space, none at the ends."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def assemble(
    blocks: Iterable[Block],
    *,
    id: str | None = None,
    source: str | None = None,
    url: str | None = None,
    date_published: str | None = None,
    authors: Sequence[str] = (),
    ref_area: Area | None = None,
) -> Article:
    """The Article whose text is the cleaned blocks, one a line, the headline first.

    `id` is the platform's stable key if there is one, else the content hash. Raises ValueError when no headline is given.
    """
    cleaned = [Block(block.kind, text) for block in blocks if (text := clean(block.text))]
    headline = next((block.text for block in cleaned if block.kind == "headline"), None)
    if headline is None:
        raise ValueError("an article needs a headline")
    lines: list[str] = []
    segments: list[Segment] = []
    position = 0
    for block in cleaned:
        lines.append(block.text)
        segments.append(Segment(start=position, end=position + len(block.text), kind=block.kind))
        position += len(block.text) + 1
    text = "\n".join(lines)
    content_hash = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=id or f"sha256:{content_hash[:24]}",
        source=source,
        url=url,
        headline=headline,
        date_published=date_published,
        authors=list(authors),
        ref_area=ref_area,
        text=text,
        segments=segments,
        sentences=[Range(start=start, end=end) for start, end in sentences.split(text)],
        content_hash=content_hash,
        extractor_version=dostex.__version__,
    )
