"""Results as tables that a person likes to read."""

from rich.table import Table

from dostex.bench.extraction import Results
from dostex.bench.ratios import Row
from dostex.evaluate.outcome import Tally


def ratios(results: Results) -> Table:
    """Every ratio with its bar; a missed bar is red."""
    table = Table(title=f"{results.articles} articles, medians of alternating rounds", title_justify="left")
    table.add_column("measured")
    for name in ("processor", "bar", "wall"):
        table.add_column(name, justify="right")
    table.add_column("")
    for row in results.rows:
        table.add_row(row.name, _value(row), str(row.bar or ""), _number(row.wall), row.note)
    return table


def quality(results: Results) -> Table:
    """F1 of each facet for each reader of annotated pages."""
    table = Table(title="Annotated pages, F1", title_justify="left")
    table.add_column("facet")
    for reader in results.quality:
        table.add_column(reader, justify="right")
    for facet in next(iter(results.quality.values()), {}):
        table.add_row(facet, *(_f1(facets[facet]) for facets in results.quality.values()))
    return table


def _value(row: Row) -> str:
    shown = _number(row.cpu)
    return {True: f"[green]{shown}[/green]", False: f"[red]{shown}[/red]", None: shown}[row.met]


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _f1(tally: Tally) -> str:
    return "–" if tally.f1 is None else f"{tally.f1:.3f}"
