"""Facts of short texts, for tests: sentences with the expected answer marked in them, read by the whole pipeline."""

import re
from functools import cache
from pathlib import Path

from dostex.documents.plain import from_tagged
from dostex.extract.extract import Extractor
from dostex.records import Area, Observation, Record

HERE = Path(__file__).parent
_MARK = re.compile(r"\[(?P<quote>[^\]]+)\]\{(?P<says>[^}]*)\}")


@cache
def extractor() -> Extractor:
    return Extractor()


def record_of(
    text: str, *, published: str | None = "2023-01-10", title: str = "Tin hoạt động", area: str = "Lâm Đồng"
) -> Record:
    """The record of an article with this body (paragraphs by line breaks), headline, stamp and host province."""
    article = from_tagged(f"{title}\n{text}", published=published)
    return extractor().extract(article.model_copy(update={"ref_area": Area(name=area) if area else None}))


def facts_of(text: str, **about: str) -> list[Observation]:
    """The observations of such an article, in text order."""
    return record_of(text, **about).observations


def sentences(file: str) -> list[str]:
    """The marked sentences of a file beside this module, without comments."""
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def unmarked(line: str) -> str:
    """The sentence without its marks."""
    return _MARK.sub(lambda match: match["quote"], line)


def expected(line: str) -> list[tuple[str, str]]:
    """The marked quotes and what is said of each, in text order."""
    return [(match["quote"], match["says"]) for match in _MARK.finditer(line)]


def at(record: Record, line: str) -> list[Observation | None]:
    """For each mark of `line` the observation of `record` that starts inside its quote; the sentence is the article's last."""
    text = unmarked(line)
    base = record.article.text.rindex(text)
    found: list[Observation | None] = []
    shift = 0
    for match in _MARK.finditer(line):
        start = base + match.start() - shift
        end = start + len(match["quote"])
        shift += len(match[0]) - len(match["quote"])
        found.append(
            next((o for o in record.observations for s in (o.span, *o.mentions) if s.start < end and start < s.end), None)
        )
    return found
