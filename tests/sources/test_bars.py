"""The crawl's bars at their full size: longer experiments, run by `make soak`."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.batch.sources import crawled
from dostex.cli import app
from dostex.documents.read import Document
from tests.sources.crawls import crawl, outcomes, reasons, rows
from tests.sources.portal import Portal, bomb, huge, serving
from tests.sources.test_hostile import peak_of_crawl

pytestmark = pytest.mark.soak
GIGABYTE = 1024**3
_CRAWL = """
from dataclasses import replace
from pathlib import Path
from dostex.sources import engine
from tests.sources.crawls import job
if __name__ == "__main__":
    one, two = job({first!r}, Path({folder!r})), job({second!r}, Path({folder!r}))
    profile = replace(two.sources[0].profile, name="thử hai")
    engine.crawl(replace(one, sources=(*one.sources, replace(two.sources[0], profile=profile))), lambda _: None)
"""


def run(folder: Path, store: Path) -> None:
    """`dostex run FOLDER`."""
    result = CliRunner().invoke(app, ["run", str(folder), "--store", f"sqlite:///{store}", "--quiet"])
    assert result.exit_code == 0, result.output


def versions(store: Path) -> list[tuple[str, int]]:
    """How many article versions have which cause."""
    with closing(sqlite3.connect(store)) as connection:
        return connection.execute("select cause, count(*) from article_versions group by cause order by cause").fetchall()


def test_two_thousand_articles_again_transfer_no_body_and_thirty_changes_are_thirty_versions(tmp_path: Path) -> None:
    portal, folder, store = Portal(size=50).fill(2000), tmp_path / "kho", tmp_path / "facts.db"
    with serving(portal) as base:
        crawl(base, folder)
        assert portal.bodies == 2000
        run(folder, store)
        assert versions(store) == [("new", 2000)]
        portal.bodies = 0
        crawl(base, folder)
        assert portal.bodies == 0
        assert Counter(outcomes(folder).values()) == {"unchanged": 2000}
        portal.articles |= {number: f"Bản tin đã sửa số {number}" for number in range(7, 2000, 100)}
        portal.articles |= {number: f"Bản tin số {number}" for number in range(2001, 2011)}
        crawl(base, folder)
        assert portal.bodies == 30
    assert Counter(outcomes(folder).values()) == {"unchanged": 1980, "changed": 20, "new": 10}
    stored = "select count(*) from responses where kind = 'article' and type = 'response'"
    assert rows(folder, stored) == [(2030,)]
    run(folder, store)
    assert versions(store) == [("content", 20), ("new", 2010)]


def killed(script: Path, portals: tuple[Portal, Portal], after: int) -> None:
    """A crawl in its own process group, killed whole when the portals have seen `after` more requests."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(["src", "."])}
    process = subprocess.Popen([sys.executable, str(script)], env=environment, start_new_session=True)
    seen = sum(len(portal.requests) for portal in portals)
    patience = time.monotonic() + 60
    while sum(len(portal.requests) for portal in portals) < seen + after and process.poll() is None:
        assert time.monotonic() < patience
        time.sleep(0.0005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_a_crawl_of_two_hosts_killed_ten_times_loses_nothing_and_stores_nothing_twice(tmp_path: Path) -> None:
    portals, moments = (Portal().fill(200), Portal().fill(200)), random.Random(7)
    with serving(portals[0]) as first, serving(portals[1]) as address:
        second = address.replace("127.0.0.1", "localhost")
        script = tmp_path / "crawl.py"
        script.write_text(_CRAWL.format(first=first, second=second, folder=str(tmp_path)), encoding="utf-8")
        for _ in range(10):
            killed(script, portals, moments.randrange(1, 40))
        subprocess.run(
            [sys.executable, str(script)], env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", "."])}, check=True
        )
    for portal in portals:
        again = sum(count - 1 for path, count in portal.paths().items())
        assert again <= 10  # one page a host and kill
        assert portal.most_at_once == 1
        assert {path for path in portal.paths() if path.startswith("/tin/")} == {f"/tin/{n}" for n in range(1, 201)}
    assert rows(tmp_path, "select count(*), count(distinct page) from responses where kind = 'article'") == [(400, 400)]
    documents = list(crawled(tmp_path))
    assert all(isinstance(document, Document) for document in documents)
    assert Counter(document.name for document in documents) == Counter(
        f"{base}/tin/{number}" for base in (first, second) for number in range(1, 201)
    )


def test_bodies_of_a_gigabyte_packed_or_not_leave_the_memory_flat(tmp_path: Path) -> None:
    small = Portal().fill(4)
    with serving(small) as base:
        usual = peak_of_crawl(base, tmp_path / "a")
    portal = Portal(special={"/tin/1": bomb(GIGABYTE), "/tin/2": huge(GIGABYTE), "/tin/3": huge(GIGABYTE)}).fill(4)
    with serving(portal) as base:
        peak = peak_of_crawl(base, tmp_path / "b")
    assert [reasons(tmp_path / "b")[key] for key in "123"] == ["refused: the body has more than 1,048,576 bytes"] * 3
    assert outcomes(tmp_path / "b")["4"] == "new"
    assert peak < usual + 40  # megabytes
