"""`--filter NAME=VALUE`: which rows an export keeps."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from dostex.errors import UsageError
from dostex.store.export.flat import FlatRow, Type
from dostex.store.searching import search_text

_FILTER = re.compile(r"\A(?P<name>\w{1,40})(?P<sign>>=|<=|!=|=)(?P<value>.*)", re.DOTALL)
_PROVINCE, _YEAR = "province", "year"
_SIGNS: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": lambda one, other: bool(one == other),
    "!=": lambda one, other: bool(one != other),
    ">=": lambda one, other: one is not None and bool(one >= other),
    "<=": lambda one, other: one is not None and bool(one <= other),
}
Keep = Callable[[FlatRow], bool]


def keep(filters: Sequence[str], columns: Mapping[str, Type]) -> Keep:
    """A test that is true of rows that pass every one of `filters`.

    `NAME=VALUE`, also with `!=`, `>=` and `<=`; NAME is a column, or `province` (code or name, marks do not matter), or `year`.
    An empty VALUE stands for null. Raises UsageError for another name or a value that the column cannot have.
    """
    tests = [_test(each, columns) for each in filters]
    return lambda row: all(test(row) for test in tests)


def _test(text: str, columns: Mapping[str, Type]) -> Keep:
    match = _FILTER.fullmatch(text)
    names = (*columns, _PROVINCE, _YEAR)
    if not match or match["name"] not in names:
        raise UsageError(f"--filter {text!r}: valid is NAME=VALUE (also !=, >=, <=) where NAME is one of {', '.join(names)}")
    name, compare = match["name"], _SIGNS[match["sign"]]
    if name == _PROVINCE:
        wanted = search_text(match["value"])
        return lambda row: compare(wanted in {search_text(each or "") for each in _provinces(row)}, True)
    if name == _YEAR:
        return lambda row: compare(year_of(row), match["value"] or None)
    value = _value(match["value"], columns[name], text)
    return lambda row: compare(_comparable(row[name]), value)


def _provinces(row: FlatRow) -> tuple[str | None, ...]:
    own = (row.get("area_code"), row.get("area_name"))
    return own if any(own) else (row["article_area_code"], row["article_area_name"])


def province_of(row: FlatRow) -> str | None:
    """The code of the province that a fact is of, else of its article."""
    return row.get("area_code") or (None if row.get("area_name") else row["article_area_code"])


def year_of(row: FlatRow) -> str | None:
    """The year of a fact's period or date, else of its article."""
    for name in ("period_start", "date_start", "published_on"):
        if row.get(name) is not None:
            return f"{row[name].year:04d}"
    return None


def _value(written: str, kind: Type, text: str) -> Any:
    if written == "":
        return None
    if kind not in {"number", "integer"}:
        return written
    try:
        return Decimal(written)
    except InvalidOperation as error:
        raise UsageError(f"--filter {text!r}: {written!r} is no number; valid is for example 12 or 3.8") from error


def _comparable(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None or isinstance(value, str | int | Decimal):
        return value
    return "; ".join(value) if isinstance(value, list) else str(value)
