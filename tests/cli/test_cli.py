"""Every command: what it prints where, and its exit status."""

import json
import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.cli import app
from dostex.records import Record

GOLD, TEXTS = Path("corpus/gold"), Path("corpus/articles")
ARTICLES = ["a02.txt", "a05.txt", "a08.txt"]
COMMANDS = ["run", "extract", "eval", "show", "explain", "coverage", "schema", "version"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ARTICLES:
        (pages / name).write_bytes((TEXTS / name).read_bytes())
    return pages


def dostex(*arguments: str, given: bytes | None = None):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=given)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'facts.db'}"


def test_help_has_every_command_and_every_command_has_an_example():
    assert all(command in dostex("--help").stdout for command in COMMANDS)
    for command in COMMANDS:
        shown = dostex(command, "--help")
        assert shown.exit_code == 0
        assert re.search(rf"Examples?:.*dostex {command}", shown.stdout, re.DOTALL), command


def test_version_names_dostex_and_the_contract():
    assert re.fullmatch(r"dostex \d+\.\d+\.\d+ \(record contract 1\)\n", dostex("version").stdout)


@pytest.mark.parametrize("arguments", [["--nonsense"], ["nonsense"], ["run", "--nonsense"], ["extract", "gone.txt"]])
def test_wrong_use_is_2(arguments):
    assert dostex(*arguments).exit_code == 2


class TestExtract:
    def test_a_record_a_line_in_input_order_and_nothing_else(self, folder):
        result = dostex("extract", folder / "a08.txt", folder)
        records = [Record.model_validate_json(line) for line in result.stdout.splitlines()]
        assert [record.article.headline.split(":")[0] for record in records] == [
            (folder / name).read_text(encoding="utf-8").split("\n")[0].split(":")[0] for name in ["a08.txt", *ARTICLES]
        ]
        assert result.stderr == ""
        assert result.exit_code == 0

    def test_what_cannot_be_read_goes_to_stderr_and_the_others_come(self, folder):
        (folder / "a03.txt").write_bytes(b" \n ")
        result = dostex("extract", folder)
        assert len(result.stdout.splitlines()) == 3
        assert "a03.txt" in result.stderr
        assert result.exit_code == 1

    def test_standard_input(self):
        result = dostex("extract", "-", given=(TEXTS / "a02.txt").read_bytes())
        assert json.loads(result.stdout)["article"]["headline"].startswith("Bình Thuận")

    def test_what_the_user_knows_of_one_input(self, folder):
        address = "https://skhcn.example.gov.vn/tin/123"
        result = dostex("extract", folder / "a02.txt", "--published", "2012-05-30", "--url", address)
        article = json.loads(result.stdout)["article"]
        assert (article["date_published"], article["url"]) == ("2012-05-30", address)

    @pytest.mark.parametrize("option", [("--published", "30/5/2012"), ("--url", "https://x.vn")])
    def test_what_holds_for_one_input_only_is_refused(self, folder, option):
        result = dostex("extract", folder, *option)
        assert result.exit_code == 2
        assert option[0] in result.stderr
        assert result.stdout == ""


class TestRun:
    def test_the_main_job(self, folder, url):
        result = dostex("run", folder, "--store", url)
        assert result.exit_code == 0
        assert re.search(r"articles +new +3\n", result.stdout)
        assert result.stderr.splitlines() == [f"new        {folder / name}" for name in ARTICLES]

    def test_again_nothing_changes(self, folder, url):
        dostex("run", folder, "--store", url)
        assert re.search(r"unchanged +3\n", dostex("run", folder, "--store", url).stdout)

    def test_something_rejected_is_1_and_retry_tries_it_again(self, folder, url, tmp_path):
        broken = folder / "a03.txt"
        broken.symlink_to(tmp_path / "later.txt")
        assert dostex("run", broken, folder / "a02.txt", "--store", url).exit_code == 1
        retried = dostex("run", "--retry", "--store", url)
        assert retried.exit_code == 1
        assert "a03.txt" in retried.stdout
        (tmp_path / "later.txt").write_bytes((TEXTS / "a14.txt").read_bytes())
        assert dostex("run", "--retry", "--store", url).exit_code == 0
        with closing(sqlite3.connect(tmp_path / "facts.db")) as connection:
            assert connection.execute("select count(*) from articles").fetchone() == (2,)
            assert connection.execute("select resolved_run_id is not null from rejected").fetchall() == [(1,)]

    def test_without_paths_the_projects_corpus_is_the_input(self, folder, url, monkeypatch):
        monkeypatch.chdir(folder.parent)
        result = dostex("run", "--store", url)
        assert result.exit_code == 2
        assert "no PATHS, and no folder corpus/articles here" in result.stderr
        (folder.parent / "corpus").mkdir()
        folder.rename(folder.parent / "corpus" / "articles")
        assert re.search(r"new +3\n", dostex("run", "--store", url).stdout)

    @pytest.mark.parametrize("store", ["facts.db", "mysql://host/db", "sqlite:////no/such/folder/facts.db"])
    def test_a_store_that_cannot_be_opened_is_wrong_use(self, folder, store):
        result = dostex("run", folder, "--store", store)
        assert result.exit_code == 2
        assert "sqlite" in result.stderr.lower()

    def test_wrong_use_makes_no_database(self, tmp_path, url):
        (tmp_path / "empty").mkdir()
        assert dostex("run", tmp_path / "empty", "--store", url).exit_code == 2
        assert dostex("run", tmp_path, "--retry", "--store", url).exit_code == 2
        assert not (tmp_path / "facts.db").exists()

    def test_quiet_says_nothing(self, folder, url):
        result = dostex("run", folder, "--store", url, "--quiet")
        assert (result.exit_code, result.output) == (0, "")


class TestEval:
    def test_json_when_piped(self):
        measured = json.loads(dostex("eval", GOLD, "--article", "a02").stdout)
        assert measured["articles"] == 1
        assert measured["facets"]["headline"]["f1"] == 1

    def test_a_table_when_asked(self):
        assert re.search(r"headline +│ +1\.000", dostex("eval", GOLD, "--article", "a02", "--table").stdout)

    def test_errors_are_listed(self):
        assert "errors" in json.loads(dostex("eval", GOLD, "--article", "a02", "--errors").stdout)

    def test_the_gate_fails_under_a_floor(self, tmp_path):
        floors = tmp_path / "floors.toml"
        floors.write_text("[floors]\nheadline = 1.0\ntext = 0.5\n", encoding="utf-8")
        result = dostex("eval", GOLD, "--article", "a02", "--gate", floors)
        assert result.exit_code == 1
        assert result.stderr == "dostex: text: nothing to measure, floor 0.500\n"

    def test_floors_are_raised_and_then_hold(self, tmp_path):
        floors = tmp_path / "floors.toml"
        assert dostex("eval", GOLD, "--article", "a02", "--raise-floors", floors).exit_code == 0
        assert "headline = 1.000\n" in floors.read_text(encoding="utf-8")
        assert dostex("eval", GOLD, "--article", "a02", "--gate", floors).exit_code == 0

    @pytest.mark.parametrize("option", [("--facet", "dates"), ("--article", "none"), ("--gate", "none.toml")])
    def test_wrong_use_names_what_is_valid(self, option):
        result = dostex("eval", GOLD, *option)
        assert result.exit_code == 2
        assert option[1] in result.stderr


class TestExplain:
    def test_json_when_piped_text_when_asked(self):
        explained = json.loads(dostex("explain", TEXTS / "a02.txt").stdout)
        assert {value["label"][0] for value in explained["values"]} >= {"S", "T"}
        assert re.search(r"\d+ numbers: \d+ in observations", dostex("explain", TEXTS / "a02.txt", "--text").stdout)

    def test_one_value(self):
        assert json.loads(dostex("explain", TEXTS / "a02.txt", "--fact", "1").stdout)["label"] == "S1"
        assert json.loads(dostex("explain", TEXTS / "a02.txt", "--fact", "t1").stdout)["kind"] == "date"

    def test_a_record_and_standard_input_are_read_anew(self, tmp_path):
        record = tmp_path / "record.json"
        record.write_text(dostex("extract", TEXTS / "a02.txt").stdout, encoding="utf-8")
        piped = dostex("explain", "-", given=(TEXTS / "a02.txt").read_bytes()).stdout
        assert json.loads(dostex("explain", record).stdout)["values"] == json.loads(piped)["values"]

    @pytest.mark.parametrize("arguments", [["gone.txt"], ["corpus/gold"], ["corpus/articles/a02.txt", "--fact", "S999"]])
    def test_wrong_use_names_what_is_valid(self, arguments):
        result = dostex("explain", *arguments)
        assert result.exit_code == 2
        assert "valid" in result.stderr


class TestCoverage:
    def test_json_when_piped_with_progress_on_stderr(self, folder):
        result = dostex("coverage", folder, "--top", 3)
        found = json.loads(result.stdout)
        assert (found["documents"], found["rejected"]) == (3, [])
        assert all(len(kind["top"]) <= 3 for kind in found["missing"].values())
        assert result.stderr.splitlines() == [f"read       {folder / name}" for name in ARTICLES]

    def test_what_cannot_be_read_is_reported_and_skipped(self, folder):
        (folder / "a03.txt").write_bytes(b" \n ")
        result = dostex("coverage", folder, "--text")
        assert result.exit_code == 1
        assert "3 documents, 1 rejected" in result.stdout
        assert re.search(r"^dostex: .*a03\.txt", result.stderr, re.MULTILINE)

    def test_quiet_says_nothing_on_stderr(self, folder):
        assert dostex("coverage", folder, "--quiet").stderr == ""


class TestSchema:
    def test_writes_and_then_finds_current(self, tmp_path):
        assert dostex("schema", "--folder", tmp_path, "--check").exit_code == 1
        assert dostex("schema", "--folder", tmp_path).exit_code == 0
        assert (tmp_path / "docs" / "record.md").exists()
        assert dostex("schema", "--folder", tmp_path, "--check").exit_code == 0


def start(*arguments: str, **options) -> subprocess.Popen:
    """The command as users start it."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path("src").resolve()), *sys.path])}
    return subprocess.Popen([sys.executable, "-m", "dostex", *arguments], env=environment, **options)


def test_a_closed_pipe_is_quiet(folder):
    process = start("extract", *[str(folder)] * 20, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(30)


def test_ctrl_c_is_quiet_with_130(folder):
    piped = subprocess.PIPE
    process = start("extract", str(folder / "a02.txt"), "-", stdin=piped, stdout=piped, stderr=piped)
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b'{"schema_version"')  # now it waits for standard input
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30) == (b"", b"")
    assert process.returncode == 130


def test_extract_starts_cold_in_under_two_seconds(folder):
    """Processor seconds: what else the machine does is not counted."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert start("extract", str(folder / "a02.txt"), stdout=subprocess.DEVNULL).wait(60) == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime) < 2
