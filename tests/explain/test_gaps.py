"""What no table knows, in invented sentences; each with the kind and the key under which it is counted."""

from pathlib import Path

import pytest

from dostex.documents.plain import from_tagged
from dostex.explain.gaps import KINDS, GapFinder
from dostex.extract.extract import Extractor
from dostex.extract.quantities import lexicon
from dostex.records import Area
from tests.explain.articles import article_of

EXTRACTOR = Extractor()
FINDER = GapFinder(lexicon.load())


def gaps(text: str) -> list[tuple[str, str]]:
    return [(gap.kind, gap.key) for gap in FINDER.find(EXTRACTOR.read(article_of(text)))]


MISSING = [
    ("Trại giống xuất bán 35 chậu xương rồng.", ("unit", "chậu")),
    ("Trại giống xuất bán 35 chậu xương rồng.", ("family", "chậu")),
    ("Sở khen 6 con tàu.", ("family", "con")),
    ("Các địa phương trưng bày 14 mô hình.", ("verb", "trưng bày")),
    ("Các địa phương đã trưng bày được hơn 140 mô hình.", ("verb", "trưng bày")),
    ("Các địa phương trưng bày 14 mô hình.", ("indicator", "mô hình")),
    ("Phát biểu tại đây, Tổng quản Lữ Văn Khoa cảm ơn đại biểu.", ("post", "tổng quản")),
]


@pytest.mark.parametrize(("sentence", "gap"), MISSING)
def test_what_is_missing_is_found(sentence, gap):
    assert gap in gaps(sentence)


KNOWN = [
    "Năm 2023, Sở đã nghiệm thu 17 đề tài.",
    "Dự án cấp huyện có 7 đại biểu.",
    "Đồng chí Lữ Văn Khoa, Giám đốc Sở KH&CN phát biểu.",
    "Trường THPT Nguyễn Văn Khoa ở đường Trần Văn Lộc đạt chuẩn.",
    "Theo tiêu chuẩn ISO 9001, ngày 12/5/2023.",
]


@pytest.mark.parametrize("sentence", KNOWN)
def test_what_is_known_is_no_gap(sentence):
    assert [gap for gap in gaps(sentence) if gap[0] not in ("family",)] == []


def test_a_number_that_nobody_claims_is_quoted():
    article = from_tagged("Tin khoa học\nĐoàn đã xem xét kỹ 2023456 rồi về.").model_copy(
        update={"ref_area": Area(name="Lâm Đồng")}
    )
    reading = EXTRACTOR.read(article)
    reading.rejected_numbers[0].reason = "unclaimed"
    (gap,) = (gap for gap in FINDER.find(reading) if gap.kind == "number")
    assert (gap.key, reading.text[gap.start : gap.end]) == ("rồi về", "2023456")


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_that_an_entry_goes_to_exists(kind):
    assert Path(KINDS[kind].file).is_file()
