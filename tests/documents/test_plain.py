"""Annotated text becomes an article: tags are kinds, machinery is gone, bylines are authors."""

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


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_gold_text_is_an_article(path: Path) -> None:
    article = plain.from_tagged(path.read_text(encoding="utf-8"))
    assert article.headline == path.read_text(encoding="utf-8").splitlines()[0].strip()
    assert article.authors
