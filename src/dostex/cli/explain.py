"""`dostex explain`: why a record says what it says."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dostex.errors import DostexError, RecordRejected, UsageError

if TYPE_CHECKING:
    from dostex.explain.models import Explanation, Value
    from dostex.records import Article


def command(
    path: Annotated[
        str, typer.Argument(help="A text or HTML file (- is stdin), or a record (.json), whose article is read anew.")
    ],
    fact: Annotated[
        str | None,
        typer.Option(metavar="LABEL", help="Only this value, in full: its label in `dostex show` (S3, T1; 3 is S3)."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as when standard output is no terminal.")] = False,
    as_text: Annotated[bool, typer.Option("--text", help="Text, also when standard output is no terminal.")] = False,
    width: Annotated[int | None, typer.Option(min=40, help="Columns of the text; by default those of the terminal.")] = None,
) -> None:
    """Explain an article's values: which rule made each from which words, what it inherited, which numbers are none and why.

    Examples:

        dostex explain corpus/articles/thai-nguyen-2023.txt

        dostex explain corpus/articles/thai-nguyen-2023.txt --fact S3

        dostex explain page.html --json | jq '.numbers[] | select(.fate == "unclaimed")'
    """
    import json
    from dataclasses import asdict

    from rich.console import Console, Group

    from dostex.explain import terminal
    from dostex.explain.explain import Explainer

    article = _article(path)
    explanation = Explainer().explain(article)
    one = _chosen(explanation, fact) if fact else None
    console = Console(width=width, highlight=False)
    if as_json or not (as_text or console.is_terminal):
        typer.echo(json.dumps(asdict(one or explanation), ensure_ascii=False, indent=1))
    else:
        shown = terminal.render_one(one, article.text) if one else terminal.render(explanation, article.text)
        console.print(Group(*shown))


def _chosen(explanation: "Explanation", label: str) -> "Value":
    wanted = f"S{label}" if label.isdigit() else label.upper()
    found = next((value for value in explanation.values if value.label == wanted), None)
    if found is None:
        known = ", ".join(value.label for value in explanation.values) or "none, the article has no values"
        raise UsageError(f"--fact {label}: no such value; valid are {known}")
    return found


def _article(path: str) -> "Article":
    from pydantic import ValidationError

    from dostex.documents import inputs
    from dostex.documents.article import to_article
    from dostex.records import Record

    file = Path(path)
    if file.suffix == ".json" and file.is_file():
        try:
            return Record.model_validate_json(file.read_bytes()).article
        except ValidationError as error:
            raise RecordRejected(path, str(error)) from error
    if path != "-" and not file.is_file():
        raise UsageError(f"{path}: valid is one text or HTML file, one record (.json), or - for standard input")
    document = next(inputs.find([path]))
    if isinstance(document, DostexError):
        raise document
    return to_article(document)
