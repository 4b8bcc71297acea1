"""Why a fact changed, from what both sides say."""

from dataclasses import replace
from typing import Any

import pytest

from dostex.review.diff import article_diff
from dostex.review.readings import Reading
from tests.review.making import figures, reading

TEXT = "Tin\nNăm 2022 Sở có 93 nhiệm vụ. Đã thử 12 mẫu.\nĐã có 7 đề tài."


def _after(text: str, extractor: str, index: int | None = None, **fields: Any) -> Reading:
    found = figures(text)
    if index is not None:
        found[index] |= fields
    return reading(text, observations=found, extractor=extractor)


def _causes(before: Reading, after: Reading) -> list[str]:
    return [change.cause for change in article_diff(before, after).changes]


@pytest.mark.parametrize(
    ("why", "after", "cause"),
    [
        ("same text, another version", _after(TEXT, "2", 0, period="2023"), "extractor"),
        ("same text, same version: a working tree", _after(TEXT, "1", 0, period="2023"), "extractor"),
        ("the page says another figure", _after(TEXT.replace("12", "15"), "1"), "page"),
        ("the page says another figure, and the quote alone tells", _after(TEXT.replace("12", "15"), "2"), "page"),
        ("the sentence and the version, the period is not in the quote",
         _after(TEXT.replace("Năm 2022", "Năm 2023"), "2", 0, period="2023"), "both"),
        ("the sentence only", _after(TEXT.replace("Năm 2022", "Năm 2023"), "1", 0, period="2023"), "page"),
        ("the sentence before gives the period, same version",
         _after(TEXT.replace("Năm 2022", "Năm 2023"), "1", 1, period="2023"), "page"),
        ("the sentence before may give the period, another version",
         _after(TEXT.replace("Năm 2022", "Năm 2023"), "2", 1, period="2023"), "both"),
        ("the sentence before gives no value", _after(TEXT.replace("Năm 2022", "Năm 2023"), "2", 1, value=13), "extractor"),
        ("what comes after gives no period", _after(TEXT.replace("Đã có", "Nay có"), "2", 0, period="2023"), "extractor"),
        ("what comes after may sum up", _after(TEXT.replace("Đã có", "Nay có"), "2", 0, part_of=1), "both"),
    ],
)  # fmt: skip
def test_one_change_and_its_cause(why: str, after: Reading, cause: str) -> None:
    assert _causes(reading(TEXT), after) == [cause], why


def test_a_side_that_does_not_say_who_read_it_leaves_the_cause_unknown() -> None:
    assert _causes(replace(reading(TEXT), extractor=None), _after(TEXT, "2", 0, period="2023")) == ["unknown"]


def test_another_stamp_is_the_pages_and_what_it_dates_too() -> None:
    before, after = reading(TEXT, published="2022-12-21"), reading(TEXT, published="2023-12-21")
    assert _causes(before, after) == ["page"]
    later = reading(TEXT, published="2023-12-21", observations=_later())
    assert _causes(before, later) == ["page", "page"]


def _later() -> list[dict[str, Any]]:
    found = figures(TEXT)
    found[2]["period"] = "2023"
    return found


def test_masked_places_are_the_configurations_and_not_the_pages() -> None:
    text = "Tin\nGọi 0912345678 để nhận 12 mẫu."
    masked = text.replace("0912345678", "*" * 10)
    assert _causes(reading(text), _after(masked, "1", 0, subject="mẫu thử")) == ["configuration"]


def test_switches_of_a_run_are_a_cause_its_inputs_are_not() -> None:
    before, after = reading(TEXT), _after(TEXT, "1", 0, period="2023")
    told = replace(before, configuration={"inputs": ["a"]}), replace(after, configuration={"inputs": ["b"], "profile": "x"})
    assert _causes(*told) == ["configuration"]
    assert _causes(told[0], replace(after, configuration={"inputs": ["b"]})) == ["extractor"]


def test_the_same_bytes_are_the_same_page_however_they_were_cleaned() -> None:
    cleaned = _after("Tin\nĐã thử 12 mẫu.", "2")
    one, other = (replace(each, input_hash="sha256:1") for each in (reading(TEXT), cleaned))
    assert set(_causes(one, other)) == {"extractor"}
