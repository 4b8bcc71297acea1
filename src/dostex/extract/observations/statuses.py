"""Whether a figure is an actual result, an estimate, a plan or a target (FIELD.md, 0.3: the worst error source).

A cue holds from where it stands to the end of its sentence, an estimate to the end of its clause; the nearest cue before the
number counts. The plan in brackets behind a percentage is a plan whatever the sentence says. A sentence without any cue goes
on with the plan or target of the sentence before, unless it says that it speaks of what has been.
"""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import regex as re

from dostex.edtf import bounds
from dostex.extract.observations import planned
from dostex.extract.observations import status_patterns as patterns
from dostex.extract.observations.models import Fact
from dostex.extract.observations.ordered import Ordered
from dostex.extract.observations.planned import Cue
from dostex.extract.reading import DateFound, Sentence
from dostex.language.folding import key
from dostex.records import Status

_HEADING_LENGTH = 120
_MARKS = re.compile(r"[,;]")


def _paragraphs_of_plans(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """The paragraphs under a heading such as "II. Nhiệm vụ 6 tháng cuối năm", up to the next heading."""
    found: set[int] = set()
    under = False
    for paragraph, lines in groupby((each for each in sentences if each.segment == "body"), key=lambda each: each.paragraph):
        first, *rest = lines
        line = text[first.start : first.end]
        if not rest and len(line) <= _HEADING_LENGTH and line[-1:] not in ".;,!?" and patterns.HEADING.match(line):
            under = patterns.HEADING_OF_PLANS.search(line) is not None
        elif under:
            found.add(paragraph)
    return frozenset(found)


class StatusReader:
    """Gives the facts of one article their status."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        dates: Sequence[DateFound],
        *,
        day: date | None,
        year: int | None,
        planned: bool,
    ) -> None:
        self._text = text
        self._dates = Ordered(dates)
        self._cues: tuple[int, list[Cue]] = (-1, [])
        self._day = day
        self._year = year
        self._planned = planned
        self._plans = _paragraphs_of_plans(text, sentences)

    def read(self, facts: Sequence[Fact]) -> None:
        """Set `status` of every fact; facts come in text order with period and total set."""
        before: Fact | None = None
        for fact in facts:
            status = self._in_brackets(fact, before) or self._by_cue(fact) or self._by_horizon(fact)
            if status is None:
                status = self._continued(fact, before) or self._by_article(fact)
            else:
                fact.status_cue = True
            fact.status = status
            before = fact
        self._headline(facts)

    def _by_article(self, fact: Fact) -> Status:
        """In an article that announces an event every figure of it is a plan, unless it says that it is done; so is what stands
        under a heading of plans."""
        headed = fact.sentence.paragraph in self._plans
        if not (headed or (self._planned and fact.sentence.segment == "body")) or self._done(fact.sentence.start, fact.start):
            return "actual"
        fact.note("status", "heading" if headed else "announcement")
        return "plan"

    def _in_brackets(self, fact: Fact, before: Fact | None) -> Status | None:
        if fact.bracket is None or before is None or before.quantity.kind != "percentage":
            return None
        named = patterns.PLAN_BEFORE_BRACKET.search(self._text, max(0, fact.bracket[0] - 35), fact.bracket[0])
        if named:
            fact.note("status", "bracket", named.span())
            return "target" if named["what"] in ("chỉ tiêu", "mục tiêu") else "plan"
        attained = patterns.ATTAINED.search(self._text, before.start, fact.bracket[0] + 1)
        if attained is None:
            return None
        fact.note("status", "bracket", attained.span())
        return "target" if attained["what"] in ("chỉ tiêu", "mục tiêu") else "plan"

    def _by_cue(self, fact: Fact) -> Status | None:
        cues = [cue for cue in self._cues_of(fact) if cue.end <= fact.start]
        if fact.bracket and any(cue.start >= fact.bracket[0] for cue in cues):
            cues = [cue for cue in cues if cue.start >= fact.bracket[0]]
        last = next((cue for cue in reversed(cues) if self._holds(cue, fact)), None)
        if last is None:
            return self._foreseen(fact) or self._announced_behind(fact)
        fact.note("status", "cue", (last.start, last.end))
        if last.kind == "estimate":
            return "estimate"
        if last.kind == "target":
            return "target"
        if last.kind == "ask":
            return "target" if fact.quantity.comparator in ("ge", "gt") or fact.quantity.kind == "percentage" else "plan"
        horizon = last.words.startswith(("theo", "về", "trong")) and patterns.HORIZON.search(self._text, last.end, fact.start)
        return "target" if horizon else "plan"

    def _foreseen(self, fact: Fact) -> Status | None:
        named = patterns.FORESEEN.search(self._text, max(fact.sentence.start, fact.start - 60), fact.start)
        if named is None:
            return None
        fact.note("status", "foreseen", named.span())
        return "plan"

    def _cues_of(self, fact: Fact) -> list[Cue]:
        """All cues of the sentence of `fact`."""
        if self._cues[0] != fact.sentence_index:
            self._cues = (fact.sentence_index, planned.cues(self._text, fact.sentence.start, fact.sentence.end))
        return self._cues[1]

    def _announced_behind(self, fact: Fact) -> Status | None:
        """ "Tổng kinh phí N tỷ đồng dự kiến …": a plan word may follow its number."""
        start, end = fact.end, fact.far_tail[1]
        behind = next((cue for cue in self._cues_of(fact) if start <= cue.start and cue.end <= end), None)
        if behind and behind.words in patterns.ANNOUNCED_BEHIND and not self._done(fact.clause_start, fact.start):
            fact.note("status", "behind", (behind.start, behind.end))
            return "plan"
        yearly = fact.quantity.each and fact.quantity.comparator in ("ge", "gt")
        if yearly and patterns.YEARLY.search(self._text, fact.sentence.start, fact.start):
            if self._done(fact.sentence.start, fact.start):
                return None
            fact.note("status", "yearly")
            return "target"
        return None

    def _done(self, start: int, end: int) -> bool:
        """Whether `[start, end)` says that something has been."""
        return patterns.DONE.search(self._text, start, end) is not None

    def _holds(self, cue: Cue, fact: Fact) -> bool:
        """Whether `cue` still speaks of `fact`, which stands behind it."""
        ahead = self._text[max(0, cue.start - 30) : cue.start]
        if cue.kind == "estimate" and self._text.find(";", cue.end, fact.start) >= 0:
            return False
        if cue.kind == "ask" and (patterns.UNMET.search(ahead) or self._is_aside(fact)):
            return False
        if cue.words in ("mục tiêu", "chỉ tiêu"):
            if patterns.OF_PERCENTAGE.search(ahead):
                return False
            if patterns.PASSED.search(ahead):
                return "hoàn thành" in ahead or not _MARKS.search(self._text, cue.end, fact.start)
        if fact.bracket and cue.start < fact.bracket[0] and self._is_of_before(fact.bracket[0], fact.start):
            return False
        return not self._done(cue.end, fact.start)

    @staticmethod
    def _is_aside(fact: Fact) -> bool:
        """What somebody is asked to do *with* ("bổ sung 3 nhóm giải pháp", "hai đơn vị") is no planned figure."""
        return fact.indicator is None and fact.quantity.comparator == "eq" and key(fact.quantity.unit) in patterns.ASIDE

    def _is_of_before(self, start: int, end: int) -> bool:
        return self._past_in(start, end) or patterns.OF_BEFORE.search(self._text, start, end) is not None

    def _past_in(self, start: int, end: int) -> bool:
        return any(self._is_past(found) for found in self._dates.within(start, end))

    def _is_past(self, found: DateFound) -> bool:
        first = bounds(found.value)[0]
        return first is not None and self._year is not None and first.year < self._year

    def _by_horizon(self, fact: Fact) -> Status | None:
        """A period that begins after the article, or a horizon beyond its year, without a word of what has been."""
        if fact.period is None or self._year is None:
            return None
        first = bounds(fact.period)[0]
        later = first is not None and (first > self._day if self._day else first.year > self._year)
        if not later or self._done(fact.clause_start, fact.start):
            return None
        named = any(found.value == fact.period for found in self._dates.within(fact.sentence.start, fact.sentence.end))
        if not named or fact.indicator in patterns.CHOICES:
            return None
        fact.note("status", "horizon")
        return "target" if patterns.HORIZON.search(self._text, fact.sentence.start, fact.start) else "plan"

    def _continued(self, fact: Fact, before: Fact | None) -> Status | None:
        if before is None or before.status == "actual" or fact.sentence.segment != "body" or fact.family == "index":
            return None
        if before.bracket and not fact.bracket and before.sentence is fact.sentence:
            return None
        if before.sentence is fact.sentence:
            same_list = fact.total is before.total and fact.total is not None
            goes_on = before.status_from_before and not self._done(before.end, fact.start)
            fact.status_from_before = goes_on
            if not (same_list or goes_on):
                return None
            fact.note("status", "list", source=before)
            return before.status
        if before.status == "estimate" or before.sentence.paragraph != fact.sentence.paragraph or before.bracket:
            return None
        if before.sentence_index < fact.sentence_index - 1 or self._done(fact.sentence.start, fact.start):
            return None
        if self._past_in(fact.sentence.start, fact.sentence.end):
            return None
        fact.status_from_before = True
        fact.note("status", "sentence-before", source=before)
        return before.status

    def _headline(self, facts: Sequence[Fact]) -> None:
        """A headline's figure is a target when the first sentence says so ("Đó là mục tiêu …")."""
        for fact in facts:
            if fact.sentence.segment != "headline" or fact.status_cue:
                continue
            opening = patterns.IS_TARGET.search(self._text, fact.sentence.end, fact.sentence.end + 200)
            if opening:
                fact.status = "target"
                fact.note("status", "headline", opening.span())
