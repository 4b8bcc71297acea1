"""Short names of public bodies in full, as the contract's settled readings want them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from dostex.documents.assemble import Block, assemble
from dostex.extract.organizations import Host
from dostex.extract.reading import Reading, read
from dostex.records import Area


def host(body: str, province: str | None = "Lạng Sơn", headline: str = "Tin") -> Host:
    area = Area(name=province) if province else None
    article = assemble([Block("headline", headline), Block("body", body)], ref_area=area)
    return Host.of(Reading.of(read(article, Vocab())))


@pytest.mark.parametrize(
    ("surface", "full"),
    [
        ("Sở", "Sở KH&CN tỉnh Lạng Sơn"),
        ("sở", "Sở KH&CN tỉnh Lạng Sơn"),
        ("Sở KH&CN", "Sở KH&CN tỉnh Lạng Sơn"),
        ("sở KH&CN", "Sở KH&CN tỉnh Lạng Sơn"),
        ("Sở KHCN", "Sở KH&CN tỉnh Lạng Sơn"),
        ("Sở KH&CN tỉnh", "Sở KH&CN tỉnh Lạng Sơn"),
        ("Sở KH&CN Lạng Sơn", "Sở KH&CN tỉnh Lạng Sơn"),
        ("Sở KH&CN tỉnh Lạng Sơn", "Sở KH&CN tỉnh Lạng Sơn"),
        ("Sở Khoa học và Công nghệ (KH&CN)", "Sở Khoa học và Công nghệ tỉnh Lạng Sơn"),
        ("Sở KH&CN Đà Nẵng", "Sở KH&CN thành phố Đà Nẵng"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Lạng Sơn"),
        ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và PTNT tỉnh Lạng Sơn"),
        ("UBND tỉnh", "UBND tỉnh Lạng Sơn"),
        ("UBND Tỉnh", "UBND tỉnh Lạng Sơn"),
        ("UBND thành phố", "UBND thành phố"),
        ("UBND huyện Cao Lộc", "UBND huyện Cao Lộc"),
        ("Tỉnh uỷ", "Tỉnh uỷ Lạng Sơn"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Lạng Sơn"),
        ("Thành ủy", "Thành ủy"),
        ("Bộ", "Bộ KH&CN"),
        ("Bộ Tài chính", "Bộ Tài chính"),
        ("Chi cục Kiểm lâm", "Chi cục Kiểm lâm tỉnh Lạng Sơn"),
        ("Liên hiệp các hội KH-KT tỉnh", "Liên hiệp các hội KH-KT tỉnh Lạng Sơn"),
        ("Đảng ủy Khối các cơ quan tỉnh", "Đảng ủy Khối các cơ quan tỉnh Lạng Sơn"),
        (
            "Hội đồng Quản lý Quỹ Phát triển Khoa học và Công nghệ",
            "Hội đồng Quản lý Quỹ Phát triển Khoa học và Công nghệ tỉnh Lạng Sơn",
        ),
        ("Cục Sở hữu trí tuệ", "Cục Sở hữu trí tuệ"),
        ("Cục Sở hữu trí tuệ - Bộ KH&CN", "Cục Sở hữu trí tuệ, Bộ KH&CN"),
        ("Cục Sở hữu trí tuệ (Bộ KH&CN)", "Cục Sở hữu trí tuệ, Bộ KH&CN"),
        ("Cục An toàn bức xạ thuộc Bộ", "Cục An toàn bức xạ, Bộ KH&CN"),
        ("Vụ Quản lý các khu kinh tế Bộ Kế hoạch và Đầu tư", "Vụ Quản lý các khu kinh tế, Bộ Kế hoạch và Đầu tư"),
        ("Giám đốc Sở", "Giám đốc Sở KH&CN tỉnh Lạng Sơn"),
        ("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh Lạng Sơn"),
        ("Thanh tra Sở", "Thanh tra Sở KH&CN tỉnh Lạng Sơn"),
        ("Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh Lạng Sơn"),
        ("Văn phòng Bộ", "Văn phòng Bộ KH&CN"),
        ("Hội trường Sở", "Hội trường Sở KH&CN tỉnh Lạng Sơn"),
        ("trụ sở", "trụ sở"),
        ("Viện Di truyền Nông nghiệp", "Viện Di truyền Nông nghiệp"),
        ("Chính phủ", "Chính phủ"),
        ("Ủy ban Trung ương MTTQ Việt Nam", "Ủy ban Trung ương MTTQ Việt Nam"),
    ],
)
def test_a_body_in_full(surface: str, full: str) -> None:
    assert host("Sở KH&CN tỉnh Lạng Sơn họp. Sở KH&CN báo cáo. Sở KHCN nêu.").expand(surface) == full


@pytest.mark.parametrize(
    ("body", "department", "ministry"),
    [
        ("Sở KH-CN làm việc với Bộ Khoa học và Công nghệ. Sở nêu.", "Sở KH-CN", "Bộ Khoa học và Công nghệ"),
        ("Sở Khoa học - Công nghệ tổ chức.", "Sở Khoa học - Công nghệ", "Bộ Khoa học - Công nghệ"),
        ("sở KHCN họp, sở KHCN kết luận. Sở KH&CN nêu.", "Sở KHCN", "Bộ KHCN"),
        ("Sở họp với Bộ KH&CN.", "Sở KH&CN", "Bộ KH&CN"),
        ("Sở Khoa học và Công nghệ họp; sau đó Sở KH&CN nêu.", "Sở Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ"),
    ],
)
def test_the_article_s_own_spelling(body: str, department: str, ministry: str) -> None:
    found = host(body)
    assert (found.department, found.ministry) == (department, ministry)


@pytest.mark.parametrize(
    ("province", "surface", "full"),
    [
        ("Hải Phòng", "UBND thành phố", "UBND thành phố Hải Phòng"),
        ("Hải Phòng", "Sở", "Sở KH&CN thành phố Hải Phòng"),
        ("Hải Phòng", "Thành ủy", "Thành ủy Hải Phòng"),
        ("TP. Hồ Chí Minh", "Sở Nội vụ", "Sở Nội vụ thành phố Hồ Chí Minh"),
        ("Thừa Thiên Huế", "UBND tỉnh", "UBND tỉnh Thừa Thiên Huế"),
        ("Huế", "UBND thành phố", "UBND thành phố Huế"),
        ("Bà Rịa - Vũng Tàu", "Sở", "Sở KH&CN tỉnh Bà Rịa - Vũng Tàu"),
        (None, "UBND tỉnh", "UBND tỉnh"),
    ],
)
def test_provinces_and_cities(province: str | None, surface: str, full: str) -> None:
    assert host("Hội nghị.", province).expand(surface) == full


def test_a_visiting_department_in_the_same_sentence() -> None:
    before = "Đoàn công tác của Sở KH&CN tỉnh Điện Biên do ông Lường Văn Tẹo, Giám đốc "
    assert host("Sở KH&CN họp.").expand("Sở", before) == "Sở KH&CN tỉnh Điện Biên"


def test_without_an_area_the_first_named_department_is_the_host() -> None:
    assert host("Sở KH&CN tỉnh Yên Bái họp.", None).expand("UBND tỉnh") == "UBND tỉnh Yên Bái"


@given(st.text(alphabet="Sở BộUNDtỉnhCụcVụThàủyKH&CN-, ()", max_size=40))
def test_expansion_is_stable(surface: str) -> None:
    full = host("Sở KH&CN họp.")
    once = full.expand(surface)
    assert full.expand(once) == once
