"""Correcting a fact, and adding one that was missed: fields in a form, the quote chosen in the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dostex.review import decisions, queue
from dostex.review.decisions.models import Changes, Conflict, Correction, GroupOf, InvalidCorrection
from dostex.review.models import Room
from dostex.review.queue.models import Queued
from dostex.review.web import asking, editing, pages, texts
from dostex.review.web.asking import Asked
from dostex.review.web.i18n import say
from dostex.review.web.views.article import version_of
from dostex.review.web.views.deciding import back, conflicted
from dostex.store import Store, tables
from dostex.store.database import reading

_LONG: Final = 5000


@dataclass(frozen=True, slots=True)
class _Draft:
    """What is in the form: of which fact, in which text, what it says and where."""

    room: Room
    article_id: str
    version: int
    text: str
    said: Mapping[str, Any]
    place: texts.Range | None
    quote: str
    item: Queued | None = None
    problems: Mapping[str, str] = field(default_factory=dict)


def correct_form(request: Request) -> Response:
    """The fact of a change, ready to be corrected; with `as_of` for all undecided changes of its group, whose quotes stay."""
    item = _item(request, asking.needed_number(request.query_params, "change"))
    fact = item.change.fact
    version, text = _text(request.app.state.store, item.change.article_id, _version(request, item))
    place = (fact.span.start, fact.span.end) if fact.span else None
    quote = fact.span.text if fact.span else ""
    return _form(
        request, request.query_params, _Draft(fact.room, fact.article_id, version, text, fact.fields, place, quote, item)
    )


def correct(request: Request, fields: Asked) -> Response:
    """Keep a correction of one change or, with `as_of`, of its group: then of the fields alone that were edited."""
    item, state = _item(request, asking.needed_number(fields, "change")), request.app.state
    fact = item.change.fact
    draft = _draft(request, fields, fact.room, fact.article_id, version=_version(request, item), item=item)
    if draft.problems:
        return _form(request, fields, draft)
    changed = {name: value for name, value in draft.said.items() if value != fact.fields.get(name)}
    moved = None if fact.span and draft.place == (fact.span.start, fact.span.end) else draft.place
    as_of = _as_of(fields, item)
    one = Changes({item.id: asking.number(fields, "seen")})
    try:
        made = decisions.decide(
            state.store,
            one if as_of is None else GroupOf(item.comparison_id, item.group, as_of),
            "correct",
            reviewer=pages.reviewer_of(request),
            now=state.now(),
            comment=_comment(fields),
            correction=Correction(changed, moved),
        )
    except InvalidCorrection as invalid:
        return _form(request, fields, _with_problems(draft, invalid.problems))
    except Conflict as conflict:
        return conflicted(request, fields, conflict, item.id if as_of is None else None)
    pages.remember_decision(request, made.id)
    return pages.away(f"{back(fields)}#c-{item.id}")


def add_form(request: Request) -> Response:
    """An empty form for a fact that extraction missed."""
    asked = request.query_params
    room: Any = asking.choice(asked, "room", editing.ADDABLE) or editing.ADDABLE[0]
    article_id = asking.needed(asked, "id")
    version, text = _text(request.app.state.store, article_id, None)
    said = {"kind": "count", "comparator": "eq", "status": "current" if room == "posts" else "actual", "each": False}
    return _form(request, asked, _Draft(room, article_id, version, text, said, None, ""))


def add(request: Request, fields: Asked) -> Response:
    """Keep a fact that extraction missed."""
    room: Any = asking.choice(fields, "room", editing.ADDABLE)
    if room is None:
        raise asking.wrong("room", " | ".join(editing.ADDABLE))
    article_id, state = asking.needed(fields, "id"), request.app.state
    draft = _draft(request, fields, room, article_id, version=None)
    if draft.problems:
        return _form(request, fields, draft)
    try:
        made = decisions.add(
            state.store,
            article_id,
            room,
            Correction(draft.said, draft.place),
            reviewer=pages.reviewer_of(request),
            now=state.now(),
            comment=_comment(fields),
            official=asking.text(fields, "official") or None,
            version=draft.version,
        )
    except InvalidCorrection as invalid:
        return _form(request, fields, _with_problems(draft, invalid.problems))
    pages.remember_decision(request, made.id)
    return pages.away(back(fields))


def _draft(
    request: Request, fields: Asked, room: Room, article_id: str, *, version: int | None, item: Queued | None = None
) -> _Draft:
    """What was sent. The quote stands at the offset that the mouse gave, or at the nearest place that says the same."""
    number, text = _text(request.app.state.store, article_id, version)
    quote = asking.text(fields, "quote", longest=_LONG)
    is_placed = _is_placed(room, fields, item)
    place = texts.find(text, quote, asking.number(fields, "start") or 0) if is_placed else None
    is_lost = is_placed and place is None and not (room == "posts" and not quote)
    problems = {"span": say(pages.language_of(request))("span.nowhere")} if is_lost else {}
    return _Draft(room, article_id, number, text, editing.given(room, fields), place, quote, item, problems)


def _as_of(asked: Asked, item: Queued | None) -> int | None:
    """The newest decision that was seen, if the whole group of `item` is meant."""
    return asking.number(asked, "as_of") if item else None


def _is_placed(room: Room, asked: Asked, item: Queued | None) -> bool:
    """Whether the form asks for a quote; those of a group are each its own."""
    return room in editing.PLACED and _as_of(asked, item) is None


def _with_problems(draft: _Draft, problems: Mapping[str, str]) -> _Draft:
    return _Draft(
        draft.room, draft.article_id, draft.version, draft.text, draft.said, draft.place, draft.quote, draft.item, problems
    )


def _form(request: Request, asked: Asked, draft: _Draft) -> Response:
    store = request.app.state.store
    inputs = editing.inputs(draft.room, draft.said)
    shown = {each.name for each in inputs} | {"span"}
    context = {
        "article": draft.article_id,
        "version": draft.version,
        "item": draft.item,
        "room": draft.room,
        "addable": editing.ADDABLE,
        "placed": _is_placed(draft.room, asked, draft.item),
        "as_of": _as_of(asked, draft.item),
        "officials": _officials(store, draft.article_id) if draft.room in {"posts", "roles"} and not draft.item else [],
        "official": asking.text(asked, "official"),
        "paragraphs": texts.bare(draft.text, draft.place),
        "quote": draft.quote,
        "start": "" if draft.place is None else draft.place[0],
        "inputs": inputs,
        "comment": _comment(asked),
        "problems": draft.problems,
        "elsewhere": [problem for name, problem in draft.problems.items() if name not in shown],
        "back": back(asked),
    }
    return pages.page(request, "correct.html.j2", context, status=422 if draft.problems else 200)


def _item(request: Request, change: int) -> Queued:
    item = queue.change(request.app.state.store, change)
    if not editing.FIELDS[item.change.room]:
        raise HTTPException(404)
    return item


def _version(request: Request, item: Queued) -> int | None:
    """The version whose text the fact's offsets count in."""
    article = queue.article(request.app.state.store, item.comparison_id, item.change.article_id)
    return version_of(article.after_version if item.change.after else article.before_version)


def _text(store: Store, article_id: str, version: int | None) -> tuple[int, str]:
    columns = tables.article_versions.c
    query = select(columns.version, columns.text).where(columns.article_id == article_id)
    query = query.where(tables.CURRENT if version is None else columns.version == version)
    with reading(store.engine) as connection:
        row = connection.execute(query).first()
    if row is None:
        raise HTTPException(404)
    return row.version, row.text


def _officials(store: Store, article_id: str) -> list[tuple[str, str]]:
    """Key and name of the people of an article."""
    official = tables.official_facts.c
    query = select(official.fact_key, official.name).where(official.article_id == article_id, official.closed_version.is_(None))
    with reading(store.engine) as connection:
        return [(key, name) for key, name in connection.execute(query.order_by(official.span_start))]


def _comment(fields: Asked) -> str:
    return asking.text(fields, "comment")
