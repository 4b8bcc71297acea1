"""The record contract: what is accepted, what is refused, and with which words."""

from decimal import Decimal
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from dostex import records
from dostex.records import Record, quote

TEXT = "Tổng kết năm 2023\nSở quản lý 93 nhiệm vụ, trong đó 57 nhiệm vụ chuyển tiếp; TFP tăng 1,9%."


def at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return quote(TEXT, start, start + len(words))


def count(words: str, value: object, **more: object) -> dict[str, Any]:
    return {"kind": "count", "span": at(words), "value": value, "unit": "nhiệm vụ", "rule": "test", "segment": "body"} | more


def record(**more: object) -> dict[str, Any]:
    article = {
        "id": "sha256:0", "headline": "Tổng kết năm 2023", "text": TEXT, "content_hash": "0", "extractor_version": "0",
        "segments": [{"start": 0, "end": 17, "kind": "headline"}, {"start": 18, "end": len(TEXT), "kind": "body"}],
    }  # fmt: skip
    return {"article": article} | more


def refused(plain: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        Record.model_validate(plain)
    return str(caught.value)


def test_a_record_survives_json() -> None:
    plain = record(
        observations=[count("93 nhiệm vụ", 93), count("57 nhiệm vụ", 57, part_of=0)],
        dates=[{"span": at("năm 2023"), "value": "2023", "start": "2023-01-01", "end": "2023-12-31", "rule": "test"}],
    )
    first = Record.model_validate(plain)
    assert Record.model_validate_json(first.model_dump_json()) == first


@pytest.mark.parametrize(("value", "written"), [("1.9", "1.9"), ("38.0", "38"), ("1200000000", "1200000000"), (50.4, "50.4")])
def test_values_are_exact_inside_and_numbers_in_json(value: object, written: str) -> None:
    observation = Record.model_validate(record(observations=[count("93 nhiệm vụ", value)])).observations[0]
    assert observation.value == Decimal(str(value))
    assert f'"value":{written},' in observation.model_dump_json()


def test_a_span_that_does_not_quote_the_text_rejects_the_record() -> None:
    span = at("93 nhiệm vụ") | {"text": "94 nhiệm vụ"}
    assert "says '94 nhiệm vụ' but the text there is '93 nhiệm vụ'" in refused(
        record(observations=[count("93", 93) | {"span": span}])
    )


@pytest.mark.parametrize("field", ["mentions"])
def test_further_mentions_must_quote_too(field: str) -> None:
    wrong = at("57 nhiệm vụ") | {"start": 0, "end": 11}
    assert "but the text there is" in refused(record(observations=[count("93 nhiệm vụ", 93, **{field: [wrong]})]))


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (-1, 4)])
def test_empty_and_backward_ranges_are_refused(start: int, end: int) -> None:
    assert refused(record(observations=[count("93", 93) | {"span": {"start": start, "end": end, "text": ""}}]))


@pytest.mark.parametrize("part_of", [0, 1, 7])
def test_part_of_names_another_observation_and_no_circle(part_of: int) -> None:
    observations = [count("93 nhiệm vụ", 93, part_of=part_of), count("57 nhiệm vụ", 57, part_of=0)]
    assert "part_of" in refused(record(observations=observations))


@pytest.mark.parametrize(
    ("field", "value", "valid"),
    [
        ("comparator", "about", "approx"),
        ("status", "maybe", "estimate"),
        ("scope", "global", "national"),
        ("segment", "footer", "caption"),
        ("indicator", "tasks_done", "no code of schemas/indicators.yaml"),
        ("period", "năm 2023", "EDTF"),
        ("period", "2023-02-30", "day is out of range"),
        ("kind", "weight", "count"),
        ("change", "sideways", "down"),
        ("value_to", 3, "descends"),
        ("value", "NaN", "finite number"),
        ("colour", "red", "Extra inputs"),
    ],
)
def test_closed_vocabularies_say_what_is_valid(field: str, value: object, valid: str) -> None:
    assert valid in refused(record(observations=[count("93 nhiệm vụ", 93) | {field: value}]))


@pytest.mark.parametrize("stamp", ["2023-12-19", "2023-12-19T10:00:00+07:00", None])
def test_stamps_that_are_accepted(stamp: str | None) -> None:
    plain = record()
    plain["article"] |= {"date_published": stamp}
    assert Record.model_validate(plain).article.date_published == stamp


@pytest.mark.parametrize("stamp", ["19/12/2023", "2023-12-19T10:00:00", "-0001-11-30", "hôm qua"])
def test_stamps_that_are_refused(stamp: str) -> None:
    plain = record()
    plain["article"] |= {"date_published": stamp}
    assert "date_published" in refused(plain)


def test_segments_may_not_overlap_or_leave_the_text() -> None:
    for end in (19, len(TEXT) + 1):
        plain = record()
        plain["article"]["segments"] = [
            {"start": 0, "end": end, "kind": "headline"},
            {"start": 18, "end": len(TEXT), "kind": "body"},
        ]
        assert "overlaps or leaves the text" in refused(plain)


def test_every_kind_of_observation_has_the_fields_of_the_contract() -> None:
    kinds = {
        model.model_fields["kind"].default: set(model.model_fields) for model in get_args(get_args(records.Observation)[0])
    }
    assert set(kinds) == {"count", "percentage", "money", "rank", "score", "ratio"}
    common = set.intersection(*kinds.values())
    assert {
        "span",
        "value",
        "unit",
        "comparator",
        "indicator",
        "subject",
        "period",
        "status",
        "scope",
        "ref_area",
        "part_of",
    } <= common
    special = {"count": "out_of", "percentage": "measure", "money": "currency", "rank": "out_of", "ratio": "per"}
    assert all(field in kinds[kind] for kind, field in special.items())
