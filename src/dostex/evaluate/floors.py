"""Floors of facets: a TOML table of F1 values that a change must not fall under, and that only rise."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from dostex.errors import ConfigurationError
from dostex.evaluate.facets import FACETS
from dostex.evaluate.outcome import Tally

_HEAD = """\
# F1 floors of `dostex eval corpus/gold --gate floors.toml`, micro over the whole gold. They only rise:
# `dostex eval corpus/gold --raise-floors floors.toml` writes them.
[floors]
"""


def read(path: Path) -> dict[str, float]:
    """The floors in `path`. Raises ConfigurationError for a missing file, an unknown facet or a value outside 0 to 1."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigurationError(f"{path}: no such file; `--raise-floors {path}` writes one") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: {error}") from error
    floors = table.get("floors")
    if not isinstance(floors, dict):
        raise ConfigurationError(f"{path}: no table [floors]")
    for facet, floor in floors.items():
        if facet not in FACETS:
            raise ConfigurationError(f"{path}: floors.{facet}: unknown facet; valid are {', '.join(FACETS)}")
        if isinstance(floor, bool) or not isinstance(floor, int | float) or not 0 <= floor <= 1:
            raise ConfigurationError(f"{path}: floors.{facet}: {floor!r} is no number from 0 to 1")
    return {facet: float(floor) for facet, floor in floors.items()}


def fallen(floors: Mapping[str, float], reached: Mapping[str, Tally]) -> list[str]:
    """One line for each facet under its floor; a facet that has nothing to count any more is under it too."""
    lines: list[str] = []
    for facet, floor in floors.items():
        f1 = reached[facet].f1
        if f1 is None:
            lines.append(f"{facet}: nothing to measure, floor {floor:.3f}")
        elif f1 < floor:
            lines.append(f"{facet}: F1 {f1:.4f} is under its floor {floor:.3f}")
    return lines


def raised(floors: Mapping[str, float], reached: Mapping[str, Tally]) -> dict[str, float]:
    """The floors after this measurement: for each facet the higher of old floor and F1, cut to three decimals."""
    new: dict[str, float] = {}
    for facet in FACETS:
        f1 = reached[facet].f1 if facet in reached else None
        candidates = [floors[facet]] if facet in floors else []
        if f1 is not None:
            candidates.append(math.floor(f1 * 1000 + 1e-9) / 1000)
        if candidates:
            new[facet] = max(candidates)
    return new


def render(floors: Mapping[str, float]) -> str:
    """The file's text; facets in their fixed order."""
    return _HEAD + "".join(f"{facet} = {floors[facet]:.3f}\n" for facet in FACETS if facet in floors)
