"""What a crawl is told and what it tells: plain data that crosses to the crawl's own process and back."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import dostex
from dostex.errors import UsageError
from dostex.sources.politeness import user_agent
from dostex.sources.protocol import Source

_CONTACT = re.compile(r"(?:mailto:)?[^@\s()]{1,64}@[^@\s().]{1,64}\.[^@\s()]{1,190}|https?://[^\s().]{1,64}\.[^\s()]{1,900}")


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


def job(
    sources: tuple[Source, ...],
    folder: Path,
    *,
    contact: str,
    since: str | None = None,
    limit: int | None = None,
    revisit: bool = True,
) -> Job:
    """A job from what the user typed.

    Raises UsageError for a contact or a day that is none: nobody crawls anonymously.
    """
    if not _CONTACT.fullmatch(contact.strip()):
        said = f"{contact!r} is none" if contact.strip() else "none is given"
        raise UsageError(
            f"a contact is needed, and {said}: --contact (or DOSTEX_CONTACT) with a mail address or a web page tells a "
            "portal's keeper whom to write to"
        )
    agent = user_agent(dostex.__version__, contact.strip())
    return Job(sources, folder, agent, since=_day(since), limit=limit, revisit=revisit)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"--since {text!r} is no day; valid is YYYY-MM-DD, for example 2023-12-18") from error
