"""What was measured before: a line of JSON a run of the benchmark, so that a regression shows."""

import json
import os
import platform
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any, Final

import dostex

_WORSE: Final = 0.2  # a ratio that is worse by more is told; machines disturb by less
_KEPT: Final = 5  # earlier runs that the median is of


def machine() -> dict[str, Any]:
    """The machine, as far as it decides about speed."""
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text(encoding="utf-8", errors="replace").splitlines() if cpu.exists() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.processor())
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0
    return {
        "cpu": model,
        "cores": os.cpu_count(),
        "memory_gb": round(pages / 1024**3, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def entry(rows: Sequence[dict[str, Any]], corpus: str, now: datetime) -> dict[str, Any]:
    """What this run adds to the history."""
    about = {"time": now.isoformat(timespec="seconds"), "version": dostex.__version__, "corpus": corpus, "machine": machine()}
    return {**about, "rows": list(rows)}


def read(file: Path) -> list[dict[str, Any]]:
    """The entries of `file`, the oldest first; none if it is not there."""
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def add(file: Path, made: dict[str, Any]) -> None:
    """Write `made` at the end of `file`."""
    with file.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(made, ensure_ascii=False) + "\n")


def regressions(made: dict[str, Any], earlier: Sequence[dict[str, Any]]) -> list[str]:
    """One line for each ratio that is worse than it was: in `earlier` runs of the same corpus on the same kind of machine."""
    same = [each for each in earlier if each["corpus"] == made["corpus"] and _kind(each) == _kind(made)][-_KEPT:]
    worse = []
    for row in made["rows"]:
        before = [old["cpu"] for each in same for old in each["rows"] if old["name"] == row["name"] and old["cpu"]]
        if not before or not row["cpu"] or not row["bar"]:
            continue
        usual = median(before)
        change = row["cpu"] / usual - 1 if row["bar"].startswith("≤") else usual / row["cpu"] - 1
        if change > _WORSE:
            worse.append(f"{row['name']}: {row['cpu']:.3f}, was {usual:.3f} ({change:+.0%} worse)")
    return worse


def _kind(each: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(each["machine"][name] for name in ("cpu", "cores", "python"))


def markdown(made: dict[str, Any]) -> str:
    """The rows as a table for documents, ratios first, with the machine and the corpus below."""
    head = "| measured | ratio | bar | met | wall | note |\n|---|---|---|---|---|---|\n"
    cells = (
        (row["name"], _number(row["cpu"]), row["bar"] or "", _MET[row["met"]], _number(row["wall"]), row["note"])
        for row in made["rows"]
    )
    lines = [f"| {' | '.join(each)} |" for each in cells]
    about = made["machine"]
    told = f"{about['cpu']}, {about['cores']} cores, {about['memory_gb']} GB, {about['system']}, Python {about['python']}"
    return head + "\n".join(lines) + f"\n\n{told}; corpus {made['corpus'][:12]}; {made['time']}\n"


_MET: Final = {True: "yes", False: "no", None: ""}


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
