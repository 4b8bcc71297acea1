"""The article's element to lines: paragraphs, list items, table rows, captions, with what the markup says about each.

BeautifulSoup reads this fragment only (reading whole pages with it would cost most of the run). Line breaks inside a block are
kept as breaks; `lines.unwrap` decides which of them end a paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from dostex.documents import hints
from dostex.documents.lines import Line, pieces, unwrap
from dostex.documents.page import roles

# Pages that were escaped twice show tags and entities as text (FIELD.md, A9).
_ESCAPED = re.compile(
    r"&amp;(#?\w{1,10};)|&lt;(/?(?:p|br|div|span|strong|b|i|em|u|h[1-6]|table|tbody|tr|td|th|ul|ol|li|font|a|img|figure|figcaption)\b.{0,400}?)&gt;",
    re.IGNORECASE | re.DOTALL,
)
_RUNNING, _CAPTION = 100, 170
_DEEP = 200  # libxml2 gives up below 256 levels
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_CENTRE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PRESERVED = re.compile(r"white-space\s*:\s*pre(?:-line|-wrap)?", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|\Z)|[?&]download=", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(slots=True)
class _Frame:
    """What holds inside an open element."""

    tag: str
    number: int
    outer: int = 0
    link: bool = False
    italic: bool = False
    bold: bool = False
    centre: bool = False
    right: bool = False
    caption: bool = False
    outside: bool = False
    author: bool = False
    block: bool = False
    preserved: bool = False
    download: bool = False


@dataclass(slots=True)
class _Buffer:
    """The text collected since the last block boundary; `row` counts since the last `<br>`."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    italic: int = 0
    bold: int = 0
    length: int = 0
    row: int = 0
    row_linked: int = 0
    downloads: int = 0


def lines(html: str) -> list[Line]:
    """The lines of the fragment `html` in reading order; nothing is judged here but what the markup says."""
    found = _Reader().read(_soup(_unescaped(html)))
    beside = sum(len(line.text) for line in found if line.outside and line.linked < 0.5)
    if beside > 0.8 * sum(len(line.text) for line in found if line.linked < 0.5):  # the classes lie
        found = [replace(line, outside=False) for line in found]
    return found


def _unescaped(html: str) -> str:
    for _ in range(2):
        if _ESCAPED.search(html) is None:
            break
        html = _ESCAPED.sub(lambda match: f"&{match[1]}" if match[1] else f"<{unescape(match[2])}>", html)
    return html


def _soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "lxml" if _depth(html) < _DEEP else "html.parser")


def _depth(html: str) -> int:
    """An upper bound of the nesting of `html`."""
    if html.count("<") < _DEEP:
        return 0
    depth = deepest = 0
    for closing, name in _TAG.findall(html):
        if closing:
            depth -= 1
        elif name not in _VOID:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


_VOID = frozenset(
    ("br", "img", "hr", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source", "track", "param")
)


class _Reader:
    """Walks one tree without recursion and cuts it into lines at block boundaries."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._buffer = _Buffer()
        self._frames = [_Frame("", 0)]
        self._images = 0
        self._identifier = 0

    def read(self, soup: BeautifulSoup) -> list[Line]:
        """All lines of `soup`."""
        stack: list[tuple[Iterator[object], bool]] = [(iter(soup.contents), False)]
        while stack:
            children, opened = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if opened:
                    self._close()
            elif isinstance(child, Tag):
                if self._enter(child):
                    stack.append((iter(child.contents), True))
            elif type(child) is NavigableString:
                self._text(child)
        self._flush()
        return self._lines

    def _enter(self, tag: Tag) -> bool:
        """Open `tag`; False when nothing inside is to be read."""
        name = tag.name
        if name == "br":
            self._break()
            return False
        if name == "img":
            self._picture()
            return False
        if name == "hr" or name in hints.SKIPPED:
            return False
        if name == "table" and (rows := _data_rows(tag)):
            self._rows(rows)
            return False
        self._open(tag, name)
        return True

    def _open(self, tag: Tag, name: str) -> None:
        outer = self._frames[-1]
        style = str(tag.get("style") or "")
        claimed = _claimed(tag)
        block = name in hints.BLOCKS
        if block:
            self._flush()
            self._identifier += 1
        align = str(tag.get("align") or "").lower()
        self._frames.append(
            _Frame(
                name,
                self._identifier if block else outer.number,
                outer.number if block else outer.outer,
                link=outer.link or name == "a",
                italic=outer.italic or name in ("i", "em", "cite") or bool(_ITALIC.search(style)),
                bold=outer.bold or name in ("b", "strong") or name in hints.HEADINGS or bool(_BOLD.search(style)),
                centre=outer.centre or name == "center" or align == "center" or bool(_CENTRE.search(style)),
                right=outer.right
                or align == "right"
                or bool(_RIGHT.search(style))
                or "text-right" in str(tag.get("class") or ""),
                caption=outer.caption or name == "figcaption" or "caption" in claimed,
                outside=outer.outside
                or name == "aside"
                or bool(_HIDDEN.search(style))
                or ("outside" in claimed and "content" not in claimed),
                author=outer.author or "author" in claimed,
                block=block,
                preserved=outer.preserved or name == "pre" or bool(_PRESERVED.search(style)),
                download=outer.download or (name == "a" and bool(_FILE.search(str(tag.get("href") or "")))),
            )
        )

    def _close(self) -> None:
        if self._frames[-1].block:
            self._flush()
        self._frames.pop()

    def _text(self, text: str) -> None:
        frame, buffer = self._frames[-1], self._buffer
        buffer.parts.append(text if frame.preserved else text.replace("\n", " "))
        length = len(text.strip())
        buffer.length += length
        buffer.linked += length * frame.link
        buffer.downloads += length * frame.download
        buffer.row += length
        buffer.row_linked += length * frame.link
        buffer.italic += length * frame.italic
        buffer.bold += length * frame.bold

    def _break(self) -> None:
        """A row that is one link stands alone, so that lists of links cut by `<br>` are seen as such."""
        buffer = self._buffer
        if buffer.row >= 12 and buffer.row_linked > 0.8 * buffer.row:
            self._flush()
        else:
            buffer.parts.append("\n")
            buffer.row = buffer.row_linked = 0
            if buffer.length and buffer.linked > 0.8 * buffer.length:
                self._flush()

    def _picture(self) -> None:
        """An image ends what stands before it and makes what follows a possible caption."""
        if self._buffer.length:
            if self._buffer.row > _RUNNING:  # an image set into running text
                return
            self._flush()
        self._images += 1

    def _flush(self) -> None:
        buffer, frame = self._buffer, self._frames[-1]
        self._buffer = _Buffer()
        if not buffer.length or buffer.downloads > 0.8 * buffer.length:
            return
        share = 1 / buffer.length
        for text in pieces(buffer.parts) or unwrap("".join(buffer.parts).split("\n")):
            self._lines.append(
                Line(
                    text=text,
                    parent=frame.outer,
                    linked=buffer.linked * share,
                    italic=buffer.italic * share > 0.8,
                    bold=buffer.bold * share > 0.8,
                    centre=frame.centre,
                    right=frame.right,
                    caption=frame.caption,
                    outside=frame.outside,
                    author=frame.author,
                    item=frame.tag in ("li", "dd", "dt"),
                    heading=frame.tag in hints.HEADINGS,
                    after_image=self._images > 0,
                )
            )
            phrase = len(text) <= _CAPTION and not text.endswith(".")
            self._images = max(0, self._images - 1) if phrase else 0

    def _rows(self, rows: list[str]) -> None:
        self._flush()
        self._images = 0
        self._identifier += 1
        frame = self._frames[-1]
        self._lines += [Line(text=row, parent=frame.number, row=True, outside=frame.outside) for row in rows]


def _claimed(tag: Tag) -> frozenset[str]:
    named = tag.get("class"), tag.get("id")
    words = " ".join(" ".join(value) if isinstance(value, list) else value for value in named if value)
    return roles(words) if words else frozenset()


def _data_rows(table: Tag) -> list[str]:
    """The rows of a table of data, cells joined by a space; [] for a table that only lays out the page."""
    if table.find(["table", "img", "p", "h1", "h2"]) is not None and not _is_grid(table):
        return []
    rows = [[" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"])] for row in table.find_all("tr")]
    rows = [cells for cells in rows if any(cells)]
    if len(rows) < 2 or sum(len(cells) > 1 for cells in rows) * 2 < len(rows):
        return []
    return [" ".join(cell for cell in cells if cell) for cells in rows]


def _is_grid(table: Tag) -> bool:
    """True for rows of short cells without pictures or inner tables, even when the editor set paragraphs into the cells."""
    if table.find(["table", "img", "h1", "h2"]) is not None:
        return False
    cells = [len(cell.get_text(" ", strip=True)) for cell in table.find_all(["td", "th"])]
    return len(cells) >= 4 and max(cells) < 400 and sorted(cells)[len(cells) // 2] < 80
