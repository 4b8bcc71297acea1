"""What the tables lack, seen in one article: numbers, units, cues, posts and bodies that no rule knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

import regex as re

from dostex.extract.observations.indicators import IndicatorReader
from dostex.extract.observations.models import Fact
from dostex.extract.organizations import vocabulary
from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_word, lines
from dostex.extract.reading import Reading
from dostex.language.folding import fold

GapKind = Literal["number", "unit", "family", "indicator", "verb", "post", "organization"]

_EXTRACT = "src/dostex/extract"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a kind of gap is, and the file that would know better."""

    says: str
    file: str


KINDS: dict[GapKind, Meaning] = {
    "number": Meaning("numbers that no rule claims, by the words after them", f"{_EXTRACT}/quantities/noun_patterns.py"),
    "unit": Meaning("counted nouns outside the vocabulary", f"{_EXTRACT}/quantities/noun_patterns.py"),
    "family": Meaning("counted nouns that no family of indicators has", f"{_EXTRACT}/observations/patterns.py"),
    "indicator": Meaning("counted nouns whose family has no cue for the words around", f"{_EXTRACT}/observations/patterns.py"),
    "verb": Meaning("words before such numbers, candidates for cues", f"{_EXTRACT}/observations/patterns.py"),
    "post": Meaning(
        "capitalised words before a name that was not read, candidates for posts", f"{_EXTRACT}/people/patterns.py"
    ),
    "organization": Meaning("words after a post that has no body", f"{_EXTRACT}/organizations/vocabulary.py"),
}


class Gap(NamedTuple):
    """One place where something is missing: what would have to be known (`key`, lower case), and the words quoted; `hint`
    names the family that a cue belongs to."""

    kind: GapKind
    key: str
    start: int
    end: int
    hint: str = ""


_SURNAMES = "|".join(re.escape(name) for name in sorted(set(vocabulary.COMMON_SURNAMES.split())))
_NAMED = re.compile(
    r"(?<!\w)(?P<post>\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}) "
    rf"(?P<name>(?=\p{{Lu}})(?i:{_SURNAMES})(?: \p{{Lu}}\p{{Ll}}+){{2,3}})(?!\w)"
)
_CAPITALISED = re.compile(r"[ ,]{1,2}(?P<body>\p{Lu}[\p{L}&]*(?: [\p{L}&]+){0,2})")
_SEGMENTED = frozenset(("count.segmented", "count.abbreviation"))
_AUXILIARIES = frozenset(
    ("đã", "vừa", "đang", "sẽ", "các", "tổng", "số", "cả", "trong", "trên", "ước", "và", "với", "của", "cho")
)
_VERB = 2  # syllables of a candidate for a cue


class GapFinder:
    """Finds the gaps of one article after the other; its tables are built once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._indicators = IndicatorReader()
        self._facets = Facets(lexicon)
        self._skipped = lexicon.fillers | lexicon.stated | _AUXILIARIES
        heads = (*vocabulary.PUBLIC_HEADS, *vocabulary.PRIVATE_HEADS, *vocabulary.PLACE_HEADS)
        self._no_posts = frozenset(map(fold, heads)) | frozenset(vocabulary.FUNCTION_WORDS.split())

    def find(self, reading: Reading) -> Iterator[Gap]:
        """Every gap of `reading`, kind by kind."""
        yield from self._numbers(reading)
        yield from self._counted(reading)
        yield from self._posts(reading)
        yield from self._bodies(reading)

    def _numbers(self, reading: Reading) -> Iterator[Gap]:
        for number in reading.rejected_numbers:
            if number.reason == "unclaimed":
                after = re.match(r"\W?(?P<words>\w+(?: \w+)?)", reading.folded[number.end :].split("\n")[0][:40])
                yield Gap("number", after["words"] if after else "(nothing)", number.start, number.end)

    def _counted(self, reading: Reading) -> Iterator[Gap]:
        by_sentence = {line.sentence.start: line for line in lines(reading)}
        for fact in reading.facts:
            quantity = fact.quantity
            unit = fold(quantity.unit)
            if quantity.rule in _SEGMENTED:
                yield Gap("unit", unit, fact.start, fact.end)
            if fact.indicator is not None or any(step.facet == "indicator" for step in fact.steps):
                continue
            families = self._indicators.families(fact)
            yield Gap("indicator" if families else "family", unit, fact.start, fact.end)
            if families and (verb := self._verb(by_sentence[fact.sentence.start], fact)):
                yield Gap("verb", *verb, families[0].name)

    def _verb(self, line: Line, fact: Fact) -> tuple[str, int, int] | None:
        """The last syllables of the clause before the number and its comparator, auxiliaries left out."""
        if fact.quantity.number_start not in line.starts:
            return None
        first = line.starts.index(fact.quantity.number_start)
        last = self._facets.comparator(line, first, first + 1)[1]
        while line.word(last - 1) in self._skipped:
            last -= 1
        begin = last
        while begin > max(0, last - _VERB) and is_word(line.words[begin - 1]) and line.starts[begin - 1] >= fact.lead[0]:
            begin -= 1
        return (" ".join(line.words[begin:last]), line.starts[begin], line.ends[last - 1]) if begin < last else None

    def _posts(self, reading: Reading) -> Iterator[Gap]:
        people = [span for person in reading.people for span in person.spans]
        for match in _NAMED.finditer(reading.text):
            start, end = match.span("name")
            known = any(first < end and start < last for first, last in people) or reading.owner(start, end)
            post = fold(match["post"])
            if not known and not self._is_no_post(post) and self._is_body(reading, start):
                yield Gap("post", post, match.start(), match.end())

    def _is_no_post(self, words: str) -> bool:
        """Whether a body, a place or a sentence's own words come before the name: "Trường THPT …", "Theo …"."""
        syllables = words.split()
        return any(" ".join(syllables[:length]) in self._no_posts for length in range(1, len(syllables) + 1))

    @staticmethod
    def _is_body(reading: Reading, position: int) -> bool:
        return any(segment.kind == "body" and segment.start <= position < segment.end for segment in reading.article.segments)

    @staticmethod
    def _bodies(reading: Reading) -> Iterator[Gap]:
        for person in reading.people:
            for post in person.posts:
                if post.organization is None and (match := _CAPITALISED.match(reading.text, post.end)):
                    yield Gap("organization", fold(match["body"]), post.start, match.end())
