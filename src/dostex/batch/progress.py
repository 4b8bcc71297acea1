"""Progress of a run: an interface of three methods, with a bar for terminals, lines for logs, and silence."""

from typing import Protocol, TextIO

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress

_KEPT = ("rejected", "blocked", "failed", "note")


class Progress(Protocol):
    """What a run tells as it goes."""

    def start(self, total: int | None) -> None:
        """The run begins; `total` documents if that is known."""

    def advance(self, name: str, outcome: str) -> None:
        """The document `name` is done; `outcome` is new, changed, unchanged, duplicate or rejected."""

    def finish(self) -> None:
        """The run is over, or was broken off."""


class Silent:
    """Says nothing."""

    def start(self, total: int | None) -> None:
        """Nothing."""

    def advance(self, name: str, outcome: str) -> None:
        """Nothing."""

    def finish(self) -> None:
        """Nothing."""


class Lines:
    """One line a document, for pipes and logs."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def start(self, total: int | None) -> None:
        """Nothing: the table at the end counts."""

    def advance(self, name: str, outcome: str) -> None:
        """`outcome`, then `name`."""
        print(f"{outcome:<9}  {name}", file=self._stream, flush=True)

    def finish(self) -> None:
        """Nothing."""


class Bar:
    """A bar with the document at hand; gone when the run is over."""

    def __init__(self, console: Console) -> None:
        self._progress = RichProgress(
            SpinnerColumn(),
            TextColumn("{task.completed}"),
            BarColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}", markup=False),
            console=console,
            transient=True,
        )

    def start(self, total: int | None) -> None:
        """Show the bar; it pulses while `total` is unknown."""
        self._task = self._progress.add_task("", total=total)
        self._progress.start()

    def advance(self, name: str, outcome: str) -> None:
        """One more; a rejection stays on the screen above the bar."""
        if outcome in _KEPT:
            self._progress.console.print(f"{outcome:<8}  {name}", markup=False, highlight=False)
        self._progress.update(self._task, advance=1, description=name)

    def finish(self) -> None:
        """Take the bar away."""
        self._progress.stop()


def for_stream(stream: TextIO) -> Progress:
    """A bar if `stream` is a terminal, else lines."""
    return Bar(Console(file=stream)) if stream.isatty() else Lines(stream)
