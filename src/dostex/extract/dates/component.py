"""The component `dostex_dates`: every date or period of the text, in text order."""

from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from dostex.edtf import is_valid
from dostex.extract.dates.anchors import Anchors, Dated, gather, resolve, stamp_of
from dostex.extract.dates.cues import Cues
from dostex.extract.dates.forms import Forms
from dostex.extract.dates.joining import Joiner
from dostex.extract.dates.points import Candidate
from dostex.extract.reading import DateFound, Reading
from dostex.records import YearSource


class Dates:
    """Fills `reading.dates` and claims their characters; dates inside references keep the reference's claim."""

    def __init__(self) -> None:
        self._forms, self._joiner, self._cues = Forms(), Joiner(), Cues()

    def __call__(self, doc: Doc) -> Doc:
        reading = Reading.of(doc)
        dated = self._dated(reading)
        anchors = gather(reading, dated)
        starts = [sentence.start for sentence in reading.sentences]
        for item in dated:
            found = _found(item, anchors, _sentence(reading, starts, item.candidate.start))
            if found:
                reading.dates.append(found)
                if found.cue == "document":
                    _date_reference(reading, found)
                else:
                    reading.claim(found.start, found.end, "date")
        return doc

    def _dated(self, reading: Reading) -> list[Dated]:
        stamp = stamp_of(reading)
        starts = [sentence.start for sentence in reading.sentences]
        dated: list[Dated] = []
        previous: Candidate | None = None
        for candidate in self._joiner.join(
            reading.folded, self._forms.scan(reading.folded, zip(reading.starts, reading.words, strict=True))
        ):
            if not _is_free(reading, candidate) or not self._cues.is_date(reading, candidate, previous):
                continue
            sentence = _sentence(reading, starts, candidate.start)
            dated.append(self._use(reading, candidate, sentence, stamp.year if stamp else None))
            previous = candidate
        return dated

    def _use(self, reading: Reading, candidate: Candidate, sentence: tuple[int, int], stamp_year: int | None) -> Dated:
        cue = self._cues.cue(reading, candidate, sentence, stamp_year)
        future = candidate.year() is None and self._cues.is_future(reading, candidate, sentence, cue)
        day_part = self._cues.has_day_part(reading.folded, candidate)
        recent, shift = self._cues.is_recent(reading.folded, candidate), self._cues.year_shift(reading.folded, candidate)
        return Dated(candidate, cue, future, day_part, recent, shift)


def _date_reference(reading: Reading, found: DateFound) -> None:
    """A citation dated without a year ("Quyết định số … ngày 5/6") has the date that the article's anchors give."""
    for reference in reading.references:
        inside = reference.start <= found.start and found.end <= reference.end
        if inside and reference.date is None and is_valid(found.value) and len(found.value) == len("2000-01-01"):
            reference.date = None if "X" in found.value else found.value


def _is_free(reading: Reading, candidate: Candidate) -> bool:
    """Whether nobody else owns the characters; inside a reference only days and the year of a law are dates."""
    owner = reading.owner(candidate.start, candidate.end)
    if owner != "reference":
        return owner != "name" or candidate.sure
    return candidate.low.grain == "day" or candidate.sure


def _sentence(reading: Reading, starts: list[int], position: int) -> tuple[int, int]:
    sentence = reading.sentences[max(bisect_right(starts, position) - 1, 0)]
    return sentence.start, sentence.end


def _found(item: Dated, anchors: Anchors, sentence: tuple[int, int]) -> DateFound | None:
    candidate = item.candidate
    source: YearSource | None = "explicit"
    if candidate.year() is None:
        year, source = resolve(item, anchors, sentence)
        candidate.settle(year)
    value = candidate.value()
    if not is_valid(value):
        return None
    return DateFound(candidate.start, candidate.end, value, source, candidate.rule, item.cue)


@Language.factory("dostex_dates")
def create(nlp: Language, name: str) -> Dates:  # noqa: ARG001  spaCy passes both
    """The factory of the component; its tables are compiled here."""
    return Dates()
