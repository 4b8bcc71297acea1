"""Cue phrases: all cues of all families found in one pass over the words of an article."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from dostex.extract.observations.patterns import LEVEL, SKIP, Family
from dostex.language.folding import fold, key
from dostex.language.phrases import alternatives
from dostex.language.syllables import Offsets, tokenize

_NOUNS = re.compile(r",|/| và ")
_SPELLINGS = (
    *("kh&cn", "kh-cn", "khcn", "kh, cn", "kh cn", "khoa học và công nghệ", "khoa học, công nghệ", "khoa học công nghệ"),
    *("khoa học-công nghệ", "khoa học & công nghệ", "kh,cn&đmst", "kh,cn và đmst", "khcn&đmst"),
)
_NOUN_LENGTH, _NOUN_WORDS = 60, 4
_GAP = 40  # characters that `…` may bridge, within one clause
_ENDS_CLAUSE = re.compile(r"[.;\n]")
_BETWEEN = re.compile(r"[ ,;.]+")
_LEAF = ""


class Hit(NamedTuple):
    """A cue found: its code and rank, `[start, end)` in the text."""

    code: str
    rank: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    family: str
    code: str
    rank: int
    rest: str  # the words behind a gap, empty without one


class CueIndex:
    """The families by counted noun, and their cues as one trie of words; built once, holds no state of an article."""

    def __init__(self, families: Iterable[Family]) -> None:
        self._trie: dict[str, Any] = {}
        self._by_unit: dict[str, list[Family]] = {}
        self._of_unit = lru_cache(maxsize=2048)(self._find)
        for family in families:
            for unit in family.units:
                self._by_unit.setdefault(fold(unit), []).append(family)
            for cue in family.cues:
                for phrase in cue.phrases:
                    self._add(phrase, family.name, cue.code, cue.rank)

    def _add(self, phrase: str, family: str, code: str, rank: int) -> None:
        for spelled in _spelled(phrase):
            first, _, rest = spelled.partition("…")
            node = self._trie
            for word in _words(first):
                node = node.setdefault(word, {})
            node.setdefault(_LEAF, []).append(_Phrase(family, code, rank, rest.strip()))

    def of_unit(self, unit: str) -> tuple[Family, ...]:
        """The families that count `unit`, best first: the whole noun, then the nouns of a coordination, then prefixes."""
        return self._of_unit(unit)

    def _find(self, unit: str) -> tuple[Family, ...]:
        folded = key(unit)
        found: list[Family] = []
        for candidate in (part.strip() for part in (folded, *_NOUNS.split(folded))):
            self._add_prefixes(candidate.split(), found)
        return tuple(found)

    def at_start(self, text: str) -> list[Family]:
        """The families of the counted noun that `text` starts with, the longest noun first."""
        found: list[Family] = []
        self._add_prefixes(_BETWEEN.split(text[:_NOUN_LENGTH], maxsplit=_NOUN_WORDS)[:_NOUN_WORDS], found)
        return found

    def _add_prefixes(self, words: list[str], found: list[Family]) -> None:
        for length in range(len(words), 0, -1):
            found.extend(family for family in self._by_unit.get(" ".join(words[:length]), ()) if family not in found)

    def read(self, text: str, words: list[str], offsets: list[Offsets]) -> "Marked":
        """`text` (folded, masked) with every cue in it; `words` at `offsets` are what the mask leaves of its tokens."""
        words = [*words, _LEAF]  # no word of a phrase: every walk ends here
        found: dict[str, list[Hit]] = {}
        for index, word in enumerate(words):
            node, last = self._trie.get(word), index
            while node:
                for phrase in node.get(_LEAF, ()):
                    end = offsets[last][1]
                    behind = _behind_gap(text, end, phrase.rest) if phrase.rest else end
                    if behind is not None:
                        hit = Hit(phrase.code, phrase.rank, offsets[index][0], behind)
                        found.setdefault(phrase.family, []).append(hit)
                last += 1
                node = node.get(words[last]) if words[last] else None
        return Marked(text, found)


class Marked:
    """The masked text of one article and the cues in it."""

    def __init__(self, text: str, hits: dict[str, list[Hit]]) -> None:
        self.text = text
        self._hits = {family: _meant(found) for family, found in hits.items()}
        self._starts = {family: [hit.start for hit in found] for family, found in self._hits.items()}

    def hits(self, family: Family, start: int, end: int) -> list[Hit]:
        """The cues of `family` inside `[start, end)`, left to right."""
        found = self._hits.get(family.name)
        if not found:
            return []
        first = bisect_left(self._starts[family.name], start)
        return [hit for hit in found[first : bisect_left(self._starts[family.name], end)] if hit.end <= end]

    def last_level(self, family: Family, end: int) -> list[Hit]:
        """The last cue of `family` before `end` that has the rank LEVEL, alone; nothing where there is none."""
        found = self._hits.get(family.name, [])
        behind = bisect_left(self._starts.get(family.name, []), end)
        return next(([found[at]] for at in range(behind - 1, -1, -1) if found[at].rank == LEVEL and found[at].end <= end), [])


def _behind_gap(text: str, begin: int, rest: str) -> int | None:
    """Where `rest` ends when it stands within a gap behind `begin`, None when it does not."""
    limit = begin + _GAP + len(rest)
    at = text.find(rest, begin, limit)
    while at >= 0:
        end = at + len(rest)
        if not text[at - 1].isalnum() and not text[end : end + 1].isalnum():
            return None if _ENDS_CLAUSE.search(text, begin, at) else end
        at = text.find(rest, at + 1, limit)
    return None


def _meant(hits: list[Hit]) -> list[Hit]:
    """The hits left to right without what only looks like a cue and without the cues inside such words."""
    meant: list[Hit] = []
    seeming_to = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.code != SKIP, hit.rank)):
        if hit.code == SKIP:
            seeming_to = max(seeming_to, hit.end)
        elif hit.end > seeming_to:
            meant.append(hit)
    return meant


def _spelled(phrase: str) -> list[str]:
    folded, term = fold(phrase), fold("KH&CN")
    return [folded.replace(term, spelling) for spelling in _SPELLINGS] if term in folded else [folded]


def _words(phrase: str) -> list[str]:
    return [word for start, end in tokenize(phrase) if (word := phrase[start:end]) != " "]


def phrase_set(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for a few phrases in ordinary spelling, `KH&CN` in every spelling, on word bounds; match folded text."""
    spelled = {spelling for phrase in phrases for spelling in _spelled(phrase)}
    return re.compile(rf"(?<!\w){alternatives(spelled)}(?!\w)")
