"""A matching view of Vietnamese text: spelling variants folded, length unchanged, so every offset stays valid.

FIELD.md, A9: tone placement (`uỷ`/`ủy`), i/y (`kỹ`/`kĩ`), dashes and letter case vary inside one page. Patterns and
vocabularies are folded with the same function, matched on the folded text, and the surface is read from the original.
"""

from functools import lru_cache

import regex as re

# A vowel without tone, then with huyền, sắc, ngã, hỏi, nặng.
_ROWS = {
    "a": "aàáãảạ", "ă": "ăằắẵẳặ", "â": "âầấẫẩậ", "e": "eèéẽẻẹ", "ê": "êềếễểệ", "i": "iìíĩỉị", "o": "oòóõỏọ",
    "ô": "ôồốỗổộ", "ơ": "ơờớỡởợ", "u": "uùúũủụ", "ư": "ưừứữửự", "y": "yỳýỹỷỵ",
}  # fmt: skip
_LETTER = "[a-zà-ỹđ]"

# "hoà", "khoẻ", "uỷ": the old placement puts the tone on the second vowel of oa, oe, uy; the new one on the first.
_OLD_PLACEMENT = {
    first + second: _ROWS[first][tone] + plain
    for first, plain in (("o", "a"), ("o", "e"), ("u", "y"))
    for tone, second in enumerate(_ROWS[plain])
    if tone
}
_OPEN_DIPHTHONG = re.compile(rf"(?<!q)(?:o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ])(?!{_LETTER})")
# The vowel is looked for first and what stands before it second: few syllables have a y.
_Y_AS_ONLY_VOWEL = re.compile(rf"(?<=(?<!{_LETTER})(?:[bcdghklmnprstvxđ]{{1,8}}|qu))[yỳýỹỷỵ](?!{_LETTER})")
_I_FOR_Y = dict(zip(_ROWS["y"], _ROWS["i"], strict=True))

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»"), '"') | dict.fromkeys(map(ord, "‘’‚‛`´"), "'")
_ETH = {ord("Ð"): "đ", ord("ð"): "đ"}


def _lower_table() -> dict[int, str]:
    capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐ" + "".join(row.upper() for row in _ROWS.values())
    return {ord(capital): capital.lower() for capital in capitals if len(capital.lower()) == 1}


def _view_of_each(last: int) -> str:
    """The view of every character up to `last`, at its place: `str.translate` is twice as fast by place as by key."""
    views = _lower_table() | _DASHES | _QUOTES | _ETH
    return "".join(views.get(code, chr(code)) for code in range(last + 1))


_PHRASE = 80  # characters; names and nouns of this length come again and again, sentences do not
_CHARACTERS = _view_of_each(max(_DASHES))


def fold(text: str) -> str:
    """The matching view of NFC `text`: lower case, new tone placement, i for y as only vowel, one dash, straight quotes.

    `len(fold(text)) == len(text)`, so offsets into one are offsets into the other; fold is idempotent.
    """
    return _fold_phrase(text) if len(text) <= _PHRASE else _fold(text)


def _fold(text: str) -> str:
    folded = text.translate(_CHARACTERS)
    folded = _OPEN_DIPHTHONG.sub(lambda match: _OLD_PLACEMENT[match[0]], folded)
    return _Y_AS_ONLY_VOWEL.sub(lambda match: _I_FOR_Y[match[0]], folded)


_fold_phrase = lru_cache(maxsize=65536)(_fold)


@lru_cache(maxsize=65536)
def key(phrase: str) -> str:
    """The look-up key of a short phrase: folded, white space to one space, none at the ends."""
    return " ".join(fold(phrase).split())


def without_marks(text: str) -> str:
    """`text` without tone and vowel marks and with d for đ, for search; the length stays the same."""
    return "".join(_BARE.get(character, character) for character in text)


_BARE_BASE = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
_BARE = {letter: _BARE_BASE.get(base, base) for base, row in _ROWS.items() for letter in row}
_BARE |= {letter.upper(): base.upper() for letter, base in _BARE.items()} | {"đ": "d", "Đ": "D", "Ð": "D"}
