"""`dostex crawl`: portals to archived pages."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

_NOT_FINE = 1


def command(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Names of sources (`dostex sources list`), or profiles (.yaml).")
    ],
    contact: Annotated[
        str,
        typer.Option(
            metavar="MAIL", envvar="DOSTEX_CONTACT", help="Whom a portal's keeper can write to: a mail address or a web page."
        ),
    ] = "",
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Leave older articles alone: 2023-12-18.")] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Ask for at most N articles of each source.")] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the archive and its index go.")] = Path("archive"),
    new_only: Annotated[bool, typer.Option("--new-only", help="Do not ask whether known articles changed.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no table; the exit status tells.")] = False,
) -> None:
    """Fetch the articles of portals into a web archive, politely; `dostex run DIR` reads them from there.

    One connection a host with pauses, robots.txt obeyed, nothing fetched twice that did not change. An interrupted crawl goes
    on when the command is given again. The exit status is 1 when something failed or was blocked, or a source gave nothing.

    Examples:

        dostex crawl lang-son --contact you@example.org

        dostex crawl lang-son can-tho --since 2024-01-01 --limit 50 --out archive

        dostex run archive
    """
    if not fetch(sources, out, contact=contact, since=since, limit=limit, new_only=new_only, quiet=quiet):
        raise typer.Exit(_NOT_FINE)


def fetch(
    sources: Sequence[str], out: Path, *, contact: str, since: str | None, limit: int | None, new_only: bool, quiet: bool
) -> bool:
    """Crawl `sources` into `out` and print what became of them; whether all went well. Raises UsageError, CrawlError."""
    from rich.console import Console

    from dostex.batch import progress
    from dostex.errors import UsageError

    try:
        from dostex.sources import engine, jobs, profiles, report
    except ImportError as error:
        raise UsageError(f"crawling needs {error.name}: pip install 'dostex[crawl]'") from error

    job = jobs.job(
        tuple(profiles.load(name) for name in dict.fromkeys(sources)),
        out,
        contact=contact,
        since=since,
        limit=limit,
        revisit=not new_only,
    )
    shown = progress.Silent() if quiet else progress.for_stream(sys.stderr)
    summaries = engine.crawl_and_summarize(job, shown)
    if not quiet:
        Console(soft_wrap=True, highlight=False).print(report.table(summaries, str(out)))
    return all(summary.is_fine for summary in summaries)
