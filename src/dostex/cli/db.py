"""`dostex db`: a store's schema and health."""

from typing import Annotated

import typer

_HELP = """A store's schema and health.

Examples: dostex db upgrade --store sqlite:///facts.db, dostex db stats
"""
app = typer.Typer(no_args_is_help=True, help=_HELP)
Store = Annotated[str, typer.Option(metavar="URL", help="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.")]
_DEFAULT = "sqlite:///dostex.db"


@app.command("upgrade")
def upgrade(store: Store = _DEFAULT) -> None:
    """Bring the database to the schema of this dostex, in one transaction; an empty database gets it whole.

    Example:

        dostex db upgrade --store postgresql://me@localhost/facts
    """
    from dostex.store.migrate import upgrade as migrate

    before, after = migrate(store)
    typer.echo(f"schema {after}: it was already" if before == after else f"schema {before or 'none'} → {after}")


@app.command("check")
def check(store: Store = _DEFAULT) -> None:
    """Compare the schema with what it should be and look for rows that contradict each other; exit status 1 if there are.

    Example:

        dostex db check
    """
    from dostex.store import migrate

    engine = migrate.open_engine(store)
    try:
        problems = migrate.check(engine)
    finally:
        engine.dispose()
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(1)
    typer.echo("all is well")


@app.command("stats")
def stats(store: Store = _DEFAULT) -> None:
    """Rows of every table and view, and the size of the database, as lines of name and number.

    Example:

        dostex db stats | sort -k2 -n
    """
    from dostex.store import upkeep
    from dostex.store.migrate import open_engine

    engine = open_engine(store)
    try:
        for name, count in upkeep.stats(engine).items():
            typer.echo(f"{name:<24}{count}")
    finally:
        engine.dispose()


@app.command("vacuum")
def vacuum(store: Store = _DEFAULT) -> None:
    """Give free space back and renew the planner's statistics. No row is deleted; history stays.

    Example:

        dostex db vacuum
    """
    from dostex.store import upkeep
    from dostex.store.migrate import open_engine

    engine = open_engine(store)
    try:
        before, after = upkeep.vacuum(engine)
    finally:
        engine.dispose()
    typer.echo(f"{before:,} → {after:,} bytes")


@app.command("copies")
def copies(store: Store = _DEFAULT) -> None:
    """Link articles that say the same: reposts, the same text on several hosts. Nothing is dropped; panels count them once.

    `dostex run SOURCE` does it at its end.

    Examples:

        dostex db copies

        sqlite3 dostex.db "select origin, count(*) from article_copies group by origin"
    """
    for kind, count in link_copies(store).items():
        typer.echo(f"{kind:<8}{count}")


def link_copies(store: str) -> dict[str, int]:
    """Link the copies in the store at the URL `store`; how many of each kind. Raises UsageError without datasketch."""
    from dostex.errors import UsageError
    from dostex.store.copies import link
    from dostex.store.migrate import open_engine

    engine = open_engine(store)
    try:
        found = link(engine)
    except ImportError as error:
        raise UsageError(f"near copies need {error.name}: pip install 'dostex[crawl]'") from error
    finally:
        engine.dispose()
    return {kind: found[kind] for kind in ("exact", "near", "repost")}
