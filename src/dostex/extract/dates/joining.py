"""Two dates with one meaning become an interval: "từ ngày 13/9 đến ngày 20/9/2022", "năm 2019 đến nay"."""

import re

from dostex.edtf import is_valid
from dostex.extract.dates import patterns
from dostex.extract.dates.points import Candidate, Point, bound
from dostex.extract.dates.shapes import alternatives

_GAP_LENGTH = 40


class Joiner:
    """Joins neighbouring candidates over "đến", "tới" or a dash, and opens those that "đến nay" or "trở về trước" follow."""

    def __init__(self) -> None:
        day_part = alternatives(patterns.DAY_PARTS)
        self._gap = re.compile(
            r"(?:\s?-\s?|,?\s(?P<word>(?:cho\s)?(?:đến|tới)(?:\s(?:hết|cuối|đầu|giữa))?)\s)"
            rf"(?:\d{{1,2}}\s?(?:h|giờ|g|:)\s?(?:\d{{1,2}}\s?(?:phút|')?)?,?\s)?(?:{day_part})?\s?\Z"
        )
        self._from = re.compile(rf"(?<!\w)từ\s(?:đầu\s|cuối\s|giữa\s|hết\s|(?:{day_part})\s)*\Z")
        self._after = re.compile(rf"\s(?:{alternatives(patterns.OPEN_AFTER)})(?!\w)|\s?-\s?nay(?!\w)")
        self._before = re.compile(rf"\s(?:{alternatives(patterns.OPEN_BEFORE)})(?!\w)")

    def join(self, folded: str, candidates: list[Candidate]) -> list[Candidate]:
        """The candidates with ranges joined and open intervals marked, in order."""
        joined: list[Candidate] = []
        for candidate in candidates:
            pair = self._pair(folded, joined[-1], candidate) if joined else None
            if pair:
                joined[-1] = pair
            else:
                joined.append(candidate)
        for candidate in joined:
            self._open(folded, candidate)
        return [candidate for candidate in joined if candidate.low.grain != "day" or candidate.low.number]

    def follows_from(self, folded: str, start: int) -> bool:
        """Whether "từ" stands before `start`."""
        return bool(self._from.search(folded, max(0, start - 20), start))

    def _pair(self, folded: str, left: Candidate, right: Candidate) -> Candidate | None:
        if right.start - left.end > _GAP_LENGTH or left.high or right.high:
            return None
        gap = self._gap.match(folded, left.end, right.start)
        if not gap:
            return None
        from_before = self.follows_from(folded, left.start)
        if left.low.grain != right.low.grain and not (gap["word"] and from_before):
            return None
        low, high = bound(left.low, right.low)
        if not _ascends(low, high):
            return None
        sure = left.sure or right.sure or (from_before and bool(gap["word"]))
        return Candidate(left.start, right.end, low, "dates.range.joined", high, sure=sure)

    def _open(self, folded: str, candidate: Candidate) -> None:
        if candidate.high:
            return
        if match := self._after.match(folded, candidate.end):
            candidate.open, candidate.rule = "after", "dates.open.after"
        elif match := self._before.match(folded, candidate.end):
            candidate.open, candidate.rule = "before", "dates.open.before"
        else:
            return
        candidate.end, candidate.sure = match.end(), True


def _ascends(low: Point, high: Point) -> bool:
    if low.year is None and high.year is None:
        return low != high
    return low != high and is_valid(f"{low.value()}/{high.value()}")
