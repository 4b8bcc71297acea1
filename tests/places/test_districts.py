"""Districts of one province only."""

import pytest

from dostex.language.folding import fold
from dostex.places import districts, provinces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đề tài tại huyện Na Hang", ["tuyen-quang"]),
        ("các huyện Mường Tè, Sìn Hồ và Tam Đường", ["lai-chau", "lai-chau", "lai-chau"]),
        ("thị xã Nghi Sơn và huyện Hậu Lộc", ["thanh-hoa", "thanh-hoa"]),
        ("TP. Pleiku họp sáng nay", ["gia-lai"]),
        ("huyện Châu Thành", []),  # there are nine of that name
        ("ông Na Hang phát biểu", []),
        ("HUYỆN NA HANG, na hang", ["tuyen-quang"]),
    ],
)
def test_districts_tell_their_province(text: str, expected: list[str]) -> None:
    assert [found.province for found in districts.table().find(fold(text), text)] == expected


def test_every_province_of_the_table_is_one() -> None:
    keys = {row.key for row in provinces.table().rows}
    text = "; ".join(f"huyện {name}" for name in ("Bắc Hà", "Cư Jút", "U Minh"))
    found = {each.province for each in districts.table().find(fold(text), text)}
    assert found == {"lao-cai", "dak-nong", "ca-mau"}
    assert found <= keys
