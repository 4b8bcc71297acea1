"""`dostex diff`: what changed between two extractions, and why."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dostex.errors import UsageError

if TYPE_CHECKING:
    from typing import TextIO

    from dostex.review.judging import Judge
    from dostex.review.readings import Reading
    from dostex.review.report import Report
    from dostex.review.sides import Side

    Texts = list[tuple[str, Reading | None, Reading | None]]

Format = Literal["text", "json", "html", "markdown"]
_GOLD = Path("corpus/gold")


def command(
    sides: Annotated[
        list[str] | None,
        typer.Argument(metavar="[A B | PATHS...]", help="Two sides; with --against the articles to extract on both."),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(metavar="REVISION", help="Compare the working tree with this git revision: PATHS are extracted by both."),
    ] = None,
    store: Annotated[str, typer.Option(metavar="URL", help="The database that runs are of.")] = "sqlite:///dostex.db",
    kind: Annotated[
        list[str] | None, typer.Option(metavar="ROOM", help="Only these facts: observations, posts, … (may be repeated).")
    ] = None,
    operation: Annotated[
        list[str] | None, typer.Option(metavar="OPERATION", help="Only added, removed, changed or moved (may be repeated).")
    ] = None,
    field: Annotated[
        list[str] | None, typer.Option(metavar="FIELD", help="Only changes of this field (may be repeated).")
    ] = None,
    province: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only articles of this province (may be repeated).")
    ] = None,
    cause: Annotated[
        list[str] | None,
        typer.Option(metavar="CAUSE", help="Only page, extractor, both, configuration or unknown (may be repeated)."),
    ] = None,
    article: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only this article (may be repeated).")] = None,
    gold: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Judge changes by this gold; corpus/gold if that is here.")
    ] = None,
    no_gold: Annotated[bool, typer.Option("--no-gold", help="Judge nothing.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = "text",
    limit: Annotated[int | None, typer.Option(min=0, help="With text: print at most so many changes.")] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to FILE.")] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with status 1 if anything changed.")] = False,
) -> None:
    """Show which facts changed between two sides, each in its sentence, with the cause.

    A side is a run (5, latest, latest~1: the store as it was when that run had ended), a store (sqlite:///FILE, also @RUN), a
    file of records (.jsonl, or - for standard input), a folder of gold, or articles to extract now.

    Examples:

        dostex diff latest~1 latest

        dostex diff sqlite:///old.db sqlite:///new.db@5 --cause extractor --format html --output changes.html

        dostex diff --against main corpus/articles --format markdown
    """
    from dostex.review.diff import diff
    from dostex.review.grouping import Chosen
    from dostex.review.models import CAUSES, OPERATIONS, ROOMS
    from dostex.review.report import Report

    _check("--kind", kind, ROOMS)
    _check("--operation", operation, OPERATIONS)
    _check("--cause", cause, CAUSES)
    with ExitStack() as stack:
        before, after = _sides(stack, sides or [], against, store)
        _known(article, before, after)
        judge = None if no_gold or _is_gold(before, after) else _judge(gold, before, after)
        chosen = Chosen(kind or (), operation or (), field or (), cause or (), province or ())
        stream = chosen.of(diff(before, after, article, judge))
        report = stack.enter_context(Report(before.name, after.name, stream, judge))
        texts = _texts(before, after, article if form == "html" else None)
        _write(report, texts, form, limit, output)
        if exit_code and report.tally.changes:
            raise typer.Exit(1)


def _check(option: str, given: list[str] | None, valid: tuple[str, ...]) -> None:
    for each in given or ():
        if each not in valid:
            raise UsageError(f"{option} {each!r}: valid are {', '.join(valid)}")


def _known(articles: list[str] | None, before: "Side", after: "Side") -> None:
    if not articles:
        return
    from dostex.review.sides import ids

    known = ids([before, after])
    for each in articles:
        if each not in known:
            raise UsageError(f"--article {each}: neither side has it")


def _sides(stack: ExitStack, given: list[str], against: str | None, store: str) -> "tuple[Side, Side]":
    from dostex.review.sides import SYNTAX

    if against is not None:
        from dostex.cli.revisions import against_revision

        return against_revision(stack, against, given)
    if len(given) != 2:
        raise UsageError(f"two sides are compared, these are {len(given)}; a side is {SYNTAX}")
    return _side(stack, given[0], store), _side(stack, given[1], store)


def _side(stack: ExitStack, spec: str, store: str) -> "Side":
    from dostex.cli.revisions import extracted
    from dostex.evaluate import gold
    from dostex.review.gold import GoldSide
    from dostex.review.sides import FileSide, StoreSide, run_of, store_of

    if found := store_of(spec):
        return stack.enter_context(StoreSide.open(*found))
    if run_of(spec):
        return stack.enter_context(StoreSide.open(store, spec))
    if spec == "-" or Path(spec).suffix in {".jsonl", ".ndjson"}:
        return stack.enter_context(FileSide.open(spec, standard_input=sys.stdin.buffer))
    if Path(spec).is_dir() and any(Path(spec).glob("*.json")) and not any(Path(spec).glob("*.meta.json")):
        return stack.enter_context(GoldSide(gold.load(Path(spec)), spec))
    return extracted(stack, [spec], spec)


def _is_gold(*sides: "Side") -> bool:
    """Whether a side is the truth itself."""
    from dostex.review.gold import GoldSide

    return any(isinstance(side, GoldSide) for side in sides)


def _judge(folder: Path | None, before: "Side", after: "Side") -> "Judge | None":
    """The gold named, or the one that is here, if it knows an article of these sides."""
    from dostex.evaluate import gold
    from dostex.review.judging import Judge
    from dostex.review.sides import ids

    if folder is None and not _GOLD.is_dir():
        return None
    judge = Judge(gold.load(folder or _GOLD))
    return judge if folder is not None or judge.articles & ids([before, after]) else None


def _texts(before: "Side", after: "Side", articles: list[str] | None) -> "Texts":
    """Both readings of each of `articles`, for a page that shows them whole."""
    here, there = before.hashes(), after.hashes()
    return [
        (
            each,
            next(before.readings([each])) if each in here else None,
            next(after.readings([each])) if each in there else None,
        )
        for each in articles or ()
    ]


def _write(report: "Report", texts: "Texts", form: Format, limit: int | None, output: Path | None) -> None:
    if output is None:
        _print(report, texts, form, limit, sys.stdout)
        return
    try:
        with output.open("w", encoding="utf-8", errors="replace") as file:
            _print(report, texts, form, limit, file)
    except OSError as error:
        raise UsageError(f"--output {output}: {error.strerror}; a file in a folder that exists is needed") from error
    typer.echo(f"wrote {output}", err=True)


def _print(report: "Report", texts: "Texts", form: Format, limit: int | None, file: "TextIO") -> None:
    if form == "text":
        from rich.console import Console

        from dostex.review.render import text

        console = Console(file=file, soft_wrap=True, highlight=False)
        for piece in text.render(report, brackets=not console.is_terminal or bool(console.no_color), limit=limit):
            console.print(piece)
        return
    for words in _pieces(report, texts, form):
        file.write(words)


def _pieces(report: "Report", texts: "Texts", form: Format) -> Iterator[str]:
    from dostex.review.render import html, markdown, plain

    match form:
        case "json":
            yield from plain.render(report)
        case "html":
            yield from html.render(report, texts)
        case _:
            yield markdown.render(report)
