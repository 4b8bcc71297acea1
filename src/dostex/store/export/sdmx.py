"""SDMX-CSV 2.0: one observation for each key of the data structure `store.export.structure` describes."""

import csv
import io
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import IO, Final

from dostex.edtf import bounds
from dostex.store.export.flat import FlatRow
from dostex.store.export.text import digits

STRUCTURE_ID: Final = "DOSTEX:DOST_NEWS(1.0.0)"
DIMENSIONS: Final = (
    "FREQ", "REF_AREA", "INDICATOR", "KIND", "MEASURE", "CHANGE", "UNIT_MEASURE", "STATUS", "SCOPE", "COMPARATOR",
    "TIME_PERIOD",
)  # fmt: skip
ATTRIBUTES: Final = ("UPPER_VALUE", "SOURCES", "CONFLICT", "SOURCE_URL")
NOT_APPLICABLE: Final = "_Z"
COUNTRY: Final = "VN"
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: keys, rows that have no place in SDMX, and REF_AREA codes with their names."""

    keys: int
    left_out: int
    areas: dict[str, str]


def write_sdmx(rows: Iterable[FlatRow], out: IO[bytes]) -> Written:
    """Write the observations that have an indicator and a closed period, one line a key.

    Where articles give several values for a key, the value that most of them give stands (of equals the one published last,
    then the smallest), and CONFLICT is Y.
    """
    series: dict[Key, list[FlatRow]] = defaultdict(list)
    areas: dict[str, str] = {}
    left_out = 0
    for row in rows:
        key = _key(row)
        if key is None:
            left_out += 1
            continue
        series[key].append(row)
        areas.setdefault(key[1], _area_name(row))
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "OBS_VALUE", *ATTRIBUTES])
    for key in sorted(series):
        writer.writerow(["datastructure", STRUCTURE_ID, "I", *key, *_measured(series[key])])
    out.write(text.getvalue().encode())
    return Written(len(series), left_out, areas)


def _key(row: FlatRow) -> Key | None:
    time = time_period(row["period"]) if row["period"] else None
    if time is None or row["indicator"] is None or row["each"]:
        return None
    frequency, period = time
    area = row["area_code"] or (COUNTRY if row["scope"] == "national" else NOT_APPLICABLE)
    facets = (row["measure"], row["change"])
    unit = row["currency"] if row["kind"] == "money" else row["unit"]
    return (
        frequency, area, row["indicator"], row["kind"], *(each or NOT_APPLICABLE for each in facets), unit or NOT_APPLICABLE,
        row["status"], row["scope"] or NOT_APPLICABLE, row["comparator"], period,
    )  # fmt: skip


def _area_name(row: FlatRow) -> str:
    return str(row["area_name"] or ("Việt Nam" if row["scope"] == "national" else "not applicable"))


def _measured(rows: list[FlatRow]) -> list[str]:
    """OBS_VALUE and the attributes."""
    by_value: dict[tuple[Decimal, Decimal | None], list[FlatRow]] = defaultdict(list)
    for row in rows:
        by_value[row["value"], row["value_to"]].append(row)

    def weight(value: tuple[Decimal, Decimal | None]) -> tuple[int, date, Decimal]:
        stated = by_value[value]
        published = max((row["published_on"] or date.min for row in stated), default=date.min)
        return len({row["article_id"] for row in stated}), published, -value[0]

    best = max(by_value, key=weight)
    stated = by_value[best]
    sources = len({row["article_id"] for row in stated})
    url = min(row["url"] or row["article_id"] for row in stated)
    upper = "" if best[1] is None else digits(best[1])
    return [digits(best[0]), upper, str(sources), "Y" if len(by_value) > 1 else "N", url]


def time_period(edtf: str) -> tuple[str, str] | None:
    """The FREQ code and the SDMX time of an EDTF value; None for a period without both ends.

    A year is `A 2022`, halves `S 2022-S1`, quarters `Q 2022-Q4`, months `M 2022-12`, days `D 2022-12-18`; another stretch is
    the time range `_O 2021-01-01/P5Y`.
    """
    start, end = bounds(edtf)
    if start is None or end is None:
        return None
    if "/" in edtf:
        return "_O", f"{start.isoformat()}/{_duration(start, end)}"
    year, _, part = edtf.partition("-")
    if not part:
        return "A", year
    if "-" in part:
        return "D", edtf
    number = int(part)
    if number >= 40:
        return "S", f"{year}-S{number - 39}"
    if number >= 33:
        return "Q", f"{year}-Q{number - 32}"
    return "M", edtf


def _duration(start: date, end: date) -> str:
    """The ISO 8601 duration from the first to the last day, both included, in years, months or days as they come out whole."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"
    return f"P{(end - start + timedelta(days=1)).days}D"
