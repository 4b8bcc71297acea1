"""`dostex bench batch`: many pages on one core, on several, on a cluster of this machine, and by the standard library alone."""

import logging
import tempfile
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import tee
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final

from dostex.batch.engines import Engine, Here, MakeTask, Result
from dostex.batch.pool import CHUNK, Pool, cores
from dostex.batch.process import Item
from dostex.batch.progress import Silent
from dostex.batch.run import run
from dostex.batch.sources import named
from dostex.batch.standard import Standard
from dostex.batch.task import Done, Task
from dostex.bench.processes import Clock
from dostex.bench.ratios import Bar, Row
from dostex.bench.synthetic import pages, save
from dostex.bench.timing import alternate
from dostex.errors import UsageError
from dostex.records import Article
from dostex.store import Store

SPEEDUP: Final = Bar("ge", 1.8)  # of two cores; of more in proportion
CLUSTER: Final = Bar("le", 1.3)
STORED: Final = Bar("le", 1)
_NOW: Final = datetime(2026, 1, 1, tzinfo=UTC)
_LOOK: Final = 64  # results between two looks at what the processes take


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds of one run by the clock, and of processors: of the main process, and of all."""

    wall: float
    own: float
    cpu: float


class Bare:
    """Worker processes by the standard library alone: nothing is guarded, and a worker that dies ends the run."""

    def __init__(self, make: MakeTask, workers: int) -> None:
        self._make = make
        self._workers = workers

    def results(self, items: Iterable[Item]) -> Generator[Result, None, None]:
        """As the protocol says; takes in all of `items` at once."""
        given, kept = tee(items)
        with ProcessPoolExecutor(self._workers, initializer=_begin, initargs=(self._make,)) as pool:
            yield from zip(kept, pool.map(_work, given, chunksize=CHUNK), strict=True)


_TASK: list[Task] = []  # of a worker of `Bare`: the standard library has no other place for it


def _begin(make: MakeTask) -> None:
    _TASK.append(make())


def _work(item: Item) -> Done:
    return _TASK[0](item)


def timed(name: str, folder: Path, number: int, workers: int) -> Timed:
    """A run of the `number` pages in a folder by the engine called `name`, into a new SQLite store."""
    with engines(workers)[name]() as engine:
        return _timed(engine, folder, number)


def _timed(engine: Engine, folder: Path, number: int) -> Timed:
    clock = Clock()

    class Watched:
        def results(self, items: Iterable[Item]) -> Generator[Result, None, None]:
            for count, result in enumerate(engine.results(items), start=1):
                if count % _LOOK == 0 or count == number:
                    clock.look()
                yield result

    with tempfile.TemporaryDirectory() as place, Store.open(f"sqlite:///{Path(place) / 'bench.db'}") as store:
        began = perf_counter()
        about: dict[str, Any] = {"progress": Silent(), "clock": lambda: _NOW, "extractor_version": "bench"}
        summary = run(named([str(folder)]), store, Watched(), **about)
        wall = perf_counter() - began
    if summary.outcomes["new"] != number:
        raise UsageError(f"of {number:,} pages {summary.outcomes['new']:,} were stored: {dict(summary.outcomes)}")
    clock.look()
    return Timed(wall, clock.own, clock.total)


def engines(workers: int) -> dict[str, Callable[[], AbstractContextManager[Engine]]]:
    """The contestants by name."""
    work = Standard()
    return {
        "one": lambda: nullcontext(Here(work)),
        "pool": lambda: nullcontext(Pool(work, workers)),
        "bare": lambda: nullcontext(Bare(work, workers)),
        "cluster": partial(_cluster, workers),
    }


@contextmanager
def _cluster(workers: int) -> Generator[Engine, None, None]:
    from dostex.batch.cluster import Cluster  # noqa: PLC0415 - imported where it is used: slow or optional

    options: dict[str, Any] = {
        "processes": True,
        "threads_per_worker": 1,
        "dashboard_address": None,
        "silence_logs": logging.CRITICAL,
    }
    distributed: Any = import_module("distributed")
    with distributed.LocalCluster(n_workers=workers, **options) as local:
        yield Cluster(Standard(), local.scheduler_address.replace("tcp://", "dask://"))


def race(articles: Sequence[Article], number: int, rounds: int, workers: int | None = None) -> list[Row]:
    """Every engine on the same `number` pages, by turns; medians of the rounds' ratios, with their spread."""
    workers = workers or max(2, cores())
    names = [name for name in engines(workers) if name != "cluster" or find_spec("distributed")]
    found: dict[str, list[Timed]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        save(pages(articles, number), Path(folder))
        for turn in range(rounds):
            for name in names[turn % len(names) :] + names[: turn % len(names)]:
                with ProcessPoolExecutor(1, get_context("spawn")) as apart:  # nothing is warm for the second contestant
                    found[name].append(apart.submit(timed, name, Path(folder), number, workers).result())
    what = f"{number:,} pages, {workers} workers"
    speedup = Bar("ge", SPEEDUP.limit / 2 * workers)
    rows = [
        ratio(f"{what}: one process's time over the pool's", found["one"], found["pool"], speedup, parallel=workers),
        ratio(f"{what}: the pool's time over ProcessPoolExecutor's without guards", found["pool"], found["bare"], None),
    ]
    if "cluster" in found:
        rows.append(ratio(f"{what}: Dask's time over the pool's", found["cluster"], found["pool"], CLUSTER))
    else:
        rows.append(Row(f"{what}: Dask's time over the pool's", None, bar=CLUSTER, note="not measured: Dask is not installed"))
    return rows


def ratio(name: str, one: Sequence[Timed], other: Sequence[Timed], bar: Bar | None, parallel: int | None = None) -> Row:
    """The ratio by the wall clock decides; where the machine was shared, processor time tells what a quiet one would give."""
    walls = [first.wall / second.wall for first, second in zip(one, other, strict=True)]
    cpus = [first.cpu / second.cpu * (parallel or 1) for first, second in zip(one, other, strict=True)]
    share = median(second.own / second.cpu for second in other)
    note = f"by processor time {median(cpus):.2f}; main process {share:.0%} of it; rounds {min(walls):.2f}-{max(walls):.2f}"
    return Row(name, median(walls), median(walls), bar, note)


def against_words(articles: Sequence[Article], number: int, rounds: int) -> Row:
    """Page → stored record on one core, over `underthesea.word_tokenize` on the text of the same articles alone."""
    from underthesea import word_tokenize  # noqa: PLC0415 - 0.3 s, for this command only

    made = list(pages(articles, number))
    task = Standard()()
    texts = [task.read(page).text for page in made]

    def ours() -> None:
        with tempfile.TemporaryDirectory() as folder, Store.open(f"sqlite:///{Path(folder) / 'bench.db'}") as store:
            about: dict[str, Any] = {"progress": Silent(), "clock": lambda: _NOW, "extractor_version": "bench"}
            run(made, store, Here(lambda: task), **about)

    measured = alternate({"dostex": ours, "peer": lambda: [word_tokenize(text) for text in texts]}, rounds)
    own, peer = measured["dostex"], measured["peer"]
    name = "page → stored record, time over underthesea.word_tokenize of the text"
    return Row(name, own.cpu / peer.cpu, own.wall / peer.wall, STORED, f"{number} pages of {_size(made)} KB into SQLite")


def _size(made: Sequence[Any]) -> int:
    return round(sum(len(page.content) for page in made) / len(made) / 1024)
