"""Periods that the text names by words only: "năm nay", "cả năm", "năm trước", "6 tháng qua", "nhiệm kỳ qua"."""

from collections.abc import Sequence

import regex as re

from dostex.edtf import bounds
from dostex.extract.observations import relative_patterns as patterns
from dostex.extract.observations.periods import Frame
from dostex.extract.reading import DateFound, Reading


def article_year(reading: Reading) -> int | None:
    """The year in which the article was written: its stamp's, else the latest year of the full dates in its first sentences."""
    published = reading.article.date_published
    if published:
        return int(published[:4])
    opening = reading.sentences[min(4, len(reading.sentences) - 1)].end if reading.sentences else 0
    days = [
        date
        for date in reading.dates
        if date.start < opening and date.cue in ("in", "as_of") and re.match(r"\d{4}-\d\d-\d\d", date.value)
    ]
    years = [first.year for date in days or _years_only(reading.dates, opening) if (first := bounds(date.value)[0])]
    return max(years) if days else (years[0] if years else None)


def _years_only(dates: Sequence[DateFound], opening: int) -> list[DateFound]:
    return [date for date in dates if date.start < opening and re.fullmatch(r"\d{4}", date.value)]


class Relative:
    """Resolves the words of one article; call with a range of the text."""

    def __init__(self, reading: Reading, text: str, frame: Frame) -> None:
        self._text = text
        self._year = article_year(reading)
        self._frame = frame
        self._terms = [date for date in reading.dates if reading.folded.startswith("nhiệm kì", date.start)]

    def __call__(self, start: int, end: int) -> str | None:
        """The EDTF period that the words of `[start, end)` name, None if none does."""
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
