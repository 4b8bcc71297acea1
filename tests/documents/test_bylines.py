"""Who wrote it: the byline forms of the field."""

import pytest

from dostex.documents import bylines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hà Miên, Trúc Bình", ["Hà Miên", "Trúc Bình"]),
        ("Hà Miên - Trúc Bình", ["Hà Miên", "Trúc Bình"]),
        ("T.N", ["T.N"]),
        ("PV", ["PV"]),
        ("(Phòng QLĐL)", ["Phòng QLĐL"]),
        ("(P.QLKH)", ["P.QLKH"]),
        ("Theo H.Q (H.Q)", ["H.Q"]),
        ("Tin, ảnh: HOÀI THƯƠNG", ["HOÀI THƯƠNG"]),
        ("Bài và ảnh: Lê Vy - Thu Hà", ["Lê Vy", "Thu Hà"]),
        ("Nguồn: Trung tâm Thông tin và Thống kê KH&CN", ["Trung tâm Thông tin và Thống kê KH&CN"]),
        ("Nguồn:Phòng Quản lý khoa học", ["Phòng Quản lý khoa học"]),
        ("Trung tâm Thông tin và Ứng dụng tiến bộ KHCN", ["Trung tâm Thông tin và Ứng dụng tiến bộ KHCN"]),
        ("Thu Hà (tổng hợp)", ["Thu Hà"]),
        ("Tác giả: ntlan", ["ntlan"]),
        ("Người đăng: admin", []),
        ("Thu Hà - Sở KH&CN", ["Thu Hà"]),
        ("T/h: Minh Thư", ["Minh Thư"]),
    ],
)
def test_authors_of_a_byline(line: str, expected: list[str]) -> None:
    assert bylines.authors(line) == expected
    assert bylines.is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Hội nghị kết thúc lúc 11 giờ cùng ngày",
        "Sở KH&CN đề nghị các đơn vị thực hiện nghiêm túc.",
        "Kết quả cụ thể như sau:",
        "Toàn cảnh Hội nghị",
        "Đoàn công tác thăm mô hình trồng nấm của Hợp tác xã",
        "1. Về quản lý khoa học",
        "",
    ],
)
def test_what_signs_nothing(line: str) -> None:
    assert not bylines.is_byline(line)
