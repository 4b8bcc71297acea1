"""`dostex run`: the main job."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from dostex.errors import StoreError, UsageError

_DEFAULT_INPUT = Path("corpus/articles")


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS | SOURCES]...",
            help="Files, folders, globs, - for standard input, or sources to crawl first [default: corpus/articles].",
        ),
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
    contact: Annotated[
        str, typer.Option(metavar="MAIL", envvar="DOSTEX_CONTACT", help="Of SOURCES: whom a portal's keeper can write to.")
    ] = "",
    out: Annotated[Path, typer.Option(metavar="DIR", help="Of SOURCES: where the web archive goes.")] = Path("archive"),
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Of SOURCES: leave older articles alone.")] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Of SOURCES: at most N articles of each.")] = None,
    new_only: Annotated[
        bool, typer.Option("--new-only", help="Of SOURCES: do not ask whether known articles changed.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(min=1, show_default="all cores", help="Worker processes; 1 is this process, without limits."),
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that a document may take.")] = 60,
    memory_limit: Annotated[int, typer.Option(min=16, metavar="MB", help="Memory that a document may take.")] = 1024,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no table; the exit status tells.")] = False,
) -> None:
    """Turn articles into facts in a database. Running it again on the same articles changes nothing.

    A document that cannot be read, hangs, or takes too much memory never stops the others: it is kept in the table `rejected`
    with its reason, and the exit status is 1. Ctrl-C and SIGTERM finish what is in flight; `--resume` goes on. A SOURCE
    (`dostex sources list`) is crawled into a web archive as by `dostex crawl`; of its articles those are read that the store
    does not have as they are now.

    Examples:

        dostex run

        dostex run pages/ 'archive/2023-*.html' --store sqlite:///facts.db

        dostex run lang-son can-tho --contact you@example.org

        dostex run --retry

        dostex run pages/ --resume

        sqlite3 dostex.db "select value, unit, period from observations where indicator = 'tasks_total_managed'"
    """
    from datetime import UTC, datetime
    from itertools import chain

    from rich.console import Console

    import dostex
    from dostex.batch import progress, report, run, sources
    from dostex.batch.engines import Here, Limits
    from dostex.batch.pool import Pool
    from dostex.batch.standard import Standard
    from dostex.batch.stopping import Stop
    from dostex.cli.crawl import fetch
    from dostex.store import Store
    from dostex.store.database import shown

    if retry and paths:
        raise UsageError("--retry takes its inputs from the store; name no paths")
    if not retry and not paths and not _DEFAULT_INPUT.is_dir():
        raise UsageError(f"no PATHS, and no folder {_DEFAULT_INPUT} here: name the articles, for example `dostex run pages/`")
    names, places = sources.split(paths or [])
    items = sources.named(places or [str(_DEFAULT_INPUT)]) if not retry and (places or not names) else iter(())
    try:
        opened = Store.open(store)
    except StoreError as error:
        raise UsageError(str(error)) from error
    fine = not names or fetch(names, out, contact=contact, since=since, limit=limit, new_only=new_only, quiet=quiet)
    known: set[sources.Input] = set()

    def done(pages: Sequence[sources.Input]) -> set[sources.Input]:
        found = opened.visited(pages, dostex.__version__)
        known.update(found)
        return found

    work = Standard(keep_personal_data)
    with opened, Stop().listening() as stop:
        if names:
            items = chain(sources.crawled(out, names, done=done), items)
        summary = run.run(
            sources.retried(opened.open_rejections(retryable=True)) if retry else items,
            opened,
            Here(work) if workers == 1 else Pool(work, workers, Limits(timeout, memory_limit)),
            progress=progress.Silent() if quiet else progress.for_stream(sys.stderr),
            clock=lambda: datetime.now(UTC),
            extractor_version=dostex.__version__,
            configuration={"command": "run", "inputs": paths or [], "retry": retry, "keep_personal_data": keep_personal_data},
            keep_personal_data=keep_personal_data,
            resume=resume,
            stop=stop,
        )
    if not quiet:
        console = Console(soft_wrap=True, highlight=False)
        console.print(report.table(summary, shown(store)))
        if known:
            console.print(
                f"{len(known):,} articles are in the store as they were last fetched; `dostex run {out}` reads them anew"
            )
    if summary.signal is not None:
        typer.echo(f"dostex: ended by {signal.Signals(summary.signal).name}; {report.how_to_resume(retry=retry)}", err=True)
        raise typer.Exit(stop.status)
    if summary.outcomes["rejected"] or not fine:
        raise typer.Exit(1)
