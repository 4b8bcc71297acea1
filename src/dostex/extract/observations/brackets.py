"""The round brackets of one sentence and which of them is the innermost around a position."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import regex as re

from dostex.extract.observations.models import Window

_MARK = re.compile(r"[()]")


class Brackets:
    """The closed pairs of brackets in `[start, end)` of `text`, each as `(position of the left one, behind the right one)`."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._right = dict(_pairs(text, start, end))
        self._lefts = sorted(self._right)
        self._edges, self._inside = self._levels()

    def _levels(self) -> tuple[list[int], list[Window | None]]:
        """Where the innermost bracket changes, and which it is from there on."""
        edges: list[int] = []
        inside: list[Window | None] = []
        around: list[Window] = []
        marks = sorted([*self._lefts, *(right - 1 for right in self._right.values())])
        for mark in marks:
            if mark in self._right:
                around.append((mark, self._right[mark]))
                edges.append(mark + 1)
            else:
                around.pop()
                edges.append(mark)
            inside.append(around[-1] if around else None)
        return edges, inside

    def around(self, position: int) -> Window | None:
        """The innermost bracket that `position` is inside of."""
        index = bisect_right(self._edges, position) - 1
        return self._inside[index] if index >= 0 else None

    def starting_in(self, start: int, end: int) -> Iterator[Window]:
        """The brackets whose left mark is in `[start, end)`, left to right."""
        for left in self._lefts[bisect_left(self._lefts, start) : bisect_left(self._lefts, end)]:
            yield left, self._right[left]

    def after(self, position: int) -> int:
        """Behind the bracket that starts at `position`; `position` itself where none does."""
        return self._right.get(position, position)


def _pairs(text: str, start: int, end: int) -> Iterator[Window]:
    open_at: list[int] = []
    for match in _MARK.finditer(text, start, end):
        if match[0] == "(":
            open_at.append(match.start())
        elif open_at:
            yield open_at.pop(), match.end()
