"""`dostex version`."""

import typer


def command() -> None:
    """Print the version of dostex and of the record contract.

    Example:

        dostex version
    """
    import dostex
    from dostex.records import Record

    typer.echo(f"dostex {dostex.__version__} (record contract {Record.model_fields['schema_version'].default})")
