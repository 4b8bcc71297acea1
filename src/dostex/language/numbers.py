"""Vietnamese numbers: figures (`36.204`, `64,385`), number words ("hai mươi mốt") and both mixed ("1 tỷ 200 triệu").

Words are read by their grammar, not by a list of phrases; what the grammar does not cover gives None, never a guess.
Vague amounts ("vài", "hàng trăm", "mươi người") have no value.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from dostex.language.folding import key

Found = tuple[int, int, Decimal]

_DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TEN = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # a last digit after "mươi" and, in speech, after any digit
_LAST_DIGITS = _DIGITS | _AFTER_TEN
_DECIMALS = {"không": 0} | _LAST_DIGITS
_ZERO, _TEN, _FIVE_OR_YEAR, _HUNDRED = "không", "mười", "năm", "trăm"
_TENS = frozenset(("mươi", "chục"))
_FILLERS = frozenset(("linh", "lẻ", "lẽ"))
_POINTS = frozenset(("phẩy", "phảy", "phết", "chấm"))
_HALVES = frozenset(("rưỡi", "rưởi"))
_HALF = "nửa"
_SIGNS = frozenset(("âm", "trừ", "-"))
_MAGNITUDES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, key("tỷ"): 10**9}
_VAGUE = frozenset(("vài", "dăm", "mấy", "hàng"))  # "dăm ba", "vài ba": no number follows

_AMBIGUOUS = frozenset(
    (
        "năm",  # year
        "không",  # no, not
        "một", "hai", "ba", "bốn", "tư", "sáu", "bảy", "bẩy", "tám", "chín",  # ordinals and weekdays after "thứ"; "một" = a
        "nửa",  # half of something
    )
)  # fmt: skip

_GROUPED = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<part>\d+))?\Z")
_GROUPED_ENGLISH = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3})+(?=\.))(?:\.(?P<part>\d+))?\Z")
_PLAIN = re.compile(r"(?P<whole>\d+)(?:,(?P<part>\d+))?\Z")
_POINT = re.compile(r"(?P<whole>\d+)\.(?P<part>\d{1,2})\Z|(?P<zero>0)\.(?P<small>\d+)\Z")
_MISGROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3,})+\Z")

_FIGURE = r"\d+(?:[.,]\d+)*"
_SYLLABLE = "|".join(
    sorted(
        {*_LAST_DIGITS, _ZERO, _TEN, _HUNDRED, _HALF, *_TENS, *_FILLERS, *_POINTS, *_HALVES, *_MAGNITUDES},
        key=len,
        reverse=True,
    )
)
_RUN = re.compile(rf"(?<!\w)(?:{_SYLLABLE})(?!\w)(?:,? (?:{_SYLLABLE})(?!\w))*")
_MIXED_RUN = re.compile(rf"(?<![\w.,/-])(?:{_SYLLABLE}|{_FIGURE})(?!\w)(?:,? (?:{_SYLLABLE}|{_FIGURE})(?![\w/-]))*")
_WORD = re.compile(rf"{_FIGURE}|\w+|\S")
_LAST_BEFORE = re.compile(r"(\w+) \Z")


def parse_figure(surface: str) -> Decimal | None:
    """The number that figures without unit or sign write, or None.

    Dots group thousands (`36.204`), a comma starts decimals (`64,385`, also with three digits); a dot before one or two
    digits or after a single zero is an English decimal point (`46.25`, `0.125`), and repeated commas group (`1,250,000`).
    Leading zeros count for nothing (`09`). A wrongly grouped figure (`10.6821`) is None: see `parse_misgrouped`.
    """
    for pattern in (_PLAIN, _GROUPED, _GROUPED_ENGLISH):
        if match := pattern.match(surface):
            whole = match["whole"].replace(".", "").replace(",", "")
            return Decimal(f"{whole}.{match['part']}" if match["part"] else whole)
    return Decimal(surface) if _POINT.match(surface) else None


def parse_misgrouped(surface: str) -> Decimal | None:
    """The best reading of a figure with a dot in the wrong place (`10.6821` is 106821), or None if it is no such figure."""
    if parse_figure(surface) is not None or not _MISGROUPED.match(surface):
        return None
    return Decimal(surface.replace(".", ""))


def parse_words(text: str) -> Decimal | None:
    """The number that the whole of `text` says in words, in figures with magnitudes ("1,5 tỷ") or mixed; None otherwise.

    Commas between groups are allowed ("sáu mươi tư tỷ, ba trăm tám mươi lăm triệu"), so is a leading "âm", "trừ" or "-".
    "năm" where only "lăm" could mean five is the year: "hai mươi năm" is None.
    """
    words = _WORD.findall(key(text))
    negative = bool(words) and words[0] in _SIGNS
    reader = _Reader(words[1:] if negative else words, colloquial=True)
    value = reader.number()
    if value is None or reader.position < len(reader.words):
        return None
    return -value if negative else value


def find_words(folded: str, *, figures: bool = False) -> list[Found]:
    """Runs of number words in folded text in order, longest first: `(start, end, value)` with half-open offsets.

    These are candidates: "năm" may be a year, "thứ hai" a weekday (ask `is_ambiguous`). With `figures`, figures that a
    magnitude follows ("1 tỷ 200 triệu", "2 triệu rưỡi") are read too; bare figures never are.
    """
    found: list[Found] = []
    for run in (_MIXED_RUN if figures else _RUN).finditer(folded):
        before = _LAST_BEFORE.search(folded, max(0, run.start() - 12), run.start())
        if not (before and before[1] in _VAGUE):
            found.extend(_read_run(folded, run.start(), run.end()))
    return found


def is_ambiguous(run: str) -> bool:
    """Whether a run of number words is one syllable that is as often no number ("năm", "một", "tư", "chín")."""
    return key(run) in _AMBIGUOUS


def _read_run(folded: str, start: int, end: int) -> list[Found]:
    matches = list(_WORD.finditer(folded, start, end))
    words = [match[0] for match in matches]
    found: list[Found] = []
    index, after_number = 0, False
    while index < len(words):
        reader = _Reader(words[index:], colloquial=False)
        value = reader.number()
        used = max(reader.position, 1)
        if value is not None and used == 1 and _is_no_number(words, index, after_number):
            value = None
        if value is not None:
            found.append((matches[index].start(), matches[index + used - 1].end(), value))
        after_number = value is not None
        index += 2 if _is_vague_pair(words, index, used) else used
    return found


def _is_no_number(words: Sequence[str], index: int, after_number: bool) -> bool:
    """A lone syllable that is no candidate: a bare figure, "không" (no), "năm" after a number (years), half of "hai ba"."""
    word = words[index]
    if word[0].isdigit() or word == _ZERO or (word == _FIVE_OR_YEAR and after_number):
        return True
    return _is_vague_pair(words, index, 1)


def _is_vague_pair(words: Sequence[str], index: int, used: int) -> bool:
    """ "hai ba", "bảy tám": about so many, without a value."""
    pair = words[index : index + 2]
    if used > 1 or len(pair) < 2 or pair[0] not in _DIGITS or pair[1] not in _DIGITS:
        return False
    return _DIGITS[pair[1]] == _DIGITS[pair[0]] + 1 and _Reader(words[index + 1 :], colloquial=False).length() == 1


class _Reader:
    """Reads the longest number at the head of `words`; `position` is where it ended."""

    def __init__(self, words: Sequence[str], *, colloquial: bool) -> None:
        self.words = words
        self.position = 0
        self.colloquial = colloquial  # "bốn ba" is 43 when said on purpose, but in running text "hai ba" is "two or three"

    def number(self) -> Decimal | None:
        """Groups with falling magnitudes: `[group magnitude+]* [group] [phẩy digits [magnitude]] [rưỡi]`."""
        if self._next() == _HALF or (self._next() == "một" and self._next(1) == _HALF):
            return self._half()
        parts: list[tuple[Decimal, int]] = []  # value with magnitude, its magnitude
        while True:
            mark = self.position
            comma = self._take_comma(bool(parts))
            group = self._group(parts)
            if group is None:
                self.position = mark
                break
            scaled = self._scaled(group, parts, mark)
            if scaled is None or (comma and scaled[0] >= parts[-1][1]):
                self.position = mark
                break
            while parts and parts[-1][1] < scaled[1]:  # "một nghìn hai trăm tỷ": the thousand counts billions too
                scaled = (scaled[0] + parts.pop()[0] * scaled[1], scaled[1])
            parts.append(scaled)
            if scaled[1] == 1:
                break
        if not parts:
            return None
        return self._tail(sum((value for value, _ in parts), Decimal(0)), parts[-1][1])

    def length(self) -> int:
        """How many words the number takes; 0 where there is none."""
        return 0 if self.number() is None else self.position

    def _next(self, ahead: int = 0) -> str:
        at = self.position + ahead
        return self.words[at] if at < len(self.words) else ""

    def _half(self) -> Decimal:
        self.position += 1 if self._next() == _HALF else 2
        return Decimal("0.5") * self._magnitude()

    def _take_comma(self, inside: bool) -> bool:
        if inside and self._next() == ",":
            self.position += 1
            return True
        return False

    def _magnitude(self) -> int:
        factor = 1
        while self._next() in _MAGNITUDES:
            factor *= _MAGNITUDES[self._next()]
            self.position += 1
        return factor

    def _scaled(self, group: Decimal, parts: list[tuple[Decimal, int]], mark: int) -> tuple[Decimal, int] | None:
        """The group with the magnitudes that follow it; None where it cannot continue the number."""
        magnitude = self._magnitude()
        if not parts:
            return group * magnitude, magnitude
        last = parts[-1][1]
        if magnitude >= last:
            return None if magnitude == last or self.words[mark] == "," else (group * magnitude, magnitude)
        if magnitude == 1 and self.position - mark == 1 and self._is_short(mark):
            return (group * last / 10, 1) if self.words[mark] != "một" else None  # "một triệu hai" is 1.2 million
        return group * magnitude, magnitude

    def _is_short(self, mark: int) -> bool:
        return self.words[mark] in _LAST_DIGITS and self._next() not in _POINTS

    def _group(self, parts: list[tuple[Decimal, int]]) -> Decimal | None:
        """A number below a thousand, or a figure."""
        word = self._next()
        if word[:1].isdigit():
            self.position += 1
            return parse_figure(word)
        if parts and word in _FILLERS:
            self.position += 1
            return self._tens(after_filler=True)
        if self._next(1) == _HUNDRED and (word in _DIGITS or word == _ZERO):
            self.position += 2
            return _DIGITS.get(word, 0) * Decimal(100) + self._below_hundred()
        if word == _ZERO and not parts:
            self.position += 1
            return Decimal(0)
        if parts and word in _AFTER_TEN:
            self.position += 1
            return Decimal(_AFTER_TEN[word])
        return self._tens(after_filler=False, first=not parts)

    def _below_hundred(self) -> Decimal:
        """What follows "trăm": "linh năm", "hai mươi", the short "trăm hai" (120), "rưỡi" (50), or nothing."""
        word = self._next()
        if word in _HALVES:
            self.position += 1
            return Decimal(50)
        if word in _LAST_DIGITS and not self._opens_tens():
            return self._short_tens()
        if word not in _FILLERS and not (word == "," and self.colloquial):
            return self._tens(after_filler=False) or Decimal(0)
        self.position += 1
        rest = self._tens(after_filler=word in _FILLERS)
        if rest is None:
            self.position -= 1
        return rest or Decimal(0)

    def _opens_tens(self) -> bool:
        after = self._next(1)
        return after in _TENS or (after in _LAST_DIGITS and after != _FIVE_OR_YEAR)

    def _short_tens(self) -> Decimal:
        word = self._next()
        if word in ("một", _FIVE_OR_YEAR) or self._next(1) == _HUNDRED:
            return Decimal(0)
        self.position += 1
        return Decimal(_LAST_DIGITS[word] * 10)

    def _tens(self, *, after_filler: bool, first: bool = False) -> Decimal | None:
        """A number below a hundred: "mười lăm", "hai mươi mốt", "hai mốt", "hai chục", a single digit."""
        word = self._next()
        if word == _TEN:
            self.position += 1
            return Decimal(10 + self._last_digit())
        if word not in (_LAST_DIGITS if after_filler else _DIGITS):
            return None
        value = _LAST_DIGITS[word]
        if self._next(1) in _TENS:
            self.position += 2
            return Decimal(value * 10 + self._last_digit())
        after = self._next(1)
        if not after_filler and self._joins(after):
            self.position += 2
            return Decimal(value * 10 + _LAST_DIGITS[after])
        if word == _FIVE_OR_YEAR and not (first or after_filler or after in _MAGNITUDES):
            return None
        self.position += 1
        return Decimal(value)

    def _joins(self, after: str) -> bool:
        """Whether two digits are tens and unit without "mươi": "hai mốt" always, "bốn ba" when nothing else is possible."""
        if after not in _LAST_DIGITS or after == _FIVE_OR_YEAR or self._next(2) in _TENS or self._next(2) == _HUNDRED:
            return False
        if after in ("mốt", "lăm", "nhăm"):
            return True
        return self.colloquial or self.position > 0

    def _last_digit(self) -> int:
        word = self._next()
        if word not in _LAST_DIGITS or word == _FIVE_OR_YEAR or self._next(1) in _TENS or self._next(1) == _HUNDRED:
            return 0
        self.position += 1
        return _LAST_DIGITS[word]

    def _tail(self, value: Decimal, magnitude: int) -> Decimal:
        if self._next() in _HALVES:
            self.position += 1
            return value + Decimal(magnitude) / 2
        if self._next() in _POINTS and (digits := self._decimals()):
            return Decimal(f"{value.normalize():f}.{digits}") * self._magnitude()
        return value

    def _decimals(self) -> str:
        mark = self.position
        self.position += 1
        if self._next() == _TEN or self._next(1) in _TENS:
            tens = self._tens(after_filler=False)
            if tens is not None:
                return f"{tens}"
        digits = ""
        while self._next() in (_DECIMALS if digits or self._next() == "tư" else _DIGITS | {_ZERO: 0}):
            digits += str(_DECIMALS[self._next()])
            self.position += 1
        if not digits:
            self.position = mark
        return digits
