"""`dostex export`: facts as files."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated

import typer

from dostex.errors import UsageError

_FORMATS = ("jsonl", "csv", "parquet", "sdmx-csv")
_SHEETS = ("observations", "dates", "officials", "documents", "events", "findings", "articles")


def command(
    form: Annotated[str, typer.Option("--format", "-f", help=f"One of {', '.join(_FORMATS)}.")] = "jsonl",
    store: Annotated[
        str, typer.Option(metavar="URL", help="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.")
    ] = "sqlite:///dostex.db",
    what: Annotated[str, typer.Option("--what", help=f"For csv and parquet: one of {', '.join(_SHEETS)}.")] = "observations",
    as_of: Annotated[
        int | None,
        typer.Option("--as-of", metavar="RUN", help="As it was when that run had ended; numbers are in the table runs."),
    ] = None,
    filters: Annotated[
        list[str] | None,
        typer.Option(
            "--filter", metavar="NAME=VALUE", help="Only such rows; also !=, >=, <=; NAME a column, province or year."
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="PATH", help="File, or folder for parquet; without it standard output.")
    ] = None,
) -> None:
    """Export what the store holds, or held: the same bytes from SQLite and PostgreSQL.

    jsonl has whole records, as dostex extract prints them. csv is for spreadsheets. parquet is partitioned by province and
    year. sdmx-csv has one value a key, and its data structure definition beside it (PATH with the ending .dsd.xml).

    Examples:

        dostex export --format csv --filter province=Sơn\\ La --filter year=2022 --out sonla.csv

        dostex export --format parquet --out facts/

        dostex export --as-of 7 > records.jsonl
    """
    from dostex.store import Store
    from dostex.store.export import filters as filtering
    from dostex.store.export import flat, parquet, sdmx, structure, text

    if form not in _FORMATS:
        raise UsageError(f"--format {form}: valid are {', '.join(_FORMATS)}")
    if what not in flat.NAMES:
        raise UsageError(f"--what {what}: valid are {', '.join(flat.NAMES)}")
    if out is None and form in {"parquet", "sdmx-csv"}:
        raise UsageError(f"--format {form} writes more than one file: name --out")
    sheet = flat.sheet({"jsonl": "articles", "sdmx-csv": "observations"}.get(form, what))
    keep = filtering.keep(filters or [], sheet.columns)
    with Store.open(store) as opened:
        if form == "jsonl":
            with _target(out) as stream:
                text.write_jsonl(opened.records_where(lambda rows: flat.kept_articles(rows, keep), as_of), stream)
            return
        rows = filter(keep, flat.flat_rows(opened.rows(as_of), sheet))
        if form == "csv":
            with _target(out) as stream:
                text.write_csv(rows, sheet.columns, stream)
        elif out is not None and form == "parquet":
            count = parquet.write_parquet(rows, sheet, out)
            typer.echo(f"{count:,} rows in {out}", err=True)
        elif out is not None:
            with _target(out) as stream:
                written = sdmx.write_sdmx(rows, stream)
            definition = out.with_suffix(".dsd.xml")
            definition.write_bytes(structure.structure_message(written.areas))
            left = f"; {written.left_out:,} observations without indicator or closed period, or of each of several, left out"
            typer.echo(f"{written.keys:,} keys in {out}, their structure in {definition}{left}", err=True)


@contextmanager
def _target(out: Path | None) -> Iterator[IO[bytes]]:
    if out is None:
        yield sys.stdout.buffer
        return
    try:
        with out.open("wb") as stream:
            yield stream
    except OSError as error:
        raise UsageError(f"--out {out}: {error.strerror}; a file in a folder that exists is needed") from error
