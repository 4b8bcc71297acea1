"""Cue phrases: all cues of all families found in one pass over the words of an article."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dostex.extract.observations.patterns import SKIP, Family
from dostex.language.folding import fold, key

_WORD = re.compile(r"\w+|[^\w\s]")
_NOUNS = re.compile(r",|/| và ")
_SPELLINGS = (
    *("kh&cn", "kh-cn", "khcn", "kh, cn", "kh cn", "khoa học và công nghệ", "khoa học, công nghệ", "khoa học công nghệ"),
    *("khoa học-công nghệ", "khoa học & công nghệ", "kh,cn&đmst", "kh,cn và đmst", "khcn&đmst"),
)
_GAP = 40  # characters that `…` may bridge, within one clause
_ENDS_CLAUSE = re.compile(r"[.;\n]")
_LEAF = ""

Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Hit:
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
    rest: tuple[str, ...]  # words behind a gap, empty without one


class CueIndex:
    """The families by counted noun, and their cues as one trie of words; built once, holds no state of an article."""

    def __init__(self, families: Iterable[Family]) -> None:
        self._trie: dict[str, Any] = {}
        self._by_unit: dict[str, list[Family]] = {}
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
            node.setdefault(_LEAF, []).append(_Phrase(family, code, rank, tuple(_words(rest))))

    def of_unit(self, unit: str) -> list[Family]:
        """The families that count `unit`, best first: the whole noun, then the nouns of a coordination, then prefixes."""
        folded = key(unit)
        found: list[Family] = []
        for candidate in (part.strip() for part in (folded, *_NOUNS.split(folded))):
            self._add_prefixes(candidate.split(), found)
        return found

    def at_start(self, text: str) -> list[Family]:
        """The families of the counted noun that `text` starts with, the longest noun first."""
        found: list[Family] = []
        self._add_prefixes(re.split(r"[ ,;.]+", text, maxsplit=4)[:4], found)
        return found

    def _add_prefixes(self, words: list[str], found: list[Family]) -> None:
        for length in range(len(words), 0, -1):
            found.extend(family for family in self._by_unit.get(" ".join(words[:length]), ()) if family not in found)

    def read(self, text: str) -> "Marked":
        """`text` (folded, masked) with every cue in it."""
        words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
        found: dict[str, list[Hit]] = {}
        for index, (word, start, _) in enumerate(words):
            node = self._trie.get(word)
            if node is not None:
                for phrase, end in self._phrases(text, words, index, node):
                    found.setdefault(phrase.family, []).append(Hit(phrase.code, phrase.rank, start, end))
        return Marked(text, found)

    @staticmethod
    def _phrases(text: str, words: list[Word], index: int, node: dict[str, Any]) -> Iterator[tuple[_Phrase, int]]:
        while True:
            end = words[index][2]
            for phrase in node.get(_LEAF, ()):
                last = _behind_gap(text, words, index + 1, phrase.rest) if phrase.rest else end
                if last is not None:
                    yield phrase, last
            index += 1
            if index >= len(words) or words[index][0] not in node:
                return
            node = node[words[index][0]]


class Marked:
    """The masked text of one article and the cues in it."""

    def __init__(self, text: str, hits: dict[str, list[Hit]]) -> None:
        self.text = text
        self._hits = hits
        self._starts = {family: [hit.start for hit in found] for family, found in hits.items()}

    def hits(self, family: Family, start: int, end: int) -> list[Hit]:
        """The cues of `family` inside `[start, end)`, left to right, none overlapping; what only looks like a cue left out."""
        found = self._hits.get(family.name)
        if not found:
            return []
        first = bisect_left(self._starts[family.name], start)
        return [
            hit for hit in found[first : bisect_left(self._starts[family.name], end)] if hit.end <= end and hit.code != SKIP
        ]


def _behind_gap(text: str, words: list[Word], index: int, rest: tuple[str, ...]) -> int | None:
    """Where `rest` ends when it stands within a gap behind the word before `index`, None when it does not."""
    begin = words[index - 1][2]
    while index < len(words) and words[index][1] - begin <= _GAP:
        if all(index + step < len(words) and words[index + step][0] == word for step, word in enumerate(rest)):
            return None if _ENDS_CLAUSE.search(text, begin, words[index][1]) else words[index + len(rest) - 1][2]
        index += 1
    return None


def _disjoint(hits: list[Hit]) -> list[Hit]:
    """From left to right, the longest at each place: a longer reading beats its own words."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.rank)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _spelled(phrase: str) -> list[str]:
    folded, term = fold(phrase), fold("KH&CN")
    return [folded.replace(term, spelling) for spelling in _SPELLINGS] if term in folded else [folded]


def _words(phrase: str) -> list[str]:
    return _WORD.findall(phrase)


def phrase_set(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for a few phrases in ordinary spelling, `KH&CN` in every spelling, on word bounds; match folded text."""
    spelled = sorted({spelling for phrase in phrases for spelling in _spelled(phrase)}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, spelled)) + r")(?!\w)")
