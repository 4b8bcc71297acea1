"""What happens in a worker process: chunks of documents come in, results go out one by one.

The worker watches itself: a document that takes too long ends the process, whatever code it hangs in (the watchdog is a
thread of the C runtime and needs no lock of Python's), and the place where it hung is in the file of traces. Memory beyond the
limit is refused by the system. The signals that end the main process are not for workers: they end with their connection.
"""

import faulthandler
import pickle
import resource
import signal
import traceback
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import IO, Final

from dostex.batch.engines import Limits, MakeTask
from dostex.batch.task import Done, Task
from dostex.documents.read import Document
from dostex.errors import OutOfMemory
from dostex.rejection import Rejection

READY: Final = -1  # in the place of a position: the worker is warm, or says why it cannot be
RETIRE_AFTER: Final = 4_000  # documents; what grows slowly in libraries (2 KB a page, measured) starts anew, for 0.05 s
Numbered = tuple[int, Document]  # position in the input, document
Message = tuple[int, bytes]  # position or READY; a pickled Done, or why the worker cannot start


def serve(connection: Connection, make: MakeTask, limits: Limits, traces: str) -> None:
    """Work on the chunks that come through `connection` until it is closed, or until a document took too much memory."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with Path(traces).open("w", encoding="utf-8") as trace, suppress(EOFError, OSError):
        faulthandler.enable(trace)
        try:
            task = make()
        except Exception:
            connection.send((READY, traceback.format_exc().encode()))
            return
        _limit_memory(limits.memory)
        connection.send((READY, b""))
        _Worker(connection, task, limits, trace).work()


class _Worker:
    def __init__(self, connection: Connection, task: Task, limits: Limits, trace: IO[str]) -> None:
        self._connection = connection
        self._task = task
        self._limits = limits
        self._trace = trace
        self._left = RETIRE_AFTER

    def work(self) -> None:
        while self._left > 0:
            chunk: Sequence[Numbered] = pickle.loads(self._connection.recv_bytes())
            for position, document in chunk:
                done = self._watched(document)
                self._connection.send((position, pickle.dumps(done, pickle.HIGHEST_PROTOCOL)))
                if isinstance(done.result, Rejection) and done.result.code == OutOfMemory.code:
                    return  # what is left of its memory is best given back
            self._left -= len(chunk)

    def _watched(self, document: Document) -> Done:
        faulthandler.dump_traceback_later(self._limits.timeout, exit=True, file=self._trace)
        done = self._task(document)
        faulthandler.cancel_dump_traceback_later()
        return done


def _limit_memory(megabytes: int) -> None:
    statm = Path("/proc/self/statm")
    if statm.exists():
        taken = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        limit = taken + megabytes * 1024 * 1024
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
