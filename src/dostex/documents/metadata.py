"""What a page's head says about its article: JSON-LD, Open Graph, meta elements. Claims, to be checked against the page."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from dostex.documents import stamps
from dostex.documents.assemble import clean

_ARTICLES = frozenset(("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "Report"))
_TITLES = ("og:title", "twitter:title", "dc.title", "title", "headline")
_TIMES = (
    "article:published_time", "datepublished", "dc.date.issued", "dc.date.created", "dc.date", "pubdate", "publishdate",
    "publish_date", "og:published_time",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """Titles in order of trust, the stamp, the authors and the canonical address that the head states."""

    titles: tuple[str, ...] = ()
    site: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    is_article: bool = False


def read(tree: LexborHTMLParser) -> Metadata:
    """The metadata of a parsed page."""
    metas = _metas(tree)
    article = next(_articles(tree), {})
    title = tree.css_first("title")
    named = (article.get("headline"), *(metas.get(name) for name in _TITLES), title.text() if title is not None else None)
    times = (article.get("datePublished"), *(metas.get(name) for name in _TIMES), _time_element(tree))
    link = tree.css_first("link[rel=canonical]")
    return Metadata(
        titles=tuple(dict.fromkeys(text for name in named if isinstance(name, str) and (text := clean(_unescaped(name))))),
        site=metas.get("og:site_name"),
        published=next((stamp for time in times if isinstance(time, str) and (stamp := stamps.of_machine(time))), None),
        authors=tuple(_people(article.get("author"))),
        url=(link.attributes.get("href") if link is not None else None) or metas.get("og:url"),
        is_article=bool(article) or metas.get("og:type") == "article",
    )


def _unescaped(text: str) -> str:
    return unescape(unescape(text))


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name and (content := attributes.get("content")):
            found.setdefault(name.lower(), content)
    return found


def _time_element(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("[itemprop=datePublished][datetime]") or tree.css_first("[itemprop=datePublished][content]")
    return (node.attributes.get("datetime") or node.attributes.get("content")) if node is not None else None


def _articles(tree: LexborHTMLParser) -> Iterator[Mapping[str, Any]]:
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(re.sub(r"[\x00-\x1f]", " ", script.text()))
        except (ValueError, RecursionError):
            continue
        for entry in _entries(data):
            kind = entry.get("@type")
            if _ARTICLES.intersection(kind if isinstance(kind, list) else [kind] if isinstance(kind, str) else []):
                yield entry


def _entries(data: Any) -> Iterator[Mapping[str, Any]]:
    entries = data if isinstance(data, list) else [data]
    for entry in entries:
        if isinstance(entry, dict):
            yield entry
            graph = entry.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _people(author: Any) -> Iterator[str]:
    for person in author if isinstance(author, list) else [author]:
        name = person.get("name") if isinstance(person, dict) else person
        if isinstance(name, str) and clean(name):
            yield clean(name)
