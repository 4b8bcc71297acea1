"""The grammar of Vietnamese number words: `[group magnitude+]* [group] [phẩy digits [magnitude]] [rưỡi]`."""

from collections.abc import Sequence
from decimal import Decimal

from dostex.language.figures import parse_figure
from dostex.language.folding import key

DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
AFTER_TEN = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # a last digit after "mươi" and, in speech, after any digit
LAST_DIGITS = DIGITS | AFTER_TEN
DECIMALS = {"không": 0} | LAST_DIGITS
ZERO, TEN, FIVE_OR_YEAR, HUNDRED = "không", "mười", "năm", "trăm"
TENS = frozenset(("mươi", "chục"))
FILLERS = frozenset(("linh", "lẻ", "lẽ"))
POINTS = frozenset(("phẩy", "phảy", "phết", "chấm"))
HALVES = frozenset(("rưỡi", "rưởi"))
HALF = "nửa"
MAGNITUDES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, key("tỷ"): 10**9}
SYLLABLES = tuple(
    sorted({*LAST_DIGITS, ZERO, TEN, HUNDRED, HALF, *TENS, *FILLERS, *POINTS, *HALVES, *MAGNITUDES}, key=len, reverse=True)
)


_MOST_MAGNITUDES = 3  # "một nghìn triệu tỷ"


class Reader:
    """Reads the longest number at the head of `words`; `position` is where it ended."""

    def __init__(self, words: Sequence[str], *, colloquial: bool) -> None:
        self.words = words
        self.position = 0
        self.colloquial = colloquial  # "bốn ba" is 43 when said on purpose, but in running text "hai ba" is "two or three"

    def number(self) -> Decimal | None:
        """Groups with falling magnitudes: `[group magnitude+]* [group] [phẩy digits [magnitude]] [rưỡi]`."""
        if self._next() == HALF or (self._next() == "một" and self._next(1) == HALF):
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
        self.position += 1 if self._next() == HALF else 2
        return Decimal("0.5") * self._magnitude()

    def _take_comma(self, inside: bool) -> bool:
        if inside and self._next() == ",":
            self.position += 1
            return True
        return False

    def _magnitude(self) -> int:
        factor, first = 1, self.position
        while self._next() in MAGNITUDES and self.position < first + _MOST_MAGNITUDES:
            factor *= MAGNITUDES[self._next()]
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
        return self.words[mark] in LAST_DIGITS and self._next() not in POINTS

    def _group(self, parts: list[tuple[Decimal, int]]) -> Decimal | None:
        """A number below a thousand, or a figure."""
        word = self._next()
        if word[:1].isdigit():
            self.position += 1
            return parse_figure(word)
        if parts and word in FILLERS:
            self.position += 1
            return self._tens(after_filler=True)
        if self._next(1) == HUNDRED and (word in DIGITS or word == ZERO):
            self.position += 2
            return DIGITS.get(word, 0) * Decimal(100) + self._below_hundred()
        if word == ZERO and not parts:
            self.position += 1
            return Decimal(0)
        if parts and word in AFTER_TEN:
            self.position += 1
            return Decimal(AFTER_TEN[word])
        return self._tens(after_filler=False, first=not parts)

    def _below_hundred(self) -> Decimal:
        """What follows "trăm": "linh năm", "hai mươi", the short "trăm hai" (120), "rưỡi" (50), or nothing."""
        word = self._next()
        if word in HALVES:
            self.position += 1
            return Decimal(50)
        if word in LAST_DIGITS and not self._opens_tens():
            return self._short_tens()
        if word not in FILLERS and not (word == "," and self.colloquial):
            return self._tens(after_filler=False) or Decimal(0)
        self.position += 1
        rest = self._tens(after_filler=word in FILLERS)
        if rest is None:
            self.position -= 1
        return rest or Decimal(0)

    def _opens_tens(self) -> bool:
        after = self._next(1)
        return after in TENS or (after in LAST_DIGITS and after != FIVE_OR_YEAR)

    def _short_tens(self) -> Decimal:
        word = self._next()
        if word in ("một", FIVE_OR_YEAR) or self._next(1) == HUNDRED:
            return Decimal(0)
        self.position += 1
        return Decimal(LAST_DIGITS[word] * 10)

    def _tens(self, *, after_filler: bool, first: bool = False) -> Decimal | None:
        """A number below a hundred: "mười lăm", "hai mươi mốt", "hai mốt", "hai chục", a single digit."""
        word = self._next()
        if word == TEN:
            self.position += 1
            return Decimal(10 + self._last_digit())
        if word not in (LAST_DIGITS if after_filler else DIGITS):
            return None
        value = LAST_DIGITS[word]
        if self._next(1) in TENS:
            self.position += 2
            return Decimal(value * 10 + self._last_digit())
        after = self._next(1)
        if not after_filler and self._joins(after):
            self.position += 2
            return Decimal(value * 10 + LAST_DIGITS[after])
        if word == FIVE_OR_YEAR and not (first or after_filler or after in MAGNITUDES):
            return None
        self.position += 1
        return Decimal(value)

    def _joins(self, after: str) -> bool:
        """Whether two digits are tens and unit without "mươi": "hai mốt" always, "bốn ba" when nothing else is possible."""
        if after not in LAST_DIGITS or after == FIVE_OR_YEAR or self._next(2) in TENS or self._next(2) == HUNDRED:
            return False
        if after in ("mốt", "lăm", "nhăm"):
            return True
        return self.colloquial or self.position > 0

    def _last_digit(self) -> int:
        word = self._next()
        if word not in LAST_DIGITS or word == FIVE_OR_YEAR or self._next(1) in TENS or self._next(1) == HUNDRED:
            return 0
        self.position += 1
        return LAST_DIGITS[word]

    def _tail(self, value: Decimal, magnitude: int) -> Decimal:
        if self._next() in HALVES:
            self.position += 1
            return value + Decimal(magnitude) / 2
        if self._next() in POINTS and (digits := self._decimals()):
            return Decimal(f"{value.normalize():f}.{digits}") * self._magnitude()
        return value

    def _decimals(self) -> str:
        mark = self.position
        self.position += 1
        if self._next() == TEN or self._next(1) in TENS:
            tens = self._tens(after_filler=False)
            if tens is not None:
                return f"{tens}"
        digits = ""
        while self._next() in (DECIMALS if digits or self._next() == "tư" else DIGITS | {ZERO: 0}):
            digits += str(DECIMALS[self._next()])
            self.position += 1
        if not digits:
            self.position = mark
        return digits
