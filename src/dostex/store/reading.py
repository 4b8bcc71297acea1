"""Rows as a record again: the inverse of `store.rows`."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

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


def read(connection: Connection, article_id: str, version: int) -> Record | None:
    """The record of one version of one article, equal to the one that was saved; None if there is none."""
    found = _Reader(connection, article_id, version)
    article = found.rows(tables.article_versions)
    if not article:
        return None
    return Record.model_validate(
        {
            "article": _article(article[0]),
            "dates": [_date(row) for row in found.facts(tables.date_facts)],
            "officials": found.officials(),
            "observations": found.observations(),
            "documents": [
                _pick(row, "type", "number", "date", "issuer", "rule") | {"span": _span(row)}
                for row in found.facts(tables.document_facts)
            ],
            "events": [
                _pick(row, "type", "name", "date", "venue", "organizer", "chairs", "status", "rule") | {"span": _span(row)}
                for row in found.facts(tables.event_facts)
            ],
            "findings": found.findings(),
        }
    )


class _Reader:
    def __init__(self, connection: Connection, article_id: str, version: int) -> None:
        self._connection = connection
        self._identity = {"article_id": article_id, "version": version}

    def rows(self, table: Table) -> list[Row]:
        query = select(table).filter_by(**self._identity)
        return [dict(row) for row in self._connection.execute(query).mappings()]

    def facts(self, table: Table) -> list[Row]:
        return sorted(self.rows(table), key=lambda row: row["position"])

    def details(self, table: Table) -> dict[str, list[Row]]:
        """fact_key → its detail rows in order."""
        grouped: dict[str, list[Row]] = defaultdict(list)
        for row in self.facts(table):
            grouped[row["fact_key"]].append(row)
        return grouped

    def officials(self) -> list[dict[str, Any]]:
        posts, roles = self.details(tables.official_posts), self.details(tables.official_roles)
        mentions = self.details(tables.official_mentions)
        return [
            {
                **_pick(row, "name", "honorifics", "rule"),
                "posts": [
                    _pick(post, "title", "organization", "status") | {"span": _span(post)} for post in posts[row["fact_key"]]
                ],
                "roles": [role["role"] for role in roles[row["fact_key"]]],
                "spans": [_span(mention) for mention in mentions[row["fact_key"]]],
            }
            for row in self.facts(tables.official_facts)
        ]

    def observations(self) -> list[dict[str, Any]]:
        rows = self.facts(tables.observation_facts)
        index = {row["fact_key"]: row["position"] for row in rows}
        mentions = self.details(tables.observation_mentions)
        return [
            {
                **_pick(row, *_OBSERVATION, *_KINDS[row["kind"]]),
                "span": _span(row),
                "ref_area": _area(row),
                "part_of": index[row["part_of"]] if row["part_of"] else None,
                "mentions": [_span(mention) for mention in mentions[row["fact_key"]]],
            }
            for row in rows
        ]

    def findings(self) -> list[dict[str, Any]]:
        spans = self.details(tables.finding_spans)
        return [
            _pick(row, "code", "message") | {"spans": [_span(span) for span in spans[row["fact_key"]]]}
            for row in self.facts(tables.finding_facts)
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
