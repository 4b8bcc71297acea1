"""A report as one page to mail and print: no script, nothing loaded, everything that an article says escaped.

The look is that of `dostex show`, whose style sheet it takes; the page's policy forbids all but that sheet, named by its hash.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dostex.review.models import CAUSES, OPERATIONS, ROOMS, ArticleDiff, Cause, Change, Fact, Operation, Room
from dostex.review.readings import Reading
from dostex.review.render.text import ratios
from dostex.review.render.wording import described, lines, sort_of, value
from dostex.review.report import Report
from dostex.show.layout import printable

_GROUPS: Final = 50
# The classes of the style sheet of `dostex show`.
KINDS: Final[dict[Room, str]] = {
    "article": "event",
    "dates": "date",
    "officials": "official",
    "posts": "official",
    "roles": "official",
    "observations": "observation",
    "documents": "document",
    "events": "event",
    "findings": "finding",
}
ROOM_NAMES: Final[dict[Room, str]] = {
    "article": "Bài viết",
    "dates": "Thời gian",
    "officials": "Cán bộ",
    "posts": "Chức vụ",
    "roles": "Vai trò",
    "observations": "Số liệu",
    "documents": "Văn bản",
    "events": "Sự kiện",
    "findings": "Cảnh báo",
}
OPERATION_NAMES: Final[dict[Operation, str]] = {
    "added": "thêm",
    "removed": "mất",
    "changed": "đổi",
    "moved": "dời chỗ",
}
CAUSE_NAMES: Final[dict[Cause, str]] = {
    "page": "trang nguồn thay đổi",
    "extractor": "bộ trích xuất thay đổi",
    "both": "cả trang lẫn bộ trích xuất",
    "configuration": "cấu hình thay đổi",
    "unknown": "chưa rõ nguyên nhân",
}
_VERDICTS: Final = {"right": "đúng hơn", "wrong": "sai đi"}
_SIGNS: Final[dict[Operation, str]] = {"added": "+", "removed": "−", "changed": "~", "moved": "→"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text, with the numbers of the changes whose quote covers it, and of those that end here."""

    text: str
    changes: tuple[int, ...]
    operation: Operation | None
    ends: tuple[int, ...]


def render(report: Report, texts: Iterable[tuple[str, Reading | None, Reading | None]] = ()) -> Iterator[str]:
    """The page in pieces. `texts` (article id and both readings) adds whole texts in which the changed quotes are marked."""
    css = _stylesheet()
    context = {
        "css": Markup(css),
        "policy": _policy(css),
        "report": report,
        "tally": report.tally,
        "rooms": [room for room in ROOMS if any(report.tally.operations[room, each] for each in OPERATIONS)],
        "operations": OPERATIONS,
        "causes": [(CAUSE_NAMES[cause], report.tally.causes[cause]) for cause in CAUSES if report.tally.causes[cause]],
        "scores": [(score.facet, list(ratios(score))) for score in report.scores if score.before != score.after],
        "groups": report.tally.groups()[:_GROUPS],
        "more_groups": max(0, len(report.tally.groups()) - _GROUPS),
        "articles": _articles(report, {article_id: both for article_id, *both in texts}),
    }
    yield from _environment().get_template("report.html.j2").generate(context)


def _articles(report: Report, texts: dict[str, list[Reading | None]]) -> Iterator[dict[str, Any]]:
    number = 0
    for found in report.articles():
        numbered = list(enumerate(found.changes, start=number + 1))
        number += len(found.changes)
        yield {"diff": found, "changes": numbered, "texts": list(_texts(found, numbered, texts.get(found.article_id)))}


def _texts(
    found: ArticleDiff, numbered: list[tuple[int, Change]], both: list[Reading | None] | None
) -> Iterator[dict[str, Any]]:
    """The article's text with its marks: once where both sides have the same, else before and after."""
    if both is None:
        return
    before, after = both
    if before and (after is None or found.text_changed):
        places = [(number, change, change.before) for number, change in numbered]
        yield {"title": "Bản trước", "paragraphs": paragraphs(before.text, places)}
    if after:
        places = [
            (number, change, change.after or (None if found.text_changed else change.before)) for number, change in numbered
        ]
        title = "Bản sau" if found.text_changed else "Toàn văn"
        yield {"title": title, "paragraphs": paragraphs(after.text, places)}


def paragraphs(text: str, places: Iterable[tuple[int, Change, Fact | None]]) -> list[list[Piece]]:
    """`text` line by line, cut where a changed quote begins or ends; no character is lost or shown twice."""
    spans = [(fact.span.start, fact.span.end, number, change) for number, change, fact in places if fact and fact.span]
    cuts = sorted({0, len(text), *(edge for start, end, *_ in spans for edge in (start, end))} | _breaks(text))
    spans.sort(key=lambda span: span[:3])
    found: list[list[Piece]] = [[]]
    active: list[tuple[int, int, int, Change]] = []
    coming = 0
    for start, end in pairwise(cuts):
        while coming < len(spans) and spans[coming][0] <= start:
            active.append(spans[coming])
            coming += 1
        active = [span for span in active if span[1] > start]
        words = text[start:end]
        if words == "\n":
            found.append([])
            continue
        ends = tuple(span[2] for span in active if span[1] == end)
        operation = active[-1][3].operation if active else None
        found[-1].append(Piece(printable(words), tuple(span[2] for span in active), operation, ends))
    return [pieces for pieces in found if pieces]


def _breaks(text: str) -> set[int]:
    return {edge for place, letter in enumerate(text) if letter == "\n" for edge in (place, place + 1)}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dostex.review.render", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda said: printable(said) if type(said) is str else said,
    )
    environment.globals.update(
        kinds=KINDS, room_names=ROOM_NAMES, operation_names=OPERATION_NAMES, cause_names=CAUSE_NAMES, verdicts=_VERDICTS,
        signs=_SIGNS, value=value, described=described, lines=lines, sort_of=sort_of,
    )  # fmt: skip
    environment.filters["dots"] = lambda number: f"{number:,}".replace(",", ".")
    return environment


@cache
def _stylesheet() -> str:
    sheets = (resources.files("dostex.show") / "page.css", resources.files("dostex.review.render") / "report.css")
    return "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _policy(css: str) -> str:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
