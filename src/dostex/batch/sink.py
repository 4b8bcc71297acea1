"""What a run writes into: the store, or files in Parquet."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from dostex.rejection import Rejection
from dostex.store import Verdict
from dostex.store.prepared import Prepared
from dostex.store.writing import Outcome


class Writing(Protocol):
    """The writes of one run; `store.runs.Run` says more."""

    def done(self, name: str) -> Outcome | None:
        """What became of the input `name` before an interruption; None if it must be read."""

    def save_all(self, batch: Sequence[Prepared]) -> list[Outcome]:
        """Write `batch` whole; what became of each."""

    def reject(self, rejection: Rejection) -> None:
        """Keep `rejection`."""

    def finish(self, now: datetime, verdict: Verdict = "complete") -> None:
        """The run has ended."""


class Sink(Protocol):
    """Where runs write."""

    def begin(
        self,
        *,
        now: datetime,
        extractor_version: str,
        configuration: Mapping[str, Any] | None = None,
        keep_personal_data: bool = False,
        resume: bool = False,
    ) -> Writing:
        """A run that writes from `now` on, or goes on."""
