"""Which numbers are parts of which total (FIELD.md, 0.1: totals with a breakdown check themselves).

A cue opens a group under the last fitting number: "trong đó", "gồm", "chia làm", brackets, "trong N …", "riêng". The sum says
where the group ends: the shortest run of candidates that sums to the total is the breakdown; without such a run the parts
are the candidates up to the next verb of another stage.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import islice

from dostex.extract.observations import part_patterns as patterns
from dostex.extract.observations.fitting import (
    claimed_run,
    countable,
    exact_run,
    fits,
    may_claim,
    plausible_run,
    same_noun,
    same_sort,
)
from dostex.extract.observations.models import Fact, Group, Window

_TOTAL_OFTEN = 6
_ROW_LENGTH = 120
# How many numbers further a list may begin or reach.
_REACH, _SKIPPED, _SUMMED = 48, 16, 6
_LEAST = 2
_NO_LIST = ("còn lại", "riêng")


def link(text: str, facts: Sequence[Fact], opens: Callable[[Fact, Fact], bool]) -> None:
    """Set `total` of every fact that is a part. `opens(total, part)` says whether a part by its own verb starts something new.

    `text` is the masked text; facts come in text order.
    """
    _Linker(text, facts, opens).run()


def _join(total: Fact, parts: Sequence[Fact], rule: str, words: Window | None = None, *, partition: bool = False) -> None:
    """Make `parts` one group under `total`."""
    group = Group(partition)
    for part in parts:
        part.total, part.group = total, group
        part.note("total", rule, words, total)


class _Linker:
    def __init__(self, text: str, facts: Sequence[Fact], opens: Callable[[Fact, Fact], bool]) -> None:
        self._text = text
        self._facts = facts
        self._opens = opens
        self._sentences = [fact.sentence_index for fact in facts]
        self._paragraphs = [fact.sentence.paragraph for fact in facts]
        self._nested: set[int] = set()

    def run(self) -> None:
        """Link group by group: what a cue opens, what a sentence continues, what is summed up or listed."""
        for index, fact in enumerate(self._facts):
            if countable(fact):
                self._bracketed(index)
            if (fact.opens_parts and fact.opens_parts not in _NO_LIST) or self._is_of_total(fact):
                self._group(index, self._rest(index))
        for index, fact in enumerate(self._facts):
            if self._starts_sentence(index) and patterns.SENTENCE_CUE.match(self._text, fact.sentence.start, fact.start):
                self._from_sentence_before(index)
            elif fact.total is None:
                self._singled(index)
        for index, fact in enumerate(self._facts):
            if fact.total is None and patterns.SUMMED_UP.search(self._text, fact.lead[0], fact.start):
                self._summed_up(index)
            if countable(fact) and fact.quantity.value >= _TOTAL_OFTEN:
                self._runs(index)
                self._rows(index)

    # neighbours

    def _after(self, index: int, limit: int) -> list[Fact]:
        """The facts behind `index` that start before the position `limit` of its sentence."""
        last = bisect_right(self._sentences, self._sentences[index])
        return [other for other in self._facts[index + 1 : last] if other.start < limit]

    def _before(self, index: int, sentences: int) -> Iterator[Fact]:
        """The facts before `index`, the nearest first, back to so many sentences before its own, within reach."""
        first = bisect_left(self._sentences, self._sentences[index] - sentences, 0, index)
        return (self._facts[other] for other in range(index - 1, max(first, index - 1 - 2 * _REACH) - 1, -1))

    def _starts_sentence(self, index: int) -> bool:
        return index > 0 and self._sentences[index - 1] != self._sentences[index]

    # groups behind a cue

    def _rest(self, index: int) -> list[Fact]:
        """The facts after `index` that its group may take: to the end of the bracket or, inside a list item, of the item."""
        fact = self._facts[index]
        limit = fact.bracket[1] if fact.bracket else fact.sentence.end
        if fact.total is not None or self._inside_open_list(index):
            semicolon = self._text.find(";", max(fact.end, fact.opens_at + 1), limit)
            limit = semicolon if semicolon >= 0 else limit
        return self._after(index, limit)

    def _inside_open_list(self, index: int) -> bool:
        fact = self._facts[index]
        return any(
            earlier.opens_parts and fits(earlier, fact) and self._sum_open(index, earlier, fact)
            for earlier in self._before(index, 0)
        )

    def _sum_open(self, index: int, total: Fact, fact: Fact) -> bool:
        parts = (part for part in self._before(index, 0) if part.total is total)
        return fact.total is total or sum((part.quantity.value for part in parts), Decimal(0)) < total.quantity.value

    def _is_of_total(self, fact: Fact) -> bool:
        return fact.quantity.kind == "count" and patterns.OF_TOTAL.search(self._text, fact.lead[0], fact.start) is not None

    def _group(self, index: int, rest: Sequence[Fact]) -> None:
        opener = self._facts[index]
        first = next((fact for fact in rest if countable(fact)), None)
        if first is None:
            return
        if opener.opens_at:
            rest = [fact for fact in rest if fact.start > opener.opens_at]
            first = next((fact for fact in rest if countable(fact)), first)
        holds = self._may_hold(opener, rest) or (self._claims(self._cue(opener)) and may_claim(opener, first))
        summed = self._summed_earlier(index, first, rest) if not exact_run(opener, rest) else None
        total = summed or (opener if holds else self._earlier_total(index, first))
        if total is not None:
            self._assign(total, [fact for fact in rest if fact.total is None], "opened", self._cue(opener))

    def _cue(self, opener: Fact) -> Window | None:
        """Where the words stand that open the parts of `opener`."""
        at = self._text.find(opener.opens_parts, opener.opens_at) if opener.opens_parts else -1
        return (at, at + len(opener.opens_parts)) if at >= 0 else None

    @staticmethod
    def _may_hold(total: Fact, rest: Sequence[Fact]) -> bool:
        candidates = [fact for fact in rest if countable(fact)]
        return bool(candidates) and (fits(total, candidates[0]) or exact_run(total, candidates) is not None)

    def _summed_earlier(self, index: int, part: Fact, rest: Sequence[Fact]) -> Fact | None:
        """The nearest figure before it in the sentence that the candidates sum to."""
        return next((fact for fact in self._before(index, 0) if fact.bracket == part.bracket and exact_run(fact, rest)), None)

    def _earlier_total(self, index: int, part: Fact) -> Fact | None:
        return next((fact for fact in self._before(index, 0) if fact.bracket == part.bracket and fits(fact, part)), None)

    def _assign(self, total: Fact, candidates: Sequence[Fact], rule: str, words: Window | None = None) -> None:
        usable = self._without_nested(total, [fact for fact in candidates if countable(fact)])
        run = exact_run(total, usable)
        partition = run is not None
        if run is None and self._claims(words):
            run = claimed_run(total, usable, self._starts_anew)
            partition = bool(run)
        if not run:
            run = plausible_run(total, usable, self._opens)
            partition = len(run) > 1 and patterns.REST.search(self._text, run[-2].end, run[-1].start) is not None
        _join(total, run, rule, words, partition=partition)

    def _starts_anew(self, first: Fact, later: Fact) -> bool:
        """Whether `later` is no further item of the list that begins with `first`: it has a clause and a verb of its own."""
        anew = later.clause_start != first.clause_start and later.lead[0] == later.clause_start
        return self._opens(first, later) or (anew and patterns.STARTS_ANEW.match(self._text, later.clause_start) is not None)

    def _claims(self, words: Window | None) -> bool:
        return words is not None and patterns.CLAIMS.search(self._text, *words) is not None

    def _without_nested(self, total: Fact, candidates: Sequence[Fact]) -> list[Fact]:
        """Link the inner groups of list items first; what they take is no candidate of the outer group."""
        for position, candidate in enumerate(candidates):
            opens = candidate.opens_parts and candidate.opens_parts not in _NO_LIST
            if not opens or candidate.total is not None or candidate is total or id(candidate) in self._nested:
                continue
            self._nested.add(id(candidate))
            inner_end = candidate.bracket[1] if candidate.bracket else candidate.sentence.end
            semicolon = self._text.find(";", candidate.end, inner_end)
            inner_end = semicolon if semicolon >= 0 else inner_end
            inner = [fact for fact in candidates[position + 1 :] if fact.start < inner_end]
            cue = self._cue(candidate)
            if inner and (fits(candidate, inner[0]) or (self._claims(cue) and may_claim(candidate, inner[0]))):
                self._assign(candidate, inner, "nested", cue)
        return [fact for fact in candidates if fact.total is None and fact is not total]

    def _bracketed(self, index: int) -> None:
        """ "34 đề tài (chuyển tiếp: 22 và mở mới: 12)": what the first counted bracket behind a number holds."""
        total = self._facts[index]
        behind = [fact for fact in self._after(index, total.sentence.end) if fact.bracket != total.bracket]
        inside = [fact for fact in behind if self._in_bracket_behind(total, fact)]
        same = [fact for fact in inside if fact.bracket == inside[0].bracket and fact.total is None and countable(fact)]
        run = exact_run(total, same) if same else None
        if run is None and same and self._lists(total, inside, same):
            run = same
        _join(total, run or self._bracket_each(total, inside), "brackets", partition=True)

    def _bracket_each(self, total: Fact, inside: Sequence[Fact]) -> list[Fact]:
        """ "62 cơ sở tại A (35 cơ sở), B (12 cơ sở) và C (15 cơ sở)": three or more, each alone in its bracket."""
        run: list[Fact] = []
        for fact in inside:
            alone = not run or fact.bracket != run[-1].bracket
            if fact.total is not None or not alone or not may_claim(total, fact):
                break
            run.append(fact)
        lists = run and not any(patterns.NO_LIST_IN_BRACKETS.search(self._text, *fact.bracket) for fact in run if fact.bracket)
        return run if lists and len(run) > _LEAST else []

    def _lists(self, total: Fact, inside: Sequence[Fact], same: Sequence[Fact]) -> bool:
        """Whether the bracket directly behind the number holds nothing but a list of things of its sort."""
        bracket = same[0].bracket
        if bracket is None or len(same) < _LEAST or bracket[0] > total.tail[1] + 1 or not countable(total):
            return False
        every = sum(fact.bracket == bracket for fact in inside) == len(same)
        alike = all(same_sort(total, fact) and fact.quantity.value < total.quantity.value * _LEAST for fact in same)
        return every and alike and not patterns.NO_LIST_IN_BRACKETS.search(self._text, *bracket)

    @staticmethod
    def _in_bracket_behind(total: Fact, fact: Fact) -> bool:
        return (
            fact.bracket is not None
            and fact.bracket != total.bracket
            and total.end <= fact.bracket[0] <= total.far_tail[1]
            and fact.bracket[0] < total.sentence.end
        )

    # parts of a total named before

    def _singled(self, index: int) -> None:
        fact = self._facts[index]
        if patterns.AMONG_THEM.search(self._text, fact.sentence.start, fact.start):
            self._among_them(index)
        elif countable(fact) and patterns.APART.search(self._text, fact.clause_start, fact.start):
            self._single_out(index)

    def _single_out(self, index: int) -> None:
        """ "…; riêng cơ sở A bị phạt N": part of the nearest fitting number before it, in this sentence or the one before."""
        part = self._facts[index]
        for fact in self._before(index, 1):
            if fact.sentence.paragraph != part.sentence.paragraph:
                return
            if fact.total is not part and fits(fact, part) and fact.quantity.value > part.quantity.value and countable(fact):
                root = fact
                while root.total is not None:
                    root = root.total
                if root is not part:
                    _join(root, [part], "apart")
                return

    def _from_sentence_before(self, index: int) -> None:
        """ "… Trong đó, …" at the start of a sentence: parts of a number of the sentences before."""
        first = self._facts[index]
        run = [fact for fact in (first, *self._after(index, first.sentence.end)) if fact.total is None]
        usable = [part for part in run if countable(part)]
        candidates = [
            fact
            for fact in self._before(index, 2)
            if fact.sentence.paragraph == first.sentence.paragraph and fact.sentence is not first.sentence
        ]
        exact = next((fact for fact in candidates if exact_run(fact, usable)), None)
        cue = patterns.SENTENCE_CUE.match(self._text, first.sentence.start, first.start)
        if exact is None and cue and cue[0].strip().startswith(("theo đó", "kết quả", "tổng số", "cụ thể")):
            return
        total = exact or next((fact for fact in candidates if fact.total is None and fits(fact, first)), None)
        if total is not None:
            self._assign(total, run, "sentence", cue.span() if cue else None)

    def _among_them(self, index: int) -> None:
        part = self._facts[index]
        earlier = (fact for fact in self._before(index, index) if fact.total is None and fact.sentence is not part.sentence)
        total = next((fact for fact in earlier if fits(fact, part)), None)
        if total is not None:
            _join(total, [part], "among")

    def _summed_up(self, index: int) -> None:
        """ "… Như vậy tổng cộng N": the total of the numbers before it that sum to it."""
        total = self._facts[index]
        addends = (fact for fact in self._before(index, index) if fact.total is None and self._addend(total, fact))
        earlier: list[Fact] = []
        amount = Decimal(0)
        for fact in islice(addends, _SUMMED):
            earlier.append(fact)
            amount += fact.quantity.value
            if amount == total.quantity.value and len(earlier) > 1:
                _join(total, earlier, "summed-up", partition=True)
                return

    @staticmethod
    def _addend(total: Fact, fact: Fact) -> bool:
        quantity = fact.quantity
        if quantity.kind != total.quantity.kind or quantity.each or quantity.change or quantity.value >= total.quantity.value:
            return False
        return fact.sentence.paragraph == total.sentence.paragraph and same_noun(total.quantity.unit, quantity.unit)

    # lists that sum without a cue

    def _runs(self, index: int) -> None:
        """Coordinated, labelled or bracketed numbers later in the paragraph that sum exactly to this total."""
        total = self._facts[index]
        later = [
            fact
            for fact in self._facts[index + 1 : index + 1 + _REACH]
            if fact.sentence.paragraph == total.sentence.paragraph and fact.sentence_index <= total.sentence_index + 3
        ]
        for position, first in enumerate(later):
            if first.total is None and fits(total, first):
                _join(total, self._listed_run(total, later[position:]), "sums", partition=True)

    def _listed_run(self, total: Fact, facts: Sequence[Fact]) -> list[Fact]:
        run: list[Fact] = []
        amount = Decimal(0)
        for fact in facts:
            if fact.sentence is not facts[0].sentence or fact.total is not None or not fits(total, fact):
                break
            if run and self._starts_anew(run[0], fact):
                break
            listed = fact.bracket is not None or fact.label_first or self._text.startswith(":", total.tail[1])
            if fact.sentence is total.sentence and not listed:
                break
            run.append(fact)
            amount += fact.quantity.value
            if amount >= total.quantity.value:
                break
        return run if amount == total.quantity.value and len(run) > 1 else []

    def _rows(self, index: int) -> None:
        """Rows of a table or list behind the total's paragraph that sum exactly to it: "Nông nghiệp 15 nhiệm vụ"."""
        total = self._facts[index]
        behind = bisect_right(self._paragraphs, total.sentence.paragraph)
        first = next((at for at in range(behind, min(behind + _SKIPPED, len(self._facts))) if self._is_row(at)), None)
        if first is None:
            return
        rows: list[Fact] = []
        for at in range(first, min(first + _REACH, len(self._facts))):
            fact = self._facts[at]
            if not self._is_row(at) and rows:
                break
            if self._is_row(at) and fact.total is None and fits(total, fact):
                rows.append(fact)
        _join(total, exact_run(total, rows) or (), "rows", partition=True)

    def _is_row(self, index: int) -> bool:
        sentence = self._facts[index].sentence
        return sentence.end - sentence.start < _ROW_LENGTH and self._text[sentence.end - 1] not in ".;:!?"
