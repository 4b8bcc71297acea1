"""Templates → pages. Every value is escaped by the template engine, and shown without characters that reorder or hide text."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from dostex.review.web import i18n, presenting, texts
from dostex.review.web.assets import Asset, address
from dostex.review.web.sessions import Session
from dostex.show.layout import printable

THEMES: Final = ("auto", "light", "dark")
_LANGUAGE: Final = "dostex_language"
_THEME: Final = "dostex_theme"
_CSRF_FIELD: Final = Markup('<input type="hidden" name="csrf" value="{}">')
_YEAR: Final = 365 * 24 * 60 * 60


def environment(assets: dict[str, Asset]) -> Environment:
    """The template engine of the app."""
    made = Environment(
        loader=PackageLoader("dostex.review.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    made.globals.update(asset=partial(address, assets), link=link, languages=i18n.LANGUAGES, themes=THEMES)
    made.globals.update(
        excerpts=presenting.excerpts, lines=presenting.lines, tokens=texts.tokens, source_link=presenting.source_link
    )
    return made


def link(path: str, /, **parameters: Any) -> str:
    """`path` with those parameters that have a value."""
    said = {name: value for name, value in parameters.items() if value not in (None, "")}
    return f"{path}?{urlencode(said)}" if said else path


def page(request: Request, template: str, values: Mapping[str, Any] | None = None, *, status: int = 200) -> Response:
    """The page that `template` makes of `values`, in the reader's language."""
    language, session = language_of(request), session_of(request)
    context = {
        "t": i18n.say(language),
        "name": i18n.named(language),
        "shown": i18n.shown(language),
        "side": i18n.side(language),
        "number": partial(i18n.number, language),
        "language": language,
        "theme": theme_of(request),
        "reviewer": session.reviewer if session else "",
        "csrf_field": _CSRF_FIELD.format(session.csrf if session else ""),
        "path": request.url.path,
        "here": f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
        "keeps_gold": request.app.state.gold is not None,
    }
    rendered = request.app.state.templates.get_template(template).render({**context, **(values or {})})
    return HTMLResponse(rendered, status_code=status, headers={"Vary": "Cookie, HX-Request"})


def is_part(request: Request) -> bool:
    """Whether the page's own script asks for a piece of a page."""
    return request.headers.get("hx-request") == "true"


def session_of(request: Request) -> Session | None:
    """Who asks."""
    session: Session | None = request.state.session
    return session


def reviewer_of(request: Request) -> str:
    """The name of who asks; the guard lets nobody without a session this far."""
    session = session_of(request)
    return session.reviewer if session else ""


def last_decision(request: Request) -> int | None:
    """The decision that was made last in this session and still stands."""
    session = session_of(request)
    return session.made[-1] if session and session.made else None


def remember_decision(request: Request, decision: int) -> None:
    """The session made `decision`."""
    if session := session_of(request):
        session.made.append(decision)


def forget_decision(request: Request, decision: int) -> None:
    """`decision` was taken back."""
    session = session_of(request)
    if session and decision in session.made:
        session.made.remove(decision)


def language_of(request: Request) -> i18n.Language:
    """The language chosen, Vietnamese at first."""
    return next((each for each in i18n.LANGUAGES if each == request.cookies.get(_LANGUAGE)), "vi")


def theme_of(request: Request) -> str:
    """The theme chosen; at first whatever the system prefers."""
    return next((each for each in THEMES if each == request.cookies.get(_THEME)), "auto")


def remember(response: Response, *, language: str | None = None, theme: str | None = None) -> None:
    """Keep a choice in the browser."""
    for name, value in ((_LANGUAGE, language), (_THEME, theme)):
        if value:
            response.set_cookie(name, value, max_age=_YEAR, httponly=True, samesite="strict")


def away(target: str) -> RedirectResponse:
    """To another of our pages after a form was taken."""
    return RedirectResponse(target, status_code=303)


def own_path(given: str, otherwise: str = "/") -> str:
    """`given` if it is an address within the app, else `otherwise`: a form must not lead to another site."""
    is_own = given.startswith("/") and not given.startswith("//") and "\\" not in given and given.isprintable()
    return given if is_own else otherwise
