"""`dostex diff`: sides, filters, formats, exit status, the working tree against a revision."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dostex.cli import app
from tests.review.making import figures, record

TEXT = "Tin <b>mới</b>\nSở có 93 nhiệm vụ, trong đó 57 nhiệm vụ mới.\nĐã thử 12 mẫu [x](y)."
ROOT = Path(__file__).parents[2]


@pytest.fixture
def sides(tmp_path: Path) -> tuple[str, str]:
    """Two files of records: a period changed, a figure lost."""
    found = figures(TEXT)
    found[0]["period"] = "2023"
    before, after = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    area = {"code": "14", "name": "Sơn La"}
    plain = record(TEXT, extractor="1").model_dump()
    plain["article"]["ref_area"] = area
    before.write_text(json.dumps(plain, default=str) + "\n", encoding="utf-8")
    plain = record(TEXT, extractor="2", observations=found[:2]).model_dump()
    plain["article"]["ref_area"] = area
    after.write_text(json.dumps(plain, default=str) + "\n", encoding="utf-8")
    return str(before), str(after)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["diff", *arguments], catch_exceptions=False)


def test_the_text_shows_each_change_in_its_sentence_with_the_quote_in_brackets(sides: tuple[str, str]) -> None:
    said = _run(*sides).stdout
    assert "~ observations period 2022 → 2023  [extractor, thử]\n      Sở có [93 nhiệm vụ], trong đó 57 nhiệm vụ mới." in said
    assert "- observations 12, mẫu, 2022, actual  [extractor, thử]\n    - Đã thử [12 mẫu] [x](y)." in said
    assert "2 changes in 1 article; cause extractor 2" in said


@pytest.mark.parametrize(
    ("options", "operations"),
    [
        ((), ["changed", "removed"]),
        (("--field", "period"), ["changed"]),
        (("--operation", "removed"), ["removed"]),
        (("--province", "sơn la"), ["changed", "removed"]),
        (("--province", "Hà Nội"), []),
        (("--cause", "page"), []),
        (("--kind", "officials", "--kind", "observations"), ["changed", "removed"]),
        (("--kind", "posts"), []),
    ],
)
def test_filters_choose_changes(sides: tuple[str, str], options: tuple[str, ...], operations: list[str]) -> None:
    found = json.loads(_run(*sides, *options, "--format", "json").stdout)
    assert [change["operation"] for article in found["articles"] for change in article["changes"]] == operations
    assert found["summary"]["changes"] == len(operations)


def test_the_exit_status_tells_when_asked(sides: tuple[str, str]) -> None:
    assert (_run(*sides).exit_code, _run(*sides, "--exit-code").exit_code) == (0, 1)
    assert _run(sides[0], sides[0], "--exit-code").exit_code == 0


def test_markdown_escapes_what_articles_say(sides: tuple[str, str]) -> None:
    said = _run(*sides, "--format", "markdown").stdout
    assert "&lt;b&gt;mới&lt;/b&gt;" in said
    assert r"\[x\]\(y\)" in said
    assert "<ins>**93 nhiệm vụ**</ins>" in said


def test_the_page_asks_for_nothing_and_escapes_everything(sides: tuple[str, str], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert _run(*sides, "--format", "html", "--article", "tỉnh:1", "--output", str(page)).exit_code == 0
    html = page.read_text(encoding="utf-8")
    assert "default-src &#39;none&#39;" in html
    assert "<b>mới" not in html
    assert not re.search(r"<script|<link|<img|src=|url\(", html)
    assert "<mark>93 nhiệm vụ</mark>" in html
    assert 'href="#d1"' in html


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a",), "two sides are compared, these are 1"),
        (("--against", "HEAD"), "--against needs PATHS"),
        (("--against", "HEAD", "-"), "standard input can be read once"),
        (("--against", "no-such-revision", "corpus/articles"), "'no-such-revision' is no revision"),
        (("--against=--output=x", "corpus/articles"), "is no revision"),
        (("a", "b", "--cause", "weather"), "--cause 'weather': valid are page, extractor"),
        (("a", "b", "--kind", "x"), "--kind 'x': valid are article, dates"),
    ],
)
def test_wrong_use_says_what_is_right(arguments: tuple[str, ...], said: str) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_article_that_neither_side_has_is_wrong_use(sides: tuple[str, str]) -> None:
    assert "neither side has it" in _run(*sides, "--article", "x").stderr


def test_a_rule_that_changed_since_a_revision_is_told_as_the_extractors_doing(tmp_path: Path) -> None:
    """A repository whose first revision reads another period than its working tree."""
    tree = tmp_path / "tree"
    for name in ("src", "schemas"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    command = tree / "src" / "dostex" / "cli" / "extract.py"
    now = command.read_text(encoding="utf-8")
    then = now.replace("result.model_dump_json()", """result.model_dump_json().replace('"2022"', '"2021"')""")
    command.write_text(then, encoding="utf-8")
    _git(tree, "init", "--quiet")
    _git(tree, "add", ".")
    _git(tree, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "then")
    command.write_text(now, encoding="utf-8")
    article = tmp_path / "tin.txt"
    article.write_text("Tin ngày 20/12/2022\nNăm 2022, Sở quản lý 40 nhiệm vụ.\n", encoding="utf-8")
    words = [sys.executable, "-P", "-m", "dostex", "diff", "--against", "HEAD", str(article), "--no-gold", "--format", "json"]
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(words, capture_output=True, encoding="utf-8", env=environment, cwd=tmp_path, check=True)
    changes = [change for each in json.loads(done.stdout)["articles"] for change in each["changes"]]
    assert {change["cause"] for change in changes} == {"extractor"}
    assert {"field": "period", "before": "2021", "after": "2022"} in [field for change in changes for field in change["fields"]]


def _git(tree: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(tree), *arguments], check=True, capture_output=True)
