"""What is published of an article: extraction plus decisions, read from the views."""

from typing import Any, Final

from sqlalchemy import Connection, select

from dostex.review.models import Plain
from dostex.store import Store, tables
from dostex.store.database import reading
from dostex.store.published import view

ROOMS: Final = ("articles", *tables.ROOMS)


def published(store: Store, article_id: str) -> dict[str, list[Plain]]:
    """Room → its published rows, in the order of the text, each with who decided what (`review`, `reviewed_by` …).

    The article's own row is in `articles`; an unknown or rejected article has none.
    """
    with reading(store.engine) as connection:
        return {room: rows(connection, room, article_id) for room in ROOMS}


def rows(connection: Connection, room: str, article_id: str) -> list[Plain]:
    """The published rows of one room of an article."""
    shown = view(room)
    found = connection.execute(select(shown).where(shown.c.article_id == article_id)).mappings()
    return sorted((dict(row) for row in found), key=_in_text)


def _in_text(row: Plain) -> tuple[Any, ...]:
    start = row.get("span_start")
    return start is None, start or 0, row.get("span_end") or 0, str(row.get("fact_key")), row.get("position") or 0
