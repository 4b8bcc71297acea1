"""Inputs that the store has as they are now are not read again; everything else is."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from dostex.documents.plain import from_tagged
from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import Store

NOW = datetime(2025, 3, 1, tzinfo=UTC)
A, B = b"<p>A", b"<p>B"


def hashed(raw: bytes) -> str:
    return sha256(raw).hexdigest()


def run(store: Store, *inputs: tuple[str, bytes], version: str = "1.0") -> None:
    """Save an article whose input `name` held `raw`; the headline follows from it."""
    writing = store.begin(now=NOW, extractor_version=version)
    for name, raw in inputs:
        article = from_tagged(f"Tin {raw.decode()[-1]}\nNội dung của bản tin.", id="x:1").model_dump()
        writing.save(Record.model_validate({"article": article | {"extractor_version": version}}), name, raw)
    writing.finish(NOW)


@pytest.mark.parametrize(
    ("runs", "asked", "known"),
    [
        ([[("u", A)]], ("u", A), True),
        ([[("u", A)]], ("u", B), False),
        ([[("u", A)]], ("v", A), False),
        ([[("u", A)], [("u", B)]], ("u", A), False),  # it was so once: read it again
        ([[("u", A)], [("u", B)]], ("u", B), True),
        ([[("u", A), ("v", B)]], ("v", B), True),  # the first input of a run stands
    ],
)
def test_an_input_is_known_in_its_newest_state(store: Store, runs, asked, known) -> None:
    for inputs in runs:
        run(store, *inputs)
    name, raw = asked
    assert store.visited([(name, hashed(raw))], "1.0") == ({(name, hashed(raw))} if known else set())


def test_another_extractor_reads_all_again(store: Store) -> None:
    run(store, ("u", A))
    assert store.visited([("u", hashed(A))], "1.1") == set()


@pytest.mark.parametrize(("retryable", "raw", "known"), [(False, A, True), (False, None, True), (True, A, False)])
def test_what_was_rejected_for_good_is_known(store: Store, retryable: bool, raw: bytes | None, known: bool) -> None:
    writing = store.begin(now=NOW, extractor_version="1.0")
    writing.reject(Rejection(name="u", code="no-article", reason="u: a listing", retryable=retryable, raw=raw))
    writing.finish(NOW)
    assert bool(store.visited([("u", hashed(A))], "1.0")) == known
    assert store.visited([("u", hashed(A))], "1.1") == set()
