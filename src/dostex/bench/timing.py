"""Contestants measured in turn, round by round, so that what disturbs the machine disturbs all of them."""

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

Contestant = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of one round, the median of several: processor time of this process, and the wall clock's."""

    cpu: float
    wall: float


def alternate(contestants: Mapping[str, Contestant], rounds: int) -> dict[str, Timing]:
    """The timing of each contestant over `rounds` rounds (at least one), after one round that does not count.

    The order turns with every round: nobody always runs after the same neighbour.
    """
    names = list(contestants)
    measured: dict[str, list[Timing]] = {name: [] for name in names}
    for number in range(rounds + 1):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            timing = once(contestants[name])
            if number:
                measured[name].append(timing)
    return {
        name: Timing(median(each.cpu for each in timings), median(each.wall for each in timings))
        for name, timings in measured.items()
    }


def once(contestant: Contestant) -> Timing:
    """The timing of one call; earlier garbage is collected before the clock starts."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    contestant()
    return Timing(time.process_time() - cpu, time.perf_counter() - wall)
