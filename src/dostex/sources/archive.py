"""Every response as a WARC record: gzip, a member each, rotated by size, indexed by URL and body, identical bodies once.

A record is appended first and indexed in the transaction that settles its page. What a kill left behind the last indexed
record is cut off when the archive is opened again, so the files are always whole and agree with the frontier.
"""

import base64
import gzip
import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final
from uuid import uuid4

from sqlalchemy import Connection, Engine, func, select

from dostex.errors import StoreError
from dostex.sources.protocol import Pairs
from dostex.sources.tables import execute, responses

SUFFIX: Final = ".warc.gz"
ROTATE: Final = 512 * 1024 * 1024
_LEVEL = 3  # a twentieth larger than level 9, in 60% of its time; the crawl waits for it
_UNCHANGED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_SAME_BODY = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_PHRASES: Final = {status.value: status.phrase for status in HTTPStatus}
_FOLD = re.compile(r"[\r\n]+")
# They tell how the body was sent; what is kept is the body itself.
_OF_TRANSFER: Final = frozenset(("transfer-encoding", "content-encoding", "content-length", "connection", "keep-alive"))

# Plain SQL where every page passes: SQLAlchemy takes longer to build a statement than SQLite to run it.
_SAME: Final = "select url, date from responses where sha256 = ? and type = 'response' limit 1"
_COLUMNS: Final = (
    "crawl", "source", "kind", "page", "url", "status", "date", "type", "sha256", "file", "offset", "length",
)  # fmt: skip
_INDEX: Final = f"insert into responses ({', '.join(_COLUMNS)}) values ({', '.join('?' * len(_COLUMNS))})"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is written of one response. `about` is what the crawl knows of the page: source, kind, key, stamp."""

    url: str
    status: int
    headers: Pairs
    body: bytes
    when: datetime
    about: Pairs = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record was written, for the index."""

    type: str
    sha256: str
    file: str
    offset: int
    length: int


class Archive(AbstractContextManager["Archive"]):
    """The WARC files of one folder. One process writes at a time; see `lock`."""

    def __init__(self, folder: Path, engine: Engine, *, software: str, rotate: int = ROTATE) -> None:
        """Open the archive in `folder`, made if missing. Raises StoreError when its files do not agree with the index."""
        self._folder, self.engine, self._software, self._rotate = folder, engine, software, rotate
        self._file: BinaryIO | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._mend()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, connection: Connection, kept: Kept, digest: str | None = None) -> Place:
        """Append `kept` to the files; the caller indexes the place. A body that is in the archive already becomes a `revisit`.

        The index is read over `connection`. `digest` is the body's SHA-256, for callers that know it.
        """
        digest = digest or hashlib.sha256(kept.body).hexdigest()
        before = _before(connection, digest) if kept.body and kept.status != 304 else None
        member = gzip.compress(_record(kept, before), _LEVEL, mtime=0)
        file = self._opened()
        offset = file.tell()
        file.write(member)
        file.flush()
        kind = "revisit" if before is not None or kept.status == 304 else "response"
        return Place(kind, digest, Path(file.name).name, offset, len(member))

    def index(
        self, connection: Connection, place: Place, kept: Kept, *, crawl: int, source: str, kind: str, page: int | None = None
    ) -> None:
        """Enter a written record into the index, in the caller's transaction."""
        values = (
            crawl, source, kind, page, kept.url, kept.status, _moment(kept.when), place.type, place.sha256, place.file,
            place.offset, place.length,
        )  # fmt: skip
        execute(connection, _INDEX, values)

    def _opened(self) -> BinaryIO:
        if self._file is not None and self._file.tell() >= self._rotate:
            self._file.close()
            self._file = None
        if self._file is None:
            last = max(self._files(), default=None)
            if last is None or last.stat().st_size >= self._rotate:
                number = int(last.name.removesuffix(SUFFIX).rpartition("-")[2]) + 1 if last else 1
                last = self._folder / f"dostex-{number:06}{SUFFIX}"
            self._file = last.open("ab")
            if self._file.tell() == 0:
                self._file.write(gzip.compress(_information(last.name, self._software), mtime=0))
        return self._file

    def _files(self) -> Iterator[Path]:
        return self._folder.glob(f"dostex-*{SUFFIX}")

    def _mend(self) -> None:
        ends = select(responses.c.file, func.max(responses.c.offset + responses.c.length).label("end")).group_by(
            responses.c.file
        )
        with self.engine.connect() as connection:
            known: dict[str, int] = {row.file: row.end for row in connection.execute(ends)}
        for name, end in known.items():
            size = (self._folder / name).stat().st_size if (self._folder / name).exists() else 0
            if size < end:
                raise StoreError(
                    f"{self._folder / name}: {size:,} bytes, but the index knows {end:,}; give the folder its file "
                    "back, or crawl into another folder"
                )
        for file in self._files():
            if file.name not in known:
                file.unlink()  # a header alone, or records that nobody knows
            elif file.stat().st_size > known[file.name]:
                with file.open("r+b") as stream:
                    stream.truncate(known[file.name])


def _before(connection: Connection, digest: str) -> tuple[str, str] | None:
    row = execute(connection, _SAME, (digest,)).fetchone()
    return (row["url"], row["date"]) if row else None


def _record(kept: Kept, before: tuple[str, str] | None) -> bytes:
    """The record as ISO 28500 has it, composed here: warcio, which reads it back in the tests, takes five times as long."""
    status = f"HTTP/1.1 {kept.status} {_PHRASES.get(kept.status, '')}"
    lines = [f"{name}: {value}" for name, value in kept.headers if name.lower() not in _OF_TRANSFER]
    if kept.status != 304:
        lines.append(f"Content-Length: {len(kept.body)}")
    head = "\r\n".join((status, *lines, "", "")).encode("utf-8", "replace")
    block = head if kept.status == 304 or before else head + kept.body
    about = [("WARC-Date", _moment(kept.when)), *((f"Dostex-{name.title()}", value) for name, value in kept.about)]
    if kept.status == 304 or before:
        url, date = before or (kept.url, _moment(kept.when))
        about += [("WARC-Refers-To-Target-URI", url), ("WARC-Refers-To-Date", date)]
        about.append(("WARC-Profile", _UNCHANGED if kept.status == 304 else _SAME_BODY))
    kind = "revisit" if kept.status == 304 or before else "response"
    about.append(("WARC-Payload-Digest", f"sha1:{_sha1(kept.body)}"))
    return _whole(kind, kept.url, "application/http; msgtype=response", block, about)


def _information(name: str, software: str) -> bytes:
    block = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
    moment = ("WARC-Date", _moment(datetime.now(UTC)))
    return _whole("warcinfo", None, "application/warc-fields", block, [moment, ("WARC-Filename", name)])


def _whole(kind: str, url: str | None, content_type: str, block: bytes, about: Sequence[tuple[str, str]]) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{uuid4()}>",
        *([f"WARC-Target-URI: {url}"] if url else []),
        *(f"{name}: {_FOLD.sub(' ', value)}" for name, value in about),
        f"WARC-Block-Digest: sha1:{_sha1(block)}",
        f"Content-Type: {content_type}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join((*lines, "", "")).encode("utf-8", "replace") + block + b"\r\n\r\n"


def _sha1(body: bytes) -> str:
    return base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode("ascii")


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
