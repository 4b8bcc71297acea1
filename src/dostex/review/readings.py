"""A reading: one article as one side of a comparison holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dostex.records import Record
from dostex.review.facts import facts_of
from dostex.review.models import Fact, Version


@dataclass(frozen=True, slots=True)
class Reading:
    """One side's facts of one article, and what is known of how they came about.

    `extractor` and `configuration` are null where the side does not say (gold, a file by hand). `input_hash` names the bytes
    that were read, null if unknown: equal ones mean that the page cannot be a cause. `partial` readings know some fields
    only: what they do not list is not compared. `record` is the whole record where there is one.
    """

    article_id: str
    headline: str
    area: str | None
    text: str
    published: str | None
    version: Version
    facts: tuple[Fact, ...] = field(repr=False)
    extractor: str | None = None
    configuration: Mapping[str, Any] | None = None
    input_hash: str | None = None
    partial: bool = False
    record: Record | None = field(default=None, repr=False)


def reading_of(
    record: Record,
    *,
    number: int | None = None,
    run_id: int | None = None,
    configuration: Mapping[str, Any] | None = None,
    input_hash: str | None = None,
) -> Reading:
    """`record` as a side holds it; `number` and `run_id` are its version in a store and the run that wrote it."""
    article = record.article
    return Reading(
        article_id=article.id,
        headline=article.headline,
        area=article.ref_area.name if article.ref_area else None,
        text=article.text,
        published=article.date_published,
        version=Version(article.content_hash, article.extractor_version, number, run_id),
        facts=facts_of(record),
        extractor=article.extractor_version,
        configuration=configuration,
        input_hash=input_hash,
        record=record,
    )
