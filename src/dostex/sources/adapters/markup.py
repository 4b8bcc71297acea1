"""A listing's bytes to its links in reading order, each with its words, its place and what surrounds it."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dostex.documents import page as documents_page
from dostex.documents.decoding import decode
from dostex.sources.protocol import Page

_XML = re.compile(r"\s*(?:<\?xml\b|<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b)", re.IGNORECASE)
_BESIDE: Final = frozenset(("nav", "footer", "aside"))
_ADDRESSES: Final = ("data-url", "data-href", "data-next", "data-next-url", "data-page-url")  # of "load more" buttons
MAX_LINKS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Anchor:
    """One link: its address as written, its text, the title attribute, and whether it stands in a menu, footer or box."""

    node: LexborNode
    href: str
    text: str
    title: str
    beside: bool
    heading: bool


def text_of(page: Page) -> str:
    """The text of a listing's body. JSON answers give the markup that they carry. Raises DocumentError as `documents` does."""
    text = decode(page.body, name=page.url, content_type=None)
    return _from_json(text) if text[:1] in "{[" else text


def is_xml(text: str) -> bool:
    """True for feeds and sitemaps."""
    return _XML.match(text) is not None and "<html" not in text[:1000].lower()


def anchors(tree: LexborHTMLParser) -> list[Anchor]:
    """The links of a page and its "load more" buttons, in order."""
    places: dict[int, tuple[bool, bool]] = {}
    selector = ", ".join(("a[href]", *(f"[{name}]" for name in _ADDRESSES)))
    return [_anchor(node, places) for node in tree.css(selector)[:MAX_LINKS]]


def _anchor(node: LexborNode, places: dict[int, tuple[bool, bool]]) -> Anchor:
    attributes = node.attributes
    href = attributes.get("href") or ""
    if not href or href.startswith(("#", "javascript:;", "javascript:void")):
        href = next((value for name in _ADDRESSES if (value := attributes.get(name))), href)
    beside, heading = _place(node.parent, places)
    heading = heading or node.css_first("h1, h2, h3, h4, h5, h6") is not None
    title = attributes.get("title") or attributes.get("aria-label") or ""
    return Anchor(node, href, " ".join(node.text(separator=" ").split()), " ".join(title.split()), beside, heading)


def _place(node: LexborNode | None, places: dict[int, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether `node` is or stands in something beside the page's content, and in a heading; each element is asked once."""
    chain: list[LexborNode] = []
    while node is not None and node.mem_id not in places and node.tag not in ("html", "-undef", "-document"):
        chain.append(node)
        node = node.parent
    beside, heading = places.get(node.mem_id, (False, False)) if node is not None else (False, False)
    for ancestor in reversed(chain):
        attributes = ancestor.attributes
        words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        claims = documents_page.roles(words) if len(words) > 1 and ancestor.tag not in ("body", "form") else frozenset[str]()
        beside = (beside or ancestor.tag in _BESIDE or "outside" in claims) and "content" not in claims
        heading = heading or (ancestor.tag or "") in ("h1", "h2", "h3", "h4", "h5", "h6")
        places[ancestor.mem_id] = (beside, heading)
    return beside, heading


def _from_json(text: str) -> str:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return "\n".join(value for value in _strings(data) if "<" in value)


def _strings(data: Any) -> Iterator[str]:
    stack = [data]
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            stack.extend(reversed(list(_values(value))))


def _values(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value
