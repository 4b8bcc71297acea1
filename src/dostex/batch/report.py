"""A run's summary as a table that a person likes to read. Pure rendering."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.table import Table

from dostex.batch.summary import Summary

_OUTCOMES = ("new", "changed", "unchanged", "duplicate", "rejected")
_SHOWN = 20  # rejections listed in full; the store has the others


def table(summary: Summary, store_url: str) -> RenderableType:
    """Articles by outcome, facts by kind, findings by code, rejections with their reasons, and what to do next."""
    return Group(_counts(summary), *_resumed(summary), *_rejections(summary), f"\nstored in [bold]{escape(store_url)}[/]")


def how_to_resume(*, retry: bool = False) -> str:
    """What to do after an interruption."""
    again = "the same command tries the others" if retry else "the same command with --resume goes on"
    return f"what was in flight is stored, {again}"


def _counts(summary: Summary) -> Table:
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(style="bold")
    grid.add_column()
    grid.add_column(justify="right")
    for title, rows in (
        ("articles", [(outcome, summary.outcomes[outcome]) for outcome in _OUTCOMES if _always(outcome, summary)]),
        ("facts", list(summary.facts.items())),
        ("findings", sorted(summary.findings.items())),
    ):
        for index, (name, count) in enumerate(rows):
            style = "red" if name == "rejected" and count else ""
            grid.add_row("" if index else title, name, f"{count:,}", style=style, end_section=index == len(rows) - 1)
    return grid


def _resumed(summary: Summary) -> Iterator[str]:
    if summary.resumed:
        yield f"\n{summary.resumed:,} were done before the interruption; facts and findings count the others"


def _always(outcome: str, summary: Summary) -> bool:
    return outcome != "duplicate" or bool(summary.outcomes[outcome])


def _rejections(summary: Summary) -> Iterator[str]:
    if summary.rejections:
        yield "\n[bold]rejected[/]"
    for rejection in summary.rejections[:_SHOWN]:
        reason = rejection.reason.partition("\n")[0].removeprefix(f"{rejection.name}: ")
        again = " (dostex run --retry tries it again)" if rejection.retryable else ""
        yield f"[red]{escape(rejection.name)}[/] [dim]{rejection.code}[/] {escape(reason)}{again}"
    if summary.outcomes["rejected"] > _SHOWN:
        yield f"… and {summary.outcomes['rejected'] - _SHOWN:,} more; all are in the table rejected"
