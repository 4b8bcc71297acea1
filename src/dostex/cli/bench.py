"""`dostex bench`: speed and memory against peers."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dostex.bench.ratios import Row
    from dostex.documents.read import Document

_CORPUS = Path("corpus/articles")
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


@app.command("batch")
def batch(
    pages: Annotated[int, typer.Option(min=10, help="Synthetic pages of each run.")] = 5000,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds; the median counts.")] = 3,
    workers: Annotated[int | None, typer.Option(min=1, show_default="all cores", help="Worker processes.")] = None,
    corpus: Annotated[Path, typer.Option(help="The articles that pages are made from.")] = _CORPUS,
    history_file: Annotated[
        Path | None, typer.Option("--history", metavar="FILE", help="Compare with the runs in FILE, and add this one.")
    ] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Fail (exit 1) when a bar is missed.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
    as_table: Annotated[bool, typer.Option("--table", help="A table in Markdown.")] = False,
) -> None:
    """Measure `dostex run`: one core, several, a Dask cluster of this machine, the standard library alone; and cold starts.

    Where the machine is shared, the note's ratio by processor time tells what a quiet one would give.

    Examples:

        dostex bench batch

        dostex bench batch --pages 1000 --rounds 5 --table --history bench.jsonl
    """
    from dostex.bench import suite

    documents = suite.corpus(corpus)
    _show(
        suite.batch(documents, pages, rounds, workers), documents, history_file, gate=gate, as_json=as_json, as_table=as_table
    )


@app.command("documents")
def documents(
    corpus: Annotated[Path, typer.Option(help="Saved pages.")] = _CORPUS,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds; the median counts.")] = 5,
    gate: Annotated[bool, typer.Option("--gate", help="Fail (exit 1) when a bar is missed.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
    as_table: Annotated[bool, typer.Option("--table", help="A table in Markdown.")] = False,
) -> None:
    """Measure page → article against trafilatura, and dates against dateparser.

    Example:

        dostex bench documents --table
    """
    from dostex.bench import suite

    found = suite.corpus(corpus)
    _show(suite.documents(found, rounds), found, None, gate=gate, as_json=as_json, as_table=as_table)


@app.command("all")
def everything(
    pages: Annotated[int, typer.Option(min=10, help="Synthetic pages of each batch run.")] = 5000,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of each race; the median counts.")] = 5,
    corpus: Annotated[Path, typer.Option(help="The articles.")] = _CORPUS,
    history_file: Annotated[
        Path | None, typer.Option("--history", metavar="FILE", help="Compare with the runs in FILE, and add this one.")
    ] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Fail (exit 1) when a bar is missed.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
    as_table: Annotated[bool, typer.Option("--table", help="A table in Markdown.")] = False,
) -> None:
    """Measure everything that has a peer: pages, extraction, the store, the crawl, batches. Takes minutes, on a quiet machine.

    Example:

        dostex bench all --table --history bench.jsonl
    """
    from dostex.bench import suite

    found = suite.corpus(corpus)
    _show(suite.everything(found, pages, rounds), found, history_file, gate=gate, as_json=as_json, as_table=as_table)


@app.command("pages")
def grow(
    number: Annotated[int, typer.Argument(min=10, help="Synthetic pages to run.")],
    workers: Annotated[int | None, typer.Option(min=1, show_default="all cores", help="Worker processes.")] = None,
    corpus: Annotated[Path, typer.Option(help="The articles that pages are made from.")] = _CORPUS,
    out: Annotated[Path, typer.Option(metavar="FILE", help="The database that is made; it must not exist.")] = Path("bench.db"),
    stages: Annotated[bool, typer.Option("--stages", help="Instead: what a page costs by stage, in one process.")] = False,
) -> None:
    """Run many synthetic pages, and print memory, files and time of each process at each tenth, a line of JSON each.

    Examples:

        dostex bench pages 10000 --out /tmp/bench.db

        dostex bench pages 1000 --stages --out /tmp/bench.db
    """
    from dostex.bench import capacity, suite
    from dostex.errors import UsageError

    if out.exists():
        raise UsageError(f"--out {out}: it exists; name a new file")
    articles = suite.articles(suite.corpus(corpus))
    if stages:
        typer.echo(json.dumps(capacity.stages(articles, number, out)))
    else:
        capacity.grow(articles, number, out, workers, lambda mark: typer.echo(json.dumps(mark)))


def _show(rows: "list[Row]", found: "list[Document]", file: Path | None, *, gate: bool, as_json: bool, as_table: bool) -> None:
    """Print `rows`, compare them with the history and add them to it; exit 1 when a bar was missed and it is a gate."""
    import sys
    from datetime import UTC, datetime

    from dostex.bench import history
    from dostex.bench.synthetic import corpus_hash

    made = history.entry([row.data() for row in rows], corpus_hash(found), datetime.now(UTC))
    if as_json or not (as_table or sys.stdout.isatty()):
        typer.echo(json.dumps(made, ensure_ascii=False, indent=1))
    else:
        typer.echo(history.markdown(made))
    if file:
        for line in history.regressions(made, history.read(file)):
            typer.echo(f"dostex: {line}", err=True)
        history.add(file, made)
    missed = [row for row in rows if row.met is False] if gate else []
    for row in missed:
        typer.echo(f"dostex: {row.name}: {row.cpu:.3f}, the bar is {row.bar}", err=True)
    if missed:
        raise typer.Exit(1)
