"""Any number of pages made from a few articles: other figures on each, and around the article what portals put there."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice
from pathlib import Path
from typing import Final

from dostex.bench.memory import varied
from dostex.documents.inputs import SIDECAR
from dostex.documents.read import Document
from dostex.records import Article

_LINKS: Final = 220  # of menus, boxes and related news: as on portals, most of the page
_TEMPLATE: Final = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{headline}</title>
<meta property="og:title" content="{headline}"><meta property="article:published_time" content="{published}"></head>
<body><div id="header"><ul class="menu">{menu}</ul></div>
<div class="main"><div class="article-detail"><h1 class="title">{headline}</h1><div class="content">
{body}
</div></div><div class="sidebar"><ul>{boxes}</ul></div></div>
<div id="footer"><p>Bản quyền thuộc Sở Khoa học và Công nghệ</p></div></body></html>
"""
_TAGS: Final = {
    "body": "<p>{}</p>",
    "caption": "<figure><img src='/anh.jpg'><figcaption>{}</figcaption></figure>",
    "byline": "<p class='author'>{}</p>",
}


def pages(articles: Sequence[Article], number: int, start: int = 0) -> Iterator[Document]:
    """`number` pages from the page `start` on, `articles` taken round and round; none is held."""
    for position in islice(range(start, start + number), number):
        article = varied(articles[position % len(articles)], position)
        yield Document(
            f"bench/{position:09}.html",
            _page(article, position).encode(),
            published=article.date_published,
            id=f"bench:{position}",
            url=article.url,
        )


def save(made: Iterable[Document], folder: Path) -> None:
    """Write each page into `folder`, with the sidecar that says what is known of it."""
    for page in made:
        file = folder / page.name.rpartition("/")[2]
        file.write_bytes(page.content)
        known = {"id": page.id, "published": page.published, "url": page.url}
        file.with_suffix(SIDECAR).write_text(json.dumps(known), encoding="utf-8")


def _page(article: Article, position: int) -> str:
    lines = [(segment.kind, article.text[segment.start : segment.end]) for segment in article.segments]
    headline = escape(article.headline)
    body = "\n".join(_TAGS[kind].format(escape(line)) for kind, line in lines if kind in _TAGS)
    links = [
        f'<li class="item-{each}"><a href="/tin-tuc/{position + each}.html" title="Mục {each}">Tin tức số {each}</a></li>'
        for each in range(_LINKS)
    ]
    return _TEMPLATE.format(
        headline=headline,
        published=article.date_published or "",
        menu="\n".join(links[:60]),
        boxes="\n".join(links[60:]),
        body=body,
    )


def corpus_hash(documents: Sequence[Document]) -> str:
    """SHA-256 of the names and contents of `documents`, whatever their folder."""
    digest = hashlib.sha256()
    for document in sorted(documents, key=lambda each: each.name.rpartition("/")[2]):
        digest.update(document.name.rpartition("/")[2].encode() + b"\0" + hashlib.sha256(document.content).digest())
    return digest.hexdigest()
