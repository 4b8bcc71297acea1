"""What the language of many articles has that the tables lack, most frequent first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dostex.explain import numbers
from dostex.explain.gaps import KINDS, Gap, GapFinder, GapKind
from dostex.explain.labels import Labels
from dostex.extract.quantities import lexicon
from dostex.extract.reading import Reading

_AROUND = 60  # characters shown on either side of an example


@dataclass(slots=True)
class Missing:
    """Something that no table knows: how often it was met, in how many documents, once with the words around it (the words
    themselves in brackets)."""

    key: str
    count: int = 0
    documents: int = 0
    hint: str = ""
    example: str = ""
    document: str = ""


@dataclass(slots=True)
class Coverage:
    """The sum over the documents read. `numbers` has the numbers by fate; `missing` everything found, by kind and key."""

    documents: int = 0
    observations: int = 0
    without_indicator: int = 0
    numbers: Counter[str] = field(default_factory=Counter)
    missing: dict[GapKind, dict[str, Missing]] = field(default_factory=lambda: {kind: {} for kind in KINDS})

    def top(self, kind: GapKind, limit: int | None = None) -> list[Missing]:
        """The `limit` most frequent of `kind`; among equals what more documents have, then by key."""
        ranked = sorted(self.missing[kind].values(), key=lambda item: (-item.count, -item.documents, item.key))
        return ranked[:limit]


class Collector:
    """Adds up the gaps of one document after the other."""

    def __init__(self) -> None:
        self._finder = GapFinder(lexicon.load())
        self.coverage = Coverage()

    def add(self, name: str, reading: Reading) -> None:
        """Count the document `name`."""
        coverage = self.coverage
        coverage.documents += 1
        coverage.observations += len(reading.facts)
        coverage.without_indicator += sum(fact.indicator is None for fact in reading.facts)
        coverage.numbers.update(numbers.counts(numbers.numbers(reading, Labels(reading))))
        self._count(name, reading.text, list(self._finder.find(reading)))

    def _count(self, name: str, text: str, gaps: Iterable[Gap]) -> None:
        here: set[tuple[GapKind, str]] = set()
        for gap in gaps:
            item = self.coverage.missing[gap.kind].setdefault(gap.key, Missing(gap.key, hint=gap.hint))
            item.count += 1
            if (gap.kind, gap.key) not in here:
                item.documents += 1
            here.add((gap.kind, gap.key))
            if not item.example:
                item.example, item.document = _example(text, gap), name


def _example(text: str, gap: Gap) -> str:
    line_start, line_end = text.rfind("\n", 0, gap.start) + 1, text.find("\n", gap.end)
    start, end = max(line_start, gap.start - _AROUND), min(line_end if line_end >= 0 else len(text), gap.end + _AROUND)
    before, after = text[start : gap.start], text[gap.end : end]
    before = f"…{before.partition(' ')[2]}" if start > line_start else before
    after = f"{after.rpartition(' ')[0]}…" if end < (line_end if line_end >= 0 else len(text)) else after
    return f"{before}[{text[gap.start : gap.end]}]{after}"
