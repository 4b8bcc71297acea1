"""The first word of a phrase, by segmentation."""

import pytest

from dostex.language.words import Words


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("vệ tinh nhỏ", "vệ tinh"),
        ("tấm pin mặt trời", "tấm"),
        ("phòng thí nghiệm trọng điểm", "phòng thí nghiệm"),
        ("bếp", "bếp"),
    ],
)
def test_the_first_word_of_a_phrase(phrase: str, first: str) -> None:
    syllables = phrase.split()
    assert " ".join(syllables[: Words().first(syllables)]) == first


def test_the_spelling_of_the_text_is_kept() -> None:
    assert Words().first(["Đảng", "uỷ", "khối"]) == 2
