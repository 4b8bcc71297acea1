"""From one saved page to a proposed profile, its fixture and its test: the beginning of a new source."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from selectolax.lexbor import LexborHTMLParser

from dostex.documents.article import to_article
from dostex.documents.decoding import decode
from dostex.documents.read import Document
from dostex.errors import DocumentError, UsageError
from dostex.language.folding import without_marks
from dostex.places.provinces import table
from dostex.sources import fingerprints, profiles, registry
from dostex.sources.adapters import discover
from dostex.sources.adapters.adapter import PlatformAdapter
from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.families import named
from dostex.sources.adapters.keys import article_key
from dostex.sources.adapters.markup import anchors
from dostex.sources.profiles import SourceProfile
from dostex.sources.protocol import FetchRequest, Link, Page

_HEAD = """\
# Proposed by `dostex sources new {url}`; what it concluded is to be checked.
# Platform: {platform}{traces}.
"""
_PROFILE = "PROFILE"  # stands in the test until it is known where the files lie
_LISTING_TEST = '''\
"""{title}: a listing as it was saved."""

from pathlib import Path

from dostex.sources.adapters.adapter import PlatformAdapter
from dostex.sources.profiles import profile
from dostex.sources.protocol import FetchRequest, Page

URL = {url!r}
PAGE = Path(__file__).parent / {fixture!r}
FIRST = [
{expected}]


def test_the_listing_names_its_articles():
    request = FetchRequest(URL, note="pages")
    listing = PlatformAdapter().parse_listing(Page(request, URL, 200, (), PAGE.read_bytes()), profile({profile}))
    assert [(link.key, link.title, link.stamp) for link in listing.links][: len(FIRST)] == FIRST
    assert [request.url for request in listing.more] == {more!r}
'''
_ARTICLE_TEST = '''\
"""{title}: an article as it was saved."""

from pathlib import Path

from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.families import named
from dostex.sources.adapters.families import named
from dostex.sources.adapters.keys import article_key

URL = {url!r}
PAGE = Path(__file__).parent / {fixture!r}


def test_the_address_has_its_key():
    assert article_key(canonical(URL), named({platform!r})) == {key!r}


def test_the_article_is_read():
    article = to_article(Document(str(PAGE), PAGE.read_bytes(), url=URL))
    assert article.headline == {headline!r}
    assert article.date_published == {published!r}
'''


@dataclass(frozen=True, slots=True)
class Proposal:
    """What `sources new` writes: the profile as YAML, the page as fixture, a test; and what it saw, for the user."""

    name: str
    profile: str
    fixture: bytes
    test: str
    seen: tuple[str, ...]


def propose(url: str, body: bytes, *, day: date) -> Proposal:
    """A profile for the portal whose page `body` was saved from `url`; `day` chooses the province's state.

    Raises UsageError for no web address, DocumentError when the page is no text.
    """
    address = canonical(url)
    if address is None:
        raise UsageError(f"{url!r} is no address of a web page; https://HOST/PATH is expected")
    html = decode(body, name=url)
    found = fingerprints.recognise(html, url=address)
    source = _source(address, html, found.platform.name, day)
    key = article_key(address, found.platform)
    links, more = ((), ()) if key is not None else _listed(address, body, source)
    known = [other.name for other in registry.by_url(address)]
    seen = (
        f"platform {found.platform.title}: "
        + (", ".join(f"{where} {text!r}" for where, text in found.traces) or "no trace of one"),
        f"an article, key {key}"
        if key is not None
        else f"a listing of {len(links)} articles; further listing pages named on it: {len(more)}",
        *(f"the host is known already: {name}" for name in known),
    )
    test = _article_test(source, address, body, key) if key is not None else _listing_test(source, address, links, more)
    return Proposal(source.name, _yaml(source, url, found), body, test, seen)


def write(proposal: Proposal, folder: Path) -> list[Path]:
    """Write the three files into a checkout of the project (where its data and tests lie), else side by side into `folder`.

    Raises UsageError when one exists already; nothing is written then.
    """
    data, tests = folder / "src" / "dostex" / "sources" / "data", folder / "tests" / "sources" / "portals"
    profile = repr(proposal.name)
    if not data.is_dir():
        data = tests = folder
        profile = f"str(Path(__file__).with_name('{proposal.name}.yaml'))"
    stem = proposal.name.replace("-", "_")
    contents = {
        data / f"{proposal.name}.yaml": proposal.profile.encode(),
        tests / f"{proposal.name}.html": proposal.fixture,
        tests / f"test_{stem}.py": proposal.test.replace(_PROFILE, profile).encode(),
    }
    if there := [path for path in contents if path.exists()]:
        raise UsageError(f"{there[0]} exists already; rename it, or give another --out")
    for path, content in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return list(contents)


def _source(address: str, html: str, platform: str, day: date) -> SourceProfile:
    parts = urlsplit(address)
    key = table().by_host(parts.netloc)
    taken = set(profiles.names())
    label = key or parts.netloc.removeprefix("www.").partition(".")[0]
    name = label if label not in taken else "-".join(parts.netloc.removeprefix("www.").split(":")[0].split(".")[:2])
    provinces = [{"key": key} | _validity(key)] if key else []
    area = table().now(key, day) if key else None
    province = table().named(key) if key else None
    tree = LexborHTMLParser(html)
    found = anchors(tree)
    feeds = [{"url": _short(url, address), "kind": "feed"} for url in discover.feeds(tree, found, address)]
    sections = [{"url": _short(url, address)} for url in discover.sections(found, address)]
    here = [] if parts.path == "/" or article_key(address, named(platform)) is not None else [_short(address, address)]
    listings = [*feeds, *({"url": url} for url in here), *(place for place in sections if place["url"] not in here)]
    data = {
        "name": "".join(letter if letter.isalnum() or letter == "-" else "-" for letter in without_marks(name).lower()),
        "title": f"Sở Khoa học và Công nghệ {province.name}" if province else parts.netloc,
        "provinces": provinces,
        "hosts": [{"name": parts.netloc, "scheme": parts.scheme}],
        "platform": platform,
        "listings": [*listings, {"url": "/", "kind": "home"}] if not sections and not here else listings,
        "note": f"The province is part of {area.name} since." if area and key and table().successor(key) != key else None,
    }
    return SourceProfile.model_validate(data)


def _validity(key: str) -> dict[str, date]:
    rows = [row for row in table().rows if row.key == key]
    dates = {"valid_from": rows[0].valid_from, "valid_to": rows[-1].valid_to}
    return {name: day for name, day in dates.items() if day}


def _short(url: str, address: str) -> str:
    one, two = urlsplit(url), urlsplit(address)
    return url if one.netloc != two.netloc else f"{one.path}?{one.query}" if one.query else one.path


def _listed(address: str, body: bytes, source: SourceProfile) -> tuple[tuple[Link, ...], tuple[FetchRequest, ...]]:
    request = FetchRequest(address, note="pages")
    try:
        listing = PlatformAdapter().parse_listing(Page(request, address, 200, (), body), source)
    except DocumentError:
        return (), ()
    return listing.links, listing.more


def _yaml(source: SourceProfile, url: str, found: fingerprints.Fingerprint) -> str:
    data = source.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    traces = ", seen by " + ", ".join(f"its {where}" for where, _ in found.traces) if found.traces else ", for want of traces"
    return _HEAD.format(url=url, platform=found.platform.title, traces=traces) + yaml.safe_dump(
        data, allow_unicode=True, sort_keys=False, width=120
    )


def _listing_test(source: SourceProfile, url: str, links: tuple[Link, ...], more: tuple[FetchRequest, ...]) -> str:
    expected = "".join(f"    {(link.key, link.title, link.stamp)!r},\n" for link in links[:5])
    values = {"title": source.title, "url": url, "fixture": f"{source.name}.html", "profile": _PROFILE}
    return _LISTING_TEST.format(**values, expected=expected, more=[request.url for request in more])


def _article_test(source: SourceProfile, url: str, body: bytes, key: str | None) -> str:
    try:
        article = to_article(Document(url, body, url=url))
        headline, published = article.headline, article.date_published
    except DocumentError as error:
        headline, published = f"not read, write the expected headline here: {error.reason}", None
    values = {"title": source.title, "url": url, "fixture": f"{source.name}.html", "platform": source.platform}
    return _ARTICLE_TEST.format(**values, key=key, headline=headline, published=published)
