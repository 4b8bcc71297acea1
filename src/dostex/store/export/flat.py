"""Facts as flat rows: one row a fact, with the article that states it; the rows of CSV, Parquet and SDMX-CSV."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from dostex.store import tables
from dostex.store.reading import Row, Rows

Type = Literal["text", "integer", "number", "day", "boolean", "list"]
FlatRow = dict[str, Any]
_ARTICLE: Final[dict[str, Type]] = {
    "article_id": "text", "headline": "text", "source": "text", "url": "text", "date_published": "text", "published_on": "day",
    "article_area_code": "text", "article_area_name": "text",
}  # fmt: skip
_PLACE: Final[dict[str, Type]] = {
    "fact_key": "text", "span_start": "integer", "span_end": "integer", "span_text": "text", "sentence": "text",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of flat row: column → type in order, and how the rows of an article are made."""

    name: str
    columns: dict[str, Type]
    rows: Callable[[Rows, Row], Iterable[FlatRow]]


def sheet(name: str) -> Sheet:
    """The sheet called `name`. Raises KeyError for another name than those of `NAMES`."""
    return _SHEETS[name]


def flat_rows(chunks: Iterable[Rows], shown: Sheet) -> Iterator[FlatRow]:
    """The rows of `shown`, articles in the order of the chunks, facts in that of their record."""
    for rows in chunks:
        for article in rows.articles.values():
            about = _about(article)
            for row in shown.rows(rows, article):
                full = about | row
                yield {name: full[name] for name in shown.columns}


def _about(article: Row) -> FlatRow:
    return {
        **article,
        "article_area_code": article["area_code"],
        "article_area_name": article["area_name"],
    }


def _facts(name: str) -> Callable[[Rows, Row], Iterable[FlatRow]]:
    table = tables.LISTS[name]

    def rows_of(rows: Rows, article: Row) -> Iterator[FlatRow]:
        facts = rows.facts[table][article["article_id"]]
        for fact_key in article["fact_order"][name]:
            yield dict(facts[fact_key])

    return rows_of


def _officials(rows: Rows, article: Row) -> Iterator[FlatRow]:
    """One row a post; a person without a post has one row."""
    for person in _facts("officials")(rows, article):
        posts: list[Any] = list(rows.details[tables.official_posts].get(person["fact_key"], ()))
        roles = [row["role"] for row in rows.details[tables.official_roles].get(person["fact_key"], ())]
        for post in posts or [dict.fromkeys(("title", "organization", "status"))]:
            yield person | {name: post[name] for name in ("title", "organization", "status")} | {"roles": roles}


def _fact_sheet(name: str, columns: dict[str, Type]) -> Sheet:
    return Sheet(name, {**_ARTICLE, **columns, **_PLACE}, _officials if name == "officials" else _facts(name))


_SHEETS: Final = {
    each.name: each
    for each in (
        _fact_sheet(
            "observations",
            {
                "kind": "text", "indicator": "text", "value": "number", "value_to": "number", "unit": "text",
                "comparator": "text", "subject": "text", "period": "text", "period_start": "day", "period_end": "day",
                "status": "text", "scope": "text", "area_code": "text", "area_name": "text", "part_of": "text",
                "each": "boolean", "out_of": "number", "per": "number", "measure": "text", "change": "text",
                "currency": "text", "segment": "text", "rule": "text",
            },
        ),
        _fact_sheet(
            "dates", {"value": "text", "date_start": "day", "date_end": "day", "year_source": "text", "rule": "text"}
        ),
        _fact_sheet(
            "officials",
            {
                "name": "text", "honorifics": "list", "title": "text", "organization": "text", "status": "text",
                "roles": "list", "rule": "text",
            },
        ),
        _fact_sheet("documents", {"type": "text", "number": "text", "date": "text", "issuer": "text", "rule": "text"}),
        _fact_sheet(
            "events",
            {
                "type": "text", "name": "text", "date": "text", "date_start": "day", "date_end": "day", "venue": "text",
                "organizer": "text", "chairs": "list", "status": "text", "rule": "text",
            },
        ),
        _fact_sheet("findings", {"code": "text", "message": "text"}),
        Sheet(
            "articles",
            {**_ARTICLE, "authors": "list", "version": "integer", "content_hash": "text", "masked": "integer", "text": "text"},
            lambda rows, article: [dict(article)],  # noqa: ARG005 - the same form as the other exports
        ),
    )
}  # fmt: skip
NAMES: Final = tuple(_SHEETS)


def kept_articles(rows: Rows, keep: Callable[[FlatRow], bool]) -> list[str]:
    """The ids of the articles in `rows` that pass `keep`."""
    return [article_id for article_id, article in rows.articles.items() if keep(_about(article))]
