"""Copies are linked and kept, and counted once where a user sums."""

from datetime import UTC, datetime

from sqlalchemy import text

from dostex.records import Record
from dostex.store import Store
from dostex.store.copies import link
from tests.store.articles import TEXT, plain

NOW = datetime(2025, 3, 1, tzinfo=UTC)
LONG = TEXT.replace("[byline]", " ".join(f"Đại biểu thứ {n} trình bày kết quả nghiên cứu." for n in range(9)) + "\n[byline]")


def save(store: Store, *articles: tuple[str, str, str]) -> None:
    """Articles by id, text and day."""
    writing = store.begin(now=NOW, extractor_version="1.0")
    for article_id, written, day in articles:
        data = plain(written)
        data["article"] |= {"id": article_id, "date_published": day}
        writing.save(Record.model_validate(data), article_id)
    writing.finish(NOW)


def ask(store: Store, query: str) -> list[tuple]:
    with store.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_the_same_article_on_three_hosts_is_one_source_in_the_panel(store: Store) -> None:
    save(store, ("a:1", LONG, "2022-12-22"), ("b:1", LONG, "2022-12-21"), ("c:7", LONG + "Nguồn: sonla.gov.vn", "2022-12-20"))
    count = "select distinct sources from observation_panel where indicator = 'tasks_total_managed'"
    assert ask(store, count) == [(3,)]
    assert link(store.engine) == {"exact": 1, "near": 1}
    assert ask(store, "select article_id, original_id, kind, origin from article_copies order by article_id") == [
        ("a:1", "b:1", "exact", None),
        ("c:7", "b:1", "near", "sonla.gov.vn"),
    ]
    assert ask(store, count) == [(1,)]
    assert ask(store, "select count(*), count(copy_of) from articles") == [(3, 2)]
    assert ask(store, "select sum(value) from current_observations where unit = 'nhiệm vụ' and copy_of is null") == [(65,)]
    assert ask(store, "select distinct articles from current_officials") == [(1,)]
    assert ask(store, "select count(*) from observations where indicator = 'tasks_total_managed'") == [(3,)]


def test_finding_them_again_changes_nothing_and_follows_changes(store: Store) -> None:
    save(store, ("a:1", LONG, "2022-12-22"), ("b:1", LONG, "2022-12-21"))
    assert link(store.engine) == link(store.engine) == {"exact": 1}
    save(store, ("a:1", LONG.replace("trình bày kết quả nghiên cứu", "đi khảo sát thực địa ở cơ sở"), "2022-12-22"))
    assert link(store.engine) == {}
    assert ask(store, "select * from article_copies") == []


def test_a_repost_of_what_the_store_lacks_has_its_origin(store: Store) -> None:
    save(store, ("a:1", LONG + "Nguồn: vietnamplus.vn", "2022-12-22"))
    assert link(store.engine) == {"repost": 1}
    assert ask(store, "select original_id, origin from article_copies") == [(None, "vietnamplus.vn")]
    assert ask(store, "select distinct sources from observation_panel") == [(1,)]
