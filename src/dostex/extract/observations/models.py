"""A quantity on its way to an observation: its windows in the text and the facets found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dostex.extract.reading import Quantity, Sentence
from dostex.records import Area, Scope, Status

Window = tuple[int, int]
Facet = Literal["indicator", "period", "status", "scope", "total"]


class Step(NamedTuple):
    """One decision about a fact, for explanations: `facet` was set by `rule`, from the words at `words`, or from what `source`
    (another fact) has. Later steps of one facet overrule earlier ones."""

    facet: Facet
    rule: str
    words: Window | None
    source: Fact | None


@dataclass(slots=True, eq=False)
class Group:
    """Parts that one cue gives a total; `partition` where the words claim that they are all of it ("gồm", "chia làm")."""

    partition: bool


@dataclass(slots=True, eq=False)
class Fact:
    """A quantity with what its clause says of it.

    `lead` is the text of its clause before the number, `tail` the noun phrase after the unit, `far_tail` the rest of the
    clause up to the next number. `label_first` is set for "chuyển tiếp: 24" and "… là 57"; `joined_to` is the number
    directly before in a coordination ("06 tập thể, 22 cá nhân"); `bracket` is the range of the brackets around it.
    `[start, end)` is where the quantity stands.
    """

    quantity: Quantity
    sentence: Sentence
    sentence_index: int
    lead: Window
    tail: Window
    far_tail: Window
    clause_start: int
    bracket: Window | None
    label_first: bool
    joined_to: Fact | None
    opens_parts: str = ""
    opens_at: int = 0
    family: str = ""
    indicator: str | None = None
    frame: str | None = None
    of_tasks: bool = False
    of_fraction: bool = False
    cue: tuple[str, int, str] | None = None
    period: str | None = None
    status: Status = "actual"
    status_cue: bool = False
    status_from_before: bool = False
    scope: Scope | None = None
    area: Area | None = None
    total: Fact | None = None
    group: Group | None = None
    repeats: list[Window] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        self.start, self.end = self.quantity.start, self.quantity.end

    def note(self, facet: Facet, rule: str, words: Window | None = None, source: Fact | None = None) -> None:
        """Remember who decided about `facet`."""
        self.steps.append(Step(facet, rule, words, source))
