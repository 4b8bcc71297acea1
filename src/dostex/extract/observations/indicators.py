"""What a number measures: the first family of its noun whose cues stand near it, else what it continues.

Near means, in this order: the noun phrase after the number, the clause before it (the label first, where the number
follows a colon or a copula), the rest of the clause. A number without cues of its own continues the number it is joined to,
its total, or the clause before; a percentage, ratio or plan in brackets speaks of the count or amount beside it.
"""

from collections.abc import Sequence

import regex as re

from dostex.extract.observations.cues import CueIndex, Hit, Marked, phrase_set
from dostex.extract.observations.models import Fact
from dostex.extract.observations.patterns import (
    AWARD_WORDS,
    FAMILIES,
    FIELD,
    INDEX,
    LEVEL,
    MONEY,
    NONE,
    PERCENTAGES,
    PERSONS,
    STAGE,
    TASK_CONTEXT,
    TASKS,
    Family,
)
from dostex.language.folding import key
from dostex.language.syllables import Offsets

_TO = re.compile(r"\bcho\b")
_NOUNS = re.compile(r",|/| và ")
_OF_BUDGET = re.compile(r"%\s*(?:tổng )?dự toán")
_MAKES = re.compile(r"\b(?:chiếm|đạt|bằng)\b")
_NEAR = 40  # figures of a sentence that one can continue
_SPEAKS_OF_NEIGHBOUR = re.compile(
    r"\b(?:tăng|giảm|đạt|bằng|chiếm|gấp|tương đương|vượt|cao hơn|thấp hơn|ước đạt|hoàn thành)(?: [\w,]+){0,3}\s*\(?\Z"
)


class IndicatorReader:
    """Gives facts their indicator codes; built once, holds no state of an article."""

    def __init__(self) -> None:
        families = (*FAMILIES, PERCENTAGES, MONEY, INDEX)
        self._families = CueIndex(families)
        self._tasks_near = phrase_set(TASK_CONTEXT)
        self._awards = phrase_set(AWARD_WORDS)
        self._persons = frozenset(map(key, PERSONS))
        self._needs = {family.name: phrase_set(family.needs) for family in families if family.needs}

    def families(self, fact: Fact) -> Sequence[Family]:
        """The families whose cues decide about `fact`."""
        kind = fact.quantity.kind
        if kind == "percentage":
            return [PERCENTAGES]
        if kind == "money":
            return [MONEY]
        if kind in ("rank", "score"):
            return [INDEX]
        return self._families.of_unit(fact.quantity.unit)

    def mark(self, text: str, words: list[str], offsets: list[Offsets]) -> Marked:
        """`text` with every cue in it, for the other methods; `words` at `offsets` are its tokens."""
        return self._families.read(text, words, offsets)

    def read(self, marked: Marked, fact: Fact) -> None:
        """Set what the words beside the number say: `cue` is what decided, `frame` the verb that later numbers may share."""
        families = self.families(fact)
        if fact.quantity.kind == "count" and self._awarded(marked, fact):
            return
        for family in families:
            if not self._wanted(marked, fact, family):
                continue
            fact.frame = self._frame(marked, fact, family) or fact.frame
            hit, where = self._own(marked, fact, family)
            if hit is not None:
                self._settle(fact, family, hit, where)
                return
        for family in families:
            if family.default and self._wanted(marked, fact, family):
                fact.family, fact.indicator = family.name, family.default
                fact.note("indicator", "noun", (fact.quantity.number_end, fact.end))
                return
            fact.family = fact.family or family.name

    def _awarded(self, marked: Marked, fact: Fact) -> bool:
        """ "tặng Giấy khen cho N …": whoever gets an award is counted as awarded, whatever the noun."""
        match = self._awards.search(marked.text, *fact.lead)
        if match is None or not _TO.search(marked.text, match.end(), fact.start):
            return False
        nouns = {part.strip() for part in _NOUNS.split(key(fact.quantity.unit))}
        persons = bool(nouns & self._persons)
        fact.family = "awarded-people" if persons else "awarded-collectives"
        fact.indicator = fact.frame = "awards_individuals" if persons else "awards_collectives"
        fact.cue = (fact.indicator, LEVEL, "lead")
        fact.note("indicator", "award", match.span())
        return True

    def read_wide(self, marked: Marked, fact: Fact) -> None:
        """The same from the whole clause and then the sentence before the number; a level or field must stand beside it."""
        for start in (fact.clause_start, fact.sentence.start):
            for family in self.families(fact):
                if not self._wanted(marked, fact, family):
                    continue
                hits = marked.hits(family, start, fact.start)
                if family is TASKS:
                    hits = [hit for hit in hits if hit.rank >= STAGE]
                if hits:
                    self._settle(fact, family, hits[-1], "clause")
                    return

    def read_share(self, marked: Marked, fact: Fact) -> bool:
        """For "100% đề tài, dự án được xếp loại đạt": the code that the things of which it is a share would have."""
        after = marked.text[fact.end : fact.far_tail[1]].lstrip()
        for family in self._families.at_start(after):
            hits = marked.hits(family, fact.end, fact.far_tail[1]) or marked.hits(family, *fact.lead)
            if hits:
                best = min(hits, key=lambda hit: (hit.rank, hit.start))
                self._settle(fact, family, best, "share")
                return True
        return False

    def read_as(self, marked: Marked, fact: Fact, family: Family) -> bool:
        """For "nghiệm thu 11 đề tài, 100% đạt yêu cầu": a level or grade behind the number, in the terms of `family`."""
        hit = next((hit for hit in marked.hits(family, fact.end, fact.far_tail[1]) if hit.rank == LEVEL), None)
        if hit is not None:
            self._settle(fact, family, hit, "tail")
        return hit is not None

    @staticmethod
    def _settle(fact: Fact, family: Family, hit: Hit, where: str) -> None:
        fact.family = family.name
        fact.indicator = None if hit.code == NONE or (hit.code == "st_budget_tasks" and not fact.of_tasks) else hit.code
        fact.cue = (hit.code, hit.rank, where)
        fact.note("indicator", where.replace(" ", "-"), (hit.start, hit.end))

    def _wanted(self, marked: Marked, fact: Fact, family: Family) -> bool:
        if family is MONEY and fact.cue is None:
            fact.of_tasks = bool(self._tasks_near.search(marked.text, max(0, fact.sentence.start - 300), fact.far_tail[1]))
        needs = self._needs.get(family.name)
        return needs is None or bool(needs.search(marked.text, max(0, fact.sentence.start - 400), fact.far_tail[1]))

    def _own(self, marked: Marked, fact: Fact, family: Family) -> tuple[Hit | None, str]:
        """The cue that decides: a level, grade or field beside the number, else the verb before it, else the one after."""
        tail = marked.hits(family, fact.start, fact.tail[1])
        lead = _last_group(marked.text, marked.hits(family, *fact.lead))
        if self._is_label(marked, fact) and lead:
            return min(lead, key=lambda hit: (hit.rank, hit.start)), "label"
        best_tail = min(tail, key=lambda hit: (hit.rank, hit.start), default=None)
        best_lead = min(lead, key=lambda hit: (hit.rank, hit.start), default=None)
        if best_lead and (best_tail is None or best_lead.rank < best_tail.rank or best_lead.rank == best_tail.rank == STAGE):
            return best_lead, "lead"
        if best_lead and best_tail and best_tail.code == NONE != best_lead.code and best_lead.rank == best_tail.rank:
            return best_lead, "lead"
        if best_tail:
            return best_tail, "tail"
        far = marked.hits(family, *fact.far_tail) if not _is_bare(fact) else []
        return min(far, key=lambda hit: (hit.rank, hit.start), default=None), "far tail"

    @staticmethod
    def _is_label(marked: Marked, fact: Fact) -> bool:
        return marked.text[fact.lead[0] : fact.start].rstrip().endswith(":")

    def _frame(self, marked: Marked, fact: Fact, family: Family) -> str | None:
        """The code of the verb before the number, which the numbers after it may share."""
        hits = [hit for hit in marked.hits(family, fact.clause_start, fact.start) if hit.rank >= STAGE]
        group = _last_group(marked.text, hits)
        return group[0].code if group else None


def _is_bare(fact: Fact) -> bool:
    """Whether the number has only a label ("cấp tỉnh 22"), so that what follows the comma is the next one's."""
    return fact.label_first and fact.quantity.rule == "count.inherited"


_GRADES = (
    (re.compile(r"\b(?:xuất sắc)\b"), "tasks_accepted_excellent"),
    (re.compile(r"\b(?:khá|tốt)\b"), "tasks_accepted_good"),
    (re.compile(r"(?<!không )(?<!chưa )\b(?:đạt|trung bình)\b"), "tasks_accepted_pass"),
)
_RATES = {
    "inspection_violations": "inspection_violation_rate",
    "tasks_transferred_applied": "tasks_application_rate",
    "st_budget_disbursed": "st_budget_disbursed_rate",
    "st_budget_total": "st_budget_disbursed_rate",
    "admin_procedures_on_time": "admin_procedures_on_time_rate",
}
_OF_RATES = {"st_budget_disbursed_rate": "st_budget_total"}
_BUDGETED = {"st_budget_disbursed": "st_budget_total"}
_TASK_CODES = "tasks_"


class Resolver:
    """Gives the facts of one article that have no decisive cue the indicator of what they continue."""

    def __init__(self, reader: IndicatorReader, marked: Marked) -> None:
        self._reader = reader
        self._marked = marked
        self._text = marked.text

    def resolve(self, facts: Sequence[Fact]) -> None:
        """Complete the indicators; facts come in text order with their totals linked."""
        for index, fact in enumerate(facts):
            if fact.quantity.change or (fact.quantity.value == 0 and (fact.cue is None or fact.cue[1] > LEVEL)):
                fact.indicator = None
                fact.note("indicator", "change" if fact.quantity.change else "zero")
            elif fact.quantity.kind in ("rank", "score"):
                self._index(facts, index)
            elif fact.total is not None and self._grade(fact):
                continue
            elif fact.total is not None and self._yields(fact, fact.total):
                _follow(fact, fact.total, "part")
            elif fact.cue is None and fact.indicator is None:
                self._continue(facts, index)
        _totals_of_like_parts(facts)
        for fact in facts:
            if fact.joined_to is not None and self._shares_tail(fact.joined_to, fact):
                fact.joined_to.indicator = fact.indicator
                fact.joined_to.note("indicator", "shared-tail", source=fact)

    def _shares_tail(self, first: Fact, last: Fact) -> bool:
        """ "12 đề tài, 3 dự án thuộc lĩnh vực nông nghiệp": what stands behind the last number is said of both."""
        if first.cue is not None or last.cue is None or last.cue[1] > FIELD or last.cue[2] != "tail":
            return False
        return first.total is last.total and first.family == last.family and not self._text[slice(*first.tail)].strip()

    def _grade(self, fact: Fact) -> bool:
        if fact.total is None or fact.total.indicator != "tasks_accepted":
            return False
        if fact.cue and fact.cue[1] <= FIELD:
            return False
        own = self._text[fact.quantity.number_end : fact.tail[1]]
        for pattern, code in _GRADES:
            found = pattern.search(self._text, fact.quantity.number_end, fact.tail[1])
            if found or (not own.strip() and (found := pattern.search(self._text, *fact.lead))):
                fact.indicator = code
                fact.note("indicator", "grade", found.span(), fact.total)
                return True
        return False

    def _ranks_neighbour(self, facts: Sequence[Fact], index: int) -> bool:
        """ "có 7 doanh nghiệp KH&CN, xếp thứ 10/14": a rank of the count beside it, where no index is named in the sentence."""
        fact = facts[index]
        before = facts[index - 1] if index else None
        if (
            before is None
            or before.clause_start != fact.clause_start
            or before.quantity.kind != "count"
            or before.indicator is None
        ):
            return False
        if self._marked.hits(INDEX, fact.sentence.start, fact.start):
            return False
        _follow(fact, before, "rank")
        return True

    def _index(self, facts: Sequence[Fact], index: int) -> None:
        fact = facts[index]
        near = self._marked.hits(INDEX, fact.lead[0], fact.start) + self._marked.hits(INDEX, fact.end, fact.tail[1])
        if not near and fact.quantity.kind == "rank" and self._ranks_neighbour(facts, index):
            return
        if not near:
            near = self._marked.last_level(INDEX, fact.start)
        known = near[0].code if near else NONE
        fact.indicator = None if known == NONE else f"pii_{fact.quantity.kind}"
        fact.family = INDEX.name
        fact.note("indicator", "index", (near[0].start, near[0].end) if near else None)

    def _yields(self, fact: Fact, total: Fact) -> bool:
        """A part keeps a code of its own by level, grade, field or its own phrase; a verb before it belongs to the total."""
        if fact.cue is None:
            return True
        code, rank, where = fact.cue
        if code == NONE:
            return where == "lead" or total.indicator == "inspection_violations"
        if total.indicator is None and total.cue is not None and total.cue[0] != NONE:
            return False
        if rank == FIELD:
            return not (total.indicator or "").startswith(_TASK_CODES) or (where == "lead" and self._has_verb(fact))
        if rank == LEVEL:
            return total.family != fact.family and total.indicator is not None
        return where != "tail" and not fact.label_first

    def _has_verb(self, fact: Fact) -> bool:
        return any(hit.rank == STAGE for family in self._reader.families(fact) for hit in self._marked.hits(family, *fact.lead))

    def _continue(self, facts: Sequence[Fact], index: int) -> None:
        fact = facts[index]
        here = [other for other in facts[max(0, index - _NEAR) : index] if other.sentence is fact.sentence]
        if fact.quantity.kind == "percentage":
            self._percentage(here, fact)
        elif fact.quantity.kind == "ratio":
            if fact.quantity.unit == "lần" and here:
                _follow(fact, here[-1], "multiple")
        elif here and self._is_plan(here[-1], fact):
            _follow(fact, self._planned(here, fact), "plan")
            if _OF_BUDGET.search(self._text, here[-1].start, fact.start):
                fact.indicator = _BUDGETED.get(fact.indicator or "", fact.indicator)
            fact.indicator = _OF_RATES.get(fact.indicator or "", fact.indicator)
        elif not self._same_noun_before(here, fact):
            self._reader.read_wide(self._marked, fact)

    @staticmethod
    def _is_plan(before: Fact, fact: Fact) -> bool:
        return fact.bracket is not None and before.quantity.kind == "percentage" and before.bracket != fact.bracket

    @staticmethod
    def _planned(here: Sequence[Fact], fact: Fact) -> Fact:
        """The amount that the percentage before the plan in brackets speaks of."""
        return next(
            (other for other in reversed(here[:-1]) if other.quantity.kind == fact.quantity.kind and not other.bracket),
            here[-1],
        )

    def _same_noun_before(self, here: Sequence[Fact], fact: Fact) -> bool:
        for other in reversed(here):
            if other.quantity.kind != fact.quantity.kind or other.quantity.change:
                continue
            if key(other.quantity.unit) != key(fact.quantity.unit) and not (fact.family and other.family == fact.family):
                continue
            specific = other.cue is not None and other.cue[1] < STAGE
            fact.indicator = other.frame if specific and other.frame and other.family == "tasks" else other.indicator
            fact.family, fact.frame = other.family, other.frame
            fact.note("indicator", "same-noun", source=other)
            return fact.indicator is not None
        return False

    def _percentage(self, here: Sequence[Fact], fact: Fact) -> None:
        if self._reader.read_share(self._marked, fact):
            return
        if not here:
            return
        near = self._text[fact.lead[0] : fact.start]
        before = here[-1]
        if before.family == TASKS.name and self._reader.read_as(self._marked, fact, TASKS):
            return
        if _SPEAKS_OF_NEIGHBOUR.search(near):
            amounts = [other for other in here if other.quantity.kind in ("count", "money")]
            near_amount = next((other for other in reversed(amounts) if other.clause_start == fact.clause_start), before)
            counted = before if before in amounts else near_amount
            counted = self._whole_list(counted, near)
            code = counted.indicator
            if _MAKES.search(near):
                code = _RATES.get(code or "", code)
            fact.indicator = code
            fact.note("indicator", "speaks-of", source=counted)
        elif before.quantity.kind == "percentage":
            _follow(fact, before, "continues")

    @staticmethod
    def _whole_list(counted: Fact, near: str) -> Fact:
        """After the last part of a list a rise speaks of the total."""
        return counted.total if counted.total is not None and "tăng" in near and counted.bracket is None else counted


def _totals_of_like_parts(facts: Sequence[Fact]) -> None:
    """A total without a word of its own is what all its parts are."""
    parts: dict[int, list[Fact]] = {}
    for fact in facts:
        if fact.total is not None:
            parts.setdefault(id(fact.total), []).append(fact)
    for fact in facts:
        if fact.indicator is None and fact.cue is None and not fact.quantity.change:
            mine = parts.get(id(fact), [])
            if len({part.indicator for part in mine}) == 1:
                fact.indicator = mine[0].indicator
                fact.note("indicator", "like-parts", source=mine[0])


def _follow(fact: Fact, other: Fact, why: str) -> None:
    fact.indicator = other.indicator
    fact.family = fact.family or other.family
    fact.frame = fact.frame or other.frame
    fact.note("indicator", why, source=other)


def _last_group(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Of the cues before a number those of the last comma group: "rà soát 3, nghiệm thu và đăng ký" keeps the latter."""
    if not hits:
        return []
    comma = text.rfind(",", hits[0].start, hits[-1].start)
    return [hit for hit in hits if hit.start > comma] or list(hits)
