"""Lines of a page or a text file, and what each is: body, caption, byline, or none of the article.

One room for pages and plain text: markup only adds evidence (an image before, centred, italic, mostly links).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dostex.documents import bylines, noise, stamps
from dostex.documents.assemble import Block, clean
from dostex.documents.page import is_related
from dostex.language.folding import fold, key
from dostex.records import SegmentKind


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


# --- hard wraps -----------------------------------------------------------------------------------------------------------

_SENTENCE_END = (".", ":", ";", "!", "?", "…", "”", '"', "»")
_LIST_START = re.compile(r"(?:[-–—+•*·●▪]|\(?\d{1,2}[.)]|\(?[a-zđ][.)]|[IVX]{1,4}[.)])\s")
_CARRIES_ON = re.compile(
    r"(?<!\w)(?:năm|tháng|ngày|số|khoảng|hơn|gần|trên|dưới|với|là|có|và|của|được|đạt|cho|các|những|trong|từ|đến|tại|theo|,)\Z"
)
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
    if before.endswith(_SENTENCE_END) or _LIST_START.match(after):
        return False
    if after[0].islower() or after[0] in ",.;:)":
        return True
    return full or _CARRIES_ON.search(fold(before[-12:])) is not None


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
    machinery = any(stamps.of_line(text) is not None or (len(text) > 5 and noise.is_noise(text)) for text in found)
    return found if machinery and len(found) > 1 else []


# --- what a line is --------------------------------------------------------------------------------------------------------

_ALT_SUFFIX = re.compile(r"\s*[-–]\s?\d{1,3}\Z")
_WORDS = re.compile(r"[^\W_]+")
_ARTEFACT = re.compile(r"\A(?:null|undefined)\s+(?=\S)")
_CAPTION_CUE = re.compile(
    r"\A\(?(?:ảnh|hình|hình ảnh|ảnh minh họa)\s*(?:\d{1,2})?\s*[:.]|\A(?:toàn|quang) cảnh|(?:trái|phải)(?: sang| qua)?\)"
    r"|\(ảnh\b[^)]{0,40}\)\.?\Z|ảnh\s*:\s*[^.]{2,40}\Z"
    r"|\A(?:các )?(?:đại biểu|đồng chí|ông|bà|lãnh đạo|đ/c|đoàn|ban|giám đốc|phó giám đốc|chủ tịch)\b.{5,120}"
    r"(?:phát biểu|chụp ảnh|trao|tặng|kiểm tra|chủ trì|tham quan|tại (?:hội|buổi|lễ|cuộc|phiên))"
)
_FULL_STOP = (".", "!", "?", "…", ":", ";", "./.")
_SHORT, _CAPTION_MAX, _CAPTION_SENTENCE, _BYLINE_MAX = 170, 320, 100, 110
_TAIL_LINES = 6


def comparable(text: str) -> str:
    """The key under which a title and its repeats are equal: folded, letters and figures only, without the suffix ` -0`."""
    return " ".join(_WORDS.findall(key(_ALT_SUFFIX.sub("", text))))


def without_artefact(text: str) -> str:
    """`text` without what a template wrote before it (Liferay's `null Title`)."""
    return _ARTEFACT.sub("", text)


def settle(lines: Sequence[Line], headline: str, *, marked_up: bool) -> list[Block]:
    """The article's blocks under `headline`: noise, repeats and other articles gone, captions and bylines told apart.

    `marked_up`: the lines come from a page, so images are known; in plain text the title's repeat stands for one.
    """
    title = comparable(headline)
    kept = _without_related(_rejoined(_without_noise(lines, title)))
    kinds = [_kind(kept, index, marked_up=marked_up) for index in range(len(kept))]
    _mark_bylines(kept, kinds)
    return [Block("headline", headline), *_unrepeated(kept, kinds)]


def _without_noise(lines: Sequence[Line], title: str) -> list[Line]:
    kept: list[Line] = []
    image = False
    for line in lines:
        text = without_artefact(clean(line.text))
        image = image or line.after_image
        if not text or (line.outside and not line.caption):
            continue
        if comparable(text) == title:
            image = image or bool(kept)  # the title's repeat is an image's alternative text
            continue
        if noise.is_imprint(text):
            break
        if noise.is_noise(text) or stamps.of_line(text) is not None:
            continue
        kept.append(_with(line, text, image))
        image = False
    return kept


def _with(line: Line, text: str, image: bool) -> Line:
    if text == line.text and image == line.after_image:
        return line
    values = {name: getattr(line, name) for name in Line.__slots__}
    return Line(**(values | {"text": text, "after_image": image}))


def _rejoined(lines: Sequence[Line]) -> list[Line]:
    """Paragraphs that the editor broke inside a sentence, whole again."""
    kept: list[Line] = []
    for line in lines:
        if kept and _same_paragraph(kept[-1], line):
            kept[-1] = _with(kept[-1], joined(kept[-1].text, line.text), kept[-1].after_image)
        else:
            kept.append(line)
    return kept


def _same_paragraph(before: Line, after: Line) -> bool:
    plain = not (
        before.row
        or after.row
        or before.caption
        or after.caption
        or before.item
        or after.item
        or before.heading
        or after.after_image
    )
    if not plain or before.right or before.centre or before.parent != after.parent or _LIST_START.match(after.text):
        return False
    begins = after.text[0].islower() or (after.text[0].isdigit() and _CARRIES_ON.search(fold(before.text[-12:])) is not None)
    return begins and not before.text.endswith(_SENTENCE_END)


def _without_related(lines: Sequence[Line]) -> list[Line]:
    """Nothing after a heading like "Các tin liên quan" but paragraphs of the article itself; nowhere lists of links."""
    weight: Counter[int] = Counter()
    for line in lines:
        weight[line.parent] += len(line.text) if line.linked < 0.3 else 0
    body = weight.most_common(1)[0][0] if weight else 0
    kept: list[Line] = []
    cut = False
    for line in lines:
        if is_related(line.text) and (line.linked > 0.5 or not line.caption):
            cut = True
            continue
        if line.linked > 0.8 and (cut or line.item or line.parent != body or _POINTER.match(fold(line.text))):
            continue
        if not cut or (line.parent == body and weight[body] > 0 and line.linked < 0.3 and _belongs(line)):
            kept.append(line)
    return kept


_POINTER = re.compile(r"(?:>+|»|xem thêm|đọc thêm|tin liên quan|mời bạn|\+|-|•)")


def _belongs(line: Line) -> bool:
    return len(line.text) >= 80 or line.caption or line.right or bylines.is_byline(line.text)


def _kind(lines: Sequence[Line], index: int, *, marked_up: bool) -> SegmentKind:
    line = lines[index]
    if line.author and len(line.text) <= _BYLINE_MAX:
        return "byline"
    if line.caption:
        return "caption" if len(line.text) <= 2 * _CAPTION_MAX else "body"
    if line.row or line.heading or line.item or len(line.text) > _CAPTION_MAX or _LIST_START.match(line.text):
        return "body"
    credits_image = index > 0 and lines[index - 1].after_image and _CREDIT.match(fold(line.text)) is not None
    return "caption" if credits_image or _describes_image(line, marked_up=marked_up) else "body"


def _describes_image(line: Line, *, marked_up: bool) -> bool:
    """A short line under an image, a styled one, or one that speaks like a caption."""
    cue = _CAPTION_CUE.search(fold(line.text)) is not None
    phrase = len(line.text) <= _SHORT and not line.text.endswith(_FULL_STOP)
    if line.after_image:
        return phrase or line.italic or line.centre or cue or len(line.text) <= _CAPTION_SENTENCE
    if marked_up:
        return (line.centre and line.italic) or (cue and phrase and (line.centre or line.italic))
    return cue and phrase


_CREDIT = re.compile(r"\(?(?:ảnh|hình)\s*:")


def _mark_bylines(lines: Sequence[Line], kinds: list[SegmentKind]) -> None:
    """Mark the author lines: before the first paragraph and after the last."""
    paragraphs = [index for index, line in enumerate(lines) if kinds[index] == "body" and _is_paragraph(line)]
    if not paragraphs:
        return
    first, last = paragraphs[0], paragraphs[-1]
    for index in (*range(first), *range(last + 1, min(last + 1 + _TAIL_LINES, len(lines)))):
        if kinds[index] == "body" and _signs(lines[index], after=index > last):
            kinds[index] = "byline"


def _is_paragraph(line: Line) -> bool:
    return len(line.text) > 110 or line.row or (line.text.endswith(_FULL_STOP) and len(line.text) > 40)


def _signs(line: Line, *, after: bool) -> bool:
    if line.row or line.heading or line.item:
        return False
    return bylines.is_byline(line.text) if after else bylines.is_labelled(line.text)


def _unrepeated(lines: Sequence[Line], kinds: Sequence[SegmentKind]) -> Iterable[Block]:
    """Each line once: a caption that repeats a line goes, and so does any line that repeats the one before it."""
    seen: set[str] = set()
    for line, kind in zip(lines, kinds, strict=True):
        same = comparable(line.text)
        if same in seen and (kind != "body" or len(line.text) > 60):
            continue
        seen.add(same)
        yield Block(kind, line.text)
