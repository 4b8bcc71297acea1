"""One crawl of every family, from the portals over the archive to articles: all of them, whole, without the portals' chrome."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from dostex.documents import inputs
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.records import Article
from dostex.sources import engine
from dostex.sources.adapters.adapter import PlatformAdapter
from dostex.sources.jobs import Job
from dostex.sources.protocol import Source
from tests.sources.adapters.test_adapter import FAMILIES
from tests.sources.adapters.walking import source
from tests.sources.content import Item, items
from tests.sources.sites import Site, serving

QUICK = {"delay": 0, "timeout": 10, "back_off": 0.05, "private": True}
SITES: dict[str, Site] = {family: made(articles=items(23)) for family, made in FAMILIES.items()}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Document]]:
    """The documents of one crawl of all families."""
    folder: Path = tmp_path_factory.mktemp("families")
    with ExitStack() as stack:
        bases = {family: stack.enter_context(serving(site)) for family, site in SITES.items()}
        profiles = [
            source(bases[family], family.partition("-")[0], {"url": site.start}, name=family, politeness=QUICK)
            for family, site in SITES.items()
        ]
        sources = tuple(Source(profile, PlatformAdapter()) for profile in profiles)
        engine.crawl(Job(sources, folder, "dostex/test (+mailto:test@example.org)"), lambda _: None)
    yield [document for document in inputs.find([str(folder)]) if isinstance(document, Document)]


def f1(one: str, two: str) -> float:
    """The F1 of the words of two texts."""
    left, right = Counter(one.split()), Counter(two.split())
    return 2 * (left & right).total() / (left.total() + right.total())


def text(article: Article, *kinds: str) -> str:
    """The text of the segments of these kinds."""
    return "\n".join(article.text[part.start : part.end] for part in article.segments if part.kind in kinds)


def written(article: Item) -> str:
    """What an article's author wrote."""
    return "\n".join((article.title, article.lead, *article.paragraphs))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_article_comes_out_of_the_archive_whole(family: str, found: list[Document]) -> None:
    documents = [document for document in found if document.source == family]
    read = {str(document.id).partition(":")[2]: to_article(document) for document in documents}
    assert len(documents) == len(read) == 23
    for expected in SITES[family].articles:
        article = read[SITES[family].key(expected)]
        assert (article.headline, str(article.date_published)[:10]) == (expected.title, expected.day.isoformat())
        assert article.authors == [expected.author]
        assert f1(text(article, "headline", "body"), written(expected)) >= 0.99
        assert text(article, "caption") == expected.caption
        assert set(article.text.split()) <= {
            *written(expected).split(),
            *expected.caption.split(),
            *f"Tác giả: {expected.author}".split(),
        }
