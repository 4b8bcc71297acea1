"""The recipes for schedulers work as they stand."""

import configparser
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "docs" / "recipes"
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), *sys.path])}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with two articles, one file that is none, and a `dostex` command."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ("a02.txt", "a05.txt"):
        (pages / name).write_bytes((ROOT / "corpus" / "articles" / name).read_bytes())
    command = tmp_path / "dostex"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dostex "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def nightly(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = ENVIRONMENT | {"DOSTEX": str(place / "dostex")}
    command = [str(RECIPES / "nightly.sh"), *arguments, "--workers", "1", "--store", "sqlite:///facts.db"]
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)


def test_rejections_are_no_failure_and_wrong_use_is(place):
    (place / "pages" / "bad.txt").write_bytes(b" ")
    result = nightly(place, "pages")
    assert result.returncode == 0, result.stderr
    assert json.loads((place / "run.json").read_text(encoding="utf-8"))["outcomes"] == {"new": 2, "rejected": 1}
    assert [json.loads(line)["event"] for line in result.stderr.splitlines()].count("document") == 2
    assert nightly(place, "nothing-here").returncode == 2


def test_one_at_a_time(place):
    with subprocess.Popen(["flock", "-F", "dostex.lock", "sleep", "60"], cwd=place) as holder:
        while subprocess.run(["flock", "-n", "dostex.lock", "true"], cwd=place, check=False).returncode == 0:
            assert holder.poll() is None
        assert nightly(place, "pages").returncode == 75
        holder.kill()


def unit(name: str) -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(strict=False, interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment, method-assign]  # as configparser's documentation has it
    parsed.read(RECIPES / name, encoding="utf-8")
    return parsed


def test_the_units_fit_each_other_and_the_script(tmp_path):
    service, timer = unit("dostex.service"), unit("dostex.timer")
    script, *_ = service["Service"]["ExecStart"].split()
    assert script == "/opt/dostex/docs/recipes/nightly.sh"
    assert stat.S_IXUSR & (RECIPES / "nightly.sh").stat().st_mode
    assert "OnCalendar" in timer["Timer"]
    verify = shutil.which("systemd-analyze")
    if verify:
        for name in ("dostex.service", "dostex.timer"):
            text = (RECIPES / name).read_text(encoding="utf-8")
            text = text.replace(script, "/bin/true").replace("User=dostex", "User=root")  # what this machine has
            (tmp_path / name).write_text(re.sub(r"^Documentation=.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
            result = subprocess.run([verify, "verify", str(tmp_path / name)], capture_output=True, text=True, check=False)
            assert (result.returncode, [line for line in result.stderr.splitlines() if "dostex" in line]) == (0, [])


@pytest.mark.soak
def test_the_dagster_asset_is_made(place):
    from dagster import materialize  # noqa: PLC0415 - optional

    (place / "pages" / "bad.txt").write_bytes(b" ")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSTEX_INPUTS", str(place / "pages"))
        patch.setenv("DOSTEX_STORE", f"sqlite:///{place / 'facts.db'}")
        patch.setenv("PYTHONPATH", ENVIRONMENT["PYTHONPATH"])
        patch.syspath_prepend(str(RECIPES))
        import dagster_facts  # type: ignore[import-not-found]  # noqa: PLC0415 - the recipe

        result = materialize([dagster_facts.facts])
        assert result.success
        metadata = result.asset_materializations_for_node("facts")[0].metadata
        assert {name: metadata[name].value for name in ("documents", "new", "rejected")} == {
            "documents": 3,
            "new": 2,
            "rejected": 1,
        }
        patch.setattr(dagster_facts, "INPUTS", [str(place / "nothing-here")])
        assert not materialize([dagster_facts.facts], raise_on_error=False).success
        assert dagster_facts.nightly.cron_schedule == "0 3 * * *"


def test_commands_of_the_recipes_have_the_options_that_they_use():
    from typer.testing import CliRunner  # noqa: PLC0415 - only here

    from dostex.cli import app  # noqa: PLC0415 - only here

    shown = CliRunner().invoke(app, ["run", "--help"], env={"COLUMNS": "200"}).stdout
    for name in ("scheduling.md", "cluster.md"):
        text = (RECIPES / name).read_text(encoding="utf-8")
        for option in set(re.findall(r"(?:dostex run|`)[^`\n]*?(--[a-z-]+)", text)) - {"--protocol", "--format"}:
            assert option in shown, (name, option)
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (RECIPES / target).exists(), target
