from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.language.folding import fold
from dostex.language.numbers import find_words, is_ambiguous, parse_figure, parse_misgrouped, parse_words

_ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("7", "7"), ("09", "9"), ("48.317", "48317"), ("3.902.115", "3902115"), ("4.210,75", "4210.75"),
        ("71,284", "71.284"), ("31,08", "31.08"), ("0,5", "0.5"), ("58.75", "58.75"), ("3.5", "3.5"), ("0.375", "0.375"),
        ("2.031", "2031"), ("1,460,000", "1460000"), ("1,460.25", "1460.25"),
        ("12.7403", None), ("1.2.3", None), ("012.345", None), ("8%", None), ("", None),
    ],
)  # fmt: skip
def test_figures_with_dots_and_commas(surface: str, value: str | None) -> None:
    assert parse_figure(surface) == (None if value is None else Decimal(value))


def test_a_misgrouped_figure_has_a_best_reading_only_on_demand() -> None:
    assert parse_misgrouped("12.7403") == 127403
    assert parse_misgrouped("12.740") is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("không", 0), ("mười", 10), ("mười hai", 12), ("mười lăm", 15), ("ba mươi mốt", 31), ("bốn mươi tư", 44),
        ("bảy mươi nhăm", 75), ("sáu mươi bẩy", 67), ("ba chục", 30), ("chín lăm", 95), ("hai tư", 24),
        ("một trăm linh năm", 105), ("ba trăm lẻ tư", 304), ("hai trăm năm mươi", 250), ("hai trăm rưỡi", 250),
        ("sáu trăm ba", 630), ("một nghìn hai trăm", 1200), ("một ngàn hai trăm", 1200), ("hai nghìn không trăm linh ba", 2003),
        ("bốn nghìn mười", 4010), ("bốn nghìn hai", 4200), ("một triệu rưỡi", 1500000), ("ba triệu mốt", 3100000),
        ("hai mươi lăm nghìn tỷ", 25 * 10**12), ("một triệu tỉ", 10**15), ("một nghìn hai trăm tỷ", 1200 * 10**9),
        ("sáu mươi tư tỷ, ba trăm tám mươi lăm triệu", 64385 * 10**6),
        ("sáu mươi tư tỷ, ba trăm, tám mươi lăm triệu", 64385 * 10**6),
        ("Bảy mươi hai triệu năm trăm nghìn", 72500000), ("ba phẩy năm", "3.5"), ("không phẩy không tám", "0.08"),
        ("hai phẩy bốn tỷ", 2400000000), ("bảy rưỡi", "7.5"), ("năm rưỡi", "5.5"), ("nửa", "0.5"), ("nửa triệu", 500000),
        ("1,5 tỷ", 1500000000), ("1 tỷ 200 triệu", 1200000000), ("2 triệu rưỡi", 2500000), ("1,9 triệu tỷ", 19 * 10**14),
        ("36.204", 36204), ("âm mười bảy", -17), ("- 4,5", "-4.5"),
    ],
)  # fmt: skip
def test_number_words(words: str, value: int | str) -> None:
    assert parse_words(words) == Decimal(value)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "vài",
        "hàng trăm",
        "mươi",
        "tư",
        "lăm",
        "hai mươi năm",
        "ba nghìn năm",
        "một trăm một",
        "mười đề tài",
        "5%",
        "3 triệu, 2 tỷ",
    ],
)
def test_what_is_no_number_has_no_value(words: str) -> None:
    assert parse_words(words) is None


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Hai phản biện và ba mươi mốt ủy viên", [("Hai", 2), ("ba mươi mốt", 31)]),
        ("trong năm năm qua, năm đề tài", [("năm", 5), ("năm", 5)]),
        ("sau hai mươi năm", [("hai mươi", 20)]),
        ("vài trăm hộ, hàng nghìn người, dăm ba lần, hai ba cuộc", []),
        ("(Bốn mươi sáu triệu năm trăm nghìn đồng)", [("Bốn mươi sáu triệu năm trăm nghìn", 46500000)]),
        ("mười ba triệu, hai trăm nghìn", [("mười ba triệu, hai trăm nghìn", 13200000)]),
        ("ba nhiệm vụ, bốn dự án; không có hồ sơ; đầu tư", [("ba", 3), ("bốn", 4)]),
    ],
)
def test_runs_in_running_text(text: str, runs: list[tuple[str, int]]) -> None:
    assert [(text[start:end], value) for start, end, value in find_words(fold(text))] == runs


def test_figures_with_magnitudes_are_found_on_request() -> None:
    text = "chi 1 tỷ 200 triệu đồng cho 35 hộ, mỗi hộ 2 triệu rưỡi, ngày 12/3"
    assert [text[start:end] for start, end, _ in find_words(fold(text), figures=True)] == ["1 tỷ 200 triệu", "2 triệu rưỡi"]
    assert find_words(fold(text)) == []


def test_a_lone_syllable_may_be_no_number() -> None:
    assert is_ambiguous("Năm") and is_ambiguous("tư") and not is_ambiguous("mười") and not is_ambiguous("năm mươi")


def _spell(number: int) -> str:
    """Standard spelling below a million, written independently of the reader."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return f"{_spell(thousands)} nghìn {_spell_rest(rest)}".strip()
    return _spell_rest(number, padded=False) if number else "không"


def _spell_rest(number: int, *, padded: bool = True) -> str:
    if not number:
        return ""
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    words = [_ONES[hundreds], "trăm"] if hundreds or padded else []
    if words and not tens and unit:
        words.append("linh")
    if tens:
        words += ["mười"] if tens == 1 else [_ONES[tens], "mươi"]
    if unit:
        words.append("lăm" if unit == 5 and tens else "mốt" if unit == 1 and tens > 1 else _ONES[unit])
    return " ".join(words)


@given(st.integers(0, 999_999))
def test_every_number_spelled_out_reads_back(number: int) -> None:
    assert parse_words(_spell(number)) == number


@given(st.integers(0, 10**12))
def test_every_grouped_figure_reads_back(number: int) -> None:
    assert parse_figure(f"{number:,}".replace(",", ".")) == number


@given(
    st.lists(st.sampled_from([*"15., ", "năm ", "mười ", "trăm ", "tỷ ", "linh ", "phẩy ", "rưỡi "]), max_size=16).map("".join)
)
def test_runs_lie_in_the_text_in_order(text: str) -> None:
    runs = find_words(fold(text), figures=True)
    assert all(0 <= start < end <= len(text) for start, end, _ in runs)
    assert all(before[1] <= after[0] for before, after in pairwise(runs))
