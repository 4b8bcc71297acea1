"""What `dostex load` is told to load: files of JSON Lines, standard input, and other stores."""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dostex.errors import StoreError, UnreadableFile, UsageError
from dostex.records import Record
from dostex.store import Store, reading
from dostex.store.database import exists, shown

STDIN = "-"
_RUN = re.compile(r"(?P<url>[^#]+)(?:#run=(?P<run>\d{1,9}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Given:
    """A record to be loaded: the name of the input, and a line of JSON or what another store has, with what it has masked."""

    name: str
    content: bytes | Record
    masked: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """An input as users and the table runs see it, without passwords, and what it gives."""

    name: str
    given: Iterable[Given]


def source(named: str, stdin: IO[bytes], stack: ExitStack) -> Source:
    """The input that `named` names: a file, `-` for standard input, or a store's URL, with `#run=N` as of its run N.

    A store is closed with `stack`. Raises UsageError for a store that cannot be opened or has no such run. A file is opened
    only when it is read, and UnreadableFile raised then.
    """
    if "://" not in named:
        return Source(named, lines([named], stdin))
    match = _RUN.fullmatch(named)
    if match is None:
        raise UsageError(f"{named!r} is no store; valid is a URL such as sqlite:///FILE, with #run=N for what it held then")
    try:
        if not exists(match["url"]):
            raise UsageError(f"{shown(match['url'])}: no such database")
        store = stack.enter_context(Store.open(match["url"]))
        run = int(match["run"]) if match["run"] else None
        store.current(run)
    except StoreError as error:
        raise UsageError(str(error)) from error
    name = shown(match["url"]) + ("" if run is None else f"#run={run}")
    return Source(name, _records(store, name, run))


def lines(paths: Iterable[str], stdin: IO[bytes]) -> Iterator[Given]:
    """The lines of the files that `paths` name, `-` being standard input; blank ones left out.

    Raises UnreadableFile when it comes to a file that cannot be read.
    """
    for path in paths:
        if path == STDIN:
            yield from _numbered(path, stdin)
            continue
        try:
            with Path(path).open("rb") as stream:
                yield from _numbered(path, stream)
        except OSError as error:
            raise UnreadableFile(path, f"{error.strerror}; a file of JSON Lines is needed") from error


def _numbered(name: str, stream: Iterable[bytes]) -> Iterator[Given]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield Given(f"{name}:{number}", line)


def _records(store: Store, name: str, run: int | None) -> Iterator[Given]:
    for rows in store.rows(run):
        for article_id, article in rows.articles.items():
            yield Given(f"{name} {article_id}", reading.record_of(rows, article_id), article["masked"])
