"""What `dostex search` looks in and what it looks for, folded alike."""

import re
import unicodedata

from dostex.language.folding import fold, without_marks

_NO_WORD = re.compile(r"[\W_]")
_MARKED = "".join(chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
_BARE = str.maketrans(_MARKED, without_marks(_MARKED))


def search_text(text: str) -> str:
    """`text` composed (NFC), folded, without marks, d for đ; all but letters and digits is a space.

    As long as the composed text, so offsets into one are offsets into the other.
    """
    folded: str = fold(unicodedata.normalize("NFC", text)).translate(_BARE)
    return _NO_WORD.sub(" ", folded)
