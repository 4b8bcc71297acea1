"""The facets of a record against its gold, room by room. Pure: a case and a record in, outcomes out."""

from collections.abc import Iterator

from dostex.evaluate.gold import GoldCase
from dostex.evaluate.observations import OBSERVATION_FACETS, observations
from dostex.evaluate.outcome import Labelled, Outcome, compare_sets
from dostex.evaluate.people import officials
from dostex.evaluate.quotes import area_key, place
from dostex.evaluate.references import documents, events
from dostex.language.folding import key
from dostex.records import Record

FACETS: tuple[str, ...] = (
    "headline", "authors", "ref_area", "published", "text",
    "date",
    "official", "honorifics", "post", "post_status", "roles", "chair",
    *OBSERVATION_FACETS,
    "document", "document_date", "issuer",
    "event", "event_chairs",
)  # fmt: skip


def compare(case: GoldCase, record: Record | None) -> list[Outcome]:
    """Every outcome of `record` against `case`; a record of None (page unreadable, record rejected) misses everything."""
    return [
        *_article(case, record),
        *_text(case, record),
        *_dates(case, record),
        *officials(case.gold, record),
        *observations(case.gold, record),
        *documents(case.gold, record),
        *events(case.gold, record),
    ]


def _article(case: GoldCase, record: Record | None) -> Iterator[Outcome]:
    gold, article = case.gold.article, record.article if record else None
    yield _value("headline", gold.headline, article.headline if article else None)
    yield from compare_sets(
        "authors",
        {key(name): (name, None) for name in gold.authors},
        {key(name): (name, None) for name in (article.authors if article else ())},
    )
    area = article.ref_area.name if article and article.ref_area else None
    if gold.ref_area or area:
        yield _value("ref_area", gold.ref_area, area, gold.ref_area and area_key(gold.ref_area), area and area_key(area))
    if case.from_page:
        published = article.date_published[:10] if article and article.date_published else None
        expected = case.gold.published[:10] if case.gold.published else None
        if expected or published:
            yield _value("published", expected, published)


def _value(
    facet: str, gold: str | None, found: str | None, gold_key: str | None = None, found_key: str | None = None
) -> Outcome:
    same = (gold_key or gold) == (found_key or found)
    return Outcome(facet, gold, found, same)


def _text(case: GoldCase, record: Record | None) -> Iterator[Outcome]:
    if not case.from_page or case.text is None:
        return
    found = record.article.text if record else None
    if found is None or found == case.text:
        yield Outcome("text", "the annotated text", found and "the same text", found == case.text)
        return
    gold_lines, found_lines = case.text.split("\n"), found.split("\n")
    yield Outcome("text", _first_not_in(gold_lines, found_lines), _first_not_in(found_lines, gold_lines), False)


def _first_not_in(lines: list[str], others: list[str]) -> str:
    return next((line for line in lines if line not in others), "the same lines in another order or number")


def _dates(case: GoldCase, record: Record | None) -> Iterator[Outcome]:
    text = record.article.text if record else ""
    gold: Labelled = {date.value: (f"{date.value} “{date.text}”", place(text, date.text)) for date in reversed(case.gold.dates)}
    mentions = reversed(record.dates) if record else ()
    found: Labelled = {date.value: (f"{date.value} “{date.span.text}” [{date.rule}]", date.span.start) for date in mentions}
    yield from compare_sets("date", gold, found)
