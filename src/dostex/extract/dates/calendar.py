"""What later components ask about the article's time: its year, the periods that "năm nay" or "cùng kỳ" mean, weekdays.

Called after `dostex_dates` has filled `reading.dates`; everything follows from them, the title and the page's stamp.
"""

import re
from datetime import date, timedelta

from dostex import edtf
from dostex.extract.dates import patterns
from dostex.extract.dates.anchors import stamp_of
from dostex.extract.reading import DateFound, Reading
from dostex.language.folding import key

_HISTORY = timedelta(days=400)
_LAST_YEAR = ("năm trước", "năm ngoái", "năm qua", "năm vừa qua", "cùng kỳ", "cùng kỳ năm trước", "cùng kỳ năm ngoái")
_YEAR_WORDS = (
    {key(word): -1 for word in _LAST_YEAR}
    | {key(word): 0 for word in ("năm nay", "năm này", "trong năm", "cả năm", "đầu năm", "cuối năm", "từ đầu năm")}
    | {key(word): 1 for word in ("năm sau", "năm tới", "sang năm", "năm tiếp theo")}
)
_MONTH_WORDS = {key("tháng này"): 0, key("tháng trước"): -1, key("tháng qua"): -1, key("tháng tới"): 1, key("tháng sau"): 1}
_QUARTER_WORDS = {key("quý này"): 0, key("quý trước"): -1, key("quý tới"): 1}
_DAY_WORDS = {
    "hôm nay": 0,
    "sáng nay": 0,
    "chiều nay": 0,
    "tối nay": 0,
    "hôm qua": -1,
    "chiều qua": -1,
    "sáng qua": -1,
    "tối qua": -1,
}

_NAMES = "|".join(sorted(patterns.WEEKDAYS, key=len, reverse=True))
_NAMED = rf"(?:(?<!lần )(?<!hạng )(?<!đứng )thứ (?P<name>{_NAMES})|(?P<sunday>chủ nhật|cn))"
_WEEKDAY_BEFORE = re.compile(rf"(?<!\w){_NAMED} ?[,(:-]? ?(?:ngày )?\Z")
_WEEKDAY_AFTER = re.compile(rf" ?[,(]? ?{_NAMED}(?!\w)")
_SUNDAY = 7


def article_year(reading: Reading) -> int | None:
    """The year whose events the article reports ("năm nay"): of the first dated day, else the stamp's, else the title's.

    A day counts if it is no document's, birth's or plan's and, where there is a stamp, not years away from it.
    """
    stamp = stamp_of(reading)
    for found in reading.dates:
        first = edtf.bounds(found.value)[0]
        if first and found.cue in ("in", "as_of") and _is_day(found) and (stamp is None or abs(first - stamp) <= _HISTORY):
            return first.year
    years = [bounds[0].year for found in reading.dates if (bounds := edtf.bounds(found.value))[0] and found.cue != "document"]
    if stamp and (not years or any(abs(year - stamp.year) <= 1 for year in years)):
        return stamp.year
    return years[0] if years else None


def relative_period(reading: Reading, words: str, base: str | None = None) -> str | None:
    """The EDTF period that relative `words` mean in this article, None if they mean none or nothing anchors them.

    "năm nay", "năm trước", "tháng này" count from the article's own time; "cùng kỳ" with `base` (the EDTF period of the
    figure compared) is that period a year before, without it the year before.
    """
    said = key(words)
    if base and said.startswith(key("cùng kỳ")):
        return a_year_before(base)
    if said in _YEAR_WORDS:
        year = article_year(reading)
        return None if year is None else f"{year + _YEAR_WORDS[said]:04d}"
    today = _today(reading)
    return None if today is None else _from_today(today, said)


def _from_today(today: date, said: str) -> str | None:
    if said in _MONTH_WORDS:
        return edtf.month(*_shifted(today, _MONTH_WORDS[said]))
    if said in _QUARTER_WORDS:
        year, month = _shifted(today, 3 * _QUARTER_WORDS[said])
        return edtf.quarter(year, (month + 2) // 3)
    return (today + timedelta(days=_DAY_WORDS[said])).isoformat() if said in _DAY_WORDS else None


def a_year_before(period: str) -> str | None:
    """The same EDTF period one year earlier; None where a year is unknown."""
    if "XXXX" in period:
        return None
    return re.sub(r"(?<![-\d])\d{4}", lambda year: f"{int(year[0]) - 1:04d}", period)


def weekday_named(reading: Reading, found: DateFound) -> int | None:
    """The ISO weekday (1 is Monday) named beside a date ("Thứ năm, 06/11", "5/6 (thứ Ba)"), None if none is."""
    match = _WEEKDAY_BEFORE.search(reading.folded, max(0, found.start - 30), found.start)
    match = match or _WEEKDAY_AFTER.match(reading.folded, found.end)
    if not match:
        return None
    return _SUNDAY if match["sunday"] else patterns.WEEKDAYS[match["name"]]


def weekday_agrees(reading: Reading, found: DateFound) -> bool | None:
    """Whether the weekday named beside a dated day is that day's; None where no weekday is named or the year is unknown."""
    named = weekday_named(reading, found)
    day = edtf.bounds(found.value)[0]
    if named is None or day is None or not _is_day(found) or "/" in found.value:
        return None
    return day.isoweekday() == named


def _is_day(found: DateFound) -> bool:
    return len(found.value.split("/")[0]) == len("2000-01-01")


def _today(reading: Reading) -> date | None:
    """The day the article speaks from: its stamp, if its year is the article's; else its first dated day."""
    stamp = stamp_of(reading)
    if stamp and article_year(reading) in (stamp.year, stamp.year - 1):
        return stamp
    days = (edtf.bounds(found.value)[0] for found in reading.dates if found.cue == "in" and _is_day(found))
    return next((day for day in days if day), None)


def _shifted(day: date, months: int) -> tuple[int, int]:
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1
