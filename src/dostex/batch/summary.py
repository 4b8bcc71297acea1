"""What a run did, in numbers."""

from collections import Counter
from dataclasses import dataclass, field, replace
from signal import Signals
from typing import Final

from dostex.batch.task import Tally
from dostex.records import Record
from dostex.rejection import Rejection

KEPT: Final = 1000  # rejections with their reasons; a run may have millions


@dataclass(slots=True)
class Summary:
    """What a run did. `facts` counts by room over every article read, unchanged ones too.

    `resumed` of the inputs were done before the run was interrupted; they count in `outcomes` and nowhere else. `rejections`
    are the first ones, without their bytes; the store has all. `signal` is the signal that ended the run early.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    resumed: int = 0
    facts: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    rejections: list[Rejection] = field(default_factory=list)
    codes: Counter[str] = field(default_factory=Counter)
    signal: Signals | None = None

    def add(self, result: Record | Rejection, outcome: str) -> None:
        """Count one document."""
        if isinstance(result, Rejection):
            self.reject(result)
        else:
            self.count(outcome, Tally.of(result))

    def count(self, outcome: str, tally: Tally | None) -> None:
        """Count one article; the facts of a duplicate were counted before."""
        self.outcomes[outcome] += 1
        if tally and outcome != "duplicate":
            self.facts.update(tally.facts)
            self.findings.update(tally.findings)

    def reject(self, rejection: Rejection) -> None:
        """Count one rejection."""
        self.outcomes["rejected"] += 1
        self.codes[rejection.code] += 1
        if len(self.rejections) < KEPT:
            self.rejections.append(replace(rejection, raw=None))
