"""What the user names on the command line, to documents: files, folders, globs, web archives, `-` for standard input."""

import glob
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from dostex.documents import warc
from dostex.documents.read import MAX_BYTES, Document
from dostex.errors import DocumentError, DocumentTooLarge, UnreadableFile

SUFFIXES = (".txt", ".html", ".htm", ".xhtml")
SIDECAR = ".meta.json"
FIELDS = ("url", "published", "source", "id", "content_type")
_ARCHIVES = " or ".join(warc.SUFFIXES)
VALID = f"valid are a {', '.join(SUFFIXES)} file, a {_ARCHIVES} archive, a folder of these, a glob, or - for standard input"


def find(paths: Sequence[str]) -> Iterator[Document | DocumentError]:
    """The documents that `paths` name, in order, each folder's sorted; an input that fails is an error in its place."""
    for path in paths:
        if path == "-":
            yield _limited("-", sys.stdin.buffer.read(MAX_BYTES + 1))
        else:
            yield from _found(path)


def count(paths: Sequence[str]) -> int | None:
    """How many documents `find` will give; None where only reading tells: web archives, standard input, what is not there."""
    total = 0
    for path in paths:
        files = [] if path == "-" else list(_files(path))
        if not files or any(warc.is_archive(file) for file in files):
            return None
        total += len(files)
    return total


def _found(path: str) -> Iterator[Document | DocumentError]:
    files = list(_files(path))
    if not files:
        yield UnreadableFile(path, f"{_why_nothing(path)}; {VALID}")
    for file in files:
        if warc.is_archive(file):
            yield from warc.read(file)
        else:
            yield _read(file)


def _files(path: str) -> Iterator[Path]:
    place = Path(path)
    if place.is_dir():
        yield from _inside(place)
    elif place.exists():
        yield place
    elif glob.has_magic(path):
        for name in sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
            entry = Path(name)
            if entry.is_dir():
                yield from _inside(entry)
            elif _is_readable(entry):
                yield entry


def _inside(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if _is_readable(file) and file.is_file())


def _is_readable(file: Path) -> bool:
    return file.suffix.lower() in SUFFIXES or warc.is_archive(file)


def _why_nothing(path: str) -> str:
    if Path(path).is_dir():
        return "the folder holds no such file"
    return "the pattern matches no such file" if glob.has_magic(path) else "no such file or folder"


def _read(file: Path) -> Document | DocumentError:
    name = str(file)
    try:
        if file.suffix.lower() not in SUFFIXES:
            return UnreadableFile(name, f"the suffix {file.suffix or '(none)'} is not read; {VALID}")
        if file.stat().st_size > MAX_BYTES:
            return _too_large(name, file.stat().st_size)
        with file.open("rb") as stream:
            document = _limited(name, stream.read(MAX_BYTES + 1))
        return document if isinstance(document, DocumentError) else _with_sidecar(document, file)
    except OSError as error:
        return UnreadableFile(name, f"{error.strerror or error}; {VALID}")


def _limited(name: str, content: bytes) -> Document | DocumentError:
    return Document(name, content) if len(content) <= MAX_BYTES else _too_large(name, None)


def _too_large(name: str, size: int | None) -> DocumentTooLarge:
    found = f"{size:,} bytes" if size is not None else "it is"
    return DocumentTooLarge(name, f"{found} over the limit of {MAX_BYTES:,}: no news page is that long")


def _with_sidecar(document: Document, file: Path) -> Document | DocumentError:
    sidecar = file.with_suffix(SIDECAR)
    if not sidecar.is_file():
        return document
    try:
        text = sidecar.read_text(encoding="utf-8")
    except ValueError:
        text = ""
    return described(document, str(sidecar), text)


def described(document: Document, sidecar: str, text: str) -> Document | DocumentError:
    """`document` with what the sidecar called `sidecar` says of it: a JSON object, `text`."""
    try:
        values = _checked(json.loads(text))
    except ValueError as error:
        fields = ", ".join(FIELDS)
        return UnreadableFile(sidecar, f"{error}; valid is a JSON object of strings or null with any of {fields}")
    return Document(document.name, document.content, **values)  # type: ignore[arg-type]  # none is a layout


def _checked(values: Any) -> dict[str, str]:
    if not isinstance(values, dict):
        raise ValueError(f"a JSON {type(values).__name__} stands in the object's place")  # noqa: TRY004 - it is data
    if unknown := [key for key in values if key not in FIELDS]:
        raise ValueError(f"unknown field {unknown[0]!r}")
    for key, value in values.items():
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{key!r} is {value!r} and no string")
    if values.get("published"):
        _check_day(values["published"])
    return {key: value for key, value in values.items() if value}


def _check_day(published: str) -> None:
    try:
        datetime.fromisoformat(published)
    except ValueError as error:
        raise ValueError(f"'published' is {published!r}, not YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+07:00") from error
