"""Where a run's documents come from: paths that the user names, or the store's open rejections."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from dostex.batch.process import Item
from dostex.documents import inputs
from dostex.documents.read import Document
from dostex.errors import DocumentError, UnreadableFile, UsageError
from dostex.rejection import Rejection


def named(paths: Sequence[str]) -> Iterator[Item]:
    """The documents that `paths` name, in order. Raises UsageError at once when all of them together name nothing."""
    items = _named(paths)
    return chain([next(items)], items)


def _named(paths: Sequence[str]) -> Iterator[Item]:
    nothing: list[DocumentError] = []
    found = False
    for item in inputs.find(paths):
        if not found and _names_nothing(item):
            assert isinstance(item, DocumentError)
            nothing.append(item)
            continue
        if not found:
            yield from nothing
        found = True
        yield item
    if not found:
        raise UsageError("; ".join(map(str, nothing)) or "no input: name files, folders, globs, or - for standard input")


def _names_nothing(item: Document | DocumentError) -> bool:
    """Whether a path was no file at all: missing, an empty folder, a pattern without a match."""
    return isinstance(item, UnreadableFile) and (Path(item.name).is_dir() or not Path(item.name).exists())


def retried(rejections: Iterable[Rejection]) -> Iterator[Item]:
    """The inputs of `rejections` once more: from their files, else from the bytes kept, else rejected as before."""
    for rejection in rejections:
        if rejection.name != "-" and Path(rejection.name).is_file():
            yield from inputs.find([rejection.name])
        elif rejection.raw is not None and rejection.is_whole:
            yield Document(rejection.name, rejection.raw)
        else:
            yield rejection
