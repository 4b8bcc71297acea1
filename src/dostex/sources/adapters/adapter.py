"""The adapter of every family: where to begin, and from a listing's bytes to its articles and what follows it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, Final
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from dostex.documents import gates
from dostex.errors import ConfigurationError, DocumentError
from dostex.sources.adapters import discover, feeds, forms, keys, paging
from dostex.sources.adapters.articles import articles
from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.families import named
from dostex.sources.adapters.markup import Anchor, anchors, is_xml, text_of
from dostex.sources.adapters.platform import Platform
from dostex.sources.profiles import Listing as Place
from dostex.sources.profiles import SourceProfile
from dostex.sources.protocol import FetchRequest, Link, Listing, Page, Profile, State

_HOME: Final = Place(url="/", kind="home")
_XML: Final = ("feed", "sitemap")


class NotAListing(DocumentError):
    """When a page that should list articles names none: the portal was rebuilt, or the profile's address is wrong."""

    code: ClassVar[str] = "no-listing"


class PlatformAdapter:
    """Reads any platform; stateless. Notes of requests: `home`, `pages`, `pages#N`, `count:I#N`, `feed`, `sitemap`."""

    def requests(self, profile: Profile, state: State) -> Iterator[FetchRequest]:  # noqa: ARG002 - the crawl decides by itself
        """The listings of the profile, feeds first; the home page where it names none."""
        source = _own(profile)
        places = source.listings or (_HOME,)
        for index, place in sorted(enumerate(places), key=lambda pair: pair[1].kind not in _XML):
            if "{page}" in place.url:
                yield _counted(source, index, place.first)
            else:
                yield FetchRequest(urljoin(source.root, place.url), note=place.kind)

    def parse_listing(self, page: Page, profile: Profile) -> Listing:
        """The articles on `page` and the listing pages after it. Raises BlockedPage, NotAListing, or why it cannot be read."""
        source = _own(profile)
        body = feeds.unpacked(page.body)
        text = text_of(page if body is page.body else replace(page, body=body))
        if is_xml(text):
            return _of_feed(text, page, source)
        if page.request.note in _XML:
            _refuse(page, text, "markup stands where a feed or sitemap is expected")
        if forms.is_delta(text):
            return _of_delta(text, page, source)
        return _of_page(text, page, source)


def platforms(source: SourceProfile) -> tuple[Platform, ...]:
    """The families whose addresses occur on a source: that of today and former ones."""
    return tuple(named(name) for name in (source.platform, *source.former))


def _own(profile: Profile) -> SourceProfile:
    if not isinstance(profile, SourceProfile):
        raise ConfigurationError(f"{profile.name}: the platform adapters read a SourceProfile, not a {type(profile).__name__}")
    return profile


def _counted(source: SourceProfile, index: int, number: int) -> FetchRequest:
    url = urljoin(source.root, source.listings[index].url.replace("{page}", str(number)))
    return FetchRequest(url, note=f"count:{index}#{number}")


def _number(note: str) -> int:
    """The number of the page that a note remembers; 1 when it says none."""
    tail = note.partition("#")[2]
    return int(tail) if tail.isdigit() else 1


def _of_page(html: str, page: Page, source: SourceProfile) -> Listing:
    tree = LexborHTMLParser(html)
    found = anchors(tree)
    links = tuple(_with_print(link, source) for link in _articles(found, page.url, source))
    more = tuple(_more(tree, found, page, source, listed=bool(links)))
    if not links and not more and _number(page.request.note) <= 1:
        _refuse(page, html, f"no article of the platform {source.platform} and no pager among its {len(found)} links")
    return Listing(links, more)


def _articles(found: Sequence[Anchor], url: str, source: SourceProfile) -> list[Link]:
    return articles(found, url, source.hosts, platforms(source), source.overrides.articles)


def _more(
    tree: LexborHTMLParser, found: Sequence[Anchor], page: Page, source: SourceProfile, *, listed: bool
) -> Iterator[FetchRequest]:
    note = page.request.note
    if note.startswith("count:"):
        index = int(note[len("count:") :].partition("#")[0])
        if listed:
            yield _counted(source, index, _number(note) + source.listings[index].step)
        return
    patterns = (*source.overrides.pages, *named(source.platform).pages)
    following = paging.next_pages(found, page.url, patterns)
    yield from (FetchRequest(url, note=f"pages#{_number(note) + 1}") for url in following)
    if not following and (post := forms.next_post(found, tree, page.url, _number(note))) is not None:
        yield post
    if note == "home":
        yield from (FetchRequest(url, note="feed") for url in discover.feeds(tree, found, page.url))
        yield from (FetchRequest(url, note="pages") for url in discover.sections(found, page.url))


def _with_print(link: Link, source: SourceProfile) -> Link:
    if not source.overrides.print_view:
        return link
    url = keys.print_view(link.url, named(source.platform), source.overrides.prints)
    return replace(link, fetch=FetchRequest(url)) if url else link


def _of_feed(text: str, page: Page, source: SourceProfile) -> Listing:
    feed = feeds.read(text)
    if feed is None:
        raise NotAListing(page.url, "XML that is neither a feed nor a sitemap")
    links: dict[str, Link] = {}
    for entry in feed.entries:
        url = canonical(entry.url, base=page.url)
        if url is None or url.split("/", 3)[2] not in source.hosts:
            continue
        for platform in platforms(source):
            key = keys.article_key(url, platform, source.overrides.articles)
            if key is not None:
                key = key or keys.titled(entry.title or url, entry.stamp)
                link = Link(key, keys.article_url(url, platform), entry.title, entry.stamp)
                links.setdefault(key, _with_print(link, source))
                break
    more = tuple(FetchRequest(url, note="sitemap") for place in feed.sitemaps if (url := canonical(place, base=page.url)))
    return Listing(tuple(links.values()), more)


def _of_delta(text: str, page: Page, source: SourceProfile) -> Listing:
    parts = forms.delta(text)
    if moved := parts.get("pageRedirect"):
        return Listing((), (FetchRequest(urljoin(page.url, moved[0][1]), note=page.request.note),))
    if refused := parts.get("error"):
        raise NotAListing(page.url, f"the portal refuses the postback: {refused[0][1][:120]}")
    return _of_page(forms.delta_html(parts), page, source)


def _refuse(page: Page, html: str, reason: str) -> None:
    """Raise BlockedPage when a firewall answered, else NotAListing."""
    tree = LexborHTMLParser(html)
    shown = " ".join(tree.body.text(separator=" ").split()) if tree.body is not None else ""
    gates.refuse_block(html, shown, 0 if len(shown) < 1_000 else len(shown), page.url)
    raise NotAListing(page.url, f"{reason}; look at the page and at the profile's listings")
