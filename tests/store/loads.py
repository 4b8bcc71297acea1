"""Loads as users start them, and records to load."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.store.articles import plain, record
from tests.store.databases import ask

COMMAND = (sys.executable, "-m", "dostex", "load")


def lines(count: int, start: int = 0) -> Iterator[str]:
    """Records, a line each, every one of an article of its own; the first of every hundred is no record."""
    article = plain()["article"]
    for number in range(start, start + count):
        yield ("{" if number % 100 == 0 else record(article=article | {"id": f"sonla:{number:05d}"}).model_dump_json()) + "\n"


def written(path: Path, count: int) -> Path:
    """`path`, with `count` records in it."""
    path.write_text("".join(lines(count)), encoding="utf-8")
    return path


def environment() -> dict[str, str]:
    """What a process needs to find dostex as this one does."""
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(Path("src").resolve()), *filter(None, sys.path)])}


def load(url: str, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """`dostex load` to its end; `given` is its standard input."""
    command = [*COMMAND, *arguments, "--store", url]
    return subprocess.run(command, env=environment(), input=given, capture_output=True, text=True, timeout=120, check=False)


def start(url: str, *arguments: str) -> subprocess.Popen[str]:
    """`dostex load`, running; what it reads is its standard input."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*COMMAND, *arguments, "--store", url], env=environment(), stdin=pipe, stdout=pipe, stderr=pipe, text=True
    )


def await_rows(url: str, process: subprocess.Popen[str]) -> None:
    """Wait until a load has written something."""
    for _ in range(600):
        if process.poll() is not None:
            raise AssertionError(f"the load ended early: {process.communicate()}")
        try:
            if ask(url, "select count(*) from article_versions") != [(0,)]:
                return
        except Exception as error:  # the tables are not there yet
            assert "article_versions" in str(error), error
        time.sleep(0.05)
    raise AssertionError("the load wrote nothing within half a minute")
