"""The benchmarks by name, each a list of ratios against its peers."""

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from dostex.batch.sources import named
from dostex.bench import batch as batches
from dostex.bench import cold, dates, pages, speed, storing
from dostex.bench.crawling import BAR as CRAWL
from dostex.bench.crawling import race as crawl_race
from dostex.bench.ratios import Row
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.errors import DocumentError, UsageError
from dostex.extract.extract import Extractor
from dostex.records import Article

_STORED_PAGES = 160
_FACTS = 50_000
_CRAWLED = 1000


def corpus(folder: Path) -> list[Document]:
    """The documents of `folder`. Raises UsageError when there is none."""
    return [item for item in named([str(folder)]) if isinstance(item, Document)]


def articles(found: Sequence[Document]) -> list[Article]:
    """The articles among them. Raises UsageError when there is none."""
    made: list[Article] = []
    for document in found:
        with suppress(DocumentError):
            made.append(to_article(document))
    if not made:
        raise UsageError("no article in the corpus; a benchmark needs at least one")
    return made


def documents(found: Sequence[Document], rounds: int) -> list[Row]:
    """Reading pages."""
    return [pages.against_trafilatura(pages.readable(found), rounds), dates.against_dateparser(articles(found), rounds)]


def batch(found: Sequence[Document], number: int, rounds: int, workers: int | None = None) -> list[Row]:
    """Many pages, and cold starts."""
    made = articles(found)
    return [
        *batches.race(made, number, rounds, workers),
        batches.against_words(made, _STORED_PAGES, max(3, rounds)),
        *cold.rows(_one(found), max(3, rounds)),
    ]


def everything(found: Sequence[Document], number: int, rounds: int) -> list[Row]:
    """All that has a peer."""
    made = articles(found)
    extract = Extractor().extract
    extraction = [speed.against_words(made, extract, rounds), speed.against_entities(made, extract)]
    stored = [row for kind in ("sqlite", "postgresql") for row in _store(kind, made, rounds)]
    return [*documents(found, rounds), *extraction, *stored, _crawl(found, rounds), *batch(found, number, rounds)]


def _store(kind: str, made: Sequence[Article], rounds: int) -> list[Row]:
    extract = Extractor().extract
    records = storing.copies([extract(article) for article in made], _FACTS)
    databases = {"sqlite": storing.new_sqlite, "postgresql": storing.new_postgresql}[kind]
    try:
        with databases() as urls:
            rates = storing.compare(records, kind, urls, rounds)
    except ImportError as error:
        return [Row(f"{kind}: loading", None, note=f"not measured: {error.name} is not installed")]
    return [Row(rate.name, rate.wall, rate.wall, rate.bar, f"by processor time {rate.cpu:.2f}") for rate in rates]


def _crawl(found: Sequence[Document], rounds: int) -> Row:
    name = "articles per second against a bare Scrapy spider"
    served = [document.content for document in found if document.content.lstrip()[:1] == b"<"]
    try:
        result = crawl_race(served, articles=_CRAWLED, rounds=rounds)
    except ImportError as error:
        return Row(name, None, bar=CRAWL, note=f"not measured: {error.name} is not installed")
    return Row(name, result.ratio, result.ratio, result.bar, f"{_CRAWLED:,} articles on the loopback")


def _one(found: Sequence[Document]) -> Path:
    """A file with an article of middling length; Raises UsageError without any file."""
    files = sorted((document for document in found if Path(document.name).is_file()), key=lambda each: len(each.content))
    if not files:
        with tempfile.NamedTemporaryFile(suffix=".html", delete=False) as file:
            file.write(found[0].content)
        return Path(file.name)
    return Path(files[len(files) // 2].name)
