"""Numbers that stand alone: their unit is the label's ("số đơn: 214"), the next number's ("2.870 và 514 đơn") or the total's."""

from dostex.extract.quantities.figures import Figures, Number, WordNumbers
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.extract.quantities.units import Unit, Units

_AFTER = ("", ",", ";", ".", ":", ")", "và", "(")
_JOINTS = ("và", ",", "lên", "xuống", "còn", "hoặc", "hay", "-", "đến")
_CLAUSE = (",", ";", ".", "(", ")")
_PLACES = frozenset(("huyện", "tỉnh", "phố", "xã", "phường", "quận", "bàn", "sở"))
_LABEL_REACH, _PLACE_REACH = 14, 5


class Bare:
    """Finds the unit of a number without one."""

    def __init__(self, lexicon: Lexicon, figures: Figures, units: Units) -> None:
        self._lexicon = lexicon
        self._figures = figures
        self._units = units

    def next_unit(self, line: Line, number: Number, found: WordNumbers) -> Unit | None:
        """The unit of the number that follows, joined: "với 2.870 và 514 đơn", "từ 12 lên 18 doanh nghiệp"."""
        index = number.last
        for _ in range(6):
            if line.word(index) not in _JOINTS:
                return None
            index += 1 if line.word(index + 1) not in ("còn", "lên", "thành") else 2
            following = self._figures.read(line, index, found)
            if following is None or following.in_words:
                return None
            if unit := self._units.after(line, following):
                return unit
            index = following.last
        return None

    def label_unit(self, line: Line, number: Number) -> Unit | None:
        """The counted noun of the label: "số nhiệm vụ chuyển tiếp: 26", "đề tài: 12"."""
        first = number.first
        start = first - 1
        while start > max(0, first - _LABEL_REACH) and line.word(start - 1) not in _CLAUSE and not is_figure(line.word(start - 1)):
            start -= 1
        for index in range(start, first):
            if line.word(index) == "số" and (unit := self._units.counted(line, index + 1)):
                return unit
        unit = self._units.counted(line, start)
        return unit if unit is not None and self._is_task(line, unit) and line.word(first - 1) in (":", *self._lexicon.stated) else None

    def stands_alone(self, line: Line, number: Number) -> bool:
        """Whether nothing that could be counted follows."""
        after = line.word(number.last)
        return after in _AFTER or after in self._lexicon.not_nouns

    def is_stated(self, line: Line, number: Number, before: int) -> bool:
        """Whether a number without unit states a part of the total before it, `before` being where its comparator starts."""
        first = number.first
        cue = line.word(before - 1)
        if cue == ":" or cue in self._lexicon.stated or before < first:
            return True
        if cue == "(":
            return line.word(number.last) == ")" and is_word(line.word(first - 2))
        if number.out_of is not None or (cue == "cũ" or cue == '"' or cue == ")"):
            return True
        raw = line.raw(first - 1, first) if first else ""
        if is_word(raw) and raw.islower():
            return line.word(number.last) in _AFTER
        return self._names_a_place(line, first) and line.word(number.last) in _AFTER

    def _names_a_place(self, line: Line, first: int) -> bool:
        index = first - 1
        while index > first - _PLACE_REACH and is_word(raw := line.raw(index, index + 1) if index >= 0 else "") and raw[0].isupper():
            index -= 1
        return index < first - 1 and line.word(index) in _PLACES

    def _is_task(self, line: Line, unit: Unit) -> bool:
        groups = self._lexicon.counted.at(line.words, unit.first)
        return groups is not None and bool(groups[0] & self._lexicon.labels)
