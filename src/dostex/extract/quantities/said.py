"""What the scan has read so far: quantities and rejected numbers, and the last count that a bare number may belong to."""

from dataclasses import dataclass, field

from dostex.extract.quantities.figures import Number, WordNumbers
from dostex.extract.quantities.line import Line
from dostex.extract.quantities.refusals import in_brackets
from dostex.extract.quantities.units import Unit
from dostex.extract.reading import Quantity, Reading, RejectedNumber

_CONTINUES = ("trong", "cụ", "gồm", "bao", "riêng", "còn", "-", "+")
_SILENT = ("year", "article")  # "năm" and "một" are seldom numbers at all


@dataclass(slots=True)
class Said:
    """The state of one article's scan. `last` is the latest quantity, `last_index` the word after it.

    `total` is the latest count or score, `of_paragraph` the same of the paragraph, `refused_at` the word after a name's number.
    `last_index` is -1 where the quantity stands in an earlier sentence; `of_line` has the sentence's quantities with the words
    where their numbers start.
    """

    reading: Reading
    found: WordNumbers
    titles: list[tuple[int, int]]
    last: Quantity | None = None
    last_index: int = -1
    total: Quantity | None = None
    of_paragraph: Quantity | None = None
    refused_at: int = -1
    of_line: list[tuple[Quantity, int]] = field(default_factory=list)

    def begin(self, line: Line, previous: Line | None) -> None:
        """Start a sentence; only one that goes on ("trong đó", a list after a colon) remembers the last quantity."""
        if previous is None or not previous.words or (previous.words[-1] != ":" and line.word(0) not in _CONTINUES):
            self.last = self.total = None
        if previous is None or previous.sentence.paragraph != line.sentence.paragraph:
            self.of_paragraph = None
        self.last_index, self.refused_at, self.of_line = -1, -1, []

    def owner(self, line: Line, number: Number) -> str:
        """Who has claimed the words of `number`, or ""."""
        return self.reading.owner(line.starts[number.first], line.ends[number.last - 1])

    def in_title(self, line: Line, number: Number) -> bool:
        """Whether `number` stands in a quoted title."""
        return any(start <= line.starts[number.first] < end for start, end in self.titles)

    def accept(self, quantity: Quantity, first: int, end: int) -> int:
        """Keep `quantity`, whose number starts at the word `first`; gives `end`, the word after it."""
        self.reading.quantities.append(quantity)
        self.of_line.append((quantity, first))
        self.last, self.last_index = quantity, end
        if quantity.kind in ("count", "score") and not quantity.change:
            self.total = self.of_paragraph = quantity
        return end

    def reject(self, line: Line, number: Number, reason: str) -> int:
        """Record why `number` is none; gives the word after it."""
        if not (number.in_words and reason in _SILENT):
            start, end = line.starts[number.first], line.ends[number.last - 1]
            self.reading.rejected_numbers.append(RejectedNumber(start, end, reason))
        if reason == "name":
            self.refused_at = number.last
        return number.last


def quantity_of(line: Line, number: Number, unit: Unit, first: int, end: int) -> Quantity:
    """The Quantity that quotes the words `[first, end)`, as far as number and unit say."""
    return Quantity(
        start=line.starts[first],
        end=line.ends[end - 1],
        number_start=line.starts[number.first],
        number_end=line.ends[number.last - 1],
        kind=unit.kind,  # type: ignore[arg-type]  # durations, ages and sizes were refused
        value=number.value,
        unit=unit.text,
        comparator="eq",
        rule=f"{unit.kind}.{unit.rule}",
        value_to=number.value_to,
        out_of=number.out_of,
        currency=unit.currency,
        in_brackets=in_brackets(line.words, number.first),
    )
