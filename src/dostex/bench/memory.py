"""Whether memory stays flat over thousands of articles, each with figures that no earlier one had."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from dostex.bench.ratios import Bar, Row
from dostex.bench.speed import Extract
from dostex.language.sentences import split
from dostex.records import Article, Range

FLAT = Bar("le", 1.05)
_DIGITS = re.compile(r"(?<![\d/-])[1-9]\d\d(?![\d/-])")  # not in dates and references, whose form is checked


def flat(articles: Sequence[Article], extract: Extract, many: int) -> Row:
    """Resident memory after `many` articles over that after a tenth of them; `articles` are taken round and round."""
    name = f"resident memory after {many:,} articles over {many // 10:,}"
    if resident() is None:
        return Row(name, None, None, FLAT, f"not measured: {sys.platform} tells no resident memory in /proc")
    marks = {max(1, many // 10): 0, max(1, many * 3 // 10): 0, many: 0}
    for number in range(1, many + 1):
        extract(varied(articles[number % len(articles)], number))
        if number in marks:
            marks[number] = resident() or 0
    first, middle, last = marks.values() if len(marks) == 3 else (marks[many],) * 3
    return Row(name, last / first, None, FLAT, f"after {many * 3 // 10:,}: {middle / first:.3f}")


def varied(article: Article, number: int) -> Article:
    """`article` with other three-digit figures, which `number` decides; of equal length, so its ranges hold."""
    text = _DIGITS.sub(lambda found: str((int(found[0]) * 7 + number * 13 + found.start()) % 900 + 100), article.text)
    sentences = [Range(start=start, end=end) for start, end in split(text)]
    return article.model_copy(update={"text": text, "sentences": sentences})


def resident() -> int | None:
    """Resident pages of this process; None where /proc does not tell."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text(encoding="ascii").split()[1]) if statm.exists() else None
