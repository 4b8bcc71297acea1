"""docs/extending.md does not lie: its commands run, its Python holds, its entries and paths are there."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.cli import app

PAGE = Path("docs/extending.md")
TEXT = PAGE.read_text(encoding="utf-8")
BLOCK = re.compile(r"^ *```(?P<language>\w+)\n(?P<body>.*?)^ *```$", re.MULTILINE | re.DOTALL)
PATH = re.compile(r"`((?:src|tests|docs|schemas|corpus)/[\w./-]+|[\w-]+\.toml)`")
COMMAND = re.compile(r"^ *\$ dostex (.*)$", re.MULTILINE)
INLINE = re.compile(r"`dostex ([^`]+)`")


def blocks(language: str) -> list[str]:
    return [match["body"] for match in BLOCK.finditer(TEXT) if match["language"] == language]


def entries() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    path = ""
    for line in "".join(blocks("diff")).splitlines():
        if line.startswith("+++ b/"):
            path = line.removeprefix("+++ b/")
        else:
            found.append((path, line.removeprefix("+").strip()))
    return found


COMMANDS = [command for block in blocks("console") for command in COMMAND.findall(block)]


def test_the_page_shows_all_that_it_promises():
    assert len(re.findall(r"^## (?:A|An) ", TEXT, re.MULTILINE)) == len(blocks("python")) == 6
    assert len(COMMANDS) == len(blocks("console")) == 3
    assert len(entries()) >= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(command):
    result = CliRunner().invoke(app, shlex.split(command))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.strip()


@pytest.mark.parametrize("command", sorted(set(INLINE.findall(TEXT))))
def test_a_command_in_the_text_exists_with_its_options(command):
    name, *options = shlex.split(command)
    shown = re.sub(r"\s+", " ", CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200"}).stdout)
    assert all(option in shown for option in options if option.startswith("--"))


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_holds(code):
    assert "assert" in code
    exec(compile(code, str(PAGE), "exec"), {})


@pytest.mark.parametrize("path", sorted(set(PATH.findall(TEXT))))
def test_a_path_exists(path):
    assert Path(path).exists()


@pytest.mark.parametrize(("path", "entry"), entries())
def test_an_entry_is_in_its_file(path, entry):
    text = re.sub(r"\s+", " ", Path(path).read_text(encoding="utf-8"))
    assert re.sub(r"\s+", " ", entry) in text
