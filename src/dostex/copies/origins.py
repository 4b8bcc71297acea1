"""Where an article says that it comes from: "Nguồn: …", "Theo …", at its end or in brackets."""

import re
from functools import cache
from typing import Final

from dostex.language.folding import fold, key

_TAIL: Final = 4  # paragraphs in which an origin is declared
_NAME = r"(?P<name>[^\n()|]{2,80}?)"
# What stands before an origin, folded by `key` when it is compiled; colon or brackets make it a declaration and no sentence.
_MARKED: Final = ("nguồn", "nguồn tin", "theo nguồn", "nguồn bài viết", "tin theo", "dẫn nguồn", "trích nguồn", "source")
# Kinds of outlets that may follow a bare "Theo".
_OUTLETS: Final = (
    "báo", "tạp chí", "cổng thông tin", "cổng ttđt", "trang thông tin", "trang tin", "website", "đài", "ttxvn", "bản tin",
    "thông tấn xã", "vietnamplus", "vnexpress", "vietnamnet", "most",
)  # fmt: skip
_ADDRESS = r"(?:https?://)?(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){1,4}(?:/\S{0,200})?"


def declared(text: str) -> str | None:
    """The origin that the last paragraphs of `text` declare, as written; None when they declare none."""
    for line in reversed([line.strip() for line in text.splitlines() if line.strip()][-_TAIL:]):
        folded = fold(line)
        for pattern in _patterns():
            if match := pattern.fullmatch(folded):
                start, end = match.span("name")
                return line[start:end].strip(' .:-–"“”')
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    marked, outlets = ("|".join(re.escape(key(phrase)) for phrase in table) for table in (_MARKED, _OUTLETS))
    end = r"[\s.)\]]{0,4}"
    return (
        re.compile(rf"[(\[\s]{{0,3}}(?:{marked})\s?[:\-–]\s?{_NAME}{end}"),
        re.compile(rf"[(\[\s]{{0,3}}theo\s?:?\s?(?P<name>(?:{outlets})\b(?! cáo)[^\n()|,;]{{0,60}}?){end}"),
        re.compile(rf"[(\[\s]{{0,3}}theo\s?:?\s?(?P<name>{_ADDRESS}){end}"),
        re.compile(rf"[(\[]\s?(?:theo\s?:?\s?){_NAME}\s?[)\]]\.?"),
        re.compile(rf"(?P<name>(?:https?://|www\.){_ADDRESS})\s?(?:\([^()\n]{{1,60}}\))?{end}"),
    )
