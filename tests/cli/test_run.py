"""`dostex run` for machines: summaries, metrics, logs, workers and signals."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.batch.outcome import Outcome
from dostex.cli import app
from tests.store.databases import dump

TEXTS = Path("corpus/articles")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ("a02.txt", "a05.txt", "a08.txt", "a11.txt"):
        (pages / name).write_bytes((TEXTS / name).read_bytes())
    (pages / "bad.txt").write_bytes(b" ")
    return pages


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'facts.db'}"


def dostex(*arguments: object):
    return CliRunner().invoke(app, ["run", *map(str, arguments)])


def test_the_summary_says_what_happened(folder, url, tmp_path):
    summary, metrics = tmp_path / "run.json", tmp_path / "dostex.prom"
    result = dostex(folder, "--store", url, "--workers", 2, "--summary", summary, "--metrics", metrics)
    found = Outcome.model_validate_json(summary.read_text(encoding="utf-8"))
    assert result.exit_code == found.exit_status == 1
    assert (found.verdict, found.outcomes, found.rejected) == ("complete", {"new": 4, "rejected": 1}, {"empty": 1})
    assert (found.engine, found.workers, found.store) == ("local", 2, url)
    assert 'dostex_run_documents{outcome="new"} 4\n' in metrics.read_text(encoding="utf-8")


def test_logs_are_json_and_nothing_else(folder, url):
    result = dostex(folder, "--store", url, "--workers", 1, "--log-format", "json")
    lines = [json.loads(line) for line in result.stderr.splitlines()]
    assert [line["event"] for line in lines] == ["document"] * 4 + ["rejection", "summary"]
    assert lines[0]["name"].endswith("a02.txt")
    assert (lines[4]["code"], lines[5]["documents"]) == ("empty", 5)
    assert result.stdout == ""


def test_workers_make_no_difference(folder, tmp_path):
    stores = [f"sqlite:///{tmp_path / f'{workers}.db'}" for workers in (1, 2)]
    for workers, store in enumerate(stores, start=1):
        assert dostex(folder, "--store", store, "--workers", workers).exit_code == 1
    assert dump(stores[0], times=False) == dump(stores[1], times=False)
    exports = [CliRunner().invoke(app, ["export", "--store", store]).stdout_bytes for store in stores]
    assert exports[0] == exports[1] != b""


@pytest.mark.parametrize("option", [("--workers", 0), ("--timeout", 0), ("--memory-limit", 1), ("--log-format", "xml")])
def test_wrong_use_is_2(folder, url, option):
    assert dostex(folder, "--store", url, *option).exit_code == 2


def test_sigterm_ends_a_run_that_waits_for_input(url, tmp_path):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path("src").resolve()), *sys.path])}
    summary = tmp_path / "run.json"
    os.mkfifo(tmp_path / "pipe.html")
    command = [sys.executable, "-m", "dostex", "run", "corpus/articles/a02.txt", str(tmp_path / "pipe.html"), "--store", url]
    process = subprocess.Popen([*command, "--summary", str(summary)], env=environment, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    with (tmp_path / "pipe.html").open("w", encoding="utf-8"):  # now it waits for the page
        process.send_signal(signal.SIGTERM)
        said = process.stderr.read()
        process.wait(60)
    assert process.returncode == 143
    assert "ended by SIGTERM; what was in flight is stored, the same command with --resume goes on" in said
    assert json.loads(summary.read_text(encoding="utf-8"))["verdict"] == "interrupted"
