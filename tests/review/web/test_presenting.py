"""What the card of a change shows: quotes that cross, sentences of both sides, the way to the source."""

import pytest

from dostex.review.models import Change, Fact, FieldChange, Quote, Sentence
from dostex.review.web.presenting import excerpts, lines, source_link
from dostex.review.web.texts import bare, find

SENTENCE = "Sở quản lý 40 nhiệm vụ cấp tỉnh."


def fact(quote: str, sentence: str = SENTENCE, shift: int = 100, **fields: object) -> Fact:
    start = shift + sentence.index(quote)
    span = Quote(start, start + len(quote), quote)
    return Fact("tin:1", "observations", "k", fields, span, Sentence(shift, sentence), "r")


def change(before: Fact | None, after: Fact | None, *fields: FieldChange) -> Change:
    operation = "changed" if before and after else "added" if after else "removed"
    return Change("tin:1", "observations", operation, before, after, fields, "page")


def test_quotes_that_cross_are_cut_where_they_do():
    (shown,) = excerpts(change(fact("quản lý 40 nhiệm"), fact("40 nhiệm vụ")))
    assert [(piece.text, piece.marks) for piece in shown.pieces] == [
        ("Sở ", ""), ("quản lý ", "was"), ("40 nhiệm", "was now"), (" vụ", "now"), (" cấp tỉnh.", ""),
    ]  # fmt: skip


def test_another_sentence_is_shown_beside_the_first():
    shown = excerpts(change(fact("40"), fact("41", "Sở quản lý 41 nhiệm vụ.")))
    assert [(each.side, "".join(piece.text for piece in each.pieces)) for each in shown] == [
        ("before", SENTENCE),
        ("after", "Sở quản lý 41 nhiệm vụ."),
    ]


def test_a_gained_fact_shows_what_it_has_the_value_first():
    gained = change(None, fact("40", scope=None, unit="nhiệm vụ", value="40", mentions=[]))
    assert [(line.field, line.before, line.after) for line in lines(gained)] == [
        ("value", None, "40"),
        ("unit", None, "nhiệm vụ"),
    ]


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "file:///etc/passwd", "https://", "//x.vn", "http://[x"])
def test_no_link_leads_anywhere_but_to_the_web(url: str | None):
    assert source_link(url) == ""


def test_a_link_finds_the_sentence_on_its_page():
    assert source_link("https://x.vn/a", "Sở A-B, C&D.") == "https://x.vn/a#:~:text=S%E1%BB%9F%20A%2DB%2C%20C%26D."
    long = source_link("https://x.vn/a", " ".join(f"từ{number}" for number in range(60)))
    assert long.count(",") == 1 and len(long) < 400


def test_a_quote_is_found_at_the_place_nearest_to_where_it_was_chosen():
    text = "có 40 nhiệm vụ; 40 nhiệm vụ mới; 40 nhiệm vụ cũ"
    places = [index for index in range(len(text)) if text.startswith("40", index)]
    assert [find(text, "40", near) for near in (0, 14, 99, places[1])] == [
        (places[0], places[0] + 2), (places[1], places[1] + 2), (places[2], places[2] + 2), (places[1], places[1] + 2),
    ]  # fmt: skip
    assert find(text, "41", 0) is None and find(text, "", 0) is None


def test_bare_paragraphs_keep_every_letter_and_their_place():
    text = "Một 😀 dòng\n\nHai dòng"
    shown = bare(text, (4, 5))
    assert shown[0].pieces == (("Một ", False), ("😀", True), (" dòng", False))
    assert [text[each.start : each.start + 3] for each in shown] == ["Một", "Hai"]
