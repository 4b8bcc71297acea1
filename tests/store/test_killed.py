"""kill -9 at any moment, then --resume: the database is that of an undisturbed load. Two loaders and a reader at once."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.articles import plain, record
from tests.store.databases import ask, dump

_LOADER = """
import sys
from datetime import UTC, datetime
from dostex.batch import given, load as loading
from dostex.batch.progress import Silent
from dostex.store import Store
url, resume, *files = sys.argv[1:]
loading.BATCH_ARTICLES = 4
print("ready", flush=True)
sys.stdin.readline()
with Store.open(url) as store:
    loading.load(given.lines(files, sys.stdin.buffer), store, progress=Silent(), clock=lambda: datetime.now(UTC),
                 loader_version="1", configuration={}, resume=resume == "resume")
"""
_ARTICLES = 160


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of records, some of them broken, some twice."""
    saved = plain()
    target = tmp_path_factory.mktemp("records") / "records.jsonl"
    with target.open("w", encoding="utf-8") as stream:
        for number in range(_ARTICLES):
            article = saved["article"] | {"id": f"sonla:{number - number % 7 // 6}"}
            print("{" if number % 40 == 39 else record(article=article).model_dump_json(), file=stream)
    return target


def loader(url: str, how: str, *files: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _LOADER, url, how, *map(str, files)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def undisturbed(url: str, how: str, *files: Path) -> float:
    process = loader(url, how, *files)
    began = time.monotonic()
    go(process)
    assert process.wait(120) == 0, process.stderr and process.stderr.read()
    return time.monotonic() - began


def kill_and_resume(url: str, calm: str, records: Path, moments: int, seed: int) -> None:
    duration = undisturbed(calm, "anew", records)
    chance = random.Random(seed)
    killed = []
    for _ in range(moments):
        process = loader(url, "resume", records)
        go(process)
        time.sleep(chance.uniform(0, duration / 2))
        process.kill()
        killed.append(process.wait() == -signal.SIGKILL)
    assert sum(killed) > moments / 2, "most loads ended before they were killed"
    undisturbed(url, "resume", records)
    assert dump(url, times=False) == dump(calm, times=False)


def test_a_killed_load_resumes_as_if_undisturbed(url, records, tmp_path):
    kill_and_resume(url, f"sqlite:///{tmp_path / 'calm.db'}", records, moments=3, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(5))
def test_twenty_killed_loads(url, records, tmp_path, seed):
    kill_and_resume(url, f"sqlite:///{tmp_path / 'calm.db'}", records, moments=4, seed=seed)


def test_two_loaders_and_a_reader_at_once(url, store, records):
    both = [loader(url, "anew", records) for _ in range(2)]
    for process in both:
        go(process)
    waits = []
    while any(process.poll() is None for process in both):
        began = time.monotonic()
        counted = ask(url, "select count(*), count(distinct article_id) from articles")[0]
        waits.append(time.monotonic() - began)
        assert counted[0] == counted[1]
    assert [process.returncode for process in both] == [0, 0]
    assert max(waits, default=0) < 1
    expected = {f"sonla:{number - number % 7 // 6}" for number in range(_ARTICLES) if number % 40 != 39}
    assert ask(url, "select count(*) from article_versions") == [(len(expected),)]
    assert ask(url, "select count(*), count(distinct fact_key) from observation_facts") == [(8 * len(expected),) * 2]
