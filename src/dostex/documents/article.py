"""One document to its article: decode, find, clean, tell apart, name. The one door of this room for everything else."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from urllib.parse import urlsplit

from dostex.documents import bylines, decoding, fragment, gates, headline, metadata, page, plain, region, stamps
from dostex.documents.assemble import clean
from dostex.documents.finish import finish
from dostex.documents.lines import Line, comparable, pieces
from dostex.documents.metadata import Metadata
from dostex.documents.page import Element, Page
from dostex.documents.read import MAX_BYTES, Document, Layout
from dostex.documents.settle import settle
from dostex.errors import DocumentError, DocumentTooLarge, EmptyDocument, NoArticle
from dostex.records import Article

_MARKUP = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype|html|head|body|div|p|table|article|section|span|meta|\?xml|h[1-6])\b",
    re.I | re.S,
)
_DATA = re.compile(r"data:[a-z]{1,20}/[\w.+-]{1,40};base64,[A-Za-z0-9+/=\s]+")  # pictures pasted into the text
_PARTS = re.compile(r"\s*[|•·\n]\s*")
# Blocks with text: between headline and body where a lead may stand, after the body for a byline, around both for a stamp.
_LEAD, _TAIL, _ABOVE, _BELOW = 14, 8, 3, 12
_NO_LAYOUT = Layout()
_LARGE = 2_000_000  # characters of the article's element; the longest real one has a tenth
_CRUMBS, _PARAGRAPH = 40, 160
_ENOUGH, _LITTLE = 200, 60  # running characters of an article, of a short one


def to_article(document: Document) -> Article:
    """The article of a page or a text file. Raises the DocumentError that says why there is none."""
    size = len(document.content)
    if size > MAX_BYTES:
        raise DocumentTooLarge(document.name, f"{size:,} bytes, over the limit of {MAX_BYTES:,}: no news page is that long")
    if document.published and stamps.of_machine(document.published) is None:
        raise DocumentError(
            document.name, f"'published' is {document.published!r}, not YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+07:00"
        )
    text = decoding.decode(document.content, name=document.name, content_type=document.content_type).replace("\0", "")
    return _from_page(document, text) if _is_markup(document, text) else plain.from_text(document, text)


def _is_markup(document: Document, text: str) -> bool:
    if _MARKUP.match(text):
        return True
    if document.name.lower().endswith(".txt"):
        return False
    return "html" in (document.content_type or "") or document.name.lower().endswith((".html", ".htm", ".xhtml"))


def _from_page(document: Document, html: str) -> Article:
    layout = document.layout or _NO_LAYOUT
    parsed = page.parse(_DATA.sub("", html) if ";base64," in html else html, layout.strip)
    claims = metadata.read(parsed.tree)
    shown = " ".join(element.text for element in islice((one for one in parsed.elements if one.parts), 400))
    running = gates.running(parsed.elements)
    gates.refuse_block(html, shown, running, document.name)
    if not shown:
        raise EmptyDocument(document.name, "the page holds markup and no text")
    title = headline.find(parsed.elements, claims)
    place = page.first(parsed, layout.container) or region.find_article(parsed.elements, title.index if title else None)
    messages = (
        [element.text for element in parsed.elements if element.text and not element.outside] if running < _ENOUGH * 2 else []
    )
    gates.refuse_missing(claims.titles, messages, running, document.name)
    if title is None or place is None:
        raise NoArticle(document.name, "no headline or no running text was found; give the page of one article")
    markup = place.node.html or ""
    if len(markup) > _LARGE:
        raise DocumentTooLarge(
            document.name, f"{len(markup):,} characters of running text and markup: no news article is that long"
        )
    lines = _lines(parsed, place, title, markup)
    gates.refuse_listing(lines, document.name)
    blocks = settle(lines, title.text, marked_up=True)
    _refuse_little(document, sum(len(block.text) for block in blocks if block.kind == "body"), claims, title)
    url = document.url or _canonical(document, claims)
    published = (
        document.published
        or _stamped(parsed, layout)
        or claims.published
        or _visible(parsed.elements, title.index, place)
        or stamps.of_url(url or "")
    )
    return finish(document, blocks, url=url, published=published, claimed=claims.authors)


def _stamped(parsed: Page, layout: Layout) -> str | None:
    """The stamp where the portal's layout has it."""
    nodes = (node for selector in layout.stamp for node in parsed.tree.css(selector))
    return next((stamp for node in nodes if (stamp := stamps.of_line(clean(node.text(separator=" "))))), None)


def _lines(parsed: Page, place: Element, title: headline.Headline, markup: str) -> list[Line]:
    """The lines of the article's element, with the lead before it and the byline after it when they stand outside."""
    inside = fragment.lines(markup)
    if title.index is None or place.index <= title.index < place.end:
        inside = _after_title(inside, comparable(title.text))
    elements = parsed.elements
    before = [] if title.index is None or title.index >= place.index else elements[title.index + 1 : place.index]
    lead = [line for element in before if _readable(element) and place.index >= element.end for line in _element_lines(element)]
    tail: list[Line] = []
    for element in elements[place.end :]:
        if len(tail) >= _TAIL or page.is_related(element.text):
            break
        if _readable(element):
            tail += _element_lines(element)
    return [
        *(line for line in lead[-_LEAD:] if line.author or line.linked < 0.3),
        *inside,
        *(line for line in tail if line.author or (line.linked < 0.5 and _may_sign(line))),
    ]


def _after_title(lines: list[Line], title: str) -> list[Line]:
    """What follows the headline where the article's element holds it: no text stands before it, only crumbs and stamps."""
    for index, line in enumerate(lines[:_CRUMBS]):
        if comparable(line.text) == title and not line.after_image:
            return lines[index + 1 :]
        if len(line.text) > _PARAGRAPH and line.linked < 0.5:
            break
    return lines


def _readable(element: Element) -> bool:
    return bool(element.parts) and not element.outside and bool(element.text)


def _element_lines(element: Element) -> list[Line]:
    line = Line(
        text=element.text,
        parent=-1,
        linked=element.linked / len(element.text),
        author="author" in element.roles,
        caption="caption" in element.roles or element.tag == "figcaption",
        item=element.tag == "li",
    )
    return [replace(line, text=text) for text in pieces(element.parts)] or [line]


def _may_sign(line: Line) -> bool:
    return bylines.is_byline(line.text)


def _refuse_little(document: Document, body: int, claims: Metadata, title: headline.Headline) -> None:
    """A short notice is an article only where the page is clearly one article's: it says so, or shows a headline of its own."""
    if body >= _ENOUGH or (body >= _LITTLE and (claims.is_article or title.index is not None)):
        return
    raise NoArticle(document.name, f"{body} characters of text under {title.text!r}: a menu, a list or an empty page")


def _canonical(document: Document, claims: Metadata) -> str | None:
    for url in (document.name, claims.url):
        if url and url.startswith(("http://", "https://")) and len(urlsplit(url).path + urlsplit(url).query) > 1:
            return url
    return None


def _visible(elements: Sequence[Element], title: int | None, place: Element) -> str | None:
    """The stamp nearest to the headline, below it first; else one right after the article. Never the header's clock."""
    start = place.index if title is None else title
    end = next((element.index for element in elements[start + 1 :] if page.is_related(element.text)), len(elements))
    below = [element for element in elements[start + 1 : end] if element.text][:_BELOW]
    above = [element for element in elements[:start] if element.text and not element.outside][: -_ABOVE - 1 : -1]
    last = min(place.end, end)
    after = [element for element in elements[max(start + 1, last - 3) : min(end, last + _TAIL)] if element.text]
    updates: list[str] = []
    for element in (*([elements[start]] if title is not None else []), *below, *above, *after):
        for text in (element.text, *(pieces(element.parts) or map(clean, _PARTS.split("".join(element.parts))))):
            if (stamp := stamps.of_line(text)) is None or stamps.is_today(text):
                continue
            if not stamps.is_update(text):
                return stamp
            updates.append(stamp)
    return updates[0] if updates else None
