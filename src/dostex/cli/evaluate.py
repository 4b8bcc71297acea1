"""`dostex eval`: records against gold."""

import json
from pathlib import Path
from typing import Annotated

import typer

from dostex.errors import UsageError


def command(
    folder: Annotated[Path, typer.Argument(help="Folder of gold annotations (NAME.json with NAME.txt or a page).")] = Path(
        "corpus/gold"
    ),
    errors: Annotated[bool, typer.Option("--errors", help="List every miss, extra and wrong value with its sentence.")] = False,
    facet: Annotated[list[str] | None, typer.Option(help="With --errors: only this facet (may be repeated).")] = None,
    article: Annotated[list[str] | None, typer.Option(help="Only this article, by its name (may be repeated).")] = None,
    gate: Annotated[Path | None, typer.Option(help="Fail (exit 1) when a facet's F1 is under its floor in this file.")] = None,
    raise_floors: Annotated[Path | None, typer.Option(help="Raise the floors in this file to what was reached.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
    as_table: Annotated[bool, typer.Option("--table", help="The table, also when standard output is no terminal.")] = False,
) -> None:
    """Measure extraction against gold: precision, recall and F1 of each facet, micro and per article.

    Examples:

        dostex eval

        dostex eval corpus/gold --errors --facet period --article a05

        dostex eval corpus/gold --gate floors.toml

        dostex eval --json | jq .facets.indicator.f1
    """
    from rich.console import Console

    from dostex.evaluate import floors, gold, report, score
    from dostex.evaluate.facets import FACETS
    from dostex.extract.extract import Extractor

    unknown = [name for name in facet or () if name not in FACETS]
    if unknown:
        raise UsageError(f"unknown facet {unknown[0]!r}; valid are {', '.join(FACETS)}")
    cases = gold.load(folder)
    if article:
        cases = [case for case in cases if case.name in article]
        if not cases:
            raise UsageError(f"{folder} has no gold named {', '.join(article)}")
    minima = floors.read(gate) if gate else {}
    evaluation = score.evaluate(cases, Extractor().extract)
    console = Console(soft_wrap=True)
    if as_json or not (as_table or console.is_terminal):
        typer.echo(json.dumps(report.data(evaluation, with_errors=errors), ensure_ascii=False, indent=1))
    else:
        for line in report.errors(evaluation, tuple(facet or FACETS)) if errors else ():
            console.print(line, highlight=False)
        console.print(report.table(evaluation))
    reached = evaluation.micro()
    if raise_floors:
        known = floors.read(raise_floors) if raise_floors.exists() else {}
        raise_floors.write_text(floors.render(floors.raised(known, reached)), encoding="utf-8")
    fallen = floors.fallen(minima, reached)
    for line in fallen:
        typer.echo(f"dostex: {line}", err=True)
    if fallen or any(result.failure for result in evaluation.results):
        raise typer.Exit(1)
