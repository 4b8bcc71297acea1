"""A parsed page as a flat list of blocks in reading order, with what each one's class claims.

lexbor parses a page in a millisecond; one walk gives every block its own text, its share in links and what its class says.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dostex.documents import hints, noise
from dostex.language.folding import key

_NOTHING, _SOMETHING = 150, 500  # characters of running text
# A block shorter than this is a label; one with more of its text in links is a list entry.
_LEAVES = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "dd", "dt"))
RUNNING, LINKED = 40, 0.45
_OTHERS = re.compile(
    r"(?:các |những )?(?:tin|bài|bài viết|tin bài|thông tin)(?: tức| viết)? (?:\S+ ){0,3}?"
    r"(?:khác|liên quan|cùng (?:chuyên mục|chủ đề|loại)|mới (?:hơn|nhất|đăng)|cũ hơn|tiếp theo|đã (?:đưa|đăng)"
    r"|(?:đọc|xem) nhiều)(?: nhất| khác)?\Z"
)
_BRACKETS = re.compile(r"\s?\([^()]*\)\s?")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+(?:[-_]+[a-z0-9]+)*")


@dataclass(slots=True)
class Element:
    """One element of the page: its place in the walk, its own text (without that of blocks inside), the hints of its class.

    `text` is `parts` with white space folded; `end` is the index after the last element inside.
    """

    node: LexborNode
    tag: str
    index: int
    parent: int
    end: int = 0
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    roles: frozenset[str] = frozenset()
    outside: bool = False
    text: str = ""

    @property
    def is_paragraph(self) -> bool:
        """True when the element is one paragraph by itself and no container of several."""
        return self.tag in _LEAVES or (bool(self.parts) and self.parts.count("\n") < 3)


@dataclass(slots=True)
class Page:
    """The page: its parser (for metadata), and its block elements in reading order."""

    tree: LexborHTMLParser
    elements: list[Element]


def parse(html: str, strip: Sequence[str] = ()) -> Page:
    """Parse `html` and walk it once, without the elements that the CSS selectors `strip` name."""
    tree = LexborHTMLParser(html)
    for node in [node for selector in strip for node in tree.css(selector)]:
        node.decompose()
    return Page(tree, _read(tree.body) if tree.body is not None else [])


def first(page: Page, selectors: Sequence[str]) -> Element | None:
    """The first element of `page` that one of the CSS selectors names, in their order."""
    for selector in selectors:
        named = {node.mem_id for node in page.tree.css(selector)}
        if (found := next((element for element in page.elements if element.node.mem_id in named), None)) is not None:
            return found
    return None


def _read(body: LexborNode) -> list[Element]:
    """The elements, what claims to be beside the article unread; if nothing else is there, all of them."""
    elements = _walk(body, skip=True)
    if _inside(elements) < _NOTHING and any(element.outside and len(element.text) > _SOMETHING for element in elements):
        elements = _walk(body, skip=False)
        _trust_text(elements)
    return elements


def _walk(body: LexborNode, *, skip: bool) -> list[Element]:
    elements = [Element(body, "body", 0, -1)]
    parts = elements[0].parts
    block, link = 0, False
    node = body.first_child
    # What to go on with after an element's children: the node after it, its block, inside a link, the block that ends (or -1).
    stack: list[tuple[LexborNode | None, int, bool, int]] = []
    while node is not None or stack:
        if node is None:
            node, block, link, ended = stack.pop()
            if ended >= 0:
                elements[ended].end = len(elements)
            parts = elements[block].parts
            continue
        if node.is_text_node:
            if (text := node.text_content) and not text.isspace():
                parts.append(text)
                if link:
                    elements[block].linked += len(text.strip())
        elif (tag := node.tag) == "br":
            parts.append("\n")
        elif node.is_element_node and tag not in hints.SKIPPED:
            child = node.first_child
            if tag in hints.BLOCKS:
                element = _element(node, tag, len(elements), elements[block])
                elements.append(element)
                if skip and element.outside:
                    element.parts.append(node.text(separator="\n"))
                    element.linked = len(element.parts[0])
                    element.end = len(elements)
                else:
                    stack.append((node.next, block, link, element.index))
                    node, block, parts = child, element.index, element.parts
                    continue
            elif child is not None:
                _claim_title(node, tag, elements[block])
                stack.append((node.next, block, link, -1))
                node, link = child, link or tag == "a"
                continue
        node = node.next
    elements[0].end = len(elements)
    _join_parts(elements)
    return elements


def _claim_title(span: LexborNode, tag: str | None, block: Element) -> None:
    """ASP.NET and WebCenter mark the headline on a `<span>`: its block is the title, if nothing stands before it."""
    if tag == "span" and not block.parts and "title" not in block.roles:
        attributes = span.attributes
        if (words := f"{attributes.get('class') or ''} {attributes.get('id') or ''}") != " " and "title" in roles(words):
            block.roles |= {"title"}


def _join_parts(elements: Sequence[Element]) -> None:
    for element in elements:
        if element.parts:
            text = " ".join("".join(element.parts).split())
            element.text = unescape(text) if "&" in text and _ENTITY.search(text) else text


def _inside(elements: Sequence[Element]) -> int:
    return sum(
        len(element.text) for element in elements if _runs(element) and not element.outside and not _listed(elements, element)
    )


def _runs(element: Element) -> bool:
    length = len(element.text)
    return length >= RUNNING and element.linked <= LINKED * length and not noise.is_imprint(element.text)


def _listed(elements: Sequence[Element], element: Element) -> bool:
    return element.tag == "li" or elements[element.parent].tag == "li"


def _trust_text(elements: Sequence[Element]) -> None:
    """Where all running text stands in elements that claim to be beside the article, the claims are wrong."""
    beside = sum(
        len(element.text) for element in elements if element.outside and _runs(element) and not _listed(elements, element)
    )
    if beside > _SOMETHING and _inside(elements) < _NOTHING:
        for element in elements:
            element.outside = False


def _element(node: LexborNode, tag: str, index: int, parent: Element) -> Element:
    attributes = node.attributes
    words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    claimed = roles(words) if len(words) > 1 else frozenset[str]()
    if attributes.get("itemprop") == "articleBody":
        claimed |= {"content"}
    style = attributes.get("style")
    hidden = bool(style) and "display:none" in str(style).replace(" ", "").lower()
    outside = parent.outside or hidden or tag == "aside" or _beside(claimed, tag)
    return Element(node, tag, index, parent.index, roles=claimed, outside=outside)


def _beside(claimed: frozenset[str], tag: str) -> bool:
    """True for what surrounds an article; a form may be the whole page (ASP.NET), whatever its id says."""
    return "outside" in claimed and "content" not in claimed and tag not in ("body", "form")


_ROLES = (
    ("content", hints.CONTENT),
    ("outside", hints.OUTSIDE),
    ("author", hints.AUTHOR),
    ("caption", hints.CAPTION),
    ("title", hints.TITLE),
)


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for role, entries in _ROLES:
        for entry in entries:
            words.setdefault(entry, set()).add(role)
    return {word: frozenset(claims) for word, claims in words.items()}


@lru_cache(maxsize=4096)
def roles(words: str) -> frozenset[str]:
    """The roles that a class and id attribute claim, whole words or their hyphenated parts."""
    vocabulary = _vocabulary()
    found: frozenset[str] = frozenset()
    for word in _WORD.findall(words.lower()):
        if word in vocabulary:
            found |= vocabulary[word]
        elif "-" in word or "_" in word:
            for part in re.split(r"[-_]+", word):
                claims = vocabulary.get(part, frozenset()) - {"content"}
                found |= claims if part in hints.OUTSIDE_PARTS else claims - {"outside"}
    return found


def is_related(line: str) -> bool:
    """True for a heading after which other articles are listed."""
    if not line or len(line) > 60:
        return False
    first = line.split(None, 1)[0].strip(" :.…»>|-–(").lower()
    return (first in _first_words() or first.isdigit()) and _is_related(_heading(line))


def _is_related(heading: str) -> bool:
    return heading in _related() or (len(heading) <= 45 and _OTHERS.match(heading) is not None)


def _heading(line: str) -> str:
    folded = key(line)
    return (_BRACKETS.sub(" ", folded) if "(" in folded else folded).strip(" :.…»>|-–0123456789")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(entry.split()[0].lower() for entry in hints.RELATED.split(";") if entry.strip())


@cache
def _related() -> frozenset[str]:
    return frozenset(key(entry) for entry in hints.RELATED.split(";") if entry.strip())
