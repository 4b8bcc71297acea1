"""What the crawl and the platform adapters say to each other: requests, pages, listings. Plain data without network.

The crawl fetches, waits, retries, archives and remembers. An adapter is pure: it says where a portal's listings are and reads
the links from a listing's bytes. Article pages are archived unread; `documents` reads them later.

`dostex.sources.profiles.load(name)` gives the `Source` of a name that the user typed, for the command line.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """One request to a portal. A POST sends `form`, URL-encoded in its order (names may repeat), or else `body`.

    `note` is the adapter's own: it comes back with the page (`page.request.note`) and tells, for example, feed from listing.
    """

    url: str
    method: Literal["GET", "POST"] = "GET"
    form: Pairs = ()
    body: bytes = b""
    headers: Pairs = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What came back. `url` is the address after redirects, `body` the bytes without transfer and content encoding."""

    request: FetchRequest
    url: str
    status: int
    headers: Pairs
    body: bytes

    def header(self, name: str) -> str | None:
        """The value of the first header called `name` in any case, or None."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True)
class Link:
    """An article that a listing names.

    `key` is stable within its host: the platform's own id, never a slug where an id stands beside it. `stamp` is a date or
    RFC 3339 with offset, as `documents.read.Document.published`. `fetch` is how to get the article when that is no plain GET
    of `url`: a print view, say.
    """

    key: str
    url: str
    title: str | None = None
    stamp: str | None = None
    fetch: FetchRequest | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a listing page says: its articles in order, and the listing pages that follow from it.

    The crawl decides whether it goes on to `more`: not after a whole page of articles known from an earlier complete walk, nor
    beyond `since`, nor through pages without end that name nothing new.
    """

    links: tuple[Link, ...]
    more: tuple[FetchRequest, ...] = ()


@dataclass(frozen=True, slots=True)
class Tls:
    """How one host's TLS differs from the rule: an extra CA file (PEM; a missing intermediate, say), or an old stack.

    `legacy` allows renegotiation and key sizes that OpenSSL refuses today; the certificate is verified all the same.
    """

    host: str
    extra_ca: str | None = None
    legacy: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """How a source may be fetched: seconds, bytes, counts. One connection a host, always."""

    delay: float = 2.0  # between the end of a request and the next to the same host, at least
    max_delay: float = 60.0  # to which slow answers stretch the delay
    timeout: float = 60.0
    tries: int = 4  # of one address in one crawl
    back_off: float = 30.0  # before the second try; doubled before each further one
    max_bytes: int = 32 * 1024 * 1024  # of one body, after decompression
    max_listings: int = 5_000  # pages of one crawl
    private: bool = False  # whether addresses of private networks are fetched; for tests
    tls: tuple[Tls, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What the crawl knows when it asks an adapter where to begin."""

    complete: bool = False  # whether an earlier crawl walked the listings to their end
    since: date | None = None  # older articles are not wanted
    known: Callable[[str], bool] = field(default=lambda _key: False)  # whether an article of this key was fetched before


class Profile(Protocol):
    """The part of a source's profile that the crawl reads; the rest is between the profile and its adapter."""

    @property
    def name(self) -> str:
        """The source's name, as users type it and records carry it."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host that belongs to the source, lower case, with the port if it is unusual; redirects stay within them."""

    @property
    def policy(self) -> Policy:
        """How it may be fetched."""


class Adapter(Protocol):
    """How one family of portals lists its articles. Stateless, importable, picklable: it runs in the crawl's own process."""

    def requests(self, profile: Profile, state: State) -> Iterable[FetchRequest]:
        """The listing pages to begin with: feeds, sitemaps, first pages of categories."""

    def parse_listing(self, page: Page, profile: Profile) -> Listing:
        """The articles on `page` and the listing pages after it.

        Raises dostex.errors.DostexError when the page is not the listing that the adapter knows; the crawl reports it
        as failed.
        """


@dataclass(frozen=True, slots=True)
class Source:
    """A portal that can be crawled."""

    profile: Profile
    adapter: Adapter
