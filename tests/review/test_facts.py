"""A record's facts and their keys are those of the store; hashes rest on meaning alone."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from dostex.review.facts import EXCERPT, canonical, facts_of
from dostex.review.models import ROOMS, Change, Fact, FieldChange, Quote
from dostex.store import Store, tables
from tests.show.making import make
from tests.store.articles import TEXT, record

FACTS = facts_of(record())


def _room(name: str, of: tuple[Fact, ...] = FACTS) -> list[Fact]:
    return [fact for fact in of if fact.room == name]


def test_every_fact_of_the_store_has_its_key_here() -> None:
    with Store.open("sqlite:///:memory:") as store:
        store.begin(now=datetime(2026, 1, 1, tzinfo=UTC), extractor_version="1").save(record())
        (rows,) = store.rows()
    for name, table in tables.LISTS.items():
        assert sorted(rows.facts[table]["sonla:1"]) == sorted(fact.key for fact in _room(name))


def test_rooms_come_in_order_and_keys_are_unique() -> None:
    assert [room for room in ROOMS if _room(room)] == list(dict.fromkeys(fact.room for fact in FACTS))
    assert len({fact.key for fact in FACTS}) == len(FACTS)


def test_a_part_names_its_total_and_a_post_its_official() -> None:
    total, part, *_ = _room("observations")
    assert (part.owner, part.fields["part_of"]) == (total.key, "40 nhiệm vụ")
    assert {post.owner for post in _room("posts") + _room("roles")} == {_room("officials")[0].key}


def test_quotes_and_sentences_stand_where_they_say() -> None:
    text = record().article.text
    for fact in FACTS:
        if fact.span:
            assert text[fact.span.start : fact.span.end] == fact.span.text
        if fact.sentence:
            assert text[fact.sentence.start :].startswith(fact.sentence.text)
            assert fact.span is None or fact.span.text in fact.sentence.text


def test_an_endless_sentence_is_cut_around_the_quote() -> None:
    text = "Đầu\n" + "năm " * 3000 + "12 nhiệm vụ" + " sau" * 3000
    start = text.index("12")
    span = {"start": start, "end": start + 11, "text": "12 nhiệm vụ"}
    one = {"kind": "count", "span": span, "value": 12, "unit": "nhiệm vụ"}
    fact = _room("observations", facts_of(make(text, observations=[one])))[0]
    assert fact.sentence is not None
    assert "12 nhiệm vụ" in fact.sentence.text
    assert len(fact.sentence.text) <= EXCERPT


def test_facts_and_changes_survive_json() -> None:
    for fact in FACTS:
        assert Fact.from_plain(json.loads(json.dumps(fact.to_plain()))) == fact
    period = FieldChange("period", "2022", "2023")
    change = Change("sonla:1", "observations", "changed", FACTS[-1], FACTS[-1], (period,), "extractor", "right")
    assert Change.from_plain(json.loads(json.dumps(change.to_plain()))) == change


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("24.50", "24.5"), ("100", "100"), ("1E+3", "1000"), ("0.0", "0"), ("-0", "0"), ("-2.50", "-2.5"),
        ("12345678901234567890123456789.10", "12345678901234567890123456789.1"),
    ],
)  # fmt: skip
def test_numbers_are_exact_decimal_strings(value: str, written: str) -> None:
    assert canonical(Decimal(value)) == written


def test_evidence_knows_no_offsets_no_order_and_no_rule() -> None:
    later = record("Tin trang chủ\n" + TEXT)
    assert {fact.evidence for fact in facts_of(later)} >= {fact.evidence for fact in FACTS if fact.sentence}
    fact = _room("observations")[0]
    assert replace(fact, rule="other", key="other", span=Quote(0, 11, "40  nhiệm vụ")).evidence == fact.evidence


def test_evidence_changes_with_the_sentence_and_with_a_value() -> None:
    fact = _room("observations")[0]
    assert replace(fact, fields={**fact.fields, "period": "2023"}).evidence != fact.evidence
    other = _room("observations", facts_of(record(TEXT.replace("Sở quản lý", "Sở đã từng quản lý"))))[0]
    assert other.evidence != fact.evidence


def test_identical_changes_of_one_rule_are_one_group() -> None:
    def change(fact: Fact, after: str) -> Change:
        return Change("x", "observations", "changed", fact, fact, (FieldChange("period", "2022", after),), "extractor")

    first, second, *_ = _room("observations")
    assert change(first, "2023").group == change(second, "2023").group
    assert change(first, "2023").group != change(second, "2024").group
    assert change(first, "2023").group != change(replace(second, rule="other"), "2023").group
