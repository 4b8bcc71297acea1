"""Records from JSON Lines into the store, many in a transaction."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final

from pydantic import ValidationError

from dostex.batch.progress import Progress
from dostex.batch.run import ROOMS, Summary
from dostex.errors import DostexError, UnreadableFile
from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import Run, Store, Verdict
from dostex.store.prepared import Prepared

BATCH_FACTS: Final = 4000  # facts in a transaction: some 50 ms, so that other writers get their turn
BATCH_ARTICLES: Final = 400
Line = tuple[str, bytes]  # name of the file and number of the line, the line


def lines(paths: Sequence[str], stdin: IO[bytes]) -> Iterator[Line]:
    """The lines of the files that `paths` name, `-` being standard input; blank ones left out.

    Raises UnreadableFile when it comes to a file that cannot be read.
    """
    for path in paths:
        if path == "-":
            yield from _numbered(path, stdin)
            continue
        try:
            with Path(path).open("rb") as stream:
                yield from _numbered(path, stream)
        except OSError as error:
            raise UnreadableFile(path, f"{error.strerror}; a file of JSON Lines is needed") from error


def _numbered(name: str, stream: Iterable[bytes]) -> Iterator[Line]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield f"{name}:{number}", line


def load(
    source: Iterable[Line],
    store: Store,
    *,
    progress: Progress,
    clock: Callable[[], datetime],
    loader_version: str,
    configuration: Mapping[str, Any] | None = None,
    keep_personal_data: bool = False,
    resume: bool = False,
) -> Summary:
    """Store the record of each line; a line that is no record is rejected with its reason and does not stop the others.

    A batch is written whole or not at all. After an interruption `resume` goes on, and the store ends as if there had been
    none. Raises StoreError when the database refuses, and what `source` raises.
    """
    writing = store.begin(
        now=clock(),
        extractor_version=loader_version,
        configuration=configuration,
        keep_personal_data=keep_personal_data,
        resume=resume,
    )
    loader = _Loader(writing, progress)
    progress.start(None)
    verdict: Verdict = "interrupted"
    try:
        for name, line in source:
            loader.take(name, line)
        loader.flush()
        verdict = "complete"
    finally:
        progress.finish()
        writing.finish(clock(), verdict)
    return loader.summary


class _Loader:
    def __init__(self, writing: Run, progress: Progress) -> None:
        self.summary = Summary()
        self._writing = writing
        self._progress = progress
        self._batch: list[Prepared] = []
        self._facts = 0

    def take(self, name: str, line: bytes) -> None:
        try:
            record = record_of(line)
            self._batch.append(self._writing.prepare(record, name))
        except (ValidationError, DostexError) as error:
            self.flush()  # rejections are numbered in the order of the lines
            self._reject(name, error, line)
            return
        self._facts += sum(len(getattr(record, room)) for room in ROOMS)
        if self._facts >= BATCH_FACTS or len(self._batch) >= BATCH_ARTICLES:
            self.flush()

    def flush(self) -> None:
        if self._batch:
            for prepared, outcome in zip(self._batch, self._writing.save_all(self._batch), strict=True):
                self.summary.add(prepared.record, outcome)
                self._progress.advance(prepared.name or "-", outcome)
        self._batch, self._facts = [], 0

    def _reject(self, name: str, error: ValidationError | DostexError, line: bytes) -> None:
        reason = f"{name}: {_told(error)}" if isinstance(error, ValidationError) else str(error)
        rejection = Rejection(name=name, code="record-rejected", reason=reason, retryable=False, raw=line)
        self._writing.reject(rejection)
        self.summary.add(rejection, "rejected")
        self._progress.advance(name, "rejected")


def record_of(line: bytes) -> Record:
    """The record that a line of JSON is. Raises pydantic's ValidationError."""
    return Record.model_validate_json(line)


def _told(error: ValidationError) -> str:
    """The first thing that is wrong and what to do about it."""
    problem = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(str(part) for part in problem["loc"]) or "the line"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    if problem["type"] == "extra_forbidden":
        return (
            f"{where} is a field that this dostex does not know{more}; a newer one wrote the record: upgrade dostex "
            "(pip install --upgrade dostex), or remove the field"
        )
    if where == "schema_version":
        return f"schema_version is {problem['input']!r}, this dostex reads '1'; use the dostex that wrote the record"
    return f"{where}: {problem['msg']}{more}"
