"""The period of a figure: the date its own words give, else what its clause, list, paragraph or event gives it.

CONTRACT.md: a flow has the period it covers; a stock its stated as-of date, null for "hiện có" and "đến nay"; figures of a
dated meeting have its date; contest figures the edition's years; choices for a later year have that year; a fixed make-up null.
"""

from collections.abc import Callable, Sequence

import regex as re

from dostex.edtf import bounds
from dostex.extract.observations import period_patterns as patterns
from dostex.extract.observations.dated import Dates
from dostex.extract.observations.frame import DAY, TERM, Frame
from dostex.extract.observations.models import Fact
from dostex.extract.observations.planned import cues, is_planned
from dostex.language.folding import key

Relative = Callable[[int, int], str | None]
_FAR = 48  # figures looked back over
_GAP = re.compile(r"[,;:().]")
_LONE_YEAR = re.compile(r"\d{4}\Z")
_YEAR_IN = re.compile(r"\d{4}(?=-|/|\Z)")


class PeriodReader:
    """Gives the facts of one article their period."""

    def __init__(self, text: str, dates: Dates, frame: Frame, relative: Relative) -> None:
        self._text = text
        self._dates = dates
        self._frame = frame
        self._relative = relative

    def read(self, facts: Sequence[Fact]) -> None:
        """Set `period` of every fact; facts come in text order with totals and indicators set."""
        for index, fact in enumerate(facts):
            fact.period = self._period(facts, index)
        self._share_tails(facts)

    def _period(self, facts: Sequence[Fact], index: int) -> str | None:
        fact = facts[index]
        neighbour = facts[index - 1] if index and facts[index - 1].sentence is fact.sentence else None
        beside = self._plan_or_compared(facts, index, neighbour) or self._index_edition(fact)
        if beside is not None:
            return beside
        edition = self._dates.edition_before(fact) if self._is_entered(fact) else None
        if edition is not None:
            fact.note("period", "edition", (edition.start, edition.end))
            return edition.value
        if self._is_yearly(fact):
            fact.note("period", "yearly")
            planned = fact.quantity.comparator == "ge" or is_planned(self._text, fact.sentence.start, fact.start)
            return self._frame.ahead if planned else None
        own = self._dates.behind(fact) or self._dates.before(fact)
        if own is not None:
            merged = self._is_make_up(fact) and patterns.MERGED.search(self._text, fact.lead[0], fact.start)
            fact.note("period", "make-up" if merged else "own", (own.start, own.end))
            return None if merged else own.value
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
        return self._from_afar(facts, index, neighbour)

    def _from_afar(self, facts: Sequence[Fact], index: int, neighbour: Fact | None) -> str | None:
        """From the sentence, the event, the list, the paragraph, or the figures before."""
        fact = facts[index]
        flowing = self._dates.flowing(fact)
        if self._is_of_meeting(fact) and (flowing is None or not DAY.match(flowing.value)):
            fact.note("period", "meeting")
            return self._frame.event_date
        if flowing is not None:
            fact.note("period", "flows", (flowing.start, flowing.end))
            return flowing.value
        opening = self._relative(fact.sentence.start, self._dates.first_in(fact))
        if opening is not None:
            fact.note("period", "relative", (fact.sentence.start, self._dates.first_in(fact)))
            return opening
        return self._inherited(neighbour, fact) or self._plan_year(fact) or self._continued(facts, index)

    def _continued(self, facts: Sequence[Fact], index: int) -> str | None:
        """A flow without any date goes on with the period of the flow reported before it."""
        fact = facts[index]
        if fact.sentence.segment != "body" or self._is_now(fact):
            return None
        if fact.quantity.kind == "money" and index and facts[index - 1].sentence is fact.sentence:
            fact.note("period", "neighbour", source=facts[index - 1])
            return None if fact.quantity.each else facts[index - 1].period
        if fact.indicator is None or fact.quantity.kind == "money":
            return None
        for other in reversed(facts[max(0, index - _FAR) : index]):
            flow = other.indicator is not None and other.indicator not in patterns.STOCKS
            if flow and other.period and not DAY.match(other.period):
                fact.note("period", "continued", source=other)
                return other.period
        return None

    def _plan_year(self, fact: Fact) -> str | None:
        """ "giải ngân ít nhất 90% kế hoạch vốn cả năm 2024": the plan's year, where nothing else is said."""
        date = self._dates.first_behind(fact) if fact.quantity.kind == "percentage" else None
        if date is None:
            return None
        fact.note("period", "plan-year", (date.start, date.end))
        return date.value

    @staticmethod
    def _speaks_of(neighbour: Fact, fact: Fact) -> bool:
        """A percentage, multiple or absolute change has the period of the figure it is said of."""
        if fact.quantity.kind not in ("percentage", "ratio") and fact.quantity.change is None:
            return False
        return neighbour.clause_start == fact.clause_start or fact.bracket is not None

    def _inherited(self, neighbour: Fact | None, fact: Fact) -> str | None:
        if neighbour is not None and fact.indicator is None and patterns.WITH.fullmatch(self._text, neighbour.end, fact.start):
            fact.note("period", "neighbour", source=neighbour)
            return neighbour.period
        if (
            neighbour is not None
            and neighbour.clause_start == fact.clause_start
            and neighbour.period
            and fact.indicator in patterns.STOCKS
            and not patterns.NOW_STRONG.search(self._text, neighbour.end, fact.start)
        ):
            fact.note("period", "neighbour", source=neighbour)
            return neighbour.period
        if fact.joined_to is not None:
            fact.note("period", "joined", source=fact.joined_to)
            return fact.joined_to.period
        if self._is_now(fact):
            fact.note("period", "now")
            said_now = patterns.NOW_STRONG.search(self._text, fact.sentence.start, fact.start)
            return self._of_paragraph(fact) if fact.indicator in patterns.STOCKS and not said_now else None
        entered = self._frame.edition is not None and self._frame.of_contest and self._is_entered(fact)
        if not entered and (self._is_make_up(fact) or self._is_norm(fact) or self._is_asked(fact)):
            fact.note("period", "make-up")
            return None
        return self._by_nature(fact)

    def _of_paragraph(self, fact: Fact) -> str | None:
        date = self._dates.of_paragraph(fact)
        if date is None:
            return None
        fact.note("period", "paragraph", (date.start, date.end))
        return date.value

    def _relative_words(self, fact: Fact) -> str | None:
        if self._frame.edition and patterns.THIS_CONTEST.search(self._text, fact.sentence.start, fact.start):
            return self._frame.edition
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
            fact.note("period", "index-edition", named[-1].span())
            return named[-1]["year"]
        compared = self._dates.before_bracket(fact)
        return compared.value if compared else None

    def _plan_or_compared(self, facts: Sequence[Fact], index: int, neighbour: Fact | None) -> str | None:
        if facts[index].bracket is None:
            return None
        planned = self._planned(neighbour, facts[index])
        if planned is not None:
            facts[index].note("period", "plan", source=neighbour)
            return planned
        return self._compared(facts[index - 1] if index else None, facts[index])

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

    def _compared(self, before: Fact | None, fact: Fact) -> str | None:
        """ "tăng 7% so với cùng kỳ năm 2022 (27 nhiệm vụ)": the bracket has the compared year, in the same part of the year."""
        date = self._dates.before_bracket(fact) if fact.family != "index" else None
        if date is None:
            return None
        fact.note("period", "compared", (date.start, date.end))
        if not _LONE_YEAR.match(date.value):
            return date.value
        period = before.period if before else None
        if period and patterns.SAME_PERIOD.search(self._text, max(0, date.start - 12), date.start):
            return _YEAR_IN.sub(date.value, period)
        return date.value

    # periods by what is counted

    def _is_yearly(self, fact: Fact) -> bool:
        """ "mỗi năm chỉ được giao 2 đề tài": so many in any year, unless a date stands with it or a term opens the sentence."""
        yearly = patterns.YEARLY.search(self._text, fact.clause_start, fact.start)
        if yearly is None or self._dates.dated(yearly.end(), fact.tail[1]):
            return False
        flowing = self._dates.flowing(fact)
        return flowing is None or not TERM.match(flowing.value)

    @staticmethod
    def _is_entered(fact: Fact) -> bool:
        return fact.indicator in ("contest_prizes", "contest_entries") or key(fact.quantity.unit) in patterns.ENTRIES

    def _is_of_meeting(self, fact: Fact) -> bool:
        """Who came, and who was awarded there: counted on the day, whatever year the sentence names."""
        if self._frame.event_date is None or not DAY.match(self._frame.event_date):
            return False
        if fact.indicator in ("awards_individuals", "awards_collectives"):
            return True
        came = patterns.CAME.match(self._text, fact.sentence.start) is not None
        start = fact.sentence.start if came else fact.clause_start
        attended = patterns.ATTENDED.search(self._text, start, fact.start)
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
        if fact.family == "index":
            return False
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
            return self._dates.year_of_index(fact) or frame.review, "index-year"
        if fact.family == "index" and patterns.INDEX_WORD.search(self._text, fact.sentence.start, fact.start):
            return self._dates.year_of_index(fact) or frame.review, "index-year"
        if unit in patterns.OF_THE_MEETING or fact.family == "index":
            return frame.event_date, "event"
        if fact.indicator in patterns.OF_THE_EVENT and fact.indicator != "events_training":
            return frame.event_date, "event"
        told_there = patterns.AT_THE_EVENT.search(self._text, fact.sentence.start, fact.start)
        if told_there and not is_planned(self._text, fact.sentence.start, fact.start):
            return frame.event_date, "event"
        if fact.indicator in ("tasks_selected_for_list", "tasks_in_selection") and (
            frame.chosen or frame.event_type == "council"
        ):
            return frame.chosen or frame.event_date, "chosen" if frame.chosen else "event"
        paragraph = self._of_paragraph(fact)
        if paragraph is not None:
            return paragraph, ""
        if frame.project and fact.indicator not in patterns.CHOICES and self._is_of_project(fact):
            return frame.project, "project"
        if frame.event_type == "council" and (fact.indicator in patterns.CHOICES or unit in patterns.OF_THE_COUNCIL_NOUNS):
            return frame.chosen or frame.event_date, "chosen" if frame.chosen else "event"
        judged = fact.quantity.out_of is not None and frame.event_type in patterns.JUDGING
        if judged or frame.event_type == "inspection" or fact.indicator in patterns.OF_THE_COUNCIL:
            return (frame.review, "review") if frame.review and fact.indicator else (frame.event_date, "event")
        if fact.indicator == "events_training":
            return frame.review or frame.event_date, "review" if frame.review else "event"
        planned = frame.ahead and is_planned(self._text, fact.sentence.start, fact.start)
        return (frame.ahead, "ahead") if planned else (frame.review, "review")

    @staticmethod
    def _is_norm(fact: Fact) -> bool:
        """ "mỗi dự án được hỗ trợ không quá 30 triệu đồng": a rule that holds at any time."""
        return fact.quantity.each and fact.quantity.kind == "money" and fact.quantity.comparator == "le"

    def _is_asked(self, fact: Fact) -> bool:
        """What somebody is asked to do something with: "đề nghị khắc phục 3 hạn chế"."""
        if fact.indicator is not None or fact.quantity.kind != "count" or fact.quantity.comparator != "eq":
            return False
        return any(cue.kind == "ask" for cue in cues(self._text, fact.sentence.start, fact.start))

    def _is_of_project(self, fact: Fact) -> bool:
        if (
            fact.quantity.out_of is not None
            or fact.quantity.kind in ("score", "rank")
            or patterns.NOW.search(self._text, fact.sentence.start, fact.start)
        ):
            return False
        return bool(patterns.OF_A_PROJECT.search(self._text, fact.sentence.start, fact.start))

    def _share_tails(self, facts: Sequence[Fact]) -> None:
        """The date behind the last number of a coordination or chain holds for those before it.

        "06 tập thể, 22 cá nhân … năm 2019", "10 lớp tập huấn cho 350 giáo viên trong quý I/2026"
        """
        for other, fact in zip(reversed(facts[:-1]), reversed(facts[1:]), strict=True):
            if fact.sentence is not other.sentence or not self._dates.behind(fact):
                continue
            if self._dates.behind(other) or self._dates.before(other):
                continue
            coordinated = fact.joined_to is other and not self._text[slice(*other.tail)].strip()
            if coordinated or not _GAP.search(self._text, other.end, fact.start):
                other.period = fact.period
                other.note("period", "shared-tail", source=fact)
