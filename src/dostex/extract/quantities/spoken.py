"""When a number word counts: "hai phản biện", "Năm trụ cột"; not the year, the ordinal, the idiom, the article "một"."""

from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.figures import Number
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure
from dostex.extract.quantities.units import Unit

_ORDINAL_BEFORE = ("thứ", "tháng", "hạng", "giải", "bậc", "lớp", "khoá", "mùng", "mồng", "quý", "phẩy", "loại", "nhì", "trăm")
_YEAR_BEFORE = frozenset(
    ("trong", "cuối", "đầu", "hàng", "hằng", "mỗi", "cả", "các", "từng", "nhiều", "giữa", "sau", "của", "những", "một", "hoạch", "tổng", "thứ", "hết",
     "đến", "từ", "theo", "vào", "tháng", "quý", "qua", "năm", "mấy", "vài", "ngay", "cho", "nửa", "kết", "nội", "so", "với", "suốt", "dịp")
)  # fmt: skip
_ONE_AFTER = ("đó", "gồm", "chỉ", "nhất", "riêng")


class Spoken:
    """Decides whether number words before a unit count."""

    def __init__(self, lexicon: Lexicon, facets: Facets) -> None:
        self._lexicon = lexicon
        self._facets = facets

    def refusal(self, line: Line, number: Number, unit: Unit | None, *, joined: bool) -> str | None:
        """Why the words of `number` count nothing, or None; `joined` if a count precedes it, joined by "và" or a comma."""
        word = line.word(number.first) if number.last - number.first == 1 else ""
        before = line.word(number.first - 1)
        if before in _ORDINAL_BEFORE:
            return "ordinal"
        if word == "năm" and (before in _YEAR_BEFORE or is_figure(before) or unit is None or unit.rule != "noun"):
            return "year"
        if word == "một":
            return None if self._one_counts(line, number, unit, joined=joined) else "article"
        if self._is_idiom(line, number, unit):
            return "idiom"
        raw = line.raw(number.first, number.first + 1)
        if raw[0].isupper() and number.first and before not in (".", ":", '"', "-", "(", "+", "*"):
            return "name"
        return None

    def _is_idiom(self, line: Line, number: Number, unit: Unit | None) -> bool:
        if line.word(number.last) not in self._lexicon.idioms:
            return False
        return unit is None or not unit.known or unit.last - unit.first == 1

    def _one_counts(self, line: Line, number: Number, unit: Unit | None, *, joined: bool) -> bool:
        if unit is None or not unit.known:
            return False
        before = line.word(number.first - 1)
        if before == "có":
            before = line.word(number.first - 2)
        return before in _ONE_AFTER or joined or self._facets.each(line, number.first, unit.last)
