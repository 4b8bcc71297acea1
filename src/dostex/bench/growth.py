"""How extraction's time grows with the length of the article."""

from collections.abc import Sequence
from functools import partial

from dostex.bench.ratios import Bar, Row, exponent
from dostex.bench.speed import Extract
from dostex.bench.timing import once
from dostex.documents.assemble import Block, assemble
from dostex.records import Article

LINEAR = Bar("le", 1.1)
SIZES = (2_000, 8_000, 32_000, 125_000, 500_000, 1_000_000)  # characters
_SHORT, _REPEATS = 100_000, 3  # short articles are read three times, the fastest counts


def linear(article: Article, extract: Extract, sizes: Sequence[int] = SIZES) -> Row:
    """The exponent k of time ∝ length^k over `sizes`, with that of the last step alone in the note."""
    lengths: list[int] = []
    times: list[float] = []
    for size in sizes:
        longer = repeated(article, size)
        lengths.append(len(longer.text))
        times.append(min(once(partial(extract, longer)).cpu for _ in range(_REPEATS if size < _SHORT else 1)))
    last = exponent(lengths[-2:], times[-2:])
    name = f"k of time ∝ length^k, {sizes[0]:,} to {sizes[-1]:,} characters"
    return Row(name, exponent(lengths, times), None, LINEAR, f"last step: {last:.2f}")


def repeated(article: Article, size: int) -> Article:
    """`article` with its paragraphs again and again, until it has `size` characters or a little more."""
    blocks = [Block(segment.kind, article.text[segment.start : segment.end]) for segment in article.segments]
    head, rest = blocks[:1], blocks[1:] or [Block("body", blocks[0].text)]
    times = -(-max(0, size - len(head[0].text)) // (sum(len(block.text) + 1 for block in rest)))
    return assemble(
        head + rest * times,
        id=article.id,
        source=article.source,
        url=article.url,
        date_published=article.date_published,
        authors=article.authors,
        ref_area=article.ref_area,
    )
