"""Zero in words: "không có giải Nhất", "giải nhất không có", "không có hồ sơ trễ hạn"."""

from collections.abc import Iterator

from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line
from dostex.extract.quantities.units import Unit, Units

_PROOF_REACH = 6
_CLAUSE_ENDS = (",", ";", ".", ":", "(", ")", "và")

Zero = tuple[int, int, int, int, Unit]


class Zeros:
    """Finds zeros said in words."""

    def __init__(self, lexicon: Lexicon, units: Units) -> None:
        self._lexicon = lexicon
        self._units = units

    def find(self, line: Line) -> Iterator[Zero]:
        """Quote `[first, last)` and words of the zero `[first, last)` in words of `line`, with the unit counted."""
        if "không" not in line.words and "chưa" not in line.words:
            return
        for index, word in enumerate(line.words):
            if word not in ("không", "chưa"):
                continue
            verb = self._lexicon.zero_verbs.at(line.words, index)
            if verb is not None and (unit := self._units.counted(line, verb[1])) and self._is_zero(line, unit):
                yield index, unit.last, index, verb[1], unit
            elif line.word(index + 1) in ("có", "") and (label := self._prize_before(line, index)):
                yield label.first, index + 2, index, index + 2, label

    def _is_zero(self, line: Line, unit: Unit) -> bool:
        if _is_prize(line, unit):
            return True
        for index in range(unit.last, min(unit.last + _PROOF_REACH, len(line.words))):
            if line.words[index] in _CLAUSE_ENDS:
                return False
            if self._lexicon.zero_proofs.at(line.words, index):
                return True
        return False

    def _prize_before(self, line: Line, index: int) -> Unit | None:
        for first in range(max(0, index - 4), index):
            unit = self._units.counted(line, first)
            if unit is not None and _is_prize(line, unit) and unit.last == index - (line.word(index - 1) == ":"):
                return unit
        return None


def _is_prize(line: Line, unit: Unit) -> bool:
    return line.word(unit.first) == "giải" and unit.last > unit.first + 1 and unit.text.lower() == "giải"
