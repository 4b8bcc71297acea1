"""From a portal's home page to its listings: feeds that it announces, menu entries that lead to news."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from dostex.documents.identity import host_of
from dostex.language.folding import key as folded
from dostex.sources.adapters import vocabulary
from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.markup import Anchor

MAX_SECTIONS: Final = 12
MAX_FEEDS: Final = 6
_FEED = re.compile(r"/rss(?:chanel)?(?:[/.?]|$)|\.rss$|/feed/?$|[?&](?:format=feed|op=rss)|/atom(?:\.xml)?$", re.IGNORECASE)
_COMMENTS = re.compile(r"/comments?/", re.IGNORECASE)


def feeds(tree: LexborHTMLParser, found: Sequence[Anchor], url: str) -> list[str]:
    """The feeds of the page at `url`: announced in its head, or linked as one."""
    announced = [
        node.attributes.get("href") or ""
        for node in tree.css('link[type="application/rss+xml"], link[type="application/atom+xml"]')
    ]
    linked = [anchor.href for anchor in found if _FEED.search(anchor.href)]
    return _own([*announced, *linked], url, MAX_FEEDS)


def sections(found: Sequence[Anchor], url: str) -> list[str]:
    """The listings of news that the menus of the page at `url` lead to, by what they are called."""
    return _own([anchor.href for anchor in found if _is_section(anchor.text)], url, MAX_SECTIONS)


def _own(addresses: Sequence[str], url: str, limit: int) -> list[str]:
    made = dict.fromkeys(canonical(address, base=url) for address in addresses)
    here = canonical(url)
    own = [address for address in made if address and address != here and host_of(address) == host_of(url)]
    return [address for address in own if not _COMMENTS.search(address)][:limit]


def _is_section(text: str) -> bool:
    return bool(text) and len(text) <= 60 and folded(text).strip(" »›+-") in _sections()


@cache
def _sections() -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in vocabulary.SECTIONS.split(";"))
