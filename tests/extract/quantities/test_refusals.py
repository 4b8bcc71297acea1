"""Numbers that state nothing, each with its reason; and what holds for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .saying import refused, says, scanned


@pytest.mark.parametrize(
    ("sentence", "reasons"),
    [
        ("Cửa hàng xăng dầu Hòa Thắng 2 (Bắc Bình) và Cây xăng số 7 (Phan Thiết).", ["name", "name"]),
        ("Niêm phong cột bơm xăng Ron 92, dầu DO 0,05S và E5.", ["name", "name", "name"]),
        ("Bệnh viện 74, Quận 7, Đề án 844, Phản biện 1, đợt 2, nhóm 2.", ["name"] * 6),
        ("Họp tại phòng họp số 03, Km 12, quốc lộ 39A.", ["name"] * 3),
        ("Lúa ST25, HN6, đường 39A, công nghiệp 4.0.", ["name"] * 4),
        ("Sản phẩm OCOP 3 sao.", ["rating"]),
        ("Bình đong dung tích 02 L, 05L và 10 L.", ["size"] * 3),
        ("Vàng trang sức 18K và 24K.", ["size"] * 2),
        ("Nội dung gồm: (1) thâm canh; (2) bảo tồn.", ["list"] * 2),
        ("1. Kết quả công tác", ["list"]),
        ("Sau 03 năm, 2 tháng và 15 ngày làm việc, 45 tuổi.", ["duration", "duration", "duration", "age"]),
        ("Bắt đầu lúc 14:30 và 0:00 / 0:00.", ["clock"] * 5),
        ("Điện thoại 0912345678.", ["phone"]),
        ("Lượt xem: 544", ["counter"]),
        ("22 Lượt xem", ["counter"]),
        ("Đề tài “Nuôi tôm 2 giai đoạn”.", ["title"]),
        ("Ông A (thứ 2 từ phải sang).", ["ordinal"]),
        ("Đạt chuẩn ISO 9001:2015, TCVN 12850:2019.", ["name"] * 4),
        ("Trụ sở tại tổ 5 phường Tân An, thôn 3 xã Ea Kar.", ["name"] * 2),
        ("Dịch vụ công mức độ 3, 4; thang điểm 100.", ["name", "unclaimed", "name"]),
        ("Theo khoản 2 Nghị định này; Hội nghị Trung ương 6 khóa XII.", ["name"] * 2),
        ("Trường Đại học 19-5, nhà máy Z131, điện thoại 0208.3855.688.", ["name", "name", "name", "phone"]),
        ("Riêng năm 2.024 giải ngân chậm; vào lúc 8 giờ 15.", ["date", "duration", "clock"]),
        ("Nằm trong nhóm 15 tỉnh dẫn đầu, tốp 20, tăng trưởng 2 con số.", ["name", "name", "idiom"]),
    ],
)
def test_names_sizes_and_the_like_are_no_quantities(sentence: str, reasons: list[str]) -> None:
    assert says(sentence) == []
    assert [reason for _, reason in refused(sentence)] == reasons


def test_speech_in_quotes_is_read_and_a_title_is_not() -> None:
    assert says("“Sở bố trí 2 tỷ đồng để hỗ trợ 6 dự án”, ông A cho biết.") == ["2000000000 đồng", "6 dự án"]
    assert says("Ông A cho biết: “Năm nay có 6 dự án”.") == ["6 dự án"]
    assert says("Dự án “Xây dựng 6 mô hình” có 9 thành viên.") == ["9 thành viên"]


WORDS = """2 15 1.352 46,25 100% 25/30 15-20% hai năm một tỷ triệu đồng đề tài dự án nhiệm vụ , . ; : ( ) “ ” - / trong đó gồm
    và xếp thứ hạng 17/63 Hà Nội tăng giảm 5 bậc điểm lần gấp mỗi giải không có nhất trên tổng số từ đến trở lên ha 05L ST25"""
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30))
def test_quantities_quote_the_text_and_share_no_digit(pieces: list[str]) -> None:
    reading = scanned(" ".join(pieces))
    taken: set[int] = set()
    for quantity in reading.quantities:
        assert quantity.start <= quantity.number_start < quantity.number_end
        assert quantity.number_end <= max(quantity.end, quantity.number_end)
        assert quantity.end <= len(reading.text)
        assert quantity.value >= 0
        digits = {at for at in range(quantity.number_start, quantity.number_end) if reading.text[at].isdigit()}
        assert not digits & taken
        taken |= digits
    for number in reading.rejected_numbers:
        assert not taken & set(range(number.start, number.end))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30))
def test_every_figure_is_a_quantity_or_refused_with_a_reason(pieces: list[str]) -> None:
    reading = scanned(" ".join(pieces))
    covered = {at for number in reading.rejected_numbers for at in range(number.start, number.end)}
    covered |= {at for quantity in reading.quantities for at in range(quantity.start, max(quantity.end, quantity.number_end))}
    covered |= {at for amount in reading.written_amounts for at in range(amount.start, amount.end)}
    assert all(at in covered for at, character in enumerate(reading.text) if character.isdigit())
