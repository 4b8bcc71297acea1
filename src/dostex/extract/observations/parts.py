"""Which numbers are parts of which total (FIELD.md, 0.1: totals with a breakdown check themselves).

A cue opens a group under the last fitting number: "trong đó", "gồm", "chia làm", brackets, "trong N …", "riêng". The sum says
where the group ends: the shortest run of candidates that sums to the total is the breakdown; without such a run the parts
are the candidates up to the next verb of another stage.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

import regex as re

from dostex.extract.observations import part_patterns as patterns
from dostex.extract.observations.models import Fact, Window
from dostex.language.folding import key

_TOTAL_OFTEN = 6
_ROW_LENGTH = 120


def link(text: str, facts: Sequence[Fact], opens: Callable[[Fact, Fact], bool]) -> None:
    """Set `total` of every fact that is a part. `opens(total, part)` says whether a part by its own verb starts something new.

    `text` is the masked text; facts come in text order.
    """
    _Linker(text, facts, opens).run()


def fits(total: Fact, part: Fact) -> bool:
    """Whether `part` counts what `total` counts and is no larger."""
    whole, piece = total.quantity, part.quantity
    if (
        whole.kind != piece.kind
        or whole.kind not in ("count", "money")
        or piece.each
        or whole.each
        or piece.change
        or whole.change
    ):
        return False
    if piece.value > whole.value or piece.out_of is not None:
        return False
    return whole.currency == piece.currency if whole.kind == "money" else _same_noun(key(whole.unit), key(piece.unit))


def _same_noun(whole: str, piece: str) -> bool:
    if whole == piece:
        return True
    wholes, pieces = set(re.split(r", ?|/| và ", whole)), set(re.split(r", ?|/| và ", piece))
    if wholes & pieces:
        return True
    return any(bool(wholes & nouns) and bool(pieces & nouns) for nouns in (patterns.TASK_NOUNS, patterns.PLACE_NOUNS))


def _countable(fact: Fact) -> bool:
    quantity = fact.quantity
    return quantity.kind in ("count", "money") and not quantity.each and not quantity.change and quantity.out_of is None


def _part(total: Fact, part: Fact, rule: str, words: Window | None = None) -> None:
    part.total = total
    part.note("total", rule, words, total)


class _Linker:
    def __init__(self, text: str, facts: Sequence[Fact], opens: Callable[[Fact, Fact], bool]) -> None:
        self._text = text
        self._facts = facts
        self._opens = opens

    def run(self) -> None:
        for index, fact in enumerate(self._facts):
            if _countable(fact):
                self._bracketed(index)
            if (fact.opens_parts and fact.opens_parts not in ("còn lại", "riêng")) or self._is_of_total(fact):
                self._group(index, self._rest(index))
        for index, fact in enumerate(self._facts):
            if self._starts_sentence(index) and patterns.SENTENCE_CUE.match(self._text, fact.sentence.start, fact.start):
                self._from_sentence_before(index)
            elif patterns.AMONG_THEM.search(self._text, fact.sentence.start, fact.start) and fact.total is None:
                self._among_them(index)
            elif patterns.APART.search(self._text, fact.clause_start, fact.start) and fact.total is None and _countable(fact):
                self._single_out(index)
        for index, fact in enumerate(self._facts):
            if fact.total is None and patterns.SUMMED_UP.search(self._text, fact.lead[0], fact.start):
                self._summed_up(index)
            if _countable(fact) and fact.quantity.value >= _TOTAL_OFTEN:
                self._runs(index)
                self._rows(index)

    def _rest(self, index: int) -> list[Fact]:
        """The facts after `index` that its group may take: to the end of the bracket or, inside a list item, of the item."""
        fact = self._facts[index]
        limit = fact.bracket[1] if fact.bracket else fact.sentence.end
        if fact.total is not None or self._inside_open_list(index):
            semicolon = self._text.find(";", fact.end, limit)
            limit = semicolon if semicolon >= 0 else limit
        return [other for other in self._facts[index + 1 :] if other.start < limit]

    def _inside_open_list(self, index: int) -> bool:
        fact = self._facts[index]
        return any(
            earlier.opens_parts and earlier.sentence is fact.sentence and fits(earlier, fact) and self._sum_open(earlier, fact)
            for earlier in self._facts[:index]
        )

    def _sum_open(self, total: Fact, fact: Fact) -> bool:
        parts = [part for part in self._facts if part.total is total]
        return fact.total is total or sum((part.quantity.value for part in parts), Decimal(0)) < total.quantity.value

    def _is_of_total(self, fact: Fact) -> bool:
        return bool(patterns.OF_TOTAL.search(self._text[fact.lead[0] : fact.start])) and fact.quantity.kind == "count"

    def _group(self, index: int, rest: Sequence[Fact]) -> None:
        opener = self._facts[index]
        first = next((fact for fact in rest if _countable(fact)), None)
        if first is None:
            return
        if opener.opens_at:
            rest = [fact for fact in rest if fact.start > opener.opens_at]
            first = next((fact for fact in rest if _countable(fact)), first)
        total = opener if self._may_hold(opener, rest) else self._earlier_total(index, first, rest)
        if total is None:
            return
        at = self._text.find(opener.opens_parts, opener.opens_at) if opener.opens_parts else -1
        words = (at, at + len(opener.opens_parts)) if at >= 0 else None
        self._assign(total, [fact for fact in rest if fact.total is None], "opened", words)

    def _may_hold(self, total: Fact, rest: Sequence[Fact]) -> bool:
        candidates = [fact for fact in rest if _countable(fact)]
        return bool(candidates) and (fits(total, candidates[0]) or self._exact_run(total, candidates) is not None)

    def _earlier_total(self, index: int, part: Fact, rest: Sequence[Fact]) -> Fact | None:
        sentence = self._facts[index].sentence_index
        for fact in reversed(self._facts[:index]):
            if fact.sentence_index != sentence:
                return None
            if fact.bracket == part.bracket and (fits(fact, part) or self._exact_run(fact, rest)):
                return fact
        return None

    def _assign(self, total: Fact, candidates: Sequence[Fact], rule: str, words: Window | None = None) -> None:
        usable = self._without_nested(total, [fact for fact in candidates if _countable(fact)])
        run = self._exact_run(total, usable)
        if run is None:
            run = self._plausible_run(total, usable)
        for part in run:
            _part(total, part, rule, words)

    def _without_nested(self, total: Fact, candidates: Sequence[Fact]) -> list[Fact]:
        """Link the inner groups of list items first; what they take is no candidate of the outer group."""
        for candidate in candidates:
            if candidate.total is not None or candidate is total:
                continue
            inner_end = candidate.bracket[1] if candidate.bracket else candidate.sentence.end
            semicolon = self._text.find(";", candidate.end, inner_end)
            inner_end = semicolon if semicolon >= 0 else inner_end
            inner = [fact for fact in candidates if candidate.end <= fact.start < inner_end]
            if (
                candidate.opens_parts
                and candidate.opens_parts not in ("riêng", "còn lại")
                and inner
                and fits(candidate, inner[0])
            ):
                self._assign(candidate, inner, "nested")
        return [fact for fact in candidates if fact.total is None and fact is not total]

    def _exact_run(self, total: Fact, candidates: Sequence[Fact]) -> list[Fact] | None:
        """The shortest prefix of two or more that sums to the total; fitting nouns are tried before any noun."""
        for usable in ([fact for fact in candidates if fits(total, fact)], candidates):
            run: list[Fact] = []
            amount = Decimal(0)
            for fact in usable:
                if fact.quantity.kind != total.quantity.kind or fact.quantity.currency != total.quantity.currency:
                    continue
                run.append(fact)
                amount += fact.quantity.value
                if amount == total.quantity.value and len(run) > 1:
                    return run
                if amount > total.quantity.value:
                    break
        return None

    def _plausible_run(self, total: Fact, candidates: Sequence[Fact]) -> list[Fact]:
        run: list[Fact] = []
        amount = Decimal(0)
        for fact in candidates:
            if not fits(total, fact):
                if run:
                    break
                continue
            amount += fact.quantity.value
            if amount > total.quantity.value or (run and self._opens(run[0], fact)):
                break
            run.append(fact)
        return run

    def _bracketed(self, index: int) -> None:
        total = self._facts[index]
        inside = [
            fact
            for fact in self._facts[index + 1 :]
            if fact.bracket is not None and fact.bracket != total.bracket and self._follows(total, fact)
        ]
        same = [fact for fact in inside if fact.bracket == inside[0].bracket]
        run = self._exact_run(total, [fact for fact in same if fact.total is None and _countable(fact)]) if same else None
        for part in run or ():
            _part(total, part, "brackets")

    def _follows(self, total: Fact, fact: Fact) -> bool:
        return (
            fact.bracket is not None
            and total.end <= fact.bracket[0] <= total.far_tail[1]
            and fact.bracket[0] < total.sentence.end
        )

    def _single_out(self, index: int) -> None:
        """ "…; riêng cơ sở A bị phạt N": part of the nearest fitting number before it, in this sentence or the one before."""
        part = self._facts[index]
        for fact in reversed(self._facts[:index]):
            if fact.sentence_index < part.sentence_index - 1 or fact.sentence.paragraph != part.sentence.paragraph:
                return
            if (
                fact.total is not part
                and fits(fact, part)
                and fact.quantity.value > part.quantity.value
                and fact.quantity.out_of is None
            ):
                root = fact
                while root.total is not None:
                    root = root.total
                if root is not part:
                    _part(root, part, "apart")
                return

    def _starts_sentence(self, index: int) -> bool:
        return index > 0 and self._facts[index - 1].sentence is not self._facts[index].sentence

    def _from_sentence_before(self, index: int) -> None:
        first = self._facts[index]
        run = [fact for fact in self._facts[index:] if fact.sentence is first.sentence and fact.total is None]
        candidates = self._before(index)
        exact = next((fact for fact in candidates if self._exact_run(fact, [part for part in run if _countable(part)])), None)
        cue = patterns.SENTENCE_CUE.match(self._text, first.sentence.start, first.start)
        if exact is None and cue and cue[0].strip().startswith(("theo đó", "kết quả", "tổng số", "cụ thể")):
            return
        total = exact or next((fact for fact in candidates if fact.total is None and fits(fact, first)), None)
        if total is not None and total not in run:
            self._assign(total, run, "sentence", cue.span() if cue else None)

    def _before(self, index: int) -> list[Fact]:
        """Facts of the sentence before in the same paragraph, the nearest first."""
        first = self._facts[index]
        return [
            fact
            for fact in reversed(self._facts[:index])
            if fact.sentence.paragraph == first.sentence.paragraph and fact.sentence_index >= first.sentence_index - 2
            and fact.sentence is not first.sentence
        ]  # fmt: skip

    def _among_them(self, index: int) -> None:
        part = self._facts[index]
        earlier = (fact for fact in reversed(self._facts[:index]) if fact.total is None and fact.sentence is not part.sentence)
        total = next((fact for fact in earlier if fits(fact, part)), None)
        if total is not None and _countable(part):
            _part(total, part, "among")

    def _summed_up(self, index: int) -> None:
        total = self._facts[index]
        earlier = [fact for fact in reversed(self._facts[:index]) if fact.total is None and self._addend(total, fact)][:6]
        for count in range(2, len(earlier) + 1):
            if sum((fact.quantity.value for fact in earlier[:count]), Decimal(0)) == total.quantity.value:
                for part in earlier[:count]:
                    _part(total, part, "summed-up")
                return

    @staticmethod
    def _addend(total: Fact, fact: Fact) -> bool:
        quantity = fact.quantity
        if quantity.kind != total.quantity.kind or quantity.each or quantity.change or quantity.value >= total.quantity.value:
            return False
        same_paragraph = fact.sentence.paragraph == total.sentence.paragraph
        return same_paragraph and _same_noun(key(total.quantity.unit), key(quantity.unit))

    def _runs(self, index: int) -> None:
        """Coordinated, labelled or bracketed numbers later in the paragraph that sum exactly to this total."""
        total = self._facts[index]
        later = [
            fact
            for fact in self._facts[index + 1 :]
            if fact.sentence.paragraph == total.sentence.paragraph and fact.sentence_index <= total.sentence_index + 3
        ]
        for position, first in enumerate(later):
            if first.total is not None or not fits(total, first) or not _countable(first):
                continue
            run = self._listed_run(total, later[position:])
            if run:
                for part in run:
                    _part(total, part, "sums")

    def _rows(self, index: int) -> None:
        """Rows of a table or list behind the total's paragraph that sum exactly to it: "Nông nghiệp 15 nhiệm vụ"."""
        total = self._facts[index]
        rows: list[Fact] = []
        for fact in self._facts[index + 1 :]:
            if fact.sentence.paragraph == total.sentence.paragraph or not self._is_row(fact):
                if rows:
                    break
                continue
            if fact.total is None and fits(total, fact) and _countable(fact):
                rows.append(fact)
        run = self._exact_run(total, rows)
        for part in run or ():
            _part(total, part, "rows")

    def _is_row(self, fact: Fact) -> bool:
        sentence = fact.sentence
        return sentence.end - sentence.start < _ROW_LENGTH and self._text[sentence.end - 1] not in ".;:!?"

    def _listed_run(self, total: Fact, facts: Sequence[Fact]) -> list[Fact]:
        run: list[Fact] = []
        amount = Decimal(0)
        for fact in facts:
            if fact.sentence is not facts[0].sentence or fact.total is not None or not fits(total, fact):
                break
            if fact.sentence is total.sentence and fact.bracket is None and not fact.label_first:
                break
            run.append(fact)
            amount += fact.quantity.value
            if amount >= total.quantity.value:
                break
        return run if amount == total.quantity.value and len(run) > 1 else []
