"""Bars, rows and the fitted exponent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.bench.ratios import Bar, Row, exponent


@pytest.mark.parametrize(
    ("bar", "value", "met"),
    [
        (Bar("le", 0.6), 0.6, True),
        (Bar("le", 0.6), 0.601, False),
        (Bar("ge", 25), 25, True),
        (Bar("ge", 25), 24.9, False),
    ],
)
def test_a_bar(bar, value, met):
    assert bar.met(value) is met
    assert Row("x", value, bar=bar).met is met


def test_what_was_not_measured_or_has_no_bar_is_neither_met_nor_missed():
    assert Row("x", None, bar=Bar("le", 1)).met is None
    assert Row("x", 3.0).met is None


def test_a_row_as_json_names_the_bar_and_rounds():
    assert Row("x", 0.123456, 1.0, Bar("le", 0.6), "n").data() == {
        "name": "x", "cpu": 0.1235, "wall": 1.0, "bar": "≤ 0.6", "met": True, "note": "n",
    }  # fmt: skip


@given(st.floats(0.2, 3), st.floats(1e-6, 1e3), st.lists(st.integers(10, 10**6), min_size=2, max_size=6, unique=True))
def test_the_exponent_of_a_power_law_is_found(power, factor, sizes):
    assert exponent(sizes, [factor * size**power for size in sizes]) == pytest.approx(power, abs=1e-6)
