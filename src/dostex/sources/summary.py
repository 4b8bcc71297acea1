"""What became of a crawl: every address of every source counted once, from the rows that the crawl left."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Engine, func, select

from dostex.sources.frontier import ARTICLE, LISTING
from dostex.sources.tables import crawls, pages

LEFT = "left"  # still to be asked for: the limit was reached, or the crawl was interrupted
_BAD = ("blocked", "failed")


@dataclass(frozen=True, slots=True)
class Problem:
    """An address that is neither an article nor simply gone."""

    url: str
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """The last crawl of one source. `articles` and `listings` count by outcome; `untouched` were known and not asked again."""

    source: str
    articles: Counter[str]
    listings: Counter[str]
    listed: int
    untouched: int
    finished: bool
    failure: str | None
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_fine(self) -> bool:
        """False when something was blocked or failed, or the source gave nothing at all."""
        counts = self.articles + self.listings
        return self.failure is None and not any(counts[outcome] for outcome in _BAD)


def summarize(engine: Engine, sources: Sequence[str]) -> list[SourceSummary]:
    """The last crawl of each of `sources` that has one."""
    with engine.connect() as connection:
        found = []
        for source in sources:
            crawl = connection.execute(select(crawls).where(crawls.c.source == source).order_by(crawls.c.id.desc())).first()
            if crawl is None:
                continue
            outcome = func.coalesce(pages.c.outcome, LEFT)
            counted = select(pages.c.kind, outcome, func.count()).where(pages.c.crawl == crawl.id)
            counts: dict[str, Counter[str]] = {ARTICLE: Counter(), LISTING: Counter()}
            for kind, name, count in connection.execute(counted.group_by(pages.c.kind, outcome)):
                counts[kind][name] = count
            bad = select(pages).where(pages.c.crawl == crawl.id, pages.c.outcome.in_((*_BAD, "refused"))).order_by(pages.c.id)
            older = select(func.count()).where(pages.c.source == source, pages.c.kind == ARTICLE, pages.c.crawl != crawl.id)
            untouched = connection.scalar(older) or 0
            before = select(func.count()).where(
                pages.c.source == source, pages.c.kind == ARTICLE, pages.c.found < crawl.id, pages.c.sha256.is_not(None)
            )
            found.append(
                SourceSummary(
                    source=source,
                    articles=counts[ARTICLE],
                    listings=counts[LISTING],
                    listed=crawl.listed,
                    untouched=untouched,
                    finished=crawl.finished is not None,
                    failure=_failure(crawl.listed, connection.scalar(before) or 0),
                    problems=[Problem(row.url, row.outcome, row.reason or "") for row in connection.execute(bad)],
                )
            )
        return found


def _failure(listed: int, before: int) -> str | None:
    """Empty is not success: a listing that names nothing was moved, redesigned or blocked."""
    if listed:
        return None
    had = f"it had {before:,} before" if before else "there should be some"
    return f"no article was listed, and {had}: the listings moved, changed or are blocked"
