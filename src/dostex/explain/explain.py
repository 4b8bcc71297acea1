"""A Reading → its explanation."""

from dostex.explain import numbers
from dostex.explain.labels import Labels
from dostex.explain.models import Explanation
from dostex.explain.observations import Observations
from dostex.explain.values import Values
from dostex.extract.extract import Extractor
from dostex.extract.observations.indicators import IndicatorReader
from dostex.extract.quantities import lexicon
from dostex.records import Article


class Explainer:
    """Explains one article after the other; holds the rules' tables, no state of any article."""

    def __init__(self) -> None:
        self._extractor = Extractor()
        self._lexicon = lexicon.load()
        self._indicators = IndicatorReader()

    def explain(self, article: Article) -> Explanation:
        """Every value of the record of `article` with its reasons, in the order of `dostex show`, and every number's fate.

        Raises RecordRejected like the extraction itself.
        """
        reading = self._extractor.read(article)
        record = self._extractor.record(reading)
        labels = Labels(reading)
        observations = Observations(reading, labels, self._lexicon, self._indicators)
        found = numbers.numbers(reading, labels)
        return Explanation(
            article=article.id,
            headline=article.headline,
            values=(
                *(observations.explain(index, item) for index, item in enumerate(record.observations)),
                *Values(reading, record, labels).explain(),
            ),
            numbers=found,
            counts=numbers.counts(found),
        )
