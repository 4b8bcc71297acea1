"""Zero in words: "không có giải Nhất", "giải nhất không có", "không có hồ sơ trễ hạn"."""

from collections.abc import Iterator
from typing import NamedTuple

from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line
from dostex.extract.quantities.units import Unit, Units

_PROOF_REACH, _LABEL_REACH = 6, 7
_CLAUSE_ENDS = (",", ";", ".", ":", "(", ")", "và")


class Zero(NamedTuple):
    """The words `[first, last)` that say zero, the unit, and the quote of both."""

    first: int
    last: int
    unit: Unit
    quote_first: int
    quote_last: int


class Zeros:
    """Finds zeros said in words."""

    def __init__(self, lexicon: Lexicon, units: Units) -> None:
        self._lexicon = lexicon
        self._units = units

    def find(self, line: Line) -> Iterator[Zero]:
        """The zeros of `line` in text order."""
        if "không" not in line.words and "chưa" not in line.words:
            return
        for index, word in enumerate(line.words):
            if word not in ("không", "chưa"):
                continue
            verb = self._lexicon.zero_verbs.at(line.words, index)
            if verb is not None and (unit := self._units.counted(line, verb[1])) and self._is_zero(line, unit):
                yield Zero(index, verb[1], unit, index, unit.last)
            elif self._ends_label(line, index) and (label := self._label_before(line, index)):
                last = index + 1 + (line.word(index + 1) == "có")
                yield Zero(index, last, label, label.first, last)

    def _ends_label(self, line: Line, index: int) -> bool:
        """ "giải nhất không có", "giải nhất: không"."""
        after = line.word(index + 1)
        return after == "có" or (line.word(index - 1) == ":" and after in ("", *_CLAUSE_ENDS))

    def _is_zero(self, line: Line, unit: Unit) -> bool:
        if _is_prize(line, unit):
            return True
        lacked = " ".join(line.words[unit.first : unit.last]) in self._lexicon.lacked
        for index in range(unit.last, min(unit.last + _PROOF_REACH, len(line.words))):
            if line.words[index] in _CLAUSE_ENDS:
                return False
            if self._lexicon.zero_proofs.at(line.words, index) and (line.words[index] == "nào" or not lacked):
                return True
        return False

    def _label_before(self, line: Line, index: int) -> Unit | None:
        """The prize before "không có", or what a label with a proof counts: "số hồ sơ trễ hạn: không có"."""
        colon = line.word(index - 1) == ":"
        for first in range(max(0, index - _LABEL_REACH), index):
            unit = self._units.counted(line, first)
            if unit is not None and _is_prize(line, unit) and unit.last == index - colon:
                return unit
            if unit is not None and colon and self._is_zero(line, unit):
                return unit
        return None


def _is_prize(line: Line, unit: Unit) -> bool:
    return line.word(unit.first) == "giải" and unit.last > unit.first + 1 and unit.text.lower() == "giải"
