"""Totals and their parts: right breakdowns are silent, a planted error is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.checks import Breakdown, check
from dostex.records import Finding, Record
from tests.checks.records import count, money, record

PART_WORDS = ("chuyển tiếp", "mở mới", "bổ sung", "giao trực tiếp", "đặt hàng", "cơ sở")


def mismatches(found: Record, *breakdowns: Breakdown) -> list[Finding]:
    return [finding for finding in check(found, breakdowns or None) if finding.code == "sum-mismatch"]


def breakdown_of(total: int, parts: list[int], cue: str = "gồm") -> Record:
    """ "<total> nhiệm vụ, gồm a nhiệm vụ chuyển tiếp, b nhiệm vụ mở mới, …"."""
    listed = ", ".join(f"{part} nhiệm vụ {words}" for part, words in zip(parts, PART_WORDS, strict=False))
    observations = [count(f"{total} nhiệm vụ", total), *(count(f"{part} nhiệm vụ", part, part_of=0) for part in parts)]
    return record(f"Năm nay có {total} nhiệm vụ, {cue} {listed}.", observations)


@given(st.lists(st.integers(1, 400), min_size=2, max_size=6))
def test_parts_that_sum_are_silent(parts: list[int]) -> None:
    assert mismatches(breakdown_of(sum(parts), parts)) == []


@given(st.lists(st.integers(1, 400), min_size=2, max_size=6), st.integers(1, 50))
def test_a_total_above_its_parts_is_found(parts: list[int], excess: int) -> None:
    [finding] = mismatches(breakdown_of(sum(parts) + excess, parts))
    assert f"= {sum(parts)}" in finding.message
    assert f"expected {sum(parts) + excess}" in finding.message
    assert [span.text for span in finding.spans] == [f"{value} nhiệm vụ" for value in [sum(parts) + excess, *parts]]


@pytest.mark.parametrize("cue", ["trong đó có", "trong đó", "riêng", "gồm cả"])
def test_a_subset_claims_nothing(cue: str) -> None:
    assert mismatches(breakdown_of(30, [4, 6], cue)) == []


@pytest.mark.parametrize("cue", ["gồm", "bao gồm:", "được chia làm", "chia thành", "cụ thể như sau:"])
def test_these_words_claim_a_partition(cue: str) -> None:
    assert len(mismatches(breakdown_of(30, [4, 6], cue))) == 1


def test_what_is_left_closes_a_partition() -> None:
    text = "Có 38 cơ quan áp dụng, trong đó 27 cơ quan đã được cấp giấy, còn lại {} cơ quan đang xây dựng."
    for rest, expected in ((11, 0), (12, 1)):
        units = [count("38 cơ quan", 38), count("27 cơ quan", 27, part_of=0), count(f"{rest} cơ quan", rest, part_of=0)]
        assert len(mismatches(record(text.format(rest), units))) == expected


def test_a_total_may_have_several_breakdowns_and_a_subset() -> None:
    text = "Có 38 đề tài, gồm 29 đề tài cũ và 9 đề tài mới; theo lĩnh vực: nông 17, xã hội 11, kỹ thuật 10; có 4 đề tài trẻ."
    parts = [
        count(words, int(words.split()[0]), part_of=0) for words in ("29 đề tài", "9 đề tài", "17", "11", "10", "4 đề tài")
    ]
    found = record(text, [count("38 đề tài", 38), *parts])
    assert mismatches(found) == []
    assert mismatches(found, Breakdown(0, (1, 2), True), Breakdown(0, (3, 4, 5), True), Breakdown(0, (6,), False)) == []
    assert len(mismatches(found, Breakdown(0, (1, 3), True))) == 1


@pytest.mark.parametrize(
    ("total", "first", "second", "expected"),
    [
        (("18,75 tỷ đồng", "18750000000"), ("15.250 triệu đồng", "15250000000"), ("3,5 tỷ đồng", "3500000000"), 0),
        (("8,7 tỷ đồng", "8700000000"), ("3,2 tỷ đồng", "3200000000"), ("5,5 tỷ đồng", "5500000000"), 0),
        (("8,7 tỷ đồng", "8700000000"), ("3.214 triệu đồng", "3214000000"), ("5.503 triệu đồng", "5503000000"), 0),
        (("8,7 tỷ đồng", "8700000000"), ("3,2 tỷ đồng", "3200000000"), ("5,9 tỷ đồng", "5900000000"), 1),
        (("1.240 tỷ đồng", "1240000000000"), ("780 tỷ đồng", "780000000000"), ("460 tỷ đồng", "460000000000"), 0),
        (("1.241 tỷ đồng", "1241000000000"), ("780 tỷ đồng", "780000000000"), ("460 tỷ đồng", "460000000000"), 1),
        (("46 triệu đồng", "46000000"), ("20.500.000 đồng", "20500000"), ("25.750.000 đồng", "25750000"), 0),
        (("1.485 triệu đồng", "1485000000"), ("1.120 triệu đồng", "1120000000"), ("356 triệu đồng", "356000000"), 1),
    ],
)
def test_rounded_money_may_differ_by_its_last_digit(
    total: tuple[str, str], first: tuple[str, str], second: tuple[str, str], expected: int
) -> None:
    text = f"Tổng kinh phí {total[0]}, gồm {first[0]} ngân sách và {second[0]} đối ứng."
    found = record(text, [money(*total), money(*first, part_of=0), money(*second, part_of=0)])
    assert len(mismatches(found)) == expected


def test_approximate_figures_get_room_on_their_side_only() -> None:
    text = "Tổng số {} 24,5 tỷ đồng, gồm {} 16 tỷ đồng và {} 8,5 tỷ đồng."
    for words, comparators, expected in (
        (("gần", "trên", "gần"), ("lt", "gt", "lt"), 0),
        (("hơn", "", ""), ("gt", "eq", "eq"), 0),
        (("khoảng", "", ""), ("approx", "eq", "eq"), 0),
    ):
        figures = zip(("24,5 tỷ đồng", "16 tỷ đồng", "8,5 tỷ đồng"), ("24500000000", "16000000000", "8500000000"), strict=True)
        parts = [
            money(*figure, comparator=comparator, **({"part_of": 0} if index else {}))
            for index, (figure, comparator) in enumerate(zip(figures, comparators, strict=True))
        ]
        assert len(mismatches(record(text.format(*words), parts))) == expected


def test_prizes_each_and_other_units_are_not_added_up() -> None:
    text = "Trao 12 giải, gồm 5 giải nhì, mỗi giải 3 triệu đồng, và 7 giải ba."
    found = [count("12 giải", 12), count("5 giải", 5, part_of=0), money("3 triệu đồng", "3000000", each=True, part_of=0)]
    assert mismatches(record(text, [*found, count("7 giải", 7, part_of=0)])) == []
