"""Who can own a figure: the names of the country, provinces, districts and bodies in the text, and whose they make it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from dostex.extract.observations import scope_patterns as patterns
from dostex.extract.observations.ordered import Ordered
from dostex.extract.reading import Reading
from dostex.language.folding import fold
from dostex.language.phrases import alternatives
from dostex.places.provinces import Match, Provinces
from dostex.records import Area, Scope

COUNTRY = Area(name="Việt Nam")
Kind = Literal["national", "ministry", "host", "department", "province", "district", "body", "party", "speaker"]


class Owner(NamedTuple):
    """Whose figure it is, as a record says it."""

    scope: Scope | None
    area: Area | None


NATIONAL = Owner("national", COUNTRY)


class Mark(NamedTuple):
    """A name at `[start, end)` that makes figures beside it its owner's.

    `speaks`: its clause is about it; otherwise only figures before "của" it are its own. `key` is that of a province.
    """

    start: int
    end: int
    kind: Kind
    owner: Owner
    speaks: bool = True
    key: str = ""


def _spelled(phrases: Iterable[str]) -> set[str]:
    spellings = ("kh&cn", "kh-cn", "khcn", "khoa học và công nghệ", "khoa học công nghệ", "khoa học - công nghệ")
    folded = [fold(phrase) for phrase in phrases]
    return {phrase.replace("kh&cn", spelling) for phrase in folded for spelling in spellings}


_KINDS: dict[str, Kind] = dict.fromkeys(_spelled(patterns.NATIONAL), "national")
_KINDS |= dict.fromkeys(_spelled(patterns.MINISTRY), "ministry")
_KINDS |= dict.fromkeys(_spelled(patterns.HOST), "host")
_KINDS |= dict.fromkeys(_spelled(patterns.DEPARTMENT), "department")
_KINDS |= dict.fromkeys(_spelled(patterns.BODIES), "body")
_KINDS |= dict.fromkeys(_spelled(patterns.PARTY), "party")
_KINDS |= dict.fromkeys(_spelled(patterns.SPEAKERS), "speaker")
_KINDS |= dict.fromkeys(_spelled(patterns.DISTRICTS), "district")
_NAMES = re.compile(rf"(?<!\w){alternatives(_KINDS)}(?!\w)(?! hữu)")
_CAPITAL: frozenset[Kind] = frozenset({"body", "party", "ministry"})
_AHEAD, _CLAUSE = 60, 160
_PLACES = ("tại", "ở", "về", "đến", "từ", "vùng")


class Owners:
    """The marks of one article; built from its folded text, its provinces and its host."""

    def __init__(self, reading: Reading, provinces: Provinces) -> None:
        self._reading = reading
        self._folded = reading.folded
        self._provinces = provinces
        published = reading.article.date_published
        self._day = date.fromisoformat(published[:10]) if published else None
        area = reading.article.ref_area
        self.host = provinces.key(area.name) if area else None
        self.area = area if self.host else None
        self.merged = provinces.absorbed_by(self.host) if self.host else frozenset()
        self.places = Ordered(provinces.find(reading.folded, reading.text))
        self.marks = Ordered([*self._named(), *self._of_provinces()])

    def of_province(self, key: str, *, former: bool = False) -> Owner:
        """Whose figure one of the province `key` is; `former` where the text means it as it was before a merger."""
        if key == self.host and not former:
            return Owner(None, self.area)
        area = None if former else self._provinces.named(key, self._day)
        local = former or key in self.merged
        return Owner("local" if local else "provincial", area or self._provinces.named(key))

    def is_former(self, match: Match) -> bool:
        """Whether "cũ" or the like stands behind the name."""
        return patterns.FORMER.match(self._folded, match.end) is not None

    def _named(self) -> Iterator[Mark]:
        text = self._reading.text
        for match in _NAMES.finditer(self._folded):
            kind = _KINDS[match[0]]
            start, end = match.span()
            if kind in _CAPITAL and not text[start].isupper():
                continue
            if kind == "district":
                yield from self._district(start, end)
            elif kind in ("national", "host", "ministry"):
                if self._is_meant(kind, start, end):
                    yield Mark(start, end, kind, self._owner(kind))
            else:
                yield from self._body(kind, start, end)

    def _is_meant(self, kind: Kind, start: int, end: int) -> bool:
        if self._folded.startswith("việt nam", start) and patterns.NATIONAL_BODY.search(
            self._folded, max(0, start - _AHEAD), start
        ):
            return False
        if kind == "national":
            return patterns.NOT_NATIONAL.search(self._folded, max(0, start - _AHEAD), start) is None
        return kind == "host" or patterns.MINISTRY_ACTS.match(self._folded, end) is not None

    def _body(self, kind: Kind, start: int, end: int) -> Iterator[Mark]:
        since = max(0, start - _CLAUSE)
        clause = max(since, *(self._folded.rfind(mark, since, start) + 1 for mark in '.;:\n("'))
        if patterns.BELONGS.search(self._folded, clause, start):
            yield Mark(start, end, kind, self._owner(kind), speaks=False)
        elif not patterns.IN_OFFICE.search(self._folded, clause, start) and (
            kind == "department"
            or (self._folded[clause - 1] != "(" and patterns.SUBJECT.fullmatch(self._folded, clause, start))
        ):
            yield Mark(start, end, kind, self._owner(kind))

    def _district(self, start: int, end: int) -> Iterator[Mark]:
        """A district by its name: "huyện Mường Tè", not "các huyện", nor the city that is the host itself."""
        if not self._reading.text[end + 1 : end + 2].isupper() or self.places.within(end + 1, end + 2):
            return
        speaks = patterns.DISTRICT_SPEAKS.search(self._folded, max(0, start - 20), start) is not None
        if not patterns.ONE_OF_SEVERAL.match(self._folded, end):
            yield Mark(start, end, "district", Owner("local", self.area), speaks)

    def _owner(self, kind: Kind) -> Owner:
        if kind in ("national", "ministry"):
            return NATIONAL
        return Owner(None, self.area) if kind in ("host", "department") else Owner("organization", self.area)

    def _of_provinces(self) -> Iterator[Mark]:
        for match in self.places.all():
            if not self._only_names(match):
                former = self.is_former(match)
                owner = self.of_province(match.key, former=former)
                kind: Kind = "host" if owner.scope is None else "province"
                yield Mark(match.start, match.end, kind, owner, key=match.key)

    def _only_names(self, match: Match) -> bool:
        """Whether the province only belongs to a body's name, tells where something is, or is what another was merged with."""
        start = max(0, match.start - _AHEAD)
        if patterns.MERGING.search(self._folded, start, match.start):
            return True
        name = patterns.IN_A_NAME.search(self._folded, max(0, match.start - 40), match.start)
        if match.below or name:
            in_place = name is None or name[0].startswith(_PLACES)
            return not (in_place and match.key in self.merged and self.is_former(match))
        return False
