"""Every span is shown where it stands; crossing spans are cut, nested ones stay nested; nothing is shown twice or lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.show import marks
from dostex.show.layout import Layout, Place, arrange, printable
from tests.show.making import at, count, date, make

LINE = "Tiêu đề\n0123456789"


def drawn(layout: Layout) -> str:
    """The layout as brackets: `<` and `>` around each mark, the fact's number where its place ends."""
    signs = []
    for paragraph in layout.paragraphs[1:]:
        for token in marks.tokens(paragraph):
            match token:
                case marks.Open():
                    signs.append("<")
                case marks.Words(text):
                    signs.append(text)
                case marks.Reference(place):
                    signs.append("abcdefgh"[place.fact.number - 1])
                case marks.Close():
                    signs.append(">")
    return "".join(signs)


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([], "0123456789"),
        ([(0, 10)], "<0123456789a>"),
        ([(2, 4), (6, 8)], "01<23a>45<67b>89"),
        ([(2, 4), (4, 6)], "01<23a><45b>6789"),
        ([(0, 6), (2, 4)], "<01<23b>45a>6789"),
        ([(2, 4), (0, 6)], "<01<23a>45b>6789"),
        ([(0, 6), (4, 9)], "<0123<45>a><678b>9"),
        ([(0, 6), (2, 8), (4, 10)], "<01<23<45>>a><<67>b><89c>"),
        ([(2, 5), (2, 5)], "01<<234b>a>56789"),
        ([(0, 4), (2, 4)], "<01<23b>a>456789"),
    ],
)
def test_nested_spans_nest_and_crossing_spans_are_cut(spans, shown):
    shift = LINE.index("0")
    record = make(LINE, dates=[date(start + shift, end + shift, LINE) for start, end in spans])
    assert drawn(arrange(record)) == shown


def test_a_span_over_two_paragraphs_is_marked_in_both_and_numbered_once():
    text = "Tiêu đề\nmột hai\nba bốn"
    record = make(text, dates=[{"span": at("hai\nba", text), "value": "2023"}])
    assert drawn(arrange(record)) == "một <hai><baa> bốn"


def test_a_span_of_nothing_but_a_line_break_has_no_place_to_link_to():
    layout = arrange(make("Tiêu đề\nmột", dates=[date(7, 8, "Tiêu đề\nmột")]))
    assert list(layout.places.values()) == [()]


def test_text_that_no_segment_claims_is_still_shown():
    record = make("Tiêu đề\nmột\nhai", {"segments": [{"kind": "headline", "start": 0, "end": 7}]})
    assert [(paragraph.kind, paragraph.text) for paragraph in arrange(record).paragraphs] == [
        ("headline", "Tiêu đề"),
        ("body", "\nmột\nhai"),
    ]


def test_facts_are_numbered_as_they_stand_in_the_record():
    record = make(
        observations=[count("93 nhiệm vụ", 93), count("57 nhiệm vụ", 57)],
        officials=[{"name": "Hà Miên", "spans": [at("Hà Miên")]}],
        findings=[{"code": "no-facts", "message": "", "spans": []}],
    )
    assert [(fact.label, fact.anchor) for fact in arrange(record).facts] == [
        ("S1", "s1"),
        ("S2", "s2"),
        ("C1", "c1"),
        ("!1", "w1"),
    ]


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\x00", "\r"])
def test_what_steers_a_terminal_is_replaced(character):
    assert printable(f"a{character}b") == "a\ufffdb"


def test_ordinary_text_stays():
    assert printable("Đắk Lắk:\tđạt 50,4 %\u00a0“ở” 😀\n") == "Đắk Lắk:\tđạt 50,4 %\u00a0“ở” 😀\n"


LINES = st.lists(st.text("aăâ đ1,", min_size=1, max_size=12).filter(str.strip), min_size=2, max_size=5)


@given(st.data())
def test_any_spans_give_well_nested_marks_and_the_whole_text(data):
    text = "\n".join(data.draw(LINES))
    bound = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(bound, bound).filter(lambda pair: pair[0] != pair[1]), max_size=12))
    layout = arrange(make(text, dates=[date(min(pair), max(pair), text) for pair in pairs]))
    said: dict[Place, str] = {}
    numbered: list[Place] = []
    opened_first: list[Place] = []
    for paragraph in layout.paragraphs:
        stack: list[Place] = []
        for token in marks.tokens(paragraph):
            match token:
                case marks.Open(place, first):
                    stack.append(place)
                    opened_first += [place] if first else []
                case marks.Words(words):
                    assert len(set(stack)) == len(stack)
                    for place in stack:
                        said[place] = said.get(place, "") + words
                case marks.Reference(place):
                    assert stack[-1] == place
                    numbered.append(place)
                case marks.Close():
                    stack.pop()
        assert stack == []
    assert "\n".join(paragraph.text for paragraph in layout.paragraphs) == text
    for place, words in said.items():
        assert words == text[place.start : place.end].replace("\n", "")
    visible = [fact for fact in layout.facts if fact.spans[0].text.strip("\n")]
    assert {place.fact for place in said} == set(visible)
    assert len(numbered) == len(opened_first) == len(set(numbered)) == len(visible)
