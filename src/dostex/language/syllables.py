"""Tokens of Vietnamese text: syllables, figures and single marks, with exact offsets, as a spaCy Doc."""

import re
from collections.abc import Sequence
from itertools import islice

from spacy.tokens import Doc
from spacy.vocab import Vocab

# A figure keeps its inner dots and commas (`36.204`, `46,25`); dates, fractions and references are separate tokens.
# A single space after a word is no token.
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|\S|(?![ ])\s|(?<![^ \n]) ")

Offsets = tuple[int, int]


def tokenize(text: str) -> list[Offsets]:
    """Half-open code point ranges of the tokens of `text`; single spaces between tokens are no tokens, other space is."""
    return [match.span() for match in _TOKEN.finditer(text)]


def make_doc(vocab: Vocab, text: str, tokens: Sequence[Offsets], words: list[str] | None = None) -> Doc:
    """The spaCy Doc of `text` over `tokens` (from `tokenize`); `doc.text == text`, so its offsets are the text's.

    `words` are the tokens' characters, where they are known already.
    """
    words = words or [text[start:end] for start, end in tokens]
    follows = [start for start, _ in tokens]
    follows.append(len(text))
    spaces = [begin > end for (_, end), begin in zip(tokens, islice(follows, 1, None), strict=True)]
    return Doc(vocab, words=words, spaces=spaces)
