"""Two texts → which range of one stands where in the other, in linear time.

Sentences are matched by their words wherever they stand, unique ones first, then their neighbours (Heckel, "A technique for
isolating differences between files", CACM 21/4, 1978); what lies between is matched word by word in the same way, in order.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dostex.review.models import normal

# A line break, or white space after a sentence's end. A cut too many ("TS. An") does no harm.
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?;…](?=\s)|(?=\n)|\Z)")
_WORD = re.compile(r"\w+|[^\w\s]")

Range = tuple[int, int]
Block = tuple[int, int, int, int]  # [start, end) of the first text = [start, end) of the second


@dataclass(frozen=True, slots=True)
class Place:
    """Where a range stands in the other text: `[start, end)`, and whether every word of it was found there (`exact`)."""

    start: int
    end: int
    exact: bool


class Alignment:
    """Maps ranges of `first` to `second`. Equal texts map to themselves."""

    def __init__(self, first: str, second: str) -> None:
        self.same = first == second
        self._blocks: list[Block] = [] if self.same else sorted(_blocks(first, second))
        self._starts = [block[0] for block in self._blocks]
        self._first, self._second = first, second

    def place(self, start: int, end: int) -> Place | None:
        """Where `[start, end)` of the first text, not empty, stands in the second; null when all around it is gone."""
        if self.same:
            return Place(start, end, True)
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1) - 1
        head, tail = self._inside(first, start), self._inside(last, end - 1)
        if head is not None and tail is not None and head <= tail and self._monotone(first, last):
            return Place(head, tail + 1, self._covered(first, last))
        return self._gap(first, last, head, tail)

    def _inside(self, index: int, offset: int) -> int | None:
        if index < 0:
            return None
        start, end, there, there_end = self._blocks[index]
        if offset >= end:
            return None
        return there + offset - start if end - start == there_end - there else (there if offset == start else None)

    def _monotone(self, first: int, last: int) -> bool:
        return all(self._blocks[index][2] < self._blocks[index + 1][2] for index in range(first, last))

    def _covered(self, first: int, last: int) -> bool:
        """Whether nothing but white space lies between the blocks, on either side."""
        for (_, here, _, there), (here_next, _, there_next, _) in pairwise(self._blocks[first : last + 1]):
            if self._first[here:here_next].strip() or self._second[there:there_next].strip():
                return False
        return True

    def _gap(self, first: int, last: int, head: int | None, tail: int | None) -> Place | None:
        """The stretch of the second text between what was found before the range and what was found after it."""
        before = self._blocks[first] if first >= 0 else (0, 0, 0, 0)
        following = last + 1 if tail is None else last
        after = self._blocks[following] if following < len(self._blocks) else (0, 0, len(self._second), len(self._second))
        start = before[3] if head is None else head
        end = after[2] if tail is None else tail + 1
        between = self._second[start:end]
        start, end = start + len(between) - len(between.lstrip()), start + len(between.rstrip())
        return Place(start, end, False) if start < end else None


def _blocks(first: str, second: str) -> list[Block]:
    ones, others = _cut(first), _cut(second)
    pairs = _matched([normal(first[s:e]) for s, e in ones], [normal(second[s:e]) for s, e in others])
    blocks: list[Block] = []
    for one, other in pairs:
        blocks += _equal(first, second, ones[one], others[other])
    for left, right in _gaps(pairs, len(ones), len(others)):
        blocks += _words(first, second, ones[left[0] : left[1]], others[right[0] : right[1]])
    return blocks


def _cut(text: str) -> list[Range]:
    """The sentences of `text`, without the white space around them."""
    ranges = []
    for match in _SENTENCE.finditer(text):
        said = match[0]
        start = match.start() + len(said) - len(said.lstrip())
        end = match.end() - (len(said) - len(said.rstrip()))
        if start < end:
            ranges.append((start, end))
    return ranges


def _equal(first: str, second: str, one: Range, other: Range) -> list[Block]:
    """Two stretches of the same words, letter by letter if they are the same length, else word by word."""
    if one[1] - one[0] == other[1] - other[0]:
        return [(*one, *other)]
    left, right = _tokens(first, *one), _tokens(second, *other)
    return [(*a, *b) for a, b in zip(left, right, strict=False)]


def _tokens(text: str, start: int, end: int) -> list[Range]:
    return [match.span() for match in _WORD.finditer(text, start, end)]


def _matched(ones: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal elements, each used once, in any order on the other side, sorted by the first."""
    partner = _unique(ones, others)
    taken = set(partner.values())
    for step in (1, -1):
        _spread(partner, taken, ones, others, step)
    _rest(partner, taken, ones, others)
    return sorted(partner.items())


def _unique(ones: Sequence[str], others: Sequence[str]) -> dict[int, int]:
    here, there = Counter(ones), Counter(others)
    place = {said: index for index, said in enumerate(others)}
    return {index: place[said] for index, said in enumerate(ones) if here[said] == 1 and there[said] == 1}


def _spread(partner: dict[int, int], taken: set[int], ones: Sequence[str], others: Sequence[str], step: int) -> None:
    """Neighbours of what is matched match too, if they are equal; the ends of both texts are neighbours of their first."""
    edge = (-1, -1) if step == 1 else (len(ones), len(others))
    for index in range(len(ones)) if step == 1 else range(len(ones) - 1, -1, -1):
        if index in partner:
            continue
        before = edge[1] if index - step == edge[0] else partner.get(index - step)
        if before is None:
            continue
        other = before + step
        if 0 <= other < len(others) and other not in taken and ones[index] == others[other]:
            partner[index] = other
            taken.add(other)


def _rest(partner: dict[int, int], taken: set[int], ones: Sequence[str], others: Sequence[str]) -> None:
    """What is left is matched in its order."""
    left: dict[str, list[int]] = {}
    for index in range(len(others) - 1, -1, -1):
        if index not in taken:
            left.setdefault(others[index], []).append(index)
    for index, said in enumerate(ones):
        if index not in partner and left.get(said):
            partner[index] = left[said].pop()


def _gaps(pairs: Sequence[tuple[int, int]], ones: int, others: int) -> list[tuple[Range, Range]]:
    """Runs of unmatched elements with the run of the other side that lies at the same neighbour."""
    taken = sorted(other for _, other in pairs)
    gaps: list[tuple[Range, Range]] = []
    used: set[int] = set()
    ends = [(-1, -1), *pairs, (ones, others)]
    for position, (one, other) in enumerate(ends[:-1]):
        following, image = ends[position + 1]
        if following - one <= 1:
            continue
        run = _run(taken, other, others) if other + 1 < others else (0, 0)
        if run[0] == run[1] and image > 0:
            run = _run_before(taken, image)
        if run[0] < run[1] and run[0] not in used:
            used.add(run[0])
            gaps.append(((one + 1, following), run))
    return gaps


def _run(taken: list[int], after: int, length: int) -> Range:
    """The untaken elements right after `after`."""
    index = bisect_right(taken, after)
    return after + 1, taken[index] if index < len(taken) else length


def _run_before(taken: list[int], before: int) -> Range:
    """The untaken elements right before `before`."""
    index = bisect_left(taken, before)
    return (taken[index - 1] + 1 if index else 0), before


def _words(first: str, second: str, ones: Sequence[Range], others: Sequence[Range]) -> list[Block]:
    """The words that two stretches have in common, in order."""
    left, right = _tokens(first, ones[0][0], ones[-1][1]), _tokens(second, others[0][0], others[-1][1])
    pairs = _ordered([normal(first[s:e]) for s, e in left], [normal(second[s:e]) for s, e in right])
    return [(*left[one], *right[other]) for one, other in pairs]


def _ordered(ones: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal words that ascend on both sides."""
    head = 0
    while head < min(len(ones), len(others)) and ones[head] == others[head]:
        head += 1
    tail = 0
    while tail < min(len(ones), len(others)) - head and ones[-1 - tail] == others[-1 - tail]:
        tail += 1
    inner, outer = ones[head : len(ones) - tail], others[head : len(others) - tail]
    partner = dict(_ascending(sorted(_unique(inner, outer).items())))
    taken = set(partner.values())
    for step in (1, -1):
        _spread(partner, taken, inner, outer, step)
    middle = _ascending(sorted(partner.items()))
    if len(inner) == len(outer):  # words replaced one by one: the others kept their places
        kept = [(index, index) for index, word in enumerate(inner) if word == outer[index]]
        middle = kept if len(kept) >= len(middle) else middle
    ends = [(len(ones) - back, len(others) - back) for back in range(tail, 0, -1)]
    return [*((index, index) for index in range(head)), *((head + a, head + b) for a, b in middle), *ends]


def _ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of `pairs`, sorted by their first, whose seconds ascend (patience sorting)."""
    tails: list[int] = []
    at: list[int] = []
    previous: list[int] = []
    for index, (_, other) in enumerate(pairs):
        place = bisect_left(tails, other)
        previous.append(at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(other)
            at.append(index)
        else:
            tails[place], at[place] = other, index
    chain: list[tuple[int, int]] = []
    index = at[-1] if at else -1
    while index >= 0:
        chain.append(pairs[index])
        index = previous[index]
    return chain[::-1]
