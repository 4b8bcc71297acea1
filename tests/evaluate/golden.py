"""A gold annotation turned into the record that agrees with it in everything."""

import json
from pathlib import Path
from typing import Any

from dostex.evaluate.gold import Gold, GoldCase
from dostex.records import Area, Article, Record, quote

ARTICLE = """Đắk Mil: Tổng kết hoạt động khoa học và công nghệ năm 2021
Sáng 14/12/2021, tại Hội trường Sở, ông Lò Văn Thuận - Giám đốc Sở KH&CN tỉnh Đắk Nông chủ trì hội nghị tổng kết.
Trong năm 2021, Sở quản lý 40 nhiệm vụ, trong đó chuyển tiếp 25 nhiệm vụ, mở mới 15 nhiệm vụ; kiểm tra 12/48 cơ sở.
Tỷ lệ giải ngân đạt 96,5% kế hoạch, kinh phí khoảng 2,5 tỷ đồng theo Quyết định số 41/QĐ-UBND ngày 02/3/2021 của UBND tỉnh.
Cả nước có 300 - 320 đề tài; thứ hạng tăng 5 bậc; mỗi đơn vị 1 đề tài.
[byline] Hà Miên
"""

ANNOTATION: dict[str, Any] = {
    "id": "dak-nong-2021",
    "published": "2021-12-15",
    "article": {
        "headline": "Đắk Mil: Tổng kết hoạt động khoa học và công nghệ năm 2021",
        "authors": ["Hà Miên"],
        "ref_area": "Đắk Nông",
    },
    "dates": [
        {"text": "năm 2021", "value": "2021"},
        {"text": "14/12/2021", "value": "2021-12-14"},
        {"text": "ngày 02/3/2021", "value": "2021-03-02"},
    ],
    "officials": [
        {
            "name": "Lò Văn Thuận",
            "honorifics": ["ông"],
            "posts": [{"title": "Giám đốc", "organization": "Sở KH&CN tỉnh Đắk Nông", "status": "current"}],
            "roles": ["chair"],
        }
    ],
    "observations": [
        {"kind": "count", "text": "40 nhiệm vụ", "value": 40, "unit": "nhiệm vụ", "indicator": "tasks_total_managed"},
        {"kind": "count", "text": "25 nhiệm vụ", "value": 25, "unit": "nhiệm vụ", "indicator": "tasks_carried_over",
         "part_of": "40 nhiệm vụ"},
        {"kind": "count", "text": "15 nhiệm vụ", "value": 15, "unit": "nhiệm vụ", "indicator": "tasks_newly_approved",
         "part_of": "40 nhiệm vụ"},
        {"kind": "count", "text": "12/48 cơ sở", "value": 12, "unit": "cơ sở", "indicator": None, "out_of": 48},
        {"kind": "percentage", "text": "96,5%", "value": 96.5, "unit": "%", "indicator": None, "measure": "attainment"},
        {"kind": "money", "text": "2,5 tỷ đồng", "value": 2500000000, "unit": "đồng", "indicator": None,
         "comparator": "approx", "currency": "VND"},
        {"kind": "count", "text": "300 - 320 đề tài", "value": 300, "value_to": 320, "unit": "đề tài", "indicator": None,
         "scope": "national", "ref_area": "Việt Nam"},
        {"kind": "count", "text": "5 bậc", "value": 5, "unit": "bậc", "indicator": None, "change": "up"},
        {"kind": "count", "text": "1 đề tài", "value": 1, "unit": "đề tài", "indicator": None, "each": True},
    ],
    "documents": [
        {"text": "Quyết định số 41/QĐ-UBND ngày 02/3/2021", "type": "Quyết định", "number": "41/QĐ-UBND", "date": "2021-03-02",
         "issuer": "UBND tỉnh Đắk Nông"}
    ],
    "events": [{"type": "conference", "date": "2021-12-14", "chairs": ["Lò Văn Thuận"]}],
}  # fmt: skip
for _observation in ANNOTATION["observations"]:
    _observation.setdefault("period", "2021")
    _observation.setdefault("status", "actual")
    _observation.setdefault("comparator", "eq")


def write(folder: Path, name: str = "dak-nong", annotation: dict[str, Any] = ANNOTATION, text: str | None = ARTICLE) -> Path:
    """NAME.json and NAME.txt in `folder`; the folder, for `load`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(annotation, ensure_ascii=False), encoding="utf-8")
    if text is not None:
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def record_of(case: GoldCase) -> Record:
    """The record that says exactly what the gold of `case` says."""
    assert case.article is not None
    return Record.model_validate(plain_record(case.gold, case.article))


def plain_record(gold: Gold, article: Article) -> dict[str, Any]:
    """The same as plain data, to be spoiled by a test before it is validated."""
    text = article.text
    area = Area(code=None, name=gold.article.ref_area) if gold.article.ref_area else None
    published = gold.published or article.date_published
    stated = article.model_copy(update={"authors": gold.article.authors, "ref_area": area, "date_published": published})
    quotes = [observation.text for observation in gold.observations]
    return {
        "article": stated.model_dump(),
        "dates": [{"span": _span(text, date.text), "value": date.value, "rule": "gold"} for date in gold.dates],
        "officials": [
            official.model_dump() | {"spans": [_span(text, official.name)], "rule": "gold"} for official in gold.officials
        ],
        "observations": [
            {
                **{name: value for name, value in observation.model_dump(exclude_none=True).items() if name != "text"},
                "span": _span(text, observation.text),
                "ref_area": {"name": observation.ref_area} if observation.ref_area else None,
                "part_of": quotes.index(observation.part_of) if observation.part_of else None,
                "rule": "gold",
                "segment": "body",
            }
            for observation in gold.observations
        ],
        "documents": [
            document.model_dump(exclude={"text"}) | {"span": _span(text, document.text), "rule": "gold"}
            for document in gold.documents
        ],
        "events": [event.model_dump() | {"span": quote(text, 0, 1), "rule": "gold"} for event in gold.events],
    }


def _span(text: str, quoted: str) -> dict[str, Any]:
    start = text.find(quoted)
    return quote(text, start, start + len(quoted)) if start >= 0 else quote(text, 0, 1)
