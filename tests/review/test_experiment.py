"""The seeded experiment: 300 known changes in 200 real articles, facts re-ordered, cosmetic edits; exactly those are told."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from dostex.documents import inputs
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.extract.extract import Extractor
from dostex.records import PostStatus, Record, Role
from dostex.review.diff import article_diff
from dostex.review.readings import reading_of
from tests.review.injecting import Plain, append, edit, lone_figures, sentence, shuffle

ARTICLES, CHANGES = 200, 300
Expected = tuple[str, str, str, tuple[str, ...], str]  # article, room, operation, fields, cause


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """The articles of the corpus, extracted."""
    extract = Extractor().extract
    documents = inputs.find([str(Path(__file__).parents[2] / "corpus" / "articles")])
    return [extract(to_article(document)) for document in documents if isinstance(document, Document)]


class Injector:
    """Changes one record in place, and remembers what a diff has to say about it."""

    def __init__(self, plain: Plain, rng: random.Random) -> None:
        self.plain, self.rng = plain, rng
        self.expected: list[Expected] = []
        self._touched: set[int] = set()

    def _expect(self, room: str, operation: str, *fields: str, cause: str = "extractor") -> None:
        self.expected.append((self.plain["article"]["id"], room, operation, fields, cause))

    def _figure(self, found: list[Plain]) -> Plain | None:
        free = [each for each in found if id(each) not in self._touched]
        if not free:
            return None
        chosen = self.rng.choice(free)
        self._touched.add(id(chosen))
        return chosen

    def value(self, apart: int | None = None) -> None:
        """Another value, read from the same words; not in the sentence `apart`."""
        figures = [each for each in self.plain["observations"] if sentence(self.plain, each["span"]["start"]) != apart]
        if (chosen := self._figure([each for each in figures if each["value_to"] is None])) is not None:
            chosen["value"] += 1
            self._expect("observations", "changed", "value")

    def period(self) -> None:
        """Another period of the same words."""
        if (chosen := self._figure(self.plain["observations"])) is not None:
            chosen["period"] = None if chosen["period"] == "2031" else "2031"
            self._expect("observations", "changed", "period")

    def part(self) -> None:
        """A total lost or gained."""
        figures = self.plain["observations"]
        chosen = self._figure(figures)
        if chosen is None or len(figures) < 2:
            return
        parents = {each["part_of"] for each in figures}
        index = next(number for number, each in enumerate(figures) if each is chosen)
        if chosen["part_of"] is not None:
            chosen["part_of"] = None
        elif index in parents:
            return
        else:
            chosen["part_of"] = index - 1 if index else 1
            if figures[chosen["part_of"]]["part_of"] == index:
                chosen["part_of"] = None
                return
        self._expect("observations", "changed", "part_of")

    def person(self) -> None:
        """A role gained, a post's status or title changed, or a person lost who has neither."""
        for person in self.rng.sample(self.plain["officials"], len(self.plain["officials"])):
            if id(person) in self._touched:
                continue
            self._touched.add(id(person))
            if not person["posts"] and not person["roles"]:
                self.plain["officials"].remove(person)
                self._expect("officials", "removed")
            elif person["posts"]:
                field = self.rng.choice(["status", "title"])
                post = self.rng.choice(person["posts"])
                if field == "status":
                    post[field] = next(each for each in get_args(PostStatus) if each != post[field])
                else:
                    post[field] = f"Quyền {post[field]}"
                self._expect("posts", "changed", field)
            else:
                role = next(each for each in get_args(Role) if each not in person["roles"])
                person["roles"].append(role)
                self._expect("roles", "added")
            return

    def page(self) -> int | None:
        """Another figure on the page itself; gives the sentence in which it stands."""
        chosen = self._figure(lone_figures(self.plain))
        if chosen is None:
            return None
        span = chosen["span"]
        digits = re.match(r"\d+", span["text"])[0]
        other = str(int(digits) + self.rng.randint(1, 7))
        edit(self.plain, span["start"], span["start"] + len(digits), other)
        chosen["value"] = int(other)
        self._expect("observations", "changed", "value", cause="page")
        return sentence(self.plain, span["start"])

    def both(self) -> None:
        """Another period, and another word in the same sentence."""
        for _ in range(9):
            chosen = self._figure(self.plain["observations"])
            if chosen is None:
                return
            article, start = self.plain["article"], chosen["span"]["start"]
            opening = max((each["start"] for each in article["sentences"] if each["start"] <= start), default=start)
            if opening + 3 < start and not any(each["start"] == opening for each in article["segments"]):
                edit(self.plain, opening, opening, "Nay ")
                chosen["period"] = None if chosen["period"] == "2031" else "2031"
                self._expect("observations", "changed", "period", cause="both")
                return

    def cosmetic(self) -> None:
        """Facts in another order, a line without facts at the end."""
        append(self.plain, self.rng.choice(["Ảnh: tư liệu.", "Mời bạn đọc theo dõi tiếp.", "Nguồn: Cổng thông tin."]))


def _injected(record: Record, number: int, rng: random.Random) -> tuple[Record, Record, list[Expected]]:
    """A copy of `record`, the same with known changes, and what they are."""
    plain = record.model_dump()
    plain["article"] |= {"id": f"{record.article.id}#{number}", "extractor_version": "1"}
    before = Record.model_validate(plain)
    injector = Injector(before.model_dump(), rng)
    match number % 5:
        case 0:  # the extractor only
            for change in rng.sample([injector.value, injector.period, injector.part, injector.person], 3):
                change()
        case 1:  # the page only
            for _ in range(3):
                injector.page()
            injector.cosmetic()
        case 2:  # both, told apart
            edited = injector.page()
            injector.value(apart=edited)
            injector.cosmetic()
        case 3:  # both in one sentence; nothing else before it may inherit
            injector.both()
            injector.person()
        case 4:  # nothing that means anything
            injector.cosmetic()
    if number % 5 in {0, 2, 3} or number % 10 == 4:
        injector.plain["article"]["extractor_version"] = "2"
    shuffle(injector.plain, rng)
    return before, Record.model_validate(injector.plain), injector.expected


def _all(records: list[Record]) -> Iterator[tuple[Record, Record, list[Expected]]]:
    rng = random.Random(20261124)
    total = 0
    for number in range(ARTICLES):
        before, after, expected = _injected(records[number % len(records)], number, rng)
        if total + len(expected) > CHANGES or total == CHANGES:
            after, expected = before, []
        total += len(expected)
        yield before, after, expected


def _told(before: Record, after: Record) -> list[Expected]:
    found = article_diff(reading_of(before), reading_of(after))
    return [
        (found.article_id, each.room, each.operation, tuple(field.field for field in each.fields), each.cause)
        for each in found.changes
    ]


def test_the_diff_tells_exactly_the_injected_changes_with_their_causes(records: list[Record]) -> None:
    wanted: Counter[Any] = Counter()
    told: Counter[Any] = Counter()
    for before, after, expected in _all(records):
        wanted.update(expected)
        told.update(_told(before, after))
    assert wanted.total() == CHANGES
    assert told - wanted == Counter()
    assert wanted - told == Counter()
    assert {cause for *_, cause in wanted} == {"page", "extractor", "both"}
