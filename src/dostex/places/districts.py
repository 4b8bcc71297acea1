"""Districts of one province only: where a text names no province, its districts tell which one it is about.

`districts.csv` has the district-level units of the last list before that level was abolished on 1 July 2025 (Resolution
203/2025/QH15), without those whose name two provinces share or that are called like a province.
"""

import csv
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from dostex.language.folding import fold
from dostex.language.phrases import alternatives

_UNIT = re.compile(r"(?<!\w)(?:huyện|thị xã|quận|thành phố|tp\.?|tx\.?)\s\Z")
_JOINT = re.compile(r"(?:,|;| và|,? (?:huyện|thị xã|thành phố|tp\.?))\s\Z")
_REACH = 12


class District(NamedTuple):
    """A district named at `[start, end)` of a text, and the key of its province."""

    start: int
    end: int
    province: str


class Districts:
    """Finds districts that are named as such ("huyện Na Hang", "các huyện Na Hang, Chiêm Hóa")."""

    def __init__(self, provinces: dict[str, str]) -> None:
        self._provinces = provinces
        self._finder = re.compile(rf"(?<!\w){alternatives(provinces)}(?!\w)")

    def find(self, folded: str, surface: str) -> list[District]:
        """The districts in `folded` (by `language.folding.fold`) whose name begins with a capital in `surface`, in order."""
        found: list[District] = []
        for match in self._finder.finditer(folded):
            start, end = match.span()
            before = folded[max(0, start - _REACH) : start]
            listed = bool(found) and start - found[-1].end <= _REACH and _JOINT.fullmatch(folded, found[-1].end, start)
            if surface[start].isupper() and (listed or _UNIT.search(before)):
                found.append(District(start, end, self._provinces[match[0]]))
        return found


@cache
def table() -> Districts:
    """The table that ships with the package."""
    text = files("dostex.places").joinpath("districts.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return Districts({fold(name): row["province"] for row in rows for name in row["districts"].split("; ")})
