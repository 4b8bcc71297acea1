"""The log of decisions, and the history of one fact."""

from collections.abc import Sequence
from typing import Any, Final, get_args

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dostex.review import queue
from dostex.review.decisions.models import Action
from dostex.review.models import ROOMS
from dostex.review.queue.models import Extracted, LogFilters
from dostex.review.web import asking, pages
from dostex.review.web.presenting import ordered
from dostex.store import Store, tables
from dostex.store.database import reading

_PAGE: Final = 50
_ACTIONS: Final = get_args(Action)
_KEPT_BY: Final = frozenset(
    {"article_id", "version", "fact_key", "run_id", "closed_version", "closed_run_id", "place_hash", "value_hash", "position"}
)


def page(request: Request) -> Response:
    """The decisions made, newest first."""
    asked = request.query_params
    given: dict[str, Any] = {
        "reviewer": asking.text(asked, "reviewer") or None,
        "action": asking.choice(asked, "action", _ACTIONS),
        "article_id": asking.text(asked, "article") or None,
    }
    found = queue.log(request.app.state.store, LogFilters(**given), after=asking.number(asked, "after"), limit=_PAGE)
    address = {"reviewer": given["reviewer"], "action": given["action"], "article": given["article_id"]}
    values = {
        "entries": found.entries,
        "asked": address,
        "actions": _ACTIONS,
        "next": found.after and pages.link("/decisions", **address, after=found.after),
    }
    return pages.page(request, "decisions.html.j2", values)


def fact(request: Request) -> Response:
    """What a fact said in every version of its article, and what was decided about it."""
    asked = request.query_params
    room, article, key = asking.choice(asked, "room", ROOMS), asking.needed(asked, "article"), asking.needed(asked, "key")
    store = request.app.state.store
    headline = _headline(store, article)
    if headline is None:
        raise HTTPException(404)
    history = queue.fact_history(store, article, key)
    values = {
        "room": room or "",
        "article": article,
        "headline": headline,
        "key": key,
        "rows": history.extracted,
        "fields": _fields(history.extracted),
        "decisions": history.decisions,
    }
    return pages.page(request, "fact.html.j2", values)


def _headline(store: Store, article_id: str) -> str | None:
    version = tables.article_versions.c
    with reading(store.engine) as connection:
        return connection.scalar(select(version.headline).where(version.article_id == article_id, tables.CURRENT))


def _fields(rows: Sequence[Extracted]) -> list[dict[str, Any]]:
    """The fields that any version has a value for, and whether the versions differ in it."""
    names = [name for name in ordered(rows[0].row) if name not in _KEPT_BY] if rows else []
    told = [{"field": name, "values": [_plain(each.row.get(name)) for each in rows]} for name in names]
    return [
        {**line, "differs": any(value != line["values"][0] for value in line["values"])}
        for line in told
        if any(value not in (None, [], "") for value in line["values"])
    ]


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | list) or value is None else str(value)
