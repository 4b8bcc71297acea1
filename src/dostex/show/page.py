"""A record as one self-contained page: no script, nothing loaded, everything that the record says escaped.

The template (`page.html.j2`) escapes every value by itself; the page's policy forbids all but its own style sheet, which it
names by hash. So neither an article's text nor a URL can add an element, an attribute or a request.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, Final
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dostex.records import Record
from dostex.show import breakdown, marks, phrases, terms, wording
from dostex.show.facts import KINDS, LETTERS, Fact, Kind
from dostex.show.layout import Layout, Paragraph, Place, arrange, printable
from dostex.show.phrases import Labels

# Each fact costs the browser one `:has()`; a page of more facts than this keeps its links and does without the hover.
_MAX_HOVER: Final = 400
_SIGNS: Final = {"sums": "✓", "differs": "⚠", "open": "…"}
_SAYS: Final = {"sums": "các phần cộng đúng bằng tổng", "differs": "các phần không cộng thành tổng", "open": ""}


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact as the template sees it, with the places in the text that are shown."""

    label: str
    anchor: str
    places: tuple[Place, ...]


def render(record: Record, labels: Labels) -> str:
    """The page of `record`; `labels` gives indicator codes their names. Deterministic: equal records give equal pages."""
    layout = arrange(record)
    css = _stylesheet() + "".join(_hover(layout.facts))
    return (
        _environment()
        .get_template("page.html.j2")
        .render(_context(record, labels, layout), css=Markup(css), policy=_policy(css))
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dostex.show", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    environment.globals["tokens"] = _tokens
    return environment


@cache
def _stylesheet() -> str:
    return (resources.files("dostex.show") / "page.css").read_text(encoding="utf-8")


def _hover(found: Iterable[Fact]) -> Iterator[str]:
    """One rule a fact: while its entry or one of its places is pointed at or focused, all of them are lit."""
    listed = list(found)
    for fact in listed if len(listed) <= _MAX_HOVER else ():
        name = f".f-{fact.anchor}"
        lit = f"body:has({name}:is(:hover,:focus-within)) "
        yield f"{lit}mark{name},{lit}{name}>.chip,{lit}.chip{name}{{background:var(--lit)}}\n"


def _policy(css: str) -> str:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _tokens(paragraph: Paragraph) -> Iterator[dict[str, Any]]:
    for token in marks.tokens(paragraph):
        match token:
            case marks.Open(place, first):
                yield {"kind": "open", "place": place, "first": first}
            case marks.Words(text):
                yield {"kind": "words", "text": text}
            case marks.Reference(place):
                yield {"kind": "reference", "place": place}
            case marks.Close():
                yield {"kind": "close"}


def _context(record: Record, labels: Labels, layout: Layout) -> dict[str, Any]:
    article = record.article
    area = article.ref_area.name if article.ref_area else ""
    entries = {(fact.kind, fact.number - 1): Entry(fact.label, fact.anchor, places) for fact, places in layout.places.items()}
    counts = {kind: sum(fact.kind == kind for fact in layout.facts) for kind in KINDS}
    return {
        "article": article,
        "link": _link(article.url),
        "known": [value for value in (area, phrases.published(article)) if value],
        "authors": ", ".join(article.authors),
        "headlines": [paragraph for paragraph in layout.paragraphs if paragraph.kind == "headline"],
        "paragraphs": [paragraph for paragraph in layout.paragraphs if paragraph.kind != "headline"],
        "kinds": KINDS,
        "kind_names": terms.KINDS,
        "letters": LETTERS,
        "counts": counts,
        "counted": any(counts.values()),
        "findings": list(_findings(record, entries)),
        "observations": list(_observations(record, labels, entries)),
        "officials": list(_officials(record, entries)),
        "dates": list(_dates(record, entries)),
        "plain": [(kind, list(_plain(kind, record, entries))) for kind in ("document", "event")],
    }


def _link(url: str | None) -> str:
    """`url` if a browser may follow it: http or https with a host; else ""."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return url or "" if parts.scheme in {"http", "https"} and parts.netloc else ""


Entries = dict[tuple[Kind, int], Entry]


def _observations(record: Record, labels: Labels, entries: Entries) -> Iterator[dict[str, Any]]:
    rows = breakdown.rows(record)
    depths = [*(row.depth for row in rows), 0]
    for row, (depth, following) in zip(rows, pairwise(depths), strict=True):
        observation = record.observations[row.index]
        total = observation.part_of
        yield {
            "fact": entries["observation", row.index],
            "figure": wording.figure(observation, record.article.text),
            "period": phrases.period(observation),
            "meaning": phrases.meaning(observation, labels),
            "subject": phrases.subject(observation),
            "status": phrases.status(observation),
            "remarks": list(phrases.remarks(observation, record.article, labels)),
            "part_of": "" if total is None else entries["observation", total].label,
            "checks": [
                {"state": check.state, "sign": _SIGNS[check.state], "says": _SAYS[check.state],
                 "words": phrases.check(check, observation, record)}
                for check in row.checks
            ],
            "rule": observation.rule,
            "deeper": following > depth,
            "rises": max(0, depth - following),
        }  # fmt: skip


def _officials(record: Record, entries: Entries) -> Iterator[dict[str, Any]]:
    for index, official in enumerate(record.officials):
        yield {
            "fact": entries["official", index],
            "name": official.name,
            "honorifics": " ".join(official.honorifics),
            "posts": [phrases.post(post) for post in official.posts],
            "roles": phrases.roles(official),
            "rule": official.rule,
        }


def _dates(record: Record, entries: Entries) -> Iterator[dict[str, Any]]:
    for group in phrases.same_dates(record):
        mention = record.dates[group[0]]
        yield {
            "facts": [entries["date", index] for index in group],
            "name": wording.period(mention.value),
            "quote": phrases.quoted(mention),
            "note": phrases.year_note(mention),
            "rules": list(dict.fromkeys(record.dates[index].rule for index in group)),
        }


def _plain(kind: Kind, record: Record, entries: Entries) -> Iterator[dict[str, Any]]:
    if kind == "document":
        for index, reference in enumerate(record.documents):
            yield _item(entries[kind, index], phrases.document(reference), phrases.document_notes(reference), reference.rule)
    else:
        for index, told in enumerate(record.events):
            yield _item(entries[kind, index], phrases.event(told), phrases.event_notes(told), told.rule)


def _item(entry: Entry, name: str, notes: Iterable[str], rule: str) -> dict[str, Any]:
    return {"fact": entry, "name": name, "notes": [note for note in notes if note], "rule": rule}


def _findings(record: Record, entries: Entries) -> Iterator[dict[str, Any]]:
    for index, finding in enumerate(record.findings):
        entry = entries["finding", index]
        anchors = {(place.start, place.end): place.anchor for place in entry.places}
        yield {
            "fact": entry,
            "title": terms.FINDINGS[finding.code],
            "message": finding.message,
            "quotes": [
                {"text": wording.shortened(span), "anchor": anchors.get((span.start, span.end), "")} for span in finding.spans
            ],
        }
