"""Places in a ranking: "xếp thứ 17/63", "hạng 2", "đứng thứ 2 trong 14 tỉnh", "vị trí 12 và 14", "Cà Mau (4)"."""

from dataclasses import dataclass
from decimal import Decimal

from dostex.extract.quantities.figures import Figures, Number, WordNumbers
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.extract.quantities.units import Unit

_ORDINALS = ("lần", "năm", "kỳ", "khoá", "đại", "ngày", "hội", "người", "bậc", "quý", "tháng", "đồng", "bên", "thành")
_RANKING_WORDS = frozenset(("xếp", "hạng", "đứng", "vị"))
_WHERE = ("toàn", "cả", "khu", "trong", "vùng", "miền", "về", "của", "so")
_CUE_HEADS = ("thứ", "hạng", "trí")
_GRADE_REACH, _SAME_TALK = 5, 80


@dataclass(frozen=True, slots=True)
class Place:
    """A rank: where its quote starts, and its rule."""

    first: int
    rule: str


class Ranks:
    """Recognizes ranks by the words before a number."""

    def __init__(self, lexicon: Lexicon, figures: Figures) -> None:
        self._lexicon = lexicon
        self._figures = figures

    def read(self, line: Line, number: Number, unit: Unit | None) -> Place | str | None:
        """The place that `number` states; a reason (str) if its words look like a rank but are none; None if they do not."""
        first = number.first
        cue, before = line.word(first - 1), line.word(first - 2)
        if cue == "hạng":
            return self._by_grade_word(line, number)
        if cue == "thứ":
            return self._by_ordinal(line, number)
        if before == "vị" and cue == "trí":
            return Place(first - 2, "rank.position")
        return self._by_verb(line, number, unit)

    def _by_verb(self, line: Line, number: Number, unit: Unit | None) -> Place | None:
        """ "vị trí số 5", "nâng hạng từ 35 lên 28", "xếp 17/63"."""
        first = number.first
        cue, before = line.word(first - 1), line.word(first - 2)
        if cue == "số" and line.says(first - 3, "vị", "trí"):
            return Place(first - 3, "rank.position")
        if cue == "từ" and unit is None and before in _CUE_HEADS and line.word(number.last) in ("lên", "xuống"):
            return Place(first, "rank.from")
        stated = cue in ("xếp", "đứng") and not number.in_words and (number.out_of is not None or unit is None)
        return Place(first, "rank.verb") if stated else None

    def denominator(self, line: Line, number: Number, found: WordNumbers) -> Number | None:
        """The "trong (tổng số) 14 tỉnh" or "trên 63" right after a rank: the number that it is out of."""
        index = number.last
        if line.word(index) == "/":
            index += 1
        elif line.word(index) in ("trong", "trên"):
            index += 1
            while line.word(index) in ("tổng", "số", "toàn", "bộ"):
                index += 1
        else:
            return None
        whole = self._figures.amount(line, index, found)
        return whole if whole is not None and whole.value >= number.value else None

    def bracketed(self, line: Line, number: Number) -> bool:
        """ "Cà Mau (4)": a place in brackets after a name, in a sentence about a ranking."""
        first = number.first
        if line.word(first - 1) != "(" or line.word(number.last) != ")" or first < 2:
            return False
        name = line.raw(first - 2, first - 1)
        return (
            is_word(name)
            and name[0].isupper()
            and not _RANKING_WORDS.isdisjoint(line.words[max(0, first - _SAME_TALK) : first])
        )

    def _by_grade_word(self, line: Line, number: Number) -> Place | str:
        first = number.first
        graded = range(first - 1, max(-1, first - 1 - _GRADE_REACH), -1)
        if any(self._lexicon.graded.before(line.words, index) for index in graded) or (
            number.in_words and line.word(first - 2) != "xếp"
        ):
            return "grade"
        return Place(first - 1, "rank.grade")

    def _by_ordinal(self, line: Line, number: Number) -> Place | str:
        first = number.first
        if self._lexicon.rank_verbs.before(line.words, first - 1) or line.word(first - 2) in ("xếp", "đứng", "hạng"):
            return Place(first - 1, "rank.ordinal")
        if line.word(first - 2) in _ORDINALS or number.in_words:
            return "ordinal"
        if number.out_of is not None or (line.word(number.last) == "trong" and is_figure(line.word(number.last + 1))):
            return Place(first - 1, "rank.ordinal")
        if line.word(number.last) in _WHERE and not _RANKING_WORDS.isdisjoint(line.words[max(0, first - _SAME_TALK) : first]):
            return Place(first - 1, "rank.ordinal")
        return "ordinal"

    def in_words(self, line: Line, index: int) -> tuple[Number, Place] | None:
        """ "xếp thứ nhất", "đứng thứ nhì": an ordinal at `index` that is no number word elsewhere."""
        value = self._lexicon.ordinals.get(line.word(index))
        if value is None or line.word(index - 1) != "thứ" or not self._lexicon.rank_verbs.before(line.words, index - 1):
            return None
        return Number(index, index + 1, Decimal(value), in_words=True), Place(index - 1, "rank.ordinal")
