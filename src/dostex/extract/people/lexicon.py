"""The vocabulary of `patterns`, compiled once: what a phrase means at a token."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Literal

from dostex.extract.organizations.phrases import Line, PhraseTable, syllables
from dostex.extract.organizations.reach import Bodies
from dostex.extract.people import actions, patterns
from dostex.language.folding import key
from dostex.language.phrases import alternatives

# Plain words that the grammar looks at one by one.
_WORDS_OF_MEANING = frozenset(
    {
        "do",
        "bởi",
        "của",
        "được",
        "bị",
        "sự",
        "đoàn",
        "đại",
        "diện",
        "lãnh",
        "đạo",
        "các",
        "sở",
        "ban",
        "ngành",
        "phòng",
        "đơn",
        "vị",
        "phụ",
    }
)
SEPARATORS = frozenset({",", ";", ":", "-", "(", ")", "và", "."})

Kind = Literal[
    "address", "degree", "former", "appointed", "acting", "office", "room", "board", "delegation", "party", "member", "role",
    "verb", "none", "appointing", "into", "out", "replacing", "opener", "introducing", "quoting", "object", "filler", "plural",
    "not_name", "act", "behalf", "crowd", "earlier", "aside",
]  # fmt: skip


# "công nghệ thông tin": here "thông tin" is no verb.
_NOUNS_OF_INFORMATION = frozenset({"nghệ", "tâm", "học", "thống", "toàn"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase is, and its canonical value (a degree's spelling, a role, a verb's role, a committee)."""

    kind: Kind
    value: str = ""


class Lexicon:
    """Tables of titles and of verbs, the surnames and the bodies."""

    def __init__(self) -> None:
        self.bodies = Bodies()
        self._titles = PhraseTable(_titles())
        self._verbs = PhraseTable(_verbs())
        self.standing = PhraseTable((name, True) for name in patterns.STANDING_COUNCILS)
        self.inner = PhraseTable((name, True) for name in patterns.INNER_COMMITTEES)
        self.historical = frozenset(key(name) for name in patterns.HISTORICAL)
        self.council_words = PhraseTable((name, True) for name in patterns.COUNCIL_WORDS)
        self.tails = PhraseTable((name, True) for name in patterns.OFFICE_TAILS)
        self._concern = _any_of(phrase for phrase, _ in _titles())
        self.title_firsts = self._titles.firsts | {"phụ"}
        self.verb_firsts = self._verbs.firsts
        self.plain_enders = self.title_firsts | self.verb_firsts | self.bodies.places.firsts | SEPARATORS | _WORDS_OF_MEANING
        self.member_bodies = PhraseTable((name, True) for name in patterns.MEMBER_BODIES)

    def concerns(self, folded: str, words: Iterable[str]) -> bool:
        """Whether a sentence (folded, and its words) holds a form of address, a title or a role: it may speak of a person."""
        return not self.title_firsts.isdisjoint(words) and self._concern.search(folded) is not None

    def title(self, line: Line, at: int) -> tuple[int, Meaning] | None:
        """A form of address, degree, office or role that starts at token `at`."""
        found = self._titles.match(line.words, at)
        if found is None or (found[1].value and found[1].kind == "degree" and _inside_abbreviation(line, at)):
            return None
        return found

    def verb(self, line: Line, at: int) -> tuple[int, Meaning] | None:
        """A verb or small word with a function in the clause that starts at token `at`."""
        return self._verbs.match(line.words, at)

    def stops(self, line: Line, at: int) -> bool:
        """Whether a title, a form of address or a verb at `at` ends the name of a body."""
        title = self.title(line, at)
        if title and not (title[1].kind in {"address", "former", "acting", "appointed"} and line.capital[at] and title[0] == 1):
            return title[1].kind not in {"acting", "former"} or bool(self.title(line, at + title[0]))
        if line.word(at - 1) in _NOUNS_OF_INFORMATION and line.words[at : at + 2] == ["thông", "tin"]:
            return False
        verb = self.verb(line, at)
        return bool(
            verb and verb[1].kind not in {"none", "plural", "filler", "object", "not_name", "crowd"} and not line.capital[at]
        )

    def name_end(self, line: Line, at: int) -> int:
        """Where a name that starts with a common surname at `at` and fills its run of capitals ends; else `at`."""
        if not self.bodies.surname(line.words[at]) or not line.capital[at]:
            return at
        end = self.run_end(line, at)
        if not 2 <= end - at <= 5 or self._place_inside(line, at, end):
            return at
        return at if end - at == 2 and self.bodies.name_words.issuperset(line.words[at:end]) else end

    def run_end(self, line: Line, at: int) -> int:
        """The end of the run of capitalised syllables from `at`, cut where a title begins."""
        end = at
        while end < len(line) and line.capital[end] and line.words[end].isalpha() and (end == at or _spaced(line, end)):
            if end > at and self._title_begins(line, end):
                break
            end += 1
            if (
                end + 1 < len(line)
                and line.words[end] == "'"
                and line.ends[end - 1] == line.starts[end] == line.starts[end + 1] - 1
            ):
                end += 2
        return end

    def _title_begins(self, line: Line, at: int) -> bool:
        found = self.title(line, at)
        if found is None or (found[0] == 1 and found[1].kind == "address"):
            return False
        return found[1].kind not in {"former", "acting", "appointed"} or self.title(line, at + found[0]) is not None

    def _place_inside(self, line: Line, at: int, end: int) -> bool:
        return any(self.bodies.province(line, step) == end - step for step in range(at, end))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of `phrases` at its first two syllables; spaces between tokens do not matter."""
    heads = {tuple(syllables(phrase)[: 2 if phrase[1:2].isalpha() else 3]) for phrase in phrases}
    spaced = (product(*([mark, f" {mark}"] for mark in head)) for head in heads)
    return re.compile(rf"(?<!\w){alternatives({''.join(marks).strip() for each in spaced for marks in each})}(?!\w)")


def _spaced(line: Line, at: int) -> bool:
    return line.starts[at] - line.ends[at - 1] == 1


def _inside_abbreviation(line: Line, at: int) -> bool:
    """ "CN" of "KH&CN" and the like is no degree; nor is a degree's abbreviation that is not followed by a name or mark."""
    if not line.capital[at]:
        return True
    before = line.word(at - 1)
    glued = at > 0 and line.ends[at - 1] == line.starts[at]
    return bool(before and glued and (before in {"&", "-", "/"} or before.isdigit()))


def _titles() -> list[tuple[str, Meaning]]:
    entries = [(phrase, Meaning("address")) for phrase in patterns.ADDRESSES]
    entries += [(phrase, Meaning("degree")) for phrase in patterns.DEGREE_WORDS]
    entries += [(phrase, Meaning("degree", value)) for phrase, value in patterns.DEGREES.items()]
    entries += [(phrase, Meaning("former")) for phrase in patterns.FORMER]
    entries += [(phrase, Meaning("appointed")) for phrase in patterns.APPOINTED]
    entries += [(phrase, Meaning("acting")) for phrase in patterns.ACTING]
    entries += [(phrase, Meaning("delegation")) for phrase in patterns.OTHER_HEADS]
    entries += [(phrase, Meaning("room")) for phrase in patterns.ROOM_OFFICES]
    entries += [(phrase, Meaning("board")) for phrase in patterns.BOARD_OFFICES]
    entries += [(phrase, Meaning("party", body)) for phrase, body in patterns.PARTY_MEMBERS.items()]
    entries += [(phrase, Meaning("role", role)) for role, phrases in patterns.ROLES.items() for phrase in phrases]
    entries += [(phrase, Meaning("office")) for phrase in patterns.OFFICES]
    return entries


def _verbs() -> list[tuple[str, Meaning]]:
    entries = [(phrase, Meaning("none")) for phrase in actions.NO_VERBS]
    entries += [(phrase, Meaning("verb", role)) for role, phrases in actions.VERBS.items() for phrase in phrases]
    for kind, phrases in (
        ("appointing", actions.APPOINTING), ("out", actions.OUT_OF_OFFICE), ("into", actions.INTO_OFFICE),
        ("replacing", actions.REPLACING), ("opener", actions.LIST_OPENERS), ("introducing", actions.INTRODUCING),
        ("quoting", actions.QUOTING), ("filler", actions.FILLERS), ("object", actions.OBJECT_MARKS),
        ("plural", actions.PLURALS), ("not_name", actions.NOT_NAMES), ("act", actions.ACTS),
        ("behalf", actions.ON_BEHALF), ("crowd", actions.CROWDS), ("earlier", actions.EARLIER), ("aside", actions.ASIDES),
    ):  # fmt: skip
        entries += [(phrase, Meaning(kind)) for phrase in phrases]  # type: ignore[arg-type]  # keys of the table are kinds
    return entries
