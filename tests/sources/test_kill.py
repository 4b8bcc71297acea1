"""kill -9 in the middle of a crawl, and going on: nothing lost, nothing kept twice, at most one page a host asked for again."""

import fcntl
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dostex.documents import inputs
from dostex.documents.read import Document
from dostex.errors import CrawlError
from dostex.sources.protocol import Policy
from tests.sources.crawls import crawl, outcomes, rows
from tests.sources.portal import Portal, serving

_CRAWL = """
from pathlib import Path
from tests.sources.crawls import crawl
if __name__ == "__main__":
    crawl({base!r}, Path({folder!r}))
"""
_ARTICLES, _KILLS = 60, 3


def killed(base: str, folder: Path, portal: Portal, after: int) -> None:
    """A crawl in its own process group, killed whole when the portal has seen `after` more requests."""
    script = folder / "crawl.py"
    script.write_text(_CRAWL.format(base=base, folder=str(folder)), encoding="utf-8")
    paths = os.pathsep.join(["src", "."])
    process = subprocess.Popen(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": paths},
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )
    target, patience = len(portal.requests) + after, time.monotonic() + 20
    while len(portal.requests) < target and process.poll() is None and time.monotonic() < patience:
        time.sleep(0.0005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize("seed", range(_KILLS))
def test_a_killed_crawl_goes_on_where_it_was(tmp_path: Path, seed: int) -> None:
    portal = Portal().fill(_ARTICLES)
    with serving(portal) as base:
        killed(base, tmp_path, portal, random.Random(seed).randrange(1, _ARTICLES))
        crawl(base, tmp_path)
    assert outcomes(tmp_path) == {str(number): "new" for number in portal.articles}
    again = [path for path, count in portal.paths().items() if count > 1]
    assert len(again) <= 1
    documents = list(inputs.find([str(tmp_path / "dostex-000001.warc.gz")]))
    assert all(isinstance(item, Document) for item in documents)
    assert sorted(item.name for item in documents) == sorted(f"{base}/tin/{number}" for number in portal.articles)
    assert rows(tmp_path, "select count(*) from responses where kind = 'article'") == [(_ARTICLES,)]
    assert rows(tmp_path, "select count(*) from crawls where finished is not null") == [(1,)]


def test_two_crawls_do_not_write_into_one_folder(tmp_path: Path) -> None:
    with (tmp_path / "crawl.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(CrawlError, match="another crawl writes"):
            crawl("http://127.0.0.1:9", tmp_path)


def test_a_resumed_crawl_keeps_the_pause_across_the_restart(tmp_path: Path) -> None:
    portal = Portal().fill(8)
    policy = Policy(delay=0.1, private=True)
    with serving(portal) as base:
        crawl(base, tmp_path, policy=policy, limit=2)
        crawl(base, tmp_path, policy=policy)
    assert min(portal.gaps()) >= 0.1
