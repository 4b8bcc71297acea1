"""Documents on any file system that fsspec knows (S3, GCS, HDFS …): pages, web archives, and tables of pages in Parquet."""

import glob
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, Final

from dostex.documents import inputs, warc
from dostex.documents.read import MAX_BYTES, Document
from dostex.errors import DocumentError, DocumentTooLarge, UnreadableFile, UsageError

PARQUET: Final = ".parquet"
CONTENT: Final = "content"  # the column that a table of pages must have: bytes, or text
COLUMNS: Final = ("name", *inputs.FIELDS)  # those that it may have
_SUFFIXES: Final = (*inputs.SUFFIXES, *warc.SUFFIXES, PARQUET)
_AT_ONCE: Final = 32  # pages fetched side by side
_EXTRAS: Final = {"s3": "s3"}
_OURS: Final = frozenset({"http", "https"})  # pages of the web are crawled, not read


def is_remote(path: str) -> bool:
    """Whether `path` is for this module: a URL of a file system, or a Parquet file."""
    scheme, separator, _ = path.partition("://")
    return (bool(separator) and scheme not in _OURS) or path.endswith(PARQUET)


def file_system(url: str) -> tuple[Any, str]:
    """The file system of `url`, and the path there. Raises UsageError when a package for it is missing."""
    try:
        import fsspec  # noqa: PLC0415 - optional

        return fsspec.core.url_to_fs(url)  # type: ignore[no-any-return]  # fsspec has no types
    except ImportError as error:
        extra = _EXTRAS.get(url.partition("://")[0], "cluster")
        raise UsageError(f"{url} needs {error.name or error}: pip install 'dostex[{extra}]'") from error
    except ValueError as error:
        raise UsageError(f"{url}: {error}; valid are s3://, gcs://, hdfs://, file:// and what else fsspec knows") from error


def find(url: str) -> Iterator[Document | DocumentError]:
    """The documents at `url`, a file, a folder or a glob, in the order of their paths; what fails is an error in its place."""
    system, root = file_system(url)
    try:
        files = _files(system, root)
    except OSError as error:
        yield UnreadableFile(url, f"{error.strerror or error}; a file, a folder or a glob is expected")
        return
    wanted = [path for path in files if path.lower().endswith(_SUFFIXES)]
    if not wanted:
        yield UnreadableFile(url, f"no file there ends in {', '.join(_SUFFIXES)}")
    sidecars = _sidecars(system, [path for path in wanted if path.lower().endswith(inputs.SUFFIXES)], files)
    pages: list[str] = []
    for path in wanted:
        if path.lower().endswith(inputs.SUFFIXES):
            pages.append(path)
            if len(pages) < _AT_ONCE:
                continue
        yield from _pages(system, pages, files, sidecars)
        pages = []
        if not path.lower().endswith(inputs.SUFFIXES):
            yield from _archive(system, path)
    yield from _pages(system, pages, files, sidecars)


def _files(system: Any, root: str) -> dict[str, int]:
    """Path → size of every file at `root`, in order."""
    if glob.has_magic(root):
        found = system.glob(root, detail=True)
    else:
        found = system.find(root, detail=True) or {root: system.info(root)}
    return {path: int(found[path].get("size") or 0) for path in sorted(found) if found[path].get("type") == "file"}


def _sidecars(system: Any, pages: Sequence[str], files: Container[str]) -> dict[str, str]:
    """Page → its sidecar. A glob or a single file names pages alone, so their folders are looked into."""
    known: dict[str, Container[str]] = {}
    found: dict[str, str] = {}
    for page in pages:
        side, folder = page.rpartition(".")[0] + inputs.SIDECAR, page.rpartition("/")[0]
        if side not in files and folder not in known:
            known[folder] = set(system.find(folder, maxdepth=1))
        if side in files or side in known[folder]:
            found[page] = side
    return found


def _name(system: Any, path: str) -> str:
    return str(system.unstrip_protocol(path))


def _pages(
    system: Any, paths: Sequence[str], files: Mapping[str, int], sidecars: Mapping[str, str]
) -> Iterator[Document | DocumentError]:
    if not paths:
        return
    small = [path for path in paths if files[path] <= MAX_BYTES]
    beside = [sidecars[path] for path in small if path in sidecars]
    found = system.cat([*small, *beside], on_error="return") if small else {}
    for path in paths:
        name = _name(system, path)
        if path not in found:
            yield DocumentTooLarge(name, f"{files[path]:,} bytes over the limit of {MAX_BYTES:,}: no news page is that long")
        elif isinstance(found[path], Exception):
            yield UnreadableFile(name, f"{found[path]}; it was there when the folder was listed")
        elif path in sidecars:
            said = found[sidecars[path]]
            text = said.decode("utf-8", "replace") if isinstance(said, bytes) else ""
            yield inputs.described(Document(name, found[path]), _name(system, sidecars[path]), text)
        else:
            yield Document(name, found[path])


def _archive(system: Any, path: str) -> Iterator[Document | DocumentError]:
    name = _name(system, path)
    try:
        with system.open(path, "rb") as stream:
            yield from _table(stream, name) if path.lower().endswith(PARQUET) else warc.read_from(stream, name)
    except OSError as error:
        yield UnreadableFile(name, f"{error.strerror or error}; it was there when the folder was listed")


def _table(stream: Any, name: str) -> Iterator[Document | DocumentError]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - optional
        import pyarrow.parquet as pq  # noqa: PLC0415 - optional
    except ImportError as error:
        raise UsageError(f"{name}: Parquet needs pyarrow: pip install 'dostex[parquet]'") from error
    try:
        table = pq.ParquetFile(stream)
        names = table.schema_arrow.names
        if CONTENT not in names:
            yield UnreadableFile(name, f"a column {CONTENT!r} with each page's bytes is needed; there are {', '.join(names)}")
            return
        wanted = [CONTENT, *(column for column in COLUMNS if column in names)]
        number = 0
        for batch in table.iter_batches(_AT_ONCE, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _document(row, f"{name}#{number}")
    except pa.ArrowInvalid as error:
        yield UnreadableFile(name, f"no Parquet file: {error}")


def _document(row: dict[str, Any], name: str) -> Document | DocumentError:
    content = row.pop(CONTENT)
    said = {key: str(value) for key, value in row.items() if value is not None}
    name = said.pop("name", "") or said.get("url") or name
    content = content.encode() if isinstance(content, str) else content or b""
    if len(content) > MAX_BYTES:
        return DocumentTooLarge(name, f"{len(content):,} bytes over the limit of {MAX_BYTES:,}: no news page is that long")
    return Document(name, content, **said)  # type: ignore[arg-type]  # none is a layout
