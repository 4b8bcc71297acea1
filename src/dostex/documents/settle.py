"""Lines to the article's blocks: noise, repeats and other articles gone; body, captions and bylines told apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dostex.documents import bylines, captions, noise, stamps
from dostex.documents.assemble import Block, clean
from dostex.documents.lines import LIST_START, SENTENCE_END, Line, carries_on, comparable, joined, without_artefact
from dostex.documents.page import is_related
from dostex.language.folding import fold
from dostex.records import SegmentKind

_POINTER = re.compile(r"(?:>+|»|xem thêm|đọc thêm|tin liên quan|mời bạn|\+|-|•)")
_BYLINE_MAX, _TAIL_LINES = 110, 6


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
        if (noise.is_noise(text) or stamps.is_stamp(text)) and not (kept and _goes_on(kept[-1], line, text)):
            continue
        kept.append(replace(line, text=text, after_image=image))
        image = False
    return kept


def _goes_on(before: Line, line: Line, text: str) -> bool:
    """True for the rest of a broken sentence that happens to read like a label ("… điều chỉnh" + "nội dung.")."""
    return text[0].islower() and before.parent == line.parent and not before.text.endswith(SENTENCE_END)


def _rejoined(lines: Sequence[Line]) -> list[Line]:
    """Paragraphs that the editor broke inside a sentence, whole again."""
    kept: list[Line] = []
    for line in lines:
        if kept and _same_paragraph(kept[-1], line):
            kept[-1] = replace(kept[-1], text=joined(kept[-1].text, line.text))
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
    if not plain or before.right or before.centre or before.parent != after.parent or LIST_START.match(after.text):
        return False
    return (after.text[0].islower() or carries_on(before.text, after.text)) and not before.text.endswith(SENTENCE_END)


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


def _belongs(line: Line) -> bool:
    return len(line.text) >= 80 or line.caption or line.right or bylines.is_byline(line.text)


def _kind(lines: Sequence[Line], index: int, *, marked_up: bool) -> SegmentKind:
    line = lines[index]
    if line.author and len(line.text) <= _BYLINE_MAX:
        return "byline"
    if line.caption:
        return "caption" if len(line.text) <= 2 * captions.LONGEST else "body"
    if line.row or line.heading or line.item or len(line.text) > captions.LONGEST or LIST_START.match(line.text):
        return "body"
    if bylines.is_labelled(line.text) and not captions.is_credit(line.text):
        return "body"
    if bylines.is_byline(line.text) and not captions.is_credit(line.text) and not any(map(_is_paragraph, lines[index + 1 :])):
        return "body"  # until bylines are marked
    credits_image = index > 0 and lines[index - 1].after_image and captions.is_credit(line.text)
    return "caption" if credits_image or captions.describes_image(line, marked_up=marked_up) else "body"


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
    return len(line.text) > 110 or line.row or (line.text.endswith(captions.FULL_STOP) and len(line.text) > 40)


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
