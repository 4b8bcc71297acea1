"""Decisions: on one change, on all of a group or an article, and taking one back.

Whoever decides on what another has just decided is shown both, and nothing is written.
"""

from typing import Final, Literal

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dostex.review import decisions, queue
from dostex.review.decisions.models import ArticleOf, Changes, Conflict, GroupOf, Target
from dostex.review.queue.models import Comparison, Queued
from dostex.review.web import asking, pages
from dostex.review.web.asking import Asked

_COMMENT: Final = 2000


def one(request: Request, fields: Asked) -> Response:
    """Decide one change; a script gets the change's card back, a browser without one its page."""
    change = asking.needed_number(fields, "change")
    refused = _decide(request, fields, Changes({change: asking.number(fields, "seen")}), change)
    return refused or _answer(request, fields, change)


def many(request: Request, fields: Asked) -> Response:
    """Decide all undecided changes of a group or of an article, at once or not at all."""
    comparison, as_of = asking.needed_number(fields, "comparison"), asking.needed_number(fields, "seen")
    group, article = asking.text(fields, "group"), asking.text(fields, "article")
    if bool(group) == bool(article):
        raise asking.wrong("group", "group | article")
    target: Target = GroupOf(comparison, group, as_of) if group else ArticleOf(comparison, article, as_of)
    return _decide(request, fields, target) or pages.away(back(fields))


def undo(request: Request, fields: Asked) -> Response:
    """Take a decision back: all that it decided is open again."""
    decision, change = asking.needed_number(fields, "decision"), asking.number(fields, "change")
    state = request.app.state
    try:
        decisions.undo(state.store, decision, reviewer=pages.reviewer_of(request), now=state.now())
    except Conflict as conflict:
        pages.forget_decision(request, decision)
        return conflicted(request, fields, conflict, change)
    pages.forget_decision(request, decision)
    return pages.away(back(fields)) if change is None else _answer(request, fields, change)


def gold(request: Request, fields: Asked) -> Response:
    """Keep an article, as decided, in the folder of gold that the app was started with."""
    folder, change = request.app.state.gold, asking.needed_number(fields, "change")
    if folder is None:
        raise HTTPException(404)
    article = queue.change(request.app.state.store, change).change.article_id
    return _answer(request, fields, change, decisions.save_as_gold(request.app.state.store, article, folder).name)


def _decide(request: Request, fields: Asked, target: Target, change: int | None = None) -> Response | None:
    """None when it is written."""
    state, comment = request.app.state, asking.text(fields, "comment", longest=_COMMENT)
    who, now = pages.reviewer_of(request), state.now()
    try:
        made = decisions.decide(state.store, target, _action(fields), reviewer=who, now=now, comment=comment)
    except Conflict as conflict:
        return conflicted(request, fields, conflict, change)
    pages.remember_decision(request, made.id)
    return None


def conflicted(request: Request, fields: Asked, conflict: Conflict, change: int | None = None) -> Response:
    """Both decisions side by side, and what can be done."""
    draft, clash = conflict.draft, conflict.clashes[0]
    kept = {name: value for name, value in fields.items() if name not in {"csrf", "seen"}}
    again = None if draft.action == "undo" or change is None else {"path": request.url.path, "fields": kept}
    told = {"theirs": clash.now, "action": draft.action, "comment": draft.comment, "again": again}
    item = queue.change(request.app.state.store, change) if change is not None else None
    template = "part.html.j2" if pages.is_part(request) and item else "conflict.html.j2"
    return pages.page(
        request, template, {"item": item, "conflict": told, "saved": "", "here": back(fields), "comparison": None}, status=409
    )


def back(fields: Asked) -> str:
    """The page that the form was on."""
    return pages.own_path(asking.text(fields, "back"), "/queue")


def _answer(request: Request, fields: Asked, change: int, saved: str = "") -> Response:
    if not pages.is_part(request):
        return pages.away(f"{back(fields)}#c-{change}")
    item = queue.change(request.app.state.store, change)
    values = {
        "item": item,
        "conflict": None,
        "saved": saved,
        "here": back(fields),
        "comparison": _progress(request, fields, item),
    }
    return pages.page(request, "part.html.j2", values)


def _progress(request: Request, fields: Asked, item: Queued) -> Comparison | None:
    """The comparison as it stands now, where the page shows how far it is."""
    known = queue.comparisons(request.app.state.store) if back(fields).startswith("/queue") else ()
    return next((comparison for comparison in known if comparison.id == item.comparison_id), None)


def _action(fields: Asked) -> Literal["accept", "reject", "defer"]:
    match asking.text(fields, "action"):
        case "accept" | "reject" | "defer" as action:
            return action
        case _:
            raise asking.wrong("action", "accept | reject | defer")
