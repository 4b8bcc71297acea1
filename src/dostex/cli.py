"""The command line: thin commands, the library does the work."""

import typer

app = typer.Typer(no_args_is_help=True)


def main() -> None:
    """Entry point of the `dostex` command."""
    app()
