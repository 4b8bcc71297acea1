"""One-to-one assignment of gold items to found items, of greatest total weight."""

from collections.abc import Sequence
from typing import TypeVar

_Gold = TypeVar("_Gold")
_Found = TypeVar("_Found")
Pairs = list[tuple[int, int]]


def assign(weights: Sequence[Sequence[float]]) -> Pairs:
    """Pairs (row, column) of greatest total weight, in row order; pairs of weight 0 are not made.

    `weights[row][column]` ≥ 0 says how well gold item `row` and found item `column` fit. Of equal solutions the one that keeps
    the order of both sides is preferred.
    """
    if not weights or not weights[0]:
        return []
    height, width = len(weights), len(weights[0])
    nudge = 1e-6 / (height + width)
    ordered = [[value - nudge * abs(row - column) for column, value in enumerate(line)] for row, line in enumerate(weights)]
    if height <= width:
        chosen = list(enumerate(_columns_of_rows(ordered)))
    else:
        turned = [list(column) for column in zip(*ordered, strict=True)]
        chosen = sorted((row, column) for column, row in enumerate(_columns_of_rows(turned)))
    return [(row, column) for row, column in chosen if weights[row][column] > 0]


def sides(gold: Sequence[_Gold], found: Sequence[_Found], pairs: Pairs) -> list[tuple[_Gold | None, _Found | None]]:
    """Each gold item with its partner or None, then each found item without one."""
    partner = dict(pairs)
    taken = set(partner.values())
    together: list[tuple[_Gold | None, _Found | None]] = [
        (item, found[partner[row]] if row in partner else None) for row, item in enumerate(gold)
    ]
    return together + [(None, item) for column, item in enumerate(found) if column not in taken]


def _columns_of_rows(weights: list[list[float]]) -> list[int]:
    """The column of each row (rows ≤ columns): the Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(n²m)."""
    rows, columns = len(weights), len(weights[0])
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of, came_from = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        slack, used = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while row_of[column]:
            used[column] = True
            here, step, nearest = row_of[column], float("inf"), 0
            for other in range(1, columns + 1):
                if used[other]:
                    continue
                cost = -weights[here - 1][other - 1] - row_potential[here] - column_potential[other]
                if cost < slack[other]:
                    slack[other], came_from[other] = cost, column
                if slack[other] < step:
                    step, nearest = slack[other], other
            for other in range(columns + 1):
                if used[other]:
                    row_potential[row_of[other]] += step
                    column_potential[other] -= step
                else:
                    slack[other] -= step
            column = nearest
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    result = [0] * rows
    for column in range(1, columns + 1):
        if row_of[column]:
            result[row_of[column] - 1] = column - 1
    return result
