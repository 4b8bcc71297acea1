"""The table of provinces: its counts and graph, names in sentences, hosts."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from underthesea.address import converter

from dostex.language.folding import fold
from dostex.places.provinces import table
from dostex.records import Area

MAPPING = json.loads((Path(converter.__file__).parent / "data" / "mapping.json").read_text(encoding="utf-8"))
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


def test_sixty_three_before_and_thirty_four_after() -> None:
    provinces = table()
    assert (len(provinces.valid(BEFORE)), len(provinces.valid(AFTER))) == (63, 34)
    assert len(provinces.valid(date(2008, 7, 31))) == 64
    for day in (date(2008, 7, 31), date(2024, 12, 31), BEFORE, AFTER):
        rows = provinces.valid(day)
        assert len({row.code for row in rows}) == len({row.name for row in rows}) == len({row.key for row in rows}) == len(rows)
    assert sum(row.tier == "thành phố" for row in provinces.valid(date(2024, 12, 31))) == 5
    assert sum(row.tier == "thành phố" for row in provinces.valid(BEFORE)) == 6


def test_every_former_province_ends_in_one_of_the_thirty_four() -> None:
    provinces = table()
    today = {row.key for row in provinces.valid(AFTER)}
    assert {provinces.successor(key) for key in provinces.keys()} == today  # noqa: SIM118 - a method of ours, not of a dict


def test_codes_and_mergers_agree_with_those_that_underthesea_ships() -> None:
    provinces, data = table(), MAPPING
    for day, names in ((BEFORE, data["old_province_names"]), (AFTER, data["province_names"])):
        assert {row.code: row.key for row in provinces.valid(day)} == {
            entry["code"]: provinces.key(entry["name"]) for entry in names.values()
        }
    for old, new in data["province_mapping"].items():
        absorbed, survivor = data["old_province_names"][old]["name"], data["province_names"][new]["name"]
        assert provinces.successor(absorbed) == provinces.key(survivor)


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Thái Nguyên", date(2023, 12, 18), Area(code="19", name="Thái Nguyên")),
        ("Huế", date(2022, 10, 7), Area(code="46", name="Thừa Thiên Huế")),
        ("TT-Huế", date(2025, 3, 1), Area(code="46", name="Huế")),
        ("tỉnh Lào Cai", date(2025, 6, 30), Area(code="10", name="Lào Cai")),
        ("tỉnh Lào Cai", date(2025, 7, 1), Area(code="15", name="Lào Cai")),
        ("Hải Dương", date(2025, 8, 22), None),
        ("Việt Nam", date(2025, 8, 22), None),
        ("TPHCM", date(2024, 1, 1), Area(code="79", name="TP. Hồ Chí Minh")),
        ("Đăk Lăk", date(2024, 1, 1), Area(code="66", name="Đắk Lắk")),
        ("Hoà Bình", date(2024, 1, 1), Area(code="17", name="Hòa Bình")),
        ("Bà Rịa- Vũng Tàu", date(2024, 1, 1), Area(code="77", name="Bà Rịa - Vũng Tàu")),
    ],
)
def test_a_province_is_what_it_was_that_day(name: str, day: date, expected: Area | None) -> None:
    assert table().at(name, day) == expected


def test_a_former_province_is_named_and_has_a_heir() -> None:
    assert table().named("Hải Dương", date(2025, 8, 22)) == Area(code="30", name="Hải Dương")
    assert table().now("Hải Dương", date(2025, 8, 22)) == Area(code="31", name="Hải Phòng")
    assert table().now("Hải Dương", date(2025, 6, 1)) == Area(code="30", name="Hải Dương")
    assert table().now("Hà Tây", date(2010, 6, 1)) == Area(code="01", name="Hà Nội")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở KH&CN tỉnh Thái Nguyên tổ chức", [("Thái Nguyên", "thai-nguyen", False, False)]),
        ("Sở Khoa học và Công nghệ Bến Tre", [("Bến Tre", "ben-tre", False, False)]),
        (
            "Hải Phòng xếp hạng 2, TP HCM hạng 3",
            [("Hải Phòng", "hai-phong", True, False), ("TP HCM", "ho-chi-minh", False, False)],
        ),
        ("huyện Hòa Bình và phường Phú Thọ", [("Hòa Bình", "hoa-binh", True, True), ("Phú Thọ", "phu-tho", True, True)]),
        (
            "thành phố Hải Phòng, điểm cầu Hòa Bình",
            [("Hải Phòng", "hai-phong", False, False), ("Hòa Bình", "hoa-binh", False, False)],
        ),
        ("vì nền hòa bình của Thái Bình Dương", []),
        ("UBND tỉnh Bà Rịa- Vũng Tàu", [("Bà Rịa- Vũng Tàu", "ba-ria-vung-tau", False, False)]),
        ("Chủ tịch Hồ Chí Minh về Việt Nam", []),
        ("Thừa Thiên - Huế", [("Thừa Thiên - Huế", "hue", True, False)]),
        ("Cục Sở hữu trí tuệ, Hà Nội", [("Hà Nội", "ha-noi", True, False)]),
        ("hai tỉnh Đắc Lắc, Đăk Nông", [("Đắc Lắc", "dak-lak", False, False), ("Đăk Nông", "dak-nong", True, False)]),
    ],
)
def test_provinces_in_a_sentence(text: str, expected: list[tuple[str, str, bool, bool]]) -> None:
    found = table().find(fold(text), text)
    assert [(text[m.start : m.end], m.key, m.bare, m.below) for m in found] == expected


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("skhcn.hungyen.gov.vn", "hung-yen"),
        ("dosttn.gov.vn", "thai-nguyen"),
        ("dost-bentre.gov.vn", "ben-tre"),
        ("khcncaobang.gov.vn", "cao-bang"),
        ("haiduongdost.gov.vn", "hai-duong"),
        ("dost.hochiminhcity.gov.vn", "ho-chi-minh"),
        ("sokhcn.baria-vungtau.gov.vn", "ba-ria-vung-tau"),
        ("skhcn.thuathienhue.gov.vn", "hue"),
        ("skhcndienbien.gov.vn", "dien-bien"),
        ("baothainguyen.vn", "thai-nguyen"),
        ("www.haugiang.gov.vn", "hau-giang"),
        ("most.gov.vn", None),
        ("khcn.vnua.edu.vn", None),
        ("vista.gov.vn", None),
    ],
)
def test_a_host_names_its_province(host: str, key: str | None) -> None:
    assert table().by_host(host) == key


@given(st.lists(st.sampled_from([*(row.name for row in table().rows), "tỉnh", "và", "-", "huyện", ",", "TP."]), max_size=12))
def test_matches_come_in_order_and_name_what_they_say(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for match in table().find(fold(text), text):
        assert end <= match.start < match.end
        assert table().key(text[match.start : match.end]) == match.key
        end = match.end
