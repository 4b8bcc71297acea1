"""Money, percentages, ranks, scores and ratios."""

from decimal import Decimal

import pytest

from .saying import says, scanned


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kinh phí 1 tỷ 200 triệu đồng.", ["1200000000 đồng"]),
        ("Kinh phí 2.850.740 triệu đồng.", ["2850740000000 đồng"]),
        ("Vốn đạt gần 412 nghìn tỷ đồng.", ["< 412000000000000 đồng"]),
        ("Phạt 3.500.000 đồng, hỗ trợ 500.000đ và 15 tr.đ.", ["3500000 đồng", "500000 đồng", "15000000 đồng"]),
        ("Xuất khẩu 62,3 tỷ USD và 5 triệu euro.", ["62300000000 USD USD", "5000000 euro EUR"]),
        ("Tổng vốn 1,9 triệu tỷ đồng.", ["1900000000000000 đồng"]),
        ("Giá 30-35 nghìn đồng/kg.", ["30000..35000 đồng each"]),
        ("Kinh phí 24,5 tỷ, ngân sách hơn 16 tỷ.", ["24500000000 đồng", "> 16000000000 đồng"]),
        ("Hỗ trợ từ 35 tỷ đồng đến 40 tỷ đồng.", ["35000000000..40000000000 đồng"]),
        ("Hỗ trợ hai tỷ đồng.", ["2000000000 đồng"]),
        ("Doanh thu ước đạt 3,6 tỷ đồng.", ["3600000000 đồng"]),
        ("Dự án vay USD 1,5 triệu, tài trợ $20.000 và 300€.", ["1500000 USD USD", "20000 $ USD", "300 € EUR"]),
        ("Phí từ VND5000-VND7000, vé 10k đồng.", ["5000..7000 đồng", "10000 đồng"]),
        ("Giá xăng 2 đô la và 23 xu, sách hai phẩy năm đô.", ["2.23 đô la USD", "2.5 đô USD"]),
        ("Giá 20 rupees 43, chênh từ 1 phẩy 1 đến một chấm ba đô la.", ["20.43 rupees INR", "1.1..1.3 đô la USD"]),
        ("Tỉnh có 12 đô thị và 5 đô thị thông minh, gói 3K.", ["12 đô thị", "5 đô thị"]),
        ("Có 1,2 triệu lượt khách và 2 triệu cây giống.", ["1200000 lượt", "2000000 cây"]),
    ],
)
def test_money(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


def test_an_amount_in_words_that_repeats_a_figure_is_a_checksum() -> None:
    reading = scanned("Xử phạt 46.500.000 đồng (Bằng chữ: Bốn mươi sáu triệu năm trăm nghìn đồng), thu hồi 9 triệu đồng.")
    assert [quantity.value for quantity in reading.quantities] == [Decimal(46500000), Decimal(9000000)]
    (written,) = reading.written_amounts
    assert written.value == Decimal(46500000)
    assert reading.text[written.start : written.end] == "Bốn mươi sáu triệu năm trăm nghìn đồng"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tỷ lệ lấp đầy 61,5 %, đạt 100% kế hoạch.", ["61.5 %", "100 %"]),
        ("Tăng từ 15 - 20%/năm; chiếm 34-39%; 25%-35% GRDP.", ["15..20 %", "34..39 %", "25..35 %"]),
        ("Tăng từ 12% lên 18%.", ["12 %", "18 %"]),
        ("Chi ít nhất 2% ngân sách, chiếm từ 35% GRDP trở lên.", [">= 2 %", ">= 35 %"]),
        ("Đạt chín mươi phần trăm kế hoạch.", ["90 %"]),
    ],
)
def test_percentages(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hưng Yên xếp thứ 17/63.", ["17/63 hạng rank"]),
        ("Hà Nội xếp hạng 1, Hải Phòng (hạng 2).", ["1 hạng rank", "2 hạng rank"]),
        ("Hai địa phương lần lượt xuống vị trí 12 và 14.", ["2 địa phương", "12 hạng rank", "14 hạng rank"]),
        ("Mục tiêu PII xếp hạng 15 trở lên.", ["<= 15 hạng rank"]),
        ("Trong 14 tỉnh của vùng, tỉnh đứng thứ 2.", ["2/14 hạng rank"]),
        ("Tỉnh xếp thứ 12 trong 64 tỉnh/thành phố.", ["12/64 hạng rank"]),
        (
            "PII của ba tỉnh lần lượt xếp thứ 19, 24 và 38/63.",
            ["3 tỉnh", "19/63 hạng rank", "24/63 hạng rank", "38/63 hạng rank"],
        ),
        ("Bảng xếp hạng vùng: Cần Thơ (1), Long An (3), Cà Mau (4).", ["1 hạng rank", "3 hạng rank", "4 hạng rank"]),
        ("Tỉnh xếp thứ nhất toàn quốc.", ["1 hạng rank"]),
        ("Tám địa phương thuộc nhóm 10 dẫn đầu, top 5 cả nước.", ["8 địa phương"]),
        ("Huân chương Lao động hạng 3, giáo viên hạng 2.", []),
        ("Ông A (thứ 3 từ trái sang) và thứ 2 tuần sau.", []),
    ],
)
def test_ranks(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đạt 61,14 điểm, bình quân > 70 điểm.", ["61.14 điểm", "> 70 điểm"]),
        ("Hội nghị kết nối 34 điểm cầu.", ["34 điểm cầu"]),
        ("Vốn gấp 1,8 lần giai đoạn trước, tăng hơn 3 lần so với năm 2015.", ["1.8 lần ratio", "> 3 lần ratio"]),
        ("Kiểm tra ít nhất 2 lần.", [">= 2 lần"]),
        ("Nhân lực đạt 11/10.000 người, 10/10.000 dân.", ["11 người per 10000 ratio", "10 dân per 10000 ratio"]),
        ("Đạt 22 thuê bao/100 dân.", ["22 thuê bao per 100 ratio"]),
    ],
)
def test_scores_and_ratios(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected
