"""Running a crawl of a fixture portal, and reading what it left."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

from dostex.sources import engine
from dostex.sources.jobs import Job, Told
from dostex.sources.protocol import Policy, Source
from tests.sources.portal import Links, Plain

QUICK = Policy(delay=0.0, timeout=5.0, tries=3, back_off=0.05, private=True)


def job(base: str, folder: Path, *, policy: Policy = QUICK, more: tuple[str, ...] = (), **changes: Any) -> Job:
    """A job for the portal at `base`."""
    source = Source(Plain("thử", base, policy, more), Links())
    return replace(Job((source,), folder, "dostex/test (+mailto:test@example.org)"), **changes)


def crawl(base: str, folder: Path, **options: Any) -> list[Told]:
    """Crawl, and give what was told."""
    told: list[Told] = []
    engine.crawl(job(base, folder, **options), told.append)
    return told


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    """Rows of the crawl's database."""
    with sqlite3.connect(folder / "crawl.db") as connection:
        return connection.execute(query).fetchall()


def outcomes(folder: Path) -> dict[str, str]:
    """The outcome of each article by its key."""
    return dict(rows(folder, "select key, outcome from pages where kind = 'article'"))


def reasons(folder: Path) -> dict[str, str]:
    """The state and reason of each article by its key."""
    return {
        key: f"{state}: {why}" for key, state, why in rows(folder, "select key, state, reason from pages where kind='article'")
    }
