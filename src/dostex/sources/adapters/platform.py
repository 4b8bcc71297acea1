"""A family of portals as data: how it is recognised, what its articles' addresses look like, how its listings page."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

Where = Literal["generator", "markup", "address", "cookie", "header"]

# Parameters and path steps that number a listing's pages in any family (FIELD.md, C2). The last group is the number.
PAGES: Final = (
    r"[?&](?:page|paged|page_?(?:index|no|number|num)|current_?page|trang|tranghientai|pg|p_steering|pagefirstrow)=(\d{1,6})",
    r"[?&](?:start|limitstart|offset|cur|[\w.]{1,120}_cur)=(\d{1,6})",
    r"[/=](?:page|trang)[-/](\d{1,6})(?=[/.?&]|$)",
    r"/(?:currentpage|pageindex|pg)/(\d{1,6})(?=[/.?&]|$)",
)


@dataclass(frozen=True, slots=True)
class Signal:
    """One trace of a family: a regular expression, where it is looked for, and what it weighs (10 alone decides)."""

    where: Where
    pattern: str
    weight: int = 10


@dataclass(frozen=True, slots=True)
class Platform:
    """One family. Patterns of addresses are matched, in any case, against `path?query` in canonical form.

    `articles`: addresses of articles; a group `key` is the key, else `documents.identity` finds the id. `state`: parameters of
    an article's address that only say where its reader came from. `prints`: (pattern, replacement) from an article to its
    print view. `container`, `strip`, `stamp`: CSS of the article, of what in it is none, of its date; overrides, never needed.
    `feeds`, `sitemaps`: where they usually stand. `by_title`: addresses hold no stable id, so headline and day are the key.
    """

    name: str
    title: str
    signals: tuple[Signal, ...]
    articles: tuple[str, ...]
    refused: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    prints: tuple[tuple[str, str], ...] = ()
    container: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    stamp: tuple[str, ...] = ()
    by_title: bool = False
    notes: str = field(default="", compare=False)


@cache
def compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of a table, compiled once, in any case."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
