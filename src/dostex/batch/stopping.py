"""Ending a run when the system or the user asks: what is in flight is finished first."""

import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, TypeVar

_Item = TypeVar("_Item")
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class _Asked(BaseException):
    """When the signal comes while the next input is waited for."""


class Stop:
    """Whether the run was asked to end. The second request ends the process at once.

    `signal` is the number of the signal that asked; None as long as none did.
    """

    def __init__(self) -> None:
        self.signal: signal.Signals | None = None
        self._waiting = False

    @property
    def status(self) -> int:
        """The exit status that shells expect after the signal: 130 for SIGINT, 143 for SIGTERM; 0 without one."""
        return 0 if self.signal is None else 128 + self.signal

    def request(self, number: int = signal.SIGINT) -> None:
        """Ask for the end."""
        if self.signal is not None:
            raise SystemExit(128 + number)
        self.signal = signal.Signals(number)
        if self._waiting:
            raise _Asked

    def until(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """`items` until the end is asked for."""
        source = iter(items)
        while self.signal is None:
            try:
                self._waiting = True
                item = next(source)
            except (StopIteration, _Asked):
                return
            finally:
                self._waiting = False
            yield item

    @contextmanager
    def listening(self) -> Iterator["Stop"]:
        """SIGINT and SIGTERM are requests in the meantime."""

        def asked(number: int, _: FrameType | None) -> None:
            self.request(number)

        before: dict[int, Any] = {number: signal.signal(number, asked) for number in _SIGNALS}
        try:
            yield self
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
