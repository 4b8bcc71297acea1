"""How a long run grows: memory, files and time of each process at each tenth of many synthetic pages; cost by stage."""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, Final

from dostex.batch.engines import Here, Result
from dostex.batch.pool import Pool
from dostex.batch.process import Item
from dostex.batch.progress import Silent
from dostex.batch.run import run
from dostex.batch.standard import Standard
from dostex.batch.task import Done
from dostex.bench.processes import Clock, family, taken
from dostex.bench.synthetic import pages
from dostex.records import Article
from dostex.store import Store
from dostex.store.prepared import Prepared, prepare

_TENTHS: Final = 10
_BATCH: Final = 64


@dataclass(frozen=True, slots=True)
class Mark:
    """The run after `pages` pages: seconds, processor seconds of the main process and of all, and process by process, the main
    one first, megabytes of memory and open files; `stored` megabytes of database."""

    pages: int
    seconds: float
    cpu_main: float
    cpu_all: float
    memory: list[float]
    files: list[int]
    stored: float


def grow(
    articles: Sequence[Article], number: int, file: Path, workers: int | None, tell: Callable[[dict[str, Any]], None]
) -> None:
    """Run `number` pages into the new SQLite database `file`; `tell` is given a mark at each tenth."""
    clock, began, step = Clock(), perf_counter(), max(1, number // _TENTHS)

    def mark(count: int) -> None:
        clock.look()
        found = [each for pid in family() if (each := taken(pid))]
        stored = sum(part.stat().st_size for part in file.parent.glob(f"{file.name}*"))
        memory = [round(each.memory, 1) for each in found]
        made = Mark(
            count, perf_counter() - began, clock.own, clock.total, memory, [each.files for each in found], stored / 2**20
        )
        tell({name: round(value, 2) if isinstance(value, float) else value for name, value in asdict(made).items()})

    class Watched:
        def results(self, items: Iterable[Item]) -> Generator[Result, None, None]:
            engine = Here(Standard()) if workers == 1 else Pool(Standard(), workers)
            for count, result in enumerate(engine.results(items), start=1):
                yield result
                if count % step == 0:
                    mark(count)
                elif count % _BATCH == 0:
                    clock.look()

    with Store.open(f"sqlite:///{file}") as store:
        about: dict[str, Any] = {"progress": Silent(), "extractor_version": "bench", "clock": lambda: datetime.now(UTC)}
        run(pages(articles, number), store, Watched(), **about)


def stages(articles: Sequence[Article], number: int, file: Path) -> dict[str, float]:
    """Milliseconds of processor time a page by stage, in one process, on `number` pages; `file` is a new SQLite database."""
    task = Standard()()
    made = list(pages(articles, number))
    for page in made[:_BATCH]:
        task(page)
    spent: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Any]) -> Any:
        began = process_time()
        result = work()
        spent[stage] = round((process_time() - began) / number * 1000, 3)
        return result

    read = timed("read", lambda: [task.read(page) for page in made])
    records = timed("extract", lambda: [task.extract(article) for article in read])
    ready: list[Prepared] = timed(
        "prepare", lambda: [prepare(record, page.name) for record, page in zip(records, made, strict=True)]
    )
    with Store.open(f"sqlite:///{file}") as store:
        writing = store.begin(now=datetime.now(UTC), extractor_version="bench")
        timed("store", lambda: [writing.save_all(ready[at : at + _BATCH]) for at in range(0, number, _BATCH)])
    import pickle  # noqa: PLC0415 - only measured here

    sent = timed("send", lambda: [pickle.dumps(Done(each.name or "", each), pickle.HIGHEST_PROTOCOL) for each in ready])
    timed("receive", lambda: [pickle.loads(each) for each in sent])
    return spent
