"""`dostex bench extract`: all measurements of reading and extraction."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dostex.bench import growth, memory, pages, speed
from dostex.bench.ratios import Row
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.errors import DocumentError, UsageError
from dostex.evaluate.outcome import Tally
from dostex.extract.extract import Extractor
from dostex.records import Article


@dataclass(frozen=True, slots=True)
class Results:
    """What one run measured: the ratios, and reader → facet → counts on annotated pages (empty without such pages)."""

    articles: int
    rows: list[Row]
    quality: dict[str, dict[str, Tally]]

    def missed(self) -> list[str]:
        """One line for each bar that was measured and missed."""
        ratios = [f"{row.name}: {row.cpu:.3f}, the bar is {row.bar}" for row in self.rows if row.met is False]
        return ratios + [f"{facet}: under trafilatura's score" for facet in pages.worse(self.quality)]

    def data(self) -> dict[str, Any]:
        """The results for JSON."""
        return {
            "articles": self.articles,
            "ratios": [row.data() for row in self.rows],
            "pages": {
                reader: {
                    facet: {"precision": each.precision, "recall": each.recall, "f1": each.f1} for facet, each in facets.items()
                }
                for reader, facets in self.quality.items()
            },
        }


def measure(
    documents: Sequence[Document], *, rounds: int, many: int, gold: Path, sizes: Sequence[int] = growth.SIZES
) -> Results:
    """Everything about `documents`: `rounds` rounds of each race, memory over `many` articles (0: not), lengths `sizes`
    (fewer than two: not). Raises UsageError when none of them holds an article."""
    articles = _articles(documents)
    if not articles:
        raise UsageError("no article among PATHS; bench needs at least one")
    extract = Extractor().extract
    found = pages.readable(documents)
    rows = [
        speed.against_words(articles, extract, rounds),
        speed.against_entities(articles, extract),
        pages.against_trafilatura(found, rounds),
    ]
    if many:
        rows.append(memory.flat(articles, extract, many))
    if len(sizes) > 1:
        rows.append(growth.linear(articles[0], extract, sizes))
    return Results(len(articles), rows, pages.quality(found, gold))


def _articles(documents: Sequence[Document]) -> list[Article]:
    articles: list[Article] = []
    for document in documents:
        with suppress(DocumentError):
            articles.append(to_article(document))
    return articles
