import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading_of import reading_of

_Reference = tuple[str, str, str | None, str | None, str | None]


def _found(text: str) -> list[_Reference]:
    reading = reading_of(text)
    return [
        (reading.text[found.start : found.end], found.type, found.number, found.date, found.issuer)
        for found in reading.references
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Căn cứ Quyết định số 418/QĐ-UBND, ngày 11/5/2023 của Chủ tịch UBND tỉnh về việc giao nhiệm vụ.",
            (
                "Quyết định số 418/QĐ-UBND, ngày 11/5/2023",
                "Quyết định",
                "418/QĐ-UBND",
                "2023-05-11",
                "Chủ tịch UBND tỉnh Lâm Đồng",
            ),
        ),
        (
            "theo quyết định số 41/QĐ-SKHCN ngày 28 tháng 3 năm 2012 của Giám đốc Sở, Đoàn kiểm tra",
            (
                "quyết định số 41/QĐ-SKHCN ngày 28 tháng 3 năm 2012",
                "Quyết định",
                "41/QĐ-SKHCN",
                "2012-03-28",
                "Giám đốc Sở KH&CN tỉnh Lâm Đồng",
            ),
        ),
        (
            "Quyết định số 512/QĐ-TTg của Thủ tướng Chính phủ ngày 10/08/2018 phê duyệt",
            (
                "Quyết định số 512/QĐ-TTg của Thủ tướng Chính phủ ngày 10/08/2018",
                "Quyết định",
                "512/QĐ-TTg",
                "2018-08-10",
                "Thủ tướng Chính phủ",
            ),
        ),
        (
            "Quyết định số 2275/QĐ-UBND được Chủ tịch UBND tỉnh ký ngày 29/10/2018, trong đó",
            (
                "Quyết định số 2275/QĐ-UBND được Chủ tịch UBND tỉnh ký ngày 29/10/2018",
                "Quyết định",
                "2275/QĐ-UBND",
                "2018-10-29",
                "Chủ tịch UBND tỉnh Lâm Đồng",
            ),
        ),
        ("Quyết định số 1243/QĐ-BKHCN", ("Quyết định số 1243/QĐ-BKHCN", "Quyết định", "1243/QĐ-BKHCN", None, None)),
        (
            "Theo số 85/QĐ-SKHCN ngày 28/7/2023",
            ("số 85/QĐ-SKHCN ngày 28/7/2023", "Quyết định", "85/QĐ-SKHCN", "2023-07-28", None),
        ),
        ("Quyết định số 17/2015/QĐ-UBND", ("Quyết định số 17/2015/QĐ-UBND", "Quyết định", "17/2015/QĐ-UBND", None, None)),
        ("Thông tư số 09/2015/TT-BKHCN", ("Thông tư số 09/2015/TT-BKHCN", "Thông tư", "09/2015/TT-BKHCN", None, None)),
        (
            "Thông tư liên tịch số 55/2015/TTLT-BTC-BKHCN",
            ("Thông tư liên tịch số 55/2015/TTLT-BTC-BKHCN", "Thông tư liên tịch", "55/2015/TTLT-BTC-BKHCN", None, None),
        ),
        ("Luật số 64/2023/QH15", ("Luật số 64/2023/QH15", "Luật", "64/2023/QH15", None, None)),
        ("Luật Sở hữu trí tuệ số 50/2005/QH11", ("Luật Sở hữu trí tuệ số 50/2005/QH11", "Luật", "50/2005/QH11", None, None)),
        (
            "Nghị quyết số 36-NQ/TW, ngày 12/11/2024",
            ("Nghị quyết số 36-NQ/TW, ngày 12/11/2024", "Nghị quyết", "36-NQ/TW", "2024-11-12", None),
        ),
        ("Chương trình 04-CTr/TU", ("Chương trình 04-CTr/TU", "Chương trình", "04-CTr/TU", None, None)),
        ("Văn bản số 745/SKHCN-PTCNĐMST", ("Văn bản số 745/SKHCN-PTCNĐMST", "Văn bản", "745/SKHCN-PTCNĐMST", None, None)),
        ("Công văn số 71 5/BKHCN-KHTC", ("Công văn số 71 5/BKHCN-KHTC", "Công văn", "715/BKHCN-KHTC", None, None)),
        (
            "Quyết định số 1126/QĐ - CTN ngày 28/6/2018",
            ("Quyết định số 1126/QĐ - CTN ngày 28/6/2018", "Quyết định", "1126/QĐ-CTN", "2018-06-28", None),
        ),
        (
            "Báo cáo số 2023/BC-SKHCN ngày 16/12/2021",
            ("Báo cáo số 2023/BC-SKHCN ngày 16/12/2021", "Báo cáo", "2023/BC-SKHCN", "2021-12-16", None),
        ),
        ("Kế hoạch số 271", ("Kế hoạch số 271", "Kế hoạch", "271", None, None)),
        ("Chương trình hành động số 31", ("Chương trình hành động số 31", "Chương trình hành động", "31", None, None)),
        ("tinh thần Nghị quyết 57.", ("Nghị quyết 57", "Nghị quyết", "57", None, None)),
        ("Luật Đo lường ngày 11.11.2011", ("Luật Đo lường ngày 11.11.2011", "Luật", None, "2011-11-11", None)),
        (
            "Sở KH&CN vừa có Công văn số 1127/SKHCN-VP gửi các xã",
            ("Công văn số 1127/SKHCN-VP", "Công văn", "1127/SKHCN-VP", None, "Sở KH&CN tỉnh Lâm Đồng"),
        ),
        (
            "UBND tỉnh vừa ban hành Quyết định thành lập 2 Hội đồng (Quyết định số 894/QĐ-UBND, ngày 05/6/2023).",
            ("Quyết định số 894/QĐ-UBND, ngày 05/6/2023", "Quyết định", "894/QĐ-UBND", "2023-06-05", "UBND tỉnh Lâm Đồng"),
        ),
        (
            "vừa được UBND tỉnh ban hành tại Kế hoạch số 27/KH-UBND",
            ("Kế hoạch số 27/KH-UBND", "Kế hoạch", "27/KH-UBND", None, "UBND tỉnh Lâm Đồng"),
        ),
        (
            "Nghị quyết số 03/NQ-CP ngày 08/01/2024 của Chỉnh phủ, là",
            ("Nghị quyết số 03/NQ-CP ngày 08/01/2024", "Nghị quyết", "03/NQ-CP", "2024-01-08", "Chính phủ"),
        ),
        (
            "lãnh đạo Sở công bố Quyết định số 1206/QĐ-CTN",
            ("Quyết định số 1206/QĐ-CTN", "Quyết định", "1206/QĐ-CTN", None, None),
        ),
        (
            "Thông tư số 15/2023/TT-BKHCN của Bộ Khoa học và Công nghệ và các văn bản khác",
            ("Thông tư số 15/2023/TT-BKHCN", "Thông tư", "15/2023/TT-BKHCN", None, "Bộ Khoa học và Công nghệ"),
        ),
    ],
)
def test_one_document(text: str, expected: _Reference) -> None:
    assert _found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "quote", "type_", "issuer"),
    [
        ("Ngày 15/3, Chủ tịch UBND tỉnh Trần Văn Lợi đã ký Quyết định số 456/QĐ-UBND phê duyệt", "Quyết định số 456/QĐ-UBND",
         "Quyết định", "Chủ tịch UBND tỉnh Lâm Đồng"),
        ("HĐND tỉnh khóa X đã thông qua Nghị quyết số 45/2023/NQ-HĐND", "Nghị quyết số 45/2023/NQ-HĐND", "Nghị quyết",
         "HĐND tỉnh Lâm Đồng"),
        ("Nghị quyết số 20-NQ/TW (khóa XI) ngày 1/11/2012", "Nghị quyết số 20-NQ/TW (khóa XI) ngày 1/11/2012",
         "Nghị quyết", None),
        ("QĐ số 12/QĐ-UBND", "QĐ số 12/QĐ-UBND", "Quyết định", None),
        ("ký ban hành Kết luận thanh tra số 452/KL-TT", "Kết luận thanh tra số 452/KL-TT", "Kết luận", None),
        ("theo Quyết định thanh tra 106/QĐ-TT", "Quyết định thanh tra 106/QĐ-TT", "Quyết định", None),
        ("Tại Công văn số 842/UBND-KGVX, UBND tỉnh kiến nghị", "Công văn số 842/UBND-KGVX", "Công văn", "UBND tỉnh Lâm Đồng"),
        ("được UBND tỉnh phê duyệt danh mục năm 2019 tại Quyết định số 33/QĐ-UBND", "Quyết định số 33/QĐ-UBND", "Quyết định",
         "UBND tỉnh Lâm Đồng"),
        ("Kế hoạch số 17/KH-UBND vừa được Chủ tịch UBND tỉnh ký ban hành ngày 15.12.2021",
         "Kế hoạch số 17/KH-UBND vừa được Chủ tịch UBND tỉnh ký ban hành ngày 15.12.2021", "Kế hoạch",
         "Chủ tịch UBND tỉnh Lâm Đồng"),
        ("Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15",
         "Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15", "Luật", None),
        ("thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 12/UBND-KT", "Công văn số 12/UBND-KT", "Công văn",
         "Chủ tịch UBND tỉnh Lâm Đồng"),
        ("Trước đó, UBND tỉnh đã giao Sở chủ trì tại Công văn số 12/UBND-KT", "Công văn số 12/UBND-KT", "Công văn",
         "UBND tỉnh Lâm Đồng"),
        ("Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015", "Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015",
         "Luật", None),
    ],
)  # fmt: skip
def test_less_usual_forms(text: str, quote: str, type_: str, issuer: str | None) -> None:
    [(found, kind, _, _, by)] = _found(text)
    assert (found, kind, by) == (quote, type_, issuer)


def test_a_second_number_takes_the_type_before_it() -> None:
    found = _found("Quyết định số 1126/QĐ-CTN ngày 28/6/2018 và số 1304/QĐ- CTN ngày 25/7/2018")
    assert [reference[:3] for reference in found] == [
        ("Quyết định số 1126/QĐ-CTN ngày 28/6/2018", "Quyết định", "1126/QĐ-CTN"),
        ("số 1304/QĐ- CTN ngày 25/7/2018", "Quyết định", "1304/QĐ-CTN"),
    ]


def test_the_issuer_after_the_last_of_several_is_everyones() -> None:
    found = _found("Quyết định số 1188/QĐ-BKHCN ngày 06/5/2019 và số 1190/QĐ-BKHCN ngày 07/5/2019 của Bộ KH&CN, trong đó")
    assert [reference[4] for reference in found] == ["Bộ KH&CN", "Bộ KH&CN"]


def test_its_own_letters_overrule_the_type_before() -> None:
    assert [reference[1] for reference in _found("Quyết định số 12/QĐ-UBND, số 15/KH-UBND")] == ["Quyết định", "Kế hoạch"]


def test_a_document_cited_again_is_listed_once_in_its_fullest_form() -> None:
    found = _found(
        "Nghị quyết 57 nêu. Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị. Theo Nghị quyết số 57-NQ/TW, tỉnh"
    )
    assert found == [("Nghị quyết số 57-NQ/TW ngày 22/12/2024", "Nghị quyết", "57-NQ/TW", "2024-12-22", "Bộ Chính trị")]


@pytest.mark.parametrize(
    "text",
    [
        "TCVN ISO 9001:2015, ĐLVN 10 : 2017, QCVN 04:2009/BKHCN, ISO/IEC 17025:2005",
        "Đề án 844, Chương trình 135, Đề án số 06", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX",
        "Hội đồng quyết định 6 giải pháp",
        "Kế hoạch 5 năm 2021-2025", "thông qua 04/04 nhiệm vụ, 7/8 chủ nhiệm", "báo cáo kết quả thực hiện",
        "quốc lộ 39A, Km 12",
        "Giấy chứng nhận số 25/DNKHCN", "Kế hoạch 2024 của Sở", "đạt 10/10.000 dân",
    ],
)  # fmt: skip
def test_no_document(text: str) -> None:
    assert _found(text) == []


def test_the_events_date_after_an_issuer_is_not_the_documents() -> None:
    reading = reading_of("Theo Kế hoạch số 12/KH-SKHCN của Sở, ngày 12/10/2022 đoàn kiểm tra")
    assert reading.references[0].date is None
    assert [(found.value, found.cue) for found in reading.dates] == [("2022-10-12", "in")]


def test_a_citation_dated_without_a_year_takes_it_from_the_articles_anchors() -> None:
    reading = reading_of("Sáng 8/6, Sở công bố Quyết định số 12/QĐ-UBND ngày 5/6 của UBND tỉnh.", published="2023-06-10")
    [reference] = reading.references
    assert reading.text[reference.start : reference.end] == "Quyết định số 12/QĐ-UBND ngày 5/6"
    assert (reference.date, reference.issuer) == ("2023-06-05", "UBND tỉnh Lâm Đồng")
    assert [(found.value, found.cue) for found in reading.dates] == [("2023-06-08", "in"), ("2023-06-05", "document")]


def test_repeated_citations_are_claimed_too() -> None:
    reading = reading_of("Quyết định số 12/QĐ-UBND. Theo Quyết định số 12/QĐ-UBND, Sở")
    second = reading.text.rindex("Quyết định")
    assert len(reading.references) == 1
    assert reading.owner(second, second + 5) == "reference"


@given(
    st.integers(1, 9999),
    st.integers(2000, 2030),
    st.sampled_from(["QĐ-UBND", "KH-SKHCN", "TT-BKHCN", "NĐ-CP", "QĐ-HĐQLQPTKHCN"]),
)
def test_every_number_reads_back(number: int, year: int, code: str) -> None:
    assert [found[2] for found in _found(f"theo Quyết định số {number}/{code} về việc")] == [f"{number}/{code}"]
    assert [found[2] for found in _found(f"theo Thông tư số {number}/{year}/{code}.")] == [f"{number}/{year}/{code}"]
