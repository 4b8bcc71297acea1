"""The diff is linear: in the length of an article, and over ten thousand articles."""

import sys
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from dostex.documents import inputs
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.extract.extract import Extractor
from dostex.records import Record
from dostex.review.diff import article_diff, diff
from dostex.review.sides import StoreSide
from dostex.store import Store
from tests.review.making import reading

ARTICLES, SECONDS, MEGABYTES = 10_000, 60, 100
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def _calls(sentences: int) -> int:
    """How many functions the diff of an article of so many sentences calls, every tenth of which was edited."""
    lines = [f"Sở {number % 7} có {number} nhiệm vụ, {number % 3} mẫu và 5 mẫu." for number in range(sentences)]
    edited = [line.replace("nhiệm vụ", "đề tài") if number % 10 == 0 else line for number, line in enumerate(lines)]
    before, after = reading("Tin\n" + " ".join(lines)), reading("Tin\nThêm. " + " ".join(edited))
    calls = count()
    sys.setprofile(lambda _frame, event, _argument: next(calls) if event in ("call", "c_call") else None)
    try:
        changes = article_diff(before, after).changes
    finally:
        sys.setprofile(None)
    assert len(changes) == sentences // 10
    return next(calls)


def test_four_times_the_sentences_take_about_four_times_the_work() -> None:
    assert _calls(2000) < 5 * _calls(500)


def _copies(records: list[Record], extractor: str, period: str | None) -> Iterator[Record]:
    """`ARTICLES` articles made of `records`; with `period` the first figure of each has it."""
    for number in range(ARTICLES):
        record = records[number % len(records)]
        article = record.article.model_copy(update={"id": f"{record.article.id}#{number}", "extractor_version": extractor})
        figures = list(record.observations)
        if period and figures:
            figures[0] = figures[0].model_copy(update={"period": period})
        yield record.model_copy(update={"article": article, "observations": figures})


@pytest.mark.soak
def test_two_runs_of_ten_thousand_articles_in_a_minute_and_flat_memory(tmp_path: Path) -> None:
    extract = Extractor().extract
    documents = inputs.find([str(Path(__file__).parents[2] / "corpus" / "articles")])
    records = [extract(to_article(each)) for each in documents if isinstance(each, Document)]
    url = f"sqlite:///{tmp_path / 'facts.db'}"
    with Store.open(url) as store:
        for extractor, period in (("1", None), ("2", "1945")):
            run = store.begin(now=NOW, extractor_version=extractor)
            batch = []
            for record in _copies(records, extractor, period):
                batch.append(run.prepare(record))
                if len(batch) == 200:
                    run.save_all(batch)
                    batch = []
            run.save_all(batch)
            run.finish(NOW)
    with StoreSide.open(url, "latest~1") as before, StoreSide.open(url, "latest") as after:
        started = time.process_time()
        changes = sum(len(found.changes) for found in diff(before, after))
        assert time.process_time() - started < SECONDS
        assert changes == sum(bool(records[number % len(records)].observations) for number in range(ARTICLES))
        tracemalloc.start()
        for _, _found in zip(range(1000), diff(before, after), strict=False):
            pass
        first = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert first < MEGABYTES * 1_000_000
