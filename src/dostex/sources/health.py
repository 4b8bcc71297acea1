"""Whether a source is healthy: its last crawl against what its profile expects and against the source's own history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Final, Protocol

from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.errors import DocumentError
from dostex.sources.profiles import SourceProfile

SAMPLE: Final = 40  # pages read of the last crawl, and of all before it
FEWER: Final = 0.5  # of the usual number of listed articles
WORSE: Final = 0.1  # that a fill rate may lie below the source's own history
LOST: Final = 0.1  # share of soft 404s among a crawl's articles
_ENOUGH: Final = 5  # pages before a rate says something
_FACETS: Final = ("headline", "date", "body")


@dataclass(frozen=True, slots=True)
class CrawlSeen:
    """One crawl: articles that its listings named, and how many came out how (new, changed, unchanged, blocked, soft404 …).

    `whole`: it was finished, walked the listings to their end and was not limited. Moments are aware.
    """

    id: int
    started: datetime
    finished: datetime | None
    whole: bool
    listed: int
    outcomes: Mapping[str, int]


class CrawlReader(Protocol):
    """What the check reads from where crawls are kept."""

    def crawls(self, source: str) -> Sequence[CrawlSeen]:
        """The crawls of `source`, oldest first."""

    def pages(self, source: str, crawl: int, *, before: bool, limit: int) -> Iterable[Document]:
        """Up to `limit` article pages that were kept in `crawl`, or with `before` in the crawls before it; newest first."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares of pages with a headline, a date, a body; `pages` is how many were read."""

    pages: int
    headline: float
    date: float
    body: float


@dataclass(frozen=True, slots=True)
class Health:
    """A row of the table. `problems` is empty for a healthy source."""

    source: str
    last: datetime | None
    listed: int | None
    usual: float | None
    now: Rates | None
    before: Rates | None
    outcomes: Mapping[str, int]
    problems: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """One word."""
        if self.last is None:
            return "never crawled"
        if self.outcomes.get("blocked"):
            return "blocked"
        return "ailing" if self.problems else "healthy"


def check(profile: SourceProfile, reader: CrawlReader) -> Health:
    """The health of one source."""
    crawls = list(reader.crawls(profile.name))
    if not crawls:
        return Health(profile.name, None, None, None, None, None, {}, ("it was never crawled",))
    last = crawls[-1]
    earlier = [crawl.listed for crawl in crawls[:-1] if crawl.whole and crawl.listed]
    usual = median(earlier) if earlier else None
    now = rates(reader.pages(profile.name, last.id, before=False, limit=SAMPLE))
    before = rates(reader.pages(profile.name, last.id, before=True, limit=SAMPLE))
    problems = (*_of_crawl(last, profile, usual), *_of_outcomes(last), *_of_rates(now, before, profile))
    return Health(profile.name, last.started, last.listed, usual, now, before, last.outcomes, problems)


def rates(pages: Iterable[Document]) -> Rates | None:
    """The fill rates of `pages`; None without pages. A page that is no article has neither headline nor body nor date."""
    counts = dict.fromkeys(_FACETS, 0)
    total = 0
    for document in pages:
        total += 1
        try:
            article = to_article(document)
        except DocumentError:
            continue
        counts["headline"] += bool(article.headline)
        counts["date"] += article.date_published is not None
        counts["body"] += bool(article.text.strip())
    return Rates(total, *(counts[facet] / total for facet in _FACETS)) if total else None


def _of_crawl(last: CrawlSeen, profile: SourceProfile, usual: float | None) -> Iterable[str]:
    if last.finished is None:
        yield "the last crawl was interrupted; start it again and it goes on"
    elif not last.listed:
        yield "no article was listed" + (f", {usual:.0f} are usual" if usual else "")
    elif last.whole and last.listed < profile.expect.min_items:
        yield f"{last.listed} articles listed, at least {profile.expect.min_items} are expected"
    elif last.whole and usual and last.listed < FEWER * usual:
        yield f"{last.listed} articles listed, {usual:.0f} are usual"


def _of_outcomes(last: CrawlSeen) -> Iterable[str]:
    total = sum(last.outcomes.values())
    if blocked := last.outcomes.get("blocked"):
        yield f"{blocked} pages blocked by the host: leave it alone, ask its owner"
    if (lost := last.outcomes.get("soft404", 0)) > LOST * total:
        yield f"{lost} of {total} pages are soft 404s: addresses have changed"
    if (failed := last.outcomes.get("failed", 0)) > LOST * total:
        yield f"{failed} of {total} pages failed"


def _of_rates(now: Rates | None, before: Rates | None, profile: SourceProfile) -> Iterable[str]:
    if now is None or now.pages < _ENOUGH:
        return
    for facet in _FACETS:
        share: float = getattr(now, facet)
        wanted: float = getattr(profile.expect.fill, facet)
        usual: float | None = getattr(before, facet) if before is not None and before.pages >= _ENOUGH else None
        if usual is not None and share < usual - WORSE:
            yield f"{facet} in {share:.0%} of the pages, {usual:.0%} before"
        elif share < wanted:
            yield f"{facet} in {share:.0%} of the pages, {wanted:.0%} are expected"
