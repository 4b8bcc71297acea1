"""The gold as a side: what annotators say of each article, as far as they say it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dostex.evaluate.gold import GoldCase
from dostex.evaluate.quotes import place
from dostex.records import Article
from dostex.review.facts import canonical
from dostex.review.models import Fact, Quote, Room, Sentence, Version
from dostex.review.readings import Reading
from dostex.store.keys import FactKeys


class GoldSide:
    """A folder of gold; articles whose page cannot be read are left out.

    Its readings are partial: offsets are where a quote first stands, and what annotators do not state is not compared.
    """

    inputs: str | None = None

    def __init__(self, cases: Sequence[GoldCase], name: str) -> None:
        self.name = name
        self._cases = {case.article.id: (case, case.article) for case in cases if case.article is not None}

    def __enter__(self) -> "GoldSide":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to let go of."""

    def hashes(self) -> dict[str, str | None]:
        """As `Side` says."""
        return dict.fromkeys(self._cases)

    def readings(self, article_ids: Sequence[str]) -> Iterator[Reading]:
        """As `Side` says."""
        for article_id in article_ids:
            case, article = self._cases[article_id]
            yield Reading(
                article_id=article_id,
                headline=case.gold.article.headline,
                area=case.gold.article.ref_area,
                text=article.text,
                published=case.gold.published,
                version=Version(article.content_hash, self.name),
                facts=tuple(_Facts(case, article).all()),
                partial=True,
            )


class _Facts:
    def __init__(self, case: GoldCase, article: Article) -> None:
        self._gold = case.gold
        self._article = article
        self._keys = FactKeys(article.id)

    def all(self) -> Iterator[Fact]:
        gold = self._gold
        head = {"headline": gold.article.headline, "authors": gold.article.authors}
        yield self._fact("article", head, None, "article")
        for date in gold.dates:
            yield self._fact("dates", {"value": date.value}, date.text, "date", date.text)
        yield from self._people()
        yield from self._observations()
        for document in gold.documents:
            said = document.model_dump(exclude={"text"})
            yield self._fact("documents", said, document.text, "document", document.type, document.number or document.text)
        for event in gold.events:
            said = event.model_dump(include={"type", "date", "chairs", "status"})
            yield self._fact("events", said, None, "event", event.type)

    def _people(self) -> Iterator[Fact]:
        people = self._gold.officials
        made = [
            self._fact("officials", {"name": each.name, "honorifics": each.honorifics}, each.name, "official", each.name)
            for each in people
        ]
        yield from made
        for official, person in zip(made, people, strict=True):
            for post in person.posts:
                said = {"official": person.name, **post.model_dump()}
                yield self._fact("posts", said, None, "posts", person.name, post.title, owner=official.key)
        for official, person in zip(made, people, strict=True):
            for role in person.roles:
                said = {"official": person.name, "role": role}
                yield self._fact("roles", said, None, "roles", person.name, role, owner=official.key)

    def _observations(self) -> Iterator[Fact]:
        plains = self._gold.observations
        content = [("observation", each.kind, each.text) for each in plains]
        keys = [self._keys.key(*each) for each in content]
        by_quote = {plain.text: key for plain, key in zip(plains, keys, strict=True)}
        for plain, key in zip(plains, keys, strict=True):
            said = plain.model_dump(exclude={"text", "ref_area"})
            yield self._made("observations", said, plain.text, key, by_quote.get(plain.part_of or ""))

    def _fact(self, room: Room, said: Mapping[str, Any], quote: str | None, *content: str, owner: str | None = None) -> Fact:
        return self._made(room, said, quote, self._keys.key(*content), owner)

    def _made(self, room: Room, said: Mapping[str, Any], quote: str | None, key: str, owner: str | None) -> Fact:
        span, sentence = self._placed(quote)
        return Fact(self._article.id, room, key, canonical(said), span, sentence, None, owner)

    def _placed(self, quote: str | None) -> tuple[Quote | None, Sentence | None]:
        start = place(self._article.text, quote) if quote else None
        if start is None or quote is None:
            return None, None
        end = start + len(quote)
        for each in self._article.sentences:
            if each.start <= start < each.end:
                return Quote(start, end, quote), Sentence(each.start, self._article.text[each.start : max(each.end, end)])
        return Quote(start, end, quote), None
