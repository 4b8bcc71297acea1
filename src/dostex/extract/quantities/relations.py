"""Numbers that belong together: "8 trên tổng số 12 đề tài", "11/10.000 dân", "từ 3 lớp đến 5 lớp", each of all."""

from decimal import Decimal
from typing import NamedTuple

from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.figures import Figures, Number
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_word
from dostex.extract.quantities.said import Said
from dostex.extract.quantities.units import Unit, Units
from dostex.extract.reading import Quantity

_POWERS = frozenset(Decimal(10) ** power for power in range(2, 7))
_PEOPLE = ("người", "nhân", "hộ", "lao", "doanh", "trẻ")
_DETAIL = 3  # words of detail between unit and "trong tổng số": "12 cơ sở vi phạm trong tổng số 50 cơ sở"


class Fraction(NamedTuple):
    """A number out of a whole said in words: the number with `out_of`, its unit, the words that it takes."""

    number: Number
    unit: Unit
    whole_last: int
    end: int


class Relations:
    """Reads what one number has to do with another."""

    def __init__(self, lexicon: Lexicon, figures: Figures, units: Units, facets: Facets) -> None:
        self._lexicon = lexicon
        self._figures = figures
        self._units = units
        self._facets = facets

    def fraction(self, line: Line, number: Number, unit: Unit | None, said: Said) -> Fraction | None:
        """ "8 trên tổng số 12 đề tài", "6 đề tài trên tổng số 9 đề tài", "3 trong 4 sản phẩm"."""
        link = unit.last if unit is not None else number.last
        limit = link + _DETAIL if unit is not None else link
        while link < limit and is_word(line.word(link)) and line.word(link) not in ("trong", "trên"):
            link += 1
        if line.word(link) not in ("trong", "trên"):
            return None
        at = link + 1
        while line.word(at) in ("tổng", "số"):
            at += 1
        total_said = at > link + 1
        whole = self._figures.amount(line, at, said.found)
        whole_unit = self._units.after(line, whole) if whole is not None else None
        if whole is None or whole_unit is None or whole_unit.kind != "count" or whole.value < number.value:
            return None
        if not total_said and (unit is not None or line.word(link) == "trên"):
            return None
        return Fraction(number._replace(out_of=whole.value), unit or whole_unit, whole.last, whole_unit.last)

    def range_of_units(self, line: Line, number: Number, unit: Unit, said: Said) -> tuple[Number, Unit]:
        """ "từ 3 doanh nghiệp đến 5 doanh nghiệp", "từ 35 tỷ đồng đến 40 tỷ đồng": one range; otherwise both unchanged."""
        joined = line.word(unit.last) in ("đến", "tới", "-") and line.word(number.first - 1) == "từ"
        if number.value_to is not None or not joined:
            return number, unit
        high = self._figures.amount(line, unit.last + 1, said.found)
        high_unit = self._units.after(line, high) if high else None
        if high is None or high_unit is None or (high_unit.kind, high_unit.text) != (unit.kind, unit.text):
            return number, unit
        if high.value <= number.value:
            return number, unit
        return number._replace(last=high.last, value_to=high.value), high_unit

    def make_ratio(self, line: Line, number: Number, unit: Unit, quantity: Quantity, said: Said) -> int:
        """Make `quantity` a ratio if it is one ("gấp 1,8 lần", "11/10.000 dân", "22 thuê bao/100 dân"); the word after it."""
        if unit.text.lower() == "lần" and self._is_multiple(line, number, unit):
            quantity.kind, quantity.rule = "ratio", "ratio.times"
        elif number.out_of in _POWERS and self._is_people(line, unit, number.out_of):
            quantity.kind, quantity.rule = "ratio", "ratio.per"
            quantity.per, quantity.out_of = number.out_of, None
        elif unit.kind == "count" and (per := self._per(line, unit, said)):
            quantity.kind, quantity.rule, quantity.per = "ratio", "ratio.per", per.value
            quantity.end = quantity.number_end = line.ends[per.last - 1]
            return per.last
        return max(unit.last, number.last)

    def _per(self, line: Line, unit: Unit, said: Said) -> Number | None:
        """The "/1 vạn dân" or "trên 10.000 dân" after a count, or after a few words of its noun."""
        index = unit.last
        while index < unit.last + _DETAIL and is_word(line.word(index)) and line.word(index) != "trên":
            index += 1
        per = self._figures.amount(line, index + 1, said.found) if line.word(index) in ("/", "trên") else None
        if per is None or per.value not in _POWERS or line.word(per.last) not in ("dân", "người", "nhân"):
            return None
        return per

    def each_of_all(self, line: Line, number: Number, said: Said) -> bool:
        """ "mỗi hội đồng có 7 thành viên và 2 thư ký", "100% xã có ít nhất 1 trạm": the same each, or each of all."""
        last = said.last
        if last is None or said.last_index < 0:
            return False
        if last.each and last.kind == "count" and said.last_index == number.first - 1:
            return line.word(number.first - 1) != ";"
        if last.kind != "percentage" or last.value != 100:
            return False
        all_of = self._units.counted(line, said.last_index)
        return all_of is not None and line.word(all_of.last) == "có" and number.first - all_of.last <= _DETAIL + 1

    def _is_multiple(self, line: Line, number: Number, unit: Unit) -> bool:
        before = self._facets.comparator(line, number.first, unit.last)[1]
        if number.value != int(number.value) or line.word(number.first - 1) in ("gấp", "bằng"):
            return True
        if line.word(before - 1) in ("gấp", "bằng", "hơn") or line.word(unit.last) == "so":
            return True
        return self._facets.change(line, before, places=False) is not None

    def _is_people(self, line: Line, unit: Unit, whole: Decimal | None) -> bool:
        word = line.word(unit.first)
        return word == "dân" or (whole is not None and whole > 100 and word in _PEOPLE)
