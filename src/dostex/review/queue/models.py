"""What waits for decisions, and how one looks at it. Plain, frozen, no I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, get_args

from dostex.review.decisions.models import Action, Decision, Scope, State
from dostex.review.models import Cause, Change, Operation, Plain, Room, Verdict

Reason = Literal["check", "contradiction", "returned", "gold"]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
# The most urgent first; what has no reason comes after, and what only moved last.
URGENCY: Final[dict[Reason | None, int]] = {"check": 0, "contradiction": 0, "returned": 1, "gold": 2, None: 3}
MOVED_ONLY: Final = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides whose changes are in the queue. `completed_at` is null while it is being filled."""

    id: int
    before: str
    after: str
    begun_at: datetime
    completed_at: datetime | None
    articles: int
    changes: int
    unchanged: int
    states: Mapping[State, int] = field(default_factory=dict)

    @property
    def open(self) -> int:
        """Changes that nobody has decided."""
        return self.states.get("open", 0)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which changes of a comparison; a filter that is null keeps all. `states` empty means all."""

    states: frozenset[State] = frozenset()
    room: Room | None = None
    operation: Operation | None = None
    cause: Cause | None = None
    verdict: Verdict | None = None
    reason: Reason | None = None
    province: str | None = None
    rule: str | None = None
    kind: str | None = None
    field: str | None = None
    group: str | None = None
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class Queued:
    """A change in the queue. `place` is its cursor.

    `decision` stands on it; `earlier` was made on other evidence of the same fact, so that the change comes back with it.
    """

    id: int
    comparison_id: int
    place: int
    change: Change
    headline: str
    province: str | None
    state: State
    reason: Reason | None
    group: str
    group_size: int
    decision: Decision | None
    earlier: Decision | None


@dataclass(frozen=True, slots=True)
class Page:
    """Some changes in the order of the queue; `after` is the cursor of the next page, null at the end.

    `as_of` is the newest decision when it was read: what bulk decisions hand back.
    """

    changes: tuple[Queued, ...]
    after: int | None
    as_of: int


@dataclass(frozen=True, slots=True)
class Group:
    """Identical changes: how many of them the filters keep, in how many articles, how many are undecided, and the first."""

    group: str
    place: int
    size: int
    articles: int
    open: int
    sample: Queued


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups in the order of the queue; `after` and `as_of` as in `Page`."""

    groups: tuple[Group, ...]
    after: int | None
    as_of: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many changes the filters keep, and how many of them are of each sort."""

    total: int
    states: Mapping[str, int]
    rooms: Mapping[str, int]
    operations: Mapping[str, int]
    causes: Mapping[str, int]
    reasons: Mapping[str, int]
    provinces: Mapping[str, int]
    rules: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class QueuedArticle:
    """An article of a comparison with its changes in the order of the text; versions are as `Version.to_plain` gives them."""

    comparison_id: int
    article_id: str
    headline: str
    province: str | None
    before_version: Plain | None
    after_version: Plain | None
    text_changed: bool
    unchanged: int
    changes: tuple[Queued, ...]
    as_of: int


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A decision with what it decided: some of its items, and whether it still stands on any of them."""

    decision: Decision
    article_id: str | None
    headline: str | None
    room: Room | None
    change_id: int | None


@dataclass(frozen=True, slots=True)
class LogFilters:
    """Which decisions; a filter that is null keeps all."""

    reviewer: str | None = None
    action: Action | None = None
    scope: Scope | None = None
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """Decisions, the newest first; `after` is the cursor of the next page, null at the end."""

    entries: tuple[LogEntry, ...]
    after: int | None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What extraction said of a fact from one version of its article on; `until` is the version from which it did no longer."""

    version: int
    run_id: int
    at: datetime
    until: int | None
    until_run_id: int | None
    row: Plain


@dataclass(frozen=True, slots=True)
class History:
    """All that was extracted and decided about one fact, each in the order of time."""

    article_id: str
    fact_key: str
    extracted: tuple[Extracted, ...]
    decisions: tuple[Decision, ...]
