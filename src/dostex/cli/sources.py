"""`dostex sources`: the portals that are known, how they are, and a beginning for new ones."""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

_HELP = """The portals that dostex knows: where they are, how they list their news, how healthy they are.

Examples: dostex sources list, dostex sources show quang-nam, dostex sources check --out archive
"""
app = typer.Typer(no_args_is_help=True, help=_HELP)


@app.command("list")
def list_(
    platform: Annotated[str | None, typer.Option(help="Only sources of this family, for example sharepoint.")] = None,
    province: Annotated[str | None, typer.Option(help="Only sources that speak or spoke for this province.")] = None,
) -> None:
    """List the sources: a table on a terminal, comma-separated values when piped.

    Examples:

        dostex sources list --platform nukeviet

        dostex sources list --province "Quảng Trị"
    """
    from dostex.errors import UsageError
    from dostex.places.provinces import table
    from dostex.sources import registry
    from dostex.sources.adapters.families import named

    family = named(platform).name if platform else None
    key = table().key(province) if province else None
    if province and key is None:
        raise UsageError(f"no province {province!r}; a name or key of the 63 and 34 is valid, for example 'Quảng Nam'")
    found = [
        source
        for source in registry.profiles()
        if family in (None, source.platform) and (key is None or any(one.key == key for one in source.provinces))
    ]
    columns = ["source", "title", "platform", "provinces", "hosts", "listings"]
    rows = [
        [
            source.name,
            source.title,
            source.platform + (" (inferred)" if source.inferred else ""),
            " ".join(one.key + (f" (until {one.valid_to})" if one.valid_to else "") for one in source.provinces),
            " ".join(site.name for site in source.sites),
            " ".join(place.url for place in source.listings) or "found from the home page",
        ]
        for source in found
    ]
    _print(columns, rows)


@app.command("show")
def show(source: Annotated[str, typer.Argument(help="A source's name, or its profile (.yaml).")]) -> None:
    """Show one source: its profile, and what its platform adds.

    Example:

        dostex sources show quang-nam
    """
    import yaml

    from dostex.sources import profiles
    from dostex.sources.adapters.families import named

    profile = profiles.profile(source)
    platform = named(profile.platform)
    own = yaml.safe_dump(
        profile.model_dump(mode="json", by_alias=True, exclude_defaults=True), allow_unicode=True, sort_keys=False
    )
    typer.echo(own.rstrip())
    typer.echo(f"\n# from the platform, {platform.title}")
    for name in ("articles", "container", "strip", "stamp", "feeds", "sitemaps"):
        if values := getattr(platform, name):
            typer.echo(f"# {name}: {' | '.join(values)}")
    if platform.notes:
        typer.echo(f"# {platform.notes}")


@app.command("check")
def check(
    sources: Annotated[list[str] | None, typer.Argument(help="Sources; none: all that were crawled into the folder.")] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder that holds the crawls.")] = Path("archive"),
) -> None:
    """Say what is healthy: last crawl, items, fill rates against the source's own history, blocks, soft 404s.

    Exit status 1 when one is not.

    Examples:

        dostex sources check --out archive

        dostex sources check quang-nam can-tho --out archive
    """
    from dostex.errors import UsageError
    from dostex.sources import health, profiles

    try:
        from dostex.sources.history import CrawlFolder
    except ImportError as error:
        raise UsageError(f"archives need {error.name}: pip install 'dostex[crawl]'") from error

    with CrawlFolder.open(out) as folder:
        known = map(profiles.profile, sources) if sources else map(profiles.profile_or_rule, folder.sources())
        found = [health.check(profile, folder) for profile in known]
    columns = ["source", "state", "last crawl", "items", "usual", "headline", "date", "body", "blocked", "soft 404", "problems"]
    _print(columns, [_health_row(row) for row in found])
    if any(row.problems for row in found):
        raise typer.Exit(1)


@app.command("new")
def new(
    url: Annotated[str, typer.Argument(help="The address of a listing, the home page or an article of the portal.")],
    page: Annotated[Path, typer.Option(metavar="FILE", help="That page as it was saved: the source, not the rendered tree.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="A checkout of the project, or any folder.")] = Path(),
) -> None:
    """Propose a source from one saved page: writes a profile, the page as fixture, and a test to complete.

    Example:

        dostex sources new https://skhcn.example.gov.vn/tin-tuc --page tin-tuc.html --out .
    """
    from datetime import date

    from dostex.errors import UnreadableFile
    from dostex.sources import proposals

    try:
        body = page.read_bytes()
    except OSError as error:
        raise UnreadableFile(str(page), error.strerror or str(error)) from error
    proposal = proposals.propose(url, body, day=date.today())  # noqa: DTZ011 - the user's day
    for path in proposals.write(proposal, out):
        typer.echo(f"wrote {path}")
    for line in proposal.seen:
        typer.echo(line, err=True)


def _health_row(row: "object") -> list[str]:
    from dostex.sources.health import Health

    assert isinstance(row, Health)
    seen = row.now or row.before  # a crawl that found everything unchanged kept no page
    rates = [f"{getattr(seen, name):.0%}" if seen else "" for name in ("headline", "date", "body")]
    counts = [str(row.outcomes.get(name, 0)) if row.last else "" for name in ("blocked", "soft404")]
    last = row.last.strftime("%Y-%m-%d %H:%M") if row.last else ""
    listed = "" if row.listed is None else str(row.listed)
    usual = "" if row.usual is None else f"{row.usual:.0f}"
    return [row.source, row.verdict, last, listed, usual, *rates, *counts, "; ".join(row.problems)]


def _print(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    if not sys.stdout.isatty():
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    grid = Table(*columns, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        grid.add_row(*(escape(cell) for cell in row))
    Console().print(grid)
