"""`dostex show`: from a file, from a saved record, from the store; what it cannot show it says."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.cli import app
from dostex.store.store import Store
from tests.show.gold import record as gold

ARTICLE = "Sở tổng kết năm 2023\nSáng 14/12/2021, Sở quản lý 93 nhiệm vụ.\n[byline] Hà Miên\n"


def run(*arguments: str):
    return CliRunner().invoke(app, ["show", *arguments])


def test_a_text_file_is_extracted_and_shown(tmp_path: Path):
    (tmp_path / "bài.txt").write_text(ARTICLE, encoding="utf-8")
    result = run(str(tmp_path / "bài.txt"), "--width", "60")
    assert result.exit_code == 0
    assert "Sở quản lý" in result.output
    assert max(map(len, result.output.splitlines())) <= 60


def test_a_web_page_is_read_like_a_text(tmp_path: Path):
    paragraphs = "".join(
        f"<p>Sáng {day}/12/2021, Sở KH&amp;CN tổ chức hội nghị tại Hội trường Sở.</p>" for day in range(10, 16)
    )
    page = f"<html><body><h1>Sở tổng kết năm 2023</h1><article>{paragraphs}</article></body></html>"
    (tmp_path / "bài.html").write_text(page, encoding="utf-8")
    result = run(str(tmp_path / "bài.html"), "--width", "100")
    assert result.exit_code == 0, result.stderr
    assert "15/12/2021" in result.output


def test_a_saved_record_becomes_a_page(tmp_path: Path):
    record = gold("a08")
    (tmp_path / "a08.json").write_text(record.model_dump_json(), encoding="utf-8")
    result = run(str(tmp_path / "a08.json"), "--html", str(tmp_path / "a08.html"))
    assert result.exit_code == 0
    assert (tmp_path / "a08.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_an_article_is_looked_up_in_the_store(tmp_path: Path):
    url, record = f"sqlite:///{tmp_path}/facts.db", gold("a08")
    with Store.open(url) as store:
        run_of_today = store.begin(now=datetime(2026, 1, 2, tzinfo=UTC), extractor_version="0")
        run_of_today.save(record)
        run_of_today.finish(datetime(2026, 1, 2, tzinfo=UTC))
    shown = run(record.article.id, "--store", url, "--width", "120")
    assert shown.exit_code == 0
    assert record.officials[0].name in shown.output
    unknown = run("không-có", "--store", url)
    assert unknown.exit_code == 2
    assert "không-có: no such file, and no article of that id in sqlite:///" in unknown.stderr


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path):
    result = run("x:1", "--store", f"sqlite:///{tmp_path}/facts.db")
    assert result.exit_code == 2
    assert "no store at" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "status", "says"),
    [
        ("bài.txt", b" \n", 1, "bài.txt"),
        ("bài.json", b"{}", 1, "article"),
        ("bài.pdf", b"%PDF", 1, "valid are"),
    ],
)
def test_what_cannot_be_shown_is_named(tmp_path: Path, name, content, status, says):
    (tmp_path / name).write_bytes(content)
    result = run(str(tmp_path / name))
    assert result.exit_code == status
    assert name in result.stderr
    assert says in result.stderr


def test_a_folder_and_a_missing_target_are_wrong_use(tmp_path: Path):
    assert run(str(tmp_path)).exit_code == 2
    (tmp_path / "bài.txt").write_text(ARTICLE, encoding="utf-8")
    result = run(str(tmp_path / "bài.txt"), "--html", str(tmp_path / "none" / "x.html"))
    assert result.exit_code == 2
    assert "a folder that exists" in result.stderr
