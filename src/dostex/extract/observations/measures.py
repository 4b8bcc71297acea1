"""Of what sort a percentage is: share, growth, change, attainment or level (CONTRACT.md, FIELD.md A5)."""

from collections.abc import Sequence
from decimal import Decimal

import regex as re

from dostex.extract.observations import measure_patterns as patterns
from dostex.extract.observations.models import Fact
from dostex.records import Measure

_BY_CODE: dict[str, Measure] = {
    "tfp_growth": "growth",
    "tfp_contribution_grdp": "share",
    "digital_economy_share_grdp": "share",
    "digital_signature_rate": "share",
    "broadband_coverage_rate": "share",
    "online_dossier_rate": "share",
    "admin_procedures_on_time_rate": "share",
    "inspection_violation_rate": "share",
    "tasks_application_rate": "share",
    "st_budget_share": "share",
    "tech_innovation_rate": "level",
    "st_budget_disbursed_rate": "attainment",
}
_BACK = 8  # figures before a percentage among which its plan may stand
_FALLS = frozenset({"giảm", "thấp hơn", "ít hơn", "rút ngắn", "tiết kiệm", "giảm bớt"})


def measure_all(text: str, facts: Sequence[Fact]) -> None:
    """Set the measure of every percentage among `facts` (in text order, with status), and the sign of what falls."""
    for index, fact in enumerate(facts):
        quantity = fact.quantity
        if quantity.kind != "percentage":
            continue
        before = facts[index - 1] if index else None
        fact.of_fraction = before is not None and before.sentence is fact.sentence and before.quantity.out_of is not None
        quantity.measure, falls = measure(text, fact, text[fact.sentence.start : fact.clause_start])
        if falls and quantity.measure in ("change", "growth") and quantity.value_to is None:
            quantity.value = -quantity.value
        if quantity.measure in ("level", "share") and _is_attained(text, facts[max(0, index - _BACK) : index], fact):
            quantity.measure = "attainment"


def _is_attained(text: str, before: Sequence[Fact], fact: Fact) -> bool:
    """ "được giao 40 nhiệm vụ, hoàn thành 9 nhiệm vụ, đạt 22,5%": the figure before it, out of an amount that was planned."""
    if not before or before[-1].sentence is not fact.sentence or fact.sentence.paragraph != before[-1].sentence.paragraph:
        return False
    part = before[-1]
    return any(
        whole.sentence.paragraph == fact.sentence.paragraph
        and whole.quantity.kind == part.quantity.kind
        and whole.quantity.value > 0
        and _makes(part.quantity.value / whole.quantity.value * 100, fact.quantity.value)
        and (whole.status in ("plan", "target") or patterns.ASSIGNED.search(text, whole.lead[0], whole.start) is not None)
        for whole in before[:-1]
    )


def _makes(exact: Decimal, written: Decimal) -> bool:
    """Whether `written` is `exact` rounded to as many decimals as it has."""
    return abs(exact - written) <= Decimal(1).scaleb(int(written.as_tuple().exponent)) / 2


def measure(text: str, fact: Fact, subject: str) -> tuple[Measure, bool]:
    """The measure of the percentage `fact` and whether it falls.

    `text` is the masked text; `subject` is the part of the sentence that the number's own clause continues ("Tốc độ tăng TFP …
    là 4,1%; năm 2021 tăng 2,3%" measures growth twice). A code that is itself a rate decides where no movement is stated.
    """
    before = text[fact.clause_start : fact.start]
    near = text[fact.lead[0] : fact.start]
    after = text[fact.end : fact.far_tail[1]]
    by_code = _BY_CODE.get(fact.indicator or "")
    if by_code == "growth":
        return "growth", False
    if patterns.PLAN_AFTER.match(after):
        return "attainment", False
    moves = patterns.MOVES.search(near)
    if moves and not patterns.RAISED_TO.search(near):
        return _movement(before, after, subject), moves[1] in _FALLS
    if by_code:
        return by_code, False
    if patterns.PLAN_BEFORE.search(near):
        return "attainment", False
    if fact.of_fraction and patterns.REACHES.search(near):
        return "share", False
    found = _nearest(before)
    if found:
        return found, False
    if patterns.OF_SOMETHING.match(after):
        return "share", False
    return _nearest(subject) or "level", False


def _movement(before: str, after: str, subject: str) -> Measure:
    named = patterns.GROWTH_SUBJECT.search(before) or patterns.YEARLY_AFTER.match(after)
    continued = patterns.GROWTH_SUBJECT.search(subject) and not patterns.COMPARED_AFTER.match(after)
    return "growth" if named or continued else "change"


def _nearest(words: str) -> Measure | None:
    """The measure of the last word in `words` that names one."""
    last: tuple[int, Measure] | None = None
    for pattern, meaning in _SUBJECTS:
        for match in pattern.finditer(words):
            if last is None or match.start() >= last[0]:
                last = (match.start(), meaning)
    return last[1] if last else None


_SUBJECTS: tuple[tuple[re.Pattern[str], Measure], ...] = (
    (patterns.SHARE_BEFORE, "share"),
    (patterns.GROWTH_SUBJECT, "growth"),
    (patterns.LEVEL_SUBJECT, "level"),
)
