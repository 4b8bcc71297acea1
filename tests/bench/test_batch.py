"""The benchmark of batches measures what it says: same pages, all stored, nothing left out."""

import json
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.batch.sources import named
from dostex.bench import batch, history, suite
from dostex.bench.processes import Clock, family, taken
from dostex.bench.ratios import Bar, Row
from dostex.bench.synthetic import corpus_hash, pages, save
from dostex.cli import app
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.errors import UsageError

TEXTS = [Path("corpus/articles") / name for name in ("a02.txt", "a05.txt")]
FOUND = [item for item in named([str(path) for path in TEXTS]) if isinstance(item, Document)]
DAY = datetime(2026, 1, 2, tzinfo=UTC)
ARTICLES = suite.articles(FOUND)


def test_synthetic_pages_have_the_article_other_figures_and_a_portal_around_it():
    first, second, third = (to_article(page) for page in pages(ARTICLES, 3))
    assert len({first.id, second.id, third.id}) == 3
    assert first.headline == third.headline == ARTICLES[0].headline
    assert first.text != third.text
    assert len(first.text) == pytest.approx(len(ARTICLES[0].text), rel=0.05)
    assert "Tin tức số" not in first.text
    assert all(len(page.content) > 10 * len(first.text) / 4 for page in pages(ARTICLES, 3))


def test_pages_do_not_depend_on_where_one_begins():
    assert list(islice(pages(ARTICLES, 10), 6, 8)) == list(pages(ARTICLES, 2, start=6))


def test_the_corpus_hash_is_of_the_contents_wherever_they_lie():
    moved = [Document(f"/elsewhere/{Path(each.name).name}", each.content) for each in reversed(FOUND)]
    assert corpus_hash(moved) == corpus_hash(FOUND)
    assert corpus_hash(FOUND[:1]) != corpus_hash(FOUND)


@pytest.mark.parametrize("name", ["one", "pool", "bare", "cluster"])
def test_every_engine_stores_every_page(name, tmp_path):
    save(pages(ARTICLES, 12), tmp_path)
    found = batch.timed(name, tmp_path, 12, 2)
    assert 0 < found.own <= found.cpu


def test_a_run_that_does_not_store_everything_measures_nothing(tmp_path):
    save([Document("a.html", b"")], tmp_path)
    with pytest.raises(UsageError, match="of 5 pages 0 were stored"):
        batch.timed("one", tmp_path, 5, 1)


def test_ratios_are_medians_with_their_spread():
    one = [batch.Timed(wall, 0, 12) for wall in (8, 8, 4)]
    other = [batch.Timed(wall, 2, 10) for wall in (4, 5, 4)]
    row = batch.ratio("x", one, other, Bar("ge", 1.8), parallel=2)
    assert (row.cpu, row.met) == (1.6, False)
    assert row.note == "by processor time 2.40; main process 20% of it; rounds 1.00-2.00"


def test_the_clock_counts_children_that_it_saw():
    clock = Clock()
    sum(number * number for number in range(3_000_000))
    clock.look()
    assert clock.own == clock.total > 0
    [own, *_] = family()
    found = taken(own)
    assert found
    assert found.memory > 10
    assert found.files >= 3
    assert taken(2**22 + 1) is None


def made(value: float, bar: str = "≤ 1") -> dict:
    row = Row("x", value, value, Bar("le" if bar[0] == "≤" else "ge", 1.0))
    return history.entry([row.data(), Row("y", None, note="not measured: no peer").data()], "abc", DAY)


@pytest.mark.parametrize(
    ("before", "now", "bar", "worse"),
    [(0.5, 0.7, "≤ 1", True), (0.5, 0.55, "≤ 1", False), (2.0, 1.2, "≥ 1", True), (2.0, 2.6, "≥ 1", False)],
)
def test_a_ratio_that_got_worse_is_told(tmp_path, before, now, bar, worse):
    file = tmp_path / "history.jsonl"
    assert history.read(file) == []
    for value in (before, before * 1.05, before * 0.95):
        history.add(file, made(value, bar))
    told = history.regressions(made(now, bar), history.read(file))
    assert bool(told) == worse
    other = made(now, bar) | {"corpus": "other"}
    assert history.regressions(other, history.read(file)) == []


def test_the_table_has_ratios_first_and_names_the_machine():
    lines = history.markdown(made(0.5)).splitlines()
    assert lines[0].startswith("| measured | ratio | bar | met |")
    assert lines[2] == "| x | 0.50 | ≤ 1 | yes | 0.50 |  |"
    assert "not measured: no peer" in lines[3]
    assert "cores" in lines[-1]
    assert "corpus abc" in lines[-1]


def test_marks_of_a_long_run_are_json_lines(tmp_path):
    out = tmp_path / "bench.db"
    result = CliRunner().invoke(app, ["bench", "pages", "20", "--workers", "2", "--out", str(out)])
    marks = [json.loads(line) for line in result.stdout.splitlines()]
    assert [mark["pages"] for mark in marks] == list(range(2, 21, 2))
    assert all(len(mark["memory"]) == len(mark["files"]) >= 3 for mark in marks)
    assert CliRunner().invoke(app, ["bench", "pages", "20", "--out", str(out)]).exit_code == 2


def test_what_a_page_costs_by_stage(tmp_path):
    result = CliRunner().invoke(app, ["bench", "pages", "10", "--stages", "--out", str(tmp_path / "bench.db")])
    assert list(json.loads(result.stdout)) == ["read", "extract", "prepare", "store", "send", "receive"]
