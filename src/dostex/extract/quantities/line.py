"""One sentence as its rules see it: folded words with the places where they stand, and nothing beyond its ends."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dostex.extract.reading import Reading, Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence. Indexes count its words; `starts` and `ends` are code points of the article's text."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    text: str
    sentence: Sentence

    def word(self, index: int) -> str:
        """The folded word at `index`, or "" beyond the sentence."""
        if index < 0:
            return ""
        try:
            return self.words[index]
        except IndexError:
            return ""

    def raw(self, first: int, last: int) -> str:
        """The surface of the words `[first, last)`, as written."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last <= len(self.words) else ""

    def glued_before(self, index: int) -> bool:
        """Whether nothing stands between the word at `index` and the one before."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]

    def says(self, index: int, *words: str) -> bool:
        """Whether exactly `words` stand from `index` on."""
        return self.word(index) == words[0] and tuple(self.words[index : index + len(words)]) == words


def is_word(word: str) -> bool:
    """Whether a token is a syllable of letters."""
    return word[:1].isalpha()


def is_figure(word: str) -> bool:
    """Whether a token is written in figures."""
    return word[:1].isdigit()


def lines(reading: Reading) -> Iterator[Line]:
    """The sentences of `reading` in text order."""
    words, starts, ends = reading.words, reading.starts, reading.ends
    first = 0
    for sentence in reading.sentences:
        first = bisect_left(starts, sentence.start, first)
        last = bisect_left(starts, sentence.end, first)
        yield Line(words[first:last], starts[first:last], ends[first:last], reading.text, sentence)
        first = last
