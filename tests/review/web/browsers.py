"""A real Chromium on the real server: what reviewers do, with keys and mouse."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dostex.review.web.app import Reviewing, reviewing
from dostex.store import Store

AXE = Path(__file__).with_name("axe") / "axe.min.js"
LAPTOP, PHONE = {"width": 1366, "height": 800}, {"width": 390, "height": 780}
_NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Served:
    """The app behind an address."""

    base: str
    opened: Reviewing

    def link(self) -> str:
        """A link that lets one reviewer in."""
        return f"{self.base}/login?token={self.opened.door.token()}"


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's browser."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.fail("these tests drive Chromium and there is none: apt-get install chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def served(store: Store) -> Iterator[Served]:
    """The app over `store` on a free port of this machine, until the block ends."""
    listening = socket.create_server(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listening.getsockname()[1]}"
    opened = reviewing(store)
    server = uvicorn.Server(uvicorn.Config(opened.app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Served(base, opened)
    server.should_exit = True
    thread.join(10)


@contextmanager
def reviewer(browser: Browser, app: Served, name: str, **more: object) -> Iterator[Page]:
    """A page of a reviewer who came in by a link, with the keyboard. Any error on the page, any message of its policy and any
    request to another machine fails the test."""
    context: BrowserContext = browser.new_context(**{"viewport": LAPTOP, "locale": "vi-VN", **more})
    context.set_default_timeout(20_000)
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on(
        "console", lambda said: troubles.append(said.text) if said.type == "error" and "status of 4" not in said.text else None
    )
    page.on("request", lambda asked: troubles.append(asked.url) if not asked.url.startswith(app.base) else None)
    page.goto(app.link())
    page.locator("#reviewer:focus").wait_for()
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{app.base}/")
    yield page
    context.close()
    assert troubles == []


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page that is serious: `rule: element`."""
    page.evaluate(f"() => {{ {AXE.read_text(encoding='utf-8')} }}")
    found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    return [
        f"{each['id']} ({each['impact']}): {node['html'][:200]}"
        for each in found
        if each["impact"] in {"serious", "critical"}
        for node in each["nodes"]
    ]
