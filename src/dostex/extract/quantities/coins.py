"""Money whose currency stands before the number ("USD 1,5 triệu"), and the cents after foreign money ("2 đô la 23 xu")."""

from decimal import Decimal
from typing import NamedTuple

from dostex.extract.quantities.figures import Figures, Number
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.extract.quantities.said import Said
from dostex.extract.quantities.units import Unit

_HUNDRED = Decimal(100)
_RANGE = ("-", "đến", "tới")


class Sum(NamedTuple):
    """An amount of money over the words `[first, number.last)`, `first` being where a currency before it starts."""

    first: int
    number: Number
    unit: Unit


class Coins:
    """Reads what a currency sign before the number, or a smaller coin after it, adds."""

    def __init__(self, lexicon: Lexicon, figures: Figures) -> None:
        self._lexicon = lexicon
        self._figures = figures

    def signed(self, line: Line, number: Number, said: Said) -> Sum | None:
        """The sum whose currency stands right before `number`, or None. A range may repeat the currency ("VND1000-VND2000")."""
        found = self._sign(line, number.first)
        if found is None or number.out_of is not None:
            return None
        currency, first = found
        number = self._scaled(line, number)
        if number.value_to is None and line.word(number.last) in _RANGE:
            again = self._lexicon.currency_signs.at(line.words, number.last + 1)
            high = self._figures.amount(line, again[1], said.found) if again and again[0] == currency else None
            if high is not None and high.value > number.value:
                number = number._replace(last=high.last, value_to=high.value)
        text = "đồng" if currency == "VND" else line.raw(first, number.first)
        return Sum(first, number, Unit("money", text, number.last, number.last, "currency-first", currency=currency))

    def with_cents(self, line: Line, number: Number, unit: Unit, said: Said) -> tuple[Number, Unit]:
        """ "2 đô la và 23 xu" is 2.23: both with the cents added, or unchanged."""
        if unit.kind != "money" or unit.currency == "VND" or unit.last == number.last or number.scaled > 1:
            return number, unit
        index = unit.last + (line.word(unit.last) == "và")
        cents = self._figures.amount(line, index, said.found)
        if cents is None or not 0 < cents.value < _HUNDRED or cents.value != int(cents.value):
            return number, unit
        named = self._lexicon.cents.at(line.words, cents.last)
        if named is None and (index > unit.last or not _ends(line, cents)):
            return number, unit
        last = named[1] if named else cents.last
        return number._replace(value=number.value + cents.value / _HUNDRED), unit._replace(last=last)

    def _sign(self, line: Line, first: int) -> tuple[str, int] | None:
        at = first - 1 if line.says(first - 1, ".") and line.word(first - 2) == "rs" else first
        found = self._lexicon.currency_signs.before(line.words, at)
        if found is None or is_figure(line.word(found[1] - 1)):  # "10 USD 23": the currency of the number before
            return None
        raw = line.raw(found[1], at)
        return None if is_word(raw) and raw.islower() else found

    def _scaled(self, line: Line, number: Number) -> Number:
        """ "$10k"."""
        if line.word(number.last) != "k" or not line.glued_before(number.last) or number.scaled > 1:
            return number
        return number._replace(last=number.last + 1, value=number.value * 1000, scaled=1000)


def _ends(line: Line, number: Number) -> bool:
    after = line.word(number.last)
    return not is_word(after) and after not in ("%", "/")
