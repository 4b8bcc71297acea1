"""Comparators, distributives and directions of change: what the words around a quantity add to it."""

from typing import cast

from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.records import Change, Comparator

_EACH_REACH, _UPWARDS_REACH = 12, 3
_FROM_REACH = 9
_CLAUSE_ENDS = (",", ";", ":", ".", "(", ")")
_STATES = ("đạt", "được", "loại", "xếp")


class Facets:
    """Reads what stands before and after a number in its clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def comparator(self, line: Line, first: int, end: int) -> tuple[Comparator, int]:
        """The comparator of the quantity over the words `[first, end)`, and the index where its words begin."""
        start = self._skip(line, first, ("từ",))
        if (upwards := self._upwards(line, end, after_from=start < first)) is not None:
            return upwards, start
        found = self._lexicon.comparators.before(line.words, first) or self._lexicon.comparators.before(line.words, start)
        if found is None or self._is_no_comparator(line, found[1], found[0]):
            return "eq", first
        return cast(Comparator, found[0]), found[1]

    def change(self, line: Line, before: int, *, places: bool) -> tuple[Change, int] | None:
        """The direction of an absolute change whose number (or its comparator) starts at `before`, and where its verb starts."""
        index = before
        for _ in range(4):
            table = self._lexicon.place_changes if places else self._lexicon.changes
            found = self._lexicon.changes.before(line.words, index) or table.before(line.words, index)
            if found is not None:
                return cast(Change, found[0]), found[1]
            if line.word(index - 1) not in self._lexicon.fillers or line.word(index - 1) in ("lên", "đến", "tới", "là", "từ"):
                return None
            index -= 1
        return None

    def each(self, line: Line, first: int, end: int) -> bool:
        """Whether the quantity is said of each: "mỗi giải 30 triệu đồng", "5 doanh nghiệp/năm", "6 dự án mỗi năm"."""
        if line.word(end) == "/" and is_word(line.word(end + 1)):
            return True
        if line.word(end) in ("mỗi", "một", "hằng", "hàng") and line.word(end + 1) in self._lexicon.each_after:
            return True
        for index in range(first - 1, max(-1, first - _EACH_REACH), -1):
            word = line.words[index]
            if word == "mỗi":
                return True
            if word in _CLAUSE_ENDS or is_figure(word) or (word == "số" and line.word(index - 1) == "trong"):
                return False
        return False

    def _upwards(self, line: Line, end: int, *, after_from: bool) -> Comparator | None:
        for index in range(end, min(end + (_FROM_REACH if after_from else _UPWARDS_REACH), len(line.words))):
            word = line.words[index]
            if word == "trở":
                return "ge" if line.word(index + 1) == "lên" else "le" if line.word(index + 1) in ("xuống", "lại") else None
            if word in _CLAUSE_ENDS or is_figure(word) or word in _STATES:
                return None
        return None

    def _is_no_comparator(self, line: Line, start: int, comparator: str) -> bool:
        before = line.word(start - 1)
        if before == "của" or (comparator == "approx" and line.word(start) == "độ" and before in ("mức", "tốc", "mật", "độ", "cường", "trình")):
            return True
        return comparator in ("gt", "lt") and line.word(start) in ("trên", "dưới") and line.word(start + 1) in ("tổng", "số")

    def _skip(self, line: Line, index: int, words: tuple[str, ...]) -> int:
        while line.word(index - 1) in words:
            index -= 1
        return index


