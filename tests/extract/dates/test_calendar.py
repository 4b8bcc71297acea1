import pytest

from dostex.extract.dates.calendar import a_year_before, article_year, relative_period, weekday_agrees, weekday_named
from tests.extract.reading_of import reading_of


@pytest.mark.parametrize(
    ("title", "text", "published", "year"),
    [
        ("Tổng kết năm 2023, triển khai năm 2024", "Ngày 18/12/2023, Sở họp.", None, 2023),
        ("Họp xác định nhiệm vụ năm 2024", "Ngày 07/11/2023, Sở họp.", "2023-11-08", 2023),
        ("Kết quả nghiệm thu năm 2010", "Bắt đầu từ ngày 16/11, đến hết ngày 24/12/2010 đã xong.", "2011-03-15", 2010),
        ("Tin", "Sáng 10.1, Sở họp.", "2020-01-11", 2020),
        ("Tin", "Sở họp.", "2020-01-11", 2020),
        ("Kết quả năm 2007", "Sở họp.", "2015-05-05", 2007),
        ("Tin", "theo Quyết định số 5/QĐ-UBND ngày 1/2/2019", None, None),
    ],
)
def test_the_year_an_article_speaks_of(title: str, text: str, published: str | None, year: int | None) -> None:
    assert article_year(reading_of(text, title=title, published=published)) == year


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("năm nay", "2024"), ("năm trước", "2023"), ("Năm ngoái", "2023"), ("cùng kỳ", "2023"), ("năm tới", "2025"),
        ("tháng này", "2024-01"), ("tháng trước", "2023-12"), ("quý này", "2024-33"), ("hôm qua", "2024-01-04"),
        ("năm ba", None),
    ],
)  # fmt: skip
def test_relative_words(words: str, period: str | None) -> None:
    assert relative_period(reading_of("Sáng 3/1, Sở họp.", published="2024-01-05"), words) == period


def test_relative_words_need_an_anchor() -> None:
    assert relative_period(reading_of("Sở họp."), "năm nay") is None


def test_the_same_period_a_year_before() -> None:
    reading = reading_of("Sở họp.", published="2024-07-05")
    assert relative_period(reading, "cùng kỳ", "2024-40") == "2023-40"
    assert a_year_before("2021-01/2021-09") == "2020-01/2020-09"
    assert a_year_before("2021-12-05") == "2020-12-05"
    assert a_year_before("XXXX-09") is None


@pytest.mark.parametrize(
    ("text", "named", "agrees"),
    [
        ("Thứ Hai, 15/01/2024, Sở họp.", 1, True),
        ("Sáng thứ 3 (15/01/2024), Sở họp.", 2, False),
        ("Ngày 14/01/2024 (Chủ nhật), Sở họp.", 7, True),
        ("Ngày 14/01/2024, Sở họp.", None, None),
        ("Lần thứ năm ngày 14/01/2024", None, None),
        ("Thứ năm, 06/11, Sở họp.", 4, None),
    ],
)
def test_a_weekday_beside_a_date(text: str, named: int | None, agrees: bool | None) -> None:
    reading = reading_of(text)
    assert weekday_named(reading, reading.dates[0]) == named
    assert weekday_agrees(reading, reading.dates[0]) is agrees
