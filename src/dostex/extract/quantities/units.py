"""What a number counts or measures: the words right after it, read as percent, money, points, a measure or a counted noun."""

from typing import Literal, NamedTuple

from dostex.extract.quantities.figures import Number
from dostex.extract.quantities.lexicon import NO_NOUN, Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.language.words import Words

Kind = Literal["count", "percentage", "money", "score", "ratio", "duration", "age", "size"]

_PHRASE = 7  # syllables that the segmentation sees of an unknown noun phrase
_LINKS = (",", "/", "và", "-", "hoặc")


class Unit(NamedTuple):
    """A unit over the words `[first, last)`; `text` is how a record shows it, `known` that its noun is in the vocabulary."""

    kind: Kind
    text: str
    first: int
    last: int
    rule: str
    currency: str = "VND"
    known: bool = True


class Units:
    """Reads the unit that follows a number."""

    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self._lexicon = lexicon
        self._words = words

    def after(self, line: Line, number: Number) -> Unit | None:
        """The unit right after `number` from the closed vocabulary, or None."""
        index = number.last
        word = line.word(index)
        if word == "%" or line.says(index, "phần", "trăm"):
            return Unit("percentage", "%", index, index + (1 if word == "%" else 2), "percent")
        if number.percent:
            return Unit("percentage", "%", index, index, "percent")
        if word == "điểm":
            return self._points(line, index)
        return self.counted(line, index) or self._money(line, number) or self._measured(line, index)

    def counted(self, line: Line, index: int) -> Unit | None:
        """A counted noun of the vocabulary at `index`, with the nouns coordinated to it."""
        if line.word(index) == "số" and line.word(index + 1) not in self._lexicon.issues:  # "1/3 số hộ", but "6 số tạp chí"
            return self.counted(line, index + 1) if line.word(index + 1) not in ("số", "lượng") else None
        found = self._lexicon.counted.at(line.words, index)
        if found is None:
            return self._comrades(line, index)
        groups, last = found
        if groups == NO_NOUN or (last == index + 1 and line.word(index) in self._lexicon.only_second):
            return None
        nouns = [line.words[index:last]]
        while (more := self._coordinated(line, last, groups)) is not None and line.words[last + 1 : more[1]] not in nouns:
            nouns.append(line.words[last + 1 : more[1]])
            groups, last = more
        head = last
        if line.word(last - 1) == "giải" and (grade := self._grade(line, last)):
            last = grade
        return Unit("count", line.raw(index, head), index, last, "noun")

    def unknown(self, line: Line, index: int) -> Unit | None:
        """A noun outside the vocabulary at `index`: the first word of the phrase by segmentation."""
        word = line.word(index)
        if (raw := line.raw(index, index + 1) if word else "").isupper() and len(raw) > 1:
            return self._abbreviation(line, index)
        if not is_word(word) or word in self._lexicon.not_nouns or len(word) < 2 or line.raw(index, index + 1)[0].isupper():
            return None
        last = index + 1
        while last < min(index + _PHRASE, len(line.words)) and is_word(line.words[last]):
            last += 1
        syllables = [line.raw(at, at + 1) for at in range(index, last)]
        last = index + self._words.first(syllables)
        return Unit("count", line.raw(index, last), index, last, "segmented", known=False)

    def _grade(self, line: Line, index: int) -> int | None:
        found = self._lexicon.grades.at(line.words, index)
        return None if found is None or is_figure(line.word(found[1])) else found[1]

    def _abbreviation(self, line: Line, index: int) -> Unit | None:
        """ "78 DVC trực tuyến", "5 CLB"."""
        if (
            not is_word(line.word(index))
            or line.word(index) in self._lexicon.no_units
            or line.word(index + 1) in ("&", "-", "/", ".")
        ):
            return None
        return Unit("count", line.raw(index, index + 1), index, index + 1, "abbreviation", known=False)

    def _coordinated(self, line: Line, index: int, groups: frozenset[int]) -> tuple[frozenset[int], int] | None:
        link = line.word(index)
        if link not in _LINKS or (link == "-" and not line.glued_before(index)):
            return None
        found = self._lexicon.counted.at(line.words, index + 1)
        if found is None or not (groups & found[0]) or line.raw(index + 1, index + 2)[0].isupper():
            return None
        after = line.word(found[1])
        if after == ":" or is_figure(after):  # "5 đề tài, dự án: 3" counts the second noun apart
            return None
        return found

    def _comrades(self, line: Line, index: int) -> Unit | None:
        if line.says(index, "đ", "/", "c"):
            return Unit("count", line.raw(index, index + 3), index, index + 3, "noun")
        return None

    def _points(self, line: Line, index: int) -> Unit:
        if line.word(index + 1) == "%":
            return Unit("count", line.raw(index, index + 2), index, index + 2, "percentage-points")
        if line.says(index + 1, "phần", "trăm"):
            return Unit("count", line.raw(index, index + 3), index, index + 3, "percentage-points")
        found = self._lexicon.counted.at(line.words, index)
        if found is not None and found[1] > index + 1:
            return Unit("count", line.raw(index, found[1]), index, found[1], "noun")
        return Unit("score", "điểm", index, index + 1, "points")

    def _money(self, line: Line, number: Number) -> Unit | None:
        index = number.last
        if found := self._lexicon.currencies.at(line.words, index):
            currency, last = found
            return Unit(
                "money", "đồng" if currency == "VND" else line.raw(index, last), index, last, "currency", currency=currency
            )
        return None

    def _measured(self, line: Line, index: int) -> Unit | None:
        found = self._lexicon.measured.at(line.words, index)
        if found is None or (line.word(found[1] - 1) in ("năm", "tháng") and is_figure(line.word(found[1]))):
            return None
        (kind, rule), last = found
        return Unit(kind, line.raw(index, last), index, last, rule)
