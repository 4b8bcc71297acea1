"""Pauses, Retry-After and robots.txt, as numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.sources.politeness import MAX_WAIT, Pace, back_off, read_robots, retry_after
from dostex.sources.protocol import Policy


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120), (" 7 ", 7), ("0", 0), ("Thu, 01 Jan 1970 00:05:00 GMT", 300),
        (None, None), ("", None), ("soon", None), ("-5", None), ("१२", None),
    ],
)  # fmt: skip
def test_retry_after_is_seconds_or_a_date(value: str | None, seconds: int | None) -> None:
    assert retry_after(value, 0.0) == seconds


def test_slow_answers_stretch_the_pause_and_quick_ones_shorten_it_to_the_rule() -> None:
    pace = Pace(Policy(delay=2.0, max_delay=60.0))
    pace.answered(100.0, 20.0, fine=True)
    assert pace.ready == 120.0
    pace.answered(200.0, 500.0, fine=True)
    assert pace.delay == 60.0
    for _ in range(20):
        pace.answered(300.0, 0.1, fine=True)
    assert pace.delay == 2.0


def test_quick_error_pages_do_not_shorten_the_pause() -> None:
    pace = Pace(Policy(delay=2.0))
    pace.answered(0.0, 20.0, fine=True)
    pace.answered(0.0, 0.01, fine=False)
    assert pace.delay == 20.0


@given(st.lists(st.tuples(st.floats(0, 100), st.booleans()), max_size=20), st.floats(0, 30))
def test_the_pause_is_never_less_than_the_rule_nor_robots_txt(answers: list[tuple[float, bool]], crawl_delay: float) -> None:
    pace = Pace(Policy(delay=1.5), crawl_delay)
    for latency, fine in answers:
        pace.answered(0.0, latency, fine=fine)
        assert pace.delay >= max(1.5, crawl_delay)


def test_back_off_doubles_up_to_the_longest_wait() -> None:
    assert [back_off(Policy(back_off=30), tries) for tries in (1, 2, 3, 9)] == [30, 60, 120, MAX_WAIT]


def test_robots_txt_speaks_to_us_by_name_or_to_all() -> None:
    robots = read_robots("User-agent: *\nDisallow: /\n\nUser-agent: dostex\nDisallow: /tim-kiem\nRequest-rate: 1/10\n")
    assert robots.allows("https://skhcn.vidu.gov.vn/tin/1")
    assert not robots.allows("https://skhcn.vidu.gov.vn/tim-kiem?q=a")
    assert robots.crawl_delay == 10
    assert not read_robots("User-agent: *\nDisallow: /\n").allows("https://skhcn.vidu.gov.vn/")
    assert read_robots("").allows("https://skhcn.vidu.gov.vn/")
