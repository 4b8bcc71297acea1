"""What a folder of crawls remembers of its sources, for the health check: read only, while a crawl may be running."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from dostex.documents import warc
from dostex.documents.read import Document
from dostex.errors import DocumentError, NotText, StoreError, UsageError
from dostex.sources.health import CrawlSeen

DATABASE: Final = "crawl.db"
# Of every article the newest answer that is its page, beside the record that holds the body: another one for a `revisit`.
_CURRENT: Final = """
select answer.url, answer.sha256, answer.file, answer.offset, answer.length, body.file, body.offset, body.length
from pages
join responses answer on answer.id = (select max(id) from responses where page = pages.id and sha256 = pages.sha256)
join responses body on body.id = (select min(id) from responses where sha256 = pages.sha256 and type = 'response')
where pages.source = ? and pages.kind = 'article' and pages.sha256 is not null order by pages.id
"""
_NEWEST: Final = """
select url, sha256, file, offset, length, file, offset, length from responses
where source = ? and crawl {} ? and kind = 'article' and type = 'response' and status = 200 order by id desc limit ?
"""


@dataclass(frozen=True, slots=True)
class Archived:
    """An article's page in the archive: its address, the SHA-256 of its body, and where answer and body lie."""

    url: str
    sha256: str
    answer: tuple[str, int, int]  # file, offset, length
    body: tuple[str, int, int]


def is_crawl(folder: Path) -> bool:
    """Whether `dostex crawl` wrote into `folder`."""
    return (folder / DATABASE).is_file()


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

    def current(self, source: str) -> list[Archived]:
        """Every article of `source` as it was when it was last fetched, in the order in which they were found."""
        return [_archived(row) for row in self._ask(_CURRENT, source)]

    def pages(self, source: str, crawl: int, *, before: bool, limit: int) -> Iterator[Document]:
        """Article pages kept in `crawl` (or before it), newest first, out of the archive."""
        for row in self._ask(_NEWEST.format("<" if before else "="), source, crawl, limit):
            if isinstance(document := self.document(_archived(row)), Document):
                yield document

    def document(self, page: Archived) -> Document | DocumentError:
        """The page as `documents.warc` gives it; NotText for a PDF. Raises StoreError when the archive lacks it."""
        about, document = self._record(page.answer)
        if page.body != page.answer:
            _, document = self._record(page.body)
        if document is None:
            return NotText(page.url, "no page of HTML was sent; attachments are archived and not read")
        if isinstance(document, DocumentError):
            return document
        published, source, key = (about.get(f"dostex-{name}") for name in ("stamp", "source", "id"))
        return replace(document, name=page.url, url=page.url, published=published, source=source, id=key)

    def _record(self, place: tuple[str, int, int]) -> tuple[dict[str, str], Document | DocumentError | None]:
        file, offset, length = place
        try:
            return warc.read_at(self._folder / file, offset, length)
        except (OSError, ValueError) as error:
            raise StoreError(
                f"{self._folder / file}: {error}; give the folder its archive back, or crawl into another"
            ) from error

    def _ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"{self._folder / DATABASE}: {error}; a database that `dostex crawl` made is needed") from error


def _archived(row: tuple[Any, ...]) -> Archived:
    url, sha256, *places = row
    answer_file, answer_offset, answer_length, body_file, body_offset, body_length = places
    return Archived(url, sha256, (answer_file, answer_offset, answer_length), (body_file, body_offset, body_length))


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
