"""The article's own headline: what the head claims, confirmed by an element of the page; never the site's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dostex.documents import bylines, hints, noise, stamps
from dostex.documents.assemble import clean
from dostex.documents.lines import comparable, pieces, without_artefact
from dostex.documents.metadata import Metadata
from dostex.documents.page import Element, is_related
from dostex.documents.region import find_article
from dostex.language.folding import key
from dostex.places.provinces import table

_SEPARATOR = re.compile(r"\s+[-–—|»:>›]{1,2}\s+|\s*[|»]\s*|\s+::\s+")
_STAMPED = re.compile(r"\s*[\[(][^()\[\]]{8,30}[\])]\Z")
_LONGEST, _SHORTEST, _ABOVE, _PARTS, _PARAGRAPH = 400, 12, 6, 5, 80


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline's text, and its element if the page shows it."""

    text: str
    index: int | None


def find(elements: Sequence[Element], metadata: Metadata) -> Headline | None:
    """The headline confirmed by page and head; else the page's best heading; else the head's title without the site's name."""
    claimed = [title for raw in metadata.titles if (title := without_site(raw, metadata.site))]
    readings = [reading for raw in metadata.titles for reading in _readings(raw, metadata.site)]
    shown = _confirmed(elements, metadata.titles, claimed, readings)
    if shown is not None:
        return shown
    place = find_article(elements, None)
    headings = [element for element in elements if _is_heading(element, metadata.site) and place and element.index < place.end]
    if headings and place:
        best = min(
            headings, key=lambda element: (not _reads_like_one(element), _rank(element)[0], abs(place.index - element.index))
        )
        if not claimed or best.tag in ("h1", "h2") or "title" in best.roles:
            return Headline(_text(best), best.index)
    if claimed:
        return Headline(claimed[0], None)
    return _above(elements, place) if place else None


def _reads_like_one(element: Element) -> bool:
    """A headline is longer than a section's name and shorter than a lead, and no sentence."""
    text = _text(element)
    return 28 <= len(text) <= 220 and not text.endswith((".", ":", "…"))


def _above(elements: Sequence[Element], place: Element) -> Headline | None:
    """The last line before the running text that could be a headline, on pages that mark none (tables and `<b>`)."""
    inside = range(place.index, place.end)
    start = next(
        (index for index in inside if len(elements[index].text) >= _PARAGRAPH and not elements[index].outside), place.index
    )
    for element in [element for element in elements[:start] if element.text][: -_ABOVE - 1 : -1]:
        if element.outside or element.linked > 0.5 * len(element.text):
            continue
        for text in pieces(element.parts) or [_text(element)]:
            if _SHORTEST <= len(text) <= _LONGEST and not (text.endswith(".") or _is_machinery(text)):
                return Headline(text, _first(elements, text, element.index))
    return None


def _first(elements: Sequence[Element], text: str, index: int) -> int:
    """Where `text` stands first: the headline, when `index` is an image's title."""
    same = (
        element.index for element in elements[:index] if element.text == text and not element.outside and not element.linked
    )
    return next(same, index)


def _is_machinery(text: str) -> bool:
    return (
        noise.is_noise(text) or noise.is_imprint(text) or is_related(text) or stamps.is_stamp(text) or bylines.is_labelled(text)
    )


def without_site(title: str, site: str | None) -> str:
    """`title` without the parts that name the site or the page's kind; "" when nothing else is in it."""
    return next(iter(_readings(title, site)), "")


def _readings(title: str, site: str | None) -> list[str]:
    """What of `title` may be the headline, longest first: its runs of parts that neither begin nor end with the site's name.

    "Headline - Section - Site" gives "Headline - Section", "Headline" and "Section".
    """
    title = without_artefact(title)
    spans = [match.span() for match in _SEPARATOR.finditer(title)][:_PARTS]
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(title)]
    parts = [(start, end) for start, end in zip(starts, ends, strict=True) if title[start:end].strip()]
    while parts and _names_site(title[slice(*parts[-1])], site):
        parts.pop()
    while parts and _names_site(title[slice(*parts[0])], site):
        parts.pop(0)
    runs = [title[first[0] : last[1]].strip() for index, first in enumerate(parts) for last in parts[index:]]
    return sorted(runs, key=len, reverse=True)


def _names_site(part: str, site: str | None) -> bool:
    folded = key(part).strip(" .:-|")
    if site and folded == key(site):
        return True
    if "." in folded and " " not in folded:  # a host
        return True
    return _only_names(folded) or any(folded.startswith(word) and _only_names(folded[len(word) :]) for word in _site_words())


def _only_names(rest: str) -> bool:
    """True when nothing but provinces and words of site names follows: "… điện tử Sở Khoa học và Công nghệ tỉnh Long An"."""
    for match in reversed(table().find(rest)):
        rest = rest[: match.start] + rest[match.end :]
    return len(rest) <= 90 and set(re.findall(r"[^\W_]+", rest)) <= _tail_words()


@cache
def _tail_words() -> frozenset[str]:
    return frozenset(map(key, _SITE_TAIL.split()))


_SITE_TAIL = """
tỉnh thành phố tp của sở khoa học và công nghệ kh cn khcn điện tử ubnd ủy ban nhân dân cổng thông tin trang bộ tức sự kiện
"""


@cache
def _site_words() -> tuple[str, ...]:
    return tuple(key(word) for word in hints.SITE_WORDS.split(";") if word.strip())


def _confirmed(
    elements: Sequence[Element], raw: Sequence[str], claimed: Sequence[str], readings: Sequence[str]
) -> Headline | None:
    titles = [title for title in (*readings, *raw) if len(title) >= _SHORTEST]
    wanted = {comparable(title) for title in titles}
    whole = [comparable(title) for title in raw]
    lengths = {length for title in titles for length in range(len(title) - 8, len(title) + 16)}
    found = []
    for element in elements:
        heads = element.tag in hints.HEADINGS or "title" in element.roles
        if element.text and not element.outside and (heads or len(element.text) in lengths) and len(element.text) <= _LONGEST:
            text = comparable(_text(element))
            if text in wanted or (heads and len(text) >= 25 and any(title.startswith(text[:60]) for title in whole)):
                found.append(element)
    site = {comparable(title) for title in raw} - {comparable(title) for title in claimed}
    found = [element for element in found if comparable(_text(element)) not in site or len(raw) == 1]
    if not found:
        return None
    best = min(found, key=lambda element: (comparable(_text(element)) in _sections(claimed, readings), _rank(element)))
    return Headline(_text(best), best.index)


def _sections(claimed: Sequence[str], readings: Sequence[str]) -> set[str]:
    """Readings that are short beside the whole title: rather a section's name than the headline."""
    longest = max(map(len, claimed), default=0)
    return {comparable(reading) for reading in readings if len(reading) < longest / 2}


def _rank(element: Element) -> tuple[int, int]:
    """Headings first, then title classes; an entry of a list of links last."""
    linked = element.linked > 0.5 * len(element.text)
    level = hints.LEVELS.get(element.tag, 4)
    return (0 if "title" in element.roles else level) + 6 * linked, element.index


def _is_heading(element: Element, site: str | None) -> bool:
    if element.outside or not element.parts or not (element.tag in hints.HEADINGS or "title" in element.roles):
        return False
    text = _text(element)
    return _SHORTEST <= len(text) <= _LONGEST and not is_related(text) and bool(without_site(text, site))


def _text(element: Element) -> str:
    """The element's text without template artefacts and without a stamp in brackets at its end."""
    text = without_artefact(clean(element.text))
    tail = _STAMPED.search(text)
    return text[: tail.start()].strip() if tail and stamps.of_line(tail[0].strip()) else text
