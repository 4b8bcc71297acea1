"""Origins that an article declares at its end, and sentences that only look like one."""

import pytest

from dostex.copies.origins import declared

BODY = "Sở tổ chức tập huấn\nNgày 3/4, Sở KH&CN tập huấn cho 30 cán bộ.\nLớp học kéo dài hai ngày.\n"


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("Nguồn: vietnamplus.vn", "vietnamplus.vn"),
        ("(Nguồn: Báo Lạng Sơn)", "Báo Lạng Sơn"),
        ("Nguồn tin: Cục Sở hữu trí tuệ.", "Cục Sở hữu trí tuệ"),
        ("NGUỒN: Sở KH&CN Hà Giang", "Sở KH&CN Hà Giang"),
        ("Theo Báo Nhân Dân", "Báo Nhân Dân"),
        ("Theo Cổng thông tin điện tử Bộ KH&CN", "Cổng thông tin điện tử Bộ KH&CN"),
        ("Theo: TTXVN", "TTXVN"),
        ("(Theo khoahocphattrien.vn)", "khoahocphattrien.vn"),
        ("Theo www.most.gov.vn", "www.most.gov.vn"),
        ("www.dost.gov.vn (tacgia)", "www.dost.gov.vn"),
        ("Dẫn nguồn: Tạp chí Khoa học và Công nghệ", "Tạp chí Khoa học và Công nghệ"),
        ("Theo báo cáo của Sở, năm 2023 có 15 nhiệm vụ được nghiệm thu.", None),
        ("Theo đó, các đơn vị tiếp tục thực hiện nhiệm vụ.", None),
        ("Nguồn kinh phí: ngân sách tỉnh", None),
        ("Nguồn nước của tỉnh được bảo vệ.", None),
        ("Hà Minh", None),
    ],
)
def test_an_origin_is_a_line_of_its_own(line: str, origin: str | None) -> None:
    assert declared(BODY + line) == origin


def test_an_origin_stands_at_the_end_before_a_name_at_most() -> None:
    assert declared(f"{BODY}Nguồn: vietnamplus.vn\nHà Minh") == "vietnamplus.vn"
    assert declared(f"Nguồn: vietnamplus.vn\n{BODY * 3}") is None
