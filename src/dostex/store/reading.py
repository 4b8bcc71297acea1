"""Rows as records again: the inverse of `store.rows`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, func, select

from dostex.errors import StoreError
from dostex.records import Record
from dostex.store import tables

Row = Mapping[str, Any]
_KINDS = {
    "count": ("out_of", "change"),
    "percentage": ("measure",),
    "money": ("currency",),
    "rank": ("out_of",),
    "score": (),
    "ratio": ("per",),
}
_OBSERVATION = (
    "kind", "value", "value_to", "unit", "comparator", "indicator", "subject", "period", "status", "scope", "each", "rule",
    "segment",
)  # fmt: skip
_CHUNK = 200


def read(connection: Connection, article_id: str, version: int) -> Record | None:
    """The record of one version of one article, equal to the one that was saved; None if there is none."""
    return next(iter(read_many(connection, {article_id: version})), None)


def read_many(connection: Connection, versions: Mapping[str, int]) -> Iterator[Record]:
    """The records of these versions of these articles, in the order given; those that do not exist are left out."""
    for rows in chunks(connection, versions):
        for article_id in rows.articles:
            yield record_of(rows, article_id)


def record_of(rows: "Rows", article_id: str) -> Record:
    """The record of one of the articles in `rows`."""
    return _Reader(rows, article_id).record()


def chunks(connection: Connection, versions: Mapping[str, int]) -> Iterator["Rows"]:
    """The rows of these versions of these articles, some hundred articles at a time."""
    wanted = list(versions)
    for start in range(0, len(wanted), _CHUNK):
        yield Rows(connection, {article_id: versions[article_id] for article_id in wanted[start : start + _CHUNK]})


def current(connection: Connection, as_of: int | None) -> dict[str, int]:
    """Article id → its current version, or its version when run `as_of` had ended; ids in the order of their code points.

    Raises StoreError if there is no such run.
    """
    columns = tables.article_versions.c
    query = select(columns.article_id, func.max(columns.version)).group_by(columns.article_id)
    if as_of is not None:
        runs = list(connection.scalars(select(tables.runs.c.id).order_by(tables.runs.c.id)))
        if as_of not in runs:
            there_are = f"there are {runs[0]} to {runs[-1]}" if runs else "there is none"
            raise StoreError(
                f"no run {as_of} in this store: {there_are} (select id, started_at, verdict from runs). A run that finds "
                "everything as it was gets no number: name the last run before it"
            )
        query = query.where(columns.run_id <= as_of)
    return dict(sorted((str(article_id), int(version)) for article_id, version in connection.execute(query)))


class Rows:
    """The rows that hold in one version of each of some articles."""

    def __init__(self, connection: Connection, versions: Mapping[str, int]) -> None:
        self._connection = connection
        self._versions = versions
        found = {row["article_id"]: row for row in self._rows(tables.article_versions, "=")}
        self.articles: dict[str, Row] = {article_id: found[article_id] for article_id in versions if article_id in found}
        self.facts = {table: self._by_article(table) for table in tables.FACTS}
        self.details = {table: self._details(table, fact) for table, fact in tables.DETAILS.items()}

    def _rows(self, table: Table, sign: str) -> list[Row]:
        query = select(table).where(table.c.article_id.in_(self._versions))
        rows = [dict(row) for row in self._connection.execute(query).mappings()]
        if sign == "=":
            return [row for row in rows if row["version"] == self._versions[row["article_id"]]]
        return [row for row in rows if self._holds(row)]

    def _holds(self, row: Row) -> bool:
        version, closed = self._versions[row["article_id"]], row["closed_version"]
        return row["version"] <= version and (closed is None or closed > version)

    def _by_article(self, table: Table) -> dict[str, dict[str, Row]]:
        grouped: dict[str, dict[str, Row]] = defaultdict(dict)
        for row in self._rows(table, "holds"):
            grouped[row["article_id"]][row["fact_key"]] = row
        return grouped

    def _details(self, table: Table, fact: Table) -> dict[str, list[Row]]:
        """fact_key → its detail rows in order. A fact_key belongs to one article."""
        holding = {row["fact_key"]: row["version"] for facts in self.facts[fact].values() for row in facts.values()}
        query = select(table).where(table.c.article_id.in_(self._versions)).order_by(table.c.position)
        grouped: dict[str, list[Row]] = defaultdict(list)
        for row in self._connection.execute(query).mappings():
            if holding.get(row["fact_key"]) == row["version"]:
                grouped[row["fact_key"]].append(dict(row))
        return grouped


class _Reader:
    def __init__(self, rows: Rows, article_id: str) -> None:
        self._rows = rows
        self._article = rows.articles[article_id]

    def record(self) -> Record:
        return Record.model_validate(
            {
                "article": _article(self._article),
                "dates": [_date(row) for row in self._facts("dates")],
                "officials": [self._official(row) for row in self._facts("officials")],
                "observations": self._observations(),
                "documents": [
                    _pick(row, "type", "number", "date", "issuer", "rule") | {"span": _span(row)}
                    for row in self._facts("documents")
                ],
                "events": [
                    _pick(row, "type", "name", "date", "venue", "organizer", "chairs", "status", "rule") | {"span": _span(row)}
                    for row in self._facts("events")
                ],
                "findings": [
                    _pick(row, "code", "message") | {"spans": self._spans(tables.finding_spans, row)}
                    for row in self._facts("findings")
                ],
            }
        )

    def _facts(self, name: str) -> list[Row]:
        rows = self._rows.facts[tables.LISTS[name]][self._article["article_id"]]
        return [rows[fact_key] for fact_key in self._article["fact_order"][name]]

    def _of(self, table: Table, fact: Row) -> list[Row]:
        return self._rows.details[table].get(fact["fact_key"], [])

    def _spans(self, table: Table, fact: Row) -> list[dict[str, Any] | None]:
        return [_span(row) for row in self._of(table, fact)]

    def _official(self, row: Row) -> dict[str, Any]:
        return {
            **_pick(row, "name", "honorifics", "rule"),
            "posts": [
                _pick(post, "title", "organization", "status") | {"span": _span(post)}
                for post in self._of(tables.official_posts, row)
            ],
            "roles": [role["role"] for role in self._of(tables.official_roles, row)],
            "spans": self._spans(tables.official_mentions, row),
        }

    def _observations(self) -> list[dict[str, Any]]:
        index = {fact_key: position for position, fact_key in enumerate(self._article["fact_order"]["observations"])}
        return [
            {
                **_pick(row, *_OBSERVATION, *_KINDS[row["kind"]]),
                "span": _span(row),
                "ref_area": _area(row),
                "part_of": index[row["part_of"]] if row["part_of"] else None,
                "mentions": self._spans(tables.observation_mentions, row),
            }
            for row in self._facts("observations")
        ]


def _article(row: Row) -> dict[str, Any]:
    return {
        **_pick(row, "source", "url", "headline", "date_published", "authors", "text", "content_hash", "extractor_version"),
        "id": row["article_id"],
        "ref_area": _area(row),
        "segments": [{"start": start, "end": end, "kind": kind} for start, end, kind in row["segments"]],
        "sentences": [{"start": start, "end": end} for start, end in row["sentences"]],
    }


def _date(row: Row) -> dict[str, Any]:
    return {
        **_pick(row, "value", "year_source", "rule"),
        "span": _span(row),
        "start": row["date_start"] and row["date_start"].isoformat(),
        "end": row["date_end"] and row["date_end"].isoformat(),
    }


def _pick(row: Row, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _span(row: Row) -> dict[str, Any] | None:
    if row["span_start"] is None:
        return None
    return {"start": row["span_start"], "end": row["span_end"], "text": row["span_text"]}


def _area(row: Row) -> dict[str, Any] | None:
    return None if row["area_name"] is None else {"code": row["area_code"], "name": row["area_name"]}
