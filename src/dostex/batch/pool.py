"""Worker processes of this machine, and what happens when one of them dies."""

import logging
import os
import pickle
import tempfile
import time
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator
from itertools import count
from multiprocessing.connection import wait
from pathlib import Path
from typing import Final

from dostex.batch.engines import Limits, MakeTask, Result
from dostex.batch.hand import End, Hand, processes
from dostex.batch.process import Item
from dostex.batch.task import Done, rejected
from dostex.batch.worker import READY, Numbered
from dostex.documents.read import Document
from dostex.errors import DocumentError, TookTooLong, WorkerDied, WorkError

CHUNK: Final = 32  # documents that go to a worker at once
CHUNK_BYTES: Final = 4 * 1024 * 1024
_AHEAD: Final = 2  # chunks that a worker has: the one at hand and the next
_WINDOW: Final = 4  # chunks a worker that are read and not yet given back; a slow document holds up what follows it
_WINDOW_BYTES: Final = 64 * 1024 * 1024
_DEATHS: Final = 3  # workers that must die of a document before it is blamed: a worker may be killed from outside
_STILLBORN: Final = 3  # workers that may die before they are ready
_log = logging.getLogger(__name__)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """An engine of `workers` processes on this machine.

    A document that takes longer or more memory than `limits` say, or whose worker dies each time it is tried, is rejected with
    the reason; the others go on.
    """

    def __init__(self, make: MakeTask, workers: int | None = None, limits: Limits | None = None) -> None:
        self._make = make
        self._workers = workers or cores()
        self._limits = limits or Limits()

    def results(self, items: Iterable[Item]) -> Generator[Result, None, None]:
        """As the protocol says. The workers end with the last result, or when the iterator is closed."""
        with tempfile.TemporaryDirectory(prefix="dostex-") as folder:
            crew = Crew(self._make, self._workers, self._limits, Path(folder))
            try:
                yield from crew.results(items)
            finally:
                crew.dismiss()


class Crew:
    """The workers of one run, and the documents between the input and the output."""

    def __init__(self, make: MakeTask, workers: int, limits: Limits, folder: Path) -> None:
        self._make = make
        self._workers = workers
        self._limits = limits
        self._folder = folder
        self._numbers = count()
        self._context = processes()
        self._hands: list[Hand] = []
        self._stillborn = 0
        self._chunk: list[Numbered] = []
        self._chunk_bytes = 0
        self._queue: deque[list[Numbered]] = deque()
        self._items: dict[int, Item] = {}  # read and not yet given back
        self._bytes = 0  # of these
        self._waiting = 0  # of these without a result
        self._done: dict[int, Done | bytes] = {}
        self._deaths: Counter[int] = Counter()
        self._next = 0

    @property
    def pids(self) -> list[int]:
        """The numbers of the worker processes."""
        return [hand.pid for hand in self._hands]

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        """Each of `items`, in their order, with what became of it."""
        for item, done in self.raw(items):
            yield item, pickle.loads(done) if isinstance(done, bytes) else done

    def raw(self, items: Iterable[Item]) -> Iterator[tuple[Item, Done | bytes]]:
        """As `results`, what a worker has sent as it came: pickled."""
        for position, item in enumerate(items, self._next):
            if self._take(position, item):
                self._listen(0)
                yield from self._finished()
            while self._is_full():
                self._listen()
                yield from self._finished()
        self._close_chunk()
        while self._waiting:
            self._listen()
            yield from self._finished()
        yield from self._finished()

    def dismiss(self) -> None:
        """End every worker."""
        for hand in self._hands:
            hand.dismiss()
        self._hands.clear()

    def _take(self, position: int, item: Item) -> bool:
        """Whether a chunk went out."""
        self._items[position] = item
        if not isinstance(item, Document):
            self._done[position] = rejected(item)
            return False
        self._waiting += 1
        self._bytes += len(item.content)
        self._chunk.append((position, item))
        self._chunk_bytes += len(item.content)
        idle = len(self._hands) < self._workers or any(not hand.chunks for hand in self._hands)
        if idle or len(self._chunk) >= CHUNK or self._chunk_bytes >= CHUNK_BYTES:
            self._close_chunk()
            return True
        return False

    def _close_chunk(self) -> None:
        if self._chunk:
            self._queue.append(self._chunk)
            self._chunk, self._chunk_bytes = [], 0
            self._hand_out()

    def _hand_out(self) -> None:
        while self._queue and (hand := self._free()):
            hand.give(self._queue.popleft())

    def _free(self) -> Hand | None:
        """The worker with the fewest chunks, a new one if all are busy and there may be more; None if all have enough."""
        hand = min(self._hands, key=lambda each: each.chunks, default=None)
        if (hand is None or hand.chunks) and len(self._hands) < self._workers:
            hand = Hand(self._context, self._make, self._limits, self._folder / f"{next(self._numbers)}.trace")
            self._hands.append(hand)
        return hand if hand and hand.chunks < _AHEAD else None

    def _is_full(self) -> bool:
        return self._waiting > 0 and (len(self._items) >= _WINDOW * CHUNK * self._workers or self._bytes >= _WINDOW_BYTES)

    def _finished(self) -> Iterator[tuple[Item, Done | bytes]]:
        while self._next in self._done:
            item, done = self._items.pop(self._next), self._done.pop(self._next)
            self._next += 1
            self._bytes -= len(item.content) if isinstance(item, Document) else 0
            yield item, done

    def _listen(self, seconds: float | None = None) -> None:
        """Take what the workers say; wait for the first of them, at most `seconds`."""
        if seconds is None and self._chunk:
            self._close_chunk()
        patience = 2 * self._limits.timeout + 10
        speaking = wait([hand.connection for hand in self._hands], patience if seconds is None else seconds)
        for hand in list(self._hands):
            if hand.connection in speaking:
                self._hear(hand)
            elif hand.left and not speaking and time.monotonic() - hand.since > patience:
                hand.kill()  # stopped from outside, or beyond the reach of its own watchdog
        self._hand_out()

    def _hear(self, hand: Hand) -> None:
        while True:
            message = hand.receive()
            if message is None:
                self._bury(hand)
                return
            position, said = message
            if position == READY:
                if said:
                    raise WorkError(f"a worker process cannot start: {said.decode(errors='replace')}")
                hand.ready = True
            else:
                hand.finished(position)
                self._settle(position, said)
            if not hand.connection.poll():
                return

    def _settle(self, position: int, done: Done | bytes) -> None:
        self._done[position] = done
        self._waiting -= 1
        self._deaths.pop(position, None)

    def _bury(self, hand: Hand) -> None:
        """See how it ended, blame the document at hand if need be, and give the others to other workers."""
        self._hands.remove(hand)
        end = hand.end()
        left = hand.left
        if not hand.ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                raise WorkError(
                    f"worker processes die as they start ({end.how}); is there memory for {self._workers}? See --workers"
                )
        elif left and not end.retired:
            self._suspect(*left.pop(0), end)
        if left:
            self._queue.appendleft(left)

    def _suspect(self, position: int, document: Document, end: End) -> None:
        said = {"name": document.name, "how": end.how, "trace": end.trace}
        _log.warning("worker of %s ended with %s\n%s", document.name, end.how, end.trace, extra={"fields": said})
        self._deaths[position] += 1
        if not end.overdue and self._deaths[position] < _DEATHS:
            self._queue.appendleft([(position, document)])
            return
        self._settle(position, rejected(document, self._reason(document, end)))

    def _reason(self, document: Document, end: End) -> DocumentError:
        if end.overdue:
            seconds = f"{self._limits.timeout:g}"
            return TookTooLong(document.name, f"not read within {seconds} s; --timeout allows more, the log says where it hung")
        return WorkerDied(document.name, f"{_DEATHS} worker processes died of it, the last with {end.how}; the log says where")
