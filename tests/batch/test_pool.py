"""Worker processes: order, poison, death, limits. Each kind of poison has its own reason, and nobody else suffers."""

import logging
import multiprocessing
import os
import signal
import struct
import time
from collections.abc import Callable, Iterator
from itertools import islice

import pytest

from dostex.batch import pool
from dostex.batch.engines import Here, Limits
from dostex.batch.hand import Hand
from dostex.batch.pool import Pool
from dostex.batch.process import Item
from dostex.batch.progress import Silent
from dostex.batch.run import Summary, run
from dostex.batch.task import Task
from dostex.errors import UnreadableFile, WorkError
from dostex.rejection import Rejection
from dostex.store import Store
from tests.batch import poison
from tests.batch.poison import Poisonous, document
from tests.batch.test_run import NOW
from tests.store.databases import ask, dump

SOON = Limits(timeout=1.0, memory=512)
HARMLESS = Poisonous()


def fine(number: int) -> list[Item]:
    return [document(f"{each:03}.txt") for each in range(number)]


def outcomes(items: list[Item], workers: int = 2, make: Callable[[], Task] = HARMLESS) -> list[str]:
    """What became of each of `items`: fine, or the code of its rejection."""
    results = list(Pool(make, workers, SOON).results(items))
    assert [item for item, _ in results] == items
    assert [getattr(item, "name", "-") for item in items] == [done.name for _, done in results]
    return [done.result.code if isinstance(done.result, Rejection) else "fine" for _, done in results]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_the_order_of_the_inputs(workers):
    items = fine(200)
    items[7] = UnreadableFile("007.txt", "no such file")
    items[100] = document("100.txt", poison.EMPTY)
    found = outcomes(items, workers)
    assert (found[7], found[100], found.count("fine")) == ("unreadable", "empty", 198)


def test_no_input_no_worker():
    assert outcomes([]) == []


@pytest.mark.parametrize(
    ("says", "code", "reason"),
    [
        (poison.LOOP, "timeout", "not read within 1 s; --timeout allows more"),
        (poison.SLEEP, "timeout", "not read within 1 s"),
        (poison.CRASH, "crashed", "3 worker processes died of it, the last with SIGSEGV"),
        (poison.EXIT, "crashed", "the last with exit status 3"),
        (poison.KILLED, "crashed", "the last with SIGKILL"),
        (poison.HUNGRY, "out-of-memory", "needed more memory than there is; dostex run --memory-limit sets how much"),
    ],
)
def test_a_poisonous_document_is_rejected_with_its_reason_and_harms_nobody(says, code, reason):
    items = fine(70)
    items[40] = document("bad.txt", says)
    began = time.monotonic()
    results = list(Pool(Poisonous(), 2, SOON).results(items))
    assert time.monotonic() - began < 30
    bad = results.pop(40)[1].result
    assert isinstance(bad, Rejection)
    assert (bad.name, bad.code, bad.retryable) == ("bad.txt", code, True)
    assert reason in bad.reason
    assert not any(isinstance(done.result, Rejection) for _, done in results)


def test_many_poisonous_documents_side_by_side():
    says = [poison.CRASH, poison.HUNGRY, "fine", poison.EXIT, poison.CRASH, "fine", poison.HUNGRY]
    found = outcomes([document(f"{number}", each) for number, each in enumerate(says)])
    assert found == ["crashed", "out-of-memory", "fine", "crashed", "crashed", "fine", "out-of-memory"]


def test_where_a_document_hung_or_crashed_is_logged(caplog):
    with caplog.at_level(logging.WARNING):
        outcomes([document("loop.txt", poison.LOOP), document("crash.txt", poison.CRASH)])
    assert "worker of loop.txt ended" in caplog.text
    assert "poison.py" in caplog.text
    assert "Segmentation fault" in caplog.text


def test_a_worker_killed_from_outside_costs_no_document():
    found = []
    for _, done in Pool(Poisonous(0.02), 2).results(fine(150)):
        found.append(done)
        if len(found) in {10, 60}:
            os.kill(_workers()[0], signal.SIGKILL)
    assert [done.name for done in found] == [f"{each:03}.txt" for each in range(150)]
    assert not any(isinstance(done.result, Rejection) for done in found)


def test_a_worker_that_dies_in_the_middle_of_a_message_has_ended():
    ours, theirs = multiprocessing.Pipe()
    hand = object.__new__(Hand)
    hand.connection = ours
    os.write(theirs.fileno(), struct.pack("!i", 100) + b"ten bytes.")
    theirs.close()
    assert hand.receive() is None


def _workers() -> list[int]:
    """The processes that were forked from the server."""
    from multiprocessing.forkserver import _forkserver  # noqa: PLC0415 - only Unix has it

    server = _forkserver._forkserver_pid
    with open(f"/proc/{server}/task/{server}/children", encoding="ascii") as children:  # noqa: PTH123 - no file
        return [int(pid) for pid in children.read().split()]


def test_the_workers_end_with_the_run():
    results = Pool(Poisonous(), 2).results(iter(fine(500)))
    assert next(results)[1].name == "000.txt"
    assert len(_workers()) == 2
    results.close()
    assert _workers() == []


def test_documents_are_read_only_as_fast_as_they_are_worked_on(monkeypatch):
    monkeypatch.setattr(pool, "CHUNK", 4)
    read = 0

    def counted() -> Iterator[Item]:
        nonlocal read
        for item in fine(400):
            read += 1
            yield item

    for number, _ in enumerate(islice(Pool(Poisonous(), 2).results(counted()), 300), start=1):
        assert read - number <= 4 * 4 * 2


def test_large_documents_count_by_their_bytes(monkeypatch):
    monkeypatch.setattr(pool, "_WINDOW_BYTES", 100_000)
    items = [document(f"{each}", "x" * 60_000) for each in range(8)]
    assert outcomes(items) == ["fine"] * 8


def test_a_retired_worker_is_replaced(monkeypatch):
    monkeypatch.setattr(pool, "CHUNK", 2)
    assert outcomes([document(f"{each}", poison.HUNGRY if each % 5 == 0 else "x") for each in range(20)]).count("fine") == 16


def test_work_that_cannot_begin_says_why():
    with pytest.raises(WorkError, match="no model here"):
        outcomes(fine(3), make=poison.refuses)
    with pytest.raises(WorkError, match=r"die as they start \(exit status 9\)"):
        outcomes(fine(3), make=poison.dies)


def job(url: str, items: list[Item], workers: int) -> Summary:
    engine = Here(Poisonous()) if workers == 1 else Pool(Poisonous(), workers, SOON)
    with Store.open(url) as store:
        return run(items, store, engine, progress=Silent(), clock=lambda: NOW, extractor_version="1")


def test_two_workers_store_what_one_stores(tmp_path):
    items = fine(90)
    items[5], items[50] = document("bad.txt", poison.EMPTY), document("003.txt", "again")
    urls = [f"sqlite:///{tmp_path / f'{workers}.db'}" for workers in (1, 2)]
    one, two = (job(url, items, workers) for workers, url in enumerate(urls, start=1))
    assert dump(urls[0]) == dump(urls[1])
    assert one == two
    assert dict(two.outcomes) == {"new": 88, "rejected": 1, "duplicate": 1}


def test_what_is_rejected_keeps_its_bytes_for_a_retry(tmp_path):
    url = f"sqlite:///{tmp_path / 'facts.db'}"
    summary = job(url, [document("ok"), document("bad", poison.CRASH)], 2)
    assert dict(summary.codes) == {"crashed": 1}
    assert ask(url, "select name, code, raw from rejected") == [("bad", "crashed", document("bad", poison.CRASH).content)]
