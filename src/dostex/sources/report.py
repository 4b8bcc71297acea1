"""A crawl's summary as a table, and its progress. Pure rendering."""

import re
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.table import Table

from dostex.sources.frontier import OUTCOMES
from dostex.sources.summary import LEFT, SourceSummary

_SHOWN = 12  # problems of a source in full; the crawl's database has the others
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NAMES = {"soft404": "soft 404", LEFT: "left for next time", "untouched": "known, not asked"}


def table(summaries: Sequence[SourceSummary], folder: str) -> RenderableType:
    """A column a source, a row an outcome, then the problems with their reasons."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column("")
    for summary in summaries:
        grid.add_column(escape(summary.source), justify="right")
    for outcome in (*OUTCOMES, LEFT, "untouched"):
        counts = [summary.untouched if outcome == "untouched" else summary.articles[outcome] for summary in summaries]
        if outcome in ("new", "changed", "unchanged") or any(counts):
            style = "red" if outcome in ("blocked", "failed") else ""
            grid.add_row(_NAMES.get(outcome, outcome), *(f"{count:,}" for count in counts), style=style)
    grid.add_row("listing pages", *(f"{summary.listings.total():,}" for summary in summaries), style="dim")
    return Group(
        grid, *(line for summary in summaries for line in _problems(summary)), f"\narchived in [bold]{escape(folder)}[/]"
    )


def _problems(summary: SourceSummary) -> Iterator[str]:
    if summary.failure:
        yield f"\n[red]{escape(summary.source)}[/]: {escape(summary.failure)}"
    if summary.problems:
        yield f"\n[bold]{escape(summary.source)}[/]"
    for problem in summary.problems[:_SHOWN]:
        yield f"{problem.outcome}  {escape(plain(problem.url))}  [dim]{escape(plain(problem.reason))}[/]"
    if len(summary.problems) > _SHOWN:
        yield f"… and {len(summary.problems) - _SHOWN} more; all are in crawl.db, table pages"


def plain(text: str) -> str:
    """`text` without what a terminal would obey."""
    return _CONTROLS.sub("?", text)
