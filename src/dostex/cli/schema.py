"""`dostex schema`: the contracts of records and source profiles as files."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    folder: Annotated[Path, typer.Option(help="The project folder that holds schemas/ and docs/.")] = Path(),
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 when a file is stale.")] = False,
) -> None:
    """Write schemas/*.schema.json, docs/record.md and docs/store.md from the models and the store's tables.

    Examples:

        dostex schema

        dostex schema --check
    """
    from dostex.schema import generate
    from dostex.sources import schema as sources
    from dostex.store import documentation

    files = {
        folder / "schemas" / "record.schema.json": generate.schema_text(),
        folder / "schemas" / "source.schema.json": sources.schema_text(),
        folder / "docs" / "record.md": generate.markdown(),
        folder / "docs" / "store.md": documentation.markdown(),
    }
    stale = [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if check:
            typer.echo(f"dostex: {path} is stale; `dostex schema` writes it anew", err=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path], encoding="utf-8")
            typer.echo(f"wrote {path}")
    if check and stale:
        raise typer.Exit(1)
    if not stale:
        typer.echo(f"{len(files)} files are current")
