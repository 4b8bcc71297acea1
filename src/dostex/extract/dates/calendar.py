"""What later components ask about the article's time: the year that "năm nay" means.

Called after `dostex_dates` has filled `reading.dates`; everything follows from them, the title and the page's stamp.
"""

from datetime import date, timedelta

from dostex import edtf
from dostex.extract.dates.anchors import stamp_of
from dostex.extract.reading import DateFound, Reading

_HISTORY = timedelta(days=400)
_OPENING = 5  # sentences, the headline included


def article_year(reading: Reading) -> int | None:
    """The year whose events the article reports ("năm nay"): of the first dated day, else the stamp's, else the title's.

    A day counts if it is no document's, birth's or plan's and not years away from the stamp. Without a stamp the opening
    decides: by its latest day, else by its latest single year, which no cited document is younger than.
    """
    stamp = stamp_of(reading)
    if stamp is None:
        return _year_of_opening(reading)
    firsts = [(found, bounds[0]) for found in reading.dates if (bounds := edtf.bounds(found.value))[0]]
    near = (day.year for found, day in firsts if _is_day(found) and abs(day - stamp) <= _HISTORY)
    year = next(near, None)
    if year is not None:
        return year
    years = [day.year for found, day in firsts if found.cue != "document"]
    return stamp.year if not years or any(abs(year - stamp.year) <= 1 for year in years) else years[0]


def _year_of_opening(reading: Reading) -> int | None:
    end = reading.sentences[min(_OPENING, len(reading.sentences)) - 1].end if reading.sentences else 0
    opening = [found for found in reading.dates if found.start < end and found.cue in ("in", "as_of")]
    days = [found for found in opening if _is_day(found)]
    years = [first.year for found in days or opening if (first := _within_a_year(found))]
    if not days and years:
        years += [first.year for found in reading.dates if found.cue == "document" and (first := _within_a_year(found))]
    return max(years, default=None)


def _is_day(found: DateFound) -> bool:
    return found.cue in ("in", "as_of") and len(found.value.split("/")[0]) == len("2000-01-01")


def _within_a_year(found: DateFound) -> date | None:
    """The first day of a date or period that lies within one year."""
    first, last = edtf.bounds(found.value)
    return first if first and last and first.year == last.year else None
