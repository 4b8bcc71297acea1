"""Whose figure it is: the host province's (nothing said), the country's, another or a former province's, one organization's.

The nearest name before the number in its sentence decides; a sentence that names nobody goes on with a list's owner only.
"lần lượt" gives the provinces of a list one number each (FIELD.md, D12).
"""

from collections.abc import Sequence
from datetime import date

import regex as re

from dostex.extract.observations import scope_patterns as patterns
from dostex.extract.observations.models import Fact
from dostex.extract.observations.ordered import Ordered
from dostex.extract.reading import Reading
from dostex.language.folding import key
from dostex.places.provinces import Match, Provinces
from dostex.records import Area, Scope

_LISTED = 40
COUNTRY = Area(name="Việt Nam")


class ScopeReader:
    """Sets scope and area of the facts of one article."""

    def __init__(self, reading: Reading, text: str, provinces: Provinces) -> None:
        self._reading = reading
        self._text = text
        self._provinces = provinces
        self._day = _day(reading.article.date_published)
        host = reading.article.ref_area
        self._host = provinces.key(host.name) if host else None
        self._host_area = host
        self._matches = Ordered(provinces.find(reading.folded, reading.text))
        self._merged = _absorbed(provinces, self._host)
        opening = reading.sentences[0] if reading.sentences else None
        self._of_a_body = bool(opening and patterns.BODY.search(text, opening.start, opening.end))

    def read(self, facts: Sequence[Fact]) -> None:
        """Facts come in text order, totals linked; a part without an owner of its own has its total's."""
        for index, fact in enumerate(facts):
            owner = self._listed(facts, index) or self._named(fact)
            if owner is None and fact.total is not None:
                owner = (fact.total.scope, fact.total.area) if fact.total.scope else None
                if owner is not None:
                    fact.note("scope", "total", source=fact.total)
            if (
                owner is None
                and index
                and facts[index - 1].sentence is fact.sentence
                and self._continues(facts[index - 1], fact)
            ):
                owner = (facts[index - 1].scope, facts[index - 1].area)
                fact.note("scope", "continues", source=facts[index - 1])
            if owner is not None:
                fact.scope, fact.area = owner
            else:
                fact.area = self._host_area

    def _named(self, fact: Fact) -> tuple[Scope | None, Area | None] | None:
        text, start = (
            self._text,
            fact.bracket[0] if fact.bracket and self._province_in(fact.bracket[0], fact.start) else fact.sentence.start,
        )
        if patterns.PROVINCES_COUNTED.search(key(fact.quantity.unit)) and fact.quantity.value in patterns.NUMBER_OF_PROVINCES:
            fact.note("scope", "all-provinces", (fact.start, fact.end))
            return "national", COUNTRY
        marks: list[tuple[int, int, tuple[Scope | None, Area | None]]] = []
        marks += [(m.start(), m.end(), ("national", COUNTRY)) for m in patterns.NATIONAL.finditer(text, start, fact.start)]
        marks += [(m.start(), m.end(), (None, self._host_area)) for m in patterns.HOST.finditer(text, start, fact.start)]
        before = self._matches.within(start, fact.start)
        marks += [(m.start, m.end, self._owner(m)) for m in before if self._is_subject(m, fact)]
        marks += [(m.start, m.end, self._owner(m)) for m in self._matches.within(fact.end, fact.tail[1]) if self._of(m)]
        if self._of_a_body:
            bodies = patterns.BODY.finditer(text, start, fact.start)
            marks += [(m.start(), m.end(), ("organization", self._host_area)) for m in bodies]
        if marks:
            first, last, owner = max(marks, key=lambda mark: mark[0])
            fact.note("scope", "named", (first, last))
            return owner
        if self._host is None and self._host_area is None and fact.indicator:
            fact.note("scope", "no-province")
            return "national", COUNTRY
        return None

    def _province_in(self, start: int, end: int) -> bool:
        return bool(self._matches.within(start, end))

    def _is_subject(self, match: Match, fact: Fact) -> bool:
        """A province before the number owns it unless it only belongs to a body's name or another number stands between."""
        ahead = self._reading.folded[max(0, match.start - 40) : match.start]
        if match.below or patterns.IN_A_NAME.search(ahead):
            return match.key in self._merged and bool(patterns.FORMER.match(self._reading.folded, match.end))
        return match.key != self._host or bool(patterns.FORMER.match(self._reading.folded, match.end)) or fact.family == "index"

    def _of(self, match: Match) -> bool:
        ahead = self._reading.folded[max(0, match.start - 30) : match.start]
        return bool(re.search(r"\b(?:của|do|địa bàn|khu vực)(?: (?:tỉnh|địa bàn|khu vực|thành phố))*\s*\Z", ahead))

    def _owner(self, match: Match) -> tuple[Scope | None, Area | None]:
        former = bool(patterns.FORMER.match(self._reading.folded, match.end))
        if match.key == self._host and not former:
            return None, self._host_area
        area = self._provinces.named(match.key, self._day) if not former else None
        area = area or self._provinces.named(match.key)
        return ("local" if former or match.key in self._merged else "provincial"), area

    def _listed(self, facts: Sequence[Fact], index: int) -> tuple[Scope | None, Area | None] | None:
        """The k-th province of "A, B, C lần lượt …" for the k-th number behind it."""
        fact = facts[index]
        cues = list(patterns.RESPECTIVELY.finditer(self._text, fact.sentence.start, fact.start))
        if not cues:
            return None
        cue = cues[-1]
        behind = [
            other
            for other in facts[max(0, index - _LISTED) : index + _LISTED]
            if other.sentence is fact.sentence and other.start > cue.start() and other.clause_start == fact.clause_start
        ]
        before = self._matches.within(fact.clause_start, cue.start())
        if fact not in behind or len(before) < 2 or len(behind) < len(before):
            return None
        position = behind.index(fact)
        if position >= len(before):
            return None
        fact.note("scope", "respectively", (before[position].start, before[position].end))
        return self._owner(before[position])

    @staticmethod
    def _continues(before: Fact, fact: Fact) -> bool:
        return before.scope is not None and before.clause_start == fact.clause_start and before.bracket == fact.bracket


def _absorbed(provinces: Provinces, host: str | None) -> frozenset[str]:
    """The former provinces that have become part of the host."""
    return frozenset(key for key in set(provinces.keys()) if host and key != host and provinces.successor(key) == host)


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published else None
