"""Progress is lines in a pipe, a bar on a terminal, or nothing."""

import io

from rich.console import Console

from dostex.batch.progress import Bar, Lines, Progress, Silent, for_stream


def go(progress: Progress) -> None:
    progress.start(None)
    progress.advance("a.txt", "new")
    progress.advance("[b].txt", "rejected")
    progress.finish()


def test_lines_name_outcome_and_document():
    stream = io.StringIO()
    go(Lines(stream))
    assert stream.getvalue() == "new        a.txt\nrejected   [b].txt\n"


def test_the_bar_keeps_rejections_on_the_screen():
    stream = io.StringIO()
    go(Bar(Console(file=stream, force_terminal=True, width=80)))
    assert "rejected  [b].txt" in stream.getvalue()


def test_silence():
    go(Silent())


def test_a_pipe_gets_lines():
    assert isinstance(for_stream(io.StringIO()), Lines)
