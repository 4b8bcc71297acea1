"""The two sides of a comparison: stores as of a run, files of records, the gold."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dostex.errors import RecordRejected, StoreError, UnreadableFile, UsageError
from dostex.evaluate import gold
from dostex.records import Record
from dostex.review.diff import diff
from dostex.review.gold import GoldSide
from dostex.review.sides import FileSide, StoreSide, run_of, store_of
from dostex.store import Store
from tests.review.making import figures, record

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = "Tin\nSở có 93 nhiệm vụ.\nĐã thử 12 mẫu."


def _records(period: str, extractor: str) -> list[Record]:
    found = figures(TEXT)
    found[0]["period"] = period
    return [
        record(TEXT, id="x:2", observations=found, extractor=extractor),
        record(TEXT, id="x:10", extractor=extractor),
        record("Tin\nKhác hẳn.", id=f"x:only-{extractor}", extractor=extractor),
    ]


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A store that two runs of different versions wrote."""
    address = f"sqlite:///{tmp_path / 'facts.db'}"
    with Store.open(address) as store:
        for period, extractor in (("2022", "1"), ("2023", "2")):
            run = store.begin(now=NOW, extractor_version=extractor)
            run.save_all([run.prepare(each) for each in _records(period, extractor)])
            run.finish(NOW)
    return address


def test_two_runs_of_one_store_differ_where_a_version_was_written(url: str) -> None:
    with StoreSide.open(url, "latest~1") as before, StoreSide.open(url, "2") as after:
        found = {each.article_id: each for each in diff(before, after)}
    assert sorted(found) == ["x:2", "x:only-2"]  # x:10 is equal, x:only-1 is still there
    (change,) = found["x:2"].changes
    assert (change.fields[0].to_plain(), change.cause) == (
        {"field": "period", "before": "2022", "after": "2023"},
        "extractor",
    )
    assert (found["x:2"].before_version.number, found["x:2"].after_version.run_id) == (1, 2)


def test_a_file_is_read_in_any_order_and_the_first_record_of_an_article_stands(url: str) -> None:
    lines = [each.model_dump_json() for each in _records("2022", "1")]
    lines += [lines[0].replace("2022", "1999"), ""]
    with FileSide(io.BytesIO("\n".join(lines).encode()), "file") as before, StoreSide.open(url) as after:
        assert [each.article_id for each in diff(before, after)] == ["x:2", "x:only-2"]
        assert [each.article_id for each in diff(before, after, ["x:2", "unknown"])] == ["x:2"]


def test_runs_and_stores_are_told_by_their_form() -> None:
    assert [run_of(each) for each in ("5", "latest", "latest~2", "x.jsonl", "5a", "Latest")] == [True] * 3 + [False] * 3
    assert store_of("sqlite:///a@b.db@12") == ("sqlite:///a@b.db", "12")
    assert store_of("postgresql://me:secret@host/facts") == ("postgresql://me:secret@host/facts", "latest")
    assert store_of("postgresql://me@host/facts@latest~1") == ("postgresql://me@host/facts", "latest~1")
    assert store_of("corpus/articles") is None


@pytest.mark.parametrize(("run", "said"), [("9", "no run 9"), ("latest~7", "has 2 runs")])
def test_a_run_that_is_not_there_is_named(url: str, run: str, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        StoreSide.open(url, run)


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such database"):
        StoreSide.open(f"sqlite:///{tmp_path / 'none.db'}")
    assert not (tmp_path / "none.db").exists()


def test_a_run_is_a_number_or_counted_back_from_the_latest(url: str) -> None:
    with pytest.raises(UsageError, match="'first' is no run"):
        StoreSide.open(url, "first")


def test_a_line_that_is_no_record_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordRejected, match="file:2"):
        FileSide(io.BytesIO(record(TEXT).model_dump_json().encode() + b"\n{}\n"), "file")
    with pytest.raises(UnreadableFile):
        FileSide.open(str(tmp_path / "none.jsonl"))
    with FileSide(io.BytesIO(b'{"article": {"id": "a"}}\n'), "file") as side, pytest.raises(RecordRejected, match="file:1"):
        next(side.readings(["a"]))


def test_the_gold_does_not_differ_from_itself_and_says_what_an_extraction_lacks() -> None:
    cases = gold.load(Path("corpus/gold"))[:3]
    side = GoldSide(cases, "gold")
    assert list(diff(side, side)) == []
    article = cases[0].article
    assert article is not None
    bare = Record.model_validate({"article": article})
    with FileSide(io.BytesIO(bare.model_dump_json().encode()), "bare") as after:
        (found,) = diff(side, after, [article.id])
    lost = [change for change in found.changes if change.operation == "removed"]
    assert len([change for change in lost if change.room == "observations"]) == len(cases[0].gold.observations)
    assert {change.cause for change in found.changes} == {"unknown"}
