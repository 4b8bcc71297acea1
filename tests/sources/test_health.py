"""What is said of a source's health, for each way in which it can ail."""

from datetime import UTC, datetime, timedelta

import pytest

from dostex.documents.read import Document
from dostex.sources import health
from dostex.sources.health import CrawlSeen
from tests.sources import sites
from tests.sources.adapters.walking import source
from tests.sources.content import items

PROFILE = source("https://x.gov.vn", "nukeviet", expect={"min_items": 5})
DAY = datetime(2025, 3, 1, tzinfo=UTC)
SITE = sites.NukeViet()
GOOD = [Document(f"g{i}", SITE.page("article", item=item, newest=[]).encode()) for i, item in enumerate(items(8))]
EMPTY = [Document(f"e{i}", b"<html><head><title>404</title></head><body><p>x</p></body></html>") for i in range(8)]


def undated(page: bytes) -> bytes:
    """The page without its stamps."""
    return page.replace(b"article:published_time", b"x").replace(b" 08:15", b"").replace(b"/20", b"/")


UNDATED = [Document(good.name, undated(good.content)) for good in GOOD]


def crawl(number, listed=40, *, finished=True, whole=True, **outcomes):
    started = DAY + timedelta(days=number)
    return CrawlSeen(number, started, started if finished else None, whole and finished, listed, outcomes or {"new": listed})


class Reader:
    def __init__(self, *crawls, now=GOOD, before=GOOD):
        self.seen, self.now, self.before = crawls, now, before

    def crawls(self, source):
        return self.seen

    def pages(self, source, crawl, *, before, limit):
        return (self.before if before else self.now)[:limit]


def test_a_healthy_source():
    row = health.check(PROFILE, Reader(crawl(1), crawl(2, unchanged=38, new=2)))
    assert (row.verdict, row.problems, row.listed, row.usual) == ("healthy", (), 40, 40)
    assert row.now == health.Rates(8, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("reader", "verdict", "problem"),
    [
        (Reader(), "never crawled", "it was never crawled"),
        (Reader(crawl(1), crawl(2, finished=False)), "ailing", "the last crawl was interrupted"),
        (Reader(crawl(1), crawl(2, 0, failed=1)), "ailing", "no article was listed, 40 are usual"),
        (Reader(crawl(1, 3)), "ailing", "3 articles listed, at least 5 are expected"),
        (Reader(crawl(1), crawl(2, 44), crawl(3, 12)), "ailing", "12 articles listed, 42 are usual"),
        (Reader(crawl(1), crawl(2, blocked=1, new=39)), "blocked", "1 pages blocked by the host"),
        (Reader(crawl(1), crawl(2, soft404=9, new=31)), "ailing", "9 of 40 pages are soft 404s"),
        (Reader(crawl(1), crawl(2, failed=20, new=20)), "ailing", "20 of 40 pages failed"),
        (Reader(crawl(1), crawl(2), now=UNDATED), "ailing", "date in 0% of the pages, 100% before"),
        (Reader(crawl(1), now=UNDATED, before=[]), "ailing", "date in 0% of the pages, 90% are expected"),
        (Reader(crawl(1), crawl(2), now=EMPTY), "ailing", "body in 0% of the pages, 100% before"),
    ],
)
def test_what_ails_a_source(reader, verdict, problem):
    row = health.check(PROFILE, reader)
    assert row.verdict == verdict
    assert any(said.startswith(problem) for said in row.problems), row.problems


def test_a_limited_crawl_is_not_held_against_the_usual_number():
    assert health.check(PROFILE, Reader(crawl(1), crawl(2, 4, whole=False))).problems == ()


def test_few_pages_say_nothing_about_rates():
    assert health.check(PROFILE, Reader(crawl(1), crawl(2), now=EMPTY[:3])).problems == ()
