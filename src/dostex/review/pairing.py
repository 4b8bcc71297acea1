"""Facts of two readings → which fact of one is which of the other.

Room by room, from the strongest evidence to the weakest: the same place (by aligned text), the same quote or name, an
overlapping place, the same content nearby or anywhere in the room. Each stage looks into small buckets, so the whole is linear.
The choice does not depend on which side comes first: ties go to the pair nearest in order.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from operator import eq
from typing import Any, Final

from dostex.review.alignment import Alignment, Place
from dostex.review.models import Fact, Room, normal
from dostex.review.readings import Reading

# The fields that say which statement a fact is; the others say how it was read.
_IDENTITY: Final[dict[Room, tuple[str, ...]]] = {
    "article": (),
    "dates": ("value",),
    "officials": ("name",),
    "posts": ("title", "organization", "status"),
    "roles": ("role",),
    "observations": ("value", "value_to", "unit", "kind", "indicator", "period", "subject"),
    "documents": ("number", "type", "date", "issuer"),
    "events": ("type", "name", "date", "venue"),
    "findings": ("code", "quotes", "message"),
}
_SPANNED: Final[tuple[Room, ...]] = ("dates", "officials", "observations", "documents", "events", "findings")
_CROWD: Final = 24  # Facts of one bucket are weighed each against each up to this many a side; more are paired in their order.
_RELATED: Final = 0.5  # Share of the identity that two facts of different places must have in common.
_NEAR: Final = 300  # characters of a sentence on each side of a quote that it is told by
_WORDS: Final = 0.4  # Share of the words that two sentences must have in common to be one sentence rewritten.

Pair = tuple[Fact, Fact]
Score = Callable[["_Item", "_Item"], float]


@dataclass(frozen=True, slots=True)
class Paired:
    """Pairs of facts, and those of each side that have no partner, each in the order of its reading.

    `displaced` are the keys of the paired facts of the first reading whose quote still stands where it stood, while the partner
    quotes another place.
    """

    pairs: tuple[Pair, ...]
    removed: tuple[Fact, ...]
    added: tuple[Fact, ...]
    displaced: frozenset[str]


@dataclass(slots=True, eq=False)
class _Item:
    """A fact with its order in its room, and its place in the text that both sides are measured in.

    What it is compared by is made when it is first asked for: most facts are paired without.
    """

    fact: Fact
    order: int
    place: Place | None
    _identity: tuple[Hashable, ...] | None = None
    _words: frozenset[str] | None = None

    @property
    def identity(self) -> tuple[Hashable, ...]:
        """The fields that say which statement it is."""
        if self._identity is None:
            self._identity = tuple(_plain(self.fact.fields.get(name)) for name in _IDENTITY[self.fact.room])
        return self._identity

    @property
    def words(self) -> frozenset[str]:
        """The words of its sentence; of a long one those near the quote."""
        if self._words is None:
            self._words = frozenset(normal(_near(self.fact)).split())
        return self._words


def _near(fact: Fact) -> str:
    if fact.sentence is None:
        return ""
    at = fact.span.start - fact.sentence.start if fact.span else 0
    return fact.sentence.text[max(0, at - _NEAR) : at + _NEAR]


def pair(before: Reading, after: Reading) -> Paired:
    """Who is who. `pair(b, a)` makes the same pairs as `pair(a, b)`."""
    turned = _later(before, after)
    first, second = (after, before) if turned else (before, after)
    matching = _Matching(first.facts, second.facts, Alignment(first.text, second.text))
    found = matching.pairs()
    displaced = [matching.displaced(one, other) for one, other in found]
    if turned:
        found = [(other, one) for one, other in found]
    partner = {id(one): other for one, other in found}
    taken = {id(other) for _, other in found}
    return Paired(
        pairs=tuple((fact, partner[id(fact)]) for fact in before.facts if id(fact) in partner),
        removed=tuple(fact for fact in before.facts if id(fact) not in partner),
        added=tuple(fact for fact in after.facts if id(fact) not in taken),
        displaced=frozenset(one.key for (one, _), elsewhere in zip(found, displaced, strict=True) if elsewhere),
    )


def _later(before: Reading, after: Reading) -> bool:
    """Which side is taken first must not depend on which side is called first."""
    if before.text != after.text:
        return before.text > after.text
    if len(before.facts) != len(after.facts):
        return len(before.facts) > len(after.facts)
    differing = ((one, other) for one, other in zip(before.facts, after.facts, strict=True) if one != other)
    return any(repr(one) > repr(other) for one, other in [next(differing, (None, None))])


class _Matching:
    def __init__(self, ones: Sequence[Fact], others: Sequence[Fact], alignment: Alignment) -> None:
        self._alignment = alignment
        self._equal = _equal(ones, others) if alignment.same else []
        done = {id(fact) for both in self._equal for fact in both}
        self._ones = _by_room((fact for fact in ones if id(fact) not in done), self._aligned)
        self._others = _by_room((fact for fact in others if id(fact) not in done), _own_place)

    def displaced(self, one: Fact, other: Fact) -> bool:
        """Whether the quote of `one` still stands where it stood, while `other` quotes another place."""
        place = self._aligned(one)
        return bool(place and place.exact and other.span and (place.start, place.end) != (other.span.start, other.span.end))

    def _aligned(self, fact: Fact) -> Place | None:
        return self._alignment.place(fact.span.start, fact.span.end) if fact.span else None

    def pairs(self) -> list[Pair]:
        """All pairs: equal facts, the article's, those of the rooms with places, then posts and roles under their officials."""
        found = self._equal + list(zip(*(self._facts(side, "article") for side in (self._ones, self._others)), strict=False))
        for room in _SPANNED:
            found += self._room(room)
        owners = {one.key: other.key for one, other in found if one.room == "officials"}
        for room in ("posts", "roles"):
            found += self._details(room, owners)
        return found

    def _facts(self, side: Mapping[Room, list[_Item]], room: Room) -> list[Fact]:
        return [item.fact for item in side[room]]

    def _room(self, room: Room) -> list[Pair]:
        left = _Left(self._ones[room], self._others[room])
        if room == "officials":
            left.stage(_name, _likeness)
        left.stage(_span, _same_place, alone=_surely_same_place)
        left.stage(_said, _told_again)
        left.overlaps()
        left.stage(_statement, _stated)
        left.stage(_sort_near, _related)
        return left.pairs

    def _details(self, room: Room, owners: Mapping[str, str]) -> list[Pair]:
        """Posts and roles: first under paired officials, then a post at the same place under another official."""
        ones, others = self._ones[room], self._others[room]
        mapped = {id(item): owners.get(item.fact.owner or "") for item in ones}
        mapped |= {id(item): item.fact.owner for item in others}
        left = _Left(ones, others)
        content = "title" if room == "posts" else "role"
        left.stage(lambda item: (mapped[id(item)], normal(item.fact.fields[content])) if mapped[id(item)] else None, _likeness)
        if room == "posts":
            left.stage(lambda item: mapped[id(item)], _same_post)
            left.stage(_span, _likeness)
        return left.pairs


def _equal(ones: Sequence[Fact], others: Sequence[Fact]) -> list[Pair]:
    """Facts of one text that are equal in everything."""
    there = {fact.key: fact for fact in others}
    return [(one, there[one.key]) for one in ones if one == there.get(one.key)]


def _own_place(fact: Fact) -> Place | None:
    return Place(fact.span.start, fact.span.end, True) if fact.span else None


def _by_room(facts: Iterable[Fact], place: Callable[[Fact], Place | None]) -> dict[Room, list[_Item]]:
    rooms: dict[Room, list[_Item]] = defaultdict(list)
    for fact in facts:
        rooms[fact.room].append(_Item(fact, len(rooms[fact.room]), place(fact)))
    return rooms


class _Left:
    """The facts of one room that are still without a partner."""

    def __init__(self, ones: Sequence[_Item], others: Sequence[_Item]) -> None:
        self._ones, self._others = list(ones), list(others)
        self.pairs: list[Pair] = []

    def stage(self, bucket: Callable[[_Item], Hashable | None], score: Score, alone: Score | None = None) -> None:
        """Pair within equal buckets, by `score` if that is positive; an item whose bucket is None waits.

        `alone` is asked in its place, and cheaper, where there is nothing to choose.
        """
        if not self._ones or not self._others:
            return
        there: dict[Hashable, list[_Item]] = defaultdict(list)
        for item in self._others:
            there[bucket(item)].append(item)
        here: dict[Hashable, list[_Item]] = defaultdict(list)
        for item in self._ones:
            here[bucket(item)].append(item)
        self._take(
            pair for name, items in here.items() if name is not None and name in there
            for pair in _assigned(items, there[name], score, alone or score)
        )  # fmt: skip

    def overlaps(self) -> None:
        """Pair what lies over each other, most first: a sweep over both sides in the order of their places."""
        if not self._ones or not self._others:
            return
        candidates = [(_overlap(one, other), one, other) for one, other in _crossing(self._ones, self._others)]
        self._take(_greedy((score, one, other) for score, one, other in candidates if score > 0))

    def _take(self, found: Iterable[tuple[_Item, _Item]]) -> None:
        pairs = list(found)
        taken = {id(item) for both in pairs for item in both}
        self.pairs += [(one.fact, other.fact) for one, other in pairs]
        self._ones = [item for item in self._ones if id(item) not in taken]
        self._others = [item for item in self._others if id(item) not in taken]


def _assigned(ones: Sequence[_Item], others: Sequence[_Item], score: Score, alone: Score) -> Iterator[tuple[_Item, _Item]]:
    if len(ones) == len(others) == 1:
        if alone(ones[0], others[0]) > 0:
            yield ones[0], others[0]
    elif len(ones) <= _CROWD and len(others) <= _CROWD:
        yield from _greedy((score(one, other), one, other) for one, other in product(ones, others))
    else:
        yield from (both for both in zip(ones, others, strict=False) if score(*both) > 0)


def _greedy(scored: Iterable[tuple[float, _Item, _Item]]) -> Iterator[tuple[_Item, _Item]]:
    """The best pair first; of equals the one nearest in order, then the earlier. No two that compete are quite equal."""
    taken: set[int] = set()
    ranked = sorted(
        (each for each in scored if each[0] > 0),
        key=lambda each: (-each[0], abs(each[1].order - each[2].order), each[1].order + each[2].order),
    )
    for _, one, other in ranked:
        if id(one) not in taken and id(other) not in taken:
            taken |= {id(one), id(other)}
            yield one, other


def _crossing(ones: Sequence[_Item], others: Sequence[_Item]) -> Iterator[tuple[_Item, _Item]]:
    """Pairs whose places overlap; of each item at most as many as a crowd."""
    placed = sorted((item for item in others if item.place), key=_start)
    first = 0
    for one in sorted((item for item in ones if item.place), key=_start):
        assert one.place is not None
        while first < len(placed) and _end(placed[first]) <= one.place.start:
            first += 1
        for other in placed[first : first + _CROWD]:
            if _start(other) >= one.place.end:
                break
            yield one, other


def _start(item: _Item) -> int:
    return item.place.start if item.place else 0


def _end(item: _Item) -> int:
    return item.place.end if item.place else 0


def _span(item: _Item) -> Hashable | None:
    return (item.place.start, item.place.end) if item.place else None


def _said(item: _Item) -> Hashable | None:
    """Kind and quote, or what names the fact where that is not its quote: the store's key without the ordinal."""
    fact = item.fact
    match fact.room:
        case "observations":
            return fact.fields["kind"], normal(fact.span.text) if fact.span else None
        case "documents":
            return fact.fields["type"], fact.fields.get("number") or (normal(fact.span.text) if fact.span else None)
        case "events":
            return str(fact.fields["type"])
        case "findings":
            return fact.fields["code"], *map(normal, fact.fields["quotes"])
        case "officials":
            return _name(item)
    return normal(fact.span.text) if fact.span else None


def _name(item: _Item) -> Hashable | None:
    return normal(item.fact.fields["name"])


def _statement(item: _Item) -> Hashable | None:
    return item.identity


def _sort_near(item: _Item) -> Hashable | None:
    """The same sort of fact; values differ."""
    fields = item.fact.fields
    match item.fact.room:
        case "observations":
            return fields["kind"], fields["unit"]
        case "officials":
            return str(fields["name"]).split()[-1]
        case "events":
            return "event"
        case "findings":
            return str(fields["code"])
        case "documents":
            return str(fields["type"])
    return None


def _plain(value: Any) -> Hashable:
    if isinstance(value, str):
        return normal(value)
    return value if value is None or isinstance(value, bool) else repr(value)


def _likeness(one: _Item, other: _Item) -> float:
    """From just above 0 to 1 by how much of the fields agrees, and a little for the sentence."""
    return 0.01 + 0.9 * _agreement(one, other) + 0.09 * (one.words == other.words)


def _agreement(one: _Item, other: _Item) -> float:
    names = one.identity
    return sum(map(eq, names, other.identity)) / len(names) if names else 1.0


def _same_place(one: _Item, other: _Item) -> float:
    """The same place found word by word is the same fact; a place only bounded by its neighbours needs something in common."""
    exact = one.place is not None and one.place.exact
    return _likeness(one, other) if exact or _agreement(one, other) > 0 else 0.0


def _surely_same_place(one: _Item, other: _Item) -> float:
    return 1.0 if one.place is not None and one.place.exact else _same_place(one, other)


def _told_again(one: _Item, other: _Item) -> float:
    """The same quote elsewhere: the same fact if its sentence is, or if it says the same."""
    likeness = _likeness(one, other)
    if one.fact.room in {"officials", "documents", "findings"}:
        return likeness
    akin, near = _agreement(one, other) >= _RELATED, _rewritten(one, other)
    return likeness if (akin or near if one.fact.room == "events" else akin and near) else 0.0


def _stated(one: _Item, other: _Item) -> float:
    """The same statement of another place; a date is a statement only together with its sentence."""
    return 0.0 if one.fact.room == "dates" and not _rewritten(one, other) else _likeness(one, other)


def _overlap(one: _Item, other: _Item) -> float:
    assert one.place is not None
    assert other.place is not None
    common = min(one.place.end, other.place.end) - max(one.place.start, other.place.start)
    whole = max(one.place.end, other.place.end) - min(one.place.start, other.place.start)
    if common <= 0 or (not one.place.exact and _agreement(one, other) == 0):
        return 0.0
    return common / whole + _agreement(one, other)


def _related(one: _Item, other: _Item) -> float:
    """Of one sentence, though rewritten, and about the same thing."""
    enough = _agreement(one, other) >= _RELATED
    return _likeness(one, other) if enough and _rewritten(one, other) else 0.0


def _same_post(one: _Item, other: _Item) -> float:
    """Another title for the same office of the same person: the same place or the same organization."""
    near = _span(one) is not None and _span(one) == _span(other)
    organization = one.fact.fields["organization"]
    same = organization is not None and organization == other.fact.fields["organization"]
    return _likeness(one, other) if near or same else 0.0


def _rewritten(one: _Item, other: _Item) -> bool:
    """Whether the two sentences are one, perhaps edited."""
    here, there = one.words, other.words
    return len(here & there) >= _WORDS * len(here | there)
