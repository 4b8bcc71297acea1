"""Every earlier schema comes up with its rows; what migrations make equals what an empty database gets."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import JSON, Date, MetaData

from dostex.errors import StoreError
from dostex.store import Store, tables
from dostex.store.database import engine_of
from dostex.store.migrate import check, upgrade
from dostex.store.prepared import prepare
from dostex.store.rows import COLUMNS, rows_of
from dostex.store.searching import search_text
from tests.store.articles import TEXT, plain, record
from tests.store.databases import ask, copy_rows, dump, execute

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def fill_first_schema(url: str, records: list) -> None:
    """Write `records`, versions of one article, as the dostex of revision 0001 did: every version with all of its facts."""
    engine = engine_of(url)
    reflected = MetaData()
    with engine.begin() as connection:
        reflected.reflect(connection)
        for number in range(1, len(records) + 1):
            connection.execute(reflected.tables["runs"].insert(), {"id": number, "started_at": NOW, "extractor_version": "0"})
        for number, saved in enumerate(records, start=1):
            for table, rows in first_rows(saved, number, len(records)).items():
                if rows:
                    connection.execute(reflected.tables[table].insert(), rows)
        connection.execute(reflected.tables["schema_versions"].insert(), {"version": 1})
    engine.dispose()


def first_rows(saved, number: int, last: int) -> dict[str, list[dict]]:
    shaped: dict[str, list[dict]] = {}
    for table, lines in rows_of(prepare(saved), number, number, "new", plain_value).items():
        rows = [
            {name: written(table.c[name], value) for name, value in zip(COLUMNS[table], line, strict=True)} for line in lines
        ]
        for position, row in enumerate(rows):
            if table is tables.article_versions:
                for name in ("published_on", "search_text", "fact_order"):
                    del row[name]
                row |= {"record_hash": str(number), "superseded_run_id": number + 1 if number < last else None}
            elif table in tables.FACTS:
                for name in ("run_id", "closed_version", "closed_run_id"):
                    del row[name]
                row["position"] = position
        shaped[table.name] = rows
    return shaped


def written(column, value):
    """What SQLAlchemy wants of a column, of what a driver takes."""
    if value is not None and isinstance(column.type, Date):
        return date.fromisoformat(value)
    return json.loads(value) if value is not None and isinstance(column.type, JSON) else value


def plain_value(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


@pytest.fixture
def first(empty) -> str:
    """A database of revision 0001 with two versions of an article."""
    upgrade(empty, "0001")
    later = record(TEXT.replace("Ông Páo phát biểu.", "Ông Páo phát biểu khai mạc."), dates=[])
    fill_first_schema(empty, [record(), later])
    return empty


def test_an_older_database_is_refused_with_the_way_out(first):
    with pytest.raises(StoreError, match=r"schema 0001, this dostex needs 0004; run: dostex db upgrade --store "):
        Store.open(first)


def test_rows_of_the_first_schema_come_up(first):
    assert upgrade(first) == ("0001", "0004")
    with Store.open(first) as store:
        assert store.record("sonla:1", 1) == record()
        assert store.record("sonla:1") == record(TEXT.replace("Ông Páo phát biểu.", "Ông Páo phát biểu khai mạc."), dates=[])
        later = plain(TEXT.replace("Ông Páo phát biểu.", "Ông Páo phát biểu khai mạc."))
        writing = store.begin(now=NOW, extractor_version="1")
        assert writing.save(record(article=later["article"], **{k: later[k] for k in later if k != "article"})) == "changed"
    assert ask(first, "select published_on from articles") == [("2022-12-21",)]
    assert ask(first, "select distinct search_text from article_versions where version = 1") == [
        (search_text(record().article.text),)
    ]
    assert ask(first, "select version, closed_version, closed_run_id from date_facts order by 1, 2") == [
        (1, 2, 2),
        (1, 2, 2),
        (3, None, None),
        (3, None, None),
    ]


def test_migrated_and_new_databases_are_alike_and_well(first):
    upgrade(first)
    engine = engine_of(first)
    assert check(engine) == []
    engine.dispose()


@pytest.mark.parametrize("revision", ["0002", "0003"])
def test_rows_of_a_later_schema_come_up(revision, empty, tmp_path):
    present = f"sqlite:///{tmp_path / 'present.db'}"
    later = record(TEXT.replace("Ông Páo phát biểu.", "Ông Páo phát biểu khai mạc."), dates=[])
    with Store.open(present) as store:
        for saved in (record(), later):
            run = store.begin(now=NOW, extractor_version="1")
            run.save(saved)
            run.finish(NOW, "complete")
    upgrade(empty, revision)
    copy_rows(present, empty)
    assert upgrade(empty) == (revision, tables.REVISION)
    assert dump(empty) == dump(present)
    with Store.open(empty) as store:
        assert store.record("sonla:1", 1) == record()
        assert store.record("sonla:1") == later


def test_a_new_database_is_well(url):
    Store.open(url).close()
    engine = engine_of(url)
    assert check(engine) == []
    engine.dispose()


def test_a_database_of_before_alembic_comes_up(first):
    execute(first, "drop table alembic_version")
    assert upgrade(first) == ("0001", "0004")
    Store.open(first).close()


def test_upgrading_again_changes_nothing(url):
    Store.open(url).close()
    assert upgrade(url) == ("0004", "0004")


def test_an_empty_database_comes_up_by_migrations(empty):
    assert upgrade(empty) == (None, "0004")
    with Store.open(empty) as store:
        assert store.begin(now=NOW, extractor_version="1").save(record()) == "new"
        assert store.record("sonla:1") == record()


def test_what_is_wrong_is_found(url):
    with Store.open(url) as store:
        store.begin(now=NOW, extractor_version="1").save(record())
    execute(url, "update article_versions set superseded_run_id = 1", "drop index ix_observation_facts_indicator")
    engine = engine_of(url)
    found = check(engine)
    engine.dispose()
    assert any("add_index" in line for line in found)
    assert "articles with several current versions, or none: 1" in found
