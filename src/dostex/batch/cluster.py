"""The work on a Dask cluster: chunks go out as tasks, results come back in the order of the inputs.

Each worker of the cluster guards its documents as the local pool does, by a process of its own under the same limits, so a
document that hangs, crashes or takes too much memory costs the cluster nothing. What a lost worker had is done again by another
one (that is Dask's); what was in flight when the scheduler was lost is sent again once it can be reached (that is ours).
"""

import importlib
import logging
import pickle
import tempfile
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from dostex.batch.engines import Limits, MakeTask, Result
from dostex.batch.pool import CHUNK, CHUNK_BYTES, Crew
from dostex.batch.process import Item
from dostex.batch.task import Done, rejected
from dostex.documents.read import Document
from dostex.errors import UsageError, WorkError

VALID: Final = "valid are dask://HOST:8786 and dask+tls://HOST:8786"
_SCHEMES: Final = {"dask": "tcp", "dask+tls": "tls"}
_AHEAD: Final = 3  # chunks a thread of the cluster that are sent and not yet given back
_LEAST: Final = 8  # of these at any rate, for clusters whose workers are still coming
_WINDOW_BYTES: Final = 256 * 1024 * 1024
_ASK_EVERY: Final = 5.0  # seconds
_CONNECT: Final = 10.0  # seconds for one attempt
_PAUSE: Final = 0.5
_KILLED: Final = 3  # times that a chunk is sent again when Dask has given it up
_log = logging.getLogger(__name__)


def address(url: str) -> str:
    """The scheduler's address as Dask writes it. Raises UsageError for a `url` that names no cluster."""
    scheme, _, rest = url.partition("://")
    host, _, port = rest.rstrip("/").rpartition(":")
    if scheme not in _SCHEMES or not host or not port.isdigit():
        raise UsageError(f"--engine {url}: {VALID}")
    return f"{_SCHEMES[scheme]}://{host}:{port}"


@dataclass(slots=True)
class _Chunk:
    """Inputs that lie side by side; `future` is the task that has its documents, None as long as there is none."""

    items: list[Item] = field(default_factory=list)
    size: int = 0
    future: Any = None
    given_up: int = 0

    @property
    def documents(self) -> list[Document]:
        return [item for item in self.items if isinstance(item, Document)]

    @property
    def is_full(self) -> bool:
        return len(self.items) >= CHUNK or self.size >= CHUNK_BYTES

    def add(self, item: Item) -> None:
        self.items.append(item)
        self.size += len(item.content) if isinstance(item, Document) else 0


class Cluster:
    """An engine on the Dask cluster whose scheduler is at `url`; dostex must be installed on its workers.

    A scheduler that is lost is waited for, at most `patience` seconds.
    """

    def __init__(self, make: MakeTask, url: str, limits: Limits | None = None, patience: float = 300) -> None:
        self._make = make
        self._address = address(url)
        self._limits = limits or Limits()
        self._patience = patience
        self._plugin = f"dostex-{uuid4()}"
        self._client: Any = None
        self._sent: deque[_Chunk] = deque()
        self._bytes = 0
        self._asked = -_ASK_EVERY
        self._known_threads = 0

    def results(self, items: Iterable[Item]) -> Generator[Result, None, None]:
        """As the protocol says. Raises UsageError at once when there is no scheduler, WorkError when it stays away."""
        try:
            self._connect()
        except OSError as error:
            raise UsageError(
                f"--engine: no scheduler answers at {self._address} ({error}); start one, `dask scheduler`"
            ) from error
        try:
            yield from self._results(items)
        finally:
            self._leave()

    def _results(self, items: Iterable[Item]) -> Iterator[Result]:
        chunk = _Chunk()
        for item in items:
            chunk.add(item)
            if chunk.is_full or not self._sent:
                self._send(chunk)
                chunk = _Chunk()
            while self._sent and (self._is_full() or self._sent[0].future is None or self._sent[0].future.done()):
                yield from self._next()
        self._send(chunk)
        while self._sent:
            yield from self._next()

    def _is_full(self) -> bool:
        return len(self._sent) >= max(_LEAST, _AHEAD * self._threads()) or self._bytes >= _WINDOW_BYTES

    def _threads(self) -> int:
        """Of the whole cluster; asked for seldom, for it is a message to the scheduler and back."""
        if time.monotonic() - self._asked > _ASK_EVERY:
            self._asked = time.monotonic()
            with suppress(OSError, TimeoutError, RuntimeError):  # a scheduler that is lost is noticed where results are awaited
                workers = self._client.scheduler_info(n_workers=-1)["workers"]
                self._known_threads = sum(int(worker["nthreads"]) for worker in workers.values())
        return self._known_threads

    def _send(self, chunk: _Chunk) -> None:
        self._sent.append(chunk)
        self._bytes += chunk.size
        try:
            self._submit(chunk)
        except (CancelledError, OSError, RuntimeError) as error:
            self._reconnect(error)

    def _submit(self, chunk: _Chunk) -> None:
        if documents := chunk.documents:
            said = pickle.dumps(documents, pickle.HIGHEST_PROTOCOL)
            chunk.future = self._client.submit(_work, said, self._plugin, key=f"dostex-{uuid4()}", pure=False)

    def _next(self) -> Iterator[Result]:
        """The results of the oldest chunk; waits for it."""
        chunk = self._sent[0]
        done = iter(self._done(chunk) if chunk.future is not None else ())
        self._sent.popleft()
        self._bytes -= chunk.size
        chunk.future = None
        for item in chunk.items:
            yield item, next(done) if isinstance(item, Document) else rejected(item)

    def _done(self, chunk: _Chunk) -> list[Done]:
        killed = _distributed().KilledWorker
        while True:
            try:
                said: list[Done | bytes] = pickle.loads(chunk.future.result())
            except killed as error:
                chunk.given_up += 1
                if chunk.given_up >= _KILLED:
                    raise WorkError(f"the cluster's workers die: {error}; what was finished is stored") from error
                self._submit(chunk)
            except (CancelledError, TimeoutError, OSError) as error:
                self._reconnect(error)
            else:
                return [pickle.loads(each) if isinstance(each, bytes) else each for each in said]

    def _connect(self) -> None:
        self._client = _distributed().Client(self._address, timeout=_CONNECT, set_as_default=False)
        self._client.register_plugin(_hands(self._make, self._limits), name=self._plugin)

    def _reconnect(self, error: Exception) -> None:
        """Find the scheduler again, and send again what was in flight. Raises WorkError when it stays away."""
        _log.warning("connection to the scheduler lost: %s", error, extra={"fields": {"scheduler": self._address}})
        until = time.monotonic() + self._patience
        self._leave()
        while True:
            try:
                self._connect()
                for chunk in self._sent:
                    self._submit(chunk)
            except (OSError, CancelledError, RuntimeError) as still:
                self._leave()
                if time.monotonic() > until:
                    raise WorkError(
                        f"the scheduler at {self._address} was lost and did not come back within {self._patience:g} s; "
                        "what was finished is stored, the same command with --resume goes on"
                    ) from still
                time.sleep(_PAUSE)
            else:
                return

    def _leave(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(Exception):  # it is gone already
                client.unregister_worker_plugin(self._plugin)
            with suppress(Exception):
                client.close(timeout=_PAUSE)


def _distributed() -> Any:
    try:
        return importlib.import_module("distributed")  # optional
    except ImportError as error:
        raise UsageError("--engine dask:// needs Dask: pip install 'dostex[cluster]'") from error


def _hands(make: MakeTask, limits: Limits) -> Any:
    """The plugin that keeps a guarded process for each thread of a worker of the cluster, made when it is first needed."""

    class Hands(_distributed().WorkerPlugin):  # type: ignore[misc]  # Dask is optional
        def setup(self, worker: Any) -> None:  # noqa: ARG002 - Dask's signature
            self.idle: deque[_Guarded] = deque()

        def teardown(self, worker: Any) -> None:  # noqa: ARG002 - Dask's signature
            while self.idle:
                self.idle.pop().dismiss()

        def work(self, documents: Sequence[Document]) -> list[Done | bytes]:
            try:
                guarded = self.idle.pop()
            except IndexError:
                guarded = _Guarded(make, limits)
            try:
                done = guarded.work(documents)
            except BaseException:
                guarded.dismiss()
                raise
            self.idle.append(guarded)
            return done

    return Hands()


class _Guarded:
    """A process under limits, and its folder."""

    def __init__(self, make: MakeTask, limits: Limits) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="dostex-")
        self._crew = Crew(make, 1, limits, Path(self._folder.name))

    def work(self, documents: Sequence[Document]) -> list[Done | bytes]:
        return [done for _, done in self._crew.raw(documents)]

    def dismiss(self) -> None:
        self._crew.dismiss()
        self._folder.cleanup()


def _work(said: bytes, plugin: str) -> bytes:
    """What a task does: the results of pickled documents, pickled."""
    documents: list[Document] = pickle.loads(said)
    return pickle.dumps(_distributed().get_worker().plugins[plugin].work(documents), pickle.HIGHEST_PROTOCOL)
