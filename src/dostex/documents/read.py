"""What comes in: one page or file as bytes, with what is known about it from outside."""

from dataclasses import dataclass

MAX_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a portal's pages, as CSS selectors: the article's element, what is no part of it, the stamp."""

    container: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    stamp: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One input, unread. `name` is the path or URL as the user gave it; what the file itself says is not repeated here.

    `published` (RFC 3339 or a date), `source`, `url` and `id` come from the crawl or a sidecar and win over the page's own;
    `content_type` is the HTTP header's value, `layout` what a source's profile says of its pages.
    """

    name: str
    content: bytes
    url: str | None = None
    published: str | None = None
    source: str | None = None
    content_type: str | None = None
    id: str | None = None
    layout: Layout | None = None
