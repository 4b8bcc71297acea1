"""A run's facts as Parquet files on any file system, without a database.

FOLDER/observations/part-00001.parquet and so on, a file a kind of fact and some thousand articles; the columns are those of
`dostex export`. FOLDER/_parts/00001.json is written when the files of a part are there: it says which inputs are in them, so an
interrupted run goes on after the last whole part. A folder holds one run: what it replaces is another folder.
"""

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self

from dostex.batch.remote import file_system
from dostex.errors import StoreError, UsageError
from dostex.rejection import Rejection
from dostex.store import Store, Verdict
from dostex.store.export.flat import NAMES, flat_rows, sheet
from dostex.store.export.parquet import table_of, written
from dostex.store.prepared import Prepared
from dostex.store.writing import Outcome

PREFIX: Final = "parquet:"
PART: Final = 2000  # articles
_PARTS, _REJECTED = "_parts", "rejected"


class Parquet:
    """A folder for the facts of one run; `url` is PREFIX and a path or a URL that fsspec knows."""

    def __init__(self, url: str) -> None:
        self.shown = url
        self._system, self._root = file_system(url.removeprefix(PREFIX))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def begin(
        self,
        *,
        now: datetime,
        extractor_version: str,
        configuration: Mapping[str, Any] | None = None,
        keep_personal_data: bool = False,  # noqa: ARG002 - the engine masks
        resume: bool = False,
    ) -> "ParquetRun":
        """As the protocol says. Raises UsageError when the folder holds another run."""
        told = {"extractor_version": extractor_version, "configuration": dict(configuration or {})}
        parts = self._known(told, resume=resume)
        return ParquetRun(self, told, parts, now)

    def _known(self, told: Mapping[str, Any], *, resume: bool) -> list[dict[str, Any]]:
        try:
            paths = sorted(self._system.find(f"{self._root}/{_PARTS}"))
            parts: list[dict[str, Any]] = [json.loads(self._system.cat_file(path)) for path in paths]
        except OSError as error:
            raise StoreError(f"{self.shown}: {error}") from error
        except ValueError as error:
            raise UsageError(f"{self.shown}: {_PARTS} holds what no run wrote ({error}); name a new folder") from error
        same = all(part["told"] == dict(told) for part in parts)
        if parts and not (resume and same and not parts[-1]["verdict"]):
            why = "is of a run that has ended" if same and parts[-1]["verdict"] else "has parts of a run"
            raise UsageError(f"{self.shown} {why}; name a new folder, or go on with --resume and the same inputs")
        return parts

    def put(self, path: str, content: bytes) -> None:
        """Write a file. Raises StoreError."""
        target = f"{self._root}/{path}"
        try:
            self._system.makedirs(target.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(target, content)
        except OSError as error:
            raise StoreError(f"{self.shown}: {error}; nothing of the part is counted") from error


class ParquetRun:
    """The writes of a run; a part is written when it has PART articles, and at the end."""

    def __init__(self, folder: Parquet, told: dict[str, Any], parts: Sequence[Mapping[str, Any]], now: datetime) -> None:
        self._folder = folder
        self._told = told
        self._number = len(parts)
        self._inputs: dict[str, Outcome] = {
            name: outcome for part in reversed(parts) for name, outcome in part["inputs"].items()
        }
        self._seen: set[str] = {article_id for part in parts for article_id in part["articles"]}
        self._rejected_names: set[str] = {name for part in parts for name in part["rejected"]}
        self._batch: list[Prepared] = []
        self._new: dict[str, Outcome] = {}
        self._rejections: list[Rejection] = []
        self._now = now

    def done(self, name: str) -> Outcome | None:
        """As the protocol says."""
        return self._inputs.pop(name, None)

    def save_all(self, batch: Sequence[Prepared]) -> list[Outcome]:
        """As the protocol says; a duplicate is an article that the run has had."""
        outcomes = [self._save(prepared) for prepared in batch]
        if len(self._batch) >= PART:
            self._write("")
        return outcomes

    def reject(self, rejection: Rejection) -> None:
        """As the protocol says; once for each name."""
        if rejection.name not in self._rejected_names:
            self._rejected_names.add(rejection.name)
            self._rejections.append(rejection)

    def finish(self, now: datetime, verdict: Verdict = "complete") -> None:  # noqa: ARG002 - the protocol's
        """Write the last part. Of an interrupted run its part is not the last one."""
        if verdict == "complete" or self._batch:
            self._write("complete" if verdict == "complete" else "")

    def _save(self, prepared: Prepared) -> Outcome:
        article_id = prepared.record.article.id
        outcome: Outcome = "duplicate" if article_id in self._seen else "new"
        if outcome == "new":
            self._seen.add(article_id)
            self._batch.append(prepared)
        if prepared.name:
            self._new.setdefault(prepared.name, outcome)
        return outcome

    def _write(self, verdict: str) -> None:
        self._number += 1
        for name, content in self._files():
            self._folder.put(f"{name}/part-{self._number:05}.parquet", content)
        part = {
            "told": self._told,
            "verdict": verdict,
            "inputs": self._new,
            "rejected": [rejection.name for rejection in self._rejections],
            "articles": [prepared.record.article.id for prepared in self._batch],
        }
        self._folder.put(f"{_PARTS}/{self._number:05}.json", json.dumps(part, ensure_ascii=False).encode())
        self._batch, self._new, self._rejections = [], {}, []

    def _files(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of each file of the part, by way of a small store, so that the columns are those of exports."""
        with (
            tempfile.TemporaryDirectory(prefix="dostex-") as folder,
            Store.open(f"sqlite:///{Path(folder) / 'part.db'}") as store,
        ):
            run = store.begin(now=self._now, extractor_version=self._told["extractor_version"])
            run.save_all(self._batch)
            rows = list(store.rows())
            for name in NAMES:
                shown = sheet(name)
                yield name, written(table_of(flat_rows(rows, shown), shown))
        if self._rejections:
            yield _REJECTED, self._rejected()

    def _rejected(self) -> bytes:
        import pyarrow as pa  # noqa: PLC0415 - optional

        columns = ("name", "code", "reason", "retryable", "raw")
        types = (pa.string(), pa.string(), pa.string(), pa.bool_(), pa.binary())
        rows = [{column: getattr(rejection, column) for column in columns} for rejection in self._rejections]
        return written(pa.Table.from_pylist(rows, schema=pa.schema(list(zip(columns, types, strict=True)))))
