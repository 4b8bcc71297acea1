"""`dostex run`: the main job."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from dostex.errors import StoreError, UsageError

_DEFAULT_INPUT = Path("corpus/articles")


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS | SOURCES]...",
            help="Files, folders, globs (also s3:// …), - for stdin, sources to crawl first [default: corpus/articles].",
        ),
    ] = None,
    store: Annotated[
        str,
        typer.Option(help="Where the facts go: sqlite:///FILE, postgresql://USER:PASSWORD@HOST/DATABASE or parquet:FOLDER."),
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
    engine: Annotated[
        str | None, typer.Option(metavar="URL", help="A Dask cluster in place of worker processes: dask://HOST:8786.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that a document may take.")] = 60,
    memory_limit: Annotated[int, typer.Option(min=16, metavar="MB", help="Memory that a document may take.")] = 1024,
    summary: Annotated[Path | None, typer.Option(metavar="FILE", help="Write what the run did as JSON.")] = None,
    metrics: Annotated[Path | None, typer.Option(metavar="FILE", help="Write its numbers for Prometheus (textfile).")] = None,
    log_format: Annotated[Literal["text", "json"], typer.Option(help="json: a line of JSON a document on stderr.")] = "text",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no table; the exit status tells.")] = False,
) -> None:
    """Turn articles into facts in a database. Running it again on the same articles changes nothing.

    A document that cannot be read, hangs, or takes too much memory never stops the others: it is kept in the table `rejected`
    with its reason, and the exit status is 1. Ctrl-C and SIGTERM finish what is in flight; `--resume` goes on. A SOURCE
    (`dostex sources list`) is crawled into a web archive as by `dostex crawl`; of its articles those are read that the store
    does not have as they are now.

    Exit status: 0 every document was read, 1 some were rejected or the run failed, 2 wrong use, 130 and 143 ended by SIGINT
    and SIGTERM.

    Examples:

        dostex run

        dostex run pages/ 'archive/2023-*.html' --store sqlite:///facts.db

        dostex run lang-son can-tho --contact you@example.org

        dostex run --retry

        dostex run pages/ --resume

        dostex run pages/ --workers 8 --summary run.json --log-format json

        dostex run s3://bucket/pages/ --engine dask://scheduler:8786 --store postgresql://me@host/facts

        dostex run s3://bucket/crawl.warc.gz --store parquet:s3://bucket/facts

        sqlite3 dostex.db "select value, unit, period from observations where indicator = 'tasks_total_managed'"
    """
    from contextlib import nullcontext
    from datetime import UTC, datetime
    from itertools import chain

    from rich.console import Console

    import dostex
    from dostex.batch import logs, outcome, progress, report, sources
    from dostex.batch.engines import Limits
    from dostex.batch.jobs import Job
    from dostex.cli.crawl import fetch
    from dostex.cli.db import link_copies

    _check(paths, retry=retry, workers=workers, engine=engine)
    names, places = sources.split(paths or [])
    database, shown_store = _opener(store, needed=bool(names or retry))
    places = places or ([] if names or retry else [str(_DEFAULT_INPUT)])
    items = sources.named(places) if places else iter(())
    job = Job(
        store_shown=shown_store,
        configuration={"command": "run", "inputs": paths or [], "retry": retry, "keep_personal_data": keep_personal_data},
        keep_personal_data=keep_personal_data,
        resume=resume,
        workers=workers,
        engine=engine,
        limits=Limits(timeout, memory_limit),
    )
    opened = database()
    fine = not names or fetch(names, out, contact=contact, since=since, limit=limit, new_only=new_only, quiet=quiet)
    known: set[sources.Input] = set()

    def done(pages: Sequence[sources.Input]) -> set[sources.Input]:
        found: set[sources.Input] = opened.visited(pages, dostex.__version__)
        known.update(found)
        return found

    silent = quiet or log_format == "json"
    with opened, logs.json_lines(sys.stderr) if log_format == "json" else nullcontext():
        if names:
            items = chain(sources.crawled(out, names, done=done), items)
        if retry:
            items = sources.retried(opened.open_rejections(retryable=True))
        ended = job.run(
            items,
            opened,
            progress=progress.Silent() if silent else progress.for_stream(sys.stderr),
            clock=lambda: datetime.now(UTC),
            total=None if names or retry else sources.count(places),
            fine=fine,
        )
    if names:
        link_copies(store)
    if summary:
        outcome.write(summary, ended.outcome.model_dump_json(indent=1) + "\n")
    if metrics:
        outcome.write(metrics, ended.outcome.metrics())
    if ended.error:
        raise ended.error
    if not silent:
        note = f"{len(known):,} articles are in the store as they were last fetched; `dostex run {out}` reads them anew"
        Console(soft_wrap=True, highlight=False).print(report.table(ended.summary, ended.outcome.store), *[note] * bool(known))
    if ended.outcome.signal:
        typer.echo(f"dostex: ended by {ended.outcome.signal}; {report.how_to_resume(retry=retry)}", err=True)
    if ended.outcome.exit_status:
        raise typer.Exit(ended.outcome.exit_status)


def _opener(url: str, *, needed: bool) -> tuple[Callable[[], Any], str]:
    """What opens the store, and its URL without a password; `needed`: nothing but a database will do."""
    from dostex.batch import parquet
    from dostex.store import Store
    from dostex.store.database import shown

    if url.startswith(parquet.PREFIX):
        if needed:
            raise UsageError(
                f"--store {url}: sources and --retry ask a database what is known; name sqlite:/// or postgresql://"
            )
        return partial(parquet.Parquet, url), url

    def database() -> Store:
        try:
            return Store.open(url)
        except StoreError as error:
            raise UsageError(str(error)) from error

    return database, url if "@" not in url else shown(url)


def _check(paths: Sequence[str] | None, *, retry: bool, workers: int | None, engine: str | None) -> None:
    if engine and workers:
        raise UsageError("--workers counts processes of this machine, --engine names a cluster; give one of them")
    if retry and paths:
        raise UsageError("--retry takes its inputs from the store; name no paths")
    if not retry and not paths and not _DEFAULT_INPUT.is_dir():
        raise UsageError(f"no PATHS, and no folder {_DEFAULT_INPUT} here: name the articles, for example `dostex run pages/`")
