"""Language, appearance, and links for other reviewers."""

from starlette.requests import Request
from starlette.responses import Response

from dostex.review.web import asking, i18n, pages
from dostex.review.web.asking import Asked
from dostex.review.web.sessions import TOKEN_SECONDS


def page(request: Request) -> Response:
    """The choices there are."""
    return _page(request, invitation="")


def choose(request: Request, fields: Asked) -> Response:
    """Keep a choice and go back to where it was made."""
    response = pages.away(pages.own_path(asking.text(fields, "back")))
    pages.remember(
        response,
        language=asking.choice(fields, "language", i18n.LANGUAGES),
        theme=asking.choice(fields, "theme", pages.THEMES),
    )
    return response


def invite(request: Request, fields: Asked) -> Response:
    """A link that lets one more reviewer in, shown this once."""
    token = request.app.state.door.token()
    return _page(request, invitation=str(request.url.replace(path="/login", query=f"token={token}")))


def _page(request: Request, invitation: str) -> Response:
    return pages.page(request, "settings.html.j2", {"invitation": invitation, "minutes": TOKEN_SECONDS // 60})
