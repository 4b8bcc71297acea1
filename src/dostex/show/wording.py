"""Values as a Vietnamese reader writes them: figures, amounts, periods."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from dostex.records import Comparator, Observation, Span

NBSP: Final = "\u00a0"
_ROMAN: Final = ("I", "II", "III", "IV")
_POINT = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?\Z")
_MAX_DIGITS: Final = 30

# The article's own word is shown where it stands before the figure; else the first of these (CONTRACT.md, Observation).
COMPARATORS: Final[dict[Comparator, tuple[str, ...]]] = {
    "eq": ("",),
    "gt": ("hơn", "trên", "quá", "vượt"),
    "ge": ("ít nhất", "tối thiểu", "không dưới", "từ"),
    "lt": ("dưới", "gần", "chưa đến", "chưa tới"),
    "le": ("không quá", "tối đa", "nhiều nhất"),
    "approx": ("khoảng", "xấp xỉ", "chừng", "ước", "ước đạt", "gần bằng"),
}
_LONGEST: Final = max(len(word) for words in COMPARATORS.values() for word in words)
_SCALES: Final = ((Decimal(10) ** 9, "tỷ"), (Decimal(10) ** 6, "triệu"))


@dataclass(frozen=True, slots=True)
class Figure:
    """An observation's value in three parts: what stands before the number ("hơn"), the number, its unit."""

    before: str
    number: str
    unit: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.before, self.number, self.unit) if part)


def number(value: Decimal) -> str:
    """`value` with dots between thousands and a decimal comma: `1.485.000.000`, `50,4`."""
    if value.adjusted() > _MAX_DIGITS or value.adjusted() < -_MAX_DIGITS:
        return str(value)
    whole, _, fraction = f"{abs(value):,f}".partition(".")
    fraction = fraction.rstrip("0")
    sign = "−" if value < 0 else ""
    return f"{sign}{whole.replace(',', '.')}{',' if fraction else ''}{fraction}"


def figure(observation: Observation, text: str = "") -> Figure:
    """The value of `observation`, with comparator (in the word that `text`, the article, has for it), range, denominator,
    direction and unit."""
    before = [_comparator(observation, text)]
    value, unit = observation.value, observation.unit
    match observation.kind:
        case "percentage" if observation.measure == "change":
            before.insert(0, "giảm" if value < 0 else "tăng")
            value = abs(value)
        case "count" if observation.change:
            before.insert(0, "tăng" if observation.change == "up" else "giảm")
        case "rank":
            before.insert(0, "thứ")
        case "money":
            unit = "đồng" if observation.currency == "VND" else observation.currency
    return Figure(" ".join(word for word in before if word), _number(observation, value), unit)


def _comparator(observation: Observation, text: str) -> str:
    words = COMPARATORS[observation.comparator]
    start = observation.span.start
    left = text[max(0, start - _LONGEST - 1) : start].rstrip().casefold()
    said = observation.span.text.casefold()
    return next((word for word in words if word and (left.endswith(word) or said.startswith(f"{word} "))), words[0])


def _number(observation: Observation, value: Decimal) -> str:
    written = number(value)
    if observation.value_to is not None:
        written += f"–{number(observation.value_to)}"
    if observation.kind in {"count", "rank"} and observation.out_of is not None:
        written += f"/{number(observation.out_of)}"
    if observation.kind == "ratio" and observation.per is not None:
        written += f"/{number(observation.per)}"
    return written


def short_money(observation: Observation) -> str:
    """An amount of a million or more in the words of the press ("1,485 tỷ đồng"); "" for everything else."""
    if observation.kind != "money" or observation.value_to is not None:
        return ""
    for scale, word in _SCALES:
        if observation.value >= scale:
            shortened = (observation.value / scale).quantize(Decimal("0.001"))
            sign = "" if shortened * scale == observation.value else "≈ "
            return f"{sign}{number(shortened)} {word} {figure(observation).unit}"
    return ""


def period(value: str) -> str:
    """An EDTF date or interval in Vietnamese: `18/12/2023`, `quý I/2023`, `2021–2022`, `từ năm 2019`."""
    start, slash, end = value.partition("/")
    if not slash:
        return _point(value)
    if end == "..":
        return f"từ {_point(start)}"
    if start == "..":
        return f"đến {_point(end)}"
    return _joined(start, end)


def _joined(start: str, end: str) -> str:
    first, last = _POINT.match(start), _POINT.match(end)
    if not first or not last:
        return f"{_point(start)} – {_point(end)}"
    same_year = first["year"] == last["year"] != "XXXX"
    if first["part"] is None and last["part"] is None:
        return f"{start}–{end}"
    if same_year and first["day"] and last["day"] and first["part"] == last["part"]:
        return f"{first['day']}–{_point(end)}"
    if same_year and _is_month(first) and _is_month(last):
        return f"tháng {int(first['part'])}–{int(last['part'])}/{first['year']}"
    return f"{_point(start)} – {_point(end)}"


def _is_month(match: re.Match[str]) -> bool:
    return match["part"] is not None and match["day"] is None and int(match["part"]) <= 12


def _point(value: str) -> str:
    match = _POINT.match(value)
    if not match:
        return value
    known = match["year"] != "XXXX"
    year = f"/{match['year']}" if known else ""
    return _part(match, year) + ("" if known else " (chưa rõ năm)")


def _part(match: re.Match[str], year: str) -> str:
    if match["part"] is None:
        return f"năm {match['year']}"
    part = int(match["part"])
    if match["day"]:
        return f"{match['day']}/{match['part']}{year}"
    if 33 <= part <= 36:
        return f"quý {_ROMAN[part - 33]}{year}"
    if part in {40, 41}:
        half = "đầu" if part == 40 else "cuối"
        return f"6 tháng {half} năm" + (f" {match['year']}" if year else "")
    return f"tháng {part}{year}"


def shortened(span: Span, limit: int = 120) -> str:
    """The quote of `span` on one line, cut at a word near `limit` characters."""
    text = " ".join(span.text.split())
    if len(text) <= limit:
        return text
    head, _, _ = text[:limit].rpartition(" ")
    return f"{head or text[:limit]}…"
