"""Facets of cited documents and of events."""

from collections.abc import Iterator

from dostex.evaluate.gold import Gold, GoldDocument, GoldEvent
from dostex.evaluate.matching import assign, sides
from dostex.evaluate.outcome import Labelled, Outcome, compare_sets, label
from dostex.evaluate.quotes import number_key, occurrences, place
from dostex.language.folding import key
from dostex.records import DocumentReference, Event, Record


def documents(gold: Gold, record: Record | None) -> Iterator[Outcome]:
    """Outcomes of `document` (type and folded number), `document_date` and `issuer` (null included)."""
    expected, found = gold.documents, record.documents if record else []
    text = record.article.text if record else ""
    pairs = assign([[_document_likeness(left, right, text) for right in found] for left in expected])
    for left, right in sides(expected, found, pairs):
        yield from _document(left, right, text)


def _document(left: GoldDocument | None, right: DocumentReference | None, text: str) -> Iterator[Outcome]:
    at = right.span.start if right else place(text, left.text) if left else None
    quotes = (f"“{left.text}”" if left else None, f"“{right.span.text}” [{right.rule}]" if right else None)
    both = left is not None and right is not None
    yield Outcome("document", *quotes, both, at)
    for facet, wanted, given in (
        ("document_date", label(left and left.date), label(right and right.date)),
        ("issuer", label(left and left.issuer), label(right and right.issuer)),
    ):
        labels = (f"{wanted} {quotes[0]}" if left else None, f"{given} {quotes[1]}" if right else None)
        yield Outcome(facet, *labels, both and key(wanted) == key(given), at, implied=not both)


def _document_likeness(gold: GoldDocument, found: DocumentReference, text: str) -> float:
    if key(gold.type) != key(found.type) or number_key(gold.number) != number_key(found.number):
        return 0
    overlap = any(start < found.span.end and found.span.start < end for start, end in occurrences(text, gold.text))
    return 100 + 10 * overlap + (gold.date == found.date)


def events(gold: Gold, record: Record | None) -> Iterator[Outcome]:
    """Outcomes of `event` (type and date) and `event_chairs` (of events that agree in type or date)."""
    expected, found = gold.events, record.events if record else []
    pairs = assign([[_event_likeness(left, right) for right in found] for left in expected])
    for left, right in sides(expected, found, pairs):
        at = right.span.start if right else None
        labels = (
            f"{left.type} {label(left.date)}" if left else None,
            f"{right.type} {label(right.date)} “{right.span.text}” [{right.rule}]" if right else None,
        )
        both = left is not None and right is not None
        same = left is not None and right is not None and (left.type, left.date) == (right.type, right.date)
        yield Outcome("event", *labels, same, at)
        yield from compare_sets("event_chairs", _chairs(left, at), _chairs(right, at), implied=not both)


def _chairs(event: GoldEvent | Event | None, at: int | None) -> Labelled:
    return {key(name): (name, at) for name in event.chairs} if event else {}


def _event_likeness(gold: GoldEvent, found: Event) -> float:
    type_, date = gold.type == found.type, gold.date == found.date
    return 100 * (type_ and date) + 10 * type_ + 5 * date + (gold.status == found.status and (type_ or date))
