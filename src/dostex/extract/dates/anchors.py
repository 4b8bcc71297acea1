"""Which year a date without one means (FIELD.md, A1): from the text's full dates, the title, the page's stamp, or none.

The stamp counts only where it agrees with the years of the text: pages are stamped with the day of an import, too.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

from dostex.extract.dates.points import Candidate, Point
from dostex.extract.reading import DateCue, Reading
from dostex.records import YearSource

STAMP_WINDOW = timedelta(days=45)
_FAR = timedelta(days=183)  # events are announced at most half a year ahead
_DEADLINE = timedelta(days=365)
_TOLERANCE = timedelta(days=3)
_NEWS = timedelta(days=10)  # the day of the news and its page's stamp
_FIRST_YEAR = 1990
_IMPORTED = timedelta(days=900)  # a day further back than this is history told in the lead
_LEAD = 300  # characters of the body in which the reported day stands
_BESIDE = 80  # characters to a year that two periods of one phrase share
_LATE_MONTH, _EARLY_MONTH = 10, 3
_NO_EVIDENCE: frozenset[DateCue] = frozenset(("document", "horizon", "birth", "compared", "since", "until"))


@dataclass(frozen=True, slots=True)
class Dated:
    """A candidate with what is known of its use; `plain` dates may say when the article's events were."""

    candidate: Candidate
    cue: DateCue
    future: bool
    day_part: bool
    recent: bool = False  # "vừa qua" after it: its last time before the stamp
    shift: int | None = None  # "năm ngoái" after it: years from the article's own

    @property
    def plain(self) -> bool:
        return self.cue not in _NO_EVIDENCE


@dataclass(slots=True)
class Anchors:
    """What can date the dates of one article: stamp (None if missing or in conflict), title years, full dates of the text."""

    stamp: date | None
    headline_end: int
    title_years: list[int] = field(default_factory=list)
    years: set[int] = field(default_factory=set)
    full: list[Candidate] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)  # position and year of every plain year in the text
    conflict: bool = False


def stamp_of(reading: Reading) -> date | None:
    """The calendar day of `article.date_published`, None if there is none or it is a placeholder ("-0001-11-30")."""
    try:
        stamp = date.fromisoformat((reading.article.date_published or "")[:10])
    except ValueError:
        return None
    return stamp if stamp.year >= _FIRST_YEAR else None


def gather(reading: Reading, dated: list[Dated]) -> Anchors:
    """The anchors that the dates with a written year give."""
    anchors = Anchors(stamp_of(reading), reading.article.segments[0].end)
    seen: set[int] = set()
    for item in dated:
        year = item.candidate.year()
        if year is None:
            continue
        seen.add(year)
        if item.cue in {"document", "birth"}:
            continue
        if item.candidate.start < anchors.headline_end:
            anchors.title_years.append(year)
        if item.cue not in ("horizon", "until", "compared"):
            anchors.mentions.append((item.candidate.start, year))
        if item.plain and not (item.candidate.high and item.candidate.low.grain == "year"):
            anchors.years.add(year)
        if item.candidate.low.grain == "day":
            anchors.full.append(item.candidate)
    agrees = anchors.stamp and (_is_news(anchors, anchors.stamp, dated) or _agrees(anchors, anchors.stamp, seen))
    if anchors.stamp and not (agrees and _reports(anchors, anchors.stamp, dated)):
        anchors.stamp, anchors.conflict = None, True
    return anchors


def _is_news(anchors: Anchors, stamp: date, dated: list[Dated]) -> bool:
    """Whether a day without year ("sáng 10/9", in the lead "ngày 10/9") lies just before the stamp: backgrounds aside,
    the stamp is then the news' own."""
    return any(
        (item.day_part or item.candidate.start < anchors.headline_end + _LEAD)
        and item.plain
        and not item.future
        and item.candidate.low.grain == "day"
        and item.candidate.year() is None
        and any(timedelta(0) <= stamp - day <= _NEWS for day in _around(item.candidate.low, stamp))
        for item in dated
    )


def _agrees(anchors: Anchors, stamp: date, seen: set[int]) -> bool:
    """Whether some year of the text is the stamp's or next to it; a stamp years away is an import's."""
    return not anchors.years or any(abs(year - stamp.year) <= 1 for year in seen)


def _reports(anchors: Anchors, stamp: date, dated: list[Dated]) -> bool:
    """Whether the day that the article reports ("Sáng 16-5", a full date in the lead) is near the stamp, not an import's."""
    for item in dated:
        point = item.candidate.low
        if item.day_part and not item.future and point.grain == "day" and item.candidate.year() is None:
            return any(abs(day - stamp) <= STAMP_WINDOW for day in _around(point, stamp))
    day = _first_day(anchors, dated)
    return day is None or not STAMP_WINDOW * 2 < abs(day - stamp) < _IMPORTED


def _first_day(anchors: Anchors, dated: list[Dated]) -> date | None:
    """The day that the lead names first, None if it has no year or the lead names none."""
    for item in dated:
        start, point = item.candidate.start, item.candidate.low
        if start >= anchors.headline_end and point.grain == "day" and item.cue == "in":
            return point.begins() if start < anchors.headline_end + _LEAD else None
    return None


def resolve(item: Dated, anchors: Anchors, sentence: tuple[int, int]) -> tuple[int | None, YearSource | None]:
    """The year of the candidate's last bound and where it comes from; (None, None) if no anchor agrees."""
    point = item.candidate.high or item.candidate.low
    if item.shift is not None and (anchors.stamp or anchors.full):
        own = anchors.stamp.year if anchors.stamp else anchors.full[0].low.year_or_zero()
        return own + item.shift, "published" if anchors.stamp else "text"
    if point.grain != "day":
        return _period_year(item, point, anchors, sentence)
    year = _year_by_stamp(item, point, anchors)
    if year is not None:
        return year, _source(item, year, anchors, sentence)
    anchor = _nearest_full(item.candidate, anchors)
    if anchor is not None:
        return _closest(point, anchor, future=item.future), "text"
    if item.future and anchors.stamp is None:
        return None, None
    return _year_by_mentions(item, point, anchors, sentence)


def _on(point: Point, year: int) -> date | None:
    return point.in_year(year).begins()


def _around(point: Point, anchor: date) -> list[date]:
    """The first days of `point` in the year of `anchor` and the two beside it, in order."""
    return [day for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (day := _on(point, year))]


def _year_by_stamp(item: Dated, point: Point, anchors: Anchors) -> int | None:
    stamp = anchors.stamp
    if stamp is None:
        return None
    days = _around(point, stamp)
    if item.future:
        far = _DEADLINE if item.cue == "until" else _FAR
        coming = [day for day in days if -_TOLERANCE <= day - stamp <= far]
        if coming:
            return coming[0].year
    near = [day for day in days if abs(day - stamp) <= STAMP_WINDOW]
    if near:
        return near[0].year
    past = [day for day in days if day <= stamp]
    if past and item.recent and stamp - past[-1] <= _FAR:
        return past[-1].year
    if past and past[-1].year in anchors.years | set(anchors.title_years):
        return past[-1].year
    return None


def _nearest_full(candidate: Candidate, anchors: Anchors) -> date | None:
    if not anchors.full:
        return None
    nearest = min(anchors.full, key=lambda full: (full.start > candidate.start, abs(full.start - candidate.start)))
    return nearest.low.begins()


def _closest(point: Point, anchor: date, *, future: bool) -> int | None:
    days = _around(point, anchor)
    if future:
        days = [day for day in days if day >= anchor - _TOLERANCE] or days
    return min(days, key=lambda day: abs(day - anchor)).year if days else None


def _year_by_mentions(
    item: Dated, point: Point, anchors: Anchors, sentence: tuple[int, int]
) -> tuple[int | None, YearSource | None]:
    title = _title_year(point, anchors)
    if title is not None:
        return title, "headline"
    same = _same_sentence(item.candidate, anchors, sentence)
    if same is not None:
        return same, "text"
    only = anchors.years
    return (next(iter(only)), "text") if len(only) == 1 and (anchors.conflict or anchors.stamp is None) else (None, None)


def _title_year(point: Point, anchors: Anchors) -> int | None:
    """The title's year; of the two of "tổng kết năm 2019, triển khai năm 2020" the one whose turn the month is at."""
    years = sorted(set(anchors.title_years))
    if len(years) == 1:
        return years[0]
    if len(years) == 2 and years[1] == years[0] + 1:
        if point.order()[0] >= _LATE_MONTH:
            return years[0]
        if point.order()[0] <= _EARLY_MONTH:
            return years[1]
    return None


def _same_sentence(candidate: Candidate, anchors: Anchors, sentence: tuple[int, int]) -> int | None:
    """The year last written before the candidate in its sentence."""
    index = bisect_right(anchors.mentions, (candidate.start, 0)) - 1
    if index < 0 or anchors.mentions[index][0] < sentence[0]:
        return None
    return anchors.mentions[index][1]


def _later_in_sentence(candidate: Candidate, anchors: Anchors, sentence: tuple[int, int]) -> int | None:
    """The year first written after the candidate in its sentence: "quý III, triển khai nhiệm vụ quý IV năm 2021"."""
    index = bisect_right(anchors.mentions, (candidate.end, 0))
    if index == len(anchors.mentions) or anchors.mentions[index][0] >= min(sentence[1], candidate.end + _BESIDE):
        return None
    return anchors.mentions[index][1]


def _period_year(
    item: Dated, point: Point, anchors: Anchors, sentence: tuple[int, int]
) -> tuple[int | None, YearSource | None]:
    """Months, quarters and halves: the sentence's year, the stamp's, a year of the title or of the text before."""
    same = _same_sentence(item.candidate, anchors, sentence) or _later_in_sentence(item.candidate, anchors, sentence)
    if same is not None:
        return same, "text"
    before = [year for position, year in anchors.mentions if anchors.headline_end <= position < item.candidate.start]
    if anchors.stamp:
        year = _period_by_stamp(item, point, anchors.stamp)
        return year, "text" if year in before else "published"
    title = _title_year(point, anchors)
    if title is not None:
        return title, "headline"
    anchor = _nearest_full(item.candidate, anchors)
    if anchor is not None:
        return anchor.year, "text"
    return (before[-1], "text") if before else (None, None)


def _period_by_stamp(item: Dated, point: Point, stamp: date) -> int:
    """The latest such period that has begun, or the coming one where the text plans; the rest of a year is that year's."""
    begins = _on(point, stamp.year)
    begun = begins is not None and begins <= stamp
    if item.future:
        last = begins.month + {"quarter": 2, "half": 5}.get(point.grain, 0) if begins else 0
        return stamp.year if last >= stamp.month else stamp.year + 1
    if begun:
        return stamp.year
    assert begins is not None
    return stamp.year if begins - stamp <= STAMP_WINDOW * 2 else stamp.year - 1


def _source(item: Dated, year: int, anchors: Anchors, sentence: tuple[int, int]) -> YearSource:
    """Where a year that the stamp confirms was to be read first: in a full date before, in the sentence, or in the stamp."""
    before = [full for full in anchors.full if full.start < item.candidate.start or full.start < sentence[0]]
    if not item.day_part and any(full.year() == year for full in before):
        return "text"
    stamp = anchors.stamp
    day = _on(item.candidate.low, year)
    if stamp and day and (abs(day - stamp) <= STAMP_WINDOW or item.future or item.recent):
        return "published"
    if any(full.year() == year for full in anchors.full):
        return "text"
    return "headline" if year in anchors.title_years else "text"
