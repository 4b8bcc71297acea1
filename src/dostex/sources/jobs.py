"""What a crawl is told and what it tells: plain data that crosses to the crawl's own process and back."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dostex.sources.protocol import Source


@dataclass(frozen=True, slots=True)
class Job:
    """One call of `dostex crawl`. `limit` is of articles a source; with `revisit` known articles are asked for again."""

    sources: tuple[Source, ...]
    folder: Path
    agent: str
    since: date | None = None
    limit: int | None = None
    revisit: bool = True
    database: str | None = None  # of the frontier and the index; None: a SQLite file in `folder`

    @property
    def url(self) -> str:
        """The database's URL."""
        return self.database or f"sqlite:///{self.folder / 'crawl.db'}"


@dataclass(frozen=True, slots=True)
class Told:
    """One line of progress: `outcome` is one of frontier.OUTCOMES, `listing`, `retry`, `redirect` or `note`."""

    source: str
    outcome: str
    name: str
    reason: str | None = None
