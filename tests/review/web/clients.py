"""The app without a browser: a client that came in with a link, and the forms of its pages."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from starlette.testclient import TestClient

from dostex.review.web.app import Reviewing, reviewing
from dostex.store import Store

_CSRF = re.compile(r'name="csrf" value="([^"]+)"')


def client(opened: Reviewing, reviewer: str = "Hà") -> TestClient:
    """A reviewer who came in."""
    made = stranger(opened)
    answer = made.post("/login", data={"token": opened.door.token(), "reviewer": reviewer})
    assert answer.status_code == 200, answer.text
    return made


def stranger(opened: Reviewing) -> TestClient:
    """A browser that has no session."""
    return TestClient(opened.app, base_url="http://127.0.0.1:8765", raise_server_exceptions=False)


def app(store: Store, **more: Any) -> Reviewing:
    """The app over `store`."""
    return reviewing(store, **more)


def csrf(made: TestClient) -> str:
    """The token that the session's forms carry."""
    found = _CSRF.search(made.get("/settings").text)
    assert found
    return found[1]


def send(made: TestClient, path: str, **fields: Any) -> Any:
    """The answer to a form with the session's token, redirects not followed."""
    return made.post(path, data={"csrf": csrf(made), **fields}, follow_redirects=False)


def token_of(link: str) -> str:
    """The one-time token in a link."""
    return parse_qs(urlsplit(link).query)["token"][0]
