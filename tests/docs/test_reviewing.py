"""The console blocks of docs/reviewing.md are run in order, and print what the page says."""

import os
import re
import subprocess
from pathlib import Path

from tests.test_readme import ROOT, folder, steps

__all__ = ["folder"]  # a fixture
PAGE = (ROOT / "docs" / "reviewing.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_command_prints_what_the_page_says(folder: Path) -> None:
    environment = os.environ | {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONIOENCODING": "utf-8",
    }
    told = [step for block in BLOCKS for step in steps(block)]
    assert len(told) == 4
    for command, expected in told:
        done = subprocess.run(
            command, shell=True, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True
        )
        assert done.stdout == expected, command


def test_the_page_names_every_option_of_the_command() -> None:
    source = (ROOT / "src" / "dostex" / "cli" / "diff.py").read_text(encoding="utf-8")
    for option in set(re.findall(r'"(--[a-z-]+)"', source)) | {"--kind", "--field", "--province", "--cause", "--article"}:
        assert option in PAGE, option
