"""When a number word counts: "hai phản biện", "Năm trụ cột"; not the year, the ordinal, the idiom, the article "một"."""

from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.figures import Figures, Number
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure
from dostex.extract.quantities.said import Said
from dostex.extract.quantities.units import Unit


class Spoken:
    """Decides whether number words before a unit count."""

    def __init__(self, lexicon: Lexicon, facets: Facets, figures: Figures) -> None:
        self._lexicon = lexicon
        self._facets = facets
        self._figures = figures

    def refusal(self, line: Line, number: Number, unit: Unit | None, said: Said) -> str | None:
        """Why the words of `number` count nothing, or None."""
        word = line.word(number.first) if number.last - number.first == 1 else ""
        before = line.word(number.first - 1)
        if before in self._lexicon.ordinal_before:
            return "ordinal"
        if word == "năm" and (before in self._lexicon.year_before or is_figure(before) or unit is None or unit.rule != "noun"):
            return "year"
        if self._is_idiom(line, number, unit):
            return "article" if word == "một" else "idiom"
        if word == "một":
            return None if self._one_counts(line, number, unit, said) else "article"
        return "name" if _is_name(line, number, unit) else None

    def _is_idiom(self, line: Line, number: Number, unit: Unit | None) -> bool:
        if line.word(number.last) not in self._lexicon.idioms:
            return False
        return line.word(number.last) == "số" or unit is None or not unit.known or unit.last - unit.first == 1

    def _one_counts(self, line: Line, number: Number, unit: Unit | None, said: Said) -> bool:
        if unit is None or not unit.known:
            return False
        before = number.first - (line.word(number.first - 1) == "có")
        joined = said.last_index in (number.first - 1, number.first - 2) and said.last is not None and said.last.kind == "count"
        return (
            self._lexicon.one_after.before(line.words, before) is not None
            or joined
            or self._lists_on(line, unit, said)
            or self._facets.each(line, number.first, unit.last)
        )

    def _lists_on(self, line: Line, unit: Unit, said: Said) -> bool:
        """ "một đề tài và hai dự án": a joined number follows."""
        return line.word(unit.last) in ("và", ",") and self._figures.amount(line, unit.last + 1, said.found) is not None


def _is_name(line: Line, number: Number, unit: Unit | None) -> bool:
    """ "Hai Bà Trưng", "Ba Đình", and number words without anything counted."""
    if unit is None or (unit.first != number.last and unit.kind == "count"):
        return True
    return line.raw(number.first, number.last)[0].isupper() and line.raw(unit.first, unit.last)[:1].isupper()
