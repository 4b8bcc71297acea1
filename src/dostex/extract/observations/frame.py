"""What the article as a whole gives to figures without a date of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex as re

from dostex.extract.observations import period_patterns as patterns
from dostex.extract.observations.planned import is_planned
from dostex.extract.reading import DateFound, Reading

CARRIES = frozenset({"in", "as_of", "since", "horizon"})
DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
YEARS = re.compile(r"\d{4}(?:/\d{4})?\Z")
TERM = re.compile(r"\d{4}/\d{4}\Z")
PERIOD = re.compile(r"\d{4}(?:-\d\d)?(?:/\d{4}-\d\d)?\Z")  # a year or a part of one
_REVIEWING = frozenset(("conference", "working_session", "inspection"))
_OPENING = 4
_LONGEST_TERM = 20


@dataclass(frozen=True, slots=True)
class Frame:
    """The event and its date, the years chosen for, a contest's edition, the time reviewed or ahead, a project's run."""

    event_type: str | None = None
    event_date: str | None = None
    chosen: str | None = None
    edition: str | None = None
    review: str | None = None
    project: str | None = None
    ahead: str | None = None
    of_contest: bool = False


def frame(reading: Reading, text: str) -> Frame:
    """The article's frame from its first event, its headline and its first sentences; `text` is the masked text."""
    event = reading.events[0] if reading.events else None
    opening = [sentence for sentence in reading.sentences if sentence.segment in ("headline", "body")][:_OPENING]
    limit = opening[-1].end if opening else 0
    dates = [date for date in reading.dates if date.start < limit and date.cue in CARRIES]
    since = (reading.article.date_published or (event and event.date) or "")[:4]
    return Frame(
        event_type=event.type if event else None,
        event_date=event.date if event else None,
        chosen=_chosen(text, dates, event.date if event else None, opening[0].end if opening else 0),
        edition=_edition(reading, text, dates),
        review=_review(text, dates, event.type if event else None, event.date if event else None)
        or (_headlined(text, dates, opening[0].end if opening else 0) if event is None or event.type in _REVIEWING else None),
        project=_project(reading, text) if event and event.type == "council" else None,
        of_contest=bool(opening) and patterns.CONTEST_WORD.search(text, opening[0].start, opening[0].end) is not None,
        ahead=next((date.value for date in dates if _is_term(date.value) and date.value[5:] >= since), None),
    )


def _is_term(value: str) -> bool:
    """Whether it is years that a plan can span; "1959 - 2019" is an anniversary."""
    first, _, last = value.partition("/")
    return TERM.match(value) is not None and int(last) - int(first) <= _LONGEST_TERM


def _chosen(text: str, dates: Sequence[DateFound], event_date: str | None, headline_end: int) -> str | None:
    """The years that tasks are chosen for, or whose tasks are accepted; a choice made in the same year is the meeting's."""
    chosen = _behind(text, dates, patterns.FOR_YEAR, 40)
    same = chosen and event_date and chosen <= event_date[:4]
    return None if same and patterns.CHOSEN.search(text, 0, headline_end) else chosen


def _behind(text: str, dates: Sequence[DateFound], cue: re.Pattern[str], reach: int) -> str | None:
    """The first year or interval of years directly behind `cue`."""
    years = (date for date in dates if YEARS.match(date.value))
    return next((date.value for date in years if cue.search(text, max(0, date.start - reach), date.start)), None)


def _project(reading: Reading, text: str) -> str | None:
    """The run of the one project that a council judges: "thực hiện từ tháng 7/2020 đến tháng 12/2022"."""
    runs = {
        date.value
        for date in reading.dates
        if "/" in date.value
        and not DAY.match(date.value)
        and patterns.PROJECT.search(text, max(0, date.start - 40), date.start)
    }
    return runs.pop() if len(runs) == 1 else None


def _edition(reading: Reading, text: str, dates: Sequence[DateFound]) -> str | None:
    """The years of a contest's edition: in brackets behind its name anywhere, or behind its name in the opening."""
    bracketed = [date for date in reading.dates if TERM.match(date.value) and text[date.start - 1 : date.start] == "("]
    return _behind(text, bracketed, patterns.CONTEST, 90) or _behind(text, dates, patterns.CONTEST, 90)


def _headlined(text: str, dates: Sequence[DateFound], end: int) -> str | None:
    """The one period that the headline names, if it does not look ahead: "Thanh tra năm 2019 phát hiện nhiều vi phạm"."""
    named = {date.value for date in dates if date.end <= end and date.cue == "in" and PERIOD.match(date.value)}
    planned = is_planned(text, 0, end) or patterns.FOR_TASKS.search(text, 0, end)
    return named.pop() if len(named) == 1 and not planned else None


def _review(text: str, dates: Sequence[DateFound], event_type: str | None, event_date: str | None) -> str | None:
    if event_type == "inspection":
        return event_date
    for date in dates:
        start = max(0, date.start - 90)
        reviewed = not DAY.match(date.value) and patterns.REVIEW.search(text, start, date.start)
        if reviewed and not patterns.AHEAD.search(text, start, date.start):
            return date.value
    return None
