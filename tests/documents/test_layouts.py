"""Articles laid out by every platform family come back letter by letter, with kinds, authors, stamp and key."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dostex.documents import plain
from dostex.documents.article import to_article
from dostex.documents.read import Document
from tests.documents.layouts import LAYOUTS, Story

GOLD = sorted((Path(__file__).parents[2] / "corpus" / "gold").glob("*.txt"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_the_page_gives_back_the_text(layout: Callable[[Story], tuple[str, str]]) -> None:
    wrong = []
    for path in GOLD[::3]:
        wanted = plain.from_tagged(path.read_text(encoding="utf-8"))
        segments = [(segment.kind, wanted.text[segment.start : segment.end]) for segment in wanted.segments]
        html, url = layout(Story(wanted.headline, segments[1:]))
        found = to_article(Document("page.html", html.encode(), url=url))
        assert found.date_published is not None
        assert found.date_published[:10] == "2023-11-07"
        assert found.id.endswith("4711")
        if (found.text, found.segments, found.authors) != (wanted.text, wanted.segments, wanted.authors):
            wrong.append(path.stem)
    assert len(wrong) <= len(GOLD) // 50, wrong
