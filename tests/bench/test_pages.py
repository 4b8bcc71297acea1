"""What a page reader got right."""

from pathlib import Path

from dostex.bench import pages
from dostex.bench.pages import PageGold, PageRead
from dostex.documents.read import Document
from dostex.evaluate.outcome import Tally

GOLD = PageGold(
    headline="Sở Khoa học và Công nghệ họp",
    published="2024-05-06",
    authors=("Hà Miên", "Trúc Bình"),
    paragraphs=("Sáng 6/5, Sở họp.", "Hội đồng có 7 thành viên."),
    captions=("Quang cảnh",),
)


def read(**other) -> PageRead:
    text = "Sở Khoa học và Công nghệ họp\nSáng 6/5, Sở họp.\nQuang cảnh\nHội đồng có 7 thành viên.\nHà Miên, Trúc Bình"
    return PageRead(**{"headline": GOLD.headline, "published": GOLD.published, "authors": GOLD.authors, "text": text} | other)


def test_all_right():
    assert {facet: tally.f1 for facet, tally in pages.scores([(GOLD, read())]).items()} == {
        "headline": 1, "date": 1, "author": 1, "word": 1, "caption": 1,
    }  # fmt: skip


def test_every_sort_of_fault():
    text = "Sáng 6/5, Sở họp.\nĐọc thêm tin khác"
    scores = pages.scores([(GOLD, read(headline="Trang chủ", published="", authors=("Hà Miên", "admin"), text=text))])
    assert scores == {
        "headline": Tally(0, 1, 1),
        "date": Tally(0, 0, 1),
        "author": Tally(1, 2, 2),
        "word": Tally(4, 8, 12),
        "caption": Tally(0, 0, 1),
    }


def test_tone_placement_and_case_are_no_faults():
    assert pages.scores([(GOLD, read(headline="SỞ Khoa học và Công nghệ họp "))])["headline"] == Tally(1, 1, 1)


def test_counts_add_up_over_pages():
    assert pages.scores([(GOLD, read()), (GOLD, read(published="2024-05-07"))])["date"] == Tally(1, 2, 2)


def test_worse_names_the_facets_in_which_the_peer_scores_higher():
    own = {"date": Tally(1, 2, 2), "author": Tally(2, 2, 2)}
    assert pages.worse({"dostex": own, "trafilatura": {"date": Tally(2, 2, 2), "author": Tally(0, 0, 2)}}) == ["date"]
    assert pages.worse({"dostex": own}) == []


def test_gold_of_a_page_is_found_by_its_name():
    gold = pages.gold_of(Document("corpus/articles/p02.html", b""), Path("corpus/gold"))
    assert gold is not None
    assert len(gold.captions) == 2
    assert not any(line.startswith("[") for line in (*gold.paragraphs, *gold.captions))
    assert pages.gold_of(Document("nowhere.html", b""), Path("corpus/gold")) is None
