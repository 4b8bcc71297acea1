"""JSON Lines and CSV."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import IO, Any

from dostex.records import Record
from dostex.store.export.flat import FlatRow, Type

_BOM = b"\xef\xbb\xbf"  # by which Excel knows that Vietnamese letters are UTF-8
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins like this is run by spreadsheets


def write_jsonl(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write each record as `dostex extract` prints it; how many."""
    count = 0
    for record in records:
        out.write(record.model_dump_json().encode() + b"\n")
        count += 1
    return count


def write_csv(rows: Iterable[FlatRow], columns: Mapping[str, Type], out: IO[bytes]) -> int:
    """Write `rows` for spreadsheets: UTF-8 with its mark, CRLF, lists joined by `; `; how many.

    Text that a spreadsheet would run as a formula gets an apostrophe in front, as spreadsheets themselves write it.
    """
    out.write(_BOM)
    writer = csv.writer(_Encoded(out), lineterminator="\r\n")
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])
        count += 1
    return count


class _Encoded:
    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, text: str) -> None:
        self._out.write(text.encode())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return digits(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def digits(value: Decimal) -> str:
    """`value` in plain digits, the same whatever database it came from: 38, 3.8, never 38.0 or 1E+9."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
