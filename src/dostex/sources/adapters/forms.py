"""ASP.NET postbacks: the form's whole state and the event of the pager's next link (FIELD.md, C2)."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dostex.sources.adapters.markup import Anchor
from dostex.sources.adapters.paging import says_next
from dostex.sources.protocol import FetchRequest, Pairs

_POSTBACK = re.compile(
    r"__doPostBack\(\s*['\"]([^'\"]{1,300})['\"]\s*,\s*['\"]([^'\"]{0,300})['\"]"
    r"|WebForm_PostBackOptions\(\s*['\"]([^'\"]{1,300})['\"]\s*,\s*['\"]([^'\"]{0,300})['\"]"
)
_PAGE_ARGUMENT = re.compile(r"Page\$(\d{1,6}|Next)\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\[?(\d{1,6})\]?\Z")
_SILENT: Final = frozenset(("submit", "button", "image", "reset", "file"))
_DELTA = re.compile(
    r"\s*\d{1,9}\|(?:#|updatePanel|hiddenField|pageRedirect|error|asyncPostBackControlIDs|postBackControlIDs)\|"
)
_EVENT: Final = ("__EVENTTARGET", "__EVENTARGUMENT")


class Event(NamedTuple):
    """A pager's link: event target and argument; the page's number, unless it only says "next"."""

    target: str
    argument: str
    number: int | None


def next_post(found: Sequence[Anchor], tree: LexborHTMLParser, url: str, current: int) -> FetchRequest | None:
    """The postback that turns the listing at `url` from page `current` to the next; None when the page has no such pager."""
    events = [(event, anchor) for anchor in found if (event := _event(anchor)) is not None]
    later = [pair for pair in events if pair[0].number is not None and pair[0].number > current]
    chosen = min(later, key=lambda pair: pair[0].number or 0, default=None)
    chosen = chosen or next((pair for pair in events if pair[0].number is None), None)
    if chosen is None:
        return None
    event, anchor = chosen
    form = _form(anchor.node, tree)
    if form is None:
        return None
    address = urljoin(url, form.attributes.get("action") or url)
    note = f"pages#{event.number or current + 1}"
    return FetchRequest(address, method="POST", form=_fields(form, event), headers=(("Referer", url),), note=note)


def _event(anchor: Anchor) -> Event | None:
    script = anchor.href if "(" in anchor.href else anchor.node.attributes.get("onclick") or ""
    match = _POSTBACK.search(script)
    if match is None:
        return None
    target, argument = match[1] or match[3], match[2] or match[4] or ""
    if paged := _PAGE_ARGUMENT.match(argument):
        return Event(target, argument, int(paged[1]) if paged[1].isdigit() else None)
    number = _NUMBER.match(anchor.text)
    if number and argument in ("", number[1]):  # a calendar's days carry other arguments
        return Event(target, argument, int(number[1]))
    return Event(target, argument, None) if says_next(anchor.text) or says_next(anchor.title) else None


def _form(node: LexborNode, tree: LexborHTMLParser) -> LexborNode | None:
    up: LexborNode | None = node
    while up is not None and up.tag != "form":
        up = up.parent
    if up is not None:
        return up
    return next((form for form in tree.css("form") if form.css_first("input[name=__VIEWSTATE]") is not None), None)


def _fields(form: LexborNode, event: Event) -> Pairs:
    """Every field that a browser would send, in order, with the event in place."""
    values = dict(zip(_EVENT, event[:2], strict=True))
    pairs = [(name, values.pop(name, value)) for name, value in _inputs(form)]
    return (*values.items(), *pairs)


def _inputs(form: LexborNode) -> Iterator[tuple[str, str]]:
    for node in form.css("input[name], select[name], textarea[name]"):
        attributes = node.attributes
        name, kind = attributes["name"] or "", (attributes.get("type") or "text").lower()
        if "disabled" in attributes or not name:
            continue
        if node.tag == "select":
            options = node.css("option")
            chosen = next((option for option in options if "selected" in option.attributes), options[0] if options else None)
            if chosen is not None:
                yield name, chosen.attributes.get("value") or chosen.text()
        elif node.tag == "textarea":
            yield name, node.text()
        elif kind not in _SILENT and (kind not in ("checkbox", "radio") or "checked" in attributes):
            yield name, attributes.get("value") or ("on" if kind in ("checkbox", "radio") else "")


def is_delta(text: str) -> bool:
    """True for the answer of an UpdatePanel: `length|type|id|content|…`."""
    return _DELTA.match(text) is not None


def delta(text: str) -> dict[str, list[tuple[str, str]]]:
    """The parts of an UpdatePanel's answer, by type: pairs of id and content. What is cut off is left out."""
    parts: dict[str, list[tuple[str, str]]] = {}
    place = 0
    while match := re.compile(r"\s*(\d{1,9})\|([^|]{0,60})\|([^|]{0,300})\|").match(text, place):
        start, length = match.end(), int(match[1])
        if text[start + length : start + length + 1] != "|":
            break
        parts.setdefault(match[2], []).append((match[3], text[start : start + length]))
        place = start + length + 1
    return parts


def delta_html(parts: dict[str, list[tuple[str, str]]]) -> str:
    """The panels of an UpdatePanel's answer and its hidden fields as one form."""
    hidden = (
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in parts.get("hiddenField", [])
    )
    return f"<form>{''.join(hidden)}{''.join(content for _, content in parts.get('updatePanel', []))}</form>"
