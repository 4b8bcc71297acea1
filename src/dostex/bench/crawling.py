"""Our crawl against a bare Scrapy spider that only downloads: the same portal on the loopback, no delays, in one run."""

import multiprocessing
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Final

from dostex.bench.portal import Clock, serving
from dostex.bench.ratios import Bar
from dostex.errors import CrawlError

BAR: Final = Bar("ge", 0.8)


@dataclass(frozen=True, slots=True)
class Race:
    """Articles per second on the portal's clock, medians of alternating rounds; `ratio` is the median of the rounds' ratios."""

    articles: int
    rounds: int
    ours: float
    bare: float
    ratio: float
    bar: Bar = field(default=BAR)

    def data(self) -> dict[str, Any]:
        """The race for JSON."""
        return {
            "name": "articles per second against a bare Scrapy spider",
            "articles": self.articles,
            "rounds": self.rounds,
            "wall": round(self.ratio, 3),
            "bar": str(self.bar),
            "met": self.bar.met(self.ratio),
        }


def race(pages: Sequence[bytes], *, articles: int, rounds: int) -> Race:
    """Crawl a portal of so many articles, copies of `pages`, by turns; every time in a new process and into a new archive."""
    rates: dict[Callable[[str, Path], None], list[float]] = {_ours: [], _bare: []}
    with tempfile.TemporaryDirectory() as folder, serving(pages, articles) as (base, clock):
        for number in range(rounds):
            for contestant in (_ours, _bare) if number % 2 else (_bare, _ours):
                clock.reset()
                contestant(base, Path(folder) / str(number))
                rates[contestant].append(articles / _seconds(clock, articles))
    ratios = [mine / peer for mine, peer in zip(rates[_ours], rates[_bare], strict=True)]
    return Race(articles, rounds, median(rates[_ours]), median(rates[_bare]), median(ratios))


def _seconds(clock: Clock, articles: int) -> float:
    first, last, served = clock.read()
    if served != articles:
        raise CrawlError(f"{served:,} of {articles:,} articles were asked for: the race says nothing")
    return last - first


def _ours(base: str, folder: Path) -> None:
    from dostex.sources import engine  # noqa: PLC0415 - imported where it is used: slow or optional
    from dostex.sources.adapters.adapter import PlatformAdapter  # noqa: PLC0415 - imported where it is used: slow or optional
    from dostex.sources.jobs import Job  # noqa: PLC0415 - imported where it is used: slow or optional
    from dostex.sources.profiles import SourceProfile  # noqa: PLC0415 - imported where it is used: slow or optional
    from dostex.sources.protocol import Source  # noqa: PLC0415 - imported where it is used: slow or optional

    profile = SourceProfile.model_validate(
        {
            "name": "bench",
            "title": "Bench",
            "hosts": [{"name": base.removeprefix("http://"), "scheme": "http"}],
            "platform": "generic",
            "listings": [{"url": "/tin-tuc?page={page}"}],
            "politeness": {"delay": 0, "private": True},
        }
    )
    engine.crawl(Job((Source(profile, PlatformAdapter()),), folder, "dostex-bench"), lambda _: None)


def _bare(base: str, _folder: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(target=_spider, args=(base,))
    process.start()
    process.join()


def _spider(base: str) -> None:
    """Scrapy as its documentation begins: start at the listing, follow every link, keep nothing."""
    from scrapy import Spider  # noqa: PLC0415 - imported where it is used: slow or optional
    from scrapy.crawler import AsyncCrawlerProcess  # noqa: PLC0415 - imported where it is used: slow or optional

    class Bare(Spider):
        name = "bare"
        start_urls = [f"{base}/tin-tuc?page=1"]  # noqa: RUF012 - as Scrapy has it

        def parse(self, response: Any) -> Any:
            yield from response.follow_all(css="a.article", callback=self.keep)
            yield from response.follow_all(css="a.next", callback=self.parse)

        def keep(self, response: Any) -> None:
            pass

    crawl = AsyncCrawlerProcess({"LOG_LEVEL": "WARNING", "TELNETCONSOLE_ENABLED": False, "DOWNLOAD_DELAY": 0})
    crawl.crawl(Bare)
    crawl.start()
