"""From an article's text to its findings and events, through every component (invented articles)."""

import pytest

from dostex.documents.plain import from_tagged
from dostex.extract.extract import Extractor
from dostex.records import Record


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def extracted(extractor: Extractor, text: str, published: str = "2025-11-10") -> Record:
    return extractor.extract(from_tagged("Tin hoạt động\n" + text, published=published))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ngày 06/11/2025, Sở họp. Có 73 nhiệm vụ, gồm 45 nhiệm vụ chuyển tiếp và 28 nhiệm vụ mới.", []),
        ("Ngày 06/11/2025, Sở họp. Có 74 nhiệm vụ, gồm 45 nhiệm vụ chuyển tiếp và 28 nhiệm vụ mới.", ["sum-mismatch"]),
        ("Nghiệm thu 23 đề tài, đạt 95,83% kế hoạch (24 đề tài).", []),
        ("Nghiệm thu 23 đề tài, đạt 98,53% kế hoạch (24 đề tài).", ["checksum-mismatch"]),
        ("Xử phạt 46.500.000 đồng (Bốn mươi sáu triệu năm trăm nghìn đồng).", []),
        ("Xử phạt 46.500.000 đồng (Bốn mươi lăm triệu năm trăm nghìn đồng).", ["checksum-mismatch"]),
        ("Sáng thứ Năm (06/11/2025), Hội đồng tư vấn họp nghiệm thu đề tài.", []),
        ("Sáng thứ Tư (06/11/2025), Hội đồng tư vấn họp nghiệm thu đề tài.", ["weekday-mismatch"]),
        ("Riêng năm 2.025 giải ngân 1,375 tỷ đồng.", ["year-typo"]),
        ("Nội dung đang được cập nhật, mời bạn đọc quay lại sau.", ["no-facts"]),
    ],
)
def test_a_source_error_becomes_a_finding(extractor: Extractor, text: str, codes: list[str]) -> None:
    assert [finding.code for finding in extracted(extractor, text).findings] == codes


def test_an_event_has_its_date_chairs_and_successor(extractor: Extractor) -> None:
    text = (
        "Sáng 06/11, Sở KH&CN tỉnh Lào Cai tổ chức Hội nghị sơ kết công tác quý III. Đồng chí Lò Văn Páo - Giám đốc Sở chủ trì "
        "hội nghị. Hội thảo về quế dự kiến diễn ra ngày 15/12/2025 tại Hội trường Sở."
    )
    first, second = extracted(extractor, text).events
    assert (first.type, first.date, first.status, first.chairs) == ("conference", "2025-11-06", "actual", ["Lò Văn Páo"])
    assert (second.type, second.date, second.status, second.chairs) == ("seminar", "2025-12-15", "plan", [])
    assert second.venue == "Hội trường Sở"
