"""`dostex extract`: records as JSON Lines."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dostex.errors import UsageError

if TYPE_CHECKING:
    from dostex.batch.process import Item


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Files, folders, globs, or - for standard input."),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When the one input was published: 2023-12-18, or with time and offset.")
    ] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Address that the one input was fetched from.")] = None,
) -> None:
    """Print the record of each article as one line of JSON, in the order of the inputs.

    Standard output holds nothing else; what cannot be read is told on standard error, and the exit status is 1.

    Examples:

        dostex extract corpus/articles

        dostex extract page.html --url https://skhcn.example.gov.vn/tin/123 | jq .observations

        curl -s https://… | dostex extract - --published 2023-12-18
    """
    if not paths and sys.stdin.isatty():
        raise UsageError("no PATHS: name files, folders or globs, or pipe an article in")

    from dostex.batch.process import process
    from dostex.batch.sources import named
    from dostex.documents.article import to_article
    from dostex.extract.extract import Extractor
    from dostex.rejection import Rejection

    items: Iterable[Item] = named(paths or ["-"])
    if published or url:
        items = _told(items, published, url)
    extract = Extractor().extract
    rejected = 0
    for item in items:
        result = process(item, to_article, extract).result
        if isinstance(result, Rejection):
            rejected += 1
            typer.echo(f"dostex: {result.reason}", err=True)
        else:
            typer.echo(result.model_dump_json())
    if rejected:
        raise typer.Exit(1)


def _told(items: "Iterable[Item]", published: str | None, url: str | None) -> "Iterator[Item]":
    """The one input with what the user says about it. Raises UsageError if there are more, or the date is none."""
    from dataclasses import replace
    from datetime import datetime

    from dostex.documents.read import Document

    try:
        datetime.fromisoformat(published or "2000-01-01")
    except ValueError as error:
        raise UsageError(f"--published {published!r}: valid are 2023-12-18 and 2023-12-18T10:15:00+07:00") from error
    known = list(items)
    if len(known) != 1:
        raise UsageError(f"--published and --url speak of one input, these are {len(known)}")
    item = known[0]
    if isinstance(item, Document):
        item = replace(item, published=published or item.published, url=url or item.url)
    yield item
