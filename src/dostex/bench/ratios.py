"""What a benchmark says: ratios with the bars beside them. No seconds: those belong to a machine, ratios do not."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Bar:
    """What a value must keep to: `le`, at most `limit`; `ge`, at least."""

    sign: Literal["le", "ge"]
    limit: float

    def met(self, value: float) -> bool:
        """Whether `value` keeps to it."""
        return value <= self.limit if self.sign == "le" else value >= self.limit

    def __str__(self) -> str:
        return f"{'≤' if self.sign == 'le' else '≥'} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Row:
    """One measured ratio. `cpu` decides, `wall` tells how busy the machine was. None: not measured, `note` says why."""

    name: str
    cpu: float | None
    wall: float | None = None
    bar: Bar | None = None
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the bar is met; None without a bar or a value."""
        return None if self.bar is None or self.cpu is None else self.bar.met(self.cpu)

    def data(self) -> dict[str, Any]:
        """The row for JSON, ratios to four digits."""
        return {
            "name": self.name,
            "cpu": _rounded(self.cpu),
            "wall": _rounded(self.wall),
            "bar": None if self.bar is None else str(self.bar),
            "met": self.met,
            "note": self.note,
        }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The k of `time ∝ size^k`, fitted by least squares on logarithms; needs two different sizes."""
    xs, ys = [math.log(size) for size in sizes], [math.log(time) for time in times]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)
