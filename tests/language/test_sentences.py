"""Sentence boundaries in Vietnamese news: `|` marks where a sentence ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.language.sentences import split

MARKED = [
    "Sáng 3.4, Sở tổ chức hội nghị.|Ông Lê Văn Tám chủ trì.",
    "Từ ngày 1.2. đơn vị chủ trì áp dụng mẫu mới.|Sau đó tổng kết.",
    "Phòng chuyển về Sở từ ngày 1.4.|Sau sáp nhập, Trung tâm có 40 người.",
    "TS. Phạm Văn Bách và PGS.TS. Đỗ Thị Cúc cùng dự.|Kết quả tốt.",
    "Tại TP. Cao Lãnh, ông T. N. Dân báo cáo.|Hội nghị thông qua.",
    "05 nhiệm vụ nhân rộng nhỏ lẻ.|Kết quả nghiệm thu: 3 đề tài.",
    "Góp phần phát triển kinh tế của tỉnh…|Những kết quả đó rất đáng quý.",
    "Hoàn thành nhiệm vụ./.|Tin: Hà Miên",
    "Tiêu biểu như: (01) “Giống lúa”; (02). “Tôm hai giai đoạn”.|Trước đó đã chọn 9 nhiệm vụ.",
    "1. Tiếp tục đổi mới.|2. Tăng cường đầu tư.",
    "Đạt 61,14 điểm, xếp hạng 1.|Tiếp sau là tỉnh khác.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_sentences(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    text = " ".join(expected) if "lẻ.|" not in marked and "tỉnh…|" not in marked else "".join(expected)
    assert [text[start:end] for start, end in split(text)] == expected


def test_a_line_break_always_ends_a_sentence() -> None:
    text = "Tổng kết năm 2023\nNgày 18/12/2023, Sở tổ chức Hội nghị"
    assert [text[start:end] for start, end in split(text)] == text.split("\n")


@given(st.text(alphabet="aĐệ1 .,;!?…/()\n“”T", max_size=80))
def test_ranges_are_ordered_disjoint_and_lose_only_white_space(text: str) -> None:
    ranges = split(text)
    assert all(start < end for start, end in ranges)
    assert all(left[1] <= right[0] for left, right in pairwise(ranges))
    assert "".join("".join(text[start:end] for start, end in ranges).split()) == "".join(text.split())
