"""Small records for the checks: an invented sentence and what was read from it, each by its own words."""

from decimal import Decimal
from typing import Any

from dostex import edtf
from dostex.documents.assemble import Block, assemble
from dostex.records import Record, quote


def count(words: str, value: int, unit: str = "nhiệm vụ", **more: Any) -> dict[str, Any]:
    """A count, as it stands in the text."""
    return {"kind": "count", "words": words, "value": value, "unit": unit, **more}


def money(words: str, value: str, **more: Any) -> dict[str, Any]:
    """An amount of đồng."""
    return {"kind": "money", "words": words, "value": Decimal(value), "unit": "đồng", **more}


def percent(words: str, value: str, measure: str, **more: Any) -> dict[str, Any]:
    """A percentage."""
    return {"kind": "percentage", "words": words, "value": Decimal(value), "unit": "%", "measure": measure, **more}


def day(words: str, value: str, year_source: str = "explicit") -> dict[str, Any]:
    """A date or period."""
    return {"words": words, "value": value, "year_source": year_source}


def record(
    sentence: str,
    observations: list[dict[str, Any]] | None = None,
    dates: list[dict[str, Any]] | None = None,
    published: str | None = "2023-12-20",
) -> Record:
    """The record of an article "Tin" with the one paragraph `sentence`; words are looked for in text order."""
    article = assemble([Block("headline", "Tin"), Block("body", sentence)], date_published=published)
    plain: list[dict[str, Any]] = []
    position = 0
    for observation in observations or []:
        words = observation.pop("words")
        position = article.text.index(words, position)
        span = quote(article.text, position, position + len(words))
        plain.append({**observation, "span": span, "rule": "test", "segment": "body"})
        position += len(words)
    mentions = []
    for mention in dates or []:
        words = mention["words"]
        start = article.text.index(words)
        first, last = edtf.bounds(mention["value"])
        mentions.append(
            {
                "span": quote(article.text, start, start + len(words)),
                "value": mention["value"],
                "start": first and first.isoformat(),
                "end": last and last.isoformat(),
                "year_source": mention["year_source"],
                "rule": "test",
            }
        )
    return Record.model_validate({"article": article, "observations": plain, "dates": mentions})
