"""Amounts written out in brackets after their figure: no quantities of their own, but a checksum."""

from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line
from dostex.extract.quantities.said import Said
from dostex.extract.reading import WrittenAmount
from dostex.language.numbers import parse_words

_REACH = 40  # words of the longest amount


class WrittenAmounts:
    """Finds "(Bốn mươi sáu triệu năm trăm nghìn đồng)" after an amount of money."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def read(self, line: Line, bracket: int, said: Said) -> int | None:
        """Record the amount in words in the bracket at `bracket`, if there is one; gives the word after it."""
        if said.last is None or said.last.kind != "money" or said.last_index != bracket:
            return None
        start = bracket + 1
        if prefix := self._lexicon.written_out.at(line.words, start):
            start = prefix[1] + (line.word(prefix[1]) == ":")
        if start >= len(line.words) or line.starts[start] not in said.found:
            return None
        for end in range(start + 1, min(start + _REACH, len(line.words))):
            if self._lexicon.currencies.at(line.words, end):
                value = parse_words(line.raw(start, end))
                if value is None:
                    return None
                said.reading.written_amounts.append(WrittenAmount(line.starts[start], line.ends[end], value))
                return end + 1
        return None
