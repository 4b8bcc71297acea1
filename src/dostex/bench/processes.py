"""What this process and those that it has started take, as /proc tells; nothing where there is no /proc."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")


@dataclass(frozen=True, slots=True)
class Taken:
    """Processor seconds, megabytes of memory (its share of what is shared), open files of one process."""

    pid: int
    cpu: float
    memory: float
    files: int


def family() -> list[int]:
    """This process and all that descend from it."""
    found = [os.getpid()]
    for pid in found:
        for task in _entries(_PROC / str(pid) / "task"):
            with suppress(OSError):
                found += map(int, (task / "children").read_text(encoding="ascii").split())
    return found


def taken(pid: int) -> Taken | None:
    """What process `pid` has taken so far; None if it is gone."""
    place = _PROC / str(pid)
    try:
        fields = (place / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        rollup = (place / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return None
    cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    proportional = next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    return Taken(pid, cpu, proportional / 1024, len(_entries(place / "fd")))


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return list(folder.iterdir())
    return []


class Clock:
    """Processor seconds of the whole family, also of members that have ended, if `look` saw them."""

    def __init__(self) -> None:
        self._seen: dict[int, float] = {}
        self._before = dict(self._measured())

    def look(self) -> None:
        """Note what each has taken until now."""
        self._seen.update(self._measured())

    @property
    def own(self) -> float:
        """Of this process."""
        return self._seen.get(os.getpid(), 0) - self._before.get(os.getpid(), 0)

    @property
    def total(self) -> float:
        """Of all."""
        return sum(seconds - self._before.get(pid, 0) for pid, seconds in self._seen.items())

    def _measured(self) -> list[tuple[int, float]]:
        return [(pid, found.cpu) for pid in family() if (found := _cpu(pid))]


def _cpu(pid: int) -> Taken | None:
    try:
        fields = (_PROC / str(pid) / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return Taken(pid, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), 0, 0)
