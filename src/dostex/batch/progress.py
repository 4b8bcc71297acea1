"""Progress of a run: an interface of three methods, with a bar for terminals, lines for logs, and silence."""

from typing import Protocol, TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as RichProgress
from rich.text import Text

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


class _Rate(ProgressColumn):
    """Documents a second, over the last seconds."""

    def render(self, task: Task) -> Text:
        """The rate; nothing as long as it is unknown."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:,.1f}/s", style="progress.data.speed")


class _Left(TimeRemainingColumn):
    """The time left, where the number of documents is known."""

    def render(self, task: Task) -> Text:
        """The time left; nothing where it is unknown."""
        return Text("") if task.total is None or task.time_remaining is None else Text("left ") + super().render(task)


class Bar:
    """A bar with rate, time left and the document at hand; gone when the run is over."""

    def __init__(self, console: Console) -> None:
        self._progress = RichProgress(
            SpinnerColumn(),
            MofNCompleteColumn(),
            BarColumn(),
            _Rate(),
            TimeElapsedColumn(),
            _Left(),
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
