"""Totals with their parts: what sums is checked off, what does not is said, and a subset is no error."""

from dostex.show import breakdown, phrases
from tests.show.making import TEXT, at, count, make


def shown(record):
    """Each row as depth and sums in words."""
    return [
        (row.depth, *(phrases.check(check, record.observations[row.index], record) for check in row.checks))
        for row in breakdown.rows(record)
    ]


def numbers(total: int, *parts: int, **more):
    """A record of a total and its parts, all at one place."""
    first = count("93 nhiệm vụ", total)
    return make(observations=[first, *(count("57 nhiệm vụ", part, part_of=0, **more) for part in parts)])


def states(record):
    return [check.state for row in breakdown.rows(record) for check in row.checks]


def test_parts_that_sum():
    assert shown(numbers(93, 57, 36)) == [(0, "57 + 36 = 93"), (1,), (1,)]
    assert states(numbers(93, 57, 36)) == ["sums"]


def test_two_breakdowns_of_one_total():
    assert shown(numbers(38, 35, 3, 14, 24))[0] == (0, "35 + 3 = 38", "14 + 24 = 38")


def test_a_set_that_sums_among_strangers():
    assert shown(numbers(10, 7, 4, 3))[0] == (0, "7 + 3 = 10")


def test_a_single_subset_is_no_error():
    record = numbers(49, 36)
    assert shown(record)[0] == (0, "nêu 36 trong 49")
    assert states(record) == ["open"]


def test_parts_that_do_not_sum_are_doubted_only_when_validation_says_so():
    record = numbers(93, 57, 30)
    assert states(record) == ["open"]
    doubted = record.model_dump() | {"findings": [{"code": "sum-mismatch", "message": "", "spans": [at("93 nhiệm vụ")]}]}
    record = type(record).model_validate(doubted)
    assert states(record) == ["differs"]
    assert shown(record)[0] == (0, "57 + 30 = 87, khác tổng 93")


def test_rounded_parts_sum_nearly():
    assert shown(numbers(1000, 500, 495, comparator="approx"))[0] == (0, "500 + 495 ≈ 1.000")


def test_what_cannot_be_added_is_not():
    assert states(numbers(93, 57, 36, each=True)) == []
    assert states(numbers(93, 57, 36, value_to=90)) == []


def test_parts_follow_their_total_and_depth_is_bounded():
    observations = [count("93 nhiệm vụ", 1, part_of=index - 1 if index else None) for index in range(3000)]
    rows = breakdown.rows(make(TEXT, observations=observations))
    assert [row.index for row in rows] == list(range(3000))
    assert max(row.depth for row in rows) == 5


def test_parts_stand_under_their_own_total():
    record = make(
        observations=[
            count("36 nhiệm vụ", 36, part_of=1),
            count("93 nhiệm vụ", 93),
            count("57 nhiệm vụ", 57, part_of=1),
        ]
    )
    assert [(row.index, row.depth, row.last) for row in breakdown.rows(record)] == [(1, 0, True), (0, 1, False), (2, 1, True)]
