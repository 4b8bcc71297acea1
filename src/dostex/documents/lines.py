"""Lines of a page or a text file: what is known about each, and broken ones made whole again.

One room for pages and plain text: markup only adds evidence (an image before, centred, italic, mostly links).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dostex.documents import noise, stamps
from dostex.documents.assemble import clean
from dostex.language.folding import fold, key


@dataclass(frozen=True, slots=True)
class Line:
    """One cleaned-up line and the evidence about it; `linked` is the share of its text in links, `parent` its container."""

    text: str
    parent: int = 0
    linked: float = 0.0
    italic: bool = False
    bold: bool = False
    centre: bool = False
    right: bool = False
    caption: bool = False
    outside: bool = False
    author: bool = False
    item: bool = False
    heading: bool = False
    row: bool = False
    after_image: bool = False


SENTENCE_END = (".", ":", ";", "!", "?", "…", "”", '"', "»")
LIST_START = re.compile(r"(?:[-–—+•*·●▪]|\(?\d{1,2}[.)]|\(?[a-zđ][.)]|[IVX]{1,4}[.)])\s")
# A line that ends so goes on: before a figure, before anything.
_COUNTS_ON = re.compile(r"(?<!\w)(?:năm|tháng|ngày|số|khoảng|hơn|gần|trên|dưới|đạt|có|quý|giai đoạn)\Z")
_CARRIES_ON = re.compile(r"(?:(?<!\w)(?:với|là|và|của|được|cho|các|những|trong|từ|đến|tại|theo|do|về)|,)\Z")
_WRAP_WIDTH, _PIECES_MAX = 160, 240


def unwrap(texts: Iterable[str]) -> list[str]:
    """Lines of one block, cut at `<br>` or line feeds, to paragraphs: joined unless one ends a sentence or begins a list item.

    An empty line always ends a paragraph. FIELD.md, A9: `Trong\\n2 năm`, `C\\nung cấp`.
    """
    paragraphs: list[str] = []
    last = 0  # length of the line before; 0 after an empty one
    cleaned = [clean(text) for text in texts]
    longest = max(map(len, cleaned), default=0)
    wrapped = len([text for text in cleaned if text]) >= 3 and longest <= _WRAP_WIDTH
    for text in cleaned:
        if last and text and continues(paragraphs[-1], text, full=wrapped and last > 0.75 * longest):
            paragraphs[-1] = joined(paragraphs[-1], text)
        elif text:
            paragraphs.append(text)
        last = len(text)
    return paragraphs


def continues(before: str, after: str, *, full: bool = False) -> bool:
    """True when `after` goes on with the sentence of `before`; `full`: the line was as long as its neighbours."""
    if before.endswith(SENTENCE_END) or LIST_START.match(after):
        return False
    if after[0].islower() or after[0] in ",.;:)":
        return True
    return full or carries_on(before, after)


def carries_on(before: str, after: str) -> bool:
    """True when `before` ends with a word that needs what follows: "và", or "năm" before a figure."""
    ending = fold(before[-12:])
    return _CARRIES_ON.search(ending) is not None or (after[0].isdigit() and _COUNTS_ON.search(ending) is not None)


def joined(before: str, after: str) -> str:
    """The two parts of a broken line in one; a lone initial letter belongs to its word ("C" + "ung cấp")."""
    return before + after if len(before) == 1 and before.isalpha() and after[0].islower() else f"{before} {after}"


def pieces(parts: Sequence[str]) -> list[str]:
    """The text nodes of one short line as lines of their own when one of them is a stamp or a counter, else [].

    `<span>Tác giả: Hà Miên</span><span>06/03/2024</span><span>Lượt xem: 15</span>` has no space between its parts. A label
    that ends with a colon keeps its value.
    """
    if len(parts) < 2 or sum(map(len, parts)) > _PIECES_MAX:
        return []
    found: list[str] = []
    for part in (piece for text in parts for piece in text.split("|")):
        text = clean(part)
        if text and found and found[-1].endswith(":"):
            found[-1] = f"{found[-1]} {text}"
        elif text:
            found.append(text)
    machinery = any(stamps.is_stamp(text) or (len(text) > 5 and noise.is_noise(text)) for text in found)
    return found if machinery and len(found) > 1 else []


_ALT_SUFFIX = re.compile(r"\s*[-–]\s?\d{1,3}\Z")
_WORDS = re.compile(r"[^\W_]+")
_ARTEFACT = re.compile(r"\A(?:null|undefined)\s+(?=\S)")


def comparable(text: str) -> str:
    """The key under which a title and its repeats are equal: folded, letters and figures only, without the suffix ` -0`."""
    return " ".join(_WORDS.findall(key(_ALT_SUFFIX.sub("", text))))


def without_artefact(text: str) -> str:
    """`text` without what a template wrote before it (Liferay's `null Title`)."""
    return _ARTEFACT.sub("", text)
