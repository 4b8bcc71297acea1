"""kill -9 during a bulk decision: all of it is there, or nothing."""

import random
import subprocess
import sys
import time

import pytest

from dostex.review import queue
from tests.review.stories import article, compare, save, shown, states
from tests.store.databases import ask

_REVIEWER = """
import sys
from dostex.review import decisions, queue
from dostex.store import Store
from tests.review.stories import NOW
with Store.open(sys.argv[1]) as store:
    seen = queue.groups(store, 1)
    [group] = seen.groups
    print("ready", flush=True)
    sys.stdin.readline()
    target = decisions.GroupOf(1, group.group, seen.as_of)
    decisions.decide(store, target, "reject", reviewer="An", now=NOW)
"""
_ARTICLES = 400


@pytest.fixture
def group(store):
    """One group of changes in many articles."""
    for run, period in enumerate(("2022", "2023")):
        writing = [article(id=f"sonla:{number}", n40={"period": period}) for number in range(_ARTICLES)]
        save(store, *writing, minutes=run)
    return compare(store, 1, 2)


def reviewer(url):
    process = subprocess.Popen(
        [sys.executable, "-c", _REVIEWER, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n", process.stderr.read()
    return process


def go(process):
    process.stdin.write("\n")
    process.stdin.flush()


def test_all_or_nothing_is_decided(url, store, group):
    chance, outcomes = random.Random(6), []
    for _ in range(5):
        process = reviewer(url)
        began = time.monotonic()
        go(process)
        time.sleep(chance.uniform(0.0, 0.4))
        process.kill()
        process.wait()
        counted = states(store, group)
        assert counted in ({"open": _ARTICLES}, {"rejected": _ARTICLES})
        outcomes.append(counted)
        items, effects, heads = (
            ask(url, f"select count(*) from review_{name}")[0][0] for name in ("items", "effects", "decisions")
        )
        assert (items, effects, heads) in ((0, 0, 0), (_ARTICLES, _ARTICLES, 1))
        assert shown(store, "period", id="sonla:7")[0][1] == ("2022" if items else "2023")
        if items:
            break
    if states(store, group) == {"open": _ARTICLES}:
        process = reviewer(url)
        began = time.monotonic()
        go(process)
        assert process.wait(60) == 0, process.stderr.read()
        assert time.monotonic() - began < 30
    assert states(store, group) == {"rejected": _ARTICLES}
    assert queue.newest(store) == 1


def test_two_reviewers_at_the_same_group_and_one_wins(url, store, group):
    both = [reviewer(url) for _ in range(2)]
    for process in both:
        go(process)
    ends = sorted((process.wait(60), process.stderr.read()) for process in both)
    assert [code for code, _ in ends] == [0, 1]
    assert "An decided “reject” since you looked, and 399 more" in ends[1][1]
    assert states(store, group) == {"rejected": _ARTICLES}
