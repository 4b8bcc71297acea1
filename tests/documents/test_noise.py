"""What a page's machinery writes, and sentences that only look like it."""

import pytest

from dostex.documents import noise


@pytest.mark.parametrize(
    "line",
    [
        "Facebook Zalo",
        "Facebook   Zalo",
        "Chia sẻ bài viết",
        "A- A A+ | Tăng tương phản Giảm tương phản",
        "Cỡ chữ 17",
        "Copy link",
        "0 / 500 ký tự",
        "Mã xác thực không đúng.",
        "Lượt xem: 2710",
        "Số lượt đọc: 4186",
        "22 Lượt xem",
        "Xem: 318",
        "Thống kê: 612.470",
        "Tổng số điểm của bài viết là: 5 trong 1 đánh giá",
        "0:00 / 0:00 / 0:00",
        "Skip Ribbon Commands",
        "Display portlet menu",
        "Xuất bản thông tin",
        "Description: C:\\Users\\A\\Desktop\\anh.jpg",
        "Văn bản đính kèm: ke-hoach.pdf",
        "bao-cao-2023.pdf (2,1 MB)",
        "***",
    ],
)
def test_machinery(line: str) -> None:
    assert noise.is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "Năm 2023, trang thông tin của Sở có 22 lượt xem mỗi giờ.",
        "Kết quả nghiệm thu:",
        "8/9 thành viên xếp loại đạt",
        "Xếp hạng 5/63 tỉnh, thành phố",
        "Chia sẻ kinh nghiệm với tỉnh bạn",
        "In ấn 300 cuốn kỷ yếu",
        "Đánh giá chung",
        "Video bài giảng đã được phát trên Facebook của Sở",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert not noise.is_noise(line)


def test_the_imprint_of_a_page() -> None:
    assert noise.is_imprint("Bản quyền thuộc Sở KH&CN. Ghi rõ nguồn khi phát hành lại.")
    assert not noise.is_imprint("Hồ sơ gửi về Sở KH&CN, địa chỉ: số 5 Lê Lợi, điện thoại: 0203.825.417, email: a@b.vn.")
    assert not noise.is_imprint("Năm 2023 cấp 12 văn bằng bản quyền tác giả.")
