"""Articles by words."""

from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dostex.review.web import asking, pages
from dostex.store.searching import Hit

_LONGEST = 200
_HITS = 50


def page(request: Request) -> Response:
    """The form, and below it what was found."""
    asked = request.query_params
    words = asking.text(asked, "q", longest=_LONGEST)
    province = asking.text(asked, "province", longest=_LONGEST)
    first, last = _day(asked, "from"), _day(asked, "to")
    hits: list[Hit] = []
    if any(letter.isalnum() for letter in words):
        hits = request.app.state.store.search(words, province=province or None, first=first, last=last, limit=_HITS)
    found = [{"hit": hit, "pieces": list(_pieces(hit))} for hit in hits]
    given: dict[str, Any] = {"q": words, "province": province, "first": first, "last": last}
    return pages.page(request, "search.html.j2", {**given, "found": found, "most": _HITS})


def _day(asked: asking.Asked, name: str) -> date | None:
    value = asking.text(asked, name)
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise asking.wrong(name, "2023-12-18") from error


def _pieces(hit: Hit) -> list[tuple[str, bool]]:
    """The snippet cut at its marks; whether each piece is one."""
    pieces, at = [], 0
    for start, end in hit.marks:
        pieces += [(hit.snippet[at:start], False), (hit.snippet[start:end], True)]
        at = end
    return [*pieces, (hit.snippet[at:], False)]
