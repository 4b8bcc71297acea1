"""The report shows every mistake once, with its sentence."""

import io
from pathlib import Path

from rich.console import Console
from rich.text import Text

from dostex.evaluate import report
from dostex.evaluate.gold import load
from dostex.evaluate.score import evaluate
from dostex.records import Record
from tests.evaluate.golden import plain_record, record_of, write


def spoiled(tmp_path: Path):
    case = load(write(tmp_path / "gold"))[0]
    assert case.article is not None
    plain = plain_record(case.gold, case.article)
    plain["observations"][0]["period"] = "2020"
    del plain["observations"][3]
    return evaluate([case], lambda _: Record.model_validate(plain))


def test_errors_name_article_facet_verdict_and_sentence(tmp_path: Path):
    lines = [Text.from_markup(line).plain for line in report.errors(spoiled(tmp_path))]
    assert len(lines) == 2
    assert lines[1].startswith("dak-nong observation missing gold count 12 “12/48 cơ sở”\n    Trong năm 2021, Sở quản lý")
    assert lines[0].startswith("dak-nong period wrong gold 2021 “40 nhiệm vụ”, found 2020 “40 nhiệm vụ” [gold]\n")


def test_errors_of_one_facet(tmp_path: Path):
    assert len(list(report.errors(spoiled(tmp_path), ("period",)))) == 1


def test_the_table_has_a_line_for_each_facet_and_article(tmp_path: Path):
    console = Console(width=120, record=True, file=io.StringIO())
    console.print(report.table(spoiled(tmp_path)))
    text = console.export_text()
    assert "dak-nong" in text
    period = next(line for line in text.splitlines() if "period" in line)
    assert [cell.strip() for cell in period.split("│")[1:-1]] == ["period", "0.875", "0.778", "0.824", "7", "8", "9"]


def test_data_has_the_same_counts(tmp_path: Path):
    plain = report.data(spoiled(tmp_path), with_errors=True)
    assert plain["facets"]["period"] == {
        "precision": 0.875, "recall": 0.7778, "f1": 0.8235, "correct": 7, "found": 8, "gold": 9,
    }  # fmt: skip
    assert [error["verdict"] for error in plain["errors"]] == ["wrong", "missing"]
    assert plain["errors"][0]["sentence"].startswith("Trong năm 2021, Sở quản lý")


def test_a_perfect_record_has_no_errors(tmp_path: Path):
    case = load(write(tmp_path / "gold"))[0]
    assert list(report.errors(evaluate([case], lambda _: record_of(case)))) == []
