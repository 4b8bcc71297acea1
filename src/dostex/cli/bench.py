"""`dostex bench`: speed and memory against peers."""

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True,
    help="Speed, memory and page reading against peers; ratios, measured in one run.\n\nExample: dostex bench extract",
)


@app.callback()
def _bench() -> None:
    """Speed, memory and page reading against peers; ratios, measured in one run.

    Example:

        dostex bench extract
    """


@app.command("extract")
def extract(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]...", help="Articles; without PATHS corpus/articles.")
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of each race; the median counts.")] = 5,
    memory: Annotated[int, typer.Option(min=0, help="Articles for the memory measurement; 0 leaves it out.")] = 1000,
    with_growth: Annotated[
        bool, typer.Option("--growth/--no-growth", help="Measure articles of growing length, up to 1,000,000 characters.")
    ] = True,
    gold: Annotated[Path, typer.Option(help="Annotations of the pages among PATHS, NAME.json and NAME.txt.")] = Path(
        "corpus/gold"
    ),
    gate: Annotated[bool, typer.Option("--gate", help="Fail (exit 1) when a bar is missed.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
    as_table: Annotated[bool, typer.Option("--table", help="The table, also when standard output is no terminal.")] = False,
) -> None:
    """Measure reading and extraction against underthesea and trafilatura on the same articles.

    Processor time decides; where wall-clock ratios differ much from it, the machine was busy with something else.

    Examples:

        dostex bench extract

        dostex bench extract corpus/articles --rounds 9 --memory 10000 --gate

        dostex bench extract --json | jq '.ratios[] | select(.met == false)'
    """
    from rich.console import Console

    from dostex.batch.sources import named
    from dostex.bench import report
    from dostex.bench.extraction import measure
    from dostex.bench.growth import SIZES
    from dostex.documents.read import Document

    documents = [item for item in named(paths or ["corpus/articles"]) if isinstance(item, Document)]
    results = measure(documents, rounds=rounds, many=memory, gold=gold, sizes=SIZES if with_growth else ())
    console = Console(soft_wrap=True)
    if as_json or not (as_table or console.is_terminal):
        typer.echo(json.dumps(results.data(), ensure_ascii=False, indent=1))
    else:
        console.print(report.ratios(results))
        if results.quality:
            console.print(report.quality(results))
    missed = results.missed() if gate else []
    for line in missed:
        typer.echo(f"dostex: {line}", err=True)
    if missed:
        raise typer.Exit(1)


@app.command("store")
def store(
    records: Annotated[
        Path | None,
        typer.Argument(
            help="Records to load over and over, as dostex extract prints them; without it those of corpus/articles."
        ),
    ] = None,
    facts: Annotated[int, typer.Option(min=100, help="Facts to load.")] = 100_000,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds; the median counts.")] = 3,
    gate: Annotated[bool, typer.Option("--gate", help="Fail (exit 1) when a bar is missed.")] = False,
) -> None:
    """Measure loading against the bare drivers: the same rows, tables and batches.

    PostgreSQL needs the development dependencies.

    Examples:

        dostex bench store --gate

        dostex bench store records.jsonl --facts 1000000 --rounds 1
    """
    from dostex.bench import storing

    made = storing.copies(storing.read(records) if records else storing.extracted(["corpus/articles"]), facts)
    rows = []
    for kind, databases in (("sqlite", storing.new_sqlite), ("postgresql", storing.new_postgresql)):
        with databases() as urls:
            rows += storing.compare(made, kind, urls, rounds)
    for row in rows:
        typer.echo(json.dumps(row.data(), ensure_ascii=False))
    if gate and not all(row.bar.met(row.wall) for row in rows):
        raise typer.Exit(1)


@app.command("crawl")
def crawl(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Pages to serve; without PATHS corpus/articles."),
    ] = None,
    articles: Annotated[int, typer.Option(min=50, help="Articles of the portal.")] = 1500,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds; the median counts.")] = 5,
    gate: Annotated[bool, typer.Option("--gate", help="Fail (exit 1) when the bar is missed.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
) -> None:
    """Measure a whole crawl, archive and frontier included, against a bare Scrapy spider that only downloads.

    Both fetch the same portal on the loopback without pauses, by turns, each in a new process; ours over one connection, as
    always, the spider over eight.

    Examples:

        dostex bench crawl

        dostex bench crawl saved/ --articles 5000 --gate
    """
    from rich.console import Console

    from dostex.batch.sources import named
    from dostex.bench.crawling import race
    from dostex.documents.read import Document
    from dostex.errors import UsageError

    pages = [item.content for item in named(paths or ["corpus/articles"]) if isinstance(item, Document)]
    pages = [page for page in pages if page.lstrip()[:1] == b"<"]
    if not pages:
        raise UsageError("no pages of HTML among PATHS; a portal serves pages")
    result = race(pages, articles=articles, rounds=rounds)
    console = Console(soft_wrap=True, highlight=False)
    if as_json or not console.is_terminal:
        typer.echo(json.dumps(result.data(), ensure_ascii=False))
    else:
        data = result.data()
        colour = "green" if data["met"] else "red"
        console.print(f"{data['name']}: [{colour}]{data['wall']:.2f}[/] (bar {data['bar']})")
    if gate and not result.bar.met(result.ratio):
        raise typer.Exit(1)
