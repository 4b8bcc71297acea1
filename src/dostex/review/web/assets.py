"""The app's own files: read once, named with a hash of what they say, found by name in a table and never by path."""

import hashlib
from dataclasses import dataclass
from importlib import resources
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

_TYPES: Final = {
    "review.css": "text/css; charset=utf-8",
    "review.js": "text/javascript; charset=utf-8",
    "htmx.min.js": "text/javascript; charset=utf-8",
    "inter-vi.woff2": "font/woff2",
    "icon.svg": "image/svg+xml",
}
_STYLE: Final = "review.css"
_FONT: Final = "inter-vi.woff2"
_FOREVER: Final = {"Cache-Control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: what it says and the type that it is served as."""

    body: bytes
    media_type: str
    version: str


def load() -> dict[str, Asset]:
    """Every file by name."""
    folder = resources.files("dostex.review.web") / "static"
    bodies = {name: (folder / name).read_bytes() for name in _TYPES}
    bodies[_STYLE] = bodies[_STYLE].replace(_FONT.encode(), f"{_FONT}?v={_version(bodies[_FONT])}".encode())
    return {name: Asset(body, _TYPES[name], _version(body)) for name, body in bodies.items()}


def _version(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:12]


def address(assets: dict[str, Asset], name: str) -> str:
    """Where a page finds the file; a file that changed has another address."""
    return f"/static/{name}?v={assets[name].version}"


def serve(request: Request) -> Response:
    """The file asked for by name."""
    asset = request.app.state.assets.get(request.path_params["name"])
    if asset is None:
        return Response(status_code=404)
    return Response(asset.body, media_type=asset.media_type, headers=_FOREVER)
