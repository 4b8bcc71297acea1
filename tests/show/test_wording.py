"""Figures and periods as a Vietnamese reader writes them."""

from decimal import Decimal

import pytest
from pydantic import TypeAdapter

from dostex.records import Observation
from dostex.show import wording

OBSERVATION: TypeAdapter[Observation] = TypeAdapter(Observation)


def observation(kind: str, value: object, unit: str, **more: object) -> Observation:
    span = {"start": 0, "end": 1, "text": "1"}
    fields = {"kind": kind, "value": value, "unit": unit, "span": span, "rule": "thử", "segment": "body"}
    return OBSERVATION.validate_python(fields | more)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1485000000", "1.485.000.000"), ("50.4", "50,4"), ("38.0", "38"), ("0", "0"), ("-3.25", "−3,25"),
        ("1234.5", "1.234,5"), ("1E+3", "1.000"), ("0.050", "0,05"), ("1E+40", "1E+40"), ("999", "999"),
    ],
)  # fmt: skip
def test_numbers(value, written):
    assert wording.number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("kind", "value", "unit", "more", "written"),
    [
        ("count", 93, "nhiệm vụ", {}, "93 nhiệm vụ"),
        ("count", 200, "đại biểu", {"comparator": "gt"}, "hơn 200 đại biểu"),
        ("count", 25, "cửa hàng", {"out_of": 30}, "25/30 cửa hàng"),
        ("count", 5, "bậc", {"change": "up"}, "tăng 5 bậc"),
        ("money", 1485000000, "đồng", {}, "1.485.000.000 đồng"),
        ("money", 62300000, "USD", {"currency": "USD", "comparator": "approx"}, "khoảng 62.300.000 USD"),
        ("percentage", "50.4", "%", {"measure": "share"}, "50,4 %"),
        ("percentage", "-2.1", "%", {"measure": "change"}, "giảm 2,1 %"),
        ("percentage", "14", "%", {"measure": "change", "comparator": "gt"}, "tăng hơn 14 %"),
        ("percentage", "16.7", "%", {"measure": "level", "value_to": "26.7"}, "16,7–26,7 %"),
        ("rank", 9, "", {"out_of": 63}, "thứ 9/63"),
        ("ratio", 10, "người", {"per": 10000}, "10/10.000 người"),
        ("ratio", "1.8", "lần", {}, "1,8 lần"),
        ("score", "82.5", "điểm", {}, "82,5 điểm"),
    ],
)
def test_values(kind, value, unit, more, written):
    assert str(wording.figure(observation(kind, value, unit, **more))) == written


@pytest.mark.parametrize(
    ("text", "comparator", "said"),
    [
        ("Gần 70 đại biểu", "lt", "gần 70 đại biểu"),
        ("có trên 70 đại biểu", "gt", "trên 70 đại biểu"),
        ("số đại biểu dự là 70 đại biểu", "lt", "dưới 70 đại biểu"),
        ("70 đại biểu", "approx", "khoảng 70 đại biểu"),
    ],
)
def test_the_articles_own_word_of_comparison_is_kept(text, comparator, said):
    start = text.index("70")
    span = {"start": start, "end": len(text), "text": text[start:]}
    assert str(wording.figure(observation("count", 70, "đại biểu", comparator=comparator, span=span), text)) == said


@pytest.mark.parametrize(
    ("value", "short"),
    [(1485000000, "1,485 tỷ đồng"), (21300000000000, "21.300 tỷ đồng"), (350000000, "350 triệu đồng"),
     (52318775, "≈ 52,319 triệu đồng"), (900000, "")],
)  # fmt: skip
def test_amounts_in_the_words_of_the_press(value, short):
    assert wording.short_money(observation("money", value, "đồng")) == short


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023", "năm 2023"), ("2023-12", "tháng 12/2023"), ("2023-12-18", "18/12/2023"), ("2023-33", "quý I/2023"),
        ("2016-40", "6 tháng đầu năm 2016"), ("2016-41", "6 tháng cuối năm 2016"), ("XXXX-04-04", "04/04 (chưa rõ năm)"),
        ("XXXX-35", "quý III (chưa rõ năm)"), ("2021/2025", "2021–2025"), ("2019/..", "từ năm 2019"),
        ("../2015", "đến năm 2015"),
        ("2021-01/2021-09", "tháng 1–9/2021"), ("2019-12-26/2019-12-27", "26–27/12/2019"),
        ("2017-04-19/2017-05-21", "19/04/2017 – 21/05/2017"), ("2020-03/2021-09", "tháng 3/2020 – tháng 9/2021"),
        ("not a date", "not a date"),
    ],
)  # fmt: skip
def test_periods(edtf, said):
    assert wording.period(edtf) == said
