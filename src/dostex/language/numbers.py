"""Vietnamese numbers: figures (`36.204`, `64,385`), number words ("hai mươi mốt") and both mixed ("1 tỷ 200 triệu").

Words are read by their grammar, not by a list of phrases; what the grammar does not cover gives None, never a guess.
Vague amounts ("vài", "hàng trăm", "mươi người") have no value.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from dostex.language.figures import parse_figure, parse_misgrouped
from dostex.language.folding import key
from dostex.language.number_words import DIGITS, FIVE_OR_YEAR, SYLLABLES, ZERO, Reader

__all__ = ["find_words", "is_ambiguous", "parse_figure", "parse_misgrouped", "parse_words"]

Found = tuple[int, int, Decimal]

_SIGNS = frozenset(("âm", "trừ", "-"))
_VAGUE = frozenset(("vài", "dăm", "mấy", "hàng"))  # "dăm ba", "vài ba": no number follows

_AMBIGUOUS = frozenset(
    (
        "năm",  # year
        "không",  # no, not
        "một", "hai", "ba", "bốn", "tư", "sáu", "bảy", "bẩy", "tám", "chín",  # ordinals and weekdays after "thứ"; "một" = a
        "nửa",  # half of something
    )
)  # fmt: skip

_FIGURE = r"\d+(?:[.,]\d+)*"
_SYLLABLE = "|".join(SYLLABLES)
_RUN = re.compile(rf"(?<!\w)(?:{_SYLLABLE})(?!\w)(?:,? (?:{_SYLLABLE})(?!\w))*")
_MIXED_RUN = re.compile(rf"(?<![\w.,/-])(?:{_SYLLABLE}|{_FIGURE})(?!\w)(?:,? (?:{_SYLLABLE}|{_FIGURE})(?![\w/-]))*")
_WORD = re.compile(rf"{_FIGURE}|\w+|\S")
_LAST_BEFORE = re.compile(r"(?<!\w)(\w{1,8}) \Z")


def parse_words(text: str) -> Decimal | None:
    """The number that the whole of `text` says in words, in figures with magnitudes ("1,5 tỷ") or mixed; None otherwise.

    Commas between groups are allowed ("sáu mươi tư tỷ, ba trăm tám mươi lăm triệu"), so is a leading "âm", "trừ" or "-".
    "năm" where only "lăm" could mean five is the year: "hai mươi năm" is None.
    """
    words = _WORD.findall(key(text))
    negative = bool(words) and words[0] in _SIGNS
    reader = Reader(words[1:] if negative else words, colloquial=True)
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
        reader = Reader(words[index:], colloquial=False)
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
    if word[0].isdigit() or word == ZERO or (word == FIVE_OR_YEAR and after_number):
        return True
    return _is_vague_pair(words, index, 1)


def _is_vague_pair(words: Sequence[str], index: int, used: int) -> bool:
    """ "hai ba", "bảy tám": about so many, without a value."""
    pair = words[index : index + 2]
    if used > 1 or len(pair) < 2 or pair[0] not in DIGITS or pair[1] not in DIGITS:
        return False
    return DIGITS[pair[1]] == DIGITS[pair[0]] + 1 and Reader(words[index + 1 :], colloquial=False).length() == 1
