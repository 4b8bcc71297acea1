"""A run as a user asks for it: which engine, which limits, and what is left to say when it has ended."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import dostex
from dostex.batch.cluster import Cluster
from dostex.batch.engines import Engine, Here, Limits
from dostex.batch.outcome import Outcome, outcome
from dostex.batch.pool import Pool, cores
from dostex.batch.process import Item
from dostex.batch.progress import Progress
from dostex.batch.run import run
from dostex.batch.sink import Sink
from dostex.batch.standard import Standard
from dostex.batch.stopping import Stop
from dostex.batch.summary import Summary
from dostex.errors import DostexError, UsageError

_FAILED = 1
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended. `error` is what made it fail, to be raised when all else is told; None unless it did."""

    summary: Summary
    outcome: Outcome
    error: DostexError | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a run is told. `workers`: None all cores, 1 this process; `engine`: the URL of a cluster, in place of workers."""

    store_shown: str
    configuration: dict[str, Any]
    keep_personal_data: bool = False
    resume: bool = False
    workers: int | None = None
    engine: str | None = None
    limits: Limits = field(default_factory=Limits)

    def run(
        self,
        items: Iterable[Item],
        store: Sink,
        *,
        progress: Progress,
        clock: Callable[[], datetime],
        total: int | None = None,
        fine: bool = True,
    ) -> Ended:
        """Work on `items` until they end, a signal comes, or an error; `fine` says whether all went well before."""
        summary, started, error = Summary(), clock(), None
        with Stop().listening() as stop:
            try:
                run(
                    items,
                    store,
                    self._engine(),
                    progress=progress,
                    clock=clock,
                    extractor_version=dostex.__version__,
                    configuration=self.configuration,
                    keep_personal_data=self.keep_personal_data,
                    resume=self.resume,
                    total=total,
                    stop=stop,
                    summary=summary,
                )
            except UsageError:
                raise
            except DostexError as broken:
                error = broken
        bad = error or summary.outcomes["rejected"] or not fine
        ended = outcome(
            summary,
            exit_status=stop.status or (_FAILED if bad else 0),
            error=error,
            version=dostex.__version__,
            configuration=self.configuration,
            store=self.store_shown,
            engine=self.engine or ("here" if self.workers == 1 else "local"),
            workers=None if self.engine else self.workers or cores(),
            started_at=started,
            finished_at=clock(),
        )
        _log.info("summary", extra={"fields": ended.model_dump(mode="json", exclude={"rejections", "configuration"})})
        return Ended(summary, ended, error)

    def _engine(self) -> Engine:
        work = Standard(self.keep_personal_data)
        if self.engine:
            return Cluster(work, self.engine, self.limits)
        return Here(work) if self.workers == 1 else Pool(work, self.workers, self.limits)
