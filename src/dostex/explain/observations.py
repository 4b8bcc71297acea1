"""Why an observation is what it is: number, comparator, measure, then the steps that its facets took."""

from collections.abc import Iterator

from dostex.explain.labels import Labels
from dostex.explain.models import Reason, Rule, Value, Words
from dostex.extract.observations.indicators import IndicatorReader
from dostex.extract.observations.models import Facet, Fact, Step
from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, lines
from dostex.extract.reading import Reading
from dostex.records import Observation
from dostex.show import wording

_FROM_EVENT = frozenset(("event", "meeting"))
_FROM_FRAME = frozenset(("edition", "chosen", "project", "review", "ahead", "index-year", "compared", "index-edition"))
_SILENT: dict[Facet, str] = {"period": "period.none", "status": "status.actual", "scope": "scope.host"}


class Observations:
    """Explains the facts of one Reading."""

    def __init__(self, reading: Reading, labels: Labels, lexicon: Lexicon, indicators: IndicatorReader) -> None:
        self._reading = reading
        self._labels = labels
        self._facets = Facets(lexicon)
        self._indicators = indicators
        self._lines: list[Line] = list(lines(reading))

    def explain(self, index: int, observation: Observation) -> Value:
        """The value for `reading.facts[index]`, which the record shows as `observation`."""
        fact = self._reading.facts[index]
        return Value(
            label=self._labels.of("observation", index),
            kind="observation",
            value=str(wording.figure(observation, self._reading.text)),
            rule=observation.rule,
            quote=self._words(fact.start, fact.end),
            sentence=self._words(fact.sentence.start, fact.sentence.end),
            reasons=tuple(self._reasons(fact)),
            repeats=tuple(self._words(start, end) for start, end in fact.repeats),
            windows={
                "clause": self._words(fact.clause_start, fact.far_tail[1]),
                "lead": self._words(*fact.lead),
                "tail": self._words(*fact.tail),
                "far tail": self._words(*fact.far_tail),
            },
        )

    def _words(self, start: int, end: int) -> Words:
        return Words.of(self._reading.text, start, end)

    def _reasons(self, fact: Fact) -> Iterator[Reason]:
        quantity = fact.quantity
        yield Reason("number", quantity.unit, Rule.named(quantity.rule), self._words(quantity.start, quantity.end))
        if quantity.comparator != "eq":
            rule = Rule.named("comparator.words")
            yield Reason("comparator", quantity.comparator, rule, self._comparator(fact))
        if quantity.measure is not None:
            yield Reason("measure", quantity.measure, Rule.named(f"measure.{quantity.measure}"))
        yield from self._facet(fact, "indicator", fact.indicator)
        yield from self._facet(fact, "period", fact.period)
        yield from self._facet(fact, "status", fact.status)
        yield from self._facet(fact, "scope", fact.scope or (fact.area.name if fact.area else None))
        if fact.total is not None:
            yield from self._facet(fact, "total", self._labels.fact(fact.total))
        for start, end in fact.repeats:
            yield Reason("merged", None, Rule.named("merged.repeat"), self._words(start, end))

    def _comparator(self, fact: Fact) -> Words | None:
        """The words that compare, as the rule itself finds them."""
        line = next(line for line in self._lines if line.sentence is fact.sentence)
        if fact.quantity.number_start not in line.starts:
            return None
        first = line.starts.index(fact.quantity.number_start)
        end = next((index for index, start in enumerate(line.starts) if start >= fact.end), len(line.words))
        before = self._facets.comparator(line, first, end)[1]
        return self._words(line.starts[before], fact.quantity.number_start) if before < first else None

    def _facet(self, fact: Fact, facet: Facet, value: str | None) -> Iterator[Reason]:
        steps = [step for step in fact.steps if step.facet == facet]
        for step in steps[:-1]:
            yield self._reason(fact, step, None, overruled=True)
        if steps:
            yield self._reason(fact, steps[-1], value)
        elif facet in _SILENT:
            yield Reason(facet, value, Rule.named(_SILENT[facet]))
        elif facet == "indicator":
            known = self._indicators.families(fact)
            yield Reason(facet, value, Rule.named("indicator.none" if known else "indicator.unknown-unit"))

    def _reason(self, fact: Fact, step: Step, value: str | None, *, overruled: bool = False) -> Reason:
        words = self._words(*step.words) if step.words else None
        rule = Rule.named(f"{step.facet}.{step.rule}")
        source = self._labels.fact(step.source)
        if step.facet == "period" and source is None:
            source = self._date(fact, step)
        return Reason(step.facet, value, rule, words, source, overruled)

    def _date(self, fact: Fact, step: Step) -> str | None:
        if step.words:
            return self._labels.date_at(*step.words)
        if step.rule in _FROM_EVENT:
            return self._labels.event()
        return self._labels.date_of(fact.period) if step.rule in _FROM_FRAME else None
