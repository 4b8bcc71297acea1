"""Facets of officials: name, honorifics, posts, post status, roles, chair."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from dostex.evaluate.gold import Gold, GoldOfficial, GoldPost
from dostex.evaluate.outcome import Outcome, compare_sets
from dostex.language.folding import key
from dostex.records import Official, Post, Record

_Person = GoldOfficial | Official


def officials(gold: Gold, record: Record | None) -> Iterator[Outcome]:
    """Outcomes of the six facets. A person is the folded name; what a missing or extra person has is implied."""
    expected: dict[str, _Person] = {key(official.name): official for official in gold.officials}
    found: dict[str, _Person] = {key(official.name): official for official in (record.officials if record else ())}
    yield from compare_sets("official", _names(expected), _names(found))
    for name in dict.fromkeys([*expected, *found]):
        left, right = expected.get(name), found.get(name)
        for outcome in _person(left, right):
            yield replace(outcome, implied=left is None or right is None, place=_place(right))


def _person(left: _Person | None, right: _Person | None) -> Iterator[Outcome]:
    name = (left or right).name  # type: ignore[union-attr]  # one of both is there
    honorifics = [_strings(name, person.honorifics if person else ()) for person in (left, right)]
    yield from compare_sets("honorifics", *honorifics)
    posts: list[Sequence[GoldPost | Post]] = [person.posts if person else () for person in (left, right)]
    yield from compare_sets("post", *(_posts(name, these, with_status=False) for these in posts))
    yield from compare_sets("post_status", *(_posts(name, these, with_status=True) for these in posts))
    roles = [list(person.roles) if person else [] for person in (left, right)]
    yield from compare_sets("roles", *(_strings(name, these) for these in roles))
    yield from compare_sets("chair", *(_strings(name, [role for role in these if role == "chair"]) for these in roles))


def _names(people: dict[str, _Person]) -> dict[Hashable, tuple[str, int | None]]:
    return {name: (person.name, _place(person)) for name, person in people.items()}


def _strings(name: str, values: Iterable[str]) -> dict[Hashable, tuple[str, int | None]]:
    return {key(value): (f"{name}: {value}", None) for value in values}


def _posts(name: str, posts: Sequence[GoldPost | Post], *, with_status: bool) -> dict[Hashable, tuple[str, int | None]]:
    labelled: dict[Hashable, tuple[str, int | None]] = {}
    for post in posts:
        identity = (key(post.title), key(post.organization or ""))
        what = f"{name}: {post.title} | {post.organization}"
        if with_status:
            labelled[identity, post.status] = (f"{what} | {post.status}", None)
        else:
            labelled[identity] = (what, None)
    return labelled


def _place(person: _Person | None) -> int | None:
    return person.spans[0].start if isinstance(person, Official) else None
