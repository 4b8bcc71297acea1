"""Records from JSON Lines, or from another store, into the store, many in a transaction."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from pydantic import ValidationError

from dostex.batch.given import Given
from dostex.batch.progress import Progress
from dostex.batch.run import Summary
from dostex.errors import DostexError, StoreError
from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store import Run, Store
from dostex.store.prepared import Prepared

# In a transaction: some 4,000 facts, so that other writers get their turn.
BATCH_ARTICLES: Final = 400
BATCH_BYTES: Final = 2_000_000


def load(
    source: Iterable[Given],
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
    summary = Summary()
    progress.start(None)
    try:
        _load(_parts(source, writing), writing, _Told(summary, progress))
    except BaseException:
        with suppress(StoreError):  # what broke off the load is to be told, not that its end cannot be written either
            writing.finish(clock(), "interrupted")
        raise
    finally:
        progress.finish()
    writing.finish(clock())
    return summary


class _Told:
    """Counts what became of the records and says it."""

    def __init__(self, summary: Summary, progress: Progress) -> None:
        self._summary = summary
        self._progress = progress

    def __call__(self, result: Record | Rejection, name: str, outcome: str) -> None:
        self._summary.add(result, outcome)
        self._progress.advance(name, outcome)


class _Part:
    """Records for one transaction, made ready one by one."""

    def __init__(self, given: Sequence[Given], writing: Run) -> None:
        self._given = iter(given)
        self._writing = writing
        self._ready: list[Prepared | Rejection] = []

    def prepare(self) -> bool:
        """Make the next one ready; False if there is none."""
        given = next(self._given, None)
        if given is not None:
            self._ready.append(_prepared(given, self._writing))
        return given is not None

    def all(self) -> list[Prepared | Rejection]:
        while self.prepare():
            pass
        return self._ready


def _parts(source: Iterable[Given], writing: Run) -> Iterator[_Part]:
    part: list[Given] = []
    size = 0
    for given in source:
        part.append(given)
        size += len(given.content) if isinstance(given.content, bytes) else len(given.content.article.text)
        if len(part) >= BATCH_ARTICLES or size >= BATCH_BYTES:
            yield _Part(part, writing)
            part, size = [], 0
    yield _Part(part, writing)


def _prepared(given: Given, writing: Run) -> Prepared | Rejection:
    content = given.content
    try:
        prepared = writing.prepare(Record.model_validate_json(content) if isinstance(content, bytes) else content, given.name)
    except (ValidationError, DostexError) as error:
        reason = f"{given.name}: {_told(error)}" if isinstance(error, ValidationError) else str(error)
        raw = content if isinstance(content, bytes) else content.model_dump_json().encode()
        return Rejection(name=given.name, code="record-rejected", reason=reason, retryable=False, raw=raw)
    return replace(prepared, masked=prepared.masked + given.masked)


def _load(parts: Iterator[_Part], writing: Run, told: _Told) -> None:
    """Write part after part; while the database takes one, the next is made ready.

    The lines of the next are read before, so that no transaction waits for a slow input.
    """
    part = next(parts, None)
    while part is not None:
        following = next(parts, None)
        for is_rejected, group in groupby(part.all(), lambda each: isinstance(each, Rejection)):
            _write(list(group), writing, told, following.prepare if following and not is_rejected else _nothing)
        part = following


def _nothing() -> bool:
    return False


def _write(group: list[Any], writing: Run, told: _Told, meanwhile: Callable[[], bool]) -> None:
    if isinstance(group[0], Rejection):  # numbered in the order of the lines
        for rejection in group:
            writing.reject(rejection)
            told(rejection, rejection.name, "rejected")
        return
    for prepared, outcome in zip(group, writing.save_all(group, meanwhile), strict=True):
        told(prepared.record, prepared.name or "-", outcome)


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
