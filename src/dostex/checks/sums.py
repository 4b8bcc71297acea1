"""Totals against their parts (FIELD.md, 0.1: about 98% of complete breakdowns sum exactly, the rest are source errors)."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from dostex.checks.models import NOTHING, Bounds, Breakdown, bounds_of, has_decimals, plain, resolution
from dostex.language.folding import fold
from dostex.records import Count, Finding, Money, Observation, Record

_CLAIM = re.compile(r"(?<!\w)(?:bao )?gồm(?!\w)|(?<!\w)chia (?:làm|thành)(?!\w)|(?<!\w)cụ thể(?!\w)")
_REST = re.compile(r"(?<!\w)còn lại(?!\w)")
_SINGLING = re.compile(r"(?<!\w)(?:gồm (?:cả|có)|trong đó có)(?!\w)")
_CLAIM_REACH = 80
_MOST_SUBSETS = 12


def sum_mismatch(record: Record, breakdowns: Sequence[Breakdown] | None = None) -> Iterator[Finding]:
    """A finding for every total whose parts claim to be all of it, where no set of its parts makes the total.

    Without `breakdowns` they are read from `part_of` and the words between total and parts.
    """
    groups = _from_record(record) if breakdowns is None else breakdowns
    for index in dict.fromkeys(group.total for group in groups if group.partition):
        total = record.observations[index]
        mine = [group for group in groups if group.total == index]
        for claimed in mine:
            if claimed.partition and not _holds(record, total, claimed, mine, seen=breakdowns is not None):
                yield _finding(total, [record.observations[part] for part in claimed.parts])
                break


def _holds(record: Record, total: Observation, claimed: Breakdown, mine: Sequence[Breakdown], *, seen: bool) -> bool:
    """Whether the parts of `claimed` make the total, or cannot be judged.

    Where extraction saw the list (`seen`) it must itself sum from its first part on, or together with parts of other lists
    that do not sum alone; what is read back from a record is one set, of which some subset must sum.
    """
    parts = [record.observations[part] for part in claimed.parts]
    if len(parts) < 2 or not all(_comparable(total, part) for part in parts):
        return True
    if seen and (_adds_up(total, parts) or any(_adds_up(total, _of(record, group)) for group in mine if group is not claimed)):
        return _adds_up(total, parts)
    others = dict.fromkeys(part for group in mine for part in group.parts)
    usable = [part for part in map(record.observations.__getitem__, others) if _comparable(total, part)]
    if seen and len(usable) == len(parts):
        return False
    rounded = _may_be_rounded([total, *usable])
    return _some_set_sums(bounds_of(total, rounded=rounded), [bounds_of(part, rounded=rounded) for part in usable])


def _of(record: Record, group: Breakdown) -> list[Observation]:
    return [record.observations[part] for part in group.parts]


def _adds_up(total: Observation, parts: Sequence[Observation]) -> bool:
    """Whether a beginning of the list `parts` makes the total."""
    usable = [part for part in parts if _comparable(total, part)]
    if len(usable) < 2:
        return False
    rounded = _may_be_rounded([total, *usable])
    return _runs_to(bounds_of(total, rounded=rounded), [bounds_of(part, rounded=rounded) for part in usable], 0)


def _may_be_rounded(figures: Sequence[Observation]) -> bool:
    """Whether rounding can keep true parts from making the written total: decimals, or figures of different exactness.

    "1.240 tỷ, gồm 780 tỷ và 460 tỷ" is exact: whoever writes whole billions throughout has added them up.
    """
    units = {resolution(figure.value, figure.span.text) for figure in figures}
    return len(units) > 1 or any(has_decimals(figure.span.text) for figure in figures)


def _finding(total: Observation, parts: Sequence[Observation]) -> Finding:
    listed = ", ".join(f"'{part.span.text}'" for part in parts)
    sum_ = sum((part.value for part in parts), start=parts[0].value * 0)
    figures = " + ".join(plain(part.value) for part in parts)
    return Finding(
        code="sum-mismatch",
        message=(
            f"the parts {listed} of '{total.span.text}' make {figures} = {plain(sum_)}, and no set of its parts makes "
            f"{plain(total.value)}; expected {plain(total.value)}"
        ),
        spans=[total.span, *(part.span for part in parts)],
    )


def _comparable(total: Observation, part: Observation) -> bool:
    """Whether the part's value can be added up to the total's: the same sort of thing, one value, not "each"."""
    if part.kind != total.kind or not isinstance(part, Count | Money) or part.each or part.value_to is not None:
        return False
    if isinstance(part, Count):
        return part.change is None
    return isinstance(total, Money) and part.currency == total.currency


def _some_set_sums(total: Bounds, parts: Sequence[Bounds]) -> bool:
    if any(_runs_to(total, parts, first) for first in range(len(parts) - 1)):
        return True
    if len(parts) > _MOST_SUBSETS:
        return False
    return any(_sum(subset).meets(total) for size in range(2, len(parts) + 1) for subset in combinations(parts, size))


def _runs_to(total: Bounds, parts: Sequence[Bounds], first: int) -> bool:
    sum_ = parts[first]
    for part in parts[first + 1 :]:
        sum_ = sum_ + part
        if sum_.meets(total):
            return True
    return False


def _sum(parts: Sequence[Bounds]) -> Bounds:
    sum_ = NOTHING
    for part in parts:
        sum_ = sum_ + part
    return sum_


def _from_record(record: Record) -> list[Breakdown]:
    members: dict[int, list[int]] = {}
    for index, observation in enumerate(record.observations):
        if observation.part_of is not None:
            members.setdefault(observation.part_of, []).append(index)
    return [Breakdown(total, tuple(parts), _claims(record, total, parts)) for total, parts in members.items() if len(parts) > 1]


def _claims(record: Record, total: int, parts: Sequence[int]) -> bool:
    """Whether "gồm" or the like stands between the total and its first part, or "còn lại" before its last."""
    text = record.article.text
    starts = [record.observations[part].span.start for part in parts]
    whole = record.observations[total].span
    if starts[0] < whole.end:
        return False
    before = fold(text[whole.end : starts[0]][-_CLAIM_REACH:])
    if _SINGLING.search(before):
        return False
    last = fold(text[record.observations[parts[-2]].span.end : starts[-1]])
    return _CLAIM.search(before) is not None or _REST.search(last) is not None
