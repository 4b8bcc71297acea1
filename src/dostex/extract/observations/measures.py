"""Of what sort a percentage is: share, growth, change, attainment or level (CONTRACT.md, FIELD.md A5)."""

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
_FALLS = frozenset({"giảm", "thấp hơn", "rút ngắn", "tiết kiệm", "giảm bớt"})


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
