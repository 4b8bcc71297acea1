"""The subset of EDTF (ISO 8601-2:2019) in which dostex writes dates and periods.

Values are strings: `2023`, `2023-12`, `2023-12-18`, quarters `2023-33` to `2023-36`, halves `2023-40` and `2023-41`,
a date of unknown year `XXXX-04-04` (also `XXXX-04`, `XXXX-35`), and intervals `2021/2025`, `2019/..`, `../2015` of these.
This module knows nothing else of dostex.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_POINT = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?\Z", re.ASCII)
_FIRST_QUARTER, _FIRST_HALF = 33, 40
_LEAP_YEAR = 2000

Bounds = tuple[date | None, date | None]


def quarter(year: int | None, number: int) -> str:
    """The EDTF value of quarter `number` (1 to 4) of `year`; None is an unknown year."""
    return f"{_year(year)}-{_FIRST_QUARTER + number - 1}"


def half(year: int | None, number: int) -> str:
    """The EDTF value of half-year `number` (1 or 2) of `year`; None is an unknown year."""
    return f"{_year(year)}-{_FIRST_HALF + number - 1}"


def month(year: int | None, number: int) -> str:
    """The EDTF value of month `number` of `year`; None is an unknown year."""
    return f"{_year(year)}-{number:02d}"


def day(year: int | None, month_number: int, day_number: int) -> str:
    """The EDTF value of a calendar day; None is an unknown year."""
    return f"{_year(year)}-{month_number:02d}-{day_number:02d}"


def is_valid(value: str) -> bool:
    """Whether `value` belongs to the subset and names days that exist, bounds in order."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds:
    """First and last calendar day of `value`; None where the interval is open or the year unknown.

    Raises ValueError, saying what is valid, for a string outside the subset, a day that does not exist, or an interval
    whose end is before its start.
    """
    if "/" not in value:
        return _point_bounds(value)
    left, _, right = value.partition("/")
    if left == right == "..":
        raise ValueError("an interval needs at least one bound, got '../..'")
    start = None if left == ".." else _point_bounds(left)[0]
    end = None if right == ".." else _point_bounds(right)[1]
    if start and end and end < start:
        raise ValueError(f"the interval {value!r} ends before it starts")
    return start, end


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def _point_bounds(point: str) -> Bounds:
    match = _POINT.match(point)
    if not match:
        raise ValueError(
            f"{point!r} is no date of the EDTF subset: valid are 2023, 2023-12, 2023-12-18, quarters 2023-33…36, "
            "halves 2023-40…41, XXXX for an unknown year, and intervals a/b with '..' for an open end"
        )
    known = match["year"] != "XXXX"
    year = int(match["year"]) if known else _LEAP_YEAR
    if year == 0:
        raise ValueError("year 0000 is not a year of the Gregorian calendar")
    if match["part"] is None:
        if not known:
            raise ValueError("'XXXX' alone says nothing")
        return date(year, 1, 1), date(year, 12, 31)
    first, last = _months(int(match["part"]), point)
    if match["day"] is not None:
        if first != last or int(match["part"]) > 12:
            raise ValueError(f"{point!r}: a quarter or half has no day")
        only = date(year, first, int(match["day"]))
        return (only, only) if known else (None, None)
    if not known:
        return None, None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _months(part: int, point: str) -> tuple[int, int]:
    if 1 <= part <= 12:
        return part, part
    if 33 <= part <= 36:
        first = (part - _FIRST_QUARTER) * 3 + 1
        return first, first + 2
    if 40 <= part <= 41:
        first = (part - _FIRST_HALF) * 6 + 1
        return first, first + 5
    raise ValueError(f"{point!r}: {part:02d} is no month (01-12), quarter (33-36) or half (40-41)")
