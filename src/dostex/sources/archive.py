"""Every response as a WARC record: gzip, a member each, rotated by size, indexed by URL and body, identical bodies once.

A record is appended first and indexed in the transaction that settles its page. What a kill left behind the last indexed
record is cut off when the archive is opened again, so the files are always whole and agree with the frontier.
"""

import base64
import gzip
import hashlib
import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from sqlalchemy import Connection, Engine, bindparam, func, insert, select
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dostex.errors import StoreError
from dostex.sources.protocol import Pairs
from dostex.sources.tables import responses

SUFFIX: Final = ".warc.gz"
ROTATE: Final = 512 * 1024 * 1024
_LEVEL = 5  # a tenth larger than level 9, in a third of the time
_UNCHANGED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
# They tell how the body was sent; what is kept is the body itself.
_OF_TRANSFER: Final = frozenset(("transfer-encoding", "content-encoding", "content-length", "connection", "keep-alive"))

_SAME: Final = (
    select(responses.c.url, responses.c.date)
    .where(responses.c.sha256 == bindparam("digest"), responses.c.type == "response")
    .limit(1)
)
_INDEX: Final = insert(responses)


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

    def write(self, kept: Kept) -> Place:
        """Append `kept`; the caller indexes the place. A body that is in the archive already becomes a `revisit`."""
        digest = hashlib.sha256(kept.body).hexdigest()
        before = self._before(digest) if kept.body and kept.status != 304 else None
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
        values = {
            "crawl": crawl, "source": source, "kind": kind, "page": page, "url": kept.url, "status": kept.status,
            "date": _moment(kept.when), "type": place.type, "sha256": place.sha256, "file": place.file, "offset": place.offset,
            "length": place.length,
        }  # fmt: skip
        connection.execute(_INDEX, values)

    def _before(self, digest: str) -> tuple[str, str] | None:
        with self.engine.connect() as connection:
            row = connection.execute(_SAME, {"digest": digest}).first()
            return (row.url, row.date) if row else None

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


def _record(kept: Kept, before: tuple[str, str] | None) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="1.1")
    lines = [(name, value) for name, value in kept.headers if name.lower() not in _OF_TRANSFER]
    if kept.status != 304:
        lines.append(("Content-Length", str(len(kept.body))))
    http = StatusAndHeaders(str(kept.status), lines, protocol="HTTP/1.1")
    about = {"WARC-Date": _moment(kept.when)} | {f"Dostex-{name.title()}": value for name, value in kept.about}
    if kept.status == 304 or before is not None:
        digest = f"sha1:{_sha1(kept.body)}"
        url, date = before or (kept.url, about["WARC-Date"])
        record = writer.create_revisit_record(
            kept.url, digest=digest, refers_to_uri=url, refers_to_date=date, http_headers=http, warc_headers_dict=about
        )
        if kept.status == 304:
            record.rec_headers.replace_header("WARC-Profile", _UNCHANGED)
    else:
        record = writer.create_warc_record(
            kept.url,
            "response",
            payload=io.BytesIO(kept.body),
            length=len(kept.body),
            http_headers=http,
            warc_headers_dict=about,
        )
    writer.write_record(record)
    return out.getvalue()


def _information(name: str, software: str) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="1.1")
    writer.write_record(writer.create_warcinfo_record(name, {"software": software, "format": "WARC File Format 1.1"}))
    return out.getvalue()


def _sha1(body: bytes) -> str:
    return base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode("ascii")


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
