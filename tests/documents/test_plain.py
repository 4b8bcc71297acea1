"""Annotated text becomes an article: tags are kinds, machinery is gone, bylines are authors."""

import json
from pathlib import Path

import pytest

from dostex.documents import plain

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
