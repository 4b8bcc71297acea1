"""Longest-match look-up of multi-syllable phrases in a tokenized sentence."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from dostex.extract.reading import Reading
from dostex.extract.reading import Sentence as Place
from dostex.language.folding import key
from dostex.language.syllables import tokenize

T = TypeVar("T")


def syllables(phrase: str) -> tuple[str, ...]:
    """The folded tokens of `phrase`, as `Line.words` holds them."""
    folded = key(phrase)
    return tuple(folded[start:end] for start, end in tokenize(folded))


def phrases(listing: str) -> tuple[str, ...]:
    """The phrases of a listing, which are separated by semicolons and may run over several lines."""
    return tuple(" ".join(phrase.split()) for phrase in listing.split(";"))


class PhraseTable(Generic[T]):
    """Phrases with what they mean; the longest phrase that starts at a token wins."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[int, list[str], T]]] = {}
        for phrase, meaning in phrases:
            words = syllables(phrase)
            self._by_first.setdefault(words[0], []).append((len(words), list(words[1:]), meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -entry[0])

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._by_first)

    @classmethod
    def of(cls, groups: Mapping[T, Iterable[str]]) -> "PhraseTable[T]":
        """A table of groups of phrases that mean the same."""
        return cls((phrase, meaning) for meaning, phrases in groups.items() for phrase in phrases)

    def match(self, words: list[str], at: int) -> tuple[int, T] | None:
        """The number of tokens and the meaning of the longest phrase that starts at token `at`."""
        entries = self._by_first.get(words[at]) if at < len(words) else None
        if entries is None:
            return None
        after = at + 1
        second = words[after] if after < len(words) else None
        for length, rest, meaning in entries:
            if not rest or (rest[0] == second and words[after : at + length] == rest):
                return length, meaning
        return None


class Line:
    """The tokens of one sentence: folded words, offsets in the text, and whether a token is a capitalised word."""

    __slots__ = ("capital", "ends", "segment", "start", "starts", "text", "words")

    def __init__(self, reading: Reading, first: int, last: int, place: Place) -> None:
        self.text = reading.text
        self.start = place.start
        self.segment = place.segment
        self.starts = reading.starts[first:last]
        self.ends = reading.ends[first:last]
        self.words = reading.words[first:last]
        self.capital = [self.text[start].isupper() for start in self.starts]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """The folded token at `at`, "" beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def surface(self, first: int, last: int) -> str:
        """The text of the tokens `[first, last)` as written."""
        return self.text[self.starts[first] : self.ends[last - 1]]
