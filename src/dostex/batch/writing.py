"""The one writer of a run: results into the store, many in a transaction, in the order of the inputs."""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dostex.batch.engines import Result
from dostex.batch.process import Item, rejection_of
from dostex.batch.progress import Progress
from dostex.batch.sink import Writing
from dostex.batch.summary import Summary
from dostex.batch.task import Done
from dostex.documents.read import Document
from dostex.rejection import Rejection
from dostex.store.prepared import Prepared

BATCH_ARTICLES: Final = 64
BATCH_FACTS: Final = 4000  # some 50 ms, so that other writers get their turn
BATCH_SECONDS: Final = 1.0  # what a slow source brings is stored soon
_log = logging.getLogger(__name__)


class Writer:
    """Collects results and writes them; counts what became of them."""

    def __init__(self, run: Writing, progress: Progress, summary: Summary) -> None:
        self._run = run
        self._progress = progress
        self._summary = summary
        self._batch: list[Result] = []
        self._facts = 0
        self._since = time.monotonic()

    def take(self, item: Item, done: Done) -> None:
        """Write what became of `item` now or with those that follow it."""
        if isinstance(done.result, Rejection):
            self.flush()  # rejections are numbered in the order of the inputs
            self._reject(item, done.result)
            return
        self._batch.append((item, done))
        self._facts += done.tally.facts.total() if done.tally else 0
        late = time.monotonic() - self._since >= BATCH_SECONDS
        if late or self._facts >= BATCH_FACTS or len(self._batch) >= BATCH_ARTICLES:
            self.flush()

    def flush(self) -> None:
        """Write what was collected: all in one transaction, or each in its own if the database refuses that."""
        batch, self._batch, self._facts = self._batch, [], 0
        if batch and not self._saved(batch):
            for item, done in batch:
                self._save_one(item, done)
        self._since = time.monotonic()

    def _saved(self, batch: Sequence[Result]) -> bool:
        try:
            outcomes = self._run.save_all([_prepared(done) for _, done in batch])
        except Exception:  # one of them is to blame; each of them is tried by itself
            return False
        for (_, done), outcome in zip(batch, outcomes, strict=True):
            self._note(done, outcome)
        return True

    def _save_one(self, item: Item, done: Done) -> None:
        try:
            outcomes = self._run.save_all([_prepared(done)])
        except Exception as error:
            self._reject(item, rejection_of(error, done.name))
        else:
            self._note(done, outcomes[0])

    def _note(self, done: Done, outcome: str) -> None:
        self._summary.count(outcome, done.tally)
        self._progress.advance(done.name, outcome)
        if _log.isEnabledFor(logging.INFO):
            facts = done.tally.facts.total() if done.tally else 0
            _log.info("document", extra={"fields": {"name": done.name, "outcome": outcome, "facts": facts}})

    def _reject(self, item: Item, rejection: Rejection) -> None:
        raw = item.content if isinstance(item, Document) else rejection.raw
        self._run.reject(replace(rejection, raw=raw))
        self._summary.reject(rejection)
        self._progress.advance(rejection.name, "rejected")
        said = {"name": rejection.name, "code": rejection.code, "reason": rejection.reason, "retryable": rejection.retryable}
        _log.info("rejection", extra={"fields": said})


def _prepared(done: Done) -> Prepared:
    assert isinstance(done.result, Prepared)
    return done.result
