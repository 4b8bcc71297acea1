"""Blocks to the Article: authors, key, source and province, the same for pages and text files."""

from collections.abc import Sequence

from dostex.documents import area, bylines, identity
from dostex.documents.assemble import Block, assemble
from dostex.documents.read import Document
from dostex.records import Article


def finish(
    document: Document, blocks: Sequence[Block], *, url: str | None, published: str | None, claimed: Sequence[str] = ()
) -> Article:
    """The Article of `blocks`. Authors are those of the bylines, else `claimed`, those of the page's metadata."""
    host = identity.host_of(url)
    signed = bylines.signed(block.text for block in blocks if block.kind == "byline")
    return assemble(
        [block for block in blocks if block.kind != "byline" or bylines.authors(block.text)],
        id=document.id or identity.of_url(url),
        source=document.source or host,
        url=url,
        date_published=published,
        authors=signed or list(dict.fromkeys(name for author in claimed for name in bylines.authors(author))),
        ref_area=area.resolve(blocks, published=published, host=host or document.source),
    )
