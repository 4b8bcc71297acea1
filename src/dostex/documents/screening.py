"""A quick look at a page just fetched: does a firewall, a cookie gate or an error page stand in the article's place?"""

import re
from itertools import islice
from typing import Final

from dostex.documents import decoding, gates, hints, metadata, page
from dostex.documents.read import Document

# Running text in any encoding that keeps ASCII, seen without parsing the page; no link's, no script's and no style's.
_RUNNING = re.compile(rb">([^<>{}=]{120,}+)<(?!/a\b)")
_TITLE = re.compile(rb"<title\b[^>]{0,100}>([^<]{0,600})")
_PLENTY: Final = 1_000  # bytes; the gates look at pages with fewer than 400 characters


def refuse_stand_in(document: Document) -> None:
    """Raise BlockedPage or NoArticle when `document` is such a page; another DocumentError when its bytes are no text.

    The same gates as in `article.to_article`, without looking for the article, and without parsing a page full of text.
    """
    if _is_full(document.content):
        return
    html = decoding.decode(document.content, name=document.name, content_type=document.content_type)
    parsed = page.parse(html)
    running = gates.running(parsed.elements)
    if running >= gates.FEW:
        return
    shown = " ".join(element.text for element in islice((one for one in parsed.elements if one.parts), 400))
    gates.refuse_block(html, shown, running, document.name)
    messages = [element.text for element in parsed.elements if element.text and not element.outside]
    gates.refuse_missing(metadata.read(parsed.tree).titles, messages, running, document.name)


def _is_full(content: bytes) -> bool:
    """Whether running text abounds, under a title that says nothing is missing."""
    title = _TITLE.search(content)
    if title is None or gates.said(title[1].decode("utf-8", "replace"), hints.MISSING):
        return False
    left = _PLENTY
    for text in _RUNNING.finditer(content):
        left -= len(text[1])
        if left <= 0:
            return True
    return False
