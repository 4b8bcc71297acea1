"""The walk itself: a worker for each host, one request at a time, with a pause between; all decisions are the ledger's."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from scrapy.crawler import Crawler

from dostex.documents import decoding
from dostex.errors import DocumentError
from dostex.sources import network, politeness
from dostex.sources.addresses import joined, refusal
from dostex.sources.answers import Answer, Trouble
from dostex.sources.frontier import ARTICLE, Item
from dostex.sources.jobs import Told
from dostex.sources.ledger import Ledger
from dostex.sources.politeness import Pace, Robots
from dostex.sources.protocol import FetchRequest, Pairs, Policy

_IN_VAIN: Final = 10  # requests in a row without an answer, or with a refusal: the host is left alone
_ROBOTS_HOPS: Final = 5
_MAX_ROBOTS: Final = 512 * 1024  # bytes; RFC 9309 asks for at least 500 KiB
Tell = Callable[[Told], None]


class Crawling:
    """Runs the workers. The ledger works between the requests, in the same thread: it is quicker than a change of threads."""

    def __init__(self, crawler: Crawler, ledger: Ledger, tell: Tell, clock: Callable[[], float] = time.time) -> None:
        self._crawler, self._ledger, self._tell, self._clock = crawler, ledger, tell, clock
        self._more = asyncio.Event()

    async def run(self) -> None:
        """Work until nothing is left to be asked for."""
        workers: dict[str, asyncio.Task[None]] = {}
        news: asyncio.Task[bool] | None = None
        try:
            while True:
                self._more.clear()
                for host in self._ledger.turns():
                    if host not in workers:
                        workers[host] = asyncio.create_task(self._work(host))
                if not workers:
                    return
                news = asyncio.create_task(self._more.wait())
                await asyncio.wait([news, *workers.values()], return_when=asyncio.FIRST_COMPLETED)
                news.cancel()
                for host in [host for host, task in workers.items() if task.done()]:
                    workers.pop(host).result()
        finally:
            for task in (*workers.values(), *([news] if news else [])):
                task.cancel()

    async def _work(self, host: str) -> None:
        policy = self._ledger.policy(host)
        worker = _Worker(host, Pace(policy, ready=self._last(host) + policy.delay))
        item = self._ledger.take(host, self._clock())
        while item is not None:
            if isinstance(item, Item):
                item = await self._turn(worker, item, policy)
            else:
                await asyncio.sleep(max(0.0, item - self._clock()))
                item = self._ledger.take(host, self._clock())

    def _last(self, host: str) -> float:
        return self._ledger.frontier.last_request(host) or 0.0

    async def _turn(self, worker: "_Worker", item: Item, policy: Policy) -> Item | float | None:
        """Ask for `item`; what comes next, as `Ledger.take` says. None too when the host is not asked any more."""
        rules = await self._rules(worker, item, policy)
        if isinstance(rules, str):
            self._stop(worker.host, item, "failed", rules)
            return None
        if not rules.allows(item.request.url):
            self._tell(self._ledger.refuse(item, "robots.txt forbids it"))
            await asyncio.sleep(0)  # the other hosts' turn
            return self._ledger.take(worker.host, self._clock())
        result = await self._ask(worker, item.request, policy, _conditions(item))
        verdict, told, following = self._ledger.record(item, result, worker.host, self._clock())
        self._tell(told)
        if told.outcome in ("redirect", "listing"):
            self._more.set()
        if verdict.wait is not None:
            worker.pace.asked_to_wait(verdict.wait)
        worker.count(told.outcome, result)
        state = "blocked" if told.outcome == "blocked" else "failed"
        if verdict.stop:
            self._stop(worker.host, item, state, verdict.stop)
            return None
        if worker.in_vain >= _IN_VAIN:
            self._stop(worker.host, item, state, f"{_IN_VAIN} requests in a row in vain, the last: {told.reason}")
            return None
        return following

    def _stop(self, host: str, item: Item, state: str, reason: str) -> None:
        reason = f"{host} is left alone: {reason}"
        count = self._ledger.stop(host, state, reason)
        self._tell(Told(item.source, "note", host, f"{reason} ({count} pages not asked for)"))

    async def _ask(self, worker: "_Worker", request: FetchRequest, policy: Policy, conditions: Pairs = ()) -> Answer | Trouble:
        while (pause := worker.pace.ready - self._clock()) > 0:
            await asyncio.sleep(pause)
        result = await network.fetch(
            self._crawler, request, conditions=conditions, timeout=policy.timeout, max_bytes=policy.max_bytes, slot=worker.host
        )
        fine = isinstance(result, Answer) and result.status < 400
        worker.pace.answered(self._clock(), result.latency, fine=fine)
        return result

    async def _rules(self, worker: "_Worker", item: Item, policy: Policy) -> Robots | str:
        """The rules of the item's origin; or why they cannot be known: then nothing is asked for (RFC 9309, 2.3.1.4)."""
        parts = urlsplit(item.request.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in worker.rules:
            text = self._ledger.robots(origin)
            if text is None:
                text, reason = await self._read_rules(worker, item, origin, policy)
                if text is None:
                    return f"robots.txt cannot be read: {reason}"
            worker.rules[origin] = politeness.read_robots(text)
            worker.pace.crawl_delay = max(worker.pace.crawl_delay, worker.rules[origin].crawl_delay)
            worker.pace.ready = max(worker.pace.ready, self._last(worker.host) + worker.pace.delay)
        return worker.rules[origin]

    async def _read_rules(self, worker: "_Worker", item: Item, origin: str, policy: Policy) -> tuple[str | None, str]:
        url, hops, tries = f"{origin}/robots.txt", 0, 1
        while True:
            result = await self._ask(worker, FetchRequest(url), policy)
            now = self._clock()
            location = result.header("Location") if isinstance(result, Answer) and 300 <= result.status < 400 else None
            if location and hops < _ROBOTS_HOPS:
                self._ledger.record_robots(item, origin, result, None, now)
                url, hops = joined(url, location), hops + 1
                if refusal(url, self._ledger.hosts(item)) is None and urlsplit(url).netloc == urlsplit(origin).netloc:
                    continue
                return "", ""
            text = _rules_of(result)
            self._ledger.record_robots(item, origin, result, text, now)
            reason = result.reason if isinstance(result, Trouble) else f"HTTP {result.status}"
            final = isinstance(result, Trouble) and not result.retryable
            if text is not None or final or tries >= policy.tries:
                return text, reason
            wait = politeness.retry_after(result.header("Retry-After"), now) if isinstance(result, Answer) else None
            if wait is not None and wait - now > politeness.MAX_WAIT:
                return None, reason
            worker.pace.asked_to_wait(max(wait or 0.0, now + politeness.back_off(policy, tries)))
            tries += 1


@dataclass(slots=True)
class _Worker:
    host: str
    pace: Pace
    rules: dict[str, Robots] = field(default_factory=dict)
    in_vain: int = 0

    def count(self, outcome: str, result: Answer | Trouble) -> None:
        """Another request, in vain or not."""
        vain = outcome == "blocked" or (isinstance(result, Trouble) and not result.ours)
        self.in_vain = self.in_vain + 1 if vain else 0


def _rules_of(result: Answer | Trouble) -> str | None:
    """robots.txt's text; empty where there is none; None when the host cannot say now."""
    if isinstance(result, Trouble):
        return None
    if result.status == 429 or result.status >= 500:
        return None
    if result.status >= 300:
        return ""
    try:
        return decoding.decode(result.body[:_MAX_ROBOTS], name=result.url)
    except DocumentError:
        return ""


def _conditions(item: Item) -> Pairs:
    """If-None-Match and If-Modified-Since for an article that is in the archive."""
    if item.kind != ARTICLE or item.sha256 is None:
        return ()
    found = (("If-None-Match", item.etag), ("If-Modified-Since", item.last_modified))
    return tuple((name, value) for name, value in found if value)
