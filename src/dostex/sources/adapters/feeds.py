"""Feeds and sitemaps to the articles that they name. A feed finds what is new and is no archive (FIELD.md, C2)."""

import gzip
import re
import zlib
from datetime import UTC
from email.utils import parsedate_to_datetime
from html import unescape
from io import BytesIO
from typing import Final, NamedTuple

from lxml import etree

from dostex.documents import stamps

MAX_UNPACKED: Final = 64 * 1024 * 1024
_OTHER_SITEMAPS = re.compile(
    r"(?:taxonom|categor|tag|user|author|image|video|contact|page)\w*[-_.]?sitemap|sitemap[-_](?:taxonom|users|posts-page|page|image|tag)"
    r"|/(?:users|contact|page|about|statistics|banners|voting|comment)/sitemap",
    re.IGNORECASE,
)


# Entities of HTML that XML does not know and feeds write all the same.
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;)[a-zA-Z]{2,8};")


class Entry(NamedTuple):
    """One item of a feed or sitemap, as it is written; `stamp` as `documents` has it."""

    url: str
    title: str | None
    stamp: str | None


class Feed(NamedTuple):
    """What an XML file names: articles, and further sitemaps."""

    entries: tuple[Entry, ...]
    sitemaps: tuple[str, ...]


def unpacked(body: bytes) -> bytes:
    """`body`, or what is in it when it is a gzip file (`sitemap.xml.gz`), up to 64 MiB."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        with gzip.GzipFile(fileobj=BytesIO(body)) as stream:
            return stream.read(MAX_UNPACKED)
    except (OSError, EOFError, zlib.error):
        return b""


def read(text: str) -> Feed | None:
    """The entries of RSS, Atom, RDF, a sitemap or an index of them; None when `text` is none of these. Entities stay shut."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False, remove_comments=True)
    cleaned = _NAMED.sub(lambda match: unescape(match[0]), re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    try:
        root = etree.fromstring(cleaned.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None or _name(root) not in ("rss", "feed", "rdf", "urlset", "sitemapindex"):
        return None
    if _name(root) == "sitemapindex":
        places = [url for url in (_text(node, "loc") for node in _all(root, "sitemap")) if url]
        return Feed((), tuple(url for url in places if not _OTHER_SITEMAPS.search(url)))
    if _name(root) == "urlset":
        return Feed(tuple(Entry(url, None, None) for node in _all(root, "url") if (url := _text(node, "loc"))), ())
    return Feed(tuple(entry for kind in ("item", "entry") for node in _all(root, kind) if (entry := _entry(node))), ())


def _entry(node: etree._Element) -> Entry | None:
    url = _text(node, "link") or next(
        (link.get("href") for link in _all(node, "link") if link.get("rel", "alternate") == "alternate"), None
    )
    url = url or _text(node, "guid")
    if not url:
        return None
    written = next((value for name in ("pubdate", "published", "date", "updated") if (value := _text(node, name))), None)
    title = _text(node, "title")
    return Entry(url.strip(), " ".join(title.split()) if title else None, _stamp(written) if written else None)


def _stamp(written: str) -> str | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError):
        return stamps.of_machine(written)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC) if written.rstrip().endswith("-0000") else moment.replace(tzinfo=stamps.VIETNAM)
    moment = moment.astimezone(stamps.VIETNAM)
    return moment.isoformat(timespec="seconds") if stamps.EARLIEST <= moment.year < stamps.LATEST else None


def _all(node: etree._Element, name: str) -> list[etree._Element]:
    return [child for child in node.iter(etree.Element) if _name(child) == name]


def _text(node: etree._Element, name: str) -> str | None:
    return next((text for child in node if _name(child) == name and (text := "".join(child.itertext()).strip())), None)


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname.lower() if isinstance(node.tag, str) else ""
