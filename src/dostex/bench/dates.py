"""All dates of an article, in their sentences, against `dateparser.search` on the same sentences."""

from collections.abc import Sequence
from typing import Final

from dostex.bench.ratios import Row
from dostex.bench.timing import alternate
from dostex.extract.extract import Extractor
from dostex.records import Article

_SAMPLE: Final = 3  # a tenth of a second a sentence: few articles, few sentences
_SENTENCES: Final = 8
_NAME: Final = "text → record, time over dateparser.search.search_dates (dates alone)"


def against_dateparser(articles: Sequence[Article], rounds: int) -> Row:
    """Our whole extraction over the peer's dates alone; it reads only the first sentences. No bar: it shows the order."""
    try:
        from dateparser.search import search_dates  # noqa: PLC0415 - an optional peer
    except ImportError:
        return Row(_NAME, None, note="not measured: pip install dateparser")
    sample = articles[:: max(1, len(articles) // _SAMPLE)][:_SAMPLE]
    sentences = [article.text[each.start : each.end] for article in sample for each in article.sentences[:_SENTENCES]]
    extract = Extractor().extract
    measured = alternate(
        {
            "dostex": lambda: [extract(article) for article in sample],
            "peer": lambda: [search_dates(sentence, languages=["vi"]) for sentence in sentences],
        },
        min(rounds, 3),
    )
    own, peer = measured["dostex"], measured["peer"]
    return Row(
        _NAME,
        own.cpu / peer.cpu,
        own.wall / peer.wall,
        None,
        f"{len(sample)} articles; the peer had {len(sentences)} sentences",
    )
