"""A sentence as a row of items: forms of address, posts, roles, names, verbs and separators."""

from dataclasses import dataclass
from typing import Literal

from dostex.extract.organizations.phrases import Line
from dostex.extract.people.lexicon import SEPARATORS, Lexicon
from dostex.extract.people.placing import PostDraft
from dostex.extract.people.posts import PostReader

ItemKind = Literal[
    "address", "degree", "post", "role", "name", "verb", "separator", "word", "body", "appointing", "into", "out", "replacing",
    "opener", "behalf", "crowd", "earlier", "introducing", "quoting", "object", "filler", "plural",
]  # fmt: skip

_CAPITAL_PLACES = frozenset({"tp", "tỉnh", "thành", "huyện", "xã", "phường", "thị", "quận"})
_NOT_AFTER_ADDRESS = frozenset({"con", "cụ", "nội", "ngoại"})


@dataclass(slots=True)
class Item:
    """Tokens `[first, last)` and what they are; `value` is a role, a canonical degree or a separator."""

    kind: ItemKind
    first: int
    last: int
    value: str = ""
    post: PostDraft | None = None


class Itemizer:
    """Turns sentences into items, left to right, the longest reading first."""

    def __init__(self, lexicon: Lexicon, posts: PostReader, *, city_host: bool) -> None:
        self._lexicon = lexicon
        self._posts = posts
        self._city = city_host
        self._enders = lexicon.plain_enders

    def items(self, line: Line) -> list[Item]:
        """The items of `line` in order; together they cover every token."""
        found: list[Item] = []
        at, count, item = 0, len(line.words), None
        while at < count:
            item = self._item(line, at, item)
            found.append(item)
            at = item.last
        return found

    def _item(self, line: Line, at: int, before: Item | None) -> Item:
        word = line.words[at]
        if word in SEPARATORS:
            return Item("separator", at, at + 1, word)
        if word not in self._enders and not line.capital[at] and not _addressed(before):
            return Item("word", at, self._plain_end(line, at + 1), word)
        if word in self._lexicon.title_firsts and (titled := self._titled(line, at, before)):
            return titled
        capital = line.capital[at]
        if capital and _addressed(before) and (name := self._name(line, at, before)):
            return name
        if capital and (end := self._lexicon.name_end(line, at)) - at >= 3:
            return Item("name", at, end)
        return (
            (self._functional(line, at) if word in self._lexicon.verb_firsts else None)
            or (self._place_or_body(line, at) if word in self._lexicon.bodies.firsts else None)
            or self._name(line, at, before)
            or Item("word", at, at + 1, word)
        )

    def _plain_end(self, line: Line, at: int) -> int:
        """The end of a run of words that mean nothing to the grammar."""
        while at < len(line.words) and line.words[at] not in self._enders and not line.capital[at]:
            at += 1
        return at

    def _titled(self, line: Line, at: int, before: Item | None) -> Item | None:
        found = self._lexicon.title(line, at)
        if found is None:
            given = before is not None and before.kind in {"appointing", "into"}
            post = self._posts.in_charge(line, at, given=given) if line.words[at] == "phụ" else None
            return Item("post", at, post.last, post=post) if post else None
        if found and found[1].kind == "address":
            return self._address(line, at, found[0])
        if found and found[1].kind == "degree":
            return self._degree(line, at, found[0], found[1].value)
        if post := self._posts.read(line, at):
            post.plural = before is not None and before.kind == "plural"
            return Item("post", at, post.last, post=post)
        if found and found[1].kind == "role":
            return Item("role", at, self._role_end(line, at + found[0]), found[1].value)
        if found and found[1].kind == "office":
            return Item("role", at, at + found[0], "principal_investigator")
        return None

    def _role_end(self, line: Line, at: int) -> int:
        """The end of a role's words with its council, event or task ("Chủ tịch Hội đồng tư vấn tuyển chọn")."""
        if line.word(at - 1) == "đồng":
            while found := self._lexicon.council_words.match(line.words, at):
                at += found[0] + (line.word(at + found[0]) in {",", "và"} and self._more_council(line, at + found[0] + 1))
        return self._lexicon.bodies.walk(line, at, self._lexicon.stops, self._lexicon.name_end, self._city)

    def _more_council(self, line: Line, at: int) -> bool:
        return self._lexicon.council_words.match(line.words, at) is not None

    def _address(self, line: Line, at: int, length: int) -> Item | None:
        after = line.word(at + length)
        if after in _NOT_AFTER_ADDRESS or (line.capital[at] and self._lexicon.bodies.province(line, at)):
            return None
        end = at + length + (1 if after == ":" else 0)
        return Item("address", at, end, line.surface(at, at + length).lower())

    def _degree(self, line: Line, at: int, length: int, canonical: str) -> Item:
        end = at + length
        while line.word(end) in {".", ","} and (line.word(end) == "." or self._lexicon.title(line, end + 1)):
            title = self._lexicon.title(line, end + 1)
            if line.word(end) == "," and (title is None or title[1].kind != "degree"):
                break
            end += 1
        return Item("degree", at, end, canonical or line.surface(at, at + length).lower())

    def _functional(self, line: Line, at: int) -> Item | None:
        found = self._lexicon.verb(line, at)
        if found is None:
            return None
        length, meaning = found
        if meaning.kind == "aside":
            return Item("filler", at, self._aside_end(line, at + length))
        if line.capital[at] and line.capital[at + length - 1] and length > 1 and meaning.kind == "verb":
            return None
        kind: ItemKind = "word" if meaning.kind in {"none", "not_name", "act"} else meaning.kind  # type: ignore[assignment]  # the other kinds are item kinds
        return Item(kind, at, at + length, meaning.value or " ".join(line.words[at : at + length]))

    def _aside_end(self, line: Line, at: int) -> int:
        while at < len(line) and line.words[at] not in {",", ";", ")", "-", "."}:
            at += 1
        return at

    def _place_or_body(self, line: Line, at: int) -> Item | None:
        bodies = self._lexicon.bodies
        if line.capital[at] and (length := bodies.province(line, at)):
            return Item("word", at, at + length)
        if line.capital[at] and bodies.head(line, at) and not self._surname_like_body(line, at):
            end = bodies.end(line, at, self._lexicon.stops, self._lexicon.name_end, city_host=self._city)
            return Item("body", at, end)
        if (place := bodies.places.match(line.words, at)) and (not line.capital[at] or line.words[at] in _CAPITAL_PLACES):
            end = at + place[0]
            if end < len(line) and line.capital[end] and not self._lexicon.title(line, end):
                return Item("word", at, bodies.place_end(line, at, self._lexicon.stops, city_host=self._city))
            return Item("word", at, end)
        return None

    def _surname_like_body(self, line: Line, at: int) -> bool:
        """ "Đoàn Thế Vinh" is a person, "Đoàn kiểm tra" a body."""
        return self._lexicon.name_end(line, at) - at >= 3

    def _name(self, line: Line, at: int, before: Item | None) -> Item | None:
        if not line.words[at].isalpha():
            return None
        if line.capital[at]:
            end = self._lexicon.run_end(line, at)
            return Item("name", at, min(end, at + 5)) if end - at <= 6 else Item("word", at, end)
        if (
            _addressed(before)
            and self._lexicon.bodies.surname(line.words[at])
            and all(line.capital[at + 1 : at + 3])
            and at + 2 < len(line)
        ):
            return Item("name", at, self._lexicon.run_end(line, at + 1))
        return None


def _addressed(before: Item | None) -> bool:
    """Whether a form of address or a degree stands just before, so that what follows is a name."""
    return before is not None and before.kind in {"address", "degree"}
