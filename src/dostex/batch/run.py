"""The main job: documents in, rows out, a summary of what happened."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from dostex.batch.process import Extract, Item, Processed, Read, process, rejection_of
from dostex.batch.progress import Progress
from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import Run, Store

ROOMS = ("dates", "officials", "observations", "documents", "events")


@dataclass(slots=True)
class Summary:
    """What a run did. `facts` counts by room over every article read, unchanged ones too."""

    outcomes: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    rejections: list[Rejection] = field(default_factory=list)

    def add(self, result: Record | Rejection, outcome: str) -> None:
        """Count one document."""
        self.outcomes[outcome] += 1
        if isinstance(result, Rejection):
            self.rejections.append(replace(result, raw=None))  # inputs can be large; the store has them
        elif outcome != "duplicate":
            self.facts.update({room: len(getattr(result, room)) for room in ROOMS})
            self.findings.update(finding.code for finding in result.findings)


def run(
    items: Iterable[Item],
    store: Store,
    *,
    read: Read,
    extract: Extract,
    progress: Progress,
    clock: Callable[[], datetime],
    extractor_version: str,
) -> Summary:
    """Process `items` in order and store what comes of each; one bad document never stops the others.

    Raises StoreError when the store can take neither a record nor its rejection any more, and what `items` itself raises.
    """
    summary = Summary()
    writing = store.begin(now=clock(), extractor_version=extractor_version)
    progress.start(None)
    try:
        for item in items:
            processed = process(item, read, extract)
            result, outcome = _store(writing, processed, getattr(item, "content", None))
            summary.add(result, outcome)
            progress.advance(processed.name, outcome)
    finally:
        progress.finish()
        writing.finish(clock())
    return summary


def _store(writing: Run, processed: Processed, raw: bytes | None) -> tuple[Record | Rejection, str]:
    result = processed.result
    if isinstance(result, Record):
        try:
            return result, writing.save(result, processed.name)
        except Exception as error:
            result = rejection_of(error, processed.name, raw)
    writing.reject(result)
    return result, "rejected"
