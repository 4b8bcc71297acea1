"""Points of the calendar, as precise as they are written, and the candidates that forms make of them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dostex import edtf

Grain = Literal["day", "month", "quarter", "half", "year"]
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month, quarter, half or year. `number` is the month, quarter or half; a `day` alone has number 0."""

    grain: Grain
    year: int | None = None
    number: int = 0
    day: int = 0

    def value(self) -> str:
        """The EDTF string (`XXXX` where the year is unknown)."""
        match self.grain:
            case "day":
                return edtf.day(self.year, self.number, self.day)
            case "month":
                return edtf.month(self.year, self.number)
            case "quarter":
                return edtf.quarter(self.year, self.number)
            case "half":
                return edtf.half(self.year, self.number)
            case "year":
                return f"{self.year_or_zero():04d}"

    def is_valid(self) -> bool:
        """Whether such a point can exist: 30 February and quarter 5 cannot."""
        return edtf.is_valid(self.value())

    def in_year(self, year: int | None) -> "Point":
        """The same point of another year."""
        return replace(self, year=year)

    def order(self) -> tuple[int, int]:
        """Month and day at which the point begins, to compare points of one year."""
        first = {"quarter": self.number * 3 - 2, "half": self.number * 6 - 5, "year": 1}.get(self.grain, self.number)
        return first, self.day

    def year_or_zero(self) -> int:
        """The year as a number to compare, 0 where it is unknown."""
        return self.year or 0

    def begins(self) -> date | None:
        """Its first day, None without a year or in a year that lacks the day."""
        if self.year is None:
            return None
        month, day = self.order()
        try:
            return date(self.year, month, max(day, 1))
        except ValueError:
            return None


@dataclass(slots=True)
class Candidate:
    """A stretch of text that may be a date: one point, or the bounds of an interval (`high`), perhaps open.

    `sure` is False where only the neighbourhood can tell a day from a fraction; `plural` marks the later members of a list.
    """

    start: int
    end: int
    low: Point
    rule: str
    high: Point | None = None
    open: Literal["", "after", "before"] = ""
    sure: bool = True
    plural: bool = False

    def value(self) -> str:
        """The EDTF string of point or interval."""
        if self.open:
            return f"{self.low.value()}/.." if self.open == "after" else f"../{self.low.value()}"
        return f"{self.low.value()}/{self.high.value()}" if self.high else self.low.value()

    def year(self) -> int | None:
        """The year of its last point, None where no year is written or known."""
        return (self.high or self.low).year

    def settle(self, year: int | None) -> None:
        """Give a candidate without a year this year (its last bound's; the first may fall into the year before)."""
        if self.high is None:
            self.low = self.low.in_year(year)
            return
        self.high = self.high.in_year(year)
        self.low = self.low.in_year(_year_before(self.low, self.high))


def bound(low: Point, high: Point) -> tuple[Point, Point]:
    """The bounds of a range with what each lacks taken from the other: month and year of the second, else year of the first."""
    if low.grain == "day" and low.number == 0:
        low = replace(low, number=high.number)
    if low.year is None and high.year is not None:
        return low.in_year(_year_before(low, high)), high
    if high.year is None and low.year is not None:
        return low, high.in_year(low.year + (1 if high.order() < low.order() else 0))
    return low, high


def _year_before(low: Point, high: Point) -> int | None:
    if high.year is None:
        return None
    if high.grain == "year":
        return high.year
    return high.year - (1 if low.order() > high.order() else 0)
