"""`dostex search`: articles by words."""

from typing import TYPE_CHECKING, Annotated

import typer

from dostex.errors import UsageError

if TYPE_CHECKING:
    from datetime import date


def command(
    words: Annotated[str, typer.Argument(help="What to look for; tone marks may be left out.")],
    store: Annotated[
        str, typer.Option(metavar="URL", help="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.")
    ] = "sqlite:///dostex.db",
    province: Annotated[str | None, typer.Option(help="Code or name of a province; marks may be left out.")] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Published on this day or later.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Published on this day or earlier.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
) -> None:
    """Find articles that have all of these words, best first; one JSON object a line when piped.

    Examples:

        dostex search "nghiem thu"

        dostex search "đề tài cấp tỉnh" --province "son la" --from 2022-01-01

        dostex search chuyen-giao | jq -r .article_id
    """
    import json
    from dataclasses import asdict

    from rich.console import Console
    from rich.text import Text

    from dostex.store import Store

    days = _day("--from", first), _day("--to", last)
    with Store.open(store) as opened:
        hits = opened.search(words, province=province, first=days[0], last=days[1], limit=limit)
    console = Console(highlight=False)
    for hit in hits:
        if not console.is_terminal:
            typer.echo(json.dumps(asdict(hit), ensure_ascii=False, default=str))
            continue
        about = " · ".join(str(each) for each in (hit.published_on, hit.area_name, hit.article_id) if each)
        snippet = Text(hit.snippet)
        for start, end in hit.marks:
            snippet.stylize("bold yellow", start, end)
        console.print(Text(hit.headline, style="bold"), Text(about, style="dim"), snippet, "", sep="\n")
    if not hits:
        typer.echo(f"dostex: no article has all of {words!r}", err=True)
        raise typer.Exit(1)


def _day(option: str, given: str | None) -> "date | None":
    from datetime import date as day

    try:
        return None if given is None else day.fromisoformat(given)
    except ValueError as error:
        raise UsageError(f"{option} {given!r}: valid is for example 2023-12-18") from error
