"""Coverage as data and as text for the terminal. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dostex.explain.coverage import Coverage, Missing
from dostex.explain.gaps import KINDS, GapKind
from dostex.explain.terminal import summary
from dostex.rejection import Rejection
from dostex.show.layout import printable


def data(coverage: Coverage, rejections: Sequence[Rejection], top: int) -> dict[str, Any]:
    """What `dostex coverage --json` prints: counts, rejected documents, the `top` of every kind with their file."""
    return {
        "documents": coverage.documents,
        "rejected": [{"name": rejection.name, "reason": _reason(rejection)} for rejection in rejections],
        "observations": coverage.observations,
        "without_indicator": coverage.without_indicator,
        "numbers": dict(coverage.numbers),
        "missing": {
            kind: {
                "says": meaning.says,
                "file": meaning.file,
                "total": len(coverage.missing[kind]),
                "top": [asdict(item) for item in coverage.top(kind, top)],
            }
            for kind, meaning in KINDS.items()
        },
    }


def render(coverage: Coverage, rejections: Sequence[Rejection], top: int) -> Iterator[RenderableType]:
    """A table of the `top` of every kind, then the counts."""
    for kind in KINDS:
        if coverage.missing[kind]:
            yield from _kind(kind, coverage.top(kind, top), len(coverage.missing[kind]))
    yield Text()
    yield Text(f"{coverage.documents} documents, {len(rejections)} rejected; {summary(dict(coverage.numbers))}")
    yield Text(f"{coverage.observations} observations, {coverage.without_indicator} without indicator (many rightly so)")


def _kind(kind: GapKind, items: Sequence[Missing], total: int) -> Iterator[RenderableType]:
    meaning = KINDS[kind]
    title = Text(f"\n{kind}: ", "bold cyan").append(meaning.says, "bold")
    if len(items) < total:
        title.append(f" ({len(items)} of {total})", "dim")
    yield title
    yield Text(f"add to {meaning.file}", "dim")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for item in items:
        said = Text(printable(item.key), "bold")
        if item.hint:
            said.append(f" (family {item.hint})", "dim")
        said.append(f"\n{printable(item.example)}")
        grid.add_row(f"{item.count}×", said)
    yield Padding(grid, (0, 0, 0, 2), expand=False)


def _reason(rejection: Rejection) -> str:
    return rejection.reason.partition("\n")[0]
