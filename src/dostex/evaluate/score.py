"""All cases together: run the extraction, collect the outcomes, count them micro and per article."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from dostex.errors import DostexError
from dostex.evaluate.facets import FACETS, compare
from dostex.evaluate.gold import GoldCase
from dostex.evaluate.outcome import Outcome, Tally, tally
from dostex.records import Article, Record


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One article's outcomes; `failure` says why there is no record, when there is none."""

    name: str
    outcomes: list[Outcome]
    text: str
    sentences: list[tuple[int, int]]
    failure: str | None = None

    def sentence(self, place: int | None) -> str | None:
        """The sentence of the article around offset `place`, or None."""
        if place is None:
            return None
        return next((self.text[start:end] for start, end in self.sentences if start <= place < end), None)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcomes of all cases, with their counts by facet."""

    results: list[CaseResult] = field(default_factory=list)

    def micro(self) -> dict[str, Tally]:
        """The counts of each facet over all articles, in the order of FACETS."""
        return tallies(outcome for result in self.results for outcome in result.outcomes)

    def by_article(self) -> dict[str, dict[str, Tally]]:
        """The counts of each facet for each article."""
        return {result.name: tallies(result.outcomes) for result in self.results}


def tallies(outcomes: Iterable[Outcome]) -> dict[str, Tally]:
    """The counts of each facet, in the order of FACETS."""
    by_facet: dict[str, list[Outcome]] = {facet: [] for facet in FACETS}
    for outcome in outcomes:
        by_facet[outcome.facet].append(outcome)
    return {facet: tally(found) for facet, found in by_facet.items()}


def evaluate(cases: Sequence[GoldCase], extract: Callable[[Article], Record]) -> Evaluation:
    """Run `extract` on every case's article and compare. An extraction that fails misses everything and is named."""
    return Evaluation([_evaluate(case, extract) for case in cases])


def _evaluate(case: GoldCase, extract: Callable[[Article], Record]) -> CaseResult:
    if case.article is None:
        return CaseResult(case.name, compare(case, None), "", [], case.failure)
    try:
        record, failure = extract(case.article), None
    except DostexError as error:
        record, failure = None, str(error)
    sentences = [(sentence.start, sentence.end) for sentence in case.article.sentences]
    return CaseResult(case.name, compare(case, record), case.article.text, sentences, failure)
