"""Which date of the text can be a figure's: behind it, before it in its clause, its sentence, or its paragraph."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import regex as re

from dostex.extract.observations import period_patterns as patterns
from dostex.extract.observations.frame import CARRIES, DAY, TERM, YEARS
from dostex.extract.observations.models import Fact
from dostex.extract.observations.ordered import Ordered
from dostex.extract.observations.planned import is_planned
from dostex.extract.reading import DateFound, Sentence

_FAR = 48  # dates looked back over in a paragraph
_CLAUSE, _SENTENCE, _ASIDE = 80, 400, 200  # characters looked back over
_OPENING_WORDS = 3
_BRACKETS = re.compile(r"[()]")


class Dates:
    """The dates of one article that can give a figure its period, and where they stand to it."""

    def __init__(self, text: str, dates: Sequence[DateFound], sentences: Sequence[Sentence], facts: Sequence[Fact]) -> None:
        self._text = text
        usable = [as_of(date, text) for date in dates]
        self._dates = Ordered([date for date in usable if date.cue in CARRIES])
        self._deadlines = Ordered([date for date in usable if date.cue == "until"])
        self._named = Ordered([date for date in usable if date.cue not in ("document", "birth")])
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._first_in: dict[int, int] = {}
        for fact in facts:
            self._first_in.setdefault(fact.sentence_index, fact.start)
        self._owned = {id(date) for fact in facts if (date := self.behind(fact)) is not None}
        self._owned |= {id(date) for fact in facts if (date := self._label(fact)) is not None}
        self._editions = [(match.start(), match["year"]) for match in patterns.EDITION.finditer(text)]

    def first_in(self, fact: Fact) -> int:
        """Where the first number of the sentence of `fact` starts."""
        return self._first_in[fact.sentence_index]

    def behind(self, fact: Fact) -> DateFound | None:
        """The date in the noun phrase behind the number."""
        if fact.quantity.kind == "ratio":
            return None
        if fact.quantity.kind == "percentage" and patterns.PLAN_YEAR.match(self._text, fact.end):
            return None
        found = self._dates.within(fact.end, fact.tail[1])
        if fact.indicator is not None and not found:
            found = self._deadlines.within(fact.end, fact.tail[1])
        beside = (date for date in found if date.cue != "since" and not self._from_elsewhere(date))
        return next((date for date in beside if not patterns.COMPARED.search(self._text, fact.end, date.start)), None)

    def dated(self, start: int, end: int) -> bool:
        """Whether any date that is no document's stands in `[start, end)`."""
        return bool(self._named.within(start, end))

    def edition_before(self, fact: Fact) -> DateFound | None:
        """The years in brackets behind a contest's name before the number in its sentence: "Hội thi lần thứ XI (2024-2025)"."""
        for date in reversed(self._named.within(fact.sentence.start, fact.start)):
            bracketed = TERM.match(date.value) and self._text[date.start - 1 : date.start] == "("
            if bracketed and patterns.CONTEST.search(self._text, max(fact.sentence.start, date.start - 90), date.start):
                return date
        return None

    def first_behind(self, fact: Fact) -> DateFound | None:
        """Any date in the noun phrase behind the number."""
        return next(iter(self._dates.within(fact.end, fact.tail[1])), None)

    def _label(self, fact: Fact) -> DateFound | None:
        """The date that labels this number alone: "giai đoạn 2011-2015 là 10,3%"."""
        if fact.start <= self.first_in(fact):
            return None
        beside = (date for date in self._dates.within(fact.lead[0], fact.start) if date.end <= fact.start)
        return next((date for date in beside if patterns.LABELLED.match(self._text, date.end, fact.start)), None)

    def before(self, fact: Fact) -> DateFound | None:
        """The last date in the number's own words before it, else a deadline there."""
        inside = [
            date
            for date in self._dates.within(fact.lead[0], fact.start)
            if not self._from_elsewhere(date) and self._visible(date, fact)
        ]
        if inside:
            last = inside[-1]
            return None if patterns.NOW_STRONG.search(self._text, last.end, fact.start) else last
        deadlines = self._deadlines.within(fact.lead[0], fact.start)
        return next((date for date in deadlines if self._visible(date, fact)), None)

    def flowing(self, fact: Fact) -> DateFound | None:
        """The last date before the number in its sentence that no other number has for itself."""
        last: DateFound | None = None
        stock = fact.indicator in patterns.STOCKS
        for date in self._dates.within(fact.sentence.start, fact.start):
            if id(date) in self._owned or self._from_elsewhere(date) or self._next_tasks(date):
                continue
            if stock and last is not None and last.cue == "as_of" and date.cue != "as_of":
                continue
            opens = last is None and fact.bracket is None and date.start < self.first_in(fact)
            if opens or self._visible(date, fact):
                last = date
        if last is not None and (stock or fact.indicator is None):
            return None if patterns.NOW_STRONG.search(self._text, last.end, fact.start) else last
        return last

    def of_paragraph(self, fact: Fact) -> DateFound | None:
        """The year or period that opens an earlier sentence or clause of the paragraph and is no number's own."""
        stock = fact.indicator in patterns.STOCKS
        for date in islice(self._dates.back_from(fact.sentence.start), _FAR):
            if id(date) in self._owned or self._from_elsewhere(date) or self._ahead(date):
                continue
            index = bisect_right(self._starts, date.start) - 1
            if self._sentences[index].paragraph < fact.sentence.paragraph - stock:
                break
            if date.cue not in ("as_of", "horizon") if stock else date.cue == "as_of" or DAY.match(date.value):
                continue
            if date.start > self._first_in.get(index, date.start) and not self._opens_clause(date):
                continue
            return date
        return None

    def before_bracket(self, fact: Fact) -> DateFound | None:
        """ "so với cùng kỳ năm 2022 (27 nhiệm vụ)": the date directly before the bracket around the number."""
        if fact.bracket is None:
            return None
        near = self._named.within(fact.bracket[0] - 40, fact.bracket[0])
        return next((date for date in near if fact.bracket[0] - 3 <= date.end <= fact.bracket[0]), None)

    def year_of_index(self, fact: Fact) -> str | None:
        """For a rank or score: the last year named before it in the running text, in a date or with the index."""
        before = (date for date in self._dates.back_from(fact.start) if YEARS.match(date.value) and not self._ahead(date))
        named = [(date.start, date.value) for date in islice(before, _FAR)]
        named += [edition for edition in self._editions if edition[0] < fact.start]
        running = [(start, year) for start, year in named if not self._in_brackets(start)]
        return max(running or named)[1] if named else None

    def _in_brackets(self, position: int) -> bool:
        start = max(0, position - _ASIDE)
        return self._text.rfind("(", start, position) > self._text.rfind(")", start, position)

    def _from_elsewhere(self, date: DateFound) -> bool:
        return patterns.ORIGIN.search(self._text, max(0, date.start - 30), date.start) is not None

    def _next_tasks(self, date: DateFound) -> bool:
        """ "tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021": the second year belongs to the meeting's name."""
        return patterns.NEXT_TASKS.search(self._text, max(0, date.start - 70), date.start) is not None

    def _ahead(self, date: DateFound) -> bool:
        if date.cue in ("horizon", "as_of"):
            return False
        return patterns.AHEAD.search(self._text, max(0, date.start - 40), date.start) is not None

    def _visible(self, date: DateFound, fact: Fact) -> bool:
        """Whether no bracket ends between the date and the number, or both stand in one."""
        if fact.bracket is not None:
            return fact.bracket[0] < date.start < fact.bracket[1]
        marks = _BRACKETS.findall(self._text, date.end, fact.start)
        return marks.count(")") <= marks.count("(")

    def _opens_clause(self, date: DateFound) -> bool:
        """Whether hardly any words stand before the date in its clause."""
        since = max(0, date.start - _CLAUSE)
        start = max(self._text.rfind(mark, since, date.start) for mark in ";,.\n")
        return len(self._text[max(start + 1, since) : date.start].split()) <= _OPENING_WORDS


def as_of(date: DateFound, text: str) -> DateFound:
    """ "Đến ngày 31/8/2025, toàn tỉnh có …" is no deadline where nothing is planned: the same date with the cue `as_of`."""
    if date.cue != "until" or not patterns.AS_OF.search(text, max(0, date.start - 20), date.start):
        return date
    since = max(0, date.start - _SENTENCE)
    start = max(since, *(text.rfind(mark, since, date.start) for mark in ".;\n"))
    ends = (text.find(mark, date.end, date.end + _SENTENCE) for mark in ".;\n")
    end = min((at for at in ends if at >= 0), default=date.end + _SENTENCE)
    return date if is_planned(text, start, end) else replace(date, cue="as_of")
