"""What a folder of crawls remembers of its sources, for the health check: read only, while a crawl may be running."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from warcio.archiveiterator import ArchiveIterator

from dostex.documents.read import Document
from dostex.errors import StoreError, UsageError
from dostex.sources.health import CrawlSeen

DATABASE: Final = "crawl.db"


class CrawlFolder(AbstractContextManager["CrawlFolder"]):
    """The crawls that lie in one folder: database and archive. A `health.CrawlReader`."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self._folder, self._connection = folder, connection

    @classmethod
    def open(cls, folder: Path) -> "CrawlFolder":
        """The crawls in `folder`. Raises UsageError when there are none."""
        file = folder / DATABASE
        if not file.is_file():
            raise UsageError(
                f"{folder} holds no crawls ({DATABASE} is missing); `dostex crawl SOURCE --out {folder}` makes some"
            )
        return cls(folder, sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True))

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def sources(self) -> list[str]:
        """The sources that were crawled into the folder."""
        return [name for (name,) in self._ask("select distinct source from crawls order by source")]

    def crawls(self, source: str) -> Sequence[CrawlSeen]:
        """The crawls of `source`, oldest first; how its articles came out is known of the last one only."""
        rows = self._ask(
            "select id, started, finished, complete and not limited and since is null, listed from crawls"
            " where source = ? order by id",
            source,
        )
        last = rows[-1][0] if rows else None
        counts = self._ask(
            "select coalesce(outcome, state), count(*) from pages where source = ? and crawl = ?"
            " and (kind = 'article' or outcome = 'blocked') group by 1",
            source,
            last,
        )
        outcomes = {last: dict(counts)}
        return [
            CrawlSeen(number, _moment(start), _moment(end) if end else None, bool(whole), listed, outcomes.get(number, {}))
            for number, start, end, whole, listed in rows
        ]

    def pages(self, source: str, crawl: int, *, before: bool, limit: int) -> Iterator[Document]:
        """Article pages kept in `crawl` (or before it), newest first, out of the archive."""
        rows = self._ask(
            f"select file, offset, length, url from responses where source = ? and crawl {'<' if before else '='} ?"
            " and kind = 'article' and type = 'response' and status = 200 order by id desc limit ?",
            source,
            crawl,
            limit,
        )
        for file, offset, length, url in rows:
            if (document := _document(self._folder / file, offset, length, url, source)) is not None:
                yield document

    def _ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"{self._folder / DATABASE}: {error}; a database that `dostex crawl` made is needed") from error


def _document(file: Path, offset: int, length: int, url: str, source: str) -> Document | None:
    try:
        with file.open("rb") as stream:
            stream.seek(offset)
            member = stream.read(length)
    except OSError as error:
        raise StoreError(f"{file}: {error.strerror}; the archive's file is missing from the folder") from error
    for record in ArchiveIterator(BytesIO(member)):
        kind = record.http_headers.get_header("Content-Type") if record.http_headers else None
        stamp = record.rec_headers.get_header("Dostex-Stamp")
        return Document(url, record.content_stream().read(), url=url, published=stamp, source=source, content_type=kind)
    return None


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
