"""The command line: thin commands, the library does the work. Heavy imports happen inside the commands."""

import signal
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from dostex.cli import (
    bench,
    coverage,
    crawl,
    db,
    decide,
    diff,
    evaluate,
    explain,
    export,
    extract,
    load,
    query,
    review,
    run,
    schema,
    search,
    show,
    sources,
    version,
)
from dostex.errors import ConfigurationError, DostexError, UsageError

_WRONG_USE, _FAILED, _INTERRUPTED = 2, 1, 130


class _Commands(TyperGroup):
    """Turns dostex's own errors into one line on stderr and an exit status: 2 for wrong use, 1 for everything else."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (UsageError, ConfigurationError) as error:
            typer.echo(f"dostex: {error}", err=True)
            raise typer.Exit(_WRONG_USE) from error
        except DostexError as error:
            typer.echo(f"dostex: {error}", err=True)
            raise typer.Exit(_FAILED) from error


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="News of Vietnam's provincial Departments of Science and Technology, turned into records one can query.",
    epilog="Exit status: 0 fine, 1 something was rejected, failed or missed a gate, 2 wrong use, 130 or 143 a signal.",
)
app.command("crawl")(crawl.command)
app.command("run")(run.command)
app.command("extract")(extract.command)
app.command("eval")(evaluate.command)
app.command("show")(show.command)
app.command("explain")(explain.command)
app.command("coverage")(coverage.command)
app.command("query")(query.command)
app.command("diff")(diff.command)
app.command("schema")(schema.command)
app.command("load")(load.command)
app.command("export")(export.command)
app.command("search")(search.command)
app.command("review")(review.command)
app.add_typer(db.app, name="db")
app.add_typer(decide.app, name="decide")
app.add_typer(sources.app, name="sources")
app.add_typer(bench.app, name="bench")
app.command("version")(version.command)


@app.callback()
def _dostex() -> None:
    """News of Vietnam's provincial Departments of Science and Technology, turned into records one can query."""


def main() -> None:
    """Entry point of the `dostex` command. Ctrl-C ends it quietly with status 130."""
    signal.signal(signal.SIGINT, lambda *_: sys.exit(_INTERRUPTED))
    app()
