"""Percentages and written-out amounts: those that agree are silent, those that do not are found."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dostex.checks import check
from dostex.records import Record
from tests.checks.records import count, money, percent, record


def messages(found: Record) -> list[str]:
    return [finding.message for finding in check(found) if finding.code == "checksum-mismatch"]


def attained(done: int, planned: int, written: str) -> Record:
    text = f"Nghiệm thu {done} đề tài, đạt {written}% kế hoạch năm ({planned} đề tài)."
    return record(
        text,
        [
            count(f"{done} đề tài", done, unit="đề tài"),
            percent(f"{written}%", written.replace(",", "."), "attainment"),
            count(f"{planned} đề tài", planned, unit="đề tài", status="plan"),
        ],
    )


def rounded(done: int, planned: int, digits: int) -> Decimal:
    return (Decimal(done) * 100 / planned).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


@given(st.integers(1, 300), st.integers(1, 300), st.integers(0, 2))
def test_a_rounded_attainment_is_silent(done: int, planned: int, digits: int) -> None:
    assert messages(attained(done, planned, str(rounded(done, planned, digits)).replace(".", ","))) == []


@given(st.integers(1, 300), st.integers(1, 300), st.integers(2, 40))
def test_a_wrong_attainment_is_found(done: int, planned: int, error: int) -> None:
    wrong = rounded(done, planned, 2) + error
    [message] = messages(attained(done, planned, str(wrong).replace(".", ",")))
    assert f"{done} đề tài" in message
    assert f"{planned} đề tài" in message


def test_the_message_names_figures_and_expectation() -> None:
    assert messages(attained(23, 24, "98,83")) == [
        "'98,83%' disagrees with '23 đề tài' and '24 đề tài', which make 95.83%; expected 95.83%"
    ]


@pytest.mark.parametrize(
    ("text", "figures", "share", "wrong"),
    [
        ("Có 12/48 cơ sở (chiếm {}) vi phạm.", [("12/48 cơ sở", 12, {"out_of": 48})], "25%", "26%"),
        ("Có 15/62 cơ sở vi phạm, chiếm {}, với 18 hành vi.", [("15/62 cơ sở", 15, {"out_of": 62})], "24,2%", "42,2%"),
        ("Có 18/40 nhiệm vụ do các sở, ban đặt hàng, chiếm tỷ lệ {}.", [("18/40 nhiệm vụ", 18, {"out_of": 40})], "45%", "46%"),
        ("Có 40 đơn, trong đó 9 đơn sáng chế, chiếm {}.", [("40 đơn", 40, {}), ("9 đơn", 9, {"part_of": 0})], "22,5%", "25,2%"),
        ("Kiểm tra 8/11 chợ, đạt khoảng {}.", [("8/11 chợ", 8, {"out_of": 11})], "73%", "83%"),
    ],
)
def test_a_share_beside_its_count(text: str, figures: list[tuple[str, int, dict[str, int]]], share: str, wrong: str) -> None:
    for written, expected in ((share, 0), (wrong, 1)):
        value = written.removesuffix("%").replace(",", ".")
        found = [count(words, number, "cơ sở", **more) for words, number, more in figures]
        assert len(messages(record(text.format(written), [*found, percent(written, value, "share")]))) == expected


@pytest.mark.parametrize(("written", "expected"), [("18%", 0), ("81%", 1)])
def test_a_share_of_all_that_follows(written: str, expected: int) -> None:
    text = f"Xử phạt 09 cơ sở với 46.500.000 đồng, chiếm {written} trong 50 cơ sở được kiểm tra."
    observations = [
        count("09 cơ sở", 9, "cơ sở"),
        money("46.500.000 đồng", "46500000"),
        percent(written, written.removesuffix("%"), "share"),
        count("50 cơ sở", 50, "cơ sở"),
    ]
    assert len(messages(record(text, observations))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Có 9/12 đề tài nghiệm thu, đạt 40% kế hoạch năm.",
        "Có 9/12 đề tài; doanh thu chiếm 40% tổng doanh thu.",
        "Có 9/12 đề tài nghiệm thu, bằng 40% so với cùng kỳ.",
        "Có 9/12 đề tài nghiệm thu, đạt loại khá 40%.",
        "Có 9/12 đề tài được chọn, trong đó nông nghiệp chiếm 40%.",
        "Có 9/12 đề tài được chọn, riêng tỷ lệ nữ chủ nhiệm đạt 40%.",
        "Có 9/12 đề tài được chọn. Tỷ lệ nữ chiếm 40%.",
    ],
)
def test_percentages_of_something_else_are_left_alone(text: str) -> None:
    measure = "attainment" if "kế hoạch" in text else "share"
    assert messages(record(text, [count("9/12 đề tài", 9, out_of=12), percent("40%", "40", measure)])) == []


def test_money_attains_within_its_rounding() -> None:
    text = "Giải ngân {} tỷ đồng, bằng 91,8% kế hoạch (8,5 tỷ đồng)."
    for spent, expected in (("7,8", 0), ("7,1", 1)):
        value = str(Decimal(spent.replace(",", ".")) * 10**9)
        observations = [
            money(f"{spent} tỷ đồng", value),
            percent("91,8%", "91.8", "attainment"),
            money("8,5 tỷ đồng", "8500000000", status="plan"),
        ]
        assert len(messages(record(text.format(spent), observations))) == expected


@pytest.mark.parametrize(
    ("figure", "value", "words", "expected"),
    [
        ("46.500.000 đồng", "46500000", "Bốn mươi sáu triệu năm trăm nghìn đồng", 0),
        ("46.500.000 đồng", "46500000", "bằng chữ: Bốn mươi sáu triệu, năm trăm nghìn đồng chẵn", 0),
        ("64,385 tỷ đồng", "64385000000", "Sáu mươi tư tỷ, ba trăm, tám mươi lăm triệu đồng", 0),
        ("46.500.000 đồng", "46500000", "Bốn mươi lăm triệu năm trăm nghìn đồng", 1),
        ("46.500.000 đồng", "46500000", "ngân sách địa phương", 0),
        ("46.500.000 đồng", "46500000", "vốn đối ứng của doanh nghiệp", 0),
    ],
)
def test_an_amount_in_words_repeats_its_figure(figure: str, value: str, words: str, expected: int) -> None:
    found = messages(record(f"Xử phạt {figure} ({words}).", [money(figure, value)]))
    assert len(found) == expected
    assert all(words.removeprefix("bằng chữ: ") in message for message in found)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_share_of_a_fraction_is_checked_exactly(part: int, whole: int) -> None:
    assume(part <= whole)
    written = str(rounded(part, whole, 1)).replace(".", ",")
    text = f"Có {part}/{whole} hộ, chiếm {written}%."
    share = percent(f"{written}%", written.replace(",", "."), "share")
    assert messages(record(text, [count(f"{part}/{whole} hộ", part, "hộ", out_of=whole), share])) == []
