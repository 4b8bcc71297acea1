"""How processor time grows with the input, with a limit after which the work is broken off."""

import math
import signal
import time
from collections.abc import Callable

_LIMIT = 8.0  # seconds of processor time


class Endless(Exception):
    """When the limit was reached."""


def growth(work: Callable[[str], object], small: str, large: str, *, free: float) -> float:
    """By how many times the time of `work` grows from `small` to `large`; 1 while `large` takes under `free` seconds,
    infinite when it takes longer than the limit."""
    took = _seconds(work, large)
    if took > free:  # once more: the first call may have loaded something
        took = min(took, _seconds(work, large))
    if took <= free:
        return 1
    return took / max(min(_seconds(work, small) for _ in range(3)), free / 1000)


def _seconds(work: Callable[[str], object], text: str) -> float:
    before = signal.signal(signal.SIGVTALRM, _break_off)
    signal.setitimer(signal.ITIMER_VIRTUAL, _LIMIT)
    start = time.process_time()
    try:
        work(text)
    except Endless:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - start


def _break_off(*_: object) -> None:
    raise Endless
