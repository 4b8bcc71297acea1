"""The two sides of a comparison: a store as it was, a file of records, the gold, or what was extracted just now.

A side tells its articles by `hashes` and gives readings in the order that it is asked for, so that two sides are read in step
and memory stays flat.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Protocol, Self

from pydantic import ValidationError
from sqlalchemy import Engine, select

from dostex.errors import RecordRejected, StoreError, UnreadableFile, UsageError
from dostex.records import Record
from dostex.review.readings import Reading, reading_of
from dostex.store import reading as stored
from dostex.store import tables
from dostex.store.database import reading as reading_from
from dostex.store.database import shown
from dostex.store.migrate import open_engine

SYNTAX: Final = (
    "a run (5, latest, latest~1: the store as it was when that run had ended), a store (sqlite:///FILE, postgresql://…, also "
    "with @RUN), a file of records (NAME.jsonl, or - for standard input), a folder of gold, or files and folders of articles"
)
_RUN = re.compile(r"(?P<number>\d+)|latest(?:~(?P<back>\d+))?", re.ASCII)
_URL = re.compile(r"(?P<url>[a-z][a-z0-9+]*://.*?)(?:@(?P<run>\d+|latest(?:~\d+)?))?", re.ASCII)
_CHUNK: Final = 100


class Side(Protocol):
    """One side of a comparison. `name` is for people; equal `inputs`, where known, mean that both sides read the same pages."""

    name: str
    inputs: str | None

    def hashes(self) -> dict[str, str | None]:
        """Article id → hash of all that the record says, null where that is not known. Equal hashes need no comparison."""
        ...

    def readings(self, article_ids: Sequence[str]) -> Iterator[Reading]:
        """The readings of these articles, in this order."""
        ...


class StoreSide(AbstractContextManager["StoreSide"]):
    """A store as it was when run `as_of` had ended; its current state if that is null."""

    def __init__(self, engine: Engine, as_of: int | None, *, inputs: str | None = None) -> None:
        self._engine = engine
        self.inputs = inputs
        with reading_from(engine) as connection:
            runs = {row.id: row for row in connection.execute(select(tables.runs))}
            self.as_of = as_of if as_of is not None else max(runs, default=None)
            self._versions = stored.current(connection, self.as_of)
        self._configurations: dict[int, dict[str, Any] | None] = {number: row.configuration for number, row in runs.items()}
        self.name = f"{shown(str(engine.url.render_as_string(hide_password=True)))}@{self.as_of or 'empty'}"

    @classmethod
    def open(cls, url: str, run: str = "latest") -> Self:
        """The store at `url` as of `run` ("5", "latest", "latest~1"). Raises StoreError if there is no such store or run."""
        file = Path(url.removeprefix("sqlite:///"))
        if url.startswith("sqlite:///") and not file.is_file():
            raise StoreError(f"{shown(url)}: no such database; `dostex run` makes one")
        engine = open_engine(url)
        return cls(engine, _run_number(engine, run))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._engine.dispose()

    def hashes(self) -> dict[str, str | None]:
        """As the protocol says: the record hashes that the store keeps."""
        columns = tables.article_versions.c
        with reading_from(self._engine) as connection:
            rows = connection.execute(select(columns.article_id, columns.version, columns.record_hash))
            return {row.article_id: row.record_hash for row in rows if self._versions.get(row.article_id) == row.version}

    def readings(self, article_ids: Sequence[str]) -> Iterator[Reading]:
        """As the protocol says, some hundred articles at a time."""
        remaining = iter(article_ids)
        while chunk := list(islice(remaining, _CHUNK)):
            with reading_from(self._engine) as connection:
                rows = stored.Rows(connection, {each: self._versions[each] for each in chunk})
            for article_id in chunk:
                row = rows.articles[article_id]
                yield reading_of(
                    stored.record_of(rows, article_id),
                    number=row["version"],
                    run_id=row["run_id"],
                    configuration=self._configurations.get(row["run_id"]),
                )


def _run_number(engine: Engine, run: str) -> int | None:
    """The number that `run` names; null for the latest of a store without runs."""
    match = _RUN.fullmatch(run)
    if match is None:
        raise UsageError(f"{run!r} is no run; valid are a number, latest, and latest~1, latest~2, …")
    if match["number"]:
        return int(match["number"])
    with reading_from(engine) as connection:
        runs = list(connection.scalars(select(tables.runs.c.id).order_by(tables.runs.c.id.desc())))
    back = int(match["back"] or 0)
    if back == 0 and not runs:
        return None
    if back >= len(runs):
        raise StoreError(f"{run}: the store has {len(runs)} runs")
    return int(runs[back])


class FileSide(AbstractContextManager["FileSide"]):
    """A file of JSON Lines, as `dostex extract` prints them. Of two records of one article the first stands, as in a store."""

    def __init__(self, source: IO[bytes], name: str, *, inputs: str | None = None) -> None:
        self.name = name
        self.inputs = inputs
        self._file = source
        self._lines: dict[str, tuple[int, int]] = dict(_index(source, name))

    @classmethod
    def open(cls, path: str, *, standard_input: IO[bytes] | None = None, inputs: str | None = None, name: str = "") -> Self:
        """The records in `path`, - for `standard_input`. Raises UnreadableFile, RecordRejected for a line that is no record."""
        if path == "-" and standard_input is not None:
            kept = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the side
            shutil.copyfileobj(standard_input, kept)
            kept.seek(0)
            return cls(kept, name or "standard input", inputs=inputs)
        try:
            return cls(Path(path).open("rb"), name or path, inputs=inputs)
        except OSError as error:
            raise UnreadableFile(path, error.strerror or str(error)) from error

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def hashes(self) -> dict[str, str | None]:
        """As the protocol says; a file does not know its records' hashes."""
        return dict.fromkeys(self._lines)

    def readings(self, article_ids: Sequence[str]) -> Iterator[Reading]:
        """As the protocol says. Raises RecordRejected for a line that is no record."""
        for article_id in article_ids:
            offset, number = self._lines[article_id]
            self._file.seek(offset)
            yield reading_of(_record(self._file.readline(), f"{self.name}:{number}"), input_hash=self.inputs)


def _index(source: IO[bytes], name: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Article id → offset and number of its line; only ids and offsets are kept."""
    seen: set[str] = set()
    offset = 0
    for number, line in enumerate(source, start=1):
        if line.strip():
            article_id = _id(line, f"{name}:{number}")
            if article_id not in seen:
                seen.add(article_id)
                yield article_id, (offset, number)
        offset += len(line)


def _id(line: bytes, name: str) -> str:
    try:
        return str(json.loads(line)["article"]["id"])
    except (ValueError, TypeError, KeyError) as error:
        raise RecordRejected(name, "no record: a line of JSON as dostex extract prints it is expected") from error


def _record(line: bytes, name: str) -> Record:
    try:
        return Record.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise RecordRejected(name, f"{'.'.join(map(str, first['loc'])) or 'the record'}: {first['msg']}") from error


def run_of(spec: str) -> bool:
    """Whether `spec` names a run of the store: 5, latest, latest~1."""
    return _RUN.fullmatch(spec) is not None


def store_of(spec: str) -> tuple[str, str] | None:
    """URL and run of a `spec` like sqlite:///x.db@5; null if it is no URL."""
    match = _URL.fullmatch(spec)
    return (match["url"], match["run"] or "latest") if match else None


def ids(sides: Iterable[Side]) -> set[str]:
    """The articles that any of `sides` has."""
    return {article_id for side in sides for article_id in side.hashes()}
