"""What runs in the crawl's own process: Scrapy's frame around our walk."""

import fcntl
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from scrapy import Spider
from scrapy.crawler import AsyncCrawlerProcess

from dostex.errors import CrawlError
from dostex.sources import network
from dostex.sources.addresses import host_key
from dostex.sources.archive import Archive
from dostex.sources.crawling import Crawling
from dostex.sources.frontier import Frontier
from dostex.sources.jobs import Job, Told
from dostex.sources.ledger import Ledger
from dostex.sources.protocol import Tls
from dostex.sources.tables import open_engine


def run(job: Job, tell: Callable[[Told], None]) -> None:
    """Crawl in this process. Once in a process: the reactor cannot be started again."""
    job.folder.mkdir(parents=True, exist_ok=True)
    profiles = [source.profile for source in job.sources]
    exceptions = tuple(tls for profile in profiles for tls in profile.policy.tls)
    for tls in exceptions:
        tell(Told("", "note", tls.host, f"TLS with {_differs(tls)}; the certificate is verified"))
    private = {host_key(f"http://{host}") for profile in profiles if profile.policy.private for host in profile.hosts}
    log = str(job.folder / "crawl.log")
    with _Lock(job.folder), Archive(job.folder, open_engine(job.url), software=job.agent) as archive:
        ledger = Ledger(job, Frontier(archive.engine), archive)
        ledger.begin(time.time())
        _walk(ledger, tell, network.settings(agent=job.agent, private_hosts=private, exceptions=exceptions, log=log))
        ledger.finish(time.time())
        ledger.frontier.close()
        archive.engine.dispose()


def _walk(ledger: Ledger, tell: Callable[[Told], None], settings: dict[str, Any]) -> None:
    process = AsyncCrawlerProcess(settings)
    outcome: list[Exception | None] = []
    process.crawl(Portals, ledger=ledger, tell=tell, outcome=outcome)
    process.start()
    if not outcome:
        raise CrawlError("the crawl was interrupted; the same command goes on with it")
    if outcome[0] is not None:
        raise outcome[0]


def _differs(tls: Tls) -> str:
    said = [*(["an extra CA"] if tls.extra_ca else []), *(["an old stack's settings"] if tls.legacy else [])]
    return " and ".join(said) or "the usual settings"


class Portals(Spider):
    """The spider does its walk in `start` and schedules nothing: turns, pauses and redirects are the frontier's."""

    name = "dostex"

    def __init__(self, ledger: Ledger, tell: Callable[[Told], None], outcome: list[Exception | None]) -> None:
        super().__init__()
        self._ledger, self._tell, self._outcome = ledger, tell, outcome

    async def start(self) -> AsyncIterator[Any]:
        """Walk; nothing is yielded."""
        try:
            await Crawling(self.crawler, self._ledger, self._tell).run()
            self._outcome.append(None)
        except Exception as error:
            self._outcome.append(error)  # raised again outside of the reactor
        nothing: tuple[Any, ...] = ()
        for request in nothing:
            yield request


class _Lock:
    """One crawl a folder at a time."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "crawl.lock"

    def __enter__(self) -> None:
        self._file = self._path.open("w")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise CrawlError(
                f"{self._path.parent}: another crawl writes into this folder; wait for it, or name another"
            ) from error

    def __exit__(self, *_: object) -> None:
        self._file.close()
