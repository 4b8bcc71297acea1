"""An evaluation as a table for people, as plain data, and as a list of errors with their sentences. Pure rendering."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.table import Table

from dostex.evaluate.facets import FACETS
from dostex.evaluate.outcome import Outcome, Tally
from dostex.evaluate.score import CaseResult, Evaluation

_PER_ARTICLE = {
    "date": "date", "official": "offi", "post": "post", "observation": "obs", "unit": "unit", "indicator": "ind",
    "period": "peri", "status": "stat", "part_of": "part", "document": "doc", "event": "even",
}  # fmt: skip
_STYLES = {"missing": "yellow", "extra": "magenta", "wrong": "red"}
_GOOD, _FAIR = 0.9, 0.7


def table(evaluation: Evaluation) -> RenderableType:
    """Facets with precision, recall and F1; articles with the F1 of the main facets; what failed."""
    failures = [f"[red]{escape(result.name)}[/]: {escape(result.failure)}" for result in evaluation.results if result.failure]
    return Group(_facets(evaluation), _articles(evaluation), *failures)


def _facets(evaluation: Evaluation) -> Table:
    grid = Table(title=f"{len(evaluation.results)} articles against gold", title_justify="left", header_style="bold")
    grid.add_column("facet")
    for column in ("precision", "recall", "F1", "correct", "found", "gold"):
        grid.add_column(column, justify="right")
    for facet, counts in evaluation.micro().items():
        ratios = (counts.precision, counts.recall, counts.f1)
        grid.add_row(facet, *map(_ratio, ratios), str(counts.correct), str(counts.found), str(counts.gold))
    return grid


def _articles(evaluation: Evaluation) -> Table:
    grid = Table(
        title="F1 by article", title_justify="left", header_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0)
    )
    grid.add_column("article", no_wrap=True)
    for short in _PER_ARTICLE.values():
        grid.add_column(short, justify="right", no_wrap=True)
    for name, counts in evaluation.by_article().items():
        grid.add_row(escape(name), *(_ratio(counts[facet].f1, digits=2) for facet in _PER_ARTICLE))
    return grid


def _ratio(value: float | None, digits: int = 3) -> str:
    if value is None:
        return "[dim]–[/]"
    style = "green" if value >= _GOOD else "yellow" if value >= _FAIR else "red"
    return f"[{style}]{value:.{digits}f}[/]"


def errors(evaluation: Evaluation, facets: tuple[str, ...] = FACETS) -> Iterator[str]:
    """Rich markup, a line or two for every miss, extra and wrong value that does not merely follow from another."""
    for result in evaluation.results:
        for outcome in _wrong(result):
            if outcome.facet in facets:
                yield _error(result, outcome)


def _error(result: CaseResult, outcome: Outcome) -> str:
    verdict = outcome.verdict
    said = {
        "missing": f"gold {outcome.gold}",
        "extra": f"found {outcome.found}",
        "wrong": f"gold {outcome.gold}, found {outcome.found}",
    }[verdict]
    line = f"[bold]{escape(result.name)}[/] {outcome.facet} [{_STYLES[verdict]}]{verdict}[/] {escape(said)}"
    sentence = result.sentence(outcome.place)
    return f"{line}\n    [dim]{escape(sentence)}[/]" if sentence else line


def _wrong(result: CaseResult) -> list[Outcome]:
    return [outcome for outcome in result.outcomes if not outcome.correct and not outcome.implied]


def data(evaluation: Evaluation, *, with_errors: bool = False) -> dict[str, Any]:
    """The same as plain data for JSON: `facets`, `by_article`, `failures`, and `errors` when asked."""
    plain: dict[str, Any] = {
        "articles": len(evaluation.results),
        "facets": {facet: _counts(counts) for facet, counts in evaluation.micro().items()},
        "by_article": {
            name: {facet: _counts(counts) for facet, counts in facets.items() if counts != Tally()}
            for name, facets in evaluation.by_article().items()
        },
        "failures": {result.name: result.failure for result in evaluation.results if result.failure},
    }
    if with_errors:
        plain["errors"] = [
            {
                "article": result.name,
                "facet": outcome.facet,
                "verdict": outcome.verdict,
                "gold": outcome.gold,
                "found": outcome.found,
                "sentence": result.sentence(outcome.place),
            }
            for result in evaluation.results
            for outcome in _wrong(result)
        ]
    return plain


def _counts(counts: Tally) -> dict[str, float | int | None]:
    ratios = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    rounded = {name: None if value is None else round(value, 4) for name, value in ratios.items()}
    return rounded | {"correct": counts.correct, "found": counts.found, "gold": counts.gold}
