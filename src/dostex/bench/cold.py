"""How long a command takes that has nothing loaded yet, in a new process each time."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

import dostex
from dostex.bench.ratios import Bar, Row

HELP: Final = Bar("le", 0.3)
EXTRACT: Final = Bar("le", 1.5)


def rows(article: Path, rounds: int) -> list[Row]:
    """Seconds of `dostex --help` and of `dostex extract` on one article: processor time decides."""
    commands = {"dostex --help": ("--help",), "dostex extract, one article": ("extract", str(article))}
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, arguments in commands.items():
            found[name].append(_seconds(arguments))
    bars = dict(zip(commands, (HELP, EXTRACT), strict=True))
    return [
        Row(f"cold start, seconds: {name}", median(cpu for cpu, _ in each), median(wall for _, wall in each), bars[name])
        for name, each in found.items()
    ]


def _seconds(arguments: tuple[str, ...]) -> tuple[float, float]:
    root = str(Path(dostex.__file__).parents[1])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run([sys.executable, "-m", "dostex", *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    wall, after = perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall
