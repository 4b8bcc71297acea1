"""Nothing is decided twice: what was decided holds as long as the sentence and the value are the same."""

from dataclasses import replace

from dostex.review import decisions, queue
from dostex.review.decisions import Correction
from dostex.store import Store
from dostex.store.migrate import upgrade
from dostex.store.tables import REVISION
from tests.review.stories import NOW, TEXT, article, changes, compare, decide, save, shown, states
from tests.store.databases import copy_rows

FIRST_WITH_DECISIONS = "0003"
READ_OTHERWISE = {"n40": {"period": "2023"}, "n25": {"left_out": True}, "n300": {"period": "2021"}}


def decided(store):
    """Three changes decided in three ways: 40 tasks corrected, 25 topics kept, 300 samples confirmed."""
    save(store, article(), article(id="sonla:2"))
    save(store, article(**READ_OTHERWISE), minutes=1)
    comparison = compare(store, 1, 2)
    found = {queued.change.fact.span.text: queued for queued in changes(store, comparison)}
    decide(store, found["40 nhiệm vụ"], "correct", correction=Correction({"period": "2020"}))
    decide(store, found["25 đề tài"], "reject")
    decide(store, found["300 mẫu"], "accept")
    return comparison


PUBLISHED = [("40 nhiệm vụ", "2020", "correct"), ("25 đề tài", "2022", "reject"), ("300 mẫu", "2021", "accept")]
COUNTED = {"corrected": 1, "rejected": 1, "accepted": 1}


def test_running_the_extractor_again_reopens_nothing(store):
    decided(store)
    for again in (2, 3):
        assert save(store, article(**READ_OTHERWISE), minutes=again) is None
        save(store, article(id=f"sonla:{again + 1}"), minutes=again)
        comparison = compare(store, 1)
        gained = len(changes(store, comparison, operation="added"))
        assert states(store, comparison) == COUNTED | {"open": gained}
        assert shown(store, "period", "review") == PUBLISHED


def test_a_page_with_other_chrome_reopens_nothing_and_spans_follow_the_text(store):
    decided(store)
    moved = TEXT.replace("\nNăm 2022, Sở", "\nCập nhật lúc sáng nay.\nNăm 2022, Sở").replace(
        "Phòng thử", "Ảnh: hội nghị.\nPhòng thử"
    )
    save(store, article(moved, **READ_OTHERWISE), minutes=2)
    assert states(store, compare(store, 1)) == COUNTED
    assert shown(store, "period", "review") == PUBLISHED
    for row in decisions.published(store, "sonla:1")["observations"]:
        assert moved[row["span_start"] : row["span_end"]] == row["span_text"]
        assert row["span_text"] in row["sentence"]
        assert row["sentence"] in moved


def test_facts_in_another_order_reopen_nothing(store):
    decided(store)
    turned = article(**READ_OTHERWISE)
    save(store, turned.model_copy(update={"observations": turned.observations[::-1]}), minutes=2)
    assert states(store, compare(store, 1)) == COUNTED
    assert shown(store, "period", "review") == PUBLISHED


def test_other_typesetting_of_the_sentence_reopens_nothing(store):
    decided(store)
    save(store, article(TEXT.replace("quản lý", "quản lí"), **READ_OTHERWISE), minutes=2)
    comparison = compare(store, 1)
    assert states(store, comparison).get("open", 0) == 0
    assert shown(store, "period", "review") == PUBLISHED


def test_migrating_the_database_reopens_nothing(empty, tmp_path):
    present = f"sqlite:///{tmp_path / 'present.db'}"
    with Store.open(present) as store:
        comparison = decided(store)
    upgrade(empty, FIRST_WITH_DECISIONS)
    copy_rows(present, empty)
    assert upgrade(empty) == (FIRST_WITH_DECISIONS, REVISION)
    with Store.open(empty) as store:
        assert states(store, comparison) == COUNTED
        assert shown(store, "period", "review") == PUBLISHED
        save(store, article(**READ_OTHERWISE), minutes=2)
        save(store, article(id="sonla:3"), minutes=2)
        again = compare(store, 1)
        assert states(store, again) == COUNTED | {"open": len(changes(store, again, operation="added"))}


def test_another_value_comes_back_with_the_earlier_decision(store):
    decided(store)
    save(store, article(**READ_OTHERWISE | {"n300": {"period": "2019"}}), minutes=2)
    comparison = compare(store, 1)
    [back] = changes(store, comparison, states=frozenset({"open"}))
    assert (back.reason, back.earlier.action, back.change.fact.span.text) == ("returned", "accept", "300 mẫu")
    assert back.place == 1
    assert shown(store, "period", "review")[2] == ("300 mẫu", "2019", None)


def test_another_sentence_comes_back_with_the_earlier_decision(store):
    decided(store)
    save(store, article(TEXT.replace("40 nhiệm vụ", "45 nhiệm vụ"), n45={"period": "2023"}, **READ_OTHERWISE), minutes=2)
    comparison = compare(store, 1)
    [back] = changes(store, comparison, states=frozenset({"open"}), operation="changed")
    assert (back.change.fact.span.text, back.earlier.action) == ("45 nhiệm vụ", "correct")
    assert shown(store, "period", "review")[0] == ("45 nhiệm vụ", "2023", None)


def test_a_correction_outlives_an_extractor_that_improves_another_field(store):
    decided(store)
    better = READ_OTHERWISE | {"n40": {"period": "2023", "indicator": "tasks_total_managed"}}
    save(store, article(**better), minutes=2)
    assert shown(store, "period", "indicator", "review")[0] == ("40 nhiệm vụ", "2020", "tasks_total_managed", "correct")
    [back] = changes(store, compare(store, 2), operation="changed")
    assert back.earlier.action == "correct"


def test_a_fact_that_people_kept_takes_the_place_of_the_extracted_one_only_while_that_is_missing(store):
    decided(store)
    save(store, article(n40={"period": "2023"}, n300={"period": "2021"}), minutes=2)
    assert shown(store, "period", "review") == PUBLISHED
    save(store, article(TEXT.replace("nghiệm thu 25 đề tài", "nghiệm thu ít hơn"), **READ_OTHERWISE), minutes=3)
    assert [quote for quote, *_ in shown(store, "period")] == ["40 nhiệm vụ", "300 mẫu"]


def test_a_rejected_gain_stays_away_when_it_is_read_again(store):
    save(store, article(n300={"left_out": True}))
    save(store, article(), minutes=1)
    [gained] = changes(store, compare(store, 1, 2))
    decide(store, gained, "reject")
    save(store, article(n300={"left_out": True}), minutes=2)
    save(store, article("Sơn La: Tin\n" + TEXT), minutes=3)
    assert "300 mẫu" not in [quote for quote, *_ in shown(store, "period")]
    save(store, article(n300={"value": 301}), minutes=4)
    assert shown(store, "value", "review")[2] == ("300 mẫu", 301, None)


def test_an_accepted_loss_stays_away_when_it_is_read_again(store):
    save(store, article())
    save(store, article(n300={"left_out": True}), minutes=1)
    [lost] = changes(store, compare(store, 1, 2))
    decide(store, lost, "accept")
    save(store, article(), minutes=2)
    assert [quote for quote, *_ in shown(store, "period")] == ["40 nhiệm vụ", "25 đề tài"]


def test_a_decision_made_in_one_comparison_holds_in_the_others(store):
    save(store, article(n300={"left_out": True}))
    save(store, article(id="sonla:9"), minutes=1)
    save(store, article(), minutes=2)
    first, second = compare(store, 1, 3), compare(store, 2, 3)
    [gained] = changes(store, second)
    decision = decide(store, gained, "accept")
    [same] = changes(store, first, article_id="sonla:1")
    assert (same.state, same.decision) == ("accepted", decision)
    decisions.undo(store, decision.id, reviewer="An", now=NOW)
    assert states(store, second) == {"open": 1}
    assert queue.change(store, same.id) == replace(same, state="open", decision=None)


def test_an_accepted_loss_ends_what_was_corrected_before(store):
    decided(store)
    save(store, article(n40={"left_out": True}, n25={"left_out": True}, n300={"period": "2021"}), minutes=2)
    assert shown(store, "period", "review") == PUBLISHED  # what people said stays while its sentence is there
    [lost] = changes(store, compare(store, 2), operation="removed")
    assert lost.earlier.action == "correct"
    accepted = decide(store, lost, "accept")
    assert [quote for quote, *_ in shown(store)] == ["25 đề tài", "300 mẫu"]
    decisions.undo(store, accepted.id, reviewer="An", now=NOW)
    assert shown(store, "period", "review") == PUBLISHED
