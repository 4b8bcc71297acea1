"""Articles that say what another says: found anew over all current articles, and kept in the table `article_copies`."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, Engine, select

from dostex.copies.find import Text, copies
from dostex.copies.origins import declared
from dostex.store import tables
from dostex.store.database import in_transaction, reading
from dostex.store.tables import CURRENT, article_copies

_LOT: Final = 500


def link(engine: Engine) -> Counter[str]:
    """Find the copies among the current articles and link them; how many of each kind there are.

    Raises ImportError without the datasketch library, StoreError when the database refuses.
    """
    with reading(engine) as connection:
        origins = {text.article_id: text.origin for text in _texts(connection) if text.origin is not None}
        found = copies(_texts(connection), lambda article_id: _body_of(connection, article_id))
    rows: dict[str, dict[str, Any]] = {
        article_id: {"article_id": article_id, "original_id": None, "kind": "repost", "similarity": None, "origin": origin}
        for article_id, origin in origins.items()
    }
    for copy in found:
        rows[copy.article_id] = {
            "article_id": copy.article_id,
            "original_id": copy.original_id,
            "kind": copy.kind,
            "similarity": copy.similarity,
            "origin": origins.get(copy.article_id),
        }
    in_transaction(engine, lambda connection: _write(connection, rows))
    return Counter(row["kind"] for row in rows.values())


def _write(connection: Connection, rows: dict[str, dict[str, Any]]) -> None:
    before = {row["article_id"]: dict(row) for row in connection.execute(select(article_copies)).mappings()}
    gone = [article_id for article_id, row in before.items() if rows.get(article_id) != row]
    for start in range(0, len(gone), _LOT):
        connection.execute(article_copies.delete().where(article_copies.c.article_id.in_(gone[start : start + _LOT])))
    new = [row for article_id, row in rows.items() if before.get(article_id) != row]
    if new:
        connection.execute(article_copies.insert(), new)


def _texts(connection: Connection) -> Iterator[Text]:
    version = tables.article_versions.c
    query = select(version.article_id, version.text, version.segments, version.date_published)
    for row in connection.execution_options(yield_per=_LOT).execute(query.where(CURRENT).order_by(version.article_id)):
        yield Text(row.article_id, _body(row.text, row.segments), row.date_published, declared(row.text))


def _body_of(connection: Connection, article_id: str) -> str:
    version = tables.article_versions.c
    row = connection.execute(select(version.text, version.segments).where(CURRENT, version.article_id == article_id)).one()
    return _body(row.text, row.segments)


def _body(text: str, segments: list[list[Any]]) -> str:
    return "\n".join(text[start:end] for start, end, kind in segments if kind == "body")
