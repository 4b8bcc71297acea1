"""The component `dostex_observations`: what every quantity of the article states."""

from spacy.language import Language
from spacy.tokens import Doc

from dostex.extract.dates.anchors import stamp_of
from dostex.extract.dates.calendar import article_year
from dostex.extract.observations import clauses, duplicates, parts
from dostex.extract.observations.dated import Dates
from dostex.extract.observations.frame import frame
from dostex.extract.observations.indicators import IndicatorReader, Resolver
from dostex.extract.observations.measures import measure_all
from dostex.extract.observations.models import Fact
from dostex.extract.observations.owners import Owners
from dostex.extract.observations.patterns import STAGE
from dostex.extract.observations.periods import PeriodReader
from dostex.extract.observations.relative import Relative
from dostex.extract.observations.scopes import ScopeReader
from dostex.extract.observations.status_patterns import PLANNED_ARTICLE as ANNOUNCEMENT
from dostex.extract.observations.statuses import StatusReader
from dostex.extract.reading import Reading
from dostex.places.provinces import table


class Observations:
    """Fills `reading.facts` from `reading.quantities`, dates and events."""

    def __init__(self) -> None:
        self._indicators = IndicatorReader()
        self._provinces = table()

    def __call__(self, doc: Doc) -> Doc:
        reading = Reading.of(doc)
        blanks = clauses.blanks(reading)
        text = clauses.masked(reading, blanks)
        sentences = clauses.bounded(reading.sentences, text)
        facts = clauses.facts(reading.quantities, sentences, text)
        marked = self._indicators.mark(text, *clauses.left_over(reading, blanks))
        for fact in facts:
            self._indicators.read(marked, fact)
        parts.link(text, facts, starts_something_new)
        Resolver(self._indicators, marked).resolve(facts)
        year = article_year(reading)
        around = frame(reading, text)
        dates = Dates(text, reading.dates, sentences, facts)
        PeriodReader(text, dates, around, Relative(reading, text, around, year)).read(facts)
        day = stamp_of(reading)
        StatusReader(text, sentences, reading.dates, day=day, year=year, planned=_announces(reading, text)).read(facts)
        measure_all(text, facts)
        ScopeReader(reading, text, Owners(reading, self._provinces)).read(facts)
        reading.facts = duplicates.merge(text, facts)
        return doc


def starts_something_new(first: Fact, later: Fact) -> bool:
    """Whether `later`, after the part `first` of a list, has a verb of its own and so is no further part."""
    if later.cue is None or later.label_first or later.indicator == first.indicator:
        return False
    return later.cue[2] == "lead" and later.cue[1] >= STAGE


def _announces(reading: Reading, text: str) -> bool:
    """Whether the article as a whole speaks of what is to come: its event is planned and its headline says so."""
    planned = bool(reading.events) and all(event.status == "plan" for event in reading.events)
    opening = reading.sentences[min(1, len(reading.sentences) - 1)].end if reading.sentences else 0
    return planned and ANNOUNCEMENT.search(text, 0, opening) is not None


@Language.factory("dostex_observations")
def make(nlp: Language, name: str) -> Observations:
    """The component for a pipeline; spaCy passes the pipeline and the component's name."""
    del nlp, name
    return Observations()
