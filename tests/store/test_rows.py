"""Rows have every column of their table, and COPY takes them as they are."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.store import Store, tables
from dostex.store.copying import copy_text
from dostex.store.prepared import prepare
from dostex.store.rows import COLUMNS, rows_of
from tests.store.articles import plain, record

NOW = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize("table", COLUMNS, ids=lambda table: table.name)
def test_every_column_is_written(table):
    assert sorted(COLUMNS[table]) == sorted(table.columns.keys())


def test_every_row_has_a_value_for_every_column():
    rows = rows_of(prepare(record()), 1, 1, "new", float)
    assert set(rows) == {tables.article_versions, *tables.FACTS, *tables.DETAILS}
    assert {table.name for table, lines in rows.items() for line in lines if len(line) != len(COLUMNS[table])} == set()


def test_copy_escapes_what_ends_a_field_or_a_line():
    assert copy_text([("a\tb", None, 1), ("c\nd\\N\r", "\\", True)]) == b"a\\tb\t\\N\t1\nc\\nd\\\\N\\r\t\\\\\tTrue\n"


@given(
    st.lists(st.tuples(st.none() | st.text(st.characters(exclude_characters="\x00", codec="utf-8")), st.integers()), min_size=1)
)
def test_a_row_is_a_line_and_a_value_a_field(rows):
    assert [len(line.split(b"\t")) for line in copy_text(rows).removesuffix(b"\n").split(b"\n")] == [2] * len(rows)


def test_other_work_is_done_while_the_server_takes_the_rows(postgresql):
    pieces = iter(range(3))
    with Store.open(postgresql) as store:
        run = store.begin(now=NOW, extractor_version="1")
        many = [record(article=plain()["article"] | {"id": f"sonla:{number}"}) for number in range(50)]
        outcomes = run.save_all([run.prepare(each) for each in many], lambda: next(pieces, None) is not None)
    assert outcomes == ["new"] * 50
    assert list(pieces) == []


def test_an_error_in_the_other_work_undoes_the_batch(postgresql):
    def broken() -> bool:
        raise KeyboardInterrupt

    with Store.open(postgresql) as store:
        run = store.begin(now=NOW, extractor_version="1")
        many = [record(article=plain()["article"] | {"id": f"sonla:{number}"}) for number in range(50)]
        with pytest.raises(KeyboardInterrupt):
            run.save_all([run.prepare(each) for each in many], broken)
        assert store.current() == {}
        assert run.save(record()) == "new"
