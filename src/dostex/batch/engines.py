"""Where documents are worked on: in this process, in worker processes of this machine (`pool`), on a cluster (`cluster`)."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from dostex.batch.process import Item
from dostex.batch.task import Done, Task

MakeTask = Callable[[], Task]  # called once in each worker; it travels there by pickle, so it must be importable
Result = tuple[Item, Done]
TIMEOUT: Final = 60.0  # seconds; an ordinary page takes a hundredth of one
MEMORY: Final = 1024  # MB; an ordinary page takes a few


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take in a worker process: `timeout` seconds, and `memory` MB beyond what the worker has when it
    begins."""

    timeout: float = TIMEOUT
    memory: int = MEMORY


class Engine(Protocol):
    """Works on documents."""

    def results(self, items: Iterable[Item]) -> Generator[Result, None, None]:
        """Each of `items`, in their order, with what became of it; few of them are held at a time.

        A rejection comes without the document's bytes. Raises WorkError when the engine cannot go on.
        """


class Here:
    """Works in this process, one document after the other. Nothing protects it from a document that hangs or crashes."""

    def __init__(self, make: MakeTask) -> None:
        self._make = make

    def results(self, items: Iterable[Item]) -> Generator[Result, None, None]:
        """As the protocol says."""
        task = self._make()
        for item in items:
            yield item, task(item)
