"""What a run leaves for machines: a summary in JSON, and metrics in the text format of Prometheus."""

import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from dostex.batch.summary import Summary
from dostex.errors import UsageError


class Rejected(BaseModel):
    """One rejected input."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(description="file, URL, or - for standard input")
    code: str = Field(description="stable code of the error, as in the table `rejected`")
    reason: str = Field(description="what is wrong and what would be right; the first line of it")
    retryable: bool = Field(description="whether `--retry` can help")


class Outcome(BaseModel):
    """What a run did, for schedulers and dashboards. Fields may be added; these keep their names and meaning."""

    model_config = ConfigDict(frozen=True)

    schema_version: Literal["1"] = "1"
    verdict: Literal["complete", "interrupted", "failed"] = Field(
        description="complete: every input was read or rejected; interrupted: a signal ended it; failed: see error"
    )
    exit_status: int = Field(description="of the process: 0, 1, 2, 130 or 143")
    error: str | None = Field(description="why the run failed; null unless it did")
    signal: str | None = Field(description="the signal that ended it: SIGINT, SIGTERM")
    version: str = Field(description="version of dostex")
    configuration: dict[str, Any] = Field(description="what the run was told: inputs and switches")
    store: str = Field(description="where the facts went, without a password")
    engine: str = Field(description="here, local or the address of a cluster")
    workers: int | None = Field(description="worker processes; null where a cluster decides")
    started_at: datetime = Field(description="UTC")
    finished_at: datetime = Field(description="UTC")
    seconds: float = Field(description="wall-clock time")
    documents: int = Field(description="inputs that were settled; the sum of outcomes")
    documents_per_second: float | None = Field(description="of those that were not resumed; null when there were none")
    outcomes: dict[str, int] = Field(description="new, changed, unchanged, duplicate, rejected → inputs")
    resumed: int = Field(description="of the inputs, those that were done before an interruption")
    facts: dict[str, int] = Field(description="dates, officials, observations, documents, events → facts in the articles read")
    findings: dict[str, int] = Field(description="code → findings in the articles read")
    rejected: dict[str, int] = Field(description="code → rejected inputs")
    rejections: list[Rejected] = Field(description="the first 1,000 rejected inputs; the table `rejected` has all")

    def metrics(self) -> str:
        """The numbers as metrics for Prometheus' textfile collector."""
        lines: list[str] = []
        for name, help_, values in (
            ("documents", "Inputs of the last run by outcome", _labelled("outcome", self.outcomes)),
            ("facts", "Facts in the articles that the last run read", _labelled("room", self.facts)),
            ("findings", "Findings in the articles that the last run read", _labelled("code", self.findings)),
            ("rejected", "Rejected inputs of the last run by reason", _labelled("code", self.rejected)),
            ("seconds", "Wall-clock time of the last run", {"": self.seconds}),
            ("finished_timestamp_seconds", "When the last run ended", {"": self.finished_at.timestamp()}),
            ("exit_status", "Exit status of the last run", {"": self.exit_status}),
        ):
            if values:
                lines += [f"# HELP dostex_run_{name} {help_}", f"# TYPE dostex_run_{name} gauge"]
                lines += [f"dostex_run_{name}{labels} {value}" for labels, value in values.items()]
        return "\n".join(lines) + "\n"


def _labelled(name: str, counts: dict[str, int]) -> dict[str, int]:
    return {f'{{{name}="{value}"}}': count for value, count in counts.items()}


def outcome(
    summary: Summary,
    *,
    exit_status: int,
    error: Exception | None,
    version: str,
    configuration: dict[str, Any],
    store: str,
    engine: str,
    workers: int | None,
    started_at: datetime,
    finished_at: datetime,
) -> Outcome:
    """The outcome of the run that `summary` counts."""
    seconds = (finished_at - started_at).total_seconds()
    documents = summary.outcomes.total()
    read = documents - summary.resumed
    signal = summary.signal
    return Outcome(
        verdict="failed" if error else "complete" if signal is None else "interrupted",
        exit_status=exit_status,
        error=None if error is None else f"{type(error).__name__}: {error}",
        signal=None if signal is None else signal.name,
        version=version,
        configuration=configuration,
        store=store,
        engine=engine,
        workers=workers,
        started_at=started_at,
        finished_at=finished_at,
        seconds=round(seconds, 3),
        documents=documents,
        documents_per_second=round(read / seconds, 2) if read and seconds else None,
        outcomes=dict(summary.outcomes),
        resumed=summary.resumed,
        facts=dict(summary.facts),
        findings=dict(summary.findings),
        rejected=dict(summary.codes),
        rejections=[
            Rejected(name=each.name, code=each.code, reason=each.reason.partition("\n")[0], retryable=each.retryable)
            for each in summary.rejections
        ],
    )


def write(path: Path, text: str) -> None:
    """Put `text` into `path` at once, so that no reader sees half of it. Raises UsageError when that cannot be written."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            file.write(text)
        Path(file.name).chmod(0o644)
        os.replace(file.name, path)  # noqa: PTH105 - Path.replace follows no other rule
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; a file in a folder that exists and can be written is needed") from error
