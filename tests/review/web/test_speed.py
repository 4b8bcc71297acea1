"""How fast the pages of a long queue are answered."""

import statistics
import time

import pytest

from dostex.review import queue
from dostex.store import Store
from tests.review.web.clients import app, client, send
from tests.review.web.making import compared, two_runs

_BAR = 0.2  # seconds, median, on SQLite
_TIMES = 9


@pytest.mark.soak
def test_pages_of_ten_thousand_changes_take_less_than_a_fifth_of_a_second(store: Store):
    two_runs(store, 6000, groups=4000)
    comparison = compared(store)
    assert comparison.changes == 10_000
    made = client(app(store))
    middle = 5000  # a place in the queue
    group = queue.groups(store, comparison.id).groups[0].group
    paths = [
        "/",
        "/queue",
        f"/queue?after={middle}&state=any",
        "/queue?room=observations&province=S%C6%A1n+La&operation=changed",
        "/queue?rule=observations.count&field=value",
        f"/queue?group={group}",
        f"/article?id=tin:3000&comparison={comparison.id}",
        "/correct?change=9000",
        "/decisions",
    ]
    took = {path: statistics.median(_seconds(lambda path=path: made.get(path)) for _ in range(_TIMES)) for path in paths}
    for number in range(1, _TIMES):
        made.get("/queue")
        took[f"decision {number}"] = _seconds(
            lambda number=number: send(made, "/decide", change=number, seen="", action="accept")
        )
    assert {path: seconds for path, seconds in took.items() if seconds > _BAR} == {}


def _seconds(action) -> float:
    start = time.perf_counter()
    assert action().status_code < 400
    return time.perf_counter() - start
