"""Which facts of an article changed: equal ones keep their rows, others are opened and closed."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table

from dostex.store import tables
from dostex.store.reading import Rows as Holding
from dostex.store.rows import Row, Rows

_WHEN = frozenset({"version", "run_id", "closed_version", "closed_run_id"})


def changes(connection: Connection, article_id: str, version: int, rows: Rows) -> dict[Table, list[str]]:
    """The fact_keys to close, by table. What holds in `version` as it stands in `rows` is taken out of `rows`."""
    known = Holding(connection, {article_id: version})
    new_details = {table: _by_fact(rows[table]) for table in tables.DETAILS}
    closed: dict[Table, list[str]] = {}
    for fact in tables.FACTS:
        details = [table for table, of in tables.DETAILS.items() if of is fact]
        before = known.facts[fact][article_id]
        same = {
            row["fact_key"]
            for row in rows[fact]
            if row["fact_key"] in before
            and _said(before[row["fact_key"]]) == _said(row)
            and all(_all_said(known.details[each], row) == _all_said(new_details[each], row) for each in details)
        }
        for table in (fact, *details):
            rows[table] = [row for row in rows[table] if row["fact_key"] not in same]
        closed[fact] = [fact_key for fact_key in before if fact_key not in same]
    return closed


def _by_fact(rows: list[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["fact_key"]].append(row)
    return grouped


def _all_said(details: Mapping[str, list[Any]], fact: Row) -> list[Row]:
    return [_said(row) for row in details.get(fact["fact_key"], [])]


def _said(row: Mapping[str, Any]) -> Row:
    return {name: value for name, value in row.items() if name not in _WHEN}
