"""One worker process as its supervisor sees it: what it was given, what it has done, how it ended."""

import multiprocessing
import os
import pickle
import queue
import signal
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Final

import dostex
from dostex.batch.engines import Limits, MakeTask
from dostex.batch.worker import Message, Numbered, serve

WARM: Final = "dostex.batch.warm"
_LEAVE: Final = 5.0  # seconds that a process which has closed its connection gets to be gone
_WATCHDOG: Final = "Timeout ("  # with which faulthandler's trace begins when it ended the process


@dataclass(frozen=True, slots=True)
class End:
    """How a worker ended: of its own accord (`retired`), by its own watchdog (`overdue`), or how else; where it was then."""

    retired: bool
    overdue: bool
    how: str
    trace: str


class Hand:
    """A worker process. Chunks given to it wait in its pipe, so that it need not wait for its supervisor."""

    def __init__(self, context: BaseContext, make: MakeTask, limits: Limits, traces: Path) -> None:
        self.connection, theirs = context.Pipe()
        self.ready = False
        self.since = time.monotonic()  # when it last said something, or was given something to do
        self._given: deque[Numbered] = deque()
        self._chunks = 0
        self._ends: deque[int] = deque()  # the last position of each chunk
        self._traces = traces
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        with _allowed_children():
            self._process: Any = context.Process(  # type: ignore[attr-defined]  # every context has it
                target=serve, args=(theirs, make, limits, str(traces)), daemon=True
            )
            self._process.start()
        theirs.close()
        self._sender = threading.Thread(target=_send, args=(self.connection, self._outbox), daemon=True)
        self._sender.start()

    @property
    def chunks(self) -> int:
        """How many chunks it has and has not finished."""
        return len(self._ends)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return int(self._process.pid)

    @property
    def left(self) -> list[Numbered]:
        """What it was given and has not done; the first one is at hand."""
        return list(self._given)

    def give(self, chunk: Sequence[Numbered]) -> None:
        """Let it work on `chunk` after what it has. Returns at once."""
        if not self._given:
            self.since = time.monotonic()
        self._given.extend(chunk)
        self._ends.append(chunk[-1][0])
        self._outbox.put(pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL))

    def receive(self) -> Message | None:
        """Its next message; waits for one. None: there is none any more, it has ended."""
        try:
            message: Message = self.connection.recv()
        except (EOFError, OSError):  # OSError: it died in the middle of a message
            return None
        self.since = time.monotonic()
        return message

    def finished(self, position: int) -> None:
        """Note that what stands at `position` is done. It works in the order in which it was given."""
        done, _ = self._given.popleft()
        assert done == position
        if self._ends[0] == position:
            self._ends.popleft()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def end(self) -> End:
        """Let it go, and say how it ended."""
        self._outbox.put(None)
        self._process.join(_LEAVE)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        self._sender.join()
        self.connection.close()
        code = int(self._process.exitcode)
        trace = _read(self._traces)
        return End(code == 0, trace.startswith(_WATCHDOG), _how(code), trace)

    def dismiss(self) -> None:
        """End it whatever it does."""
        self.kill()
        self.end()


def _send(connection: Connection, outbox: "queue.SimpleQueue[bytes | None]") -> None:
    while (chunk := outbox.get()) is not None:
        try:
            connection.send_bytes(chunk)
        except OSError:  # it has ended; its supervisor will see that
            return


def _read(traces: Path) -> str:
    try:
        return traces.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _how(code: int) -> str:
    if code >= 0:
        return f"exit status {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def processes() -> BaseContext:
    """How workers are started: forked from a server that has the models warm where the system can, else anew."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([WARM])
    with _importable():
        forkserver.ensure_running()
    return context


@contextmanager
def _importable() -> Iterator[None]:
    """Let a Python that is started now find this package, wherever this process has it from."""
    before = os.environ.get("PYTHONPATH")
    root = str(Path(dostex.__file__).parents[1])
    os.environ["PYTHONPATH"] = root if before is None else os.pathsep.join([root, before])
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


@contextmanager
def _allowed_children() -> Iterator[None]:
    """Let a process that is itself daemonic, as Dask's workers are, have children; ours end with their connection anyway."""
    options: dict[str, Any] = multiprocessing.current_process()._config  # type: ignore[attr-defined]  # there is no other way
    daemonic = options.pop("daemon", None)
    try:
        yield
    finally:
        if daemonic is not None:
            options["daemon"] = daemonic
