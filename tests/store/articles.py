"""A record with something in every table, and records that vary from it."""

from typing import Any

from dostex.documents.plain import from_tagged
from dostex.records import Record, quote

TEXT = """Lâm Hà: Hội nghị tổng kết năm 2022
Ngày 20/12/2022, ông Vừ A Páo - Giám đốc Sở KH&CN tỉnh Sơn La, nguyên Chánh Văn phòng, chủ trì hội nghị. Ông Páo phát biểu.
Năm 2022, Sở quản lý 40 nhiệm vụ, trong đó 25 nhiệm vụ chuyển tiếp; đạt 96,5% theo Quyết định số 41/QĐ-UBND.
Kinh phí 2,5 tỷ đồng; xếp thứ 9/63; 58,41 điểm; 10/10.000 dân; 300 - 320 đề tài.
[byline] Hà Miên
"""


def plain(text: str = TEXT, **changes: Any) -> dict[str, Any]:
    """The record as plain data; `changes` replace its lists."""
    article = from_tagged(text, id="sonla:1", published="2022-12-21")
    body = article.text

    def at(quoted: str) -> dict[str, Any]:
        start = body.index(quoted)
        return quote(body, start, start + len(quoted))

    def observation(kind: str, quoted: str, value: str, unit: str, **more: Any) -> dict[str, Any]:
        common = {"kind": kind, "span": at(quoted), "value": value, "unit": unit, "rule": "test", "segment": "body"}
        return common | {"period": "2022"} | more

    return {
        "article": article.model_dump()
        | {"source": "sonla.gov.vn", "authors": ["Hà Miên"], "ref_area": {"code": "14", "name": "Sơn La"}},
        "dates": [
            {"span": at("năm 2022"), "value": "2022", "start": "2022-01-01", "end": "2022-12-31", "year_source": "explicit",
             "rule": "test"},
            {"span": at("20/12/2022"), "value": "2022-12-20", "start": "2022-12-20", "end": "2022-12-20", "rule": "test"},
        ],
        "officials": [
            {
                "name": "Vừ A Páo",
                "honorifics": ["ông"],
                "posts": [
                    {"title": "Giám đốc", "organization": "Sở KH&CN tỉnh Sơn La", "status": "current",
                     "span": at("Giám đốc Sở KH&CN tỉnh Sơn La")},
                    {"title": "Chánh Văn phòng", "organization": None, "status": "former"},
                ],
                "roles": ["chair", "speaker"],
                "spans": [at("Vừ A Páo"), at("Páo phát")],
                "rule": "test",
            }
        ],
        "observations": [
            observation("count", "40 nhiệm vụ", "40", "nhiệm vụ", indicator="tasks_total_managed", mentions=[at("40")]),
            observation("count", "25 nhiệm vụ", "25", "nhiệm vụ", indicator="tasks_carried_over", part_of=0),
            observation("percentage", "96,5%", "96.5", "%", measure="attainment", period=None),
            observation("money", "2,5 tỷ đồng", "2500000000", "đồng", currency="VND", comparator="approx"),
            observation("rank", "9/63", "9", "", out_of="63"),
            observation("score", "58,41 điểm", "58.41", "điểm"),
            observation("ratio", "10/10.000 dân", "10", "dân", per="10000", scope="national", ref_area={"name": "Việt Nam"}),
            observation("count", "300 - 320 đề tài", "300", "đề tài", value_to="320", each=True, period="2019/.."),
        ],
        "documents": [
            {"span": at("Quyết định số 41/QĐ-UBND"), "type": "Quyết định", "number": "41/QĐ-UBND", "date": "2022-01-05",
             "issuer": "UBND tỉnh Sơn La", "rule": "test"}
        ],
        "events": [
            {"span": at("hội nghị"), "type": "conference", "name": "Hội nghị tổng kết", "date": "2022-12-20", "venue": "Sở",
             "organizer": "Sở", "chairs": ["Vừ A Páo"], "rule": "test"}
        ],
        "findings": [
            {"code": "sum-mismatch", "message": "25 of 40", "spans": [at("40 nhiệm vụ"), at("25 nhiệm vụ")]},
            {"code": "stamp-conflict", "message": "the stamp is later"},
        ],
    } | changes  # fmt: skip


def record(text: str = TEXT, **changes: Any) -> Record:
    """The same, validated."""
    return Record.model_validate(plain(text, **changes))
