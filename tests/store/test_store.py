"""Saving twice changes nothing, a change keeps what was, and what comes back equals what was saved."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dostex.documents.plain import from_tagged
from dostex.errors import StoreError
from dostex.evaluate.gold import load
from dostex.records import Record
from dostex.store import RAW_LIMIT, Rejection, Store, tables, writing
from dostex.store.rows import SENTENCE_LIMIT
from tests.evaluate.golden import record_of
from tests.store.articles import TEXT, plain, record
from tests.store.databases import ask, dump

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def run(store: Store, *records, version: str = "1"):
    """Save in one run; what became of each."""
    writing = store.begin(now=NOW, extractor_version=version)
    outcomes = [writing.save(each) for each in records]
    writing.finish(NOW)
    return outcomes


def test_what_was_saved_comes_back(store):
    saved = record()
    assert run(store, saved) == ["new"]
    assert store.record("sonla:1") == saved


def test_every_gold_record_comes_back(store):
    records = [record_of(case) for case in load(Path("corpus/gold"))]
    writing = store.begin(now=NOW, extractor_version="1", keep_personal_data=True)
    writing.save_all([writing.prepare(each) for each in records])
    assert [store.record(saved.article.id) for saved in records] == records


def test_every_table_gets_a_row(store, url):
    run(store, record())
    empty = {"rejected", "pages", "duplicates", "article_copies"}
    filled = {name for name in tables.metadata.tables if name not in empty and not name.startswith("review_")}
    assert {table: ask(url, f"select count(*) > 0 from {table}")[0][0] for table in filled} == dict.fromkeys(filled, 1)


def test_saving_the_same_again_changes_nothing_row_for_row(store, url):
    assert run(store, record()) == ["new"]
    before = dump(url)
    assert run(store, record()) == ["unchanged"]
    assert dump(url) == before


def test_the_place_of_the_file_and_the_extractor_version_alone_are_no_change(store, url):
    run(store, record())
    before = dump(url)
    moved = plain()
    moved["article"] |= {"source": "elsewhere.txt", "extractor_version": "9.9"}
    assert run(store, record(article=moved["article"])) == ["unchanged"]
    assert dump(url) == before


def test_a_changed_text_keeps_the_older_version_and_its_facts(store, url):
    older, newer = record(), record(TEXT.replace("Ông Páo phát biểu.", "Ông Páo phát biểu khai mạc."), observations=[])
    run(store, older)
    assert run(store, newer) == ["changed"]
    assert store.versions("sonla:1") == [1, 2]
    assert store.record("sonla:1") == newer
    assert store.record("sonla:1", 1) == older
    assert ask(url, "select count(*) from observations") == [(0,)]
    assert ask(url, "select count(*) from observation_facts") == [(8,)]
    assert ask(url, "select version, cause, superseded_run_id from article_versions") == [(1, "new", 2), (2, "content", None)]


def test_a_changed_extraction_of_the_same_text_says_so(store, url):
    run(store, record())
    run(store, record(dates=[]), version="2")
    assert ask(url, "select version, cause from article_versions") == [(1, "new"), (2, "extraction")]
    assert ask(url, "select id, extractor_version, articles_new, articles_changed from runs") == [
        (1, "1", 1, 0),
        (2, "2", 0, 1),
    ]


def test_going_back_to_an_older_text_is_a_version_of_its_own(store):
    run(store, record())
    run(store, record(dates=[]))
    assert run(store, record()) == ["changed"]
    assert store.versions("sonla:1") == [1, 2, 3]


def test_the_same_article_twice_in_one_run_is_a_duplicate_of_the_first(store):
    assert run(store, record(), record(dates=[])) == ["new", "duplicate"]
    assert run(store, record(), record(dates=[])) == ["unchanged", "duplicate"]
    assert store.versions("sonla:1") == [1]


def test_facts_keep_their_keys_across_versions(store, url):
    run(store, record())
    changed = plain()
    changed["observations"][0] |= {"period": "2021", "indicator": None}
    del changed["dates"][0]
    run(store, record(observations=changed["observations"], dates=changed["dates"]))
    assert ask(url, "select count(distinct fact_key), count(*) from observation_facts") == [(8, 9)]
    assert ask(url, "select count(distinct fact_key), count(*) from date_facts") == [(2, 2)]


def test_a_changed_fact_is_closed_and_reopened_and_its_neighbours_stay(store, url):
    run(store, record())
    changed = plain()
    changed["observations"][0] |= {"period": "2021"}
    del changed["dates"][0]
    run(store, record(observations=changed["observations"], dates=changed["dates"]))
    history = (
        "select version, run_id, closed_version, closed_run_id, period from observation_facts where value = 40 order by version"
    )
    assert ask(url, history) == [(1, 1, 2, 2, "2022"), (2, 2, None, None, "2021")]
    assert ask(url, "select closed_version, count(*) from observation_facts where version = 1 group by 1 order by 2") == [
        (2, 1),
        (None, 7),
    ]
    assert ask(url, "select value, closed_run_id from date_facts order by value") == [("2022", 2), ("2022-12-20", None)]
    assert ask(url, "select facts_opened, facts_closed from runs order by id") == [(15, 0), (1, 2)]


def test_changed_details_of_a_fact_change_the_fact(store, url):
    run(store, record())
    officials = plain()["officials"]
    officials[0]["roles"] = ["chair"]
    run(store, record(officials=officials))
    assert ask(url, "select version, closed_version from official_facts order by version") == [(1, 2), (2, None)]
    assert ask(url, "select role from roles") == [("chair",)]
    assert ask(url, "select count(*) from official_roles") == [(3,)]


def test_equal_facts_of_one_article_have_keys_of_their_own(store, url):
    twice = plain()["dates"][:1] * 2
    run(store, record(dates=twice))
    assert ask(url, "select count(distinct fact_key) from dates") == [(2,)]


def test_the_seed_question_is_answered(store, url):
    run(store, record())
    question = "select value, unit, period from observations where indicator = 'tasks_total_managed'"
    assert ask(url, question) == [(40, "nhiệm vụ", "2022")]


def test_facts_stand_with_span_sentence_and_period_bounds(store, url):
    run(store, record())
    sentence = "Năm 2022, Sở quản lý 40 nhiệm vụ, trong đó 25 nhiệm vụ chuyển tiếp; đạt 96,5% theo Quyết định số 41/QĐ-UBND."
    row = ask(url, "select span_text, sentence, period_start, period_end from observations where value = 40")
    assert row == [("40 nhiệm vụ", sentence, "2022-01-01", "2022-12-31")]
    assert ask(url, "select period_start, period_end from observations where value = 300") == [("2019-01-01", None)]
    text = ask(url, "select text from articles")[0][0]
    for start, end, quoted in ask(url, "select span_start, span_end, span_text from observations"):
        assert text[start:end] == quoted


def test_an_endless_sentence_is_kept_around_the_quote_only(store, url):
    numbers = ", ".join(f"{number} đề tài" for number in range(2000, 2600))
    endless = TEXT.replace("[byline]", f"Sở có {numbers}.\n[byline]")
    observation = plain(endless)["observations"][0]
    body = plain(endless)["article"]["text"]
    quotes = ["2000 đề tài", "2300 đề tài", "2599 đề tài"]
    spans = [{"start": body.index(quoted), "end": body.index(quoted) + len(quoted), "text": quoted} for quoted in quotes]
    run(store, record(endless, observations=[observation | {"span": span, "mentions": []} for span in spans], findings=[]))
    sentences = [row[0] for row in ask(url, "select sentence from observations order by span_start")]
    assert all(
        quoted in sentence and len(sentence) <= SENTENCE_LIMIT + 2 for quoted, sentence in zip(quotes, sentences, strict=True)
    )
    assert [(sentence[0], sentence[-1]) for sentence in sentences] == [("S", "…"), ("…", "…"), ("…", ".")]


def test_parts_join_their_total(store, url):
    run(store, record())
    joined = """select part.value, total.value from observations part
                join observations total on total.fact_key = part.part_of"""
    assert ask(url, joined) == [(25, 40)]


def test_values_are_numbers_that_sql_can_compare(store, url):
    run(store, record())
    assert ask(url, "select value from observations where value between 50 and 100 order by value") == [(58.41,), (96.5,)]


def test_sqlite_holds_whole_numbers_and_fractions_as_such(sqlite):
    with Store.open(sqlite) as store:
        run(store, record())
    assert ask(sqlite, "select typeof(value) from observations where value = 96.5 or kind = 'money' order by value") == [
        ("real",),
        ("integer",),
    ]


@pytest.mark.parametrize(
    "value", ["0", "-3.5", "0.1", "38.0", "1900000000000000000", "12345678901234567890123", "0.1234567890123456789012345"]
)
def test_every_decimal_comes_back_exact(store, value):
    observations = plain()["observations"][2:3]
    observations[0]["value"] = value
    saved = record(observations=observations, findings=[])
    run(store, saved)
    assert store.record("sonla:1") == saved


REJECTION = Rejection(name="a.html", code="no-article", reason="a.html: a listing", retryable=False, raw=b"<html>")


def reject(store: Store, rejection: Rejection) -> None:
    writing = store.begin(now=NOW, extractor_version="1")
    writing.reject(rejection)
    writing.finish(NOW)


def test_a_rejected_input_is_kept_with_reason_and_raw_input(store, url):
    reject(store, REJECTION)
    columns = "name, code, reason, retryable, raw, raw_size, run_id, resolved_run_id"
    assert ask(url, f"select {columns} from rejected") == [
        ("a.html", "no-article", "a.html: a listing", 0, b"<html>", 6, 1, None)
    ]
    assert ask(url, "select rejected from runs") == [(1,)]


def test_the_same_rejection_again_changes_nothing(store, url):
    reject(store, REJECTION)
    before = dump(url)
    reject(store, REJECTION)
    assert dump(url) == before


def test_another_rejection_of_the_same_name_closes_the_first(store, url):
    reject(store, REJECTION)
    reject(store, Rejection(name="a.html", code="unreadable", reason="a.html: gone", retryable=True))
    assert [rejection.code for rejection in store.open_rejections()] == ["unreadable"]
    assert ask(url, "select code, resolved_run_id from rejected order by id") == [("no-article", 2), ("unreadable", None)]


def test_an_input_that_is_read_well_later_is_resolved(store, url):
    reject(store, REJECTION)
    writing = store.begin(now=NOW, extractor_version="1")
    writing.save(record(), "a.html")
    assert store.open_rejections() == []
    assert ask(url, "select resolved_run_id from rejected") == [(2,)]


def test_a_long_input_is_cut_and_says_so(store):
    reject(store, Rejection(name="b", code="too-large", reason="b", retryable=True, raw=b"x" * (RAW_LIMIT + 1)))
    kept = store.open_rejections(retryable=True)[0]
    assert kept.raw is not None
    assert len(kept.raw) == RAW_LIMIT
    assert kept.raw_size == RAW_LIMIT + 1
    assert not kept.is_whole
    assert store.open_rejections(retryable=False) == []


def test_a_refused_write_leaves_nothing_of_the_article(store, url, monkeypatch):
    whole = writing.rows_of
    orphan = ("sonla:1", 7, "k", 0, "chair")
    monkeypatch.setattr(writing, "rows_of", lambda *given: whole(*given) | {tables.official_roles: [orphan]})
    before = dump(url)
    broken = store.begin(now=NOW, extractor_version="1")
    with pytest.raises(StoreError, match="nothing of it was written"):
        broken.save(record())
    assert dump(url) == before
    monkeypatch.setattr(writing, "rows_of", whole)
    assert broken.save(record()) == "new"


def test_two_runs_write_at_the_same_time(store, url):
    with Store.open(url) as other:
        first = store.begin(now=NOW, extractor_version="1")
        second = other.begin(now=NOW, extractor_version="1")
        assert first.save(record()) == "new"
        assert second.save(record(dates=[])) == "changed"
        assert first.save(record(article=plain()["article"] | {"id": "sonla:2"})) == "new"
    assert ask(url, "select count(*) from runs") == [(2,)]


@pytest.mark.parametrize(
    "headline",
    [
        "Sở họp'); drop table article_versions; --",
        'Sở "họp" \\ và `họp` {0} %s :name $1',
        "Sở họp \u202egnôc nàot\u202c \u200f đầu năm",
        "Sở họp 🎉👩🏽‍🔬 đầu năm",
        "Sở họp " + "rất dài " * 20_000,
    ],
    ids=["sql", "quotes", "right-to-left", "emoji", "long"],
)
def test_a_hostile_headline_and_body_come_back(url, headline):
    article = from_tagged(f"{headline}\nNgày 20/12/2022, {headline}.", id="sonla:9", published="2022-12-21")
    hostile = Record(article=article)
    with Store.open(url) as store:
        assert store.begin(now=NOW, extractor_version="1").save(hostile) == "new"
        assert store.record("sonla:9") == hostile
        assert [found.article.id for found in store.records()] == ["sonla:9"]


def test_a_body_of_ten_megabytes_comes_back(url):
    article = from_tagged("Sở họp\n" + "Sở quản lý nhiều nhiệm vụ. " * 380_000, id="sonla:9", published="2022-12-21")
    assert len(article.text.encode()) > 10_000_000
    large = Record(article=article)
    with Store.open(url) as store:
        assert store.begin(now=NOW, extractor_version="1").save(large) == "new"
        assert store.record("sonla:9") == large
