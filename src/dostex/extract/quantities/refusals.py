"""Why a number states nothing: names, list numbers, clocks, phones, counters, titles, sizes. Each reason is a word for `explain`."""

import re
from bisect import bisect_right

from dostex.extract.quantities.figures import Number
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.extract.quantities.units import Unit

_OPENING, _CLOSING = "“„«", "”»"
_DAY_PARTS = ("ngày", "sáng", "chiều", "tối", "trưa", "nay", "qua", "đêm", "hôm")
_STRONG_KINDS = ("percentage", "money", "score")
_VERSION = re.compile(r"\d\.0")
_IDIOMS = ("24/7", "24/24", "50/50", "8/3", "20/10", "30/4", "2/9", "18/5", "1/5", "27/7", "20/11")
_COUNTER_LENGTH, _PHONE_DIGITS, _NEAR = 8, 7, 4


def titles(text: str, folded_quotes: str, lexicon: Lexicon, words: list[str], starts: list[int]) -> list[tuple[int, int]]:
    """The quoted titles of tasks, products and campaigns: ranges of `text` whose numbers are not the article's.

    `folded_quotes` is the folded text (quotes straight), `words` and `starts` its tokens. A quotation after a verb of saying, a
    colon or at the start of a paragraph is speech.
    """
    found: list[tuple[int, int]] = []
    position = 0
    while (start := folded_quotes.find('"', position)) >= 0:
        position = start + 1
        if text[start] in _CLOSING:
            continue
        end = _closing(text, folded_quotes, start)
        if end is not None:
            if _is_title(text, start, bisect_right(starts, start) - 1, words, lexicon):
                found.append((start, end))
            position = end
    return found


def _closing(text: str, folded: str, start: int) -> int | None:
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    if text[start] in _OPENING:
        ends = [at for mark in (*_CLOSING, '"') if (at := text.find(mark, start + 1, line_end)) >= 0]
        return min(ends) + 1 if ends else None
    end = folded.find('"', start + 1, line_end)
    return end + 1 if end >= 0 else None


def _is_title(text: str, start: int, token: int, words: list[str], lexicon: Lexicon) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    if not text[line_start:start].strip(" -–+*"):
        return False
    before = token - 1 if words[token - 1] == ":" else token
    if lexicon.titles.before(words, before):
        return True
    return not lexicon.speech.before(words, token)


class Refusals:
    """Decides that a number is none, before and after its unit is known."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def by_shape(self, line: Line, number: Number) -> str | None:
        """Reasons that need no unit: what the number is glued to, lists, clocks, counters, phones."""
        first, last = number.first, number.last
        if number.in_words:
            return None
        if _is_clock(line, first, last):
            return "clock"
        if reason := _glued(line, first):
            return reason
        if line.word(last) == "/" and is_figure(line.word(last + 1)):
            return "date" if number.out_of is not None else "name"
        if line.word(last) == "-" and is_figure(line.word(last + 1)) and line.glued_before(last) and line.glued_before(last + 1):
            return "name"
        if is_list_number(line, first, last):
            return "list"
        if self._is_counter(line, first, last):
            return "counter"
        if number.out_of is not None and (line.raw(first, last) in _IDIOMS or line.word(first - 1) in _DAY_PARTS):
            return "date"
        return None

    def by_words(self, line: Line, number: Number, unit: Unit | None) -> str | None:
        """Reasons from the words around, given the unit that follows (None where there is none)."""
        if unit is not None and unit.kind in ("duration", "age", "size"):
            return unit.kind
        if self._is_phone(line, number, unit):
            return "phone"
        if unit is not None and unit.kind in _STRONG_KINDS:
            return "size" if unit.kind == "percentage" and self._sized(line, number) else None
        if self._sized(line, number):
            return "size"
        if line.word(number.last) == "sao":
            return "rating"
        if line.says(number.last, "từ", "trái") or line.says(number.last, "từ", "phải"):
            return "caption"
        if _VERSION.fullmatch(line.raw(number.first, number.last)) and (unit is None or not unit.known):
            return "name"
        return self._named(line, number, unit)

    def _named(self, line: Line, number: Number, unit: Unit | None) -> str | None:
        first = number.first
        if line.word(first - 1) == "số" and not self._lexicon.number_of.before(line.words, first):
            return None if unit is not None and unit.known and line.word(first - 2) not in _NUMBERED else "name"
        if number.in_words:
            return None
        if self._lexicon.strong_names.before(line.words, first):
            return "name"
        if unit is not None and unit.known:
            return None
        if self._lexicon.names.before(line.words, first):
            return "name"
        before = line.raw(first - 1, first) if first else ""
        if is_word(before) and (before.isupper() or (before[0].isupper() and first > 1)):
            return "name"
        return None

    def _sized(self, line: Line, number: Number) -> bool:
        index = number.first
        for _ in range(_NEAR):
            if self._lexicon.sizes.before(line.words, index):
                return True
            if not is_word(line.word(index - 1)):
                return False
            index -= 1
        return False

    def _is_counter(self, line: Line, first: int, last: int) -> bool:
        if len(line.words) > _COUNTER_LENGTH:
            return False
        before = first - 1 if line.word(first - 1) == ":" else first
        found = self._lexicon.counters.before(line.words, before)
        if found is not None and found[1] == 0:
            return True
        after = self._lexicon.counters.at(line.words, last)
        return after is not None and first == 0 and after[1] == len(line.words)

    def _is_phone(self, line: Line, number: Number, unit: Unit | None) -> bool:
        surface = line.raw(number.first, number.first + 1)
        if unit is None and surface.isdigit() and (len(surface) >= _PHONE_DIGITS or (surface[0] == "0" and len(surface) > 3)):
            return True
        if unit is not None and unit.known:
            return False
        return any(self._lexicon.phones.before(line.words, index) for index in range(number.first, max(number.first - _NEAR, 0), -1))


_NUMBERED = ("thông báo", "công văn", "đường", "văn bản", "cây", "phòng", "họp", "tổ", "luật", "tại")


def _glued(line: Line, first: int) -> str | None:
    """The number continues a code: `ST25`, `COVID-19`, `III-95`; a typing slip glued to a lower-case word ("có12") does not."""
    if not line.glued_before(first):
        return None
    before = line.raw(first - 1, first)
    if is_word(before):
        return None if before.islower() and len(before) > 1 else "name"
    if before in "-–.:/_&" and line.glued_before(first - 1) and (is_word(line.word(first - 2)) or is_figure(line.word(first - 2))):
        return "name"
    return None


def _is_clock(line: Line, first: int, last: int) -> bool:
    return (
        line.word(last) == ":" and is_figure(line.word(last + 1)) and line.glued_before(last) and line.glued_before(last + 1)
    ) or (line.word(first - 1) == ":" and line.glued_before(first) and line.glued_before(first - 1) and is_figure(line.word(first - 2)))


def is_list_number(line: Line, first: int, last: int) -> bool:
    """`1.`, `2)`, `(3)` before an item; `(22)` after its label is a value."""
    if last - first != 1 or len(line.word(first)) > 3:
        return False
    if first == 0:
        return line.word(1) in (".", ")") or (line.word(1) == "/" and not is_figure(line.word(2)))
    if line.word(last) != ")":
        return False
    if line.word(first - 1) != "(":
        return not any(word == "(" for word in line.words[max(0, first - 12) : first])
    label = line.word(first - 2)
    after = line.word(last + 1)
    return not (is_word(label) and (after in ("", ",", ";", ".", "và", ")")))
