"""Numbers that stand alone: their unit is the label's ("số đơn: 214"), the next one's ("2.870 và 514 đơn") or the total's."""

from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.figures import Figures, Number, WordNumbers
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.extract.quantities.said import Said
from dostex.extract.quantities.units import Kind, Unit, Units

_AFTER = ("", ",", ";", ".", ":", ")", "và", "(")
_JOINTS = ("và", ",", "lên", "xuống", "còn", "hoặc", "hay", "-", "đến")
_OPENERS = (":", "cũ", '"', ")", ",", ";", "và", "đó", "gồm")
_CLAUSE = (",", ";", ".", "(", ")")
_PLACES = frozenset(("huyện", "tỉnh", "phố", "xã", "phường", "quận", "bàn", "sở"))
_LABEL_REACH, _PLACE_REACH, _LIST_LABEL, _SCORE_REACH, _LIST_REACH = 14, 5, 4, 6, 40


class Bare:
    """Finds the unit of a number without one."""

    def __init__(self, lexicon: Lexicon, figures: Figures, units: Units, facets: Facets) -> None:
        self._lexicon = lexicon
        self._figures = figures
        self._units = units
        self._facets = facets

    def unit(self, line: Line, number: Number, said: Said) -> Unit | None:
        """The unit of a `number` that stands alone, or None."""
        last = number.last
        if said.refused_at == number.first - 1 and line.word(number.first - 1) in (",", "và"):  # "mức độ 3, 4"
            return None
        if line.word(number.first - 1) == "gấp":
            return Unit("ratio", "lần", last, last, "times")
        if unit := self._next_unit(line, number, said.found):
            return unit._replace(first=last, last=last, rule="shared", known=False)
        before = self._facets.comparator(line, number.first, last)[1]
        return self._of_total(line, number, before, said) if self._is_stated(line, number, before) else None

    def _of_total(self, line: Line, number: Number, before: int, said: Said) -> Unit | None:
        """The unit that the label of a stated number says, or that its list or its total has."""
        last = number.last
        if unit := self._label_unit(line, before):
            return unit._replace(first=last, last=last, rule="label", known=False)
        if "điểm" in line.words[max(0, before - _SCORE_REACH) : before]:
            return Unit("score", "điểm", last, last, "label")
        own_clause = said.last is not None and said.last_index >= 0 and ";" not in line.words[said.last_index : number.first]
        if not own_clause and (unit := self._later_unit(line, number, said.found)):
            return unit._replace(first=last, last=last, rule="shared", known=False)
        return self._inherited(line, number, said)

    def _inherited(self, line: Line, number: Number, said: Said) -> Unit | None:
        total = said.total or (said.of_paragraph if line.word(number.first - 1) == ":" else None)
        if total is None:
            return None
        known = self._names_a_place(line, number.first)
        kind: Kind = "score" if total.kind == "score" else "count"
        return Unit(kind, total.unit, number.last, number.last, "inherited", known=known)

    def _next_unit(self, line: Line, number: Number, found: WordNumbers) -> Unit | None:
        """The unit of the number that follows, joined: "với 2.870 và 514 đơn", "từ 12 lên 18 doanh nghiệp"."""
        index, listed = number.last, "lượt" in line.words[max(0, number.first - _LIST_REACH) : number.first]
        for _ in range(6):
            joint = line.word(index)
            if joint not in _JOINTS:
                return None
            listed = joint != "," or listed
            index += 1 if line.word(index + 1) not in ("còn", "lên", "thành") else 2
            following = self._figures.read(line, index, found)
            if following is None or following.in_words:
                return None
            if unit := self._units.after(line, following):
                return unit if listed else None
            index = following.last
        return None

    def _later_unit(self, line: Line, number: Number, found: WordNumbers) -> Unit | None:
        """The unit at the end of a list of labels: "cấp mới 10, gia hạn 3, sửa đổi 2 giấy phép"."""
        index = number.last
        for _ in range(6):
            if line.word(index) not in (",", "và"):
                return None
            index += 1
            label = index
            while index < label + _LIST_LABEL and is_word(line.word(index)) and line.starts[index] not in found:
                index += 1
            following = self._figures.read(line, index, found) if index > label else None
            if following is None or following.in_words:
                return None
            unit = self._units.after(line, following)
            if unit is not None:
                return unit if unit.kind == "count" else None
            index = following.last
        return None

    def _label_unit(self, line: Line, first: int) -> Unit | None:
        """The counted noun of the label: "số nhiệm vụ chuyển tiếp: 26", "đề tài: 12"."""
        start = first - 1
        while (
            start > max(0, first - _LABEL_REACH) and line.word(start - 1) not in _CLAUSE and not is_figure(line.word(start - 1))
        ):
            start -= 1
        for index in range(start, first):
            if line.word(index) == "số":
                noun = index + 2 if line.word(index + 1) == "lượng" else index + 1
                if unit := self._units.counted(line, noun):
                    return unit
        unit = self._units.counted(line, start)
        return (
            unit
            if unit is not None and self._is_task(line, unit) and line.word(first - 1) in (":", *self._lexicon.stated)
            else None
        )

    def stands_alone(self, line: Line, number: Number) -> bool:
        """Whether nothing that could be counted follows."""
        after = line.word(number.last)
        return after in _AFTER or after in self._lexicon.not_nouns

    def _is_stated(self, line: Line, number: Number, before: int) -> bool:
        """Whether a number without unit states a part of the total before it, `before` being where its comparator starts."""
        cue = line.word(before - 1)
        if cue == "(":
            closed = line.word(number.last) == ")"
            return is_word(line.word(number.first - 2)) if closed else line.word(number.last) in self._lexicon.not_nouns
        if before < number.first or number.out_of is not None or cue in _OPENERS or cue in self._lexicon.stated:
            return True
        raw = line.raw(number.first - 1, number.first) if number.first else ""
        if is_word(raw) and (raw.islower() or line.word(number.first - 1) in self._lexicon.not_nouns):
            return line.word(number.last) in _AFTER
        return self._names_a_place(line, number.first) and line.word(number.last) in _AFTER

    def _names_a_place(self, line: Line, first: int) -> bool:
        """Whether a province, district or commune is named right before `first`."""
        index = first - 1
        while (
            index > first - _PLACE_REACH
            and is_word(raw := line.raw(index, index + 1) if index >= 0 else "")
            and raw[0].isupper()
        ):
            index -= 1
        return index < first - 1 and line.word(index) in _PLACES

    def _is_task(self, line: Line, unit: Unit) -> bool:
        return " ".join(line.words[unit.first : unit.last]) in self._lexicon.labels
