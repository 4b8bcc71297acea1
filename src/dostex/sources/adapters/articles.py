"""The articles that a listing page names: address, key, headline, day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from selectolax.lexbor import LexborNode

from dostex.documents import stamps
from dostex.language.folding import key as folded
from dostex.sources.adapters import keys, vocabulary
from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.markup import Anchor
from dostex.sources.adapters.paging import split
from dostex.sources.adapters.platform import Platform
from dostex.sources.protocol import Link

_DAY = re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?![\d/-])")
_LABELLED: Final = 48  # characters of a line that is a stamp with a label; a teaser with an event's date is longer
_CLIMB: Final = 7  # elements from a headline to the box of its teaser
_BOX: Final = 6_000
_LONG: Final = 28  # characters that no entry of a menu has, and nearly every headline


@dataclass(slots=True)
class _Seen:
    url: str
    anchors: list[Anchor] = field(default_factory=list)


def articles(
    found: Sequence[Anchor], base: str, hosts: Sequence[str], platforms: Sequence[Platform], own: Sequence[str]
) -> list[Link]:
    """The articles among the links of the page at `base`, each once, in order; those in menus and boxes where no others are.

    `hosts`: whose articles are meant; `platforms`: that of the portal and former ones; `own`: the profile's own patterns.
    """
    seen: dict[str, _Seen] = {}
    here = split(canonical(base) or base).listing
    for anchor in found:
        url = canonical(anchor.href, base=base)
        if url is None or not _within(url, hosts) or split(url).listing == here:
            continue
        for platform in platforms:
            if (key := keys.article_key(url, platform, own)) is not None:
                if not key and (title := _title([anchor])):
                    key = keys.titled(title, _stamp([anchor], {}))
                if key:
                    seen.setdefault(key, _Seen(keys.article_url(url, platform))).anchors.append(anchor)
                break
    boxes = _boxes(seen)
    inside = {key: one for key, one in seen.items() if not all(anchor.beside for anchor in one.anchors)}
    links = [
        (Link(key=key, url=one.url, title=_title(one.anchors), stamp=_stamp(one.anchors, boxes)), one)
        for key, one in (inside or seen).items()
    ]
    return [link for link, one in links if (inside and link.key[-1:].isdigit()) or _is_headline(link, one)]


def _is_headline(link: Link, one: _Seen) -> bool:
    """True when a link looks like an article's whatever its address: in a heading, with a day, or too long for a menu."""
    return link.title is not None and (
        link.stamp is not None or len(link.title) >= _LONG or any(anchor.heading for anchor in one.anchors)
    )


def _within(url: str, hosts: Sequence[str]) -> bool:
    place = url.split("/", 3)[2]
    return not hosts or place.removeprefix("www.") in {host.removeprefix("www.") for host in hosts}


def _title(found: Sequence[Anchor]) -> str | None:
    """The headline: the text of a link in a heading, else the first that says something; the title attribute when it is cut."""
    for anchor in sorted(found, key=lambda anchor: not anchor.heading):
        if len(anchor.text) < 8 or folded(anchor.text) in _empty():
            continue
        if anchor.text.endswith(("...", "…")) and len(anchor.title) > len(anchor.text) - 3:
            return anchor.title
        return anchor.text
    return next((anchor.title for anchor in found if len(anchor.title) >= 8), None)


@cache
def _empty() -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in vocabulary.EMPTY.split(";"))


def _boxes(seen: dict[str, _Seen]) -> dict[int, set[str]]:
    """For each element that holds links to articles, their keys: a teaser's box is the largest that holds one key only."""
    boxes: dict[int, set[str]] = {}
    for key, one in seen.items():
        for anchor in one.anchors:
            node: LexborNode | None = anchor.node
            for _ in range(_CLIMB + 1):
                if node is None or node.tag in ("body", "html"):
                    break
                boxes.setdefault(node.mem_id, set()).add(key)
                node = node.parent
    return boxes


def _stamp(found: Sequence[Anchor], boxes: dict[int, set[str]]) -> str | None:
    """The day that stands in the teaser's box, in a line of its own or a short one."""
    for anchor in found:
        node = anchor.node
        for _ in range(_CLIMB):
            parent = node.parent
            if parent is None or parent.tag in ("body", "html") or len(boxes.get(parent.mem_id, ())) > 1:
                break
            if not boxes and len(parent.css("a[href]")) > 3:
                break
            node = parent
        text = node.text(separator="\n")
        for line in text[:_BOX].split("\n") if len(text) > 8 else ():
            if stamp := _of_line(" ".join(line.split())):
                return stamp
    return None


def _of_line(line: str) -> str | None:
    stamp = stamps.of_line(line.strip(" ()[]-|–"))
    if stamp is None and len(line) <= _LABELLED and (match := _DAY.search(line)):
        stamp = stamps.of_line(match[0])
    return stamp
