"""A tiny synchronous crawl of listings over urllib, to try adapters against fixture portals."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from dostex.sources.adapters.adapter import PlatformAdapter
from dostex.sources.profiles import SourceProfile
from dostex.sources.protocol import FetchRequest, Link, Page, State


@dataclass
class Walk:
    """What a walk found: the links of each listing page, in order."""

    pages: list[tuple[FetchRequest, tuple[Link, ...]]] = field(default_factory=list)

    @property
    def links(self) -> dict[str, Link]:
        """Every article once, by key."""
        found: dict[str, Link] = {}
        for _, links in self.pages:
            for link in links:
                found.setdefault(link.key, link)
        return found


def source(base: str, platform: str, *listings: dict[str, Any], **fields: Any) -> SourceProfile:
    """A profile of the fixture portal at `base`."""
    data = {
        "name": "fixture",
        "title": "Cổng thử",
        "hosts": [{"name": urlsplit(base).netloc, "scheme": "http"}],
        "platform": platform,
    }
    return SourceProfile.model_validate({**data, "listings": list(listings), **fields})


def walk(profile: SourceProfile, known: Callable[[str], bool] = lambda _: False, limit: int = 60) -> Walk:
    """Walk the listings to their end, or to a whole page of known articles; each request once, at most `limit`."""
    adapter, done = PlatformAdapter(), Walk()
    waiting = deque(adapter.requests(profile, State()))
    asked: set[tuple[str, str, object]] = set()
    while waiting:
        request = waiting.popleft()
        mark = (request.method, request.url, request.form)
        if mark in asked:
            continue
        asked.add(mark)
        assert len(asked) <= limit, f"the walk does not end: {request.url}"
        page = fetch(request)
        if page.status >= 400:
            continue
        listing = adapter.parse_listing(page, profile)
        done.pages.append((request, listing.links))
        if not (listing.links and all(known(link.key) for link in listing.links)):
            waiting.extend(listing.more)
    return done


def fetch(request: FetchRequest) -> Page:
    """One request over urllib."""
    data = urlencode(request.form).encode() if request.method == "POST" else None
    try:
        with urlopen(Request(request.url, data=data, headers=dict(request.headers)), timeout=10) as answer:
            return Page(request, answer.url, answer.status, tuple(answer.headers.items()), answer.read())
    except HTTPError as error:
        return Page(request, request.url, error.code, tuple(error.headers.items()), error.read())
