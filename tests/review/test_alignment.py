"""Where a range of one text stands in the other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dostex.review.alignment import Alignment

TEXT = "Đầu\nSở có 93 nhiệm vụ mới. Hội đồng có 5 thành viên.\nHết."


@pytest.mark.parametrize(
    ("quote", "other", "found", "exact"),
    [
        ("93 nhiệm vụ", f"Thêm.\n{TEXT}", "93 nhiệm vụ", True),
        ("93 nhiệm vụ", TEXT.replace("93", "95"), "95 nhiệm vụ", False),
        ("nhiệm vụ", TEXT.replace("93", "95"), "nhiệm vụ", True),
        ("5 thành viên", "Hội đồng có 5 thành viên.\nHết.\nĐầu\nSở có 93 nhiệm vụ mới.", "5 thành viên", True),
        ("5 thành viên", TEXT.replace("Hội đồng có 5", "HỘI ĐỒNG có  5"), "5 thành viên", True),
        ("5 thành viên", TEXT.replace("5 thành viên", "năm đại biểu"), "năm đại biểu", False),
    ],
)
def test_a_quote_is_found_where_its_sentence_went(quote: str, other: str, found: str, exact: bool) -> None:
    start = TEXT.index(quote)
    place = Alignment(TEXT, other).place(start, start + len(quote))
    assert place is not None
    assert (other[place.start : place.end], place.exact) == (found, exact)


def test_what_is_gone_with_its_surroundings_stands_nowhere() -> None:
    start = TEXT.index("93")
    assert Alignment(TEXT, "Đầu\nHội đồng có 5 thành viên.\nHết.").place(start, start + 2) is None


def test_of_two_equal_sentences_the_one_with_the_same_neighbour_is_found() -> None:
    text = "Có 5 nhiệm vụ. Năm 2022. Có 5 nhiệm vụ. Hết."
    alignment = Alignment(text, "Năm 2022. Có 5 nhiệm vụ. Hết.")
    assert alignment.place(3, 4) is None
    last = text.rindex("5")
    place = alignment.place(last, last + 1)
    assert place is not None
    assert place.start == len("Năm 2022. Có ")


_TEXTS = st.lists(st.sampled_from(["Có 5 mẫu.", "Năm 2022.", "Sở họp", "\n", "Có 6 mẫu."]), min_size=1, max_size=8).map(
    " ".join
)


@settings(deadline=None)
@given(_TEXTS, _TEXTS, st.data())
def test_an_exact_place_holds_the_same_words(first: str, second: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(first) - 1))
    end = data.draw(st.integers(start + 1, len(first)))
    place = Alignment(first, second).place(start, end)
    assert Alignment(first, first).place(start, end) is not None
    if place is not None:
        assert 0 <= place.start < place.end <= len(second)
        if place.exact:
            assert second[place.start : place.end].split() == first[start:end].split()
