"""What every request passes first: the host it names, who sends it, and the headers that every answer carries.

Nothing else in the app has to remember them. A page may load only the app's own files; article text that became markup, by
whatever mistake, still could not run, load or send anything.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from dostex.review.web.sessions import Door

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("script", "style", "font", "img", "connect")),
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer browsers send no Origin that could be checked
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_BODY_LIMIT: Final = 1_000_000  # bytes; a form with a whole article's quote is far smaller
_READING: Final = frozenset({"GET", "HEAD"})
_FORM: Final = "application/x-www-form-urlencoded"


class Guard:
    """An ASGI app around `app`. `hosts` are the values of the Host header that are ours, without port; a page that rebinds its
    name to our address names another. `cookie` is the name of the session's cookie."""

    def __init__(self, app: App, *, door: Door, hosts: frozenset[str], cookie: str) -> None:
        self._app = app
        self._door = door
        self._hosts = hosts
        self._cookie = cookie

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused: Response | None = self._refusal(scope, headers)
        if refused is None:
            secret = cookies(headers).get(self._cookie, "")
            session = self._door.session(secret)
            scope.setdefault("state", {}).update(session=session, secret=secret)
            if session is None and not _is_open(scope["path"]):
                refused = RedirectResponse("/login", status_code=303)
        await (refused or self._app)(scope, _limited(receive), _with_headers(send, private=not _is_static(scope["path"])))

    def _refusal(self, scope: Scope, headers: Headers) -> PlainTextResponse | None:
        if host_name(headers.get("host", "")) not in self._hosts:
            return PlainTextResponse("This app answers only under its own address.\n", status_code=421)
        if scope["method"] in _READING:
            return None
        if not _same_origin(headers):
            return PlainTextResponse("This form was sent from another site.\n", status_code=403)
        if headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            return PlainTextResponse(f"Only {_FORM} is read.\n", status_code=415)
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > _BODY_LIMIT:
            return PlainTextResponse(f"At most {_BODY_LIMIT} bytes are read.\n", status_code=413)
        return None


def host_name(value: str) -> str:
    """The name in a Host header, without port, in lower case; "" if it is none."""
    try:
        return urlsplit(f"//{value}").hostname or ""
    except ValueError:
        return ""


def cookies(headers: Headers) -> dict[str, str]:
    """The cookies sent, as far as they can be read."""
    return cookie_parser(headers.get("cookie", ""))


def _same_origin(headers: Headers) -> bool:
    """Browsers say where a form comes from in one of two ways; a client that says neither still needs the session's token."""
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
    except ValueError:
        return False


def _is_open(path: str) -> bool:
    return path == "/login" or _is_static(path)


def _is_static(path: str) -> bool:
    return path.startswith("/static/")


def _limited(receive: Receive) -> Receive:
    """`receive`, ended once a body without a length has sent too much."""
    total = 0

    async def limited() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        return {"type": "http.disconnect"} if total > _BODY_LIMIT else message

    return limited


def _with_headers(send: Send, *, private: bool) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "no-store" if private else "no-cache")
        await send(message)

    return sending
