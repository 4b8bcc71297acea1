"""A body as it is compared: its words without case, tone place, punctuation and layout."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from dostex.language.folding import key

SHINGLE: Final = 4  # words
SIMILAR: Final = 0.8  # share of equal shingles (FIELD.md, C4)
_NUMBERS: Final = 0.9  # share of equal figures: two notices of one form have other figures and are two articles
_SHORT: Final = 40  # words; shorter bodies are alike by chance and must be equal
_WORDS = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of `text`, folded."""
    return _WORDS.findall(key(text))


def body_hash(body: Sequence[str]) -> str:
    """The same for bodies with the same words."""
    return hashlib.sha256(" ".join(body).encode()).hexdigest()


def shingles(body: Sequence[str]) -> set[str]:
    """The runs of SHINGLE words; none of a body that is too short to be compared so."""
    if len(body) < _SHORT:
        return set()
    return {" ".join(body[start : start + SHINGLE]) for start in range(len(body) - SHINGLE + 1)}


def similarity(one: Sequence[str], two: Sequence[str]) -> float:
    """The share of shingles that two bodies have in common (Jaccard); 0 when their figures differ."""
    left, right = shingles(one), shingles(two)
    if not left or not right or not _same_figures(one, two):
        return 0.0
    return len(left & right) / len(left | right)


def _same_figures(one: Sequence[str], two: Sequence[str]) -> bool:
    left, right = (Counter(word for word in body if word[0].isdigit()) for body in (one, two))
    total = (left | right).total()
    return not total or (left & right).total() >= _NUMBERS * total
