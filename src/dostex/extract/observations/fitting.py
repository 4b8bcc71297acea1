"""Which numbers can be parts of which total by noun, kind and size, and which run of them sums to it."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache

import regex as re

from dostex.extract.observations import part_patterns as patterns
from dostex.extract.observations.models import Fact
from dostex.language.folding import key

# A part that is larger than its total by more than a slip of one digit is none.
_TOO_LARGE = 10
_PRIZE = "giải"
_NOUNS = re.compile(r", ?|/| và ")


def countable(fact: Fact) -> bool:
    """Whether `fact` can stand in a sum: a count or an amount that is neither "each" nor a change nor a fraction."""
    quantity = fact.quantity
    return quantity.kind in ("count", "money") and not quantity.each and not quantity.change and quantity.out_of is None


def fits(total: Fact, part: Fact) -> bool:
    """Whether `part` counts what `total` counts and is no larger."""
    whole, piece = total.quantity, part.quantity
    if whole.kind != piece.kind or not countable(part) or whole.each or whole.change or whole.kind not in ("count", "money"):
        return False
    return piece.value <= whole.value and same_sort(total, part)


def same_sort(total: Fact, part: Fact) -> bool:
    """Whether `part` counts what `total` counts, whatever its size."""
    whole, piece = total.quantity, part.quantity
    if whole.kind != piece.kind:
        return False
    return whole.currency == piece.currency if whole.kind == "money" else same_noun(whole.unit, piece.unit)


@lru_cache(maxsize=8192)
def same_noun(whole: str, piece: str) -> bool:
    """Whether two counted nouns can be the same things: "đề tài, dự án" and "dự án", "nhiệm vụ" and "đề tài"."""
    wholes, pieces = set(_NOUNS.split(key(whole))), set(_NOUNS.split(key(piece)))
    if wholes & pieces:
        return True
    if any(bool(wholes & nouns) and bool(pieces & nouns) for nouns in (patterns.TASK_NOUNS, patterns.PLACE_NOUNS)):
        return True
    pieces = {_PRIZE if _is_prize(noun) else noun for noun in pieces}
    wholes = {_PRIZE if _is_prize(noun) else noun for noun in wholes}
    return any(bool(wholes & nouns) and pieces <= parts for nouns, parts in patterns.MADE_OF)


def _is_prize(noun: str) -> bool:
    """ "giải nhì", "giải khuyến khích", not "giải pháp"."""
    return noun.startswith(_PRIZE + " ") and not noun.startswith(("giải pháp", "giải thưởng"))


def exact_run(total: Fact, candidates: Sequence[Fact]) -> list[Fact] | None:
    """The shortest prefix of two or more that sums to the total; fitting nouns are tried before any noun."""
    for usable in ([fact for fact in candidates if fits(total, fact)], candidates):
        run: list[Fact] = []
        amount = Decimal(0)
        for fact in usable:
            if fact.quantity.kind != total.quantity.kind or fact.quantity.currency != total.quantity.currency:
                continue
            run.append(fact)
            amount += fact.quantity.value
            if amount == total.quantity.value and len(run) > 1:
                return run
            if amount > total.quantity.value:
                break
    return None


def claimed_run(total: Fact, candidates: Sequence[Fact], opens: Callable[[Fact, Fact], bool]) -> list[Fact]:
    """The list that claims to be all of the total, whether it sums or not: up to what is of another sort or starts anew."""
    run: list[Fact] = []
    for fact in candidates:
        if not may_claim(total, fact):
            if run:
                break
            continue
        if run and opens(run[0], fact):
            break
        run.append(fact)
    return run if len(run) > 1 else []


def may_claim(total: Fact, part: Fact) -> bool:
    """Whether a list of all that `total` counts may hold `part`: of its sort, and larger at most by a slip of one digit."""
    if not countable(part) or not same_sort(total, part):
        return False
    if part.quantity.value <= total.quantity.value:
        return True
    same = total.quantity.kind == "money" or key(total.quantity.unit) == key(part.quantity.unit)
    return same and part.quantity.value < total.quantity.value * _TOO_LARGE


def plausible_run(total: Fact, candidates: Sequence[Fact], opens: Callable[[Fact, Fact], bool]) -> list[Fact]:
    """The fitting candidates up to the first that does not fit, starts something new or would exceed the total."""
    run: list[Fact] = []
    amount = Decimal(0)
    for fact in candidates:
        if not fits(total, fact):
            if run:
                break
            continue
        amount += fact.quantity.value
        if amount > total.quantity.value or (run and opens(run[0], fact)):
            break
        run.append(fact)
    return run
