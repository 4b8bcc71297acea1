"""Two readings of an article → its changes; two sides → the stream of them. Pure, deterministic, one article at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final, Protocol

from dostex.review.causes import Causes
from dostex.review.models import ROOMS, ArticleDiff, Cause, Change, Fact, FieldChange, Operation, normal
from dostex.review.pairing import Paired, pair
from dostex.review.readings import Reading
from dostex.review.sides import Side

# The fields that name another fact; whether they changed is seen by who the other fact is, not by what it is called.
_OWNER: Final = {"observations": "part_of", "posts": "official", "roles": "official"}
# Counted as facts; posts and roles are details of officials.
_COUNTED: Final = frozenset(ROOMS) - {"article", "posts", "roles"}


class Observer(Protocol):
    """Is shown every article that was compared with its readings; gives back what is to be reported (verdicts filled in)."""

    @property
    def articles(self) -> Collection[str]:
        """Articles to be read and shown even if both sides have them with equal hashes."""
        ...

    def __call__(self, found: ArticleDiff, before: Reading | None, after: Reading | None) -> ArticleDiff:
        """What is to be reported."""
        ...


def diff(
    before: Side, after: Side, articles: Iterable[str] | None = None, observer: Observer | None = None
) -> Iterator[ArticleDiff]:
    """What changed from `before` to `after`, in the order of article ids; an article equal on both sides is left out.

    Both sides are read in step, so memory holds the ids and a few hundred articles. `articles` restricts to these ids.
    """
    always = observer.articles if observer else ()
    here, there = before.hashes(), after.hashes()
    wanted = here.keys() | there.keys() if articles is None else set(articles) & (here.keys() | there.keys())
    differing = sorted(each for each in wanted if each in always or here.get(each) is None or here.get(each) != there.get(each))
    ones = before.readings([each for each in differing if each in here])
    others = after.readings([each for each in differing if each in there])
    for article_id in differing:
        one = next(ones) if article_id in here else None
        other = next(others) if article_id in there else None
        found = article_diff(one, other, shared=before.inputs is not None and before.inputs == after.inputs)
        if observer is not None:
            found = observer(found, one, other)
        if found.changes or found.text_changed:
            yield found


def article_diff(before: Reading | None, after: Reading | None, *, shared: bool = False) -> ArticleDiff:
    """What changed in one article; a side that is null does not have it. Raises ValueError if neither has.

    `shared` says that both sides read the same inputs: then it is the extractor's doing if one of them has no article.
    """
    known = after or before
    if known is None:
        raise ValueError("an article on neither side")
    changes, unchanged = _changes(before, after) if before and after else (_whole(known, before is None, shared), 0)
    return ArticleDiff(
        article_id=known.article_id,
        headline=known.headline,
        area=known.area,
        before_version=before.version if before else None,
        after_version=after.version if after else None,
        changes=tuple(sorted(changes, key=_place)),
        unchanged=unchanged,
    )


def _place(change: Change) -> tuple[int, int, str]:
    """Room, then place in the text, then key."""
    return ROOMS.index(change.room), change.fact.span.start if change.fact.span else -1, change.key


def _whole(reading: Reading, new: bool, shared: bool) -> list[Change]:
    """An article that one side lacks: all its facts, added or removed."""
    cause: Cause = "unknown" if reading.extractor is None else "extractor" if shared else "page"
    if new:
        return [Change(fact.article_id, fact.room, "added", None, fact, (), cause) for fact in reading.facts]
    return [Change(fact.article_id, fact.room, "removed", fact, None, (), cause) for fact in reading.facts]


def _changes(before: Reading, after: Reading) -> tuple[list[Change], int]:
    if before.facts == after.facts and before.text == after.text:
        return [], sum(fact.room in _COUNTED for fact in before.facts)
    paired = pair(before, after)
    causes = Causes(before, after)
    owners = {one.key: other.key for one, other in paired.pairs}
    common = _Common(before.partial or after.partial)
    removed, added = common.lone(paired.removed, after.facts), common.lone(paired.added, before.facts)
    changes = [Change(fact.article_id, fact.room, "removed", fact, None, (), causes.of(fact, None)) for fact in removed]
    changes += [Change(fact.article_id, fact.room, "added", None, fact, (), causes.of(None, fact)) for fact in added]
    unchanged, same_text = 0, before.text == after.text
    for one, other in paired.pairs:
        if one.fields == other.fields and one.owner is other.owner is None and same_text and one.span == other.span:
            unchanged += one.room in _COUNTED
            continue
        fields = field_changes(one, other, owners, common)
        moved = () if fields else _moved(one, other, paired)
        if not fields and not moved:
            unchanged += one.room in _COUNTED
            continue
        operation: Operation = "changed" if fields else "moved"
        cause = causes.of(one, other, fields or moved)
        changes.append(Change(one.article_id, one.room, operation, one, other, fields or moved, cause))
    return changes, unchanged


class _Common:
    """What is compared: everything, or, when a side is partial, the fields that both list, and dates by their values."""

    def __init__(self, partial: bool) -> None:
        self._partial = partial

    def lone(self, facts: Iterable[Fact], others: Iterable[Fact]) -> list[Fact]:
        """Those of `facts` that the other side lacks; annotators list a date once, however often it is mentioned."""
        said = {fact.fields["value"] for fact in others if fact.room == "dates"} if self._partial else ()
        return [fact for fact in facts if fact.room != "dates" or fact.fields["value"] not in said]

    def names(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
        if self._partial:
            return [name for name in one if name in other]
        return [*one, *(name for name in other if name not in one)]


def field_changes(one: Fact, other: Fact, owners: Mapping[str, str], common: _Common) -> tuple[FieldChange, ...]:
    """The fields that differ, in the order in which facts list them."""
    owner = _OWNER.get(one.room)
    found = []
    for name in common.names(one.fields, other.fields):
        before, after = one.fields.get(name), other.fields.get(name)
        if name == owner:
            same = one.owner is other.owner is None or (
                one.owner is not None and owners.get(one.owner) == other.owner is not None
            )
        else:
            same = before == after
        if not same:
            found.append(FieldChange(name, before, after))
    return tuple(found)


def _moved(one: Fact, other: Fact, paired: Paired) -> tuple[FieldChange, ...]:
    if one.span is None or other.span is None:
        return ()
    if one.key in paired.displaced or normal(one.span.text) != normal(other.span.text):
        return (FieldChange("span", one.span.text, other.span.text),)
    return ()
