"""The queue: groups of identical changes first, then one change after the other."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final, get_args

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dostex.review import queue
from dostex.review.decisions.models import STATES
from dostex.review.diff import diff
from dostex.review.models import CAUSES, OPERATIONS, ROOMS, Verdict
from dostex.review.queue.models import REASONS, Comparison, Filters
from dostex.review.sides import StoreSide
from dostex.review.web import asking, pages
from dostex.store import Store, tables
from dostex.store.database import reading

PAGE: Final = 25  # changes
_GROUPS: Final = 10
_ALIKE: Final = 2  # changes make a group
_ANY: Final = "any"
_SHOWN: Final = (*STATES, _ANY)


def page(request: Request) -> Response:
    """A page of the queue, as the filters ask."""
    store, asked = request.app.state.store, request.query_params
    comparisons = queue.comparisons(store)
    comparison = _chosen(comparisons, asking.number(asked, "comparison"))
    if comparison is None:
        return pages.page(request, "queue.html.j2", {"comparison": None, "last": pages.last_decision(request)})
    given, after = _given(asked), asking.number(asked, "after")
    filters = _filters(given)
    found = queue.page(store, comparison.id, filters, after=after, limit=PAGE)
    counts = queue.counts(store, comparison.id, filters)
    of_group = queue.groups(store, comparison.id, Filters(group=given["group"]), limit=1).groups if given["group"] else ()
    values: dict[str, Any] = {
        "comparison": comparison,
        "comparisons": comparisons,
        "asked": {**given, "after": after, "state": _state(given)},
        "filtered": any(given.values()),
        "items": found.changes,
        "total": counts.total,
        "counts": counts,
        "groups": _groups(store, comparison.id, filters) if after is None and not given["group"] else [],
        "group": next(iter(of_group), None),
        "as_of": found.as_of,
        "choices": {"state": _SHOWN, "room": ROOMS, "operation": OPERATIONS, "cause": CAUSES, "reason": REASONS},
        "provinces": sorted({*counts.provinces, *filter(None, [given["province"]])}),
        "first": pages.link("/queue", comparison=comparison.id, **given),
        "next": found.after and pages.link("/queue", comparison=comparison.id, **given, after=found.after),
        "last": pages.last_decision(request),
    }
    return pages.page(request, "queue.html.j2", values)


def compare(request: Request, fields: asking.Asked) -> Response:
    """Compute what changed between two runs, unless that was done, and show it."""
    before, after = asking.needed_number(fields, "before"), asking.needed_number(fields, "after")
    if before == after:
        raise asking.wrong("after", f"≠ {before}")
    store = request.app.state.store
    with reading(store.engine) as connection:
        known_runs = set(connection.scalars(select(tables.runs.c.id).where(tables.runs.c.id.in_([before, after]))))
    if len(known_runs) < 2:
        raise HTTPException(404)
    with StoreSide(store.engine, before) as one, StoreSide(store.engine, after) as other:
        compute = partial(diff, one, other)
        labels = run_label(before), run_label(after)
        known = queue.open_comparison(store, *labels, compute, now=request.app.state.now())
    return pages.away(pages.link("/queue", comparison=known.id))


def run_label(number: int) -> str:
    """How the queue names the side that is the store as it was when run `number` had ended."""
    return f"run {number}"


def _groups(store: Store, comparison: int, filters: Filters) -> list[queue.Group]:
    found = queue.groups(store, comparison, filters, limit=_GROUPS).groups
    return [group for group in found if group.size >= _ALIKE and group.open]


def _given(asked: asking.Asked) -> dict[str, str | None]:
    """The filters that an address names."""
    return {
        "state": asking.choice(asked, "state", _SHOWN),
        "room": asking.choice(asked, "room", ROOMS),
        "operation": asking.choice(asked, "operation", OPERATIONS),
        "cause": asking.choice(asked, "cause", CAUSES),
        "reason": asking.choice(asked, "reason", REASONS),
        "verdict": asking.choice(asked, "verdict", get_args(Verdict)),
        **{name: asking.text(asked, name) or None for name in ("province", "rule", "kind", "field", "group")},
    }


def _state(given: dict[str, Any]) -> str:
    """A group is shown whole, everything else as far as it is undecided, unless a state is asked for."""
    return given["state"] or (_ANY if given["group"] else "open")


def _filters(given: dict[str, Any]) -> Filters:
    wanted = _state(given)
    others = {name: value for name, value in given.items() if name != "state"}
    return Filters(states=frozenset(state for state in STATES if state == wanted), **others)


def _chosen(comparisons: Sequence[Comparison], wanted: int | None) -> Comparison | None:
    if wanted is None:
        return next(iter(comparisons), None)
    for comparison in comparisons:
        if comparison.id == wanted:
            return comparison
    raise HTTPException(404)
