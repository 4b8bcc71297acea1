"""The period of a figure: the date its own words give, else what its clause, list, paragraph or event gives it.

CONTRACT.md: a flow has the period it covers; a stock its stated as-of date, null for "hiện có" and "đến nay"; figures of a
dated meeting have its date; contest figures the edition's years; choices for a later year have that year; a fixed make-up null.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import regex as re

from dostex.edtf import bounds
from dostex.extract.observations import period_patterns as patterns
from dostex.extract.observations.models import Fact
from dostex.extract.observations.status_patterns import CUE as PLANNED
from dostex.extract.reading import DateFound, Reading
from dostex.language.folding import key

Relative = Callable[[int, int], str | None]
_CARRIES = frozenset({"in", "as_of", "since", "horizon"})
_YEARS = re.compile(r"\d{4}(?:/\d{4})?\Z")
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the article as a whole gives to figures without a date: its event, the years chosen for, edition, review."""

    event_type: str | None = None
    event_date: str | None = None
    chosen: str | None = None
    edition: str | None = None
    review: str | None = None
    project: str | None = None
    ahead: str | None = None
    of_contest: bool = False


class PeriodReader:
    """Gives the facts of one article their period."""

    def __init__(self, reading: Reading, text: str, frame: Frame, relative: Relative) -> None:
        self._text = text
        self._all_dates = reading.dates
        self._dates = [as_of(date, text) for date in reading.dates if date.cue in _CARRIES or as_of(date, text).cue == "as_of"]
        kept = {date.start for date in self._dates}
        self._deadlines = [date for date in reading.dates if date.cue == "until" and date.start not in kept]
        self._sentences = reading.sentences
        self._frame = frame
        self._relative = relative
        self._owned: set[int] = set()
        self._first_in: dict[int, int] = {}

    def read(self, facts: Sequence[Fact]) -> None:
        """Set `period` of every fact; facts come in text order with totals and indicators set."""
        for fact in facts:
            self._first_in.setdefault(fact.sentence_index, fact.start)
        self._owned = {id(date) for fact in facts if (date := self._tail_date(fact)) is not None}
        self._owned |= {id(date) for fact in facts if (date := self._label_date(fact)) is not None}
        for index, fact in enumerate(facts):
            fact.period = self._period(facts[:index], fact)
        self._share_tails(facts)

    def _period(self, before: Sequence[Fact], fact: Fact) -> str | None:
        neighbour = before[-1] if before and before[-1].sentence is fact.sentence else None
        if (plan := self._planned(neighbour, fact)) is not None:
            fact.note("period", "plan", source=neighbour)
            return plan
        if (compared := self._compared(before, fact)) is not None:
            fact.note("period", "compared")
            return compared
        edition = self._index_edition(fact)
        if edition is not None:
            fact.note("period", "index-edition")
            return edition
        own = self._tail_date(fact) or self._lead_date(fact)
        if own is not None and self._is_make_up(fact) and patterns.MERGED.search(self._text, fact.lead[0], fact.start):
            return None
        if own is not None:
            fact.note("period", "own", (own.start, own.end))
            return own.value
        relative = self._relative_words(fact)
        if relative is not None:
            fact.note("period", "relative", (fact.lead[0], fact.tail[1]))
            return relative
        if fact.total is not None and fact.total.start < fact.start:
            fact.note("period", "total", source=fact.total)
            return fact.total.period
        if neighbour is not None and self._speaks_of(neighbour, fact):
            fact.note("period", "neighbour", source=neighbour)
            return neighbour.period
        flowing = self._flowing(fact)
        if self._is_of_meeting(fact) and (flowing is None or not _DAY.match(flowing.value)):
            fact.note("period", "meeting")
            return self._frame.event_date
        if flowing is not None:
            fact.note("period", "flows", (flowing.start, flowing.end))
            return flowing.value
        if flowing is None and (opening := self._relative(fact.sentence.start, self._first_in[fact.sentence_index])):
            fact.note("period", "relative", (fact.sentence.start, self._first_in[fact.sentence_index]))
            return opening
        return self._inherited(neighbour, fact) or self._plan_year(fact) or self._continued(before, fact)

    def _continued(self, before: Sequence[Fact], fact: Fact) -> str | None:
        """A flow without any date goes on with the period of the flow reported before it."""
        if fact.indicator is None or fact.quantity.kind == "money" or self._is_now(fact) or fact.sentence.segment != "body":
            return None
        for other in reversed(before):
            if (
                other.indicator is not None
                and other.indicator not in patterns.STOCKS
                and other.period
                and not _DAY.match(other.period)
            ):
                fact.note("period", "continued", source=other)
                return other.period
        return None

    def _plan_year(self, fact: Fact) -> str | None:
        """ "giải ngân ít nhất 90% kế hoạch vốn cả năm 2024": the plan's year, where nothing else is said."""
        dates = (date for date in self._dates if fact.end <= date.start < fact.tail[1])
        year = next(dates, None) if fact.quantity.kind == "percentage" else None
        if year is None:
            return None
        fact.note("period", "plan-year", (year.start, year.end))
        return year.value

    @staticmethod
    def _speaks_of(neighbour: Fact, fact: Fact) -> bool:
        """A percentage, multiple or absolute change has the period of the figure it is said of."""
        if fact.quantity.kind not in ("percentage", "ratio") and fact.quantity.change is None:
            return False
        return neighbour.clause_start == fact.clause_start or fact.bracket is not None

    def _inherited(self, neighbour: Fact | None, fact: Fact) -> str | None:
        if (
            neighbour is not None
            and neighbour.clause_start == fact.clause_start
            and neighbour.period
            and fact.indicator in patterns.STOCKS
        ):
            fact.note("period", "neighbour", source=neighbour)
            return neighbour.period
        if fact.joined_to is not None:
            fact.note("period", "joined", source=fact.joined_to)
            return fact.joined_to.period
        if self._is_now(fact):
            fact.note("period", "now")
            return self._paragraph_frame(fact) if fact.indicator in patterns.STOCKS else None
        if self._is_make_up(fact):
            fact.note("period", "make-up")
            return None
        return self._by_nature(fact)

    # dates beside the number

    def _tail_date(self, fact: Fact) -> DateFound | None:
        if fact.quantity.kind == "ratio" or (
            fact.quantity.kind == "percentage" and patterns.PLAN_YEAR.match(self._text, fact.end)
        ):
            return None
        for date in self._dates:
            if fact.end <= date.start < fact.tail[1] and not self._from_elsewhere(date) and date.cue != "since":
                return date
        return None

    def _label_date(self, fact: Fact) -> DateFound | None:
        """The date that labels this number alone: "giai đoạn 2011-2015 là 10,3%"."""
        for date in self._dates:
            beside = fact.lead[0] <= date.start and date.end <= fact.start > self._first_in[fact.sentence_index]
            if beside and patterns.LABELLED.match(self._text, date.end, fact.start):
                return date
        return None

    def _from_elsewhere(self, date: DateFound) -> bool:
        return bool(patterns.ORIGIN.search(self._text[max(0, date.start - 30) : date.start]))

    def _lead_date(self, fact: Fact) -> DateFound | None:
        inside = [
            date
            for date in self._dates
            if fact.lead[0] <= date.start < fact.start and not self._from_elsewhere(date) and self._visible(date, fact)
        ]
        if inside:
            last = inside[-1]
            return None if patterns.NOW_STRONG.search(self._text, last.end, fact.start) else last
        return next(
            (date for date in self._deadlines if fact.lead[0] <= date.start < fact.start and self._visible(date, fact)), None
        )

    def _visible(self, date: DateFound, fact: Fact) -> bool:
        if fact.bracket is not None:
            return fact.bracket[0] < date.start < fact.bracket[1]
        piece = self._text[date.end : fact.start]
        return piece.count(")") <= piece.count("(")

    def _relative_words(self, fact: Fact) -> str | None:
        if fact.quantity.kind == "percentage" and patterns.PLAN_YEAR.match(self._text, fact.end):
            return self._relative(fact.lead[0], fact.start)
        return self._relative(fact.lead[0], fact.start) or self._relative(fact.end, fact.tail[1])

    def _index_edition(self, fact: Fact) -> str | None:
        """The year of a ranking named with its index ("PII 2023"), or the compared year before a bracket."""
        if fact.family != "index":
            return None
        start = fact.bracket[0] if fact.bracket else fact.lead[0]
        named = list(patterns.EDITION.finditer(self._text, start, fact.start))
        if named:
            return named[-1]["year"]
        if fact.bracket is not None:
            compared = [
                date
                for date in self._all_dates
                if date.cue == "compared" and fact.bracket[0] - 3 <= date.end <= fact.bracket[0]
            ]
            return compared[0].value if compared else None
        return None

    def _planned(self, neighbour: Fact | None, fact: Fact) -> str | None:
        """The plan in brackets behind a percentage is the whole year's, unless the figure covers more than a year."""
        if (
            neighbour is None
            or fact.bracket is None
            or neighbour.quantity.kind != "percentage"
            or neighbour.bracket == fact.bracket
        ):
            return None
        if not patterns.PLAN_YEAR.match(self._text, neighbour.end):
            return None
        period = neighbour.period
        if patterns.PART_OF_YEAR.search(self._text, neighbour.end, fact.bracket[0]):
            return period
        first, last = bounds(period) if period else (None, None)
        return f"{first.year:04d}" if first and last and first.year == last.year else period

    def _compared(self, before: Sequence[Fact], fact: Fact) -> str | None:
        """ "tăng 7% so với cùng kỳ năm 2022 (27 nhiệm vụ)": the bracket has the compared year, in the same part of the year."""
        if fact.bracket is None or fact.family == "index":
            return None
        date = next(
            (d for d in self._all_dates if d.cue == "compared" and fact.bracket[0] - 3 <= d.end <= fact.bracket[0]), None
        )
        if date is None or not re.fullmatch(r"\d{4}", date.value):
            return date.value if date else None
        period = before[-1].period if before else None
        if period and patterns.SAME_PERIOD.search(self._text[max(0, date.start - 12) : date.start]):
            return re.sub(r"\d{4}(?=-|/|\Z)", date.value, period)
        return date.value

    # dates further off

    def _flowing(self, fact: Fact) -> DateFound | None:
        """The last date before the number in its sentence that no other number has for itself."""
        last: DateFound | None = None
        for date in self._dates:
            if date.start >= fact.start:
                break
            if (
                date.start < fact.sentence.start
                or id(date) in self._owned
                or self._from_elsewhere(date)
                or self._next_tasks(date)
            ):
                continue
            if fact.indicator in patterns.STOCKS and last is not None and last.cue == "as_of" and date.cue != "as_of":
                continue
            if self._visible(date, fact) or (
                last is None and fact.bracket is None and date.start < self._first_in[fact.sentence_index]
            ):
                last = date
        still = fact.indicator is None or fact.indicator in patterns.STOCKS
        if last is not None and still and patterns.NOW_STRONG.search(self._text, last.end, fact.start):
            return None
        return last

    def _is_of_meeting(self, fact: Fact) -> bool:
        """Who came, and who was awarded there: counted on the day, whatever year the sentence names."""
        if self._frame.event_date is None or not _DAY.match(self._frame.event_date):
            return False
        if fact.indicator in ("awards_individuals", "awards_collectives"):
            return True
        attended = patterns.ATTENDED.search(self._text, fact.clause_start, fact.start)
        return (
            fact.indicator in (None, "events_training")
            and fact.quantity.kind == "count"
            and attended is not None
            and not fact.quantity.each
        )

    def _is_now(self, fact: Fact) -> bool:
        """A stock, or a figure said to stand now; a flow only where it runs up to now."""
        if fact.indicator in patterns.STOCKS:
            return True
        pattern = patterns.NOW if fact.indicator is None else patterns.UP_TO_NOW
        return pattern.search(self._text, fact.sentence.start, fact.start) is not None

    @staticmethod
    def _is_make_up(fact: Fact) -> bool:
        return fact.indicator is None and key(fact.quantity.unit) in patterns.MAKE_UP and fact.quantity.out_of is None

    def _by_nature(self, fact: Fact) -> str | None:
        period, rule = self._of_frame(fact)
        if period is not None and rule:
            fact.note("period", rule)
        return period

    def _of_frame(self, fact: Fact) -> tuple[str | None, str]:
        """The period that the article gives a figure of this nature, and by which rule; the paragraph's notes itself."""
        frame, unit = self._frame, key(fact.quantity.unit)
        contest = fact.indicator in ("contest_prizes", "contest_entries") or frame.event_type == "contest" or frame.of_contest
        if frame.edition and contest:
            return frame.edition, "edition"
        if (fact.indicator and fact.family == "index") or unit in patterns.INDEX_NOUNS:
            return self._spelled_year(fact) or frame.review, "index-year"
        if fact.family == "index" and patterns.INDEX_WORD.search(self._text, fact.sentence.start, fact.start):
            return self._spelled_year(fact) or frame.review, "index-year"
        if unit in patterns.OF_THE_MEETING or fact.family == "index":
            return frame.event_date, "event"
        if fact.indicator in patterns.OF_THE_EVENT and fact.indicator != "events_training":
            return frame.event_date, "event"
        told_there = patterns.AT_THE_EVENT.search(self._text, fact.sentence.start, fact.start)
        if told_there and not PLANNED.search(self._text, fact.sentence.start, fact.start):
            return frame.event_date, "event"
        if fact.indicator in ("tasks_selected_for_list", "tasks_in_selection") and (
            frame.chosen or frame.event_type == "council"
        ):
            return frame.chosen or frame.event_date, "chosen" if frame.chosen else "event"
        paragraph = self._paragraph_frame(fact)
        if paragraph is not None:
            return paragraph, ""
        if frame.project and fact.indicator not in patterns.CHOICES and self._is_of_project(fact):
            return frame.project, "project"
        if frame.event_type == "council" and (fact.indicator in patterns.CHOICES or unit in patterns.OF_THE_COUNCIL_NOUNS):
            return frame.chosen or frame.event_date, "chosen" if frame.chosen else "event"
        if fact.quantity.out_of is not None or frame.event_type == "inspection" or fact.indicator in patterns.OF_THE_COUNCIL:
            return (frame.review, "review") if frame.review and fact.indicator else (frame.event_date, "event")
        if fact.indicator == "events_training":
            return frame.review or frame.event_date, "review" if frame.review else "event"
        planned = frame.ahead and PLANNED.search(self._text, fact.sentence.start, fact.start)
        return (frame.ahead, "ahead") if planned else (frame.review, "review")

    def _is_of_project(self, fact: Fact) -> bool:
        if (
            fact.quantity.out_of is not None
            or fact.quantity.kind in ("score", "rank")
            or patterns.NOW.search(self._text, fact.sentence.start, fact.start)
        ):
            return False
        return bool(patterns.OF_A_PROJECT.search(self._text, fact.sentence.start, fact.start))

    def _spelled_year(self, fact: Fact) -> str | None:
        """For a rank: the last year named before it in the running text, in a date or with the index."""
        named = [(match.start(), match["year"]) for match in patterns.EDITION.finditer(self._text, 0, fact.start)]
        named += [
            (d.start, d.value) for d in self._dates if d.start < fact.start and _YEARS.match(d.value) and not self._ahead(d)
        ]
        running = [(start, year) for start, year in named if self._text.rfind("(", 0, start) <= self._text.rfind(")", 0, start)]
        return max(running or named)[1] if named else None

    def _next_tasks(self, date: DateFound) -> bool:
        """ "tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021": the second year belongs to the meeting's name."""
        return patterns.NEXT_TASKS.search(self._text[max(0, date.start - 70) : date.start]) is not None

    def _ahead(self, date: DateFound) -> bool:
        return bool(patterns.AHEAD.search(self._text[max(0, date.start - 40) : date.start])) and date.cue not in (
            "horizon",
            "as_of",
        )

    def _paragraph_frame(self, fact: Fact) -> str | None:
        """The year or period that opens an earlier sentence or clause of the paragraph and no number has for itself."""
        stock = fact.indicator in patterns.STOCKS
        for date in reversed(self._dates):
            if date.start >= fact.sentence.start or id(date) in self._owned or self._from_elsewhere(date) or self._ahead(date):
                continue
            index, paragraph = self._place(date)
            if paragraph != fact.sentence.paragraph:
                break
            if date.cue not in ("as_of", "horizon") if stock else date.cue == "as_of" or _DAY.match(date.value):
                continue
            if date.start > self._first_in.get(index, date.start) and not self._opens_clause(date):
                continue
            fact.note("period", "paragraph", (date.start, date.end))
            return date.value
        return None

    def _opens_clause(self, date: DateFound) -> bool:
        start = max(self._text.rfind(mark, 0, date.start) for mark in ";,.\n")
        return len(self._text[start + 1 : date.start].split()) <= 3

    def _place(self, date: DateFound) -> tuple[int, int]:
        return next(
            ((index, s.paragraph) for index, s in enumerate(self._sentences) if s.start <= date.start < s.end), (-1, -1)
        )

    def _share_tails(self, facts: Sequence[Fact]) -> None:
        """The date behind the last number of a coordination or chain holds for those before it.

        "06 tập thể, 22 cá nhân … năm 2019", "10 lớp tập huấn cho 350 giáo viên trong quý I/2026"
        """
        for other, fact in zip(reversed(facts[:-1]), reversed(facts[1:]), strict=True):
            if (
                fact.sentence is not other.sentence
                or self._tail_date(other)
                or self._lead_date(other)
                or not self._tail_date(fact)
            ):
                continue
            gap = self._text[other.end : fact.start]
            if (fact.joined_to is other and not self._text[slice(*other.tail)].strip()) or not re.search(r"[,;:().]", gap):
                other.period = fact.period
                other.note("period", "shared-tail", source=fact)


def as_of(date: DateFound, text: str) -> DateFound:
    """ "Đến ngày 31/8/2025, toàn tỉnh có …" is no deadline where nothing is planned: the same date with the cue `as_of`."""
    if date.cue != "until" or not patterns.AS_OF.search(text[max(0, date.start - 20) : date.start]):
        return date
    start = max(text.rfind(mark, 0, date.start) for mark in ".;\n") + 1
    end = min((at for mark in ".;\n" if (at := text.find(mark, date.end)) >= 0), default=len(text))
    return date if PLANNED.search(text, start, end) else replace(date, cue="as_of")


def frame(reading: Reading, text: str, event_type: str | None, event_date: str | None) -> Frame:
    """The article's frame from its headline and first sentences."""
    opening = [sentence for sentence in reading.sentences if sentence.segment in ("headline", "body")][:4]
    limit = opening[-1].end if opening else 0
    dates = [date for date in reading.dates if date.start < limit and date.cue in _CARRIES]
    return Frame(
        event_type=event_type,
        event_date=event_date,
        chosen=next(
            (
                d.value
                for d in dates
                if _YEARS.match(d.value) and patterns.FOR_YEAR.search(text[max(0, d.start - 40) : d.start])
            ),
            None,
        ),
        edition=_edition(reading, text, dates),
        review=_review(text, dates, event_type, event_date),
        project=_project(reading, text) if event_type == "council" else None,
        of_contest=bool(opening) and patterns.CONTEST_WORD.search(text, opening[0].start, opening[0].end) is not None,
        ahead=next((d.value for d in dates if re.fullmatch(r"\d{4}/\d{4}", d.value)), None),
    )


def _project(reading: Reading, text: str) -> str | None:
    """The run of the one project that a council judges: "thực hiện từ tháng 7/2020 đến tháng 12/2022"."""
    runs = [
        date.value
        for date in reading.dates
        if "/" in date.value
        and not _DAY.match(date.value)
        and patterns.PROJECT.search(text[max(0, date.start - 40) : date.start])
    ]
    return runs[0] if len(set(runs)) == 1 else None


def _edition(reading: Reading, text: str, dates: Sequence[DateFound]) -> str | None:
    for date in reading.dates:
        bracketed = re.fullmatch(r"\d{4}/\d{4}", date.value) and text[date.start - 1 : date.start] == "("
        if bracketed and patterns.CONTEST.search(text[max(0, date.start - 90) : date.start]):
            return date.value
    return next(
        (
            date.value
            for date in dates
            if _YEARS.match(date.value) and patterns.CONTEST.search(text[max(0, date.start - 90) : date.start])
        ),
        None,
    )


def _review(text: str, dates: Sequence[DateFound], event_type: str | None, event_date: str | None) -> str | None:
    if event_type == "inspection":
        return event_date
    for date in dates:
        ahead = text[max(0, date.start - 90) : date.start]
        if not _DAY.match(date.value) and patterns.REVIEW.search(ahead) and not patterns.AHEAD.search(ahead):
            return date.value
    return None
