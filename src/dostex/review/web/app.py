"""The app: its routes, what guards them, and what a reader sees when something goes wrong."""

import logging
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dostex.errors import DostexError, StoreError, UsageError
from dostex.review.web import assets, pages
from dostex.review.web.asking import Asked
from dostex.review.web.guard import Guard
from dostex.review.web.sessions import Door
from dostex.review.web.views import (
    article,
    correcting,
    deciding,
    decisions,
    entrance,
    overview,
    queue,
    search,
    settings,
)
from dostex.store import Store

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_FIELDS: Final = 200  # of one form
_LOG = logging.getLogger(__name__)

Read = Callable[[Request], Response]
Write = Callable[[Request, Asked], Response]
READS: Final[dict[str, Read]] = {
    "/": overview.page,
    "/queue": queue.page,
    "/article": article.page,
    "/correct": correcting.correct_form,
    "/add": correcting.add_form,
    "/fact": decisions.fact,
    "/decisions": decisions.page,
    "/search": search.page,
    "/settings": settings.page,
}
WRITES: Final[dict[str, Write]] = {
    "/compare": queue.compare,
    "/decide": deciding.one,
    "/decide-all": deciding.many,
    "/undo": deciding.undo,
    "/gold": deciding.gold,
    "/correct": correcting.correct,
    "/add": correcting.add,
    "/logout": entrance.leave,
    "/invite": settings.invite,
    "/settings": settings.choose,
}


@dataclass(frozen=True, slots=True)
class Reviewing:
    """A store that is reviewed: the app, and the door whose tokens let people in."""

    app: Starlette
    door: Door


def reviewing(
    store: Store,
    *,
    hosts: frozenset[str] = LOOPBACK,
    cookie: str = "dostex_review",
    gold: Path | None = None,
    clock: Callable[[], float] = time.monotonic,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Reviewing:
    """The app over an open `store`. `hosts` are the names that it answers to; `gold` is the folder where
    articles can be kept as gold; `now` dates decisions."""
    door = Door(clock)
    app = Starlette(
        routes=[
            Route("/static/{name}", assets.serve, methods=["GET"]),
            Route("/login", entrance.form, methods=["GET"]),
            Route("/login", _form_of(entrance.enter), methods=["POST"]),
            *(Route(path, read, methods=["GET"]) for path, read in READS.items()),
            *(Route(path, _checked(write), methods=["POST"]) for path, write in WRITES.items()),
        ],
        middleware=[Middleware(Guard, door=door, hosts=hosts, cookie=cookie)],
        exception_handlers={HTTPException: _refused, DostexError: _failed, Exception: _broken},
    )
    files = assets.load()
    app.state.assets, app.state.templates = files, pages.environment(files)
    app.state.store, app.state.door, app.state.cookie, app.state.now, app.state.gold = store, door, cookie, now, gold
    return Reviewing(app, door)


def _form_of(write: Write) -> Callable[[Request], Awaitable[Response]]:
    """`write` with the form that was sent; a name given twice has its last value."""

    async def endpoint(request: Request) -> Response:
        try:
            form = await request.form(max_files=0, max_fields=_FIELDS)
        except ClientDisconnect:
            return PlainTextResponse("too much was sent\n", status_code=413)
        fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
        return await run_in_threadpool(write, request, fields)

    return endpoint


def _checked(write: Write) -> Callable[[Request], Awaitable[Response]]:
    """`write` behind the session's own token, which another site cannot know."""

    def checked(request: Request, fields: Asked) -> Response:
        session = pages.session_of(request)
        if session is None or not secrets.compare_digest(fields.get("csrf", "").encode(), session.csrf.encode()):
            raise HTTPException(403)
        return write(request, fields)

    return _form_of(checked)


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = error.detail if isinstance(error, HTTPException) and status == 400 else ""
    return _error(request, status, detail)


def _failed(request: Request, error: Exception) -> Response:
    """Our own errors say what is wrong and what is valid."""
    status = 400 if isinstance(error, UsageError) else 503 if isinstance(error, StoreError) else 422
    return _error(request, status, str(error))


def _broken(request: Request, error: Exception) -> Response:
    _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return _error(request, 500, "")


def _error(request: Request, status: int, detail: str) -> Response:
    known = status if status in {400, 403, 404, 405, 409, 422, 500, 503} else 400
    return pages.page(request, "error.html.j2", {"status": known, "detail": detail}, status=status)
