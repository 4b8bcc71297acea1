"""Periods that the text names by words only: "năm nay", "cả năm", "năm trước", "6 tháng qua", "nhiệm kỳ qua"."""

from collections.abc import Iterator
from typing import NamedTuple

from dostex.edtf import bounds
from dostex.extract.observations import relative_patterns as patterns
from dostex.extract.observations.frame import Frame
from dostex.extract.observations.ordered import Ordered
from dostex.extract.reading import Reading


class Name(NamedTuple):
    """A place where a word stands that can name a period."""

    start: int


def _names(reading: Reading) -> Iterator[int]:
    """Where "năm", "tháng" or "nhiệm kỳ" stands that is no part of a date: no figure follows, or one goes before."""
    words, starts = reading.words, reading.starts
    for index, word in enumerate(words):
        if word in patterns.PERIOD_WORDS:
            dated = index + 1 < len(words) and words[index + 1][0].isdigit()
            if not dated or words[index - 1][0].isdigit():
                yield starts[index]


class Relative:
    """Resolves the words of one article; call with a range of the text."""

    def __init__(self, reading: Reading, text: str, frame: Frame, year: int | None) -> None:
        self._text = text
        self._names = Ordered([Name(start) for start in _names(reading)])
        self._year = year
        self._frame = frame
        self._terms = [date for date in reading.dates if reading.folded.startswith("nhiệm kì", date.start)]

    def __call__(self, start: int, end: int) -> str | None:
        """The EDTF period that the words of `[start, end)` name, None if none does."""
        if not self._names.within(start, end):
            return None
        if patterns.THIS_YEAR.search(self._text, start, end):
            return self._offset(0)
        if patterns.LAST_YEAR.search(self._text, start, end):
            return self._offset(-1)
        if patterns.REVIEWED.search(self._text, start, end):
            return self._frame.review
        if patterns.TERM.search(self._text, start, end):
            return self._past_term()
        if patterns.WHOLE_YEAR.search(self._text, start, end):
            first = bounds(self._frame.review)[0] if self._frame.review else None
            return f"{first.year:04d}" if first else self._offset(0)
        return None

    def _past_term(self) -> str | None:
        """The latest term of office that the article names and that had ended when it was written."""
        ended = [
            value
            for value in (date.value for date in self._terms)
            if (last := bounds(value)[1]) and self._year and last.year <= self._year
        ]
        return max(ended, default=None)

    def _offset(self, years: int) -> str | None:
        return None if self._year is None else f"{self._year + years:04d}"
