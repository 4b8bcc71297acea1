"""Things of a text in text order, found by position."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Anything that starts somewhere in the text."""

    @property
    def start(self) -> int:
        """Where it starts."""
        ...


T = TypeVar("T", bound=Placed)


class Ordered(Generic[T]):
    """Things sorted by their start; asked by ranges of the text."""

    def __init__(self, things: Sequence[T]) -> None:
        self._things = sorted(things, key=lambda thing: thing.start)
        self._starts = [thing.start for thing in self._things]

    def all(self) -> Sequence[T]:
        """All of them, in text order."""
        return self._things

    def within(self, start: int, end: int) -> list[T]:
        """Those that start in `[start, end)`, in text order."""
        if not self._starts:
            return []
        first = bisect_left(self._starts, start)
        return self._things[first : bisect_left(self._starts, end, first)]

    def back_from(self, end: int) -> Iterator[T]:
        """Those that start before `end`, the last first."""
        return (self._things[index] for index in range(bisect_left(self._starts, end) - 1, -1, -1))
