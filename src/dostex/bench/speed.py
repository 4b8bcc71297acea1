"""Text to validated record, against underthesea's word segmentation and its named-entity recognition on the same texts."""

from collections.abc import Callable, Sequence

from dostex.bench.ratios import Bar, Row
from dostex.bench.timing import alternate
from dostex.records import Article, Record

WORDS = Bar("le", 0.6)
ENTITIES = Bar("ge", 25)
_SAMPLE, _ENTITY_ROUNDS = 8, 3  # named entities take a quarter of a second an article: few articles, few rounds

Extract = Callable[[Article], Record]


def against_words(articles: Sequence[Article], extract: Extract, rounds: int) -> Row:
    """Extraction's time over `underthesea.word_tokenize`'s. The peer has read one text before, so its model is loaded."""
    from underthesea import word_tokenize  # noqa: PLC0415 - 0.3 s, for this command only

    texts = [article.text for article in articles]
    measured = alternate(
        {
            "dostex": lambda: [extract(article) for article in articles],
            "peer": lambda: [word_tokenize(text) for text in texts],
        },
        rounds,
    )
    own, peer = measured["dostex"], measured["peer"]
    return Row("text → record, time over underthesea.word_tokenize", own.cpu / peer.cpu, own.wall / peer.wall, WORDS)


def against_entities(articles: Sequence[Article], extract: Extract) -> Row:
    """Articles a second over `underthesea.ner`'s, sentence by sentence, on a few articles from all over the list."""
    from underthesea import ner  # noqa: PLC0415 - imported where it is used: slow or optional

    sample = articles[:: max(1, len(articles) // _SAMPLE)][:_SAMPLE]
    sentences = [article.text[each.start : each.end] for article in sample for each in article.sentences]
    measured = alternate(
        {
            "dostex": lambda: [extract(article) for article in sample],
            "peer": lambda: [ner(sentence) for sentence in sentences],
        },
        _ENTITY_ROUNDS,
    )
    own, peer = measured["dostex"], measured["peer"]
    name = "text → record, articles a second over underthesea.ner"
    return Row(name, peer.cpu / own.cpu, peer.wall / own.wall, ENTITIES, f"{len(sample)} articles")
