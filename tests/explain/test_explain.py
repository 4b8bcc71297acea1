"""Which rule fired on which words, what was inherited from where; invented sentences, and the corpus."""

import re
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explain.articles import GOLD, SEED, article_in, article_of, explained, explained_file, explainer, reason, value

WHY = [
    # sentence, value, facet, what it is, rule, words, source
    ("Năm 2023, Sở đã nghiệm thu 17 đề tài.", "S1", "indicator", "tasks_accepted", "indicator.lead", "nghiệm thu", None),
    ("Năm 2023, Sở đã nghiệm thu 17 đề tài.", "S1", "period", "2023", "period.own", "Năm 2023", "T1"),
    ("Năm 2023, Sở đã nghiệm thu 17 đề tài.", "S1", "number", "đề tài", "count.noun", "17 đề tài", None),
    ("Năm 2023, Sở đã nghiệm thu 17 đề tài.", "S1", "status", "actual", "status.actual", None, None),
    ("Sở lấy 34 mẫu xăng.", "S1", "indicator", "samples_tested", "indicator.lead", "lấy", None),
    ("Năm 2024, phấn đấu nghiệm thu ít nhất 21 đề tài.", "S1", "status", "target", "status.cue", "phấn đấu", None),
    ("Năm 2024, phấn đấu nghiệm thu ít nhất 21 đề tài.", "S1", "comparator", "ge", "comparator.words", "ít nhất", None),
    (
        "Năm 2023 có 30 nhiệm vụ được triển khai, trong đó 18 nhiệm vụ chuyển tiếp và 12 nhiệm vụ mới.",
        *("S3", "total", "S1", "total.opened", "trong đó", "S1"),
    ),
    (
        "Năm 2023 có 30 nhiệm vụ được triển khai, trong đó 18 nhiệm vụ chuyển tiếp và 12 nhiệm vụ mới.",
        *("S2", "period", "2023", "period.total", None, "S1"),
    ),
    (
        "Năm 2022, Sở tiếp nhận 48 đơn đăng ký nhãn hiệu, tăng 20% so với năm 2021.",
        *("S2", "indicator", "ip_trademark_apps", "indicator.speaks-of", None, "S1"),
    ),
    ("Năm 2022, cả nước có 900 doanh nghiệp khoa học.", "S1", "scope", "national", "scope.named", "cả nước", None),
    ("Sở khen 6 con tàu.", "S1", "indicator", None, "indicator.unknown-unit", None, None),
    ("Ngày 12/5, Sở tổ chức hội thảo.", "T1", "year", "2023", "year.published", None, None),
    ("Ngày 12/5/2022, Sở tổ chức hội thảo.", "K1", "date", "2022-05-12", "events.reported.dated", None, "T1"),
    ("Đồng chí Lữ Văn Khoa, Giám đốc Sở KH&CN phát biểu.", "C1", "name", "Lữ Văn Khoa", "people.addressed",
     "Lữ Văn Khoa", None),
    ("Thực hiện Quyết định số 418/QĐ-UBND ngày 11/5/2022.", "V1", "document", "Quyết định 418/QĐ-UBND", "references.numbered",
     "Quyết định số 418/QĐ-UBND ngày 11/5/2022", None),
]  # fmt: skip


@pytest.mark.parametrize("case", WHY)
def test_why(case):
    sentence, label, facet, is_, rule, words, source = case
    found = reason(explained(sentence, published="2023-05-13"), label, facet)
    assert (found.value, found.rule.name, found.words and found.words.text, found.source) == (is_, rule, words, source)


def test_the_tfp_figures_of_the_seed_article_inherit_their_subject():
    explanation = explained_file(SEED)
    growth, growth_later, share, share_later = (
        next(found for found in explanation.values if found.quote.text == quote) for quote in ("3,8%", "1,9%", "50,4%", "38,0%")
    )
    for first, later, code in ((growth, growth_later, "tfp_growth"), (share, share_later, "tfp_contribution_grdp")):
        own = reason(explanation, first.label, "indicator")
        inherited = reason(explanation, later.label, "indicator")
        assert own.value == inherited.value == code
        assert own.words is not None
        assert "tổng hợp" in own.words.text
        assert (inherited.words, inherited.source) == (None, first.label)


def test_a_repetition_is_named():
    explanation = explained(
        "Năm 2023, Sở cấp 125 giấy phép tiến hành công việc bức xạ.\nTrong 125 giấy phép nói trên có giấy phép mới."
    )
    merged = value(explanation, "S1")
    assert [words.text for words in merged.repeats] == ["125 giấy phép"]
    assert reason(explanation, "S1", "merged").rule.name == "merged.repeat"


def test_the_windows_are_the_words_around_the_number():
    windows = value(explained("Năm 2023, Sở đã nghiệm thu 17 đề tài cấp tỉnh."), "S1").windows
    assert {name: words.text for name, words in windows.items()} == {
        "clause": "Năm 2023, Sở đã nghiệm thu 17 đề tài cấp tỉnh.",
        "lead": "Năm 2023, Sở đã nghiệm thu",
        "tail": "cấp tỉnh.",
        "far tail": "",
    }


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_rule_of_the_corpus_is_explained_and_every_digit_accounted_for(path):
    explanation = explained_file(path)
    rules = [found.rule for item in explanation.values for found in item.reasons]
    rules += [number.rule for number in explanation.numbers if number.rule]
    assert [rule.name for rule in rules if "without a sentence" in rule.says or not rule.file] == []
    assert [number.words for number in explanation.numbers if number.rule and number.rule.name == "refused.unread"] == []
    assert all(number.label or number.rule for number in explanation.numbers)
    assert sum(explanation.counts.values()) == len(explanation.numbers)
    covered = {at for number in explanation.numbers for at in range(number.words.start, number.words.end)}
    text = article_in(path).text
    assert [match.start() for match in re.finditer(r"\d", text) if match.start() not in covered] == []


REFUSED = [
    ("Sở áp dụng tiêu chuẩn ISO 9001 tại trụ sở.", "9001", "refused.name"),
    ("Dự án thực hiện trong 24 tháng.", "24", "refused.duration"),
    ("Liên hệ điện thoại 0263.3822106.", "0263.3822106", "refused.phone"),
    ("Hội thi lần thứ 15 đã bế mạc.", "15", "refused.ordinal"),
]


@pytest.mark.parametrize(("sentence", "figure", "rule"), REFUSED)
def test_a_refused_number_says_why(sentence, figure, rule):
    explanation = explained(sentence)
    found = next(number for number in explanation.numbers if number.words.text == figure)
    assert (found.fate, found.rule and found.rule.name, found.label) == ("refused", rule, None)
    assert explanation.counts["refused"] == 1


def test_the_numbers_of_dates_and_citations_name_their_value():
    explanation = explained("Ngày 12/5/2023, theo Quyết định số 418/QĐ-UBND, Sở cấp 3 giấy phép.")
    assert [(number.words.text, number.fate, number.label) for number in explanation.numbers] == [
        *((figure, "date", "T1") for figure in ("12", "5", "2023")),
        ("418", "reference", "V1"),
        ("3", "observation", "S1"),
    ]


def test_the_shape_of_the_json_is_stable():
    data = asdict(explained("Năm 2023, Sở nghiệm thu 17 đề tài, theo ISO 9001."))
    assert list(data) == ["article", "headline", "values", "numbers", "counts"]
    assert list(data["counts"]) == ["observation", "date", "reference", "refused", "unclaimed"]
    first = data["values"][0]
    assert list(first) == ["label", "kind", "value", "rule", "quote", "sentence", "reasons", "repeats", "windows"]
    assert list(first["reasons"][0]) == ["facet", "value", "rule", "words", "source", "overruled"]
    assert list(first["reasons"][0]["rule"]) == ["name", "says", "file", "table"]
    assert list(first["quote"]) == ["start", "end", "text"]
    assert list(data["numbers"][0]) == ["words", "fate", "label", "rule"]


WORDS = (
    "12",
    "1.352",
    "3,5%",
    "năm",
    "2023",
    "ngày",
    "9/7",
    "đề tài",
    "nghiệm thu",
    "trong đó",
    "(",
    ")",
    ";",
    "ISO",
    "số 41/QĐ-UBND",
    "A5",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
def test_no_digit_of_any_text_is_left_out(text):
    article = article_of(f"Sở {text}.")
    found = explainer().explain(article).numbers
    covered = {at for number in found for at in range(number.words.start, number.words.end)}
    assert {match.start() for match in re.finditer(r"\d", article.text)} <= covered
    assert all(article.text[number.words.start : number.words.end] == number.words.text for number in found)
    assert [number for number in found if number.rule and number.rule.name == "refused.unread"] == []
