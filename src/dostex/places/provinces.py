"""Vietnam's provinces through time: which existed when, under which code and name, and where a text or a host names one.

63 provinces until 30 June 2025, 34 since (Resolution 202/2025/QH15); Huế a city since 1 January 2025 (Resolution
175/2024/QH15); Hà Tây part of Hà Nội since 1 August 2008. Codes are the General Statistics Office's, since July 2025 as in
Decision 19/2025/QĐ-TTg, where eight provinces carry the code of one that they absorbed (Lào Cai 15, Bắc Ninh 24 …).
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from dostex.errors import ConfigurationError
from dostex.language.folding import key as folding_key
from dostex.language.folding import without_marks
from dostex.places import patterns
from dostex.records import Area

_DASH = re.compile(r" ?- ?")


@dataclass(frozen=True, slots=True)
class Province:
    """One province in one state; `key` is the same through renaming and merger, `successor` the key that absorbed it."""

    key: str
    code: str
    name: str
    tier: str
    region: str
    valid_from: date | None
    valid_to: date | None
    successor: str | None

    def valid(self, day: date) -> bool:
        """True when the province existed in this state on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    @property
    def area(self) -> Area:
        """The province as records show it."""
        return Area(code=self.code, name=self.name)


class Match(NamedTuple):
    """A province's name in a text: offsets, the province's key, and what the words before it make of it.

    `bare`: neither "tỉnh" nor a provincial body stands before it; `below`: a district, a street, a school of that name.
    """

    start: int
    end: int
    key: str
    bare: bool
    below: bool


class Provinces:
    """The table of provinces with its look-ups. Build it once: `table()`."""

    def __init__(self, rows: tuple[Province, ...]) -> None:
        self.rows = rows
        self._by_key: dict[str, list[Province]] = {}
        for row in rows:
            self._by_key.setdefault(row.key, []).append(row)
        self._names = _names(rows)
        self._finder = re.compile(rf"(?<!\w){_trie(self._names)}(?!\w)")
        self._hosts = sorted(self._host_names().items(), key=lambda item: -len(item[0]))

    def keys(self) -> Iterator[str]:
        """Every province's key, former ones included."""
        return iter(self._by_key)

    def key(self, name: str) -> str | None:
        """The key of the province of that name, in any spelling, with or without "tỉnh"; None when there is none."""
        if name in self._by_key:
            return name
        folded = _spelling(name)
        for form in (folded, re.sub(r"\A(?:tỉnh|thành phố|tp\.?) ", "", folded)):
            if found := self._names.get(form):
                return found
        return None

    def at(self, name: str, day: date) -> Area | None:
        """The province `name` (or key) as it was on `day`; None when it did not exist then, or the name is none."""
        row = self._row(name, day)
        return row.area if row is not None else None

    def named(self, name: str, day: date | None = None) -> Area | None:
        """The province `name` (or key) on `day`, or in its last state when it is gone: "Hải Dương (cũ)" in August 2025."""
        key = self.key(name)
        if key is None:
            return None
        return (self._row(key, day) or self._by_key[key][-1]).area if day else self._by_key[key][-1].area

    def now(self, name: str, day: date) -> Area | None:
        """The province that `name` belongs to on `day`: itself, or the one that absorbed it."""
        key = self.key(name)
        while key is not None:
            if (row := self._row(key, day)) is not None:
                return row.area
            last = self._by_key[key][-1]
            key = last.successor if last.successor != key and last.valid_to is not None and last.valid_to < day else None
        return None

    def successor(self, name: str) -> str | None:
        """The key of the province that absorbed `name` for good; its own key when it still exists."""
        key = self.key(name)
        while key is not None and self._by_key[key][-1].valid_to is not None:
            key = self._by_key[key][-1].successor
        return key

    @cache  # noqa: B019 - one table for the process
    def absorbed_by(self, key: str) -> frozenset[str]:
        """The keys of the former provinces that have become part of the province `key`."""
        return frozenset(other for other in self._by_key if other != key and self.successor(other) == key)

    def valid(self, day: date) -> list[Province]:
        """The provinces of `day`."""
        return [row for row in self.rows if row.valid(day)]

    def find(self, folded: str, surface: str | None = None) -> list[Match]:
        """Provinces named in `folded` (by `language.folding.fold`), longest first, in order, without overlaps.

        With `surface`, the text before folding, a name must begin with a capital: "nền hòa bình" names no province.
        """
        found = []
        for match in self._finder.finditer(folded):
            key = self._names[_DASH.sub("-", match[0])]
            start = match.start()
            if key and (surface is None or surface[start].isupper()):
                before = folded[max(0, start - patterns.BODY_REACH - 12) : start]
                direct = match[0].startswith(("tp", "thành phố")) or _MARK.search(before) is not None
                below = not direct and _BELOW.search(before) is not None
                marked = direct or (not below and _BODY.search(before) is not None)
                found.append(Match(start, match.end(), key, not marked, below))
        return found

    def by_host(self, host: str) -> str | None:
        """The key of the province whose site `host` is ("skhcn.hungyen.gov.vn"); None for the ministry, unknown hosts."""
        labels = re.split(r"[.\-_:/]", host.lower())
        whole = "".join(labels)
        for name, key in self._hosts:
            if name in labels or (len(name) > 4 and name in whole):
                return key
        return None

    def _row(self, name: str, day: date) -> Province | None:
        key = name if name in self._by_key else self.key(name)
        return next((row for row in self._by_key.get(key or "", ()) if row.valid(day)), None)

    def _host_names(self) -> dict[str, str]:
        spelled = {without_marks(key).replace("-", ""): key for key in self._by_key}
        return spelled | dict(patterns.HOST_ALIASES)


@cache
def table() -> Provinces:
    """The table that ships with the package. Raises ConfigurationError naming the row that is malformed."""
    text = files("dostex.places").joinpath("provinces.csv").read_text(encoding="utf-8")
    return Provinces(tuple(_province(number, row) for number, row in enumerate(csv.DictReader(text.splitlines()), start=2)))


def _province(number: int, row: Mapping[str, str]) -> Province:
    try:
        day = {name: date.fromisoformat(row[name]) if row[name] else None for name in ("valid_from", "valid_to")}
        return Province(
            row["key"], row["code"], row["name"], row["tier"], row["region"], **day, successor=row["successor"] or None
        )
    except (KeyError, ValueError) as error:
        raise ConfigurationError(f"provinces.csv, line {number}: {error}; dates are YYYY-MM-DD or empty") from error


def _names(rows: tuple[Province, ...]) -> dict[str, str]:
    """Every spelling, folded and with bare dashes, to its key; names that are no province to the empty key."""
    names = dict.fromkeys(patterns.NOT_PROVINCES, "")
    for row in rows:
        names[row.name] = row.key
    for key, variants in patterns.VARIANTS.items():
        names |= dict.fromkeys(variants, key)
    return {_spelling(name): key for name, key in names.items()}


def _spelling(name: str) -> str:
    return _DASH.sub("-", folding_key(name))


def _trie(names: Mapping[str, str]) -> str:
    root: dict[str, Any] = {}
    for name in names:
        node = root
        for character in name:
            node = node.setdefault(character, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    """The regular expression of a trie node: each position is tried once, the longest name wins."""
    branches = [(" ?- ?" if c == "-" else re.escape(c)) + _pattern(child) for c, child in sorted(node.items()) if c]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{body}?" if "" in node else body


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(folding_key(phrase)) for phrase in sorted(phrases, key=len, reverse=True))


_MARK = re.compile(rf"(?<!\w)(?:{_any(patterns.MARKS)})\s?\Z")
_BODY = re.compile(rf"(?<!\w)(?:{_any(patterns.BODIES)})(?!\w)(?!\s+hữu)[^.,;:\n()]{{0,{patterns.BODY_REACH}}}\s\Z")
_BELOW = re.compile(rf"(?<!\w)(?:{_any(patterns.BELOW)})\s\Z")
