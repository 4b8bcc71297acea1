"""The documentation of the tables is current, and its queries run."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from dostex.store import Store, documentation, tables
from tests.store.articles import record

DOCUMENT = Path("docs/store.md")


def test_the_committed_documentation_is_current():
    assert DOCUMENT.read_text(encoding="utf-8") == documentation.markdown(), "run `dostex schema`"


def test_every_table_view_and_column_is_there():
    text = documentation.markdown()
    for table in tables.metadata.sorted_tables:
        section = text.split(f"## {table.name}\n")[1].split("\n## ")[0]
        assert all(f"| `{column.name}` |" in section for column in table.columns)
    assert all(f"| `{view}` |" in text for view in tables.views())


def test_the_queries_shown_find_something(tmp_path: Path):
    path = tmp_path / "facts.db"
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    saved = record().model_dump()
    saved["observations"][0]["status"] = "target"
    with Store.open(f"sqlite:///{path}") as store:
        store.begin(now=moment, extractor_version="1").save(record(observations=saved["observations"]))
    shown = re.search(r"```sql\n(.*?)```", documentation.markdown(), re.DOTALL)
    assert shown is not None
    queries = shown[1].split(";\n")[:-1]
    with closing(sqlite3.connect(path)) as connection:
        assert [bool(connection.execute(query).fetchall()) for query in queries] == [True] * 3
