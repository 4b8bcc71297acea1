"""Comparators, distributives and directions of change: what the words around a quantity add to it."""

from typing import cast

from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.extract.reading import Quantity
from dostex.records import Change, Comparator

_EACH_REACH, _EACH_AFTER_REACH, _UPWARDS_REACH, _NOUN_REACH = 24, 7, 3, 5
_FROM_REACH = 12
_CLAUSE_ENDS = (",", ";", ":", ".", "(", ")")
_SENTENCE_PARTS = (";", ".")
_STATES = ("đạt", "được", "loại", "xếp")


class Facets:
    """Reads what stands before and after a number in its clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def comparator(self, line: Line, first: int, end: int) -> tuple[Comparator, int]:
        """The comparator of the quantity over the words `[first, end)`, and where its own words begin."""
        start = self._skip(line, first, ("từ",))
        if (upwards := self._upwards(line, end, after_from=start < first)) is not None:
            return upwards, start
        found = self._lexicon.comparators.before(line.words, first) or self._lexicon.comparators.before(line.words, start)
        if found is None or self._is_no_comparator(line, found[1], found[0]):
            return "eq", first
        return cast(Comparator, found[0]), found[1]

    def says_where(self, line: Line, quantity: Quantity, before: int) -> bool:
        """Whether the "trên" at `before` is a place: "khảo nghiệm trên 3 loại đất"."""
        if line.word(before) != "trên" or quantity.kind != "count" or quantity.rule == "count.measure" or quantity.value >= 10:
            return False
        return before > 0 and line.word(before - 1) not in self._lexicon.compared_after

    def change(self, line: Line, before: int, *, places: bool) -> tuple[Change, int] | None:
        """The direction of an absolute change whose number (or comparator) starts at `before`, and where its verb starts."""
        index = before
        for _ in range(4):
            table = self._lexicon.place_changes if places else self._lexicon.changes
            found = self._lexicon.changes.before(line.words, index) or table.before(line.words, index)
            if found is not None:
                return None if found[0] == "none" else (cast(Change, found[0]), found[1])
            if line.word(index - 1) not in self._lexicon.fillers or line.word(index - 1) in ("lên", "đến", "tới", "là", "từ"):
                return None
            index -= 1
        return None

    def each(self, line: Line, first: int, end: int) -> bool:
        """Whether the quantity is said of each: "mỗi giải 30 triệu đồng", "5 doanh nghiệp/năm", "6 dự án mỗi năm"."""
        return self._each_after(line, end) or self._each_before(line, first)

    def _each_after(self, line: Line, end: int) -> bool:
        if line.word(end) == "/" and is_word(line.word(end + 1)):
            return True
        for index in range(end, min(end + _EACH_AFTER_REACH, len(line.words))):
            word = line.words[index]
            if word in _CLAUSE_ENDS or is_figure(word):
                return False
            if word in ("/", "mỗi", "một", "hằng", "hàng") and line.word(index + 1) in self._lexicon.each_after:
                return not is_figure(line.word(index + 2))  # "đặt hàng năm 2024"
            if word == "mỗi":
                return line.word(index - 1) == "cho" or index == end
        return False

    def _each_before(self, line: Line, first: int) -> bool:
        for index in range(first - 1, max(-1, first - _EACH_REACH), -1):
            word = line.words[index]
            if word == "mỗi":
                return self._each_spans(line, index, first)
            if word in _SENTENCE_PARTS or (word == "số" and line.word(index - 1) == "trong"):
                return False
        return False

    def _each_spans(self, line: Line, each: int, first: int) -> bool:
        """A "mỗi năm" reaches over the commas of its clause, a "mỗi sở, ngành" over those of its noun."""
        between = line.words[each + 1 : first]
        if line.word(each + 1) in self._lexicon.each_after:
            return not any(word == "đến" or (word == "năm" and at) for at, word in enumerate(between))
        if any(map(is_figure, between)) or ":" in between:
            return False
        commas = [at for at, word in enumerate(between) if word == ","]
        return not commas or commas[-1] < _NOUN_REACH

    def _upwards(self, line: Line, end: int, *, after_from: bool) -> Comparator | None:
        for index in range(end, min(end + (_FROM_REACH if after_from else _UPWARDS_REACH), len(line.words))):
            word = line.words[index]
            if word == "trở":
                return "ge" if line.word(index + 1) == "lên" else "le" if line.word(index + 1) in ("xuống", "lại") else None
            if is_figure(word) or word in _SENTENCE_PARTS:
                return None
            if not after_from and (word in _CLAUSE_ENDS or word in _STATES):
                return None
        return None

    def _is_no_comparator(self, line: Line, start: int, comparator: str) -> bool:
        return comparator in ("gt", "lt") and line.word(start) in ("trên", "dưới") and line.word(start + 1) in ("tổng", "số")

    def _skip(self, line: Line, index: int, words: tuple[str, ...]) -> int:
        while line.word(index - 1) in words:
            index -= 1
        return index
