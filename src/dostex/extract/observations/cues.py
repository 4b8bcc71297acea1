"""Cue phrases compiled: which cues of a family stand in a stretch of folded text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dostex.extract.observations.patterns import SKIP, Cues, Family
from dostex.language.folding import fold

_KHCN = r"(?:kh ?[&,-]? ?cn|khoa học(?: và|,| &| ?-)? ?công nghệ|kh,cn&đmst|kh,cn và đmst)"
_GAP = r"[^.;\n]{0,40}?"


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found: its code and rank, `[start, end)` in the searched text."""

    code: str
    rank: int
    start: int
    end: int


class CueFinder:
    """All cues of one family as one alternation, longest phrase first, so that a longer reading beats its own words."""

    def __init__(self, cues: Iterable[Cues]) -> None:
        phrases = sorted(
            ((phrase, cue.code, cue.rank) for cue in cues for phrase in cue.phrases), key=lambda item: -len(item[0])
        )
        self._meaning = [(code, rank) for _, code, rank in phrases]
        self._pattern = re.compile(
            "|".join(rf"(?P<c{number}>{phrase_pattern(phrase)})" for number, (phrase, _, _) in enumerate(phrases)) or r"(?!)"
        )

    def hits(self, text: str, start: int, end: int) -> list[Hit]:
        """The cues in `text[start:end]`, left to right, none overlapping; phrases that only look like cues are left out."""
        found: list[Hit] = []
        for match in self._pattern.finditer(text, start, end):
            code, rank = self._meaning[int((match.lastgroup or "c0")[1:])]
            if code != SKIP:
                found.append(Hit(code, rank, match.start(), match.end()))
        return found


def phrase_pattern(phrase: str) -> str:
    """The regular expression of a phrase: folded, on word bounds, `…` a short gap, `KH&CN` in every spelling."""
    parts = [_GAP if part == "…" else _word(part) for part in re.split(r"\s*(…)\s*", phrase) if part]
    return r"(?<!\w)" + "".join(parts) + r"(?!\w)"


def _word(part: str) -> str:
    escaped = re.escape(fold(part)).replace(r"\ ", " ")
    return escaped.replace(re.escape(fold("KH&CN")), _KHCN)


class FamilyIndex:
    """The families by counted noun."""

    def __init__(self, families: Iterable[Family]) -> None:
        self._finders = {family.name: CueFinder(family.cues) for family in families}
        self._by_unit: dict[str, list[Family]] = {}
        for family in families:
            for unit in family.units:
                self._by_unit.setdefault(fold(unit), []).append(family)

    def of_unit(self, unit: str) -> list[Family]:
        """The families that count `unit`, best first: the whole noun, then the nouns of a coordination, then prefixes."""
        folded = fold(unit)
        candidates = (folded, *re.split(r",|/| và ", folded))
        found: list[Family] = []
        for candidate in (part.strip() for part in candidates):
            words = candidate.split()
            for length in range(len(words), 0, -1):
                found.extend(family for family in self._by_unit.get(" ".join(words[:length]), []) if family not in found)
        return found

    def at_start(self, text: str) -> list[Family]:
        """The families of the counted noun that `text` starts with, the longest noun first."""
        words = re.split(r"[ ,;.]+", text, maxsplit=4)[:4]
        found: list[Family] = []
        for length in range(len(words), 0, -1):
            found.extend(family for family in self._by_unit.get(" ".join(words[:length]), []) if family not in found)
        return found

    def finder(self, family: Family) -> CueFinder:
        """The compiled cues of `family`."""
        return self._finders[family.name]
