"""The main job: documents in, rows out, a summary of what happened."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from dostex.batch.process import Extract, Item, Processed, Read, process, rejection_of
from dostex.batch.progress import Progress
from dostex.errors import DostexError
from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import Run, Store, Verdict

ROOMS = ("dates", "officials", "observations", "documents", "events")


@dataclass(slots=True)
class Summary:
    """What a run did. `facts` counts by room over every article read, unchanged ones too.

    `resumed` of the inputs were done before the run was interrupted; they count in `outcomes` and nowhere else.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    resumed: int = 0
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
    configuration: Mapping[str, Any] | None = None,
    keep_personal_data: bool = False,
    resume: bool = False,
) -> Summary:
    """Process `items` in order and store what comes of each; one bad document never stops the others.

    `resume` goes on with the newest run, if that was interrupted and had the same configuration: what it has stored is not
    read again. Raises StoreError when the store can take neither a record nor its rejection any more, and what `items` itself
    raises.
    """
    summary = Summary()
    writing = store.begin(
        now=clock(),
        extractor_version=extractor_version,
        configuration=configuration,
        keep_personal_data=keep_personal_data,
        resume=resume,
    )
    progress.start(None)
    verdict: Verdict = "interrupted"
    try:
        for item in items:
            name, outcome = _one(item, writing, summary, read, extract)
            progress.advance(name, outcome)
        verdict = "complete"
    finally:
        progress.finish()
        writing.finish(clock(), verdict)
    return summary


def _one(item: Item, writing: Run, summary: Summary, read: Read, extract: Extract) -> tuple[str, str]:
    """The name of the input and what became of it."""
    name = getattr(item, "name", "-")
    if not isinstance(item, DostexError | Rejection) and (done := writing.done(name)):
        summary.outcomes[done] += 1
        summary.resumed += 1
        return name, done
    processed = process(item, read, extract)
    result, outcome = _store(writing, processed, getattr(item, "content", None), getattr(item, "url", None))
    summary.add(result, outcome)
    return processed.name, outcome


def _store(writing: Run, processed: Processed, raw: bytes | None, url: str | None) -> tuple[Record | Rejection, str]:
    result = processed.result
    if isinstance(result, Record):
        try:
            return result, writing.save(result, processed.name, raw, url)
        except Exception as error:
            result = rejection_of(error, processed.name, raw)
    writing.reject(result)
    return result, "rejected"
