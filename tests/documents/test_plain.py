"""Annotated text becomes an article: tags are kinds, machinery is gone, bylines are authors."""

import json
from pathlib import Path

import pytest

from dostex.documents import plain
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.errors import DocumentError, EmptyDocument, NoArticle
from dostex.records import Area

GOLD = sorted((Path(__file__).parents[2] / "corpus" / "gold").glob("*.txt"))


def test_tags_are_segments_and_leave_the_text() -> None:
    article = plain.from_tagged(
        "Sở KH&CN họp giao ban\nSáng 2/3, Sở họp.\n"
        "[caption] Quang cảnh buổi họp\nLượt xem: 1.204\n0:00 / 0:00\n[byline] Hà Miên"
    )
    assert article.text == "Sở KH&CN họp giao ban\nSáng 2/3, Sở họp.\nQuang cảnh buổi họp\nHà Miên"
    assert [segment.kind for segment in article.segments] == ["headline", "body", "caption", "byline"]
    assert article.authors == ["Hà Miên"]
    assert all(article.text[s.start : s.end].strip() for s in article.segments)


def test_no_headline_is_an_error() -> None:
    with pytest.raises(ValueError, match="headline"):
        plain.from_tagged("\n  \n")


def test_gold_texts_have_their_headline_authors_and_province() -> None:
    wrong = [f"{path.stem} {published}" for path in GOLD for published in (True, False) if not _agrees(path, dated=published)]
    assert len(wrong) <= len(GOLD) // 20, wrong


def _agrees(path: Path, *, dated: bool) -> bool:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = plain.from_tagged(path.read_text(encoding="utf-8"), published=gold.get("published") if dated else None)
    found = {
        "headline": article.headline,
        "authors": article.authors,
        "ref_area": article.ref_area.name if article.ref_area else None,
    }
    return found == gold["article"]


def test_untagged_text_has_the_same_article() -> None:
    """What a person copies from a page has no tags: the text and authors are the same, and nearly all kinds."""
    other_texts, other_kinds = [], []
    for path in GOLD:
        tagged = path.read_text(encoding="utf-8")
        wanted = plain.from_tagged(tagged)
        bare = tagged.replace("[caption] ", "").replace("[byline] ", "")
        found = to_article(Document(path.name, bare.encode()))
        if (found.text, found.authors) != (wanted.text, wanted.authors):
            other_texts.append(path.stem)
        if found.segments != wanted.segments:
            other_kinds.append(path.stem)
    assert len(other_texts) <= len(GOLD) // 50, other_texts
    assert len(other_kinds) <= len(GOLD) // 15, other_kinds


def test_the_seed_article() -> None:
    path = GOLD[0].parents[1] / "articles" / "thai-nguyen-2023.txt"
    article = to_article(Document(str(path), path.read_bytes()))
    kinds = [(segment.kind, article.text[segment.start : segment.end]) for segment in article.segments]
    assert [kind for kind, _ in kinds] == ["headline", "body", "caption", "body", "body", "caption", "body", "byline"]
    assert kinds[2] == ("caption", "Toàn cảnh Hội nghị")
    assert article.text.count(article.headline) == 1
    assert "Zalo" not in article.text
    assert article.authors == ["Dương Chiêm", "Thế Bằng"]
    assert article.ref_area == Area(code="19", name="Thái Nguyên")


def test_stamps_wraps_and_machinery_of_a_text_file() -> None:
    text = (
        "Trang chủ > Tin tức\nHội nghị tổng kết công tác\nThứ ba - 05/03/2024 08:15 | Lượt xem: 15\n\nSáng nay, Sở họp trong\n"
        "2 giờ, có 120 đại biểu.\n\nCác tin khác\nSở KH&CN kiểm tra xăng dầu (3/3/2024)\n"
    )
    article = to_article(Document("a.txt", text.encode()))
    assert article.text == "Hội nghị tổng kết công tác\nSáng nay, Sở họp trong 2 giờ, có 120 đại biểu."
    assert article.date_published == "2024-03-05T08:15:00+07:00"


@pytest.mark.parametrize(
    ("text", "error"), [("\n \n", EmptyDocument), ("Chỉ một dòng\n", NoArticle), ("Lượt xem: 5\n", EmptyDocument)]
)
def test_text_without_an_article(text: str, error: type[DocumentError]) -> None:
    with pytest.raises(error):
        to_article(Document("a.txt", text.encode()))
