"""Dates against the calendar, the page's stamp and what is plausible."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.checks import check
from dostex.records import Record
from tests.checks.records import day, record

NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật")


def codes(found: Record) -> list[str]:
    return [finding.code for finding in check(found)]


@given(
    st.dates(date(1990, 1, 1), date(2023, 12, 31)), st.integers(0, 6), st.sampled_from(["{}, ngày {}", "{} ({})", "{} ngày {}"])
)
def test_a_weekday_is_its_dates_or_a_finding(when: date, weekday: int, form: str) -> None:
    written = f"{when.day}/{when.month}/{when.year}"
    text = "Sáng " + form.format(NAMES[weekday], written) + ", Sở họp."
    found = record(text, dates=[day(written, when.isoformat())], published=(when + timedelta(days=1)).isoformat())
    assert codes(found) == ([] if when.weekday() == weekday else ["weekday-mismatch"])


def test_the_message_names_the_right_weekday() -> None:
    [finding] = check(record("Sáng thứ Ba, ngày 18/12/2023, Sở họp.", dates=[day("ngày 18/12/2023", "2023-12-18")]))
    assert finding.message == (
        "'thứ Ba, ngày 18/12/2023' names thứ Ba, but 2023-12-18 (explicit year) is thứ Hai; expected thứ Hai"
    )
    assert finding.spans[0].text == "thứ Ba, ngày 18/12/2023"


@pytest.mark.parametrize(
    "text",
    [
        "Lần thứ năm, 18/12/2023, Sở tổ chức hội thi.",
        "Hội nghị lần thứ ba ngày 18/12/2023 của Đảng bộ.",
        "Ngày 18/12/2023, ông Lò Văn Páo (thứ 4 từ trái sang) nhận giải.",
        "Sáng 18/12/2023 (thứ Hai), Sở họp.",
    ],
)
def test_ordinals_and_places_in_a_photograph_are_no_weekdays(text: str) -> None:
    assert codes(record(text, dates=[day("18/12/2023", "2023-12-18")])) == []


def test_a_weekday_after_its_date() -> None:
    assert codes(record("Sáng 18/12/2023 (thứ Tư), Sở họp.", dates=[day("18/12/2023", "2023-12-18")])) == ["weekday-mismatch"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riêng năm 2.024 giải ngân đạt khá.", "'năm 2.024' is written like a number; expected 'năm 2024'"),
        ("Tính đến năm 20224 có nhiều đổi mới.", "'năm 20224' is no year; expected four digits, such as 'năm 2024'"),
        ("Trong năm 2024 có nhiều đổi mới.", None),
        ("Cấp cho 5 năm 2.024 triệu đồng.", None),
        ("Trong năm 2.150 hộ được hỗ trợ.", None),
        ("Mỗi năm 1.250 lượt người dự.", None),
    ],
)
def test_a_year_written_like_a_number(text: str, expected: str | None) -> None:
    found = [finding.message for finding in check(record(text)) if finding.code == "year-typo"]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("published", "dates", "expected"),
    [
        ("2015-03-02", [day("ngày 16/11/2007", "2007-11-16")], True),
        ("2007-11-20", [day("ngày 16/11/2007", "2007-11-16")], False),
        ("2008-01-05", [day("ngày 16/11/2007", "2007-11-16")], False),
        ("2015-03-02", [day("ngày 16/11/2007", "2007-11-16"), day("năm 2015", "2015")], False),
        ("2015-03-02", [day("năm 2020", "2020")], False),
    ],
)
def test_a_stamp_of_another_time(published: str | None, dates: list[dict[str, str]], expected: bool) -> None:
    found = record("Kế hoạch đến năm 2020, năm 2015: ngày 16/11/2007, Sở họp.", dates=dates, published=published)
    assert ("stamp-conflict" in codes(found)) is expected


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Ngày 12/5/2032, Sở tổ chức hội nghị.", day("Ngày 12/5/2032", "2032-05-12"), True),
        ("Phấn đấu đến năm 2030 có 30 doanh nghiệp.", day("năm 2030", "2030"), False),
        ("Quy hoạch giai đoạn 2026-2030 được duyệt.", day("2026-2030", "2026/2030"), False),
        ("Tính từ năm 1923, làng nghề phát triển.", day("năm 1923", "1923"), True),
        ("Thành lập năm 1945.", day("năm 1945", "1945"), False),
        ("Hội thi lần thứ XI (2024-2025) được phát động.", day("2024-2025", "2024/2025"), False),
    ],
)
def test_a_date_that_cannot_be_meant(text: str, mention: dict[str, str], expected: bool) -> None:
    assert ("doubtful-date" in codes(record(text, dates=[mention]))) is expected


def test_an_article_without_facts_says_so() -> None:
    [finding] = check(record("Trang đang được cập nhật."))
    assert finding.code == "no-facts"
    assert "expected at least one" in finding.message
