"""Loading is idempotent, whole batch by batch, and goes on after an interruption as if there had been none."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from dostex.batch import load as loading
from dostex.batch.given import Given, lines
from dostex.batch.load import load
from dostex.batch.progress import Silent
from dostex.batch.run import Summary
from dostex.errors import UnreadableFile
from dostex.store import Store
from tests.store.articles import plain, record
from tests.store.databases import ask, dump

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def line(number: int, **changes) -> bytes:
    article = plain()["article"] | {"id": f"sonla:{number}"}
    return record(article=article, **changes).model_dump_json().encode()


def named(*given: bytes) -> list[Given]:
    return [Given(f"r.jsonl:{number}", each) for number, each in enumerate(given, start=1)]


def put(store: Store, source: Iterable[Given], *, resume: bool = False) -> Summary:
    return load(source, store, progress=Silent(), clock=lambda: NOW, loader_version="1", configuration={"a": 1}, resume=resume)


def test_a_load_and_the_same_again(store, url):
    source = named(line(1), line(2), line(1, dates=[]))
    assert dict(put(store, source).outcomes) == {"new": 2, "duplicate": 1}
    before = dump(url)
    assert dict(put(store, source).outcomes) == {"unchanged": 2, "duplicate": 1}
    assert dump(url) == before
    assert ask(url, "select name, article_id from duplicates") == [("r.jsonl:3", "sonla:1")]
    assert ask(url, "select input from articles order by article_id") == [("r.jsonl:1",), ("r.jsonl:2",)]
    assert ask(url, "select verdict, articles_new, duplicates, facts_opened from runs") == [("complete", 2, 1, 30)]


def test_changes_are_written_in_the_same_batch(store, url):
    put(store, named(line(1), line(2)))
    assert dict(put(store, named(line(1, dates=[]), line(2), line(3))).outcomes) == {"changed": 1, "unchanged": 1, "new": 1}
    assert ask(url, "select facts_opened, facts_closed from runs order by id") == [(30, 0), (15, 2)]


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (b"{", "the line: Invalid JSON"),
        (line(1).replace(b'"schema_version":"1"', b'"schema_version":"7"'), "schema_version is '7', this dostex reads '1'"),
        (
            line(1).replace(b'"headline"', b'"mood":"good","headline"', 1),
            "article.mood is a field that this dostex does not know",
        ),
        (line(1).replace("40 nhiệm".encode(), "41 nhiệm".encode(), 1), "span"),
        (line(1).replace(b'"organizer":"S', b'"organizer":"\\u0000S'), "holds a NUL character"),
        (line(1).replace("Hà Miên".encode(), b"Mi\\ud800n"), "Invalid JSON"),
        (line(1).replace(b'"name":"V', b'"name":"' + b"V" * 700), "an official's name has 70"),
    ],
)
def test_what_is_no_record_is_rejected_with_its_reason_and_kept(store, url, bad, says):
    summary = put(store, named(bad, line(2)))
    assert dict(summary.outcomes) == {"rejected": 1, "new": 1}
    assert says in summary.rejections[0].reason
    kept = store.open_rejections()[0]
    assert (kept.name, kept.code, kept.raw) == ("r.jsonl:1", "record-rejected", bad)


@pytest.mark.parametrize(
    "text",
    [
        "'; drop table runs; --",
        "quotes \" ' ` \\ and \\N and \t tabs",
        "emoji 🧪👩‍🔬 and \u202eright to left\u202c",
        "combining Ca\u0302\u0301y",
        "x" * 10_000_000,
        "{curly} %s %(name)s :name ?",
    ],
    ids=["sql", "quotes", "emoji", "combining", "10 MB", "placeholders"],
)
def test_hostile_text_round_trips(store, text):
    events = plain()["events"]
    events[0]["venue"] = text
    saved = record(events=events)
    put(store, named(saved.model_dump_json().encode()))
    assert store.record("sonla:1") == saved


@pytest.mark.parametrize("broken_after", range(6))
def test_an_interrupted_load_goes_on_as_if_there_had_been_none(sqlite, tmp_path, monkeypatch, broken_after):
    monkeypatch.setattr(loading, "BATCH_ARTICLES", 2)
    source = named(line(1), line(2), b"{", line(1, dates=[]), line(3), line(4))
    calm = f"sqlite:///{tmp_path / 'calm.db'}"
    for target in (calm, sqlite):
        with Store.open(target) as store:
            put(store, named(line(2, dates=[])))

    def broken() -> Iterable[Given]:
        yield from source[:broken_after]
        raise KeyboardInterrupt

    with Store.open(sqlite) as store:
        with pytest.raises(KeyboardInterrupt):
            put(store, broken())
        resumed = put(store, source, resume=True)
    with Store.open(calm) as store:
        undisturbed = put(store, source)
    assert dump(sqlite) == dump(calm)
    assert resumed.outcomes == undisturbed.outcomes


def test_a_load_that_ended_is_not_taken_up_again(store, url):
    put(store, named(line(1)))
    put(store, named(line(2)), resume=True)
    assert ask(url, "select id from runs order by id") == [(1,), (2,)]


def test_lines_have_names_and_blank_ones_are_skipped(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"one\n\ntwo")
    found = list(lines([str(file), "-"], io.BytesIO(b"three\n")))
    assert found == [Given(f"{file}:1", b"one\n"), Given(f"{file}:3", b"two"), Given("-:1", b"three\n")]
    with pytest.raises(UnreadableFile, match="No such file"):
        list(lines([str(tmp_path / "b.jsonl")], io.BytesIO()))
