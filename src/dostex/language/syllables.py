"""Tokens of Vietnamese text: syllables, figures and single marks, with exact offsets, as a spaCy Doc."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

# A figure keeps its inner dots and commas (`36.204`, `46,25`); dates, fractions and references are separate tokens.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\S|\s", re.UNICODE)

Offsets = tuple[int, int]


def tokenize(text: str) -> list[Offsets]:
    """Half-open code point ranges of the tokens of `text`; single spaces between tokens are no tokens, other space is."""
    return [
        (start, end)
        for start, end in (match.span() for match in _TOKEN.finditer(text))
        if not (end - start == 1 and text[start] == " " and start > 0 and text[start - 1] not in " \n")
    ]


def make_doc(vocab: Vocab, text: str, tokens: Sequence[Offsets]) -> Doc:
    """The spaCy Doc of `text` over `tokens` (from `tokenize`); `doc.text == text`, so its offsets are the text's."""
    spaces = [end < len(text) and text[end] == " " and _space_belongs(text, end) for _, end in tokens]
    return Doc(vocab, words=[text[start:end] for start, end in tokens], spaces=spaces)


def _space_belongs(text: str, space: int) -> bool:
    return text[space - 1] not in " \n"
