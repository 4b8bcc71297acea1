import pytest

from dostex.extract.dates.calendar import article_year
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
        ("Tin", "Ngày 9/7, Sở họp. Giai đoạn 2016-2019 có 5 đề tài, riêng năm 2019 có 2 đề tài.", None, 2019),
        ("Tin", "Năm 2019 có 2 đề tài theo Quyết định số 5/QĐ-UBND ngày 15/6/2020.", None, 2020),
        ("Tin", "Ngày 1/6/1990 thành lập. Ngày 2/6/2020, Sở kỷ niệm 30 năm.", None, 2020),
        ("Tin", "theo Quyết định số 5/QĐ-UBND ngày 1/2/2019", None, None),
    ],
)
def test_the_year_an_article_speaks_of(title: str, text: str, published: str | None, year: int | None) -> None:
    assert article_year(reading_of(text, title=title, published=published)) == year
