"""`dostex run`: the main job."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dostex.errors import StoreError, UsageError

_DEFAULT_INPUT = Path("corpus/articles")


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Files, folders, globs, or - for standard input [default: corpus/articles]."),
    ] = None,
    store: Annotated[
        str, typer.Option(help="Where the facts go: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.")
    ] = "sqlite:///dostex.db",
    retry: Annotated[bool, typer.Option("--retry", help="Try the rejected inputs that may succeed now again.")] = False,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Go on where the last run was interrupted, if it was told the same; else start anew."),
    ] = False,
    keep_personal_data: Annotated[
        bool, typer.Option("--keep-personal-data", help="Store phone numbers, e-mail and home addresses unmasked.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no table; the exit status tells.")] = False,
) -> None:
    """Turn articles into facts in a database. Running it again on the same articles changes nothing.

    A document that cannot be read never stops the others: it is kept in the table `rejected` with its reason, and the exit
    status is 1.

    Examples:

        dostex run

        dostex run pages/ 'archive/2023-*.html' --store sqlite:///facts.db

        dostex run --retry

        dostex run pages/ --resume

        sqlite3 dostex.db "select value, unit, period from observations where indicator = 'tasks_total_managed'"
    """
    from datetime import UTC, datetime

    from rich.console import Console

    import dostex
    from dostex.batch import progress, report, run, sources
    from dostex.documents.article import to_article
    from dostex.extract.extract import Extractor
    from dostex.store import Store
    from dostex.store.database import shown

    if retry and paths:
        raise UsageError("--retry takes its inputs from the store; name no paths")
    if not retry and not paths and not _DEFAULT_INPUT.is_dir():
        raise UsageError(f"no PATHS, and no folder {_DEFAULT_INPUT} here: name the articles, for example `dostex run pages/`")
    items = sources.named(paths or [str(_DEFAULT_INPUT)]) if not retry else iter(())
    try:
        opened = Store.open(store)
    except StoreError as error:
        raise UsageError(str(error)) from error
    with opened:
        summary = run.run(
            sources.retried(opened.open_rejections(retryable=True)) if retry else items,
            opened,
            read=to_article,
            extract=Extractor().extract,
            progress=progress.Silent() if quiet else progress.for_stream(sys.stderr),
            clock=lambda: datetime.now(UTC),
            extractor_version=dostex.__version__,
            configuration={"command": "run", "inputs": paths or [], "retry": retry, "keep_personal_data": keep_personal_data},
            keep_personal_data=keep_personal_data,
            resume=resume,
        )
    if not quiet:
        Console(soft_wrap=True, highlight=False).print(report.table(summary, shown(store)))
    if summary.rejections:
        raise typer.Exit(1)
