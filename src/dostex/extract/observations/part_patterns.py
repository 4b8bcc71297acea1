"""Cues of totals and parts, and nouns that count the same things: data for `parts`. All patterns are matched on folded text."""

import regex as re

from dostex.language.folding import fold

TASK_NOUNS = frozenset(map(fold, ("nhiệm vụ", "đề tài", "dự án", "công trình", "đề án", "đề xuất", "danh mục")))
PLACE_NOUNS = frozenset(
    map(fold, ("cơ sở", "cửa hàng", "đơn vị", "doanh nghiệp", "cơ quan", "tổ chức", "hộ", "cá nhân", "điểm"))
)
SENTENCE_CUE = re.compile(
    r"\s*(?:[-+•]\s*)?(?:trong (?:số )?(?:đó|này)|cụ thể|(?:bao )?gồm|theo đó|trong số(?! \d)|kết quả nghiệm thu|tổng số)\b"
)
OF_TOTAL = re.compile(r"(?:\btrong|\bcủa|\btừ)\s+(?:tổng số |số |tổng )?\Z")
SUMMED_UP = re.compile(r"\b(?:tổng cộng|như vậy|nâng tổng số|tổng số)\b")
APART = re.compile(r"\briêng\b(?! biệt)")
AMONG_THEM = re.compile(r"\btrong số (?!\d)")
