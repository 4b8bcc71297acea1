"""Why a number states nothing: names, list numbers, clocks, phones, counters, titles, sizes; each reason is one word."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from dostex.extract.quantities.figures import Number
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word
from dostex.extract.quantities.units import Unit
from dostex.extract.reading import Reading

_OPENING, _CLOSING = "“„«", "”»"
_DAY_PARTS = ("ngày", "sáng", "chiều", "tối", "trưa", "đêm", "hôm")
_STRONG_KINDS = ("percentage", "money", "score")
_VERSION = re.compile(r"\d\.0")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{2,4})?")
_DIALLED = re.compile(r"0\d{1,4}(?:\.\d{2,8}){1,3}|1[89]00(?:\.\d{2,4}){1,2}")
_YEAR_LIKE = re.compile(r"1\.9\d\d|2\.0\d\d")
_IDIOMS = ("24/7", "24/24", "50/50", "8/3", "20/10", "30/4", "2/9", "18/5", "1/5", "27/7", "20/11")
_COUNTER_LENGTH, _PHONE_DIGITS, _NEAR, _BRACKET_REACH = 8, 7, 4, 300


def titles(reading: Reading, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The quoted titles of tasks, products and campaigns: ranges of the text whose numbers are not the article's.

    A quotation after a verb of saying or a colon, or at the start of a sentence, is speech.
    """
    text, folded = reading.text, reading.folded
    if '"' not in folded:
        return []
    words, starts = reading.words, reading.starts
    found: list[tuple[int, int]] = []
    position = 0
    while (start := folded.find('"', position)) >= 0:
        position = start + 1
        end = None if text[start] in _CLOSING else _closing(text, folded, start)
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
    if words[token - 1] in (".", "!", "?", "…") and words[token - 2] != ")":
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
        if number.in_words:
            return None
        return (
            _clock(line, number.first, number.last)
            or _glued(line, number.first)
            or _goes_on(line, number)
            or ("list" if is_list_number(line, number.first, number.last) else None)
            or ("counter" if self._is_counter(line, number.first, number.last) else None)
            or _date(line, number)
        )

    def of_figure(self, line: Line, index: int) -> str:
        """Why a figure that writes no number is none."""
        if _DATE.fullmatch(line.word(index)):
            return "date"
        phone = any(self._lexicon.phones.before(line.words, at) for at in range(index, max(index - _NEAR, 0), -1))
        return "phone" if phone or _DIALLED.fullmatch(line.word(index)) else "unclaimed"

    def by_words(self, line: Line, number: Number, unit: Unit | None) -> str | None:
        """Reasons from the words around, given the unit that follows (None where there is none)."""
        if unit is not None and unit.kind in ("duration", "age", "size"):
            return unit.kind
        if self._is_phone(line, number, unit):
            return "phone"
        if unit is not None and unit.last > number.last and unit.kind in _STRONG_KINDS and unit.kind != "percentage":
            return None
        if self._sized(line, number):
            return "size"
        if unit is not None and unit.kind == "percentage":
            return None
        return _rated(line, number) or self._named(line, number, unit)

    def _named(self, line: Line, number: Number, unit: Unit | None) -> str | None:
        known = unit is not None and unit.known
        first = number.first
        if line.word(first - 1) == "số" and not self._lexicon.number_of.before(line.words, first):
            return None if known and line.word(first - 2) not in _NUMBERED else "name"
        if number.in_words:
            return None
        strong = self._lexicon.strong_names.before(line.words, first)
        if strong or self._in_address(line, number, unit):
            return "name"
        weak = self._lexicon.names.before(line.words, first)
        if weak is not None and line.word(weak[1] - 1) not in _NO_NAME_AFTER:  # "cả nhiệm kỳ 26"
            after = line.raw(number.last, number.last + 1) if number.last < len(line.words) else ""
            verb = line.word(first - 1) == "cấp" and unit is not None and unit.last > number.last  # "cấp 30 thẻ"
            if (not known and not verb) or after.istitle():  # "khoản 2 Nghị định 13"
                return "name"
        return "name" if not known and self._after_a_name(line, first) else None

    def _after_a_name(self, line: Line, first: int) -> bool:
        """ "Hòa Thắng 2", "PII 2023"; not the first word of a sentence, and not a grade ("Khá 10, Đạt 5")."""
        before = line.raw(first - 1, first) if first else ""
        if not is_word(before) or before.isupper():
            return is_word(before)
        return before[0].isupper() and first > 1 and line.word(first - 1) not in self._lexicon.not_nouns

    def _in_address(self, line: Line, number: Number, unit: Unit | None) -> bool:
        if unit is None or not self._lexicon.addresses.before(line.words, number.first):
            return False
        return (
            " ".join(line.words[unit.first : unit.last]) in self._lexicon.places
            and line.raw(unit.last, unit.last + 1)[:1].isupper()
        )

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
        before = first - 1 if line.word(first - 1) == ":" else first
        found = self._lexicon.counters.before(line.words, before)
        if found is not None and (found[1] == 0 or (before < first and before - found[1] > 1)):
            return len(line.words) <= _COUNTER_LENGTH or before < first
        after = self._lexicon.counters.at(line.words, last)
        return after is not None and first == 0 and after[1] == len(line.words) <= _COUNTER_LENGTH

    def _is_phone(self, line: Line, number: Number, unit: Unit | None) -> bool:
        surface = line.raw(number.first, number.first + 1)
        if unit is None and surface.isdigit() and (len(surface) >= _PHONE_DIGITS or (surface[0] == "0" and len(surface) > 3)):
            return True
        if unit is not None and unit.known:
            return False
        return any(
            self._lexicon.phones.before(line.words, index) for index in range(number.first, max(number.first - _NEAR, 0), -1)
        )


_NO_NAME_AFTER = ("cả", "cấp")  # "cấp cơ sở 07"
_NUMBERED = ("thông báo", "công văn", "đường", "văn bản", "cây", "phòng", "họp", "tổ", "luật", "tại")


def _glued(line: Line, first: int) -> str | None:
    """The number continues a code: `ST25`, `COVID-19`, `III-95`; a typing slip glued to a lower-case word ("có12") does not."""
    if not line.glued_before(first):
        return None
    before = line.raw(first - 1, first)
    if is_word(before):
        return None if before.islower() and len(before) > 1 else "name"
    other = line.raw(first - 2, first - 1) if first > 1 and line.glued_before(first - 1) else ""
    if before not in "-–.:/_&" or not (is_word(other) or is_figure(other)):
        return None
    return None if before == "/" and other.islower() else "name"  # "05 cuộc/42 cơ sở"


def _clock(line: Line, first: int, last: int) -> str | None:
    if line.word(first - 1) == "giờ" and is_figure(line.word(first - 2)):
        return "clock"
    colon_after = line.word(last) == ":" and line.glued_before(last) and line.glued_before(last + 1)
    colon_before = line.word(first - 1) == ":" and line.glued_before(first) and line.glued_before(first - 1)
    other = line.word(last + 1) if colon_after else line.word(first - 2) if colon_before else ""
    if not is_figure(other):
        return None
    return "clock" if len(other) <= 2 and len(line.word(first)) <= 2 else "name"  # `ISO 9001:2015`


def _goes_on(line: Line, number: Number) -> str | None:
    """A second slash or dash: `1/2/2023`, `1-4-1`."""
    last = number.last
    if not is_figure(line.word(last + 1)):
        return None
    if line.word(last) == "/":
        return "date" if number.out_of is not None else "name"
    return "name" if line.word(last) == "-" and line.glued_before(last) and line.glued_before(last + 1) else None


def _date(line: Line, number: Number) -> str | None:
    if number.out_of is None:
        return None
    told = line.raw(number.first, number.last) in _IDIOMS or line.word(number.first - 1) in _DAY_PARTS
    return "date" if told else None


def _rated(line: Line, number: Number) -> str | None:
    """ "OCOP 3 sao", "thứ 2 từ trái", "4.0"."""
    if line.word(number.last) == "sao":
        return "rating"
    if line.says(number.last, "từ", "trái") or line.says(number.last, "từ", "phải"):
        return "caption"
    if line.word(number.first - 1) == "năm" and _YEAR_LIKE.fullmatch(line.word(number.first)):
        return "date"
    return "name" if _VERSION.fullmatch(line.raw(number.first, number.last)) else None


def in_brackets(words: Sequence[str], index: int) -> bool:
    """Whether a bracket is open before the word at `index`."""
    depth = 0
    for word in words[max(0, index - _BRACKET_REACH) : index]:
        depth = depth + 1 if word == "(" else max(0, depth - 1) if word == ")" else depth
    return depth > 0


def is_list_number(line: Line, first: int, last: int) -> bool:
    """`1.`, `2)`, `(3)` before an item; `(22)` after its label is a value."""
    if last - first != 1 or len(line.word(first)) > 3:
        return False
    if first == 0:
        return line.word(1) in (".", ")") or (line.word(1) == "/" and not is_figure(line.word(2)))
    if line.word(last) != ")":
        return False
    if line.word(first - 1) != "(":
        return not in_brackets(line.words, first)
    label = line.word(first - 2)
    after = line.word(last + 1)
    return not (is_word(label) and (after in ("", ",", ";", ".", "và", ")")))
