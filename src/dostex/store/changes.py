"""Which facts of an article changed: equal ones keep their rows, others are opened and closed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Table

from dostex.store import tables
from dostex.store.reading import Rows as Holding
from dostex.store.rows import COLUMNS, FACT_KEY, Exactly, Row, Rows, json_text

_WHEN = frozenset({"version", "run_id", "closed_version", "closed_run_id"})


def changes(connection: Connection, article_id: str, version: int, rows: Rows, exactly: Exactly) -> dict[Table, list[str]]:
    """The fact_keys to close, by table. What holds in `version` as it stands in `rows` is taken out of `rows`."""
    known = Holding(connection, {article_id: version})
    new = {table: _by_fact(table, rows[table]) for table in (*tables.FACTS, *tables.DETAILS)}
    closed: dict[Table, list[str]] = {}
    for fact in tables.FACTS:
        details = [table for table, of in tables.DETAILS.items() if of is fact]
        holding = known.facts[fact][article_id]
        before = {fact: {fact_key: [row] for fact_key, row in holding.items()}} | {
            each: known.details[each] for each in details
        }
        same = {
            fact_key
            for fact_key in new[fact]
            if fact_key in holding
            and all(_known(table, found.get(fact_key, ()), exactly) == new[table][fact_key] for table, found in before.items())
        }
        for table in (fact, *details):
            rows[table] = [row for row in rows[table] if row[FACT_KEY] not in same]
        closed[fact] = [fact_key for fact_key in holding if fact_key not in same]
    return closed


def _by_fact(table: Table, rows: list[Row]) -> dict[str, list[Row]]:
    """fact_key → what its rows say, whenever they were written."""
    said = [place for place, name in enumerate(COLUMNS[table]) if name not in _WHEN]
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row[FACT_KEY]].append(tuple(row[place] for place in said))
    return grouped


def _known(table: Table, rows: Sequence[Mapping[str, Any]], exactly: Exactly) -> list[Row]:
    """The same of rows as they were read."""
    said = [name for name in COLUMNS[table] if name not in _WHEN]
    return [tuple(_as_written(row[name], exactly) for name in said) for row in rows]


def _as_written(value: Any, exactly: Exactly) -> Any:
    if isinstance(value, Decimal):
        return exactly(value)
    if isinstance(value, date):
        return value.isoformat()
    return json_text(value) if isinstance(value, list) else value
