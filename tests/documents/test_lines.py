"""Broken lines made whole again, and short lines cut where two things were glued."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.documents.lines import comparable, pieces, unwrap


@pytest.mark.parametrize(
    ("rows", "paragraphs"),
    [
        (["Trong", "2 năm, Sở đã họp."], ["Trong 2 năm, Sở đã họp."]),
        (["kế hoạch năm", "2022 đã xong."], ["kế hoạch năm 2022 đã xong."]),
        (["C", "ung cấp thông tin."], ["Cung cấp thông tin."]),
        (["Sở đã họp.", "Năm 2022, Sở họp lại."], ["Sở đã họp.", "Năm 2022, Sở họp lại."]),
        (["Gồm các nội dung:", "- nghiệm thu;", "- thanh tra."], ["Gồm các nội dung:", "- nghiệm thu;", "- thanh tra."]),
        (["Về chuyển đổi số", "Sáng 14/5, Sở họp."], ["Về chuyển đổi số", "Sáng 14/5, Sở họp."]),
        (["Hỗ trợ dự án trong 5 năm", "(QN) - Đó là mục tiêu."], ["Hỗ trợ dự án trong 5 năm", "(QN) - Đó là mục tiêu."]),
        (["Sở phối hợp với", "Viện Dược liệu mở lớp."], ["Sở phối hợp với Viện Dược liệu mở lớp."]),
        (["Một câu dở", "", "dang dở"], ["Một câu dở", "dang dở"]),
        (
            ["Sáng 5/3, Sở Khoa học và Công nghệ họp", "Ban Tổ chức, 12 người dự; các đồng chí", "Phó Giám đốc dự."],
            ["Sáng 5/3, Sở Khoa học và Công nghệ họp Ban Tổ chức, 12 người dự; các đồng chí Phó Giám đốc dự."],
        ),
    ],
)  # fmt: skip
def test_unwrap(rows: list[str], paragraphs: list[str]) -> None:
    assert unwrap(rows) == paragraphs


@given(st.lists(st.text("aăđ AĐ .,:;05-", max_size=30), max_size=12))
def test_unwrap_loses_no_letter(rows: list[str]) -> None:
    assert "".join("".join(unwrap(rows)).split()) == "".join("".join(rows).split())


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (["Tác giả: Hà Miên", "06/03/2024 08:15", "Lượt xem: 15"], ["Tác giả: Hà Miên", "06/03/2024 08:15", "Lượt xem: 15"]),
        (["Tác giả:", "Hà Miên", "06/03/2024"], ["Tác giả: Hà Miên", "06/03/2024"]),
        (["Đăng bởi: ntlan | 06/03/2024 | ", "0 bình luận"], ["Đăng bởi: ntlan", "06/03/2024", "0 bình luận"]),
        (["H", "ội nghị ", "tổng kết"], []),
        (["06/03/2024"], []),
    ],
)
def test_pieces(parts: list[str], lines: list[str]) -> None:
    assert pieces(parts) == lines


def test_titles_are_compared_by_their_letters() -> None:
    assert comparable("Hội nghị “Tổng kết” năm 2023 -0") == comparable("HỘI NGHỊ TỔNG KẾT NĂM 2023")
    assert comparable("Hoà Bình: 5 đề tài") != comparable("Hoà Bình: 6 đề tài")
