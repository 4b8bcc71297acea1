"""From a listing page to the next: numbers in addresses (parameters or path steps), `rel=next`, links that say so."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from dostex.language.folding import key as folded
from dostex.sources.adapters import vocabulary
from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.markup import Anchor
from dostex.sources.adapters.platform import PAGES, compiled

# Parameters that accompany a page number without choosing the listing: Liferay's portlet state, SharePoint's list cursor.
_COMPANY: Final = re.compile(
    r"p_p_(?:lifecycle|state|mode|col_\w+|auth|id)|_[\w.]{1,120}_(?:delta|keywords|advancedSearch|andOperator|resetCur|redirect)"
    r"|_[\w.]{1,120}_p_r_p_\w+|paged|p_\w+|pagedprev|view|sortfield|sortdir|pagesize|page_size|delta|redirect",
    re.IGNORECASE,
)


class Numbered(NamedTuple):
    """An address of a listing page: the listing without its number, which of the numbers it is, and the number."""

    listing: str
    kind: str
    number: int | None


def next_pages(found: Sequence[Anchor], url: str, patterns: Sequence[str] = ()) -> list[str]:
    """The addresses of the pages after the listing at `url`: one for each pager on it, that with the next higher number."""
    here = split(canonical(url) or url, patterns)
    nearest: dict[str, tuple[int, str]] = {}
    for address, label in _candidates(found, url):
        there = split(address, patterns)
        if there.number is None or there.listing != here.listing or (here.number is None and label == "1"):
            continue
        current = here.number if here.kind == there.kind else None
        if (current is None or there.number > current) and (there.kind not in nearest or there.number < nearest[there.kind][0]):
            nearest[there.kind] = (there.number, address)
    own = {kind: pair for kind, pair in nearest.items() if kind == here.kind} or nearest
    return [address for _, address in own.values()] or _said(found, url)


def split(url: str, patterns: Sequence[str] = ()) -> Numbered:
    """The canonical `url` of a listing page in its parts; `patterns` go before those of `platform.PAGES`."""
    for pattern in (*compiled(tuple(patterns)), *compiled(PAGES)):
        if match := pattern.search(url):
            start, end = match.span()
            rest = url[:start] + (
                ("?" if match[0][0] == "?" else "") + url[end:].lstrip("&/") if match[0][0] in "?&" else url[end:]
            )
            return Numbered(
                _listing(rest),
                match[0][: match.start(match.lastindex or 1) - start].strip("?&").lower(),
                int(match[match.lastindex or 1]),
            )
    return Numbered(_listing(url), "", None)


def _listing(url: str) -> str:
    parts = urlsplit(url)
    path = re.sub(r"(?:/|\.html?)+$", "", re.sub(r"/{2,}", "/", parts.path)).lower()
    pairs = sorted(pair for pair in parse_qsl(parts.query) if not _COMPANY.fullmatch(pair[0]))
    return f"{(parts.hostname or '').removeprefix('www.')}{path}?{pairs}"


def _candidates(found: Sequence[Anchor], base: str) -> Iterator[tuple[str, str]]:
    for anchor in found:
        if (address := canonical(anchor.href, base=base)) is not None:
            yield address, anchor.text


def _said(found: Sequence[Anchor], url: str) -> list[str]:
    """The link that says that it leads on, within the listing's own path: `rel=next`, "Trang sau", "»"."""
    here = canonical(url) or url
    for anchor in found:
        relation = (anchor.node.attributes.get("rel") or "").lower().split()
        if "next" in relation or says_next(anchor.text) or says_next(anchor.title):
            address = canonical(anchor.href, base=url)
            if address is not None and address != here and urlsplit(address).hostname == urlsplit(here).hostname:
                return [address] if "next" in relation or _beneath(address, here) else []
    return []


def _beneath(address: str, here: str) -> bool:
    """True when both addresses begin with the same steps; a portal's state blob is no step."""
    one, two = ([step for step in urlsplit(url).path.split("/!ut/")[0].split("/") if step] for url in (address, here))
    return one[:-1] == two[:-1] or one[: len(two)] == two or two[: len(one)] == one


def says_next(text: str) -> bool:
    """True for the words and signs of a link to the next page."""
    return folded(text) in _next_words()


@cache
def _next_words() -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in vocabulary.NEXT.split(";"))
