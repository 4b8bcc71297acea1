"""Tokens of Vietnamese text: syllables, figures and single marks, with exact offsets, as a spaCy Doc."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

# A figure keeps its inner dots and commas (`36.204`, `46,25`); dates, fractions and references are separate tokens.
# A single space after a word is no token.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\S|(?![ ])\s|(?<![^ \n]) ")

Offsets = tuple[int, int]


def tokenize(text: str) -> list[Offsets]:
    """Half-open code point ranges of the tokens of `text`; single spaces between tokens are no tokens, other space is."""
    return [match.span() for match in _TOKEN.finditer(text)]


def make_doc(vocab: Vocab, text: str, tokens: Sequence[Offsets]) -> Doc:
    """The spaCy Doc of `text` over `tokens` (from `tokenize`); `doc.text == text`, so its offsets are the text's."""
    ended = f"{text}\n"
    spaces = [ended[end] == " " and ended[end - 1] not in " \n" for _, end in tokens]
    return Doc(vocab, words=[text[start:end] for start, end in tokens], spaces=spaces)
