"""`dostex show`: one article with its facts."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from dostex.errors import DostexError, RecordRejected, UnreadableFile, UsageError

if TYPE_CHECKING:
    from dostex.records import Record

_SQLITE: Final = "sqlite:///"
_STORE: Final = f"{_SQLITE}dostex.db"


def command(
    article: Annotated[
        str, typer.Argument(help="Id of an article in the store, a text or HTML file (- is stdin), or a record (.json).")
    ],
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a self-contained page to FILE instead.")] = None,
    store: Annotated[str, typer.Option(metavar="URL", help="The database that holds the article.")] = _STORE,
    width: Annotated[int | None, typer.Option(min=40, help="Columns; by default those of the terminal.")] = None,
) -> None:
    """Show an article with its facts highlighted and listed: in the terminal, or as one HTML page that needs nothing else.

    A file is read and extracted now; an id is looked up in the store.

    Examples:

        dostex show corpus/articles/thai-nguyen-2023.txt

        dostex show corpus/articles/thai-nguyen-2023.txt --html article.html

        dostex show skhcn.example.gov.vn:1234 --store sqlite:///dostex.db
    """
    from rich.console import Console

    from dostex import catalogue
    from dostex.show import page, terminal

    record, names = _record(article, store), catalogue.installed().labels()
    if html is not None:
        try:
            html.write_text(page.render(record, names), encoding="utf-8")
        except OSError as error:
            raise UsageError(f"--html {html}: {error.strerror}; a file in a folder that exists is needed") from error
        typer.echo(f"wrote {html}")
        return
    console = Console(width=width, highlight=False)
    styled = console.is_terminal and not console.no_color
    console.print(terminal.render(record, names, width=console.width, brackets=not styled))


def _record(article: str, store: str) -> "Record":
    path = Path(article)
    if article == "-":
        return _extracted(article)
    if path.is_file():
        return _saved(path) if path.suffix == ".json" else _extracted(article)
    if path.is_dir():
        raise UsageError(f"{article} is a folder; valid is one text or HTML file, one record (.json) or an article's id")
    return _stored(article, store)


def _stored(article: str, url: str) -> "Record":
    from dostex.store.store import Store

    file = Path(url.removeprefix(_SQLITE)) if url.startswith(_SQLITE) else None
    if file and not file.exists():
        raise UsageError(f"{article}: no such file, and no store at {url} to look for an article of that id")
    with Store.open(url) as opened:
        if record := opened.record(article):
            return record
    raise UsageError(f"{article}: no such file, and no article of that id in {url}")


def _saved(path: Path) -> "Record":
    from pydantic import ValidationError

    from dostex.records import Record

    try:
        return Record.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise RecordRejected(str(path), str(error)) from error
    except OSError as error:
        raise UnreadableFile(str(path), error.strerror or str(error)) from error


def _extracted(path: str) -> "Record":
    from dostex.documents import inputs
    from dostex.documents.article import to_article
    from dostex.extract.extract import Extractor

    document = next(inputs.find([path]))
    if isinstance(document, DostexError):
        raise document
    return Extractor().extract(to_article(document))
