"""The documentation of the tables is current, and its queries run."""

import re
from datetime import UTC, datetime
from pathlib import Path

from dostex.store import documentation, tables
from dostex.store.views import NOTES, views
from tests.store.articles import record
from tests.store.databases import ask

DOCUMENT = Path("docs/store.md")


def test_the_committed_documentation_is_current():
    assert DOCUMENT.read_text(encoding="utf-8") == documentation.markdown(), "run `dostex schema`"


def test_every_table_view_and_column_is_there():
    text = documentation.markdown()
    for table in tables.metadata.sorted_tables:
        section = text.split(f"### {table.name}\n")[1].split("\n### ")[0]
        assert all(f"| `{column.name}` |" in section for column in table.columns)
    assert all(f"| `{view}` |" in text for view in views())


def test_every_column_and_view_has_a_comment():
    assert [
        f"{table}.{column.name}" for table in tables.metadata.sorted_tables for column in table.columns if not column.comment
    ] == []
    assert set(views()) == set(NOTES)


def test_the_queries_shown_find_something(url, store):
    saved = record().model_dump()
    saved["observations"][0]["status"] = "target"
    store.begin(now=datetime(2026, 1, 1, tzinfo=UTC), extractor_version="1").save(record(observations=saved["observations"]))
    shown = re.search(r"```sql\n(.*?)```", documentation.markdown(), re.DOTALL)
    assert shown is not None
    assert [bool(ask(url, query)) for query in shown[1].split(";\n")[:-1]] == [True] * 6


def test_comments_reach_the_database(postgresql):
    tables_without = "select relname from pg_class where relkind in ('r', 'v') and relnamespace = 'public'::regnamespace"
    assert ask(postgresql, f"{tables_without} and obj_description(oid) is null and relname <> 'alembic_version'") == []
