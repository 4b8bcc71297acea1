"""`dostex review`: the review app on this machine."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    store: Annotated[
        str, typer.Option(metavar="URL", help="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.")
    ] = "sqlite:///dostex.db",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where it listens; 0 takes any port that is free.")] = 8765,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="The address it listens on; by default only this machine reaches it.")
    ] = "127.0.0.1",
    name: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A further name that browsers may call it by; can be repeated.")
    ] = None,
    gold: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where articles are kept as gold; without it the app does not offer that."),
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Print the link and leave the browser alone.")] = False,
) -> None:
    """Review what changed between extractions, in the browser; Ctrl-C ends it.

    The link it prints opens once and asks for your name; in the app's settings you make links for other reviewers.

    Examples:

        dostex review

        dostex review --store postgresql://me@localhost/dostex --no-open
    """
    from dostex.errors import UsageError
    from dostex.store import Store

    try:
        from dostex.review.web.server import serve
    except ImportError as error:
        raise UsageError(f"the review app needs {error.name}: pip install 'dostex[review]'") from error

    def ready(link: str) -> None:
        typer.echo(f"Review at {link}\nCtrl-C ends it.")
        if not no_open:
            import webbrowser

            webbrowser.open(link)

    with Store.open(store) as opened:
        serve(opened, host=host, port=port, names=tuple(name or ()), gold=gold, ready=ready)
