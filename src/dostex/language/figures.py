"""Figures as Vietnamese writes them: dots group thousands, a comma starts decimals."""

import re
from decimal import Decimal

_GROUPED = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<part>\d+))?\Z")
_GROUPED_ENGLISH = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3})+(?=\.))(?:\.(?P<part>\d+))?\Z")
_PLAIN = re.compile(r"(?P<whole>\d+)(?:,(?P<part>\d+))?\Z")
_POINT = re.compile(r"(?P<whole>\d{1,24})\.(?P<part>\d{1,2})\Z|(?P<zero>0)\.(?P<small>\d{1,24})\Z")
_MISGROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3,})+\Z")


_LONGEST = 24  # characters; the state's budget in đồng, grouped, has 21


def parse_figure(surface: str) -> Decimal | None:
    """The number that figures without unit or sign write, or None.

    Dots group thousands (`36.204`), a comma starts decimals (`64,385`, also with three digits); a dot before one or two
    digits or after a single zero is an English decimal point (`46.25`, `0.125`), and repeated commas group (`1,250,000`).
    Leading zeros count for nothing (`09`). A wrongly grouped figure (`10.6821`) is None: see `parse_misgrouped`. So is one
    longer than anything that is counted: an account, a key, a line of digits.
    """
    if len(surface) > _LONGEST:
        return None
    for pattern in (_PLAIN, _GROUPED, _GROUPED_ENGLISH):
        if match := pattern.match(surface):
            whole = match["whole"].replace(".", "").replace(",", "")
            return Decimal(f"{whole}.{match['part']}" if match["part"] else whole)
    return Decimal(surface) if _POINT.match(surface) else None


def parse_misgrouped(surface: str) -> Decimal | None:
    """The best reading of a figure with a dot in the wrong place (`10.6821` is 106821), or None if it is no such figure."""
    if len(surface) > _LONGEST or parse_figure(surface) is not None or not _MISGROUPED.match(surface):
        return None
    return Decimal(surface.replace(".", ""))
