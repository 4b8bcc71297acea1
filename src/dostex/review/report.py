"""A whole diff, kept on disk while it is counted, so that the summary can come first and memory stays flat."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from dostex.review.grouping import Tally
from dostex.review.judging import Judge, Score
from dostex.review.models import ArticleDiff


class Report:
    """The articles of a diff, in order, as often as they are asked for; with their tally and, against gold, the scores."""

    def __init__(self, before: str, after: str, stream: Iterable[ArticleDiff], judge: Judge | None = None) -> None:
        self.before, self.after = before, after
        self.tally = Tally()
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogatepass")  # noqa: SIM115 - closed by __exit__
        for found in stream:
            self.tally.add(found)
            self._file.write(json.dumps(found.to_plain(), ensure_ascii=False) + "\n")
        self.scores: list[Score] = judge.scores() if judge else []
        self.judged = judge.seen if judge else 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def articles(self) -> Iterator[ArticleDiff]:
        """The articles that changed."""
        self._file.seek(0)
        for line in self._file:
            yield ArticleDiff.from_plain(json.loads(line))
