"""A batch goes on whatever one document does, and says what became of each."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dostex.batch.engines import Here
from dostex.batch.process import process
from dostex.batch.progress import Silent
from dostex.batch.run import Summary, run
from dostex.batch.task import Task
from dostex.documents.plain import from_tagged
from dostex.documents.read import Document
from dostex.errors import BlockedPage, EmptyDocument, StoreError, UnreadableFile
from dostex.records import Article, Finding, Record
from dostex.rejection import Rejection
from dostex.store import Run, Store
from tests.store.databases import ask, dump

NOW = datetime(2026, 1, 2, tzinfo=UTC)
GOOD = Document("good.txt", "Hà Giang: Tổng kết\nNội dung.".encode())
EMPTY = Document("empty.txt", b" ")
BLOCKED = Document("blocked.html", b"captcha")
BROKEN = Document("broken.txt", b"broken")


def read(document: Document) -> Article:
    if document is EMPTY:
        raise EmptyDocument(document.name, "nothing but white space")
    if document.content == b"captcha":
        raise BlockedPage(document.name, "a firewall answered")
    if document is BROKEN:
        raise RecursionError("too deep")
    return from_tagged(document.content.decode(), id=document.name)


def extract(article: Article) -> Record:
    return Record(article=article, findings=[Finding(code="no-facts", message="nothing found")])


HERE = Here(lambda: Task(read, extract))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'facts.db'}") as opened:
        yield opened


def job(store: Store, *items) -> Summary:
    return run(items, store, HERE, progress=Silent(), clock=lambda: NOW, extractor_version="1")


def test_one_bad_document_never_stops_the_run(store):
    summary = job(store, EMPTY, BROKEN, GOOD, UnreadableFile("gone.txt", "no such file"), BLOCKED)
    assert dict(summary.outcomes) == {"rejected": 4, "new": 1}
    assert summary.findings == {"no-facts": 1}
    assert store.versions("good.txt") == [1]
    assert [(rejection.name, rejection.code, rejection.retryable) for rejection in store.open_rejections()] == [
        ("blocked.html", "blocked", True),
        ("broken.txt", "internal", True),
        ("empty.txt", "empty", False),
        ("gone.txt", "unreadable", True),
    ]


def test_an_unexpected_error_keeps_its_traceback_and_the_input(store):
    job(store, BROKEN)
    kept = store.open_rejections()[0]
    assert kept.reason.startswith("broken.txt: RecursionError: too deep\nTraceback")
    assert "in read" in kept.reason
    assert kept.raw == b"broken"


def test_running_again_finds_everything_as_it_was(store):
    job(store, GOOD, EMPTY)
    assert dict(job(store, GOOD, EMPTY).outcomes) == {"unchanged": 1, "rejected": 1}


def test_a_document_read_well_later_is_no_longer_rejected(store):
    job(store, BLOCKED)
    assert dict(job(store, replace(BLOCKED, content=GOOD.content)).outcomes) == {"new": 1}
    assert store.open_rejections() == []


def test_a_duplicate_is_counted_and_its_facts_are_not(store):
    summary = job(store, GOOD, GOOD)
    assert dict(summary.outcomes) == {"new": 1, "duplicate": 1}
    assert summary.findings == {"no-facts": 1}


def test_a_record_that_the_store_refuses_is_rejected(store, monkeypatch):
    whole = Run.save_all

    def refuse(self, batch):
        if any(prepared.name == "good.txt" for prepared in batch):
            raise StoreError("disk is full")
        return whole(self, batch)

    monkeypatch.setattr(Run, "save_all", refuse)
    summary = job(store, GOOD, replace(GOOD, name="better.txt"))
    assert dict(summary.outcomes) == {"rejected": 1, "new": 1}
    assert store.open_rejections()[0].code == "store"
    assert store.open_rejections()[0].raw == GOOD.content


def test_progress_ends_even_when_the_inputs_fail(store):
    said: list[str] = []

    class Told(Silent):
        def advance(self, name: str, outcome: str) -> None:
            said.append(f"{outcome} {name}")

        def finish(self) -> None:
            said.append("finished")

    def items():
        yield GOOD
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(items(), store, HERE, progress=Told(), clock=lambda: NOW, extractor_version="1")
    assert said == ["new good.txt", "finished"]
    assert store.versions("good.txt") == [1]


def test_a_rejection_passes_through_unchanged():
    rejection = Rejection(name="a", code="blocked", reason="a: blocked", retryable=True)
    assert process(rejection, read, extract).result is rejection


def test_the_rejected_document_is_named_as_it_was_given():
    def refuse(article: Article) -> Record:
        raise EmptyDocument("another name", "odd")

    result = process(GOOD, read, refuse)
    assert result.name == "good.txt"
    assert isinstance(result.result, Rejection)
    assert result.result.name == "good.txt"


def test_an_interrupted_run_goes_on_without_reading_what_it_has_stored(store, tmp_path):
    documents = [replace(GOOD, name=f"{number}.txt") for number in range(4)]
    seen: list[str] = []

    def noting(document: Document) -> Article:
        seen.append(document.name)
        return read(document)

    def go(items, *, resume: bool, target: Store = store) -> Summary:
        return run(
            items,
            target,
            Here(lambda: Task(noting, extract)),
            progress=Silent(),
            clock=lambda: NOW,
            extractor_version="1",
            resume=resume,
        )

    def broken() -> Iterator[Document]:
        yield from [*documents[:2], EMPTY]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(broken(), resume=False)
    seen.clear()
    everything = [*documents[:2], EMPTY, *documents[2:]]
    summary = go(everything, resume=True)
    assert seen == ["empty.txt", "2.txt", "3.txt"]
    assert (dict(summary.outcomes), summary.resumed) == ({"new": 4, "rejected": 1}, 2)
    with Store.open(f"sqlite:///{tmp_path / 'calm.db'}") as calm:
        go(everything, resume=False, target=calm)
    assert dump(f"sqlite:///{tmp_path / 'calm.db'}") == dump(f"sqlite:///{tmp_path / 'facts.db'}")


def test_the_page_behind_an_article_is_noted_once_a_state(store, tmp_path):
    job(store, GOOD)
    job(store, GOOD)
    pages = f"sqlite:///{tmp_path / 'facts.db'}"
    assert ask(pages, "select name, raw_size, article_id, run_id from pages") == [
        ("good.txt", len(GOOD.content), "good.txt", 1)
    ]
