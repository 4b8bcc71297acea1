"""Counts of a stream of changes, and its groups of identical changes. Memory grows with the groups, not with the changes."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from dostex.review.models import CAUSES, OPERATIONS, ROOMS, ArticleDiff, Cause, Change, FieldChange, Operation, Room

# The values of a group are shown, not compared: a paragraph of mentions need not be kept.
_SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class Group:
    """Identical changes: what they have in common, and in how many changes and articles they were seen.

    `fields` are the fields before → after of changed and moved facts; of added and removed ones `sort` says what they are.
    """

    id: str
    room: Room
    operation: Operation
    rule: str | None
    fields: tuple[FieldChange, ...]
    sort: tuple[Any, ...]
    changes: int
    articles: int
    right: int
    wrong: int

    def to_plain(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {
            "group": self.id, "room": self.room, "operation": self.operation, "rule": self.rule,
            "fields": [field.to_plain() for field in self.fields], "sort": list(self.sort),
            "changes": self.changes, "articles": self.articles, "right": self.right, "wrong": self.wrong,
        }  # fmt: skip


class Tally:
    """What was seen in a stream of article diffs."""

    def __init__(self) -> None:
        self.articles = 0
        self.articles_added = 0
        self.articles_removed = 0
        self.texts_changed = 0
        self.unchanged = 0
        self.operations: Counter[tuple[Room, Operation]] = Counter()
        self.causes: Counter[Cause] = Counter()
        self.fields: Counter[tuple[Room, str]] = Counter()
        self.verdicts: Counter[str] = Counter()
        self._groups: dict[str, Group] = {}
        self._last: dict[str, str] = {}

    @property
    def changes(self) -> int:
        """All changes."""
        return self.operations.total()

    def add(self, found: ArticleDiff) -> None:
        """Count one article."""
        self.articles += 1
        self.articles_added += found.before_version is None
        self.articles_removed += found.after_version is None
        self.texts_changed += found.text_changed
        self.unchanged += found.unchanged
        for change in found.changes:
            self._add(change)

    def _add(self, change: Change) -> None:
        self.operations[change.room, change.operation] += 1
        self.causes[change.cause] += 1
        self.fields.update((change.room, each.field) for each in change.fields)
        if change.verdict:
            self.verdicts[change.verdict] += 1
        group_id = change.group
        group = self._groups.get(group_id) or _group(change, group_id)
        self._groups[group_id] = replace(
            group,
            changes=group.changes + 1,
            articles=group.articles + (self._last.get(group_id) != change.article_id),
            right=group.right + (change.verdict == "right"),
            wrong=group.wrong + (change.verdict == "wrong"),
        )
        self._last[group_id] = change.article_id

    def groups(self, least: int = 2) -> list[Group]:
        """The groups of at least so many changes, the largest first."""
        found = (group for group in self._groups.values() if group.changes >= least)
        return sorted(found, key=lambda group: (-group.changes, ROOMS.index(group.room), group.id))

    def to_plain(self) -> dict[str, Any]:
        """As JSON can hold it: every room, operation and cause that occurred, in their order."""
        rooms = {
            room: {name: self.operations[room, name] for name in OPERATIONS if self.operations[room, name]}
            for room in ROOMS
            if any(self.operations[room, name] for name in OPERATIONS)
        }
        return {
            "articles": self.articles,
            "articles_added": self.articles_added,
            "articles_removed": self.articles_removed,
            "texts_changed": self.texts_changed,
            "changes": self.changes,
            "rooms": rooms,
            "causes": {cause: self.causes[cause] for cause in CAUSES if self.causes[cause]},
            "fields": {f"{room}.{name}": count for (room, name), count in sorted(self.fields.items())},
            "verdicts": {name: self.verdicts[name] for name in ("right", "wrong") if self.verdicts[name]},
        }


def _group(change: Change, group_id: str) -> Group:
    gained = change.operation in {"added", "removed"}
    fields = tuple(FieldChange(each.field, _cut(each.before), _cut(each.after)) for each in change.fields)
    sort = change.likeness if gained else ()
    return Group(group_id, change.room, change.operation, change.rule, fields, sort, 0, 0, 0, 0)


def _cut(value: Any) -> Any:
    return value[:_SHOWN] if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which changes are wanted; an empty collection wants all."""

    rooms: Collection[str] = ()
    operations: Collection[str] = ()
    fields: Collection[str] = ()
    causes: Collection[str] = ()
    provinces: Collection[str] = ()

    def of(self, stream: Iterable[ArticleDiff]) -> Iterator[ArticleDiff]:
        """The articles of `stream` with the changes wanted; articles that are left with none are left out."""
        everything = not (self.rooms or self.operations or self.fields or self.causes or self.provinces)
        for found in stream:
            if everything:
                yield found
                continue
            changes = tuple(filter(self._wants, found.changes)) if self._of_province(found) else ()
            if changes:
                yield replace(found, changes=changes)

    def _of_province(self, found: ArticleDiff) -> bool:
        return not self.provinces or (found.area or "").casefold() in {name.casefold() for name in self.provinces}

    def _wants(self, change: Change) -> bool:
        return (
            (not self.rooms or change.room in self.rooms)
            and (not self.operations or change.operation in self.operations)
            and (not self.causes or change.cause in self.causes)
            and (not self.fields or any(each.field in self.fields for each in change.fields))
        )
