"""The province that an article is about, as it was then."""

import pytest

from dostex.documents import area
from dostex.documents.assemble import Block


def resolve(headline: str, *paragraphs: str, published: str | None = "2023-05-05", host: str | None = None) -> str | None:
    blocks = [Block("headline", headline), *(Block("body", paragraph) for paragraph in paragraphs)]
    found = area.resolve(blocks, published=published, host=host)
    return found and f"{found.code} {found.name}"


@pytest.mark.parametrize(
    ("headline", "lead", "expected"),
    [
        ("Kon Tum: 12 nhiệm vụ được nghiệm thu", "Sáng 3/3, Sở KH&CN họp.", "62 Kon Tum"),
        ("Sở KH&CN họp giao ban", "Sáng 3/3, Sở Khoa học và Công nghệ tỉnh Yên Bái họp giao ban.", "15 Yên Bái"),
        (
            "Nghiệm thu đề tài về cây quế",
            "Ngày 3/3, tại Sở KH&CN, Hội đồng họp về đề tài triển khai ở huyện Văn Yên và huyện Trấn Yên.",
            "15 Yên Bái",
        ),
        (
            "Trao giải Hội thi",
            "Tối 8/7, tại Hà Nội, Bộ KH&CN trao giải. Tỉnh Bình Định có 9 giải pháp đoạt giải.",
            "52 Bình Định",
        ),
        ("Học tập kinh nghiệm", "Sở KH&CN tỉnh Sơn La tiếp đoàn công tác Sở KH&CN tỉnh Lai Châu đến học tập.", "14 Sơn La"),
        (
            "Bộ KH&CN tổng kết công tác",
            "Chiều 28/12, tại Hà Nội, Bộ KH&CN tổng kết công tác năm; cả nước có 900 doanh nghiệp.",
            None,
        ),
        ("Công bố PII", "Hà Nội xếp hạng 1, Hải Phòng hạng 2, Đà Nẵng hạng 3, Cần Thơ hạng 4, Lai Châu hạng 62.", None),
        (
            "Học tập kinh nghiệm",
            "Đoàn công tác Sở KH&CN tỉnh Quảng Trị thăm và làm việc tại Sở KH&CN tỉnh Quảng Bình.",
            "44 Quảng Bình",
        ),
        (
            "Quảng Nam trao đổi kinh nghiệm với tỉnh Phú Yên",
            "Sở KH&CN tỉnh Quảng Nam tiếp đoàn của Sở KH&CN tỉnh Phú Yên.",
            "49 Quảng Nam",
        ),
        ("Bộ trưởng làm việc với tỉnh Nghệ An", "Bộ trưởng Bộ KH&CN thăm các mô hình tại huyện Đô Lương.", "40 Nghệ An"),
        ("Họp trực tuyến", "Bộ KH&CN họp; tại điểm cầu Hòa Bình có Giám đốc Sở; Hòa Bình có 33 nhiệm vụ.", "17 Hòa Bình"),
        ("Kiểm tra xăng dầu", "Đoàn kiểm tra 12 cơ sở trên địa bàn tỉnh Đắc Lắc.", "66 Đắk Lắk"),
    ],
)
def test_from_the_text(headline: str, lead: str, expected: str | None) -> None:
    assert resolve(headline, lead) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-06-30", "10 Lào Cai"),
        ("2025-07-01", "15 Lào Cai"),
        ("2025-09-01T08:00:00+07:00", "15 Lào Cai"),
        (None, "10 Lào Cai"),
    ],
)
def test_as_it_was_at_the_date(published: str | None, expected: str) -> None:
    assert resolve("Họp giao ban", "Sở KH&CN tỉnh Lào Cai họp giao ban.", published=published) == expected


def test_an_absorbed_province_counts_for_its_heir_after_the_merger() -> None:
    lead = "Sau hợp nhất với tỉnh Hải Dương (từ ngày 01/7/2025), thành phố Hải Phòng có 114 xã, phường."
    assert resolve("Khởi nghiệp ở Hải Phòng", lead, published="2025-08-22") == "31 Hải Phòng"
    assert resolve("Họp", "Sở KH&CN họp; địa bàn Hải Dương (cũ) có 5 nhiệm vụ.", published=None) is None
    assert (
        resolve("Họp", "Ngày 5/9/2025, Sở KH&CN tỉnh Yên Bái cũ bàn giao hồ sơ.", published=None, host="skhcn.laocai.gov.vn")
        == "15 Lào Cai"
    )


def test_the_host_decides_where_the_text_is_silent_or_local() -> None:
    assert resolve("Họp giao ban", "Sở đã họp giao ban.", host="skhcn.hungyen.gov.vn") == "33 Hưng Yên"
    assert resolve("Họp giao ban", "Sở đã họp giao ban.", host="skhcn.thaibinh.gov.vn", published="2025-09-01") == "33 Hưng Yên"
    assert (
        resolve("Sở KH&CN tỉnh Thái Bình họp", "Sở đã họp.", host="skhcn.hungyen.gov.vn", published="2021-09-01")
        == "34 Thái Bình"
    )
    assert resolve("Bộ KH&CN họp báo", "Bộ KH&CN công bố cả nước có 900 doanh nghiệp.", host="skhcn.hungyen.gov.vn") is None
