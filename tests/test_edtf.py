"""Dates and periods in EDTF: which days a value covers, and what is no value."""

from calendar import isleap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex import edtf

VALUES = [
    ("2023", "2023-01-01", "2023-12-31"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-12-18", "2023-12-18", "2023-12-18"),
    ("2023-33", "2023-01-01", "2023-03-31"),
    ("2023-36", "2023-10-01", "2023-12-31"),
    ("2016-40", "2016-01-01", "2016-06-30"),
    ("2016-41", "2016-07-01", "2016-12-31"),
    ("2021/2025", "2021-01-01", "2025-12-31"),
    ("2021-01/2021-09", "2021-01-01", "2021-09-30"),
    ("2012-04-05/2012-05-18", "2012-04-05", "2012-05-18"),
    ("2019/..", "2019-01-01", None),
    ("../2015", None, "2015-12-31"),
    ("XXXX-04-04", None, None),
    ("XXXX-02-29", None, None),
    ("XXXX-35", None, None),
    ("XXXX-04-04/XXXX-04-06", None, None),
]


@pytest.mark.parametrize(("value", "first", "last"), VALUES)
def test_first_and_last_day(value: str, first: str | None, last: str | None) -> None:
    start, end = edtf.bounds(value)
    assert (start and start.isoformat(), end and end.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "", "23", "2023-13", "2023-00", "2023-37", "2023-42", "2023-02-29", "2023-33-01", "2023-4-4", "0000", "XXXX",
        "XXXX-04-31",
        "2025/2020", "2020/", "/2020", "../..", "2020/2021/2022", "2023-12-18T10:00", " 2023", "2023 ", "năm 2023", "２０２３",
    ],
)  # fmt: skip
def test_what_is_no_value(value: str) -> None:
    assert not edtf.is_valid(value)
    with pytest.raises(ValueError, match=r"."):
        edtf.bounds(value)


def test_the_message_says_what_is_valid() -> None:
    with pytest.raises(ValueError, match=r"'tháng 5' is no date .* valid are 2023, 2023-12"):
        edtf.bounds("tháng 5")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert edtf.bounds(edtf.day(day.year, day.month, day.day)) == (day, day)


@given(st.integers(1000, 9999))
def test_quarters_and_halves_tile_the_year(year: int) -> None:
    for parts in ([edtf.quarter(year, n) for n in (1, 2, 3, 4)], [edtf.half(year, n) for n in (1, 2)]):
        days = sum((end - start).days + 1 for start, end in map(edtf.bounds, parts) if start and end)
        assert days == 365 + isleap(year)


@given(st.integers(1000, 9999), st.integers(1, 12))
def test_a_month_lies_in_its_year(year: int, number: int) -> None:
    start, end = edtf.bounds(edtf.month(year, number))
    assert start == date(year, number, 1)
    assert end is not None
    assert end.month == number
