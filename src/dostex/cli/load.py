"""`dostex load`: records into a database."""

import sys
from typing import Annotated

import typer


def command(
    records: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="RECORDS...",
            help="Files of JSON Lines, as dostex extract prints them; - is stdin; URL#run=N is another store as of its run N.",
        ),
    ] = None,
    store: Annotated[
        str, typer.Option(metavar="URL", help="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.")
    ] = "sqlite:///dostex.db",
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Go on where the last load was interrupted, if it was told the same; else start anew."),
    ] = False,
    keep_personal_data: Annotated[
        bool, typer.Option("--keep-personal-data", help="Store phone numbers, e-mail and home addresses unmasked.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no table; the exit status tells.")] = False,
) -> None:
    """Load records into a database. What it knows already is not written again; what changed keeps its history.

    A line that is no record of this version is kept in the table `rejected` with its reason, and the exit status is 1.

    What another store holds is named by its URL; with #run=N it is what it held when its run N had ended, whatever came later.

    Examples:

        dostex load records.jsonl --store postgresql://me@localhost/facts

        dostex extract pages/ | dostex load -

        dostex load records.jsonl --resume

        dostex load 'sqlite:///dostex.db#run=3' --store postgresql://me@localhost/facts
    """
    from contextlib import ExitStack
    from datetime import UTC, datetime
    from itertools import chain

    from rich.console import Console

    import dostex
    from dostex.batch import progress, report
    from dostex.batch.given import source
    from dostex.batch.load import load
    from dostex.errors import StoreError, UsageError
    from dostex.store import Store
    from dostex.store.database import shown

    if not records:
        raise UsageError(
            "no RECORDS: name files of JSON Lines, as dostex extract prints them, - for standard input, or a store"
        )
    with ExitStack() as stack:
        inputs = [source(each, sys.stdin.buffer, stack) for each in records]
        try:
            opened = stack.enter_context(Store.open(store))
        except StoreError as error:
            raise UsageError(str(error)) from error
        summary = load(
            chain.from_iterable(each.given for each in inputs),
            opened,
            progress=progress.Bar(Console(file=sys.stderr)) if sys.stderr.isatty() and not quiet else progress.Silent(),
            clock=lambda: datetime.now(UTC),
            loader_version=dostex.__version__,
            configuration={
                "command": "load",
                "inputs": [each.name for each in inputs],
                "keep_personal_data": keep_personal_data,
            },
            keep_personal_data=keep_personal_data,
            resume=resume,
        )
    if not quiet:
        Console(soft_wrap=True, highlight=False).print(report.table(summary, shown(store)))
    if summary.rejections:
        raise typer.Exit(1)
