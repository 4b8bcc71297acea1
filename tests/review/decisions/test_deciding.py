"""What is decided is what is published, on both databases."""

from datetime import date
from decimal import Decimal

import pytest

from dostex.review import decisions, queue
from dostex.review.decisions import Changes, Conflict, Correction, GroupOf
from tests.review.stories import NOW, TEXT, article, changes, compare, decide, save, shown, states


@pytest.fixture
def compared(store):
    """40 tasks got another period, 25 topics were lost, 300 samples were gained."""
    save(store, article(n300={"left_out": True}))
    save(store, article(n40={"period": "2023"}, n25={"left_out": True}), minutes=1)
    return compare(store, 1, 2)


def one(store, comparison, operation):
    [found] = changes(store, comparison, operation=operation)
    return found


def test_undecided_the_extraction_is_published(store, compared):
    assert shown(store, "period", "review") == [("40 nhiệm vụ", "2023", None), ("300 mẫu", "2022", None)]
    assert states(store, compared) == {"open": 3}


def test_accepted_changes_stay_as_they_are_with_who_decided(store, compared):
    for queued in changes(store, compared):
        decide(store, queued, "accept", by="Bình")
    assert shown(store, "period", "review", "reviewed_by") == [
        ("40 nhiệm vụ", "2023", "accept", "Bình"),
        ("300 mẫu", "2022", "accept", "Bình"),
    ]
    assert states(store, compared) == {"accepted": 3}


def test_what_was_rejected_is_as_it_was_before(store, compared):
    for queued in changes(store, compared):
        decide(store, queued, "reject")
    assert shown(store, "period", "value", "unit", "review") == [
        ("40 nhiệm vụ", "2022", Decimal(40), "nhiệm vụ", "reject"),
        ("25 đề tài", "2022", Decimal(25), "đề tài", "reject"),
    ]
    restored = decisions.published(store, "sonla:1")["observations"][1]
    assert TEXT[restored["span_start"] : restored["span_end"]] == "25 đề tài"
    assert restored["sentence"] == "Trong năm nghiệm thu 25 đề tài."


def test_a_deferred_change_publishes_what_was_extracted_and_can_be_decided_later(store, compared):
    deferred = one(store, compared, "added")
    decide(store, deferred, "defer", comment="ask the department")
    assert shown(store, "review")[1] == ("300 mẫu", None)
    again = queue.change(store, deferred.id)
    assert (again.state, again.decision.comment) == ("deferred", "ask the department")
    decide(store, again, "reject")
    assert [quote for quote, _ in shown(store, "review")] == ["40 nhiệm vụ"]


def test_a_corrected_fact_shows_the_corrected_fields_and_keeps_the_others(store, compared):
    correction = Correction({"period": "2021", "indicator": "tasks_total_managed"})
    decide(store, one(store, compared, "changed"), "correct", correction=correction)
    assert shown(store, "period", "period_start", "indicator", "value", "review")[0] == (
        "40 nhiệm vụ", "2021", date(2021, 1, 1), "tasks_total_managed", Decimal(40), "correct",
    )  # fmt: skip


def test_undoing_brings_back_what_stood_before(store, compared):
    first = decide(store, one(store, compared, "changed"), "reject")
    second = decide(store, one(store, compared, "changed"), "correct", correction=Correction({"period": "2020"}))
    assert shown(store, "period")[0] == ("40 nhiệm vụ", "2020")
    decisions.undo(store, second.id, reviewer="An", now=NOW)
    assert shown(store, "period")[0] == ("40 nhiệm vụ", "2022")
    assert one(store, compared, "changed").decision.id == first.id
    decisions.undo(store, first.id, reviewer="An", now=NOW)
    assert shown(store, "period", "review")[0] == ("40 nhiệm vụ", "2023", None)
    assert states(store, compared) == {"open": 3}


def test_two_reviewers_at_one_change_and_the_second_sees_both_sides(store, compared):
    seen = one(store, compared, "changed")
    theirs = decide(store, seen, "reject", by="Bình", comment="the report is of 2022")
    with pytest.raises(Conflict, match="Bình decided “reject” since you looked") as caught:
        decide(store, seen, "accept", by="An", comment="2023 is right")
    [clash] = caught.value.clashes
    assert (clash.change_id, clash.seen, clash.now) == (seen.id, None, theirs)
    assert caught.value.draft.comment == "2023 is right"
    assert states(store, compared) == {"open": 2, "rejected": 1}


def test_a_group_is_decided_at_once_and_refused_when_one_of_it_was_decided_meanwhile(store):
    articles = [article(id=f"sonla:{number}") for number in range(5)]
    save(store, *articles)
    save(store, *(article(id=each.article.id, n40={"period": "2023"}) for each in articles), minutes=1)
    comparison = compare(store, 1, 2)
    seen = queue.groups(store, comparison.id)
    [group] = seen.groups
    assert (group.size, group.articles, group.open) == (5, 5, 5)
    single = decide(store, group.sample, "reject", by="Bình")
    with pytest.raises(Conflict) as caught:
        decisions.decide(store, GroupOf(comparison.id, group.group, seen.as_of), "accept", reviewer="An", now=NOW)
    assert [clash.now for clash in caught.value.clashes] == [single]
    assert states(store, comparison) == {"open": 4, "rejected": 1}
    again = GroupOf(comparison.id, group.group, queue.newest(store))
    decision = decisions.decide(store, again, "accept", reviewer="An", now=NOW)
    assert decision.items == 4
    assert states(store, comparison) == {"accepted": 4, "rejected": 1}
    decisions.undo(store, decision.id, reviewer="An", now=NOW)
    assert states(store, comparison) == {"open": 4, "rejected": 1}


def test_several_changes_are_all_decided_or_none(store, compared):
    first, second, third = changes(store, compared)
    decide(store, second, "accept", by="Bình")
    with pytest.raises(Conflict):
        decisions.decide(store, Changes({first.id: None, second.id: None, third.id: None}), "reject", reviewer="An", now=NOW)
    assert states(store, compared) == {"open": 2, "accepted": 1}
