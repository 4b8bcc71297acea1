"""Stories of review for tests: an article of sentences with figures is saved, read again otherwise, compared and decided."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from dostex.records import Record
from dostex.review import decisions, queue
from dostex.review.diff import diff
from dostex.review.queue import Comparison, Filters, Queued
from dostex.review.sides import StoreSide
from dostex.store import Store
from tests.review.making import figures
from tests.review.making import record as made

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
TEXT = """Sơn La: Sở tổng kết năm 2022
Năm 2022, Sở quản lý 40 nhiệm vụ. Trong năm nghiệm thu 25 đề tài.
Phòng thử nghiệm nhận 300 mẫu."""


def later(minutes: int) -> datetime:
    """Some minutes after NOW."""
    return NOW + timedelta(minutes=minutes)


def article(text: str = TEXT, *, id: str = "sonla:1", **values: Mapping[str, Any]) -> Record:
    """A record of the figures of `text`; `values` are fields of a figure by its digits: `n40={"period": "2023"}`.

    A figure whose fields are {"left_out": True} is not read.
    """
    read = []
    for figure in figures(text):
        said = dict(values.get(f"n{figure['span']['text'].split()[0]}", {}))
        if not said.pop("left_out", False):
            read.append(figure | said)
    return made(text, id=id, observations=read)


def save(store: Store, *records: Record, minutes: int = 0) -> int | None:
    """The number of the run that saved them; null when it found all as it was."""
    run = store.begin(now=later(minutes), extractor_version="1", keep_personal_data=True)
    for each in records:
        run.save(each)
    run.finish(later(minutes))
    return run.id


def compare(store: Store, before: int, after: int | None = None) -> Comparison:
    """The comparison of two runs, in the queue; by default with what the store says now."""

    def diffs():
        return diff(StoreSide(store.engine, before), StoreSide(store.engine, after))

    label = f"run {after}" if after else f"run {StoreSide(store.engine, None).as_of}"
    return queue.open_comparison(store, f"run {before}", label, diffs, now=NOW)


def changes(store: Store, comparison: Comparison, **filters: Any) -> list[Queued]:
    """All changes of it that the filters keep, page by page."""
    found: list[Queued] = []
    cursor = None
    while True:
        page = queue.page(store, comparison.id, Filters(**filters), after=cursor, limit=7)
        found += page.changes
        cursor = page.after
        if cursor is None:
            return found


def states(store: Store, comparison: Comparison) -> dict[str, int]:
    """State → how many changes are in it."""
    return dict(queue.counts(store, comparison.id).states)


def decide(store: Store, queued: Queued, action: str, *, by: str = "An", **more: Any) -> decisions.Decision:
    """Decide one change as it was seen."""
    seen = decisions.Changes({queued.id: queued.decision.id if queued.decision else None})
    return decisions.decide(store, seen, action, reviewer=by, now=NOW, **more)


def shown(store: Store, *columns: str, id: str = "sonla:1", room: str = "observations") -> list[tuple[Any, ...]]:
    """The published facts of an article in the order of the text: quote and columns."""
    return [tuple(row[name] for name in ("span_text", *columns)) for row in decisions.published(store, id)[room]]
