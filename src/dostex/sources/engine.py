"""A crawl in a process of its own: Scrapy's reactor runs once in a process, and a crash there leaves the caller whole."""

import multiprocessing
import os
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Protocol

from dostex.errors import CrawlError, DostexError
from dostex.sources.jobs import Job, Told
from dostex.sources.report import plain
from dostex.sources.summary import SourceSummary, summarize
from dostex.sources.tables import open_engine

_AT_ONCE = 0.05  # seconds within which messages are sent together
_PATIENCE = 15  # seconds for the process to end by itself after Ctrl-C


class Progress(Protocol):
    """What a crawl tells as it goes; `batch.progress` has a bar, lines and silence."""

    def start(self, total: int | None) -> None:
        """The crawl begins."""

    def advance(self, name: str, outcome: str) -> None:
        """The address `name` was asked for."""

    def finish(self) -> None:
        """The crawl is over, or was broken off."""


def crawl_and_summarize(job: Job, progress: Progress) -> list[SourceSummary]:
    """Crawl, telling `progress`; what became of each source. Raises CrawlError as `crawl` does."""
    progress.start(None)
    try:
        crawl(job, lambda told: progress.advance(_line(told), told.outcome))
    finally:
        progress.finish()
    database = open_engine(job.url)
    try:
        return summarize(database, [source.profile.name for source in job.sources])
    finally:
        database.dispose()


def _line(told: Told) -> str:
    return plain(f"{told.name}  {told.reason}" if told.reason else told.name)


def crawl(job: Job, tell: Callable[[Told], None]) -> None:
    """Crawl what `job` names, or go on where a crawl was interrupted; `tell` hears of each page.

    Raises CrawlError when the crawl broke off: the same call goes on with it.
    """
    context = multiprocessing.get_context("spawn")
    hears, says = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(job, says), name="dostex-crawl")
    process.start()
    says.close()
    error: str | None = None
    try:
        with suppress(EOFError):
            while True:
                message = hears.recv()
                if isinstance(message, str):
                    error = message
                else:
                    for told in message:
                        tell(told)
        process.join()
    finally:
        hears.close()
        process.join(_PATIENCE)
        if process.is_alive():
            process.terminate()
            process.join()
    if error is not None:
        raise CrawlError(error)
    if process.exitcode != 0:
        raise CrawlError(f"the crawl was interrupted (status {process.exitcode}); the same command goes on with it")


class _Line:
    """Several messages in one, when they come quickly: each wakes the parent up."""

    def __init__(self, send: Callable[[list[Told]], None]) -> None:
        self._send = send
        self._waiting: list[Told] = []
        self._sent = 0.0

    def tell(self, told: Told) -> None:
        """Send `told`, now or soon."""
        self._waiting.append(told)
        if told.outcome == "note" or time.monotonic() - self._sent > _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        self._send(self._waiting)
        self._waiting, self._sent = [], time.monotonic()


def _child(job: Job, says: Connection) -> None:
    from dostex.sources.portals import run  # noqa: PLC0415 - Scrapy and its reactor are the child's alone

    line = _Line(says.send)
    try:
        run(job, line.tell)
        line.flush()
    except BrokenPipeError:
        os._exit(1)  # nobody listens any more; everything that counts is committed
    except KeyboardInterrupt:
        os._exit(1)
    except DostexError as error:
        with suppress(BrokenPipeError):
            line.flush()
            says.send(str(error))
    finally:
        says.close()
