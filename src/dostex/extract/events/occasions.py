"""The dates on which events can fall: as precise as a day, or coarser where an announcement says no more."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Literal

from dostex.extract.reading import DateCue, DateFound, Reading, Sentence

Grain = Literal["day", "month", "quarter", "coarse"]

_EVENT_CUES: frozenset[DateCue] = frozenset(("in", "since"))
_CLOSING_CUES: frozenset[DateCue] = frozenset(("until", "as_of", "in", "horizon"))
_JOINTS = frozenset((",", "và", "-", "/", ", ngày", "và ngày", "và sáng", "và chiều", ";", "đến", "đến ngày"))
_NEAR = 200
# News is printed within weeks and announces what is months ahead; a stamp can be a little early.
_WEEKS, _AHEAD, _MONTHS = timedelta(days=60), timedelta(days=3), timedelta(days=270)
_START = attrgetter("start")
_YEARLY = (" hằng năm", " hàng năm")
_ANOTHER = ("sẽ", "dự kiến", "đề tài", "dự án", "đăng ký")  # what lasts then is no part of the event
_COMING = re.compile(r" (?:sắp )?tới(?: đây)?(?!\w)(?! ngày)")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A date that an event can have, with its place in the text and how exactly it is known."""

    start: int
    end: int
    value: str
    grain: Grain
    open: bool


def grain(value: str) -> Grain:
    """How exact an EDTF value is; an interval is as exact as its first bound."""
    point = value.partition("/")[0]
    if len(point) == len("2023-12-18"):
        return "day"
    if len(point) != len("2023-12") or point == "..":
        return "coarse"
    part = int(point[-2:])
    return "month" if part <= 12 else "quarter" if part < 40 else "coarse"


def in_sentence(reading: Reading, sentence: Sentence) -> list[Occasion]:
    """The dates of `sentence` on which something can happen: no deadline, no date of a document, none to compare with."""
    return [
        Occasion(found.start, found.end, found.value, grain(found.value), found.cue == "since" or found.value.endswith("/.."))
        for found in _dates_within(reading, sentence.start, sentence.end)
        if found.cue in _EVENT_CUES and not found.value.startswith("..") and not reading.folded.startswith(_YEARLY, found.end)
    ]


def together(reading: Reading, occasions: Iterable[Occasion]) -> Iterator[Occasion]:
    """`occasions` with single days that only a comma or "và" separates made one interval: "các ngày 4/10 và 5/10"."""
    current: Occasion | None = None
    for occasion in occasions:
        if current and _joined(reading.folded, current, occasion):
            value = f"{current.value.partition('/')[0]}/{occasion.value}"
            current = Occasion(current.start, occasion.end, value, "day", open=False)
            continue
        if current:
            yield current
        current = occasion
    if current:
        yield current


def closed(reading: Reading, occasion: Occasion) -> str:
    """The value of an occasion that "từ ngày" opens, with the "đến ngày" of the same or next sentence as its end."""
    first = occasion.value.removesuffix("/..")
    if not occasion.open or "/" in first:
        return first
    for found in _dates_within(reading, occasion.end, occasion.end + _NEAR + 1):
        if found.cue in _CLOSING_CUES and grain(found.value) == "day" and _reaches(reading.folded, found):
            return f"{first}/{found.value}" if found.value > first else first
    return first


def lasting(reading: Reading, occasion: Occasion) -> str:
    """The value of an event's day, or of the days of which it is the first where the next sentences say how long it lasted."""
    value = closed(reading, occasion)
    if "/" in value:
        return value
    for found in _dates_within(reading, occasion.end, occasion.end + 2 * _NEAR + 1):
        first, _, last = found.value.partition("/")
        if found.cue in _EVENT_CUES and first == value and grain(last) == "day" and _lasts(reading.folded, found):
            return found.value
        closing = found.cue in _CLOSING_CUES and not last and grain(first) == "day" and first > value and value[0] != "X"
        if closing and _reaches(reading.folded, found) and _goes_on(reading.folded, occasion.end, found.start):
            return f"{value}/{first}"
    return value


def is_fresh(reading: Reading, value: str) -> bool:
    """Whether the day or days `value` lie in the weeks before the page's stamp; true without a stamp or a year."""
    age = _age(reading, value.partition("/")[2] or value)
    return age is None or -_AHEAD <= age <= _WEEKS


def is_ahead(reading: Reading, value: str) -> bool:
    """Whether the day `value` lies in the months after the page's stamp; false without a stamp or a year."""
    age = _age(reading, value.partition("/")[0])
    return age is not None and _AHEAD < -age <= _MONTHS


def _age(reading: Reading, day: str) -> timedelta | None:
    try:
        return date.fromisoformat((reading.article.date_published or "")[:10]) - date.fromisoformat(day)
    except ValueError:
        return None


def is_coming(folded: str, occasion: Occasion) -> bool:
    """Whether the text says "ngày 15/7 tới": the day lies ahead."""
    return _COMING.match(folded, occasion.end) is not None or folded.endswith(" tới", occasion.start, occasion.end)


def _dates_within(reading: Reading, start: int, end: int) -> list[DateFound]:
    """The dates that begin in `[start, end)`; the reading has its dates in text order."""
    first = bisect_left(reading.dates, start, key=_START)
    return reading.dates[first : bisect_left(reading.dates, end, first, key=_START)]


def _lasts(folded: str, found: DateFound) -> bool:
    before = folded[max(0, found.start - 40) : found.start]
    return any(word in before for word in ("diễn ra", "kéo dài", "tổ chức", "trong thời gian"))


def _goes_on(folded: str, start: int, end: int) -> bool:
    """Whether the words up to a last day say that the event lasts: "Sự kiện kéo dài đến ngày 6-12"."""
    before = folded[max(start, end - 60) : end]
    return any(word in before for word in ("diễn ra", "kéo dài", "mở cửa")) and not any(word in before for word in _ANOTHER)


def _joined(folded: str, first: Occasion, second: Occasion) -> bool:
    days = first.grain == second.grain == "day" and "/" not in second.value and first.value < second.value
    return days and folded[first.end : second.start].strip() in _JOINTS


def _reaches(folded: str, found: DateFound) -> bool:
    before = folded[max(0, found.start - 14) : found.start].split()
    return bool(before) and any(word in ("đến", "tới", "hết") for word in before[-3:])
