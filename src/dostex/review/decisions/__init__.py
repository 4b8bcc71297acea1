"""Decisions of reviewers: rows that say who decided what, on which evidence. The published views are extraction plus them."""

from dostex.review.decisions.deciding import add, decide, undo
from dostex.review.decisions.gold import save_as_gold
from dostex.review.decisions.models import (
    ArticleOf,
    Changes,
    Clash,
    Conflict,
    Correction,
    Decision,
    Draft,
    GroupOf,
    InvalidCorrection,
    UnknownChange,
)
from dostex.review.decisions.publishing import published

__all__ = [
    "ArticleOf",
    "Changes",
    "Clash",
    "Conflict",
    "Correction",
    "Decision",
    "Draft",
    "GroupOf",
    "InvalidCorrection",
    "UnknownChange",
    "add",
    "decide",
    "published",
    "save_as_gold",
    "undo",
]
