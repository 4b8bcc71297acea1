"""`dostex coverage`: what the language of real pages has that the tables lack."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from dostex.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dostex.batch.process import Item
    from dostex.batch.progress import Progress
    from dostex.explain.coverage import Coverage
    from dostex.rejection import Rejection


def command(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, globs, or - for standard input.")
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many of each kind are listed.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
    as_text: Annotated[bool, typer.Option("--text", help="Text, also when standard output is no terminal.")] = False,
    width: Annotated[int | None, typer.Option(min=40, help="Columns of the text; by default those of the terminal.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")] = False,
) -> None:
    """List what no rule knows, most frequent first: unclaimed numbers, unknown units, verbs, posts and bodies.

    Each list names the file that an entry would be added to. Documents that cannot be read are reported and skipped; the exit
    status is then 1.

    Examples:

        dostex coverage corpus/articles

        dostex coverage pages/ 'archive/2024-*.html' --top 30

        dostex coverage pages/ --json | jq -r '.missing.unit.top[].key'
    """
    if not paths and sys.stdin.isatty():
        raise UsageError("no PATHS: name files, folders or globs, or pipe an article in")

    import json

    from rich.console import Console, Group

    from dostex.batch import progress, sources
    from dostex.explain import coverage_report

    shown = progress.Silent() if quiet else progress.for_stream(sys.stderr)
    found, rejections = _collect(sources.named(paths or ["-"]), shown)
    console = Console(width=width, highlight=False)
    if as_json or not (as_text or console.is_terminal):
        typer.echo(json.dumps(coverage_report.data(found, rejections, top), ensure_ascii=False, indent=1))
    else:
        console.print(Group(*coverage_report.render(found, rejections, top)))
    for rejection in rejections:
        typer.echo(f"dostex: {rejection.reason}", err=True)
    if rejections:
        raise typer.Exit(1)


def _collect(items: "Iterable[Item]", shown: "Progress") -> "tuple[Coverage, list[Rejection]]":
    from dostex.batch.process import process
    from dostex.documents.article import to_article
    from dostex.explain.coverage import Collector
    from dostex.extract.extract import Extractor
    from dostex.records import Article, Record
    from dostex.rejection import Rejection

    collector, extractor = Collector(), Extractor()
    rejections: list[Rejection] = []
    shown.start(None)
    try:
        for item in items:

            def extract(article: Article, name: str = getattr(item, "name", "-")) -> Record:
                reading = extractor.read(article)
                record = extractor.record(reading)
                collector.add(name, reading)
                return record

            processed = process(item, to_article, extract)
            rejected = isinstance(processed.result, Rejection)
            if isinstance(processed.result, Rejection):
                rejections.append(processed.result)
            shown.advance(processed.name, "rejected" if rejected else "read")
    finally:
        shown.finish()
    return collector.coverage, rejections
