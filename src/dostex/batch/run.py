"""The main job: documents in, rows out, a summary of what happened."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import datetime
from typing import Any

from dostex.batch.engines import Engine
from dostex.batch.process import Item
from dostex.batch.progress import Progress
from dostex.batch.sink import Sink, Writing
from dostex.batch.stopping import Stop
from dostex.batch.summary import Summary
from dostex.batch.task import ROOMS
from dostex.batch.writing import Writer
from dostex.errors import DostexError
from dostex.rejection import Rejection
from dostex.store import Verdict

__all__ = ["ROOMS", "Summary", "run"]


def run(
    items: Iterable[Item],
    store: Sink,
    engine: Engine,
    *,
    progress: Progress,
    clock: Callable[[], datetime],
    extractor_version: str,
    configuration: Mapping[str, Any] | None = None,
    keep_personal_data: bool = False,
    resume: bool = False,
    total: int | None = None,
    stop: Stop | None = None,
    summary: Summary | None = None,
) -> Summary:
    """Let `engine` work on `items` and store what comes of each, in their order; one bad document never stops the others.

    `resume` goes on with the newest run, if that was interrupted and had the same configuration: what it has stored is not
    read again. When `stop` is requested, what is in flight is finished and stored, and the run ends as interrupted. `total` is
    the number of items where it is known, for the progress; `summary`, if given, is the one that is counted in. Raises
    StoreError when the store can take neither a record nor its rejection any more, WorkError when the engine cannot go on, and
    what `items` itself raises.
    """
    summary = Summary() if summary is None else summary
    stop = stop or Stop()
    writing = store.begin(
        now=clock(),
        extractor_version=extractor_version,
        configuration=configuration,
        keep_personal_data=keep_personal_data,
        resume=resume,
    )
    writer = Writer(writing, progress, summary)
    progress.start(total)
    verdict: Verdict = "interrupted"
    try:
        with closing(engine.results(_to_do(stop.until(items), writing, summary, progress))) as results:
            try:
                for item, done in results:
                    writer.take(item, done)
            finally:
                writer.flush()
        verdict = "complete" if stop.signal is None else "interrupted"
    finally:
        progress.finish()
        writing.finish(clock(), verdict)
        summary.signal = stop.signal
    return summary


def _to_do(items: Iterable[Item], writing: Writing, summary: Summary, progress: Progress) -> Iterator[Item]:
    """Those of `items` that the run has not done before it was interrupted; the others are counted."""
    for item in items:
        name = getattr(item, "name", "-")
        if not isinstance(item, DostexError | Rejection) and (done := writing.done(name)):
            summary.count(done, None)
            summary.resumed += 1
            progress.advance(name, done)
        else:
            yield item
