"""The work on a real cluster of processes: same results, same quarantine, same resume; a worker and the scheduler die."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dostex.batch.cluster import Cluster, address
from dostex.batch.engines import Limits
from dostex.batch.process import Item
from dostex.batch.progress import Silent
from dostex.batch.run import Summary, run
from dostex.errors import UnreadableFile, UsageError, WorkError
from dostex.rejection import Rejection
from dostex.store import Store
from tests.batch import poison
from tests.batch.poison import Poisonous, document
from tests.batch.test_pool import SOON, fine, job
from tests.batch.test_run import NOW
from tests.store.databases import dump

ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {
    "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "10s",
}


def dask(*arguments: str) -> subprocess.Popen[str]:
    """A process of the cluster, as an operator starts it."""
    command = [sys.executable, "-m", "dask", *arguments]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)


def scheduler(folder: Path, port: int = 0) -> tuple[subprocess.Popen[str], int]:
    """A scheduler on loopback and its port."""
    told = folder / "scheduler.json"
    told.unlink(missing_ok=True)
    quiet = ("--host", "127.0.0.1", "--no-dashboard", "--dashboard-address", "127.0.0.1:0")
    process = dask("scheduler", "--port", str(port), "--scheduler-file", str(told), *quiet)
    until = time.monotonic() + 30
    while not told.exists():
        assert time.monotonic() < until
        time.sleep(0.05)
    return process, int(told.read_text(encoding="utf-8").partition("127.0.0.1:")[2].partition('"')[0])


def worker(port: int) -> subprocess.Popen[str]:
    """One worker process with its nanny."""
    options = ("--nworkers", "1", "--nthreads", "1", "--host", "127.0.0.1", "--no-dashboard", "--death-timeout", "60")
    return dask("worker", f"tcp://127.0.0.1:{port}", *options)


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[str]]]]:
    """A scheduler and two workers: its URL, and the processes, the scheduler's first."""
    head, port = scheduler(folder)
    processes = [head, worker(port), worker(port)]
    try:
        yield f"dask://127.0.0.1:{port}", processes
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(2)
            except subprocess.TimeoutExpired:
                process.kill()


@pytest.fixture(autouse=True)
def impatient(monkeypatch) -> None:
    monkeypatch.setattr("dostex.batch.cluster._CONNECT", 1.5)


@pytest.fixture(scope="module")
def url(tmp_path_factory) -> Iterator[str]:
    with cluster(tmp_path_factory.mktemp("cluster")) as (address_, _):
        yield address_


def on(engine: Cluster, store_url: str, items: list[Item], *, resume: bool = False) -> Summary:
    with Store.open(store_url) as store:
        return run(items, store, engine, progress=Silent(), clock=lambda: NOW, extractor_version="1", resume=resume)


def test_addresses():
    assert address("dask://host:8786") == "tcp://host:8786"
    assert address("dask+tls://10.0.0.1:8786/") == "tls://10.0.0.1:8786"
    for wrong in ("ray://host:1", "dask://host", "host:8786", "dask://:8786"):
        with pytest.raises(UsageError, match="valid are dask://HOST:8786"):
            address(wrong)


def test_no_scheduler_is_wrong_use():
    with pytest.raises(UsageError, match=r"no scheduler answers at tcp://127\.0\.0\.1:1 "):
        list(Cluster(Poisonous(), "dask://127.0.0.1:1").results(fine(1)))


def test_the_cluster_stores_what_one_process_stores(url, tmp_path):
    items = fine(150)
    items[5], items[50] = document("bad.txt", poison.EMPTY), document("003.txt", "again")
    items[6] = UnreadableFile("gone.txt", "no such file")
    stores = [f"sqlite:///{tmp_path / name}.db" for name in ("one", "cluster")]
    one = job(stores[0], items, 1)
    assert on(Cluster(Poisonous(), url, SOON), stores[1], items) == one
    assert dump(stores[1]) == dump(stores[0])
    assert dict(one.outcomes) == {"new": 147, "rejected": 2, "duplicate": 1}


def test_poison_is_quarantined_and_the_cluster_lives(url):
    items = fine(70)
    says = {3: poison.LOOP, 33: poison.CRASH, 50: poison.HUNGRY, 60: poison.KILLED}
    for position, each in says.items():
        items[position] = document(f"{position}", each)
    results = list(Cluster(Poisonous(), url, SOON).results(items))
    assert [item for item, _ in results] == items
    codes = {at: done.result.code for at, (_, done) in enumerate(results) if isinstance(done.result, Rejection)}
    assert codes == {3: "timeout", 33: "crashed", 50: "out-of-memory", 60: "crashed"}


def test_a_task_that_cannot_be_made_says_why(url):
    with pytest.raises(WorkError, match="no model here"):
        list(Cluster(poison.refuses, url).results(fine(3)))


def disturbed(folder: Path, what: str) -> None:
    """A run during which a worker or the scheduler is killed; the store is that of an undisturbed run."""
    items = [document(f"{each:03}.txt", poison.EMPTY if each % 40 == 20 else "x") for each in range(400)]
    calm, store = (f"sqlite:///{folder / name}.db" for name in ("calm", "disturbed"))
    job(calm, items, 1)
    with cluster(folder) as (url, processes):
        engine = Cluster(Poisonous(0.02), url, Limits(), patience=60)

        def disturb() -> None:
            if what == "worker":
                nanny = processes[1].pid
                children = Path(f"/proc/{nanny}/task/{nanny}/children").read_text(encoding="ascii").split()
                for child in children:
                    os.kill(int(child), signal.SIGKILL)
            else:
                port = int(url.rpartition(":")[2])
                processes[0].kill()
                processes[0].wait()
                processes[0], _ = scheduler(folder, port)
                processes.extend([worker(port), worker(port)])

        def watched() -> Iterator[Item]:
            for number, item in enumerate(items):
                if number == 300:
                    threading.Thread(target=disturb).start()
                yield item

        on(engine, store, watched())  # type: ignore[arg-type]  # any iterable
    assert dump(store, times=False) == dump(calm, times=False)


@pytest.mark.parametrize("what", ["worker", "scheduler"])
def test_a_killed_worker_or_scheduler_costs_nothing(tmp_path, what):
    disturbed(tmp_path, what)


@pytest.mark.soak
@pytest.mark.parametrize("what", ["worker", "scheduler"])
@pytest.mark.parametrize("number", range(10))
def test_twenty_killed_workers_and_schedulers(tmp_path, what, number):
    disturbed(tmp_path, what)


def test_a_scheduler_that_stays_away_ends_the_run_and_resume_goes_on(tmp_path):
    items = fine(400)
    calm, store = (f"sqlite:///{tmp_path / name}.db" for name in ("calm", "lost"))
    job(calm, items, 1)
    with cluster(tmp_path) as (url, processes):

        def watched() -> Iterator[Item]:
            for number, item in enumerate(items):
                if number == 300:
                    processes[0].kill()
                yield item

        with pytest.raises(WorkError, match="did not come back within 1 s; what was finished is stored"):
            on(Cluster(Poisonous(0.01), url, patience=1), store, watched())  # type: ignore[arg-type]  # any iterable
    with cluster(tmp_path) as (url, _):
        summary = on(Cluster(Poisonous(), url), store, items, resume=True)
    assert summary.resumed > 0
    assert dump(store) == dump(calm)
