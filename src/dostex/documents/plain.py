"""Plain text to an Article: the annotated form of the gold corpus, with tagged captions and bylines."""

from urllib.parse import urlsplit

from dostex.documents import area, bylines, noise
from dostex.documents.assemble import Block, assemble, clean
from dostex.records import Article, SegmentKind

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
    written_by = [author for block in blocks if block.kind == "byline" for author in bylines.authors(block.text)]
    return assemble(
        blocks,
        id=id,
        source=source,
        url=url,
        date_published=published,
        authors=list(dict.fromkeys(written_by)),
        ref_area=area.resolve(blocks, published=published, host=urlsplit(url).hostname if url else None),
    )


def _tagged(line: str) -> Block | None:
    for tag, kind in TAGS.items():
        if line.startswith(tag.strip()):
            return Block(kind, line[len(tag) - 1 :])
    return None if not line or noise.is_noise(line) else Block("body", line)
