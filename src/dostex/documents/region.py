"""The element that holds the article, found without a profile: the smallest that holds most of the page's running text.

Text in menus, lists of links and boxes beside the article does not count; classes that claim the article only settle doubts.
"""

from collections.abc import Sequence

from dostex.documents import noise
from dostex.documents.page import LINKED, RUNNING, Element, is_related

MAJORITY, CLAIMED = 0.7, 0.4  # share of the running text that an element must hold; one whose class claims the article, less
_OPENED, _LINK_TITLE = 200, 25  # characters of running text after which an article has begun; of a title in a link


def find_article(elements: Sequence[Element], headline: int | None) -> Element | None:
    """The smallest element that holds most of the running text; `headline` is the index of the headline's element, if known."""
    weights = _weights(elements, headline)
    totals = list(weights)
    for element in reversed(elements[1:]):
        totals[element.parent] += totals[element.index]
    if not totals or totals[0] <= 0:
        return None
    children: dict[int, list[int]] = {}
    for element in elements[1:]:
        children.setdefault(element.parent, []).append(element.index)
    current = 0
    while True:
        best = max(children.get(current, ()), key=lambda index: totals[index], default=None)
        if best is None or totals[best] < (CLAIMED if "content" in elements[best].roles else MAJORITY) * totals[current]:
            return elements[current]
        if weights[best] > 0.9 * totals[best] and elements[best].is_paragraph:
            return elements[current]
        current = best


def _weights(elements: Sequence[Element], headline: int | None) -> list[float]:
    """Running text of each element; little of it counts above the headline, after a related heading or a run of links."""
    weights: list[float] = []
    claimed_end, links, seen, after = -1, 0, 0.0, 1.0
    for element in elements:
        if "content" in element.roles:
            claimed_end = max(claimed_end, element.end)
        weight = 0.0
        length = 0 if element.outside else len(element.text)
        if length and seen > _OPENED and is_related(element.text):
            after = 0.15
        elif length >= RUNNING and noise.is_imprint(element.text):
            after = 0.1
        elif length >= _LINK_TITLE and element.linked > 0.8 * length:
            links += headline is not None and seen > _OPENED
            after = min(after, 0.15) if links >= 2 else after
        elif length >= RUNNING and element.linked <= LINKED * length:
            above = headline is not None and element.index <= headline
            weight = (length - element.linked) * (0.1 if above else after)
            weight *= (0.6 if element.tag in ("li", "dd", "dt") else 1.0) * (2 if element.index < claimed_end else 1)
        seen += weight
        weights.append(weight)
    return weights
