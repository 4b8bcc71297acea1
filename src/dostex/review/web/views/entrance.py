"""Coming in with a link, and leaving."""

from starlette.requests import Request
from starlette.responses import Response

from dostex.review.web import asking, pages
from dostex.review.web.asking import Asked
from dostex.review.web.sessions import SESSION_SECONDS, reviewer_name

_TOKEN_LENGTH = 100


def form(request: Request) -> Response:
    """Ask for the reviewer's name, which every decision carries. Looking at the link does not use it up."""
    return _form(request, asking.text(request.query_params, "token", longest=_TOKEN_LENGTH))


def enter(request: Request, fields: Asked) -> Response:
    """Use the link up and open a session."""
    token = asking.text(fields, "token", longest=_TOKEN_LENGTH)
    name = reviewer_name(asking.text(fields, "reviewer"))
    if not name:
        return _form(request, token)
    secret = request.app.state.door.enter(token, name)
    if secret is None:
        return _form(request, token)
    response = pages.away("/")
    response.set_cookie(request.app.state.cookie, secret, max_age=SESSION_SECONDS, httponly=True, samesite="strict")
    return response


def leave(request: Request, fields: Asked) -> Response:
    """End the session."""
    request.app.state.door.leave(request.state.secret)
    response = pages.away("/login")
    response.delete_cookie(request.app.state.cookie, httponly=True, samesite="strict")
    return response


def _form(request: Request, token: str) -> Response:
    opens = request.app.state.door.knows(token)
    return pages.page(request, "login.html.j2", {"token": token if opens else "", "tried": bool(token)})
