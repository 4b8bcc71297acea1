"""The assignment is optimal, one-to-one, and prefers the quote that overlaps."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from dostex.evaluate.gold import GoldObservation
from dostex.evaluate.matching import assign, sides
from dostex.evaluate.observations import match
from dostex.records import Count, Span

matrices = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=5)
)


@given(matrices)
def test_the_total_weight_is_the_greatest_possible(weights):
    pairs = assign(weights)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    height, width = len(weights), len(weights[0])
    if height <= width:
        best = max(
            sum(weights[row][column] for row, column in enumerate(columns)) for columns in permutations(range(width), height)
        )
    else:
        best = max(sum(weights[row][column] for column, row in enumerate(rows)) for rows in permutations(range(height), width))
    assert sum(weights[row][column] for row, column in pairs) == best


def test_equal_candidates_keep_their_order():
    assert assign([[5, 5, 5], [5, 5, 5]]) == [(0, 0), (1, 1)]


def test_nothing_is_paired_at_weight_zero():
    assert assign([[0, 0], [0, 3]]) == [(1, 1)]
    assert assign([]) == assign([[]]) == []


def test_sides_lists_partners_then_the_unpartnered():
    assert sides("ab", "xy", [(0, 1)]) == [("a", "y"), ("b", None), (None, "x")]


TEXT = "Có 7 đề tài cấp tỉnh và 7 đề tài cấp cơ sở; 7 dự án."


def gold(text: str, **more) -> GoldObservation:
    plain = {"kind": "count", "value": 7, "unit": "đề tài", "indicator": None, "period": None, "status": "actual"}
    return GoldObservation.model_validate(plain | {"comparator": "eq", "text": text} | more)


def found(text: str, **more) -> Count:
    start = TEXT.index(text)
    span = Span(start=start, end=start + len(text), text=text)
    return Count(span=span, value=7, unit="đề tài", rule="test", segment="body", **more)


def test_the_overlapping_quote_wins_over_the_equal_indicator():
    expected = [gold("7 đề tài cấp cơ sở", indicator="tasks_grassroots"), gold("7 đề tài cấp tỉnh")]
    extracted = [found("7 đề tài cấp tỉnh", indicator="tasks_grassroots"), found("7 đề tài cấp cơ sở")]
    assert match(expected, extracted, TEXT) == [(0, 1), (1, 0)]


def test_without_overlap_equal_kind_and_value_still_match():
    assert match([gold("7 đề tài cấp tỉnh")], [found("7 dự án")], TEXT) == [(0, 0)]


def test_among_equal_overlaps_indicator_and_period_decide():
    expected = [gold("7 đề tài", indicator="tasks_accepted", period="2021"), gold("7 đề tài", period="2022")]
    extracted = [found("7 đề tài", period="2022"), found("7 đề tài", indicator="tasks_accepted", period="2021")]
    assert match(expected, extracted, TEXT) == [(0, 1), (1, 0)]


def test_another_value_or_kind_never_matches():
    assert match([gold("7 đề tài", value=8)], [found("7 đề tài")], TEXT) == []
    assert match([gold("7 đề tài", kind="rank")], [found("7 đề tài")], TEXT) == []
