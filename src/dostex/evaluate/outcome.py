"""What one comparison says, and the counts that precision, recall and F1 are made of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value of one facet: expected, found, or both.

    `gold` and `found` are labels for people, None where that side has nothing. `implied` marks what only follows from another
    outcome (the unit of an observation that was not found). `place` is an offset in the article's text.
    """

    facet: str
    gold: str | None
    found: str | None
    correct: bool
    place: int | None = None
    implied: bool = False

    @property
    def verdict(self) -> str:
        """`correct`, `wrong`, `missing` (in gold only) or `extra` (found only)."""
        if self.correct:
            return "correct"
        if self.gold is None:
            return "extra"
        return "missing" if self.found is None else "wrong"


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one facet over any set of outcomes. The ratios are None where there is nothing to count."""

    correct: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right."""
        return self.correct / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found."""
        return self.correct / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall: 2 · correct / (found + gold)."""
        return 2 * self.correct / (self.found + self.gold) if self.found + self.gold else None


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """The counts of `outcomes` (of one facet)."""
    correct = found = gold = 0
    for outcome in outcomes:
        correct += outcome.correct
        found += outcome.found is not None
        gold += outcome.gold is not None
    return Tally(correct, found, gold)


Labelled = Mapping[Any, tuple[str, int | None]]


def compare_sets(facet: str, gold: Labelled, found: Labelled, *, implied: bool = False) -> Iterator[Outcome]:
    """Outcomes of two sets given as key → (label, place): equal keys are correct, the others missing or extra."""
    for key, (label, place) in gold.items():
        if key in found:
            yield Outcome(facet, label, found[key][0], True, found[key][1])
        else:
            yield Outcome(facet, label, None, False, place, implied)
    for key, (label, place) in found.items():
        if key not in gold:
            yield Outcome(facet, None, label, False, place, implied)


def label(value: object) -> str:
    """`value` as people read it; None is "null"."""
    return "null" if value is None else str(value)
