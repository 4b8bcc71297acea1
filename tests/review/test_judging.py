"""Changes judged by gold: a real annotated article, its record spoilt on purpose."""

from pathlib import Path
from typing import Any

import pytest

from dostex.evaluate import gold
from dostex.extract.extract import Extractor
from dostex.records import Record
from dostex.review.diff import article_diff
from dostex.review.judging import Judge
from dostex.review.models import ArticleDiff
from dostex.review.readings import reading_of

CASES = {case.name: case for case in gold.load(Path("corpus/gold"))}
NAME = next(name for name, case in CASES.items() if case.article and len(case.gold.documents) > 1 and case.gold.officials)


@pytest.fixture(scope="module")
def right() -> Record:
    """The record as the annotator has it, as far as the extraction agrees."""
    article = CASES[NAME].article
    assert article is not None
    return Extractor().extract(article)


def _judged(before: Record, after: Record) -> tuple[ArticleDiff, Judge]:
    judge = Judge([CASES[NAME]])
    one, other = reading_of(before), reading_of(after)
    return judge(article_diff(one, other), one, other), judge


def _spoilt(record: Record, room: str, index: int, **fields: Any) -> Record:
    plain = record.model_dump()
    if fields:
        plain[room][index] |= fields
    else:
        del plain[room][index]
    return Record.model_validate(plain)


def _known_figure(record: Record) -> int:
    """An observation that gold has with all its fields, and that is nobody's total."""
    totals = {each.part_of for each in record.observations}
    expected = {(each.text, each.period, each.unit, each.indicator) for each in CASES[NAME].gold.observations}
    return next(
        index
        for index, each in enumerate(record.observations)
        if index not in totals and (each.span.text, each.period, each.unit, each.indicator) in expected
    )


@pytest.mark.parametrize(
    "fields", [{"period": "1999"}, {"unit": "con"}, {"value": 123456789}, {"indicator": None, "period": "1999"}]
)
def test_a_field_made_wrong_is_wrong_and_mended_is_right(right: Record, fields: dict[str, Any]) -> None:
    spoilt = _spoilt(right, "observations", _known_figure(right), **fields)
    worse, judge = _judged(right, spoilt)
    assert {change.verdict for change in worse.changes} == {"wrong"}
    better, _ = _judged(spoilt, right)
    assert {change.verdict for change in better.changes} == {"right"}
    fallen = {score.facet for score in judge.scores() if (score.after.f1 or 0) < (score.before.f1 or 0)}
    assert fallen >= {"observation" if "value" in fields else next(reversed(fields))}


@pytest.mark.parametrize(("room", "known"), [("dates", "date"), ("officials", "official"), ("documents", "document")])
def test_what_gold_has_is_lost_for_the_worse_and_gained_for_the_better(right: Record, room: str, known: str) -> None:
    said = [getattr(each, "value", None) or getattr(each, "name", None) or each.number for each in getattr(right, room)]
    index = next(index for index, each in enumerate(said) if said.count(each) == 1 and each in _stated(room))
    spoilt = _spoilt(right, room, index)
    worse, judge = _judged(right, spoilt)
    first = next(change for change in worse.changes if change.room == room)
    assert (first.operation, first.verdict) == ("removed", "wrong")
    better, _ = _judged(spoilt, right)
    assert next(change for change in better.changes if change.room == room).verdict == "right"
    recalls = {score.facet: (score.before.recall, score.after.recall) for score in judge.scores()}
    assert recalls[known][1] < recalls[known][0]


def _stated(room: str) -> set[str]:
    return {
        getattr(each, "value", None) or getattr(each, "name", None) or each.number for each in getattr(CASES[NAME].gold, room)
    }


def test_a_date_said_twice_and_found_once_is_not_judged(right: Record) -> None:
    plain = right.model_dump()
    plain["dates"].append(plain["dates"][0])
    twice = Record.model_validate(plain)
    assert [change.verdict for change in _judged(twice, right)[0].changes] == [None]


def test_what_gold_does_not_state_is_not_judged(right: Record) -> None:
    found, _ = _judged(right, _spoilt(right, "observations", _known_figure(right), subject="khác hẳn"))
    assert [change.verdict for change in found.changes] == [None]


def test_an_article_without_gold_is_left_as_it_is(right: Record) -> None:
    one = reading_of(right)
    judge = Judge([])
    found = article_diff(None, one)
    assert (judge(found, None, one), judge.scores(), judge.seen) == (found, [], 0)
