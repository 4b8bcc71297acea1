"""What a reviewer says and what becomes of it. Plain, frozen, no I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal, Self, get_args

from dostex.errors import DostexError

Action = Literal["accept", "reject", "correct", "add", "defer", "undo"]
Scope = Literal["change", "group", "article", "fact", "decision"]
State = Literal["open", "accepted", "rejected", "corrected", "deferred"]

STATES: Final[tuple[State, ...]] = get_args(State)
STATE_OF: Final[dict[Action, State]] = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "defer": "deferred",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """What a fact should say: `fields` named as in `Fact.fields`, `span` as offsets into the article's text, if it moves."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    span: tuple[int, int] | None = None

    def to_plain(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {"fields": dict(self.fields), "span": list(self.span) if self.span else None}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        span = plain["span"]
        return cls(plain["fields"], (span[0], span[1]) if span else None)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as it is kept: who, when, what for; `items` changes or facts are decided by it.

    `correction` is what was said of the one change or fact that is asked for; null where many are.
    """

    id: int
    made_at: datetime
    reviewer: str
    action: Action
    scope: Scope
    comment: str
    items: int
    undoes: int | None = None
    undone_by: int | None = None
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Single changes: id → the decision that the reviewer saw on it, null for none."""

    seen: Mapping[int, int | None]


@dataclass(frozen=True, slots=True)
class GroupOf:
    """The undecided changes of a group, as they were when decision `as_of` was the newest (`queue.newest`)."""

    comparison_id: int
    group: str
    as_of: int


@dataclass(frozen=True, slots=True)
class ArticleOf:
    """The undecided changes of an article, as they were when decision `as_of` was the newest."""

    comparison_id: int
    article_id: str
    as_of: int


Target = Changes | GroupOf | ArticleOf


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reviewer wanted to decide."""

    action: Action
    comment: str
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """A change on which another decision stands than the reviewer saw."""

    change_id: int | None
    article_id: str
    seen: Decision | None
    now: Decision | None


class Conflict(DostexError):
    """When somebody else decided in between; nothing was written. `draft` is what was wanted, `clashes` what stands instead."""

    code = "conflict"
    retryable = True

    def __init__(self, draft: Draft, clashes: tuple[Clash, ...]) -> None:
        first = clashes[0]
        by = f"{first.now.reviewer} decided “{first.now.action}”" if first.now else "the decision was taken back"
        more = f", and {len(clashes) - 1} more" if len(clashes) > 1 else ""
        super().__init__(f"{first.article_id}: {by} since you looked{more}; look again and decide anew")
        self.draft = draft
        self.clashes = clashes


class UnknownChange(DostexError):
    """When a change, group, article, comparison or decision is named that the store does not have."""

    code = "unknown-change"


class InvalidCorrection(DostexError):
    """When a correction or an added fact breaks the record's contract; `problems` is field → what is wrong, what is valid."""

    code = "invalid-correction"

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {problem}" if name else problem for name, problem in problems.items()))
        self.problems = dict(problems)
