"""A report as one JSON document, written piece by piece."""

import json
from collections.abc import Iterator
from typing import Any

from dostex.evaluate.outcome import Tally
from dostex.review.judging import Score
from dostex.review.report import Report


def render(report: Report) -> Iterator[str]:
    """`before`, `after`, `summary`, `gold` (null without), `groups`, and `articles` as `ArticleDiff.to_plain` says."""
    head = {
        "before": report.before,
        "after": report.after,
        "summary": report.tally.to_plain(),
        "gold": _gold(report) if report.scores else None,
        "groups": [group.to_plain() for group in report.tally.groups()],
    }
    yield f"{json.dumps(head, ensure_ascii=False)[:-1]},\n"
    yield '"articles": ['
    for number, found in enumerate(report.articles()):
        yield f"{',' if number else ''}\n{json.dumps(found.to_plain(), ensure_ascii=False)}"
    yield "\n]}\n"


def _gold(report: Report) -> dict[str, Any]:
    return {"articles": report.judged, "facets": {score.facet: _score(score) for score in report.scores}}


def _score(score: Score) -> dict[str, Any]:
    return {"before": _counts(score.before), "after": _counts(score.after), **_deltas(score)}


def _deltas(score: Score) -> dict[str, float | None]:
    found = {}
    for name in ("precision", "recall", "f1"):
        was, now = getattr(score.before, name), getattr(score.after, name)
        found[f"delta_{name}"] = None if was is None or now is None else round(now - was, 6)
    return found


def _counts(tally: Tally) -> dict[str, int]:
    return {"correct": tally.correct, "found": tally.found, "gold": tally.gold}
