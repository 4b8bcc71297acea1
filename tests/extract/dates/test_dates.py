import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dostex import edtf
from dostex.extract.reading import Reading
from tests.extract.reading_of import reading_of


def _pairs(reading: Reading) -> list[tuple[str, str]]:
    return [(reading.text[found.start : found.end], found.value) for found in reading.dates]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        # days
        ("Ngày 14/11/2022, Sở họp.", "Ngày 14/11/2022", "2022-11-14"),
        ("Chiều ngày 09/7/2021, Sở họp.", "ngày 09/7/2021", "2021-07-09"),
        ("Sáng 9-7-2021, Sở họp.", "9-7-2021", "2021-07-09"),
        ("hoạt động từ ngày 1.3.2019.", "ngày 1.3.2019", "2019-03-01"),
        ("ngày 08 tháng 05 năm 2020", "ngày 08 tháng 05 năm 2020", "2020-05-08"),
        ("24 tháng 9 năm 2022", "24 tháng 9 năm 2022", "2022-09-24"),
        ("ngày 24 tháng chín năm 2022", "ngày 24 tháng chín năm 2022", "2022-09-24"),
        ("ngày mồng 2 tháng 9/2021", "ngày mồng 2 tháng 9/2021", "2021-09-02"),
        ("ngày 05/ 6/2023", "ngày 05/ 6/2023", "2023-06-05"),
        ("ngày 5 - 6 - 2023", "ngày 5 - 6 - 2023", "2023-06-05"),
        ("ngày 5/6/23, Sở họp", "ngày 5/6/23", "2023-06-05"),
        ("ngày 24/9 năm 2022", "ngày 24/9 năm 2022", "2022-09-24"),
        ("vào lúc 8giờ 15 ngày 14/06/2011", "ngày 14/06/2011", "2011-06-14"),
        ("thứ 6 ngày 13/10/2023", "ngày 13/10/2023", "2023-10-13"),
        ("Sáng nay (1/1/2024), Sở họp.", "1/1/2024", "2024-01-01"),
        ("Ngày 01, tháng 7, năm 2022", "Ngày 01, tháng 7, năm 2022", "2022-07-01"),
        ("ngày 12-10- 2022", "ngày 12-10- 2022", "2022-10-12"),
        ("Cập nhật 2024-03-15.", "2024-03-15", "2024-03-15"),
        ("18/5/2022 là ngày hội của ngành", "18/5/2022", "2022-05-18"),
        # ranges
        ("Ngày 26-27/12/2019, Sở họp.", "Ngày 26-27/12/2019", "2019-12-26/2019-12-27"),
        ("từ ngày 19/4 đến ngày 21/4/2017", "ngày 19/4 đến ngày 21/4/2017", "2017-04-19/2017-04-21"),
        ("từ ngày 19-4 đến 21-4-2017", "ngày 19-4 đến 21-4-2017", "2017-04-19/2017-04-21"),
        ("từ ngày 13 đến ngày 20 tháng 9 năm 2022", "ngày 13 đến ngày 20 tháng 9 năm 2022", "2022-09-13/2022-09-20"),
        ("kiểm tra 14/5- 19/5/2018", "14/5- 19/5/2018", "2018-05-14/2018-05-19"),
        ("từ ngày 25/12 đến ngày 5/1/2023", "ngày 25/12 đến ngày 5/1/2023", "2022-12-25/2023-01-05"),
        ("từ 8h ngày 5/6 đến 17h ngày 7/6/2023", "ngày 5/6 đến 17h ngày 7/6/2023", "2023-06-05/2023-06-07"),
        ("trong 02 ngày 14 và 15/9/2022", "ngày 14 và 15/9/2022", "2022-09-14/2022-09-15"),
        ("60 năm (15/3/1959-15/3/2019)", "15/3/1959-15/3/2019", "1959-03-15/2019-03-15"),
        ("từ tháng 7-2019 đến tháng 12-2020", "tháng 7-2019 đến tháng 12-2020", "2019-07/2020-12"),
        ("từ tháng 1 đến tháng 9/2023", "tháng 1 đến tháng 9/2023", "2023-01/2023-09"),
        ("từ năm 2021 đến tháng 6/2023", "năm 2021 đến tháng 6/2023", "2021/2023-06"),
        ("từ năm 2019 đến nay", "năm 2019 đến nay", "2019/.."),
        ("từ năm 2022-nay", "năm 2022-nay", "2022/.."),
        ("từ ngày 1.1.2019 đến nay", "ngày 1.1.2019 đến nay", "2019-01-01/.."),
        ("so với năm 2015 trở về trước", "năm 2015 trở về trước", "../2015"),
        # months, quarters, halves
        ("trong tháng 8/2022", "tháng 8/2022", "2022-08"),
        ("hết tháng 12.2019", "tháng 12.2019", "2019-12"),
        ("tháng Tám năm 2022", "tháng Tám năm 2022", "2022-08"),
        ("trong quý III/2012", "quý III/2012", "2012-35"),
        ("Quý 1 năm 2022", "Quý 1 năm 2022", "2022-33"),
        ("quý I -2022", "quý I -2022", "2022-33"),
        ("quý cuối năm 2022", "quý cuối năm 2022", "2022-36"),
        ("tháng 8- 2022", "tháng 8- 2022", "2022-08"),
        ("quý III, IV/2023", "quý III, IV/2023", "2023-35/2023-36"),
        ("trong quý I/2023, 2 phường", "quý I/2023", "2023-33"),
        ("6 tháng đầu năm 2016", "6 tháng đầu năm 2016", "2016-40"),
        ("ước 06 tháng cuối năm 2021", "06 tháng cuối năm 2021", "2021-41"),
        ("Sáu tháng đầu năm 2020", "Sáu tháng đầu năm 2020", "2020-40"),
        ("9 tháng năm 2021", "9 tháng năm 2021", "2021-01/2021-09"),
        ("9 tháng đầu năm 2021", "9 tháng đầu năm 2021", "2021-01/2021-09"),
        ("3 tháng cuối năm 2023", "3 tháng cuối năm 2023", "2023-10/2023-12"),
        ("nửa đầu năm 2022", "nửa đầu năm 2022", "2022-40"),
        # years
        ("Trong năm 2023, Sở", "năm 2023", "2023"),
        ("cả năm 2018", "năm 2018", "2018"),
        ("giai đoạn 2021 – 2022", "giai đoạn 2021 – 2022", "2021/2022"),
        ("giai đoạn từ năm 2016- 2020", "giai đoạn từ năm 2016- 2020", "2016/2020"),
        ("nhiệm kỳ (năm) 2020 - 2025", "nhiệm kỳ (năm) 2020 - 2025", "2020/2025"),
        ("Từ 2011 đến 2014, tỉnh", "2011 đến 2014", "2011/2014"),
        ("trong 2 năm 2019 – 2020", "2 năm 2019 – 2020", "2019/2020"),
        ("trong 2 năm (2018 và 2019)", "2018 và 2019", "2018/2019"),
        ("các năm 2024 và 2025", "năm 2024 và 2025", "2024/2025"),
        ("trong 03 năm 2021, 2022, 2023", "03 năm 2021, 2022, 2023", "2021/2023"),
        ("các năm 2020,2021", "năm 2020,2021", "2020/2021"),
        ("trong những năm 2021-2023", "năm 2021-2023", "2021/2023"),
        ("đặt hàng năm 2024, 2025.", "năm 2024, 2025", "2024/2025"),
        ("Hội thi lần thứ 16 (2020-2021)", "2020-2021", "2020/2021"),
        ("kế hoạch 5 năm 2021-2025", "5 năm 2021-2025", "2021/2025"),
        ("năm học 2022-2023", "năm học 2022-2023", "2022/2023"),
        ("tầm nhìn 2050", "2050", "2050"),
        ("riêng năm 2.024 giải ngân", "năm 2.024", "2024"),
        ("sinh năm 1974", "năm 1974", "1974"),
        ("Tết Nguyên đán Tân Mão 2011", "Tân Mão 2011", "2011"),
        ("Tuần qua (22 - 26/7), đoàn thanh tra 9 cơ sở", "22 - 26/7", "XXXX-07-22/XXXX-07-26"),
        ("dự Hội chợ quốc tế (26-29/5) tại Cần Thơ", "26-29/5", "XXXX-05-26/XXXX-05-29"),
    ],
)
def test_one_date(text: str, quote: str, value: str) -> None:
    assert _pairs(reading_of(text)) == [(quote, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("giai đoạn đến năm 2025, định hướng đến năm 2030", ["2025", "2030"]),
        ("giai đoạn 2021-2025 và 2026-2030", ["2021/2025", "2026/2030"]),
        ("năm 2019, 2021 và 2023, tỉnh", ["2019", "2021", "2023"]),
        ("ngày 14 và 20/9/2022", ["2022-09-14", "2022-09-20"]),
        ("Các ngày 4/10, 5/10 vừa qua, ngày 3/10/2022", ["2022-10-04", "2022-10-05", "2022-10-03"]),
        ("6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2023", ["2023-40", "2023-41"]),
        ("giao ban quý III, triển khai quý IV năm 2021", ["2021-35", "2021-36"]),
    ],
)
def test_several_dates(text: str, values: list[str]) -> None:
    assert [value for _, value in _pairs(reading_of(text))] == values


@pytest.mark.parametrize(
    "text",
    [
        "Ngày KH&CN Việt Nam 18/5", "kỷ niệm ngày 18/5", "chào mừng Ngày Đo lường Việt Nam (20/01)",
        "thông qua 04/04 nhiệm vụ, 7/8 chủ nhiệm; xếp thứ 9/63", "đạt 10/10.000 dân", "đạt 8/10 điểm; 9/10 phiếu",
        "Sau 03 năm triển khai, thời hạn 5 năm", "năm nay, năm trước, cùng kỳ", "trong năm năm qua", "hàng tháng 5 lần",
        "PII 2023, Techfest Lâm Đồng 2025", "TCVN ISO 9001:2015, TCVN 5603:2008", "192.168.1.1, phiên bản 1.10.30",
        "điện thoại 0263.3822341, 0912345678", "Km 12, quốc lộ 20", "từ 07h00’ đến 11h00’", "tăng 12.53%, đạt 46.25 điểm",
        "ngày 31/2/2022", "ngày 32 tháng 5 năm 2023", "Tết Nguyên đán", "ngày 15 hàng tháng", "Quyết định số 17/2015/QĐ-UBND",
        "năm 2.024 tỷ", "có 1.250 lượt", "trong 24 tháng", "Quý khách, Mỹ Quý", "ngày 10/3 âm lịch",
        "mồng 5 tháng Giêng", "từ ngày 1/7 hằng năm", "những năm 1990",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert _pairs(reading_of(text, published="2023-06-10")) == []


def test_a_number_after_a_month_is_no_year() -> None:
    assert _pairs(reading_of("Trong tháng 8 1500 lượt khách", published="2023-09-01")) == [("tháng 8", "2023-08")]


def test_a_fraction_beside_a_day_stays_a_fraction() -> None:
    assert _pairs(reading_of("Ngày 04/4, Hội đồng thông qua 04/4 hồ sơ; 24/9, 9/10 đề tài")) == [("Ngày 04/4", "XXXX-04-04")]


@pytest.mark.parametrize(
    ("text", "published", "value", "source"),
    [
        ("Sáng 22-1, Sở họp.", "2024-01-25", "2024-01-22", "published"),
        ("Chiều qua (13/6), Sở họp.", "2023-06-14", "2023-06-13", "published"),
        ("Chiều 28/12, Sở họp.", "2024-01-12", "2023-12-28", "published"),
        ("Sáng 3.3, Sở họp.", "2024-03-05", "2024-03-03", "published"),
        ("Sáng thứ Bảy (12/9), Sở họp.", "2020-09-14", "2020-09-12", "published"),
        ("Hội nghị dự kiến ngày 15/3 tới.", "2024-01-12", "2024-03-15", "published"),
        ("hoàn thành trước ngày 31-12.", "2024-01-12", "2024-12-31", "published"),
        ("từ ngày 1.2. đơn vị sẽ áp dụng", "2020-01-11", "2020-02-01", "published"),
        ("Sáng 16-5, Sở họp.", "2018-12-03", "XXXX-05-16", None),  # the stamp is months away
        ("Ngày 8/11, Sở họp.", None, "XXXX-11-08", None),
        ("Từ 7-9/11, Sở", "2023-11-10", "2023-11-07/2023-11-09", "published"),
        ("lúc 8h00, 15/1, tại", "2023-01-10", "2023-01-15", "published"),
        ("tháng 9 năm ngoái", "2024-01-12", "2023-09", "published"),
        ("Ngày 12/10 vừa qua, Sở họp.", "2023-01-12", "2022-10-12", "published"),
        ("trong quý II", "2021-03-02", "2021-34", "published"),
        ("tháng 9", "2022-10-05", "2022-09", "published"),
        ("7 tháng đầu năm", "2025-08-22", "2025-01/2025-07", "published"),
    ],
)
def test_a_missing_year_comes_from_the_stamp(text: str, published: str | None, value: str, source: str | None) -> None:
    assert [(found.value, found.year_source) for found in reading_of(text, published=published).dates] == [(value, source)]


def test_a_missing_year_comes_from_a_full_date_of_the_text_first() -> None:
    reading = reading_of("Ngày 24/9/2022, Sở họp. Kết quả ngày 20/9 được duyệt.", published="2022-10-07")
    assert [(found.value, found.year_source) for found in reading.dates][1] == ("2022-09-20", "text")


def test_a_documents_date_anchors_nothing() -> None:
    reading = reading_of("Chiều 5/10, Sở họp theo Quyết định số 12/QĐ-SKHCN ngày 28/9/2021.")
    assert [found.value for found in reading.dates] == ["XXXX-10-05", "2021-09-28"]


@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        ("Kết quả nghiệm thu năm 2010", "Ngày 16/11, Hội đồng họp.", "2010-11-16"),
        ("Tổng kết năm 2019, triển khai năm 2020", "Sáng 10/1, Sở họp.", "2020-01-10"),
        ("Tổng kết năm 2019, triển khai năm 2020", "Sáng 28/12, Sở họp.", "2019-12-28"),
    ],
)
def test_a_missing_year_comes_from_the_title(title: str, text: str, value: str) -> None:
    found = reading_of(text, title=title).dates[-1]
    assert (found.value, found.year_source) == (value, "headline")


def test_a_stamp_months_after_the_reported_day_is_an_imports() -> None:
    reading = reading_of("Ngày 20/12/2013, Sở họp. Hồ sơ đã nhận từ ngày 15/12.", published="2014-11-30")
    assert [found.value for found in reading.dates] == ["2013-12-20", "2013-12-15"]


def test_history_told_in_the_lead_leaves_the_stamp_its_say() -> None:
    reading = reading_of("Nhân 20 năm thành lập (5/4/2003 - 5/4/2023), ngày 20/8 Sở họp.", published="2023-08-22")
    assert [found.value for found in reading.dates] == ["2003-04-05/2023-04-05", "2023-08-20"]


def test_a_stamp_years_away_from_the_text_anchors_nothing() -> None:
    reading = reading_of("Chiều 28/12, Sở tổng kết năm 2007. Hội nghị sau dự kiến ngày 15/3 tới.", published="2015-01-12")
    assert [found.value for found in reading.dates] == ["2007-12-28", "2007", "XXXX-03-15"]


def test_a_day_just_before_the_stamp_is_the_news_whatever_years_the_background_names() -> None:
    text = "Đề tài do Hội đồng nghiệm thu ngày 12/5/2019 chưa được nhân rộng. Chiều 16/5, Sở làm việc với huyện."
    assert [found.value for found in reading_of(text, published="2023-05-18").dates] == ["2019-05-12", "2023-05-16"]


def test_an_annual_day_in_the_headline_is_not_the_day_that_the_lead_opens_with() -> None:
    reading = reading_of("Ngày 22-4, Sở tổ chức lễ.", title="Kỷ niệm Ngày Sở hữu trí tuệ thế giới", published="2021-04-26")
    assert [found.value for found in reading.dates] == ["2021-04-22"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Năm 2022, Sở", "in"), ("tăng so với năm 2022", "compared"), ("so với cùng kỳ năm 2022", "compared"),
        ("Tính đến ngày 31/12/2021, tỉnh có", "as_of"), ("Đến hết tháng 10/2021, tỉnh có", "as_of"),
        ("đến năm 2020, tỉnh đã có", "as_of"), ("phấn đấu đến năm 2030 có", "horizon"), ("tầm nhìn đến năm 2045", "horizon"),
        ("trước ngày 30/6/2023", "until"), ("kể từ ngày 01/4/2017", "since"), ("từ năm 2019 đến nay", "since"),
        ("ông A (sinh năm 1974)", "birth"), ("theo Quyết định số 5/QĐ-UBND ngày 1/2/2022", "document"),
        ("Luật Khoa học và Công nghệ năm 2013", "document"),
    ],
)  # fmt: skip
def test_how_the_text_uses_a_date(text: str, cue: str) -> None:
    assert [found.cue for found in reading_of(text, published="2022-01-10").dates] == [cue]


def test_dates_claim_their_characters_and_leave_references_theirs() -> None:
    reading = reading_of("Ngày 5/6/2023, theo Kế hoạch số 12/KH-UBND ngày 1/2/2023")
    event, document = reading.dates
    assert reading.owner(event.start, event.end) == "date"
    assert reading.owner(document.start, document.end) == "reference"


_DAYS = st.dates(min_value=edtf.date(1950, 1, 1), max_value=edtf.date(2049, 12, 31))


@given(
    _DAYS,
    st.sampled_from(
        ["{d}/{m}/{y}", "ngày {d:02}/{m:02}/{y}", "ngày {d}-{m}-{y}", "ngày {d}.{m}.{y}", "ngày {d} tháng {m} năm {y}"]
    ),
)
def test_every_calendar_day_reads_back(day: edtf.date, form: str) -> None:
    text = form.format(d=day.day, m=day.month, y=day.year)
    assert [found.value for found in reading_of(f"Hội nghị họp {text} tại Sở").dates] == [day.isoformat()]


_PIECES = [
    "ngày ",
    "tháng ",
    "năm ",
    "quý ",
    "đến ",
    "từ ",
    "giai đoạn ",
    "2021",
    "2024",
    "12/",
    "5",
    "30",
    "-",
    ", ",
    "và ",
    ".",
    "nay ",
    "IV ",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=20).map("".join))
@example("giai đoạn năm năm 2021")
def test_whatever_is_found_is_valid_and_in_order(text: str) -> None:
    reading = reading_of(f"x {text}", published="2024-05-05")
    assert all(edtf.is_valid(found.value) for found in reading.dates)
    ends = [0, *(found.end for found in reading.dates)]
    assert all(end <= found.start < found.end for end, found in zip(ends, reading.dates, strict=False))
