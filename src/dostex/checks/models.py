"""What checks take and share: breakdowns, and the bounds within which a written figure can be meant."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from dostex.language.numbers import parse_figure
from dostex.records import Comparator, Observation, Span

# FIELD.md, A6: "gần 24,5 tỷ đồng, trong đó trên 16 tỷ đồng": how far an approximate figure may be from the true one.
APPROXIMATE = Decimal("0.05")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_ZERO, _HALF = Decimal(0), Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts as indices of `Record.observations`, parts in text order.

    `partition` says that the text claims completeness ("gồm", "chia làm", "còn lại"); "trong đó có 2 …" claims none. A total
    may have several breakdowns.
    """

    total: int
    parts: tuple[int, ...]
    partition: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and highest true value that a written figure leaves open."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.low + other.low, self.high + other.high)

    def meets(self, other: "Bounds") -> bool:
        """Whether one true value can lie in both."""
        return self.low <= other.high and other.low <= self.high


NOTHING = Bounds(_ZERO, _ZERO)


def bounds_of(observation: Observation, *, rounded: bool = True) -> Bounds:
    """What the value of `observation` can be: exact for counted things, half a unit of the last digit for "8,7 tỷ đồng".

    Without `rounded` the figure is taken at its word, and only its comparator opens it.
    """
    half = resolution(observation.value, observation.span.text) * _HALF if rounded else _ZERO
    return around(observation.value, half, observation.comparator)


def around(value: Decimal, half_unit: Decimal, comparator: Comparator) -> Bounds:
    """The bounds of `value` known to `half_unit`, widened to the side that its comparator opens."""
    slack = abs(value) * APPROXIMATE
    below = slack if comparator in ("lt", "le", "approx") else _ZERO
    above = slack if comparator in ("gt", "ge", "approx") else _ZERO
    return Bounds(value - max(half_unit, below), value + max(half_unit, above))


@lru_cache(maxsize=4096)
def resolution(value: Decimal, words: str) -> Decimal:
    """One unit of the last digit of the figure in `words`, in units of `value`: 10⁸ for "8,7 tỷ"; 0 for plain counts."""
    written = _FIGURE.search(words)
    figure = parse_figure(written[0]) if written else None
    if not figure:
        return _ZERO
    exponent = figure.as_tuple().exponent
    assert isinstance(exponent, int)
    scale = value / figure
    if scale == 1 and exponent == 0:
        return _ZERO
    return abs(scale) * Decimal(1).scaleb(exponent)


def has_decimals(words: str) -> bool:
    """Whether the figure in `words` is written with decimals."""
    written = _FIGURE.search(words)
    figure = parse_figure(written[0]) if written else None
    return figure is not None and figure.as_tuple().exponent != 0


def half_digit(words: str) -> Decimal:
    """Half a unit of the last digit of the figure in `words`: 0.05 for "24,2%"."""
    written = _FIGURE.search(words)
    figure = parse_figure(written[0]) if written else None
    exponent = figure.as_tuple().exponent if figure is not None else 0
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) * _HALF


def plain(value: Decimal) -> str:
    """`value` in digits as a person would write them in English, without exponent or trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quote(text: str, start: int, end: int) -> Span:
    """The span `[start, end)` of the article's text."""
    return Span(start=start, end=end, text=text[start:end])
