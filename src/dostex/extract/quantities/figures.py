"""Number expressions: figures or number words with magnitudes; a value, a range (`15 - 20`) or a fraction (`25/30`)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from dostex.extract.quantities.line import Line, is_figure
from dostex.language.numbers import parse_figure, parse_misgrouped

WordNumbers = Mapping[int, tuple[int, Decimal]]

_TO = ("đến", "tới")
_NO_MAGNITUDE_BEFORE = ("lệ", "trọng", "số", "giá", "phú", "suất", "lê")  # "tỷ lệ", "triệu phú": not a thousand million
_POINTS = ("phẩy", "chấm")
_PRICED = ("đồng", "đ", "vnđ", "vnd", "$", "usd", "đô")
_HALVES = ("rưỡi", "rưởi")
_MOST_MAGNITUDES = 3  # "một nghìn triệu tỷ"


class Number(NamedTuple):
    """A number expression over the words `[first, last)` of a line. `scaled` is the magnitude that its words apply, or 1."""

    first: int
    last: int
    value: Decimal
    scaled: int = 1
    in_words: bool = False
    value_to: Decimal | None = None
    out_of: Decimal | None = None
    percent: bool = False


class Figures:
    """Reads the number expression that starts at a word of a line."""

    def __init__(self, magnitudes: Mapping[str, int]) -> None:
        self._magnitudes = magnitudes

    def read(self, line: Line, index: int, found: WordNumbers) -> Number | None:
        """The longest expression from `index` on; `found` gives the number words of the article by their start."""
        number = self.amount(line, index, found)
        if number is None:
            return None
        if line.word(number.last) == "/" and (whole := self._amount_near(line, number.last + 1, found)):
            scale = whole.scaled if number.scaled == 1 and whole.scaled >= 10**6 else 1  # "giải ngân 8,5/18,6 tỷ đồng"
            return number._replace(last=whole.last, value=number.value * scale, out_of=whole.value, scaled=whole.scaled)
        return self._range(line, number, found) or number

    def amount(self, line: Line, index: int, found: WordNumbers) -> Number | None:
        """One value with its magnitudes, without range or fraction."""
        number = self._plain(line, index, found)
        if number is None or number.scaled > 1 or line.word(number.last) not in _POINTS:
            return number
        part = self._plain(line, number.last + 1, found)
        return _with_decimals(number, part, line.raw(part.first, part.last)) if part is not None else number

    def _plain(self, line: Line, index: int, found: WordNumbers) -> Number | None:
        word = line.word(index)
        if is_figure(word):
            value = parse_figure(word)
            value = parse_misgrouped(word) if value is None else value
            if value is None:
                return None
            return self._with_magnitudes(line, Number(index, index + 1, value), found)
        if index < len(line.words) and (run := found.get(line.starts[index])):
            return self._in_words(line, index, run)
        return None

    def _in_words(self, line: Line, index: int, run: tuple[int, Decimal]) -> Number:
        last = index + 1
        while last < len(line.words) and line.ends[last - 1] < run[0]:
            last += 1
        scaled = max((self._magnitudes.get(word, 1) for word in line.words[index:last]), default=1)
        return Number(index, last, run[1], scaled=scaled, in_words=True)

    def _with_magnitudes(self, line: Line, number: Number, found: WordNumbers) -> Number:
        last, scaled = self._magnitude(line, number.last)
        if scaled == 1:
            return number
        value = number.value * scaled
        if line.word(last) in _HALVES:
            return number._replace(last=last + 1, value=value + Decimal(scaled) / 2, scaled=scaled)
        whole = number._replace(last=last, value=value, scaled=scaled)
        falls = is_figure(line.word(last)) and 1 < self._magnitude(line, last + 1)[1] < scaled
        rest = self.amount(line, last, found) if falls else None
        if rest is not None and rest.value < scaled:  # "1 tỷ 200 triệu"
            return whole._replace(last=rest.last, value=value + rest.value)
        return whole

    def _magnitude(self, line: Line, index: int) -> tuple[int, int]:
        scaled, first = 1, index
        if line.word(index) == "k" and line.glued_before(index) and line.word(index + 1) in _PRICED:  # "10k đồng"
            return index + 1, 1000
        while (factor := self._magnitudes.get(line.word(index), 1)) > 1 and index < first + _MOST_MAGNITUDES:
            if line.word(index + 1) in _NO_MAGNITUDE_BEFORE:
                break
            if line.word(index) == "tr" and line.word(index + 1) not in (".", "đ", "đồng"):
                break
            scaled *= factor
            index += 2 if line.says(index, "tr", ".") else 1
        return index, scaled

    def _amount_near(self, line: Line, index: int, found: WordNumbers) -> Number | None:
        return self.amount(line, index, found) if is_figure(line.word(index)) else None

    def _range(self, line: Line, low: Number, found: WordNumbers) -> Number | None:
        percent = line.word(low.last) == "%"
        joint = low.last + percent
        if line.word(joint) != "-" and line.word(joint) not in _TO:
            return None
        high = self.amount(line, joint + 1, found)
        if high is None or (line.word(joint) == "-" and line.says(high.last, "-")):
            return None
        if high.in_words != (low.in_words or line.word(low.first + 1) in _POINTS):
            return None
        value = low.value * high.scaled if low.scaled == 1 else low.value  # "30-35 nghìn đồng"
        if value >= high.value:
            value = low.value
        if value >= high.value:
            return None
        return low._replace(
            last=high.last, value=value, value_to=high.value, scaled=max(low.scaled, high.scaled), percent=percent
        )


def _with_decimals(number: Number, part: Number, surface: str) -> Number:
    """ "2 phẩy 23", "hai phẩy 5": the figures after the point, or their value in words."""
    figures = surface if surface.isdigit() else str(part.value)
    if not figures.isdigit() or number.value != int(number.value):
        return number
    return number._replace(last=part.last, value=number.value + Decimal(f"0.{figures}"))
