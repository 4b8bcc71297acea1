"""Web archives as input: the HTML pages of WARC files, ours and other crawlers' (Common Crawl's, wget's), one Document each.

Read strictly and without a library: warcio passes over an archive that breaks off, and what is missing must be told.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, Final, cast

from dostex.documents.read import MAX_BYTES, Document
from dostex.errors import DocumentError, DocumentTooLarge, UnreadableFile

SUFFIXES: Final = (".warc", ".warc.gz")
_PAGES = ("text/html", "application/xhtml+xml")
_LINE, _LINES = 64 * 1024, 1_000  # bytes of a header line, lines of a header
_HTTP_HEADER = 256 * 1024
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Record:
    headers: dict[str, str]
    block: bytes | None  # null: over the limit


class _Damaged(Exception):
    """When the bytes do not follow ISO 28500; says what is wrong."""


def is_archive(file: Path) -> bool:
    """Whether the name says that `file` is a WARC file."""
    return file.name.lower().endswith(SUFFIXES)


def read(file: Path) -> Iterator[Document | DocumentError]:
    """The pages of `file` in order, named by their addresses; an archive that breaks off is an error in its place.

    Skipped are requests, metadata, revisits (their body stands elsewhere), answers other than 200, images and the like, and the
    listings of our own crawls.
    """
    try:
        with file.open("rb") as stream:
            yield from read_from(stream, str(file))
    except OSError as error:
        yield UnreadableFile(str(file), f"{error.strerror or error}; a WARC file, plain or gzip, is expected")


def read_from(stream: BinaryIO, name: str) -> Iterator[Document | DocumentError]:
    """As `read`, from an open file called `name` that can seek. Raises OSError."""
    found = 0
    try:
        for record in _records(_unpacked(stream)):
            if (item := _document(record, name)) is not None:
                found += 1
                yield item
    except (_Damaged, EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield UnreadableFile(name, f"a WARC file is expected, and this one breaks off after {found} pages: {error}")


def read_at(file: Path, offset: int, length: int) -> tuple[dict[str, str], Document | DocumentError | None]:
    """One record of a gzipped archive: its headers, names in lower case, and its page, as `read` gives it.

    Raises OSError, or ValueError when there is no whole record.
    """
    with file.open("rb") as stream:
        stream.seek(offset)
        member = stream.read(length)
    try:
        [record] = _records(io.BytesIO(gzip.decompress(member)))
    except (_Damaged, EOFError, zlib.error, gzip.BadGzipFile, ValueError) as error:
        raise ValueError(f"no whole record at byte {offset:,}: {error}") from error
    return record.headers, _document(record, str(file))


def _unpacked(stream: BinaryIO) -> BinaryIO:
    packed = stream.read(2) == b"\x1f\x8b"
    stream.seek(0)
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if packed else stream


def _records(stream: IO[bytes]) -> Iterator[_Record]:
    while line := stream.readline(_LINE):
        if not line.strip():
            continue
        if not line.startswith(b"WARC/"):
            raise _Damaged(f"a record begins with {line[:40]!r} and not with WARC/")
        headers = _headers(stream)
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()):
            raise _Damaged(f"a record's Content-Length is {length!r}")
        yield _Record(headers, _block(stream, int(length)))


def _headers(stream: IO[bytes]) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for _ in range(_LINES):
        line = stream.readline(_LINE)
        if not line.endswith(b"\n"):
            raise _Damaged("a record's header is cut")
        if not (text := line.decode("utf-8", "replace").rstrip("\r\n")):
            return found
        if text[0] in " \t" and name:
            found[name] = f"{found[name]} {text.strip()}"
            continue
        name, _, value = text.partition(":")
        name = name.strip().lower()
        found[name] = value.strip()
    raise _Damaged(f"a record's header has more than {_LINES} lines")


def _block(stream: IO[bytes], length: int) -> bytes | None:
    if length <= MAX_BYTES + _HTTP_HEADER:
        block = stream.read(length)
        if len(block) < length:
            raise _Damaged(f"{length - len(block):,} bytes of the last record are missing")
        return block
    left = length
    while left and (part := stream.read(min(left, _CHUNK))):
        left -= len(part)
    if left:
        raise _Damaged(f"{left:,} bytes of the last record are missing")
    return None


def _document(record: _Record, file: str) -> Document | DocumentError | None:
    about = record.headers
    if about.get("warc-type") != "response" or about.get("dostex-kind", "article") != "article":
        return None
    url = about.get("warc-target-uri", "").strip("<>") or None
    name = url or file
    if not about.get("content-type", "application/http").startswith("application/http"):
        return None
    if record.block is None:
        return _too_large(name)
    head, _, body = record.block.partition(b"\r\n\r\n")
    status, headers = _http(head)
    content_type = headers.get("content-type")
    if status != "200" or (content_type and not content_type.lower().startswith(_PAGES)):
        return None
    content = _decoded(body, headers)
    if len(content) > MAX_BYTES:
        return _too_large(name)
    return Document(
        name,
        content,
        url=url,
        published=about.get("dostex-stamp"),
        source=about.get("dostex-source"),
        content_type=content_type,
        id=about.get("dostex-id"),
    )


def _too_large(name: str) -> DocumentTooLarge:
    return DocumentTooLarge(name, f"more bytes than the limit of {MAX_BYTES:,}: no news page is that long")


def _http(head: bytes) -> tuple[str, dict[str, str]]:
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return [*first.split(), "", ""][1], {name.strip().lower(): value.strip() for name, _, value in pairs}


def _decoded(body: bytes, headers: dict[str, str]) -> bytes:
    """The body as the page's author sent it; what claims to be chunked or packed and is not stays as it is."""
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _dechunked(body)
    coding = headers.get("content-encoding", "").lower()
    for wbits in {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}.get(coding, ()):
        try:
            return zlib.decompressobj(wbits).decompress(body, MAX_BYTES + 1)
        except zlib.error:
            continue
    return body


def _dechunked(body: bytes) -> bytes:
    parts: list[bytes] = []
    position = 0
    while (end := body.find(b"\r\n", position, position + 100)) >= 0:
        size = body[position:end].partition(b";")[0].strip()
        if not size or size.strip(b"0123456789abcdefABCDEF"):
            break
        if (length := int(size, 16)) == 0:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + length])
        position = end + 2 + length + 2
    return b"".join(parts) if parts else body
