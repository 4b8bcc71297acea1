"""The crawl's book-keeping, without network: archive, row and what follows from a response, all at once."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from dostex.errors import DostexError
from dostex.sources import addresses, politeness
from dostex.sources.answers import Answer, Trouble
from dostex.sources.archive import Archive, Kept
from dostex.sources.frontier import ARTICLE, LISTING, Crawl, Frontier, Item, Settled
from dostex.sources.jobs import Job, Told
from dostex.sources.protocol import Link, Listing, Page, Policy, Source, State
from dostex.sources.verdicts import Verdict, judge

_BARREN = 3  # listing pages in a row that name nothing new: a calendar without end, or a portal that repeats its last page


@dataclass(slots=True)
class Walk:
    """One source's crawl as it goes."""

    source: Source
    crawl: Crawl
    articles: int = 0  # asked for in this process
    wanted: int = 0  # made pending in this process
    listings: int = 0
    policy: Policy = field(init=False)
    hosts: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.policy, self.hosts = self.source.profile.policy, self.source.profile.hosts

    def is_full(self, limit: int | None) -> bool:
        """Whether no further article is asked for."""
        return limit is not None and self.articles >= limit


@dataclass(slots=True)
class Ledger:
    """Opens the crawls of a job and records what comes in. Not for several threads at once."""

    job: Job
    frontier: Frontier
    archive: Archive
    walks: dict[int, Walk] = field(default_factory=dict)

    def begin(self, now: float) -> None:
        """Begin each source's crawl, or go on with the interrupted one."""
        for source in self.job.sources:
            name = source.profile.name
            crawl = self.frontier.begin(name, since=self.job.since, limited=self.job.limit is not None, now=now)
            walk = self.walks[crawl.id] = Walk(source, crawl)
            if crawl.resumed and not self.frontier.is_empty(crawl):
                continue
            state = State(bool(crawl.walked), self.job.since, lambda key, name=name: self.frontier.known(name, key))  # type: ignore[misc]  # mypy infers no type of a lambda with a default
            requests = list(source.adapter.requests(source.profile, state))
            self.frontier.seed(crawl, requests, revisit=self.job.revisit, since=self.job.since)
            walk.listings = len(requests)

    def finish(self, now: float) -> None:
        """End every source's crawl."""
        for walk in self.walks.values():
            self.frontier.finish(walk.crawl, now=now)

    def turns(self) -> set[str]:
        """The hosts that have something to be asked for."""
        return self.frontier.turns(self.walks, full=self._full())

    def take(self, host: str, now: float) -> Item | float | None:
        """The next request to `host`, or when one is due, or None."""
        with self.frontier.transaction() as connection:
            return self._take(connection, host, now)

    def _take(self, connection: Connection, host: str, now: float) -> Item | float | None:
        item = self.frontier.take(connection, host, self.walks, full=self._full(), now=now)
        if isinstance(item, Item) and item.kind == ARTICLE and item.tries == 1 and item.hops == 0:
            self.walks[item.crawl].articles += 1
        return item

    def _full(self) -> list[int]:
        return [number for number, walk in self.walks.items() if walk.is_full(self.job.limit)]

    def robots(self, origin: str) -> str | None:
        """The robots.txt of `origin`, if these crawls have read it."""
        return self.frontier.robots(origin, self.walks)

    def policy(self, host: str) -> Policy:
        """The policy of the source that `host` belongs to; of several the most patient."""
        policies = [
            walk.policy
            for walk in self.walks.values()
            if host in {addresses.host_key(f"http://{known}") for known in walk.hosts}
        ]
        return max(policies or [walk.policy for walk in self.walks.values()], key=lambda policy: policy.delay)

    def hosts(self, item: Item) -> tuple[str, ...]:
        """The hosts of the item's source."""
        return self.walks[item.crawl].hosts

    def refuse(self, item: Item, reason: str) -> Told:
        """Settle `item` without asking for it: robots.txt or our own rules forbid it."""
        with self.frontier.transaction() as connection:
            self.frontier.settle(connection, item, Settled("refused", "refused", reason))
        return Told(item.source, "refused", item.url, reason)

    def stop(self, host: str, state: str, reason: str) -> int:
        """Ask `host` for nothing more in this crawl."""
        return self.frontier.give_up(host, self.walks, state=state, reason=reason)

    def record_robots(self, item: Item, origin: str, result: Answer | Trouble, text: str | None, now: float) -> None:
        """Keep a request for robots.txt: the response in the archive, the rules (if it came to rules) for a resumed crawl."""
        kept = None
        if isinstance(result, Answer):
            about = (("kind", "robots"), ("source", item.source))
            kept = Kept(result.url, result.status, result.headers, result.body, politeness.utc(now), about)
        with self.frontier.transaction() as connection:
            if kept:
                place = self.archive.write(connection, kept)
                self.archive.index(connection, place, kept, crawl=item.crawl, source=item.source, kind="robots")
            self.frontier.note_request(connection, item.turn, now)
            if text is not None:
                self.frontier.note_robots(connection, origin, item.crawl, text)

    def record(self, item: Item, result: Answer | Trouble, host: str, now: float) -> tuple[Verdict, Told, Item | float | None]:
        """Judge `result`, archive it, settle or postpone `item`, follow a listing, and take the next request to `host`.

        One transaction, on the disk before that request is sent. Nothing is taken when the verdict stops the host.
        """
        walk = self.walks[item.crawl]
        digest = hashlib.sha256(result.body).hexdigest() if isinstance(result, Answer) else ""
        verdict = judge(result, item, policy=walk.policy, hosts=walk.hosts, digest=digest, now=now)
        verdict, listing = self._read(walk, item, result, verdict)
        kept = _kept(item, result, now) if isinstance(result, Answer) else None
        with self.frontier.transaction() as connection:
            if kept:
                place = self.archive.write(connection, kept)
                self.archive.index(connection, place, kept, crawl=item.crawl, source=item.source, kind=item.kind, page=item.id)
            self.frontier.note_request(connection, item.turn, now)
            if listing is not None:
                verdict = self._follow(connection, walk, item, listing, verdict)
            self._apply(connection, item, verdict)
            following = None if verdict.stop else self._take(connection, host, now)
        return verdict, _told(item, verdict), following

    def _apply(self, connection: Connection, item: Item, verdict: Verdict) -> None:
        if verdict.onward is not None:
            self.frontier.redirect(connection, item, verdict.onward)
        elif verdict.again is not None:
            self.frontier.postpone(connection, item, until=verdict.again, reason=verdict.reason or "")
        elif verdict.settled is not None:
            self.frontier.settle(connection, item, verdict.settled)

    def _read(self, walk: Walk, item: Item, result: Answer | Trouble, verdict: Verdict) -> tuple[Verdict, Listing | None]:
        """The listing on a fetched listing page; one that its adapter cannot read has failed."""
        settled = verdict.settled
        fetched = settled is not None and settled.state in ("fetched", "unchanged")
        if item.kind != LISTING or not fetched or not isinstance(result, Answer):
            return verdict, None
        page = Page(item.request, result.url, result.status, result.headers, result.body)
        try:
            return verdict, walk.source.adapter.parse_listing(page, walk.source.profile)
        except DostexError as error:
            return Verdict(Settled("failed", "failed", f"no listing that the adapter knows: {error}")), None
        except Exception as error:  # an adapter's bug must not stop the other sources
            return Verdict(Settled("failed", "failed", f"the adapter broke: {type(error).__name__}: {error}")), None

    def _follow(self, connection: Connection, walk: Walk, item: Item, listing: Listing, verdict: Verdict) -> Verdict:
        seen = Counter(self._add(connection, walk, item, link) for link in listing.links)
        self.frontier.listed(connection, item.crawl, seen["fresh"] + seen["known"])
        barren = 0 if seen["fresh"] or seen["known"] else item.barren + 1
        reason = self._why_not_on(walk, listing, seen, barren)
        if reason is None:
            for request in listing.more:
                refused = addresses.refusal(request.url, walk.hosts)
                if refused is None and self.frontier.add_listing(connection, item.crawl, item.source, request, barren=barren):
                    walk.listings += 1
        if reason is None or verdict.settled is None:
            return verdict
        state = "failed" if walk.listings >= walk.policy.max_listings else "fetched"
        return Verdict(
            Settled(state, state if state == "failed" else verdict.settled.outcome, reason, sha256=verdict.settled.sha256)
        )

    def _add(self, connection: Connection, walk: Walk, item: Item, link: Link) -> str:
        url = addresses.joined(item.request.url, link.url)
        refused = addresses.refusal((link.fetch.url if link.fetch else url), walk.hosts)
        wanted = not self._is_older(link) and refused is None
        if self.job.limit is not None and walk.wanted >= self.job.limit:
            wanted = False
        answer = self.frontier.add_article(connection, walk.crawl, link, wanted=wanted, refused=refused)
        walk.wanted += wanted and answer == "fresh"
        return answer

    def _is_older(self, link: Link) -> bool:
        return self.job.since is not None and link.stamp is not None and link.stamp[:10] < self.job.since.isoformat()

    def _why_not_on(self, walk: Walk, listing: Listing, seen: Counter[str], barren: int) -> str | None:
        """Why the listing pages after this one are not asked for."""
        if not listing.more:
            return None
        if listing.links and seen["known"] == len(listing.links) and walk.crawl.walked:
            return "stopped here: a whole page of articles known from the crawls before"
        if listing.links and all(self._is_older(link) for link in listing.links):
            return f"stopped here: everything on the page is older than {self.job.since}"
        if barren >= _BARREN:
            return f"stopped here: {barren} listing pages in a row named nothing new"
        if self.job.limit is not None and walk.wanted >= self.job.limit:
            return f"stopped here: {self.job.limit} articles were found"
        limit = walk.policy.max_listings
        return f"stopped here: {walk.listings:,} listing pages, the limit of one crawl" if walk.listings >= limit else None


def _kept(item: Item, answer: Answer, now: float) -> Kept:
    about: Iterable[tuple[str, str | None]] = (
        ("kind", item.kind),
        ("source", item.source),
        ("id", f"{item.host}:{item.key}" if item.key else None),
        ("stamp", item.stamp),
    )
    pairs = tuple((name, value) for name, value in about if value)
    return Kept(answer.url, answer.status, answer.headers, answer.body, politeness.utc(now), pairs)


def _told(item: Item, verdict: Verdict) -> Told:
    if verdict.onward is not None:
        return Told(item.source, "redirect", item.url, f"to {verdict.onward.url}")
    if verdict.again is not None:
        return Told(item.source, "retry", item.url, verdict.reason)
    assert verdict.settled is not None
    settled = verdict.settled
    fine = item.kind == LISTING and settled.state in ("fetched", "unchanged")
    return Told(item.source, "listing" if fine else settled.outcome, item.url, settled.reason)
