"""Gaps of many articles added up: the most frequent first, each with an example and the documents that have it."""

from io import StringIO

from rich.console import Console, Group

from dostex.explain import coverage_report
from dostex.explain.coverage import Collector, Coverage
from dostex.extract.extract import Extractor
from dostex.rejection import Rejection
from tests.explain.articles import article_of

ARTICLES = {
    "một.txt": "Các địa phương trưng bày 14 mô hình. Huyện Bảo Lâm trưng bày 3 mô hình.",
    "hai.txt": "Năm 2023, các xã trưng bày 5 mô hình. Ban chỉ đạo gồm 9 thành viên.",
    "ba.txt": "Năm 2023, Sở nghiệm thu 17 đề tài.",
}
REJECTED = Rejection(name="hỏng.html", code="empty", reason="hỏng.html: holds nothing\nand more", retryable=False, raw=None)


def collected() -> Coverage:
    extractor, collector = Extractor(), Collector()
    for name, text in ARTICLES.items():
        collector.add(name, extractor.read(article_of(text)))
    return collector.coverage


def test_the_most_frequent_comes_first_with_its_documents_and_an_example():
    (first, *_) = collected().top("verb")
    assert (first.key, first.count, first.documents, first.document) == ("trưng bày", 3, 2, "một.txt")
    assert first.example == "Các địa phương [trưng bày] 14 mô hình. Huyện Bảo Lâm trưng bày 3 mô hình."
    assert first.hint


def test_top_limits_and_orders():
    keys = [item.key for item in collected().top("family")]
    assert keys == ["thành viên"]
    assert collected().top("family", 0) == []


def test_everything_is_counted():
    coverage = collected()
    assert (coverage.documents, coverage.observations, coverage.without_indicator) == (3, 5, 4)
    assert dict(coverage.numbers) == {"observation": 5, "date": 2, "reference": 0, "refused": 0, "unclaimed": 0}


def test_the_shape_of_the_json_is_stable():
    found = coverage_report.data(collected(), [REJECTED], top=1)
    assert list(found) == ["documents", "rejected", "observations", "without_indicator", "numbers", "missing"]
    assert found["rejected"] == [{"name": "hỏng.html", "reason": "hỏng.html: holds nothing"}]
    assert list(found["missing"]) == ["number", "unit", "family", "indicator", "verb", "post", "organization"]
    assert list(found["missing"]["verb"]) == ["says", "file", "total", "top"]
    assert list(found["missing"]["verb"]["top"][0]) == ["key", "count", "documents", "hint", "example", "document"]


def test_the_text_fits_and_names_the_file():
    out = StringIO()
    Console(file=out, width=80, highlight=False).print(Group(*coverage_report.render(collected(), [REJECTED], top=5)))
    shown = out.getvalue()
    assert max(map(len, shown.splitlines())) <= 80
    assert "add to src/dostex/extract/observations/patterns.py" in shown
    assert "3×  trưng bày" in shown
    assert "3 documents, 1 rejected; 7 numbers: 5 in observations" in shown
