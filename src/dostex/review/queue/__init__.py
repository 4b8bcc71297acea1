"""The queue: what two sides differ in, in the order in which it should be looked at, with what was decided about it."""

from dostex.review.queue.filling import open_comparison
from dostex.review.queue.history import fact_history, log
from dostex.review.queue.models import (
    Comparison,
    Counts,
    Extracted,
    Filters,
    Group,
    Groups,
    History,
    Log,
    LogEntry,
    LogFilters,
    Page,
    Queued,
    QueuedArticle,
)
from dostex.review.queue.reading import article, change, comparisons, counts, groups, newest, page

__all__ = [
    "Comparison",
    "Counts",
    "Extracted",
    "Filters",
    "Group",
    "Groups",
    "History",
    "Log",
    "LogEntry",
    "LogFilters",
    "Page",
    "Queued",
    "QueuedArticle",
    "article",
    "change",
    "comparisons",
    "counts",
    "fact_history",
    "groups",
    "log",
    "newest",
    "open_comparison",
    "page",
]
