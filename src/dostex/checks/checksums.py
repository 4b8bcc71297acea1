"""Percentages and written-out amounts against the figures beside them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dostex.checks.models import Bounds, around, bounds_of, half_digit, plain, quote
from dostex.language.folding import fold
from dostex.language.numbers import parse_words
from dostex.records import Count, Finding, Money, Observation, Percentage, Record, Span

# Reporters cut digits off instead of rounding: 91,76% is written "91,7%".
ROUNDING = Decimal("0.06")
_HUNDRED = Decimal(100)
_REACH = 120

# Between a count and the share that it is: no other figure, no end of a clause, and a word that says "share" at the end.
_TO_SHARE = re.compile(
    r"[^\d;.\n]{0,120}?(?:\(|(?<!\w)(?:chiếm|đạt|tương đương|tương ứng|bằng)(?!\w))"
    r"(?: ?(?:chiếm|đạt|tương đương|tỉ lệ|khoảng|gần|trên|hơn|xấp xỉ|là|tới|chỉ|ước)){0,3} ?\(?\Z"
)
_OTHER_SUBJECT = re.compile(
    r"(?<!\w)(?:trong đó|riêng|còn lại|còn|trong khi|khác|tỉ lệ (?!\Z|(?:khoảng|gần|trên|hơn|là) ))(?!\w)"
)
_TO_OF_ALL = re.compile(r" (?:trong|trên|của) (?:tổng )?(?:số )?\Z")
_TO_PLAN = re.compile(r"[^()\d;\n]{1,60}(?:(?:năm|quý) ?\d{0,4})?[^()\d;\n]{0,20}\(\Z")
_OTHER_BASE = re.compile(
    r"\s*(?:kế hoạch|chỉ tiêu|dự toán|so với|tổng chi|grdp|gdp|kinh phí|tổng (?!số)|doanh thu|vốn|dân số|chi )"
)
_WORDS = re.compile(
    r"\s?\((?:bằng chữ:? ?|viết bằng chữ:? ?)?(?P<words>[^()\d]{6,220}?)(?: đồng)?(?: việt nam)?(?: chẵn)?[.,]?\)"
)


def percentage_of_count(record: Record) -> Iterator[Finding]:
    """Findings for percentages that are not what the figures beside them make.

    Read are: a share after a fraction ("12/48 cơ sở (chiếm 25%)"), a share after a part whose total is known, a share "trong 50
    cơ sở", and an attainment whose plan follows in brackets ("đạt 95,83% kế hoạch (24 đề tài)").
    """
    observations = sorted(record.observations, key=lambda observation: observation.span.start)
    for index, percentage in enumerate(observations):
        if (
            isinstance(percentage, Percentage)
            and percentage.value_to is None
            and percentage.measure not in ("growth", "change")
        ):
            before = observations[max(0, index - 6) : index]
            after = observations[index + 1] if index + 1 < len(observations) else None
            yield from _check(record, percentage, before, after)


def _check(
    record: Record, percentage: Percentage, before: Sequence[Observation], after: Observation | None
) -> Iterator[Finding]:
    text = record.article.text
    if after is not None and _is_plan_of(text, percentage, after):
        yield from _against(percentage, _same_things(text, before, percentage, after)[-1:], after)
    elif after is not None and _leads(text, percentage, after, _TO_OF_ALL):
        candidates = _same_things(text, before, percentage, after)
        if len(candidates) == 1:
            yield from _against(percentage, candidates, after)
    elif before and percentage.measure != "attainment" and _is_share_of(text, before[-1], percentage):
        yield from _share(record, percentage, before[-1])


def _share(record: Record, percentage: Percentage, part: Observation) -> Iterator[Finding]:
    following = fold(record.article.text[percentage.span.end : percentage.span.end + 24])
    if _OTHER_BASE.match(following) or part.each:
        return
    if isinstance(part, Count) and part.out_of:
        yield from _compare(percentage, Bounds(part.value, part.value), Bounds(part.out_of, part.out_of), [part.span])
    elif part.part_of is not None and percentage.measure == "share":
        total = record.observations[part.part_of]
        if total.kind == part.kind:
            yield from _against(percentage, [part], total)


def _is_plan_of(text: str, percentage: Percentage, plan: Observation) -> bool:
    return percentage.measure == "attainment" and plan.status in ("plan", "target") and _leads(text, percentage, plan, _TO_PLAN)


def _leads(text: str, first: Observation, second: Observation, pattern: re.Pattern[str]) -> bool:
    start, end = first.span.end, second.span.start
    return 0 <= end - start <= _REACH and pattern.fullmatch(fold(text[start:end])) is not None


def _is_share_of(text: str, part: Observation, percentage: Percentage) -> bool:
    between = fold(text[part.span.end : percentage.span.start])
    return _leads(text, part, percentage, _TO_SHARE) and _OTHER_SUBJECT.search(between) is None


def _same_things(text: str, before: Sequence[Observation], percentage: Percentage, base: Observation) -> list[Observation]:
    """Earlier figures of the percentage's sentence that count what `base` counts."""
    return [
        observation
        for observation in before
        if observation.kind == base.kind
        and observation.kind in ("count", "money")
        and not observation.each
        and observation.value_to is None
        and _same_unit(observation, base)
        and not re.search(r"[.\n] ?[A-ZĐÀ-Ỹ]", text[observation.span.end : percentage.span.start])
    ]


def _same_unit(first: Observation, second: Observation) -> bool:
    left, right = fold(first.unit), fold(second.unit)
    return left == right or left.startswith(right) or right.startswith(left)


def _against(percentage: Percentage, parts: Sequence[Observation], base: Observation) -> Iterator[Finding]:
    for part in parts:
        yield from _compare(percentage, bounds_of(part), bounds_of(base), [part.span, base.span])


def _compare(percentage: Percentage, part: Bounds, base: Bounds, spans: list[Span]) -> Iterator[Finding]:
    if base.low <= 0:
        return
    low, high = part.low / base.high * _HUNDRED, part.high / base.low * _HUNDRED
    half = max(ROUNDING, half_digit(percentage.span.text))
    written = around(abs(percentage.value), half, percentage.comparator)
    if not written.meets(Bounds(low, high)):
        expected = plain(round((low + high) / 2, 2))
        beside = " and ".join(f"'{span.text}'" for span in spans)
        yield Finding(
            code="checksum-mismatch",
            message=f"'{percentage.span.text}' disagrees with {beside}, which make {expected}%; expected {expected}%",
            spans=[percentage.span, *spans],
        )


def written_amount(record: Record) -> Iterator[Finding]:
    """Findings for amounts written out in brackets that are not the figures before them."""
    text = record.article.text
    for money in record.observations:
        if not isinstance(money, Money) or not text.startswith(("(", " ("), money.span.end):
            continue
        window = fold(text[money.span.end : money.span.end + 240])
        words = _WORDS.match(window)
        value = parse_words(words["words"]) if words else None
        if words and value is not None and value >= 1000 and value != money.value:
            start = money.span.end + window.index("(") + 1
            span = quote(text, start, money.span.end + words.end() - 1)
            yield Finding(
                code="checksum-mismatch",
                message=(
                    f"'{money.span.text}' is {plain(money.value)}, but the words '{span.text}' say {plain(value)}; "
                    f"expected both to be the same amount"
                ),
                spans=[money.span, span],
            )
