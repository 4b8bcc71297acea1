"""The host of an article (the province whose department speaks) and bodies named in short, written in full."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from dostex.extract.organizations import patterns
from dostex.extract.organizations.provinces import spellings, tiers
from dostex.extract.reading import Reading
from dostex.language.folding import fold, key
from dostex.records import Area


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(key(phrase)) for phrase in sorted(phrases, key=len, reverse=True))


_SCIENCE = (
    r"(?:khoa học ?(?:,|&|và|-)? ?công nghệ(?: ?(?:và|-|,|&)? ?(?:môi trường|đổi mới sáng tạo))?"
    r"|kh ?(?:&|-|,|và)? ?cn(?:(?:&|-| và |, ?)(?:mt|đmst))?)(?!\w)"
)
_DEPARTMENT = re.compile(rf"(?<!\w)sở {_SCIENCE}")
_MINISTRY = re.compile(rf"(?<!\w)bộ {_SCIENCE}")
_TIER = re.compile(r"(?<!\w)(tỉnh|thành phố|tp\.?)$")
_PROVINCES = "|".join(re.escape(name) for name in sorted(spellings(), key=len, reverse=True))
_PROVINCE = re.compile(rf"(?<!\w)(?P<tier>tỉnh |thành phố |tp\. ?|tp )?(?P<name>{_PROVINCES})(?!\w)")
# "tiến bộ", "cán bộ", "nội bộ" … are no ministry, "trụ sở", "cơ sở" no department.
_NO_BODY = "".join(
    f"(?<!{word} )" for word in ("tiến", "cán", "nội", "đảng", "chi", "cục", "liên", "toàn", "đồng", "trụ", "cơ")
)
_PART_OF = re.compile(
    rf"(?P<part>(?:{_any(patterns.PARTS)}) .{{1,160}}?)(?: ?[-,] | thuộc | \(| )"
    rf"{_NO_BODY}(?P<parent>(?:bộ|sở(?! hữu))(?!\w).{{0,160}}?)\)?"
)
_OFFICE = re.compile(rf"(?:{_any(patterns.OFFICES)}) ")
_INSIDE = re.compile(rf"{_NO_BODY}(?<!\w)(?:sở(?! hữu)|bộ)(?!\w)")
_PROVINCIAL = re.compile(rf"(?:{_any(patterns.PROVINCIAL_HEADS)})(?!\w)")
_BARE_COMMITTEE = re.compile(rf"(?:.{{0,160}} )?(?P<body>{_any(patterns.PROVINCE_COMMITTEES + patterns.CITY_COMMITTEES)})")
_GLOSS = re.compile(r" ?\((?:KH|UBND|HĐND|TT|NN|GD|LĐ|VH|KHCN)[^()]*\)")
_PLACED_DEPARTMENT = re.compile(rf"(?<!\w)sở {_SCIENCE} (?P<tier>tỉnh |thành phố |tp\.? ?)(?P<name>{_PROVINCES})(?!\w)")
_STRAY = re.compile(r"\s*([&,-])\s*")
_SHORT = re.compile(r" \((kh ?(?:&|-|,|và)? ?cn)\)")
_OTHER_DEPARTMENT = re.compile(rf"(?<!\w)sở {_SCIENCE} (?:tỉnh |thành phố |tp\.? ?)?({_PROVINCES})(?!\w)")


@dataclass(frozen=True, slots=True)
class Host:
    """Who speaks in an article: its province (None if unknown) and how the article writes its department and the ministry."""

    province: str | None
    tier: str
    department: str
    ministry: str
    place: str = ""

    @classmethod
    def of(cls, reading: Reading) -> "Host":
        """The host of `reading`: the article's `ref_area`, else the province whose science department is named first."""
        if reading.host is None:
            reading.host = cls._read(reading)
        return reading.host

    @classmethod
    def _read(cls, reading: Reading) -> Self:
        province = _province(reading.article.ref_area) or _province_of_department(reading.folded)
        body_start = len(reading.article.headline)
        department = _usual(_DEPARTMENT, reading, body_start)
        ministry = _usual(_MINISTRY, reading, body_start)
        if department is None:
            department = "Sở" + ministry[2:] if ministry else "Sở KH&CN"
        place = _department_place(reading, province) or f"{_tier(province)} {province}"
        return cls(province, _tier(province), department, ministry or "Bộ" + department[2:], place)

    def expand(self, surface: str, before: str = "") -> str:
        """`surface`, the name of a body as written, in full: "UBND tỉnh" → "UBND tỉnh X", "Sở" → "Sở KH&CN tỉnh X".

        `before` is the sentence up to the surface: where another province's department has just been named in it, a bare
        "Sở" is that one. A name that is already full, or that the host does not determine, comes back as it is.
        """
        surface = _GLOSS.sub("", " ".join(surface.split())).strip(" ,;-–")
        folded = fold(surface)
        if part := _PART_OF.fullmatch(folded):
            parent = self.expand(surface[slice(*part.span("parent"))], before)
            return f"{surface[: part.end('part')]}, {parent}"
        if office := _OFFICE.match(folded):
            return surface[: office.end()] + self.expand(surface[office.end() :], before)
        if (inside := _INSIDE.search(folded)) and inside.start():
            return surface[: inside.start()] + self.expand(surface[inside.start() :], before)
        return self._place(self._spelled(surface, folded), before)

    def named_in(self, surface: str) -> Self | None:
        """The host that another province would be, when `surface` names one ("UBND tỉnh Y"); None when it names none."""
        named = _PROVINCE.search(fold(surface))
        province = spellings()[named["name"]] if named else None
        if province is None or province == self.province:
            return None
        return replace(self, province=province, tier=_tier(province), place=f"{_tier(province)} {province}")

    def _spelled(self, surface: str, folded: str) -> str:
        """The host's own spelling for a bare head and for another abbreviation of the same name."""
        for head, own, pattern in (("sở", self.department, _DEPARTMENT), ("bộ", self.ministry, _MINISTRY)):
            if folded == head or (folded.startswith(head + " ") and _TIER.fullmatch(folded[len(head) + 1 :])):
                return own + surface[len(head) :]
            named = pattern.match(folded)
            if named and _abbreviated(named[0]) and _abbreviated(fold(own)):
                return own + surface[named.end() :]
            if named:
                return head.capitalize() + surface[len(head) :]
        return surface

    def _place(self, surface: str, before: str) -> str:
        folded = fold(surface)
        if named := _PROVINCE.search(folded):
            return self._with_tier(surface, folded, named)
        province, tier = self._province_at(before) if folded.startswith("sở") else (self.province, self.tier)
        if province is None:
            return surface
        if written := _TIER.search(folded):
            fits = (written[0] == "tỉnh") == (tier == "tỉnh")
            return f"{surface[: written.start()]}{_lower_first(surface[written.start() :])} {province}" if fits else surface
        if committee := _BARE_COMMITTEE.fullmatch(folded):
            fits = committee["body"].startswith("tỉnh") == (tier == "tỉnh")
            return f"{surface} {province}" if fits else surface
        if surface == self.department and province == self.province:
            return f"{surface} {self.place}"
        return f"{surface} {tier} {province}" if _PROVINCIAL.match(folded) else surface

    def _with_tier(self, surface: str, folded: str, named: re.Match[str]) -> str:
        if named["tier"] or not _PROVINCIAL.match(folded) or named.end() != len(folded):
            return surface
        tier = _tier(spellings()[named["name"]])
        return f"{surface[: named.start()]}{tier} {surface[named.start() :]}"

    def _province_at(self, before: str) -> tuple[str | None, str]:
        others = _OTHER_DEPARTMENT.findall(fold(before))
        if not others:
            return self.province, self.tier
        province = spellings()[others[-1]]
        return province, _tier(province)


def _abbreviated(folded: str) -> bool:
    return folded[3:5] == "kh" and folded[5:6] != "o"


def _lower_first(word: str) -> str:
    return word[0].lower() + word[1:] if word[1:2].islower() else word


def _tier(province: str | None) -> str:
    return tiers().get(province or "", "tỉnh")


def _province(area: Area | None) -> str | None:
    if area is None or area.name == "Việt Nam":
        return None
    named = _PROVINCE.fullmatch(key(area.name))
    return spellings()[named["name"]] if named else area.name


def _department_place(reading: Reading, province: str | None) -> str | None:
    """The host's place as the article writes it after the department's name ("TP Cần Thơ"), when it names the tier."""
    for named in _PLACED_DEPARTMENT.finditer(reading.folded):
        if named["tier"].startswith("t") and spellings()[named["name"]] == province:
            place = reading.text[named.start("tier") : named.end("name")]
            return _lower_first(place)
    return None


def _province_of_department(folded: str) -> str | None:
    named = _OTHER_DEPARTMENT.search(folded)
    return spellings()[named[1]] if named else None


def _glossed(reading: Reading, match: re.Match[str]) -> str:
    """The spelling of a body, or the short one that brackets introduce: "Sở Khoa học và Công nghệ (KH&CN)"."""
    gloss = _SHORT.match(reading.folded, match.end())
    if gloss:
        return reading.text[match.start() : match.start() + 3] + reading.text[slice(*gloss.span(1))]
    return reading.text[slice(*match.span())]


def _tidy(spelling: str) -> str:
    """An abbreviation without stray spaces: "Sở KH &CN" is "Sở KH&CN"."""
    return _STRAY.sub(r"\1", spelling) if _abbreviated(fold(spelling)) else spelling


def _usual(pattern: re.Pattern[str], reading: Reading, body_start: int) -> str | None:
    """The spelling that the body uses most (the first of equals), else the headline's; its head capitalised."""
    for start, end in ((body_start, len(reading.text)), (0, body_start)):
        found = Counter(_glossed(reading, match) for match in pattern.finditer(reading.folded, start, end))
        spellings: Counter[str] = Counter()
        for spelling, times in found.items():
            spellings[_tidy(spelling[0].upper() + spelling[1:])] += times
        if spellings:
            return max(spellings, key=spellings.__getitem__)
    return None
