"""Record → findings: what the article's own figures and dates say about each other. Knows records and language, no rules."""

from dostex.checks.check import check
from dostex.checks.models import Breakdown

__all__ = ["Breakdown", "check"]
