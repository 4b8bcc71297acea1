"""The pipeline component `dostex.people`: fills `reading.people`."""

from bisect import bisect_left
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from dostex.extract.organizations import Host
from dostex.extract.organizations.phrases import Line
from dostex.extract.people.grammar import Grammar
from dostex.extract.people.items import Itemizer
from dostex.extract.people.lexicon import Lexicon
from dostex.extract.people.mentions import Scene
from dostex.extract.people.posts import PostReader
from dostex.extract.people.roster import Roster
from dostex.extract.reading import Reading, Sentence
from dostex.language.folding import fold


class PeopleFinder:
    """Reads sentence by sentence; holds vocabulary only."""

    def __init__(self) -> None:
        self._lexicon = Lexicon()
        self._grammar = Grammar(self._lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Fill `people` of the reading of `doc` and claim their names."""
        reading = Reading.of(doc)
        host = Host.of(reading)
        city = host.tier == "thành phố"
        itemizer = Itemizer(self._lexicon, PostReader(self._lexicon, host), city_host=city)
        scene = Scene()
        for place, first, last in _token_ranges(reading):
            sentence = reading.folded[place.start : place.end]
            if place.segment != "byline" and (
                sentence.endswith(":") or self._lexicon.concerns(sentence, reading.words[first:last])
            ):
                line = Line(reading, first, last, place)
                self._grammar.read(line, itemizer.items(line), scene)

        def antecedent(head: str) -> str | None:
            lines = [Line(reading, first, last, place) for place, first, last in _token_ranges(reading)]
            return _antecedent(self._lexicon, lines, head, city)

        reading.people = Roster(reading, host, antecedent).people(scene)
        for person in reading.people:
            for start, end in person.spans:
                reading.claim(start, end, "person")
        return doc


def _token_ranges(reading: Reading) -> Iterator[tuple[Sentence, int, int]]:
    """Each sentence with the range of its tokens."""
    starts = reading.starts
    for sentence in reading.sentences:
        yield sentence, bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)


def _antecedent(lexicon: Lexicon, lines: list[Line], head: str, city: bool) -> str | None:
    """The full name that a bare head stands for: the body that the article founds ("thành lập Trung tâm X"), else the last one
    before the head first stands alone, else the only one there is."""
    named: list[str] = []
    for line in lines:
        for at in range(len(line)):
            found = lexicon.bodies.head(line, at) if line.capital[at] else None
            if found is None or " ".join(line.words[at : at + found[0]]) != head:
                continue
            end = lexicon.bodies.end(line, at, lexicon.stops, lexicon.name_end, city_host=city)
            if end > at + found[0]:
                if line.words[max(0, at - 2) : at] == ["thành", "lập"]:
                    return line.surface(at, end)
                named.append(line.surface(at, end))
            elif named:
                return named[-1]
    return named[0] if named and len({fold(name) for name in named}) == 1 else None


@Language.factory("dostex_people")
def create(nlp: Language, name: str) -> PeopleFinder:
    """The component; `nlp` and `name` are what spaCy passes."""
    del nlp, name
    return PeopleFinder()
