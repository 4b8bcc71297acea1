"""Observations → the tree of totals and their parts, and whether the parts sum."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final, Literal

from dostex.records import Observation, Record

# Beyond this many parts only the whole list and its runs are tried: sets grow as 2^n.
_MAX_SETS: Final = 12
# Rounded parts of a rounded total ("gần 24,5 tỷ đồng"): FIELD.md, A6.
_TOLERANCE: Final = Decimal("0.01")
_MAX_DEPTH: Final = 5


@dataclass(frozen=True, slots=True)
class Check:
    """Whether parts make their total: `sums` when some set of them does, `differs` when validation says that they should
    and do not, `open` when they are only some of it. `terms` are the parts added up (indices), `total` what they give."""

    state: Literal["sums", "differs", "open"]
    terms: tuple[int, ...]
    total: Decimal
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One observation (its index in the record) at `depth` under its totals, `last` of its siblings; `checks` are those of
    its own parts."""

    index: int
    depth: int
    last: bool
    checks: tuple[Check, ...]


def rows(record: Record) -> tuple[Row, ...]:
    """The observations of `record`, each total followed by its parts; otherwise in the record's order."""
    children: defaultdict[int | None, list[int]] = defaultdict(list)
    for index, observation in enumerate(record.observations):
        children[observation.part_of].append(index)
    doubted = {
        (span.start, span.end) for finding in record.findings if finding.code == "sum-mismatch" for span in finding.spans
    }
    found: list[Row] = []
    waiting = _waiting(children[None], 0)
    while waiting:
        index, depth, last = waiting.pop()
        parts = children.get(index, [])
        total = record.observations[index].span
        checks = _checks(record.observations, index, parts, (total.start, total.end) in doubted)
        found.append(Row(index, min(depth, _MAX_DEPTH), last, checks))
        waiting.extend(_waiting(parts, depth + 1))
    return tuple(found)


def _waiting(indices: list[int], depth: int) -> list[tuple[int, int, bool]]:
    """A stack of siblings, the first on top."""
    return [(index, depth, position == 0) for position, index in enumerate(reversed(indices))]


def _checks(observations: Sequence[Observation], index: int, parts: list[int], doubted: bool) -> tuple[Check, ...]:
    total = observations[index]
    alike = [part for part in parts if _addable(observations[part], total)]
    if not alike or not _addable(total, total):
        return ()
    rounded = any(observations[part].comparator != "eq" for part in (index, *alike))
    slack = abs(total.value) * _TOLERANCE if rounded else Decimal(0)
    values = {part: observations[part].value for part in alike}
    sets = _sets_that_sum(values, total.value, slack)
    if sets:
        return tuple(Check("sums", terms, _sum(values, terms), rounded) for terms in sets)
    return (Check("differs" if doubted else "open", tuple(alike), _sum(values, tuple(alike)), rounded),)


def _addable(part: Observation, total: Observation) -> bool:
    alike = part.kind == total.kind and part.kind in {"count", "money", "percentage", "score"}
    return alike and part.value_to is None and not part.each


def _sum(values: dict[int, Decimal], terms: tuple[int, ...]) -> Decimal:
    return sum((values[term] for term in terms), Decimal(0))


def _sets_that_sum(values: dict[int, Decimal], total: Decimal, slack: Decimal) -> list[tuple[int, ...]]:
    """All the parts if they sum; else each run of neighbours that does (one breakdown after the other); else one set."""
    parts = tuple(values)
    if len(parts) > 1 and abs(_sum(values, parts) - total) <= slack:
        return [parts]
    if runs := _runs(values, total, slack):
        return runs
    if len(parts) <= _MAX_SETS:
        for size in range(len(parts) - 1, 1, -1):
            for terms in combinations(parts, size):
                if abs(_sum(values, terms) - total) <= slack:
                    return [terms]
    return []


def _runs(values: dict[int, Decimal], total: Decimal, slack: Decimal) -> list[tuple[int, ...]]:
    parts, runs, start = tuple(values), [], 0
    while start < len(parts):
        reached = Decimal(0)
        for end in range(start, len(parts)):
            reached += values[parts[end]]
            if end > start and abs(reached - total) <= slack:
                runs.append(parts[start : end + 1])
                start = end
                break
        start += 1
    return runs
