"""Parquet, partitioned by province and year: what DuckDB, Spark and pandas read without asking."""

import io
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from dostex.errors import UsageError
from dostex.store.export.filters import province_of, year_of
from dostex.store.export.flat import FlatRow, Sheet, Type
from dostex.store.export.text import digits

_PRECISION, _SCALE = 38, 12  # 26 digits before the point; DuckDB and Spark know no wider decimals
_NONE = "none"


def write_parquet(rows: Iterable[FlatRow], sheet: Sheet, folder: Path) -> int:
    """Write `rows` below `folder` as `province=CODE/year=YEAR/SHEET.parquet`; how many.

    Numbers are decimals of 12 places; `value_text` beside `value` has all digits, and a number that does not fit is null in
    `value` and whole there. Raises UsageError if `folder` holds something, or pyarrow is missing.
    """
    _, pq = _pyarrow()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"--out {folder}: it exists and is not empty; name a new folder, or remove it first")
    parts: dict[tuple[str, str], list[FlatRow]] = defaultdict(list)
    for row in rows:
        parts[province_of(row) or _NONE, year_of(row) or _NONE].append(row)
    for (province, year), part in sorted(parts.items()):
        target = folder / f"province={province}" / f"year={year}"
        target.mkdir(parents=True)
        pq.write_table(table_of(part, sheet), target / f"{sheet.name}.parquet", compression="zstd", write_statistics=True)
    folder.mkdir(parents=True, exist_ok=True)
    return sum(map(len, parts.values()))


def table_of(rows: Iterable[FlatRow], sheet: Sheet) -> Any:
    """`rows` as a table of Arrow. Raises UsageError when pyarrow is missing."""
    pa, _ = _pyarrow()
    schema = pa.schema([pa.field(name, _type(pa, kind)) for name, kind in _columns(sheet.columns).items()])
    return pa.Table.from_pylist([_row(row, sheet.columns) for row in rows], schema=schema)


def written(table: Any) -> bytes:
    """A table of Arrow as the bytes of a Parquet file."""
    _, pq = _pyarrow()
    stream = io.BytesIO()
    pq.write_table(table, stream, compression="zstd", write_statistics=True)
    return stream.getvalue()


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: PLC0415 - optional, and a seventh of a second
        import pyarrow.parquet  # noqa: PLC0415 - imported where it is used: slow or optional
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'dostex[parquet]'") from error
    return pyarrow, pyarrow.parquet


def _columns(columns: Mapping[str, Type]) -> dict[str, Type]:
    widened: dict[str, Type] = {}
    for name, kind in columns.items():
        widened[name] = kind
        if kind == "number":
            widened[f"{name}_text"] = "text"
    return widened


def _type(pa: Any, kind: Type) -> Any:
    return {
        "text": pa.string(),
        "integer": pa.int32(),
        "number": pa.decimal128(_PRECISION, _SCALE),
        "day": pa.date32(),
        "boolean": pa.bool_(),
        "list": pa.list_(pa.string()),
    }[kind]


def _row(row: FlatRow, columns: Mapping[str, Type]) -> FlatRow:
    return row | {
        new: value
        for name, kind in columns.items()
        if kind == "number"
        for new, value in ((name, _fitting(row[name])), (f"{name}_text", None if row[name] is None else digits(row[name])))
    }


def _fitting(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    plain = Decimal(digits(value))
    _, figures, exponent = plain.as_tuple()
    assert isinstance(exponent, int)
    fits = -exponent <= _SCALE and len(figures) + exponent <= _PRECISION - _SCALE
    return plain if fits else None
