"""What the words around a candidate say: whether it is a date at all, and how the text uses it."""

import re

from dostex.extract.dates import patterns
from dostex.extract.dates.points import Candidate
from dostex.extract.dates.shapes import alternatives
from dostex.extract.reading import DateCue, Reading
from dostex.language.folding import fold

_WINDOW, _NEAR = 90, 40  # characters before a date that can say how it is meant; with hardly a word between
_FIRST_BARE_YEAR, _LAST_BARE_YEAR = 1930, 2070
_WEEKDAY = rf"(?<!lần\s)(?<!hạng\s)(?:thứ\s(?:{alternatives(list(patterns.WEEKDAYS))})|chủ nhật|cn)"
_OPENING = r"\s?[,:-]?\s?\(?\s?(?:ngày\s)?\Z"
_CAPITAL_DAY = re.compile(r"[Nn]gày (?=[A-ZĐÀ-Ỹ])[^,.;()\d\n]{2,80}\(? ?\Z")
_CLAUSE_END = re.compile(r"[;\n]|[.!?](?=\s|\Z)")


class Cues:
    """Reads the neighbourhood of candidates in folded text; holds compiled patterns only."""

    def __init__(self) -> None:
        relative = alternatives(patterns.RELATIVE_DAYS)
        part = rf"(?:{alternatives(patterns.DAY_PARTS)})(?:\s(?:sớm|muộn|ngày|hôm|{relative}))*"
        nouns = alternatives(patterns.FRACTION_NOUNS)
        self._day_parts = tuple(map(fold, patterns.DAY_PARTS))
        self._day_part = re.compile(rf"(?<!\w)(?:{part}(?:\s{_WEEKDAY})?){_OPENING}")
        self._near_day = re.compile(
            rf"(?<!\w)(?:{part}|(?:hôm|ngày)\s(?:hôm\s)?(?:{relative})|hôm|mùng|mồng|{_WEEKDAY}){_OPENING}"
        )
        self._in_brackets_after_day = re.compile(r"(?<!\w)ngày\s?\(\s?(?:từ\s)?\Z")
        self._weak = re.compile(
            r"\d\s?(?:h|giờ|phút)\s?\d{0,2},?\s\Z|(?<!\w)(?:kể từ|tính đến|đến hết|vào|trước|từ|đến|sau|tới|hết)\s\Z"
        )
        self._stop = re.compile(rf"\s?(?:[,.;:)\]\"]|\Z|\n)|\s(?:vừa qua|tới|{alternatives(patterns.BARE_YEAR_AFTER)})(?!\w)")
        self._noun = re.compile(rf"\s(?:{nouns}|đồng|tỉ|triệu|nghìn|tấn|ha|kg|km|lần|%)(?!\w)|\s?%")
        self._recent = re.compile(r"\s(?:vừa qua|vừa rồi|tới|sắp tới|tới đây)(?!\w)")
        self._month_before = re.compile(
            r"(?:(?<!\w)(?:từ|đến|tới|trong|vào|cuối|đầu|giữa|hết|trước|sau|tháng|so với|và)\s|\()\Z"
        )
        self._every = re.compile(r"(?:(?<!\w)(?:hàng|hằng|mỗi|một|mấy|vài|nhiều|các|những)|\d)\s\Z")
        self._no_one_day = re.compile(r"\s?[,(]?\s?(?:âm lịch|al\b)|\s(?:hàng|hằng|mỗi) (?:năm|tháng)")
        self._decade = re.compile(r"những năm \d{3}0")
        self._year_after = re.compile(rf"\s(?P<words>{alternatives(list(patterns.YEAR_AFTER))})(?!\w)")
        self._no_day = re.compile(r"ngày\s?\d{1,2}\s\Z")
        self._law = re.compile(r"(?<!\w)(?:luật|bộ luật|pháp lệnh|hiến pháp)\s[^.,;()\d\n]{0,70}\Z")
        self._year_before = re.compile(rf"(?<!\w)(?:{alternatives(patterns.BARE_YEAR_BEFORE)})\s\Z")
        self._numbered = re.compile(r"(?<!\w)(?:số|điện thoại|đt|hotline|tcvn|iso|mã)\s?:?\s?\Z")
        self._annual = re.compile(rf"(?<!\w)(?:{alternatives(patterns.ANNUAL_BEFORE)}) (?:ngày )?\(?\Z")
        self._plan = re.compile(rf"(?<!\w)(?:{alternatives(patterns.PLAN)})(?!\w)")
        self._past = re.compile(rf"(?<!\w)(?:{alternatives(patterns.PAST)})(?!\w)")
        self._future = re.compile(rf"(?<!\w)(?:{alternatives(patterns.FUTURE_BEFORE)})(?!\w)")
        self._future_after = re.compile(rf"\s?\)?,?\s(?:{alternatives(patterns.FUTURE_AFTER)})(?!\w)")
        self._done = re.compile(r"(?<!\w)đã\s[^,;.]{0,60}\Z")
        self._will = re.compile(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)")
        self._deadline = re.compile(rf"(?<!\w)(?:{alternatives(patterns.DEADLINE)})\s(?:là\s|hết\s|cuối\s)?\Z")
        self._to = re.compile(r"(?<!\w)(?:đến|tới|hết)(?:\s(?:hết|cuối|đầu|giữa))?\s\Z")
        self._before: tuple[tuple[re.Pattern[str], DateCue, int], ...] = (
            (re.compile(r"(?<!\w)(?:sinh|sn)(?:\svào)?\s?\.?:?\s?(?:ngày\s)?\Z"), "birth", _NEAR),
            (re.compile(r"(?<!\w)(?:so với|so|cùng kì)(?:\s[^\W\d]+){0,5}\s\Z"), "compared", _WINDOW),
            (re.compile(r"(?<!\w)(?:tầm nhìn|định hướng)\s(?:đến\s)?\Z"), "horizon", _NEAR),
            (
                re.compile(r"(?<!\w)(?:tính đến|tính tới|lũy kế đến|đến thời điểm)(?:\s(?:hết|cuối|đầu|nay))?\s\Z"),
                "as_of",
                _NEAR,
            ),
            (self._to, "until", _NEAR),
            (self._deadline, "until", _NEAR),
            (re.compile(r"(?<!\w)(?:hạn chót|hạn cuối|hạn nộp|thời hạn)[^.;\n]{0,40}\Z"), "until", _WINDOW),
            (re.compile(r"(?<!\w)từ(?:\s(?:đầu|cuối|giữa|sáng|chiều|sau))?\s\Z"), "since", _NEAR),
        )

    def is_date(self, reading: Reading, candidate: Candidate, previous: Candidate | None) -> bool:
        """Whether the neighbourhood makes an unsure candidate a date, and does not make a sure one an annual day."""
        folded, start = reading.folded, candidate.start
        if candidate.low.grain == "day" and candidate.year() is None and self._is_annual(reading, candidate):
            return False
        if candidate.low.grain == "month" and self._is_no_month(folded, candidate):
            return False
        if self._no_one_day.match(folded, candidate.end) or self._decade.fullmatch(folded, max(0, start - 6), candidate.end):
            return False
        if candidate.sure:
            return candidate.rule != "dates.years.joined" or self._is_period(folded, candidate)
        left = max(0, start - _WINDOW)
        if candidate.low.grain == "day":
            return self._is_day(folded, left, candidate, previous)
        if candidate.low.grain == "month":
            return bool(self._month_before.search(folded, left, start))
        return self._is_year(folded, left, candidate)

    def has_day_part(self, folded: str, candidate: Candidate) -> bool:
        """Whether a day part stands before it ("Sáng 22/01"): the date of what the article reports."""
        left, start = max(0, candidate.start - _WINDOW), candidate.start
        named = any(folded.find(part, left, start) >= 0 for part in self._day_parts)
        return named and self._day_part.search(folded, left, start) is not None

    def is_recent(self, folded: str, candidate: Candidate) -> bool:
        """Whether "vừa qua" or "vừa rồi" follows."""
        return folded.startswith((" vừa qua", " vừa rồi"), candidate.end)

    def year_shift(self, folded: str, candidate: Candidate) -> int | None:
        """Years from the article's own that follow a date without one ("tháng 9 năm ngoái": -1), None if nothing does."""
        match = self._year_after.match(folded, candidate.end) or self._year_after.match(folded, candidate.end - 4)
        return patterns.YEAR_AFTER[match["words"]] if match and candidate.year() is None else None

    def is_future(self, reading: Reading, candidate: Candidate, sentence: tuple[int, int], cue: DateCue) -> bool:
        """Whether the clause plans: "dự kiến ngày 15/3 tới", "trước ngày 30/6", "từ ngày 1/2 … sẽ"."""
        folded = reading.folded
        if self._future_after.match(folded, candidate.end):
            return True
        if self._done.search(folded, max(sentence[0], candidate.start - 70), candidate.start):
            return False
        if cue == "until":
            return True
        if self.has_day_part(folded, candidate):
            return False
        return bool(
            self._future.search(folded, max(sentence[0], candidate.start - 70), candidate.start)
            or self._will.search(folded, candidate.end, candidate.end + 45)
        )

    def cue(self, reading: Reading, candidate: Candidate, sentence: tuple[int, int], stamp_year: int | None) -> DateCue:
        """How the text uses the date, see `reading.DateCue`."""
        folded, start = reading.folded, candidate.start
        left = max(sentence[0], start - _WINDOW)
        law = candidate.low.grain == "year" and self._law.search(folded, left, start)
        if law or reading.owner(start, candidate.end) == "reference":
            return "document"
        before: DateCue = next(
            (cue for pattern, cue, reach in self._before if pattern.search(folded, max(left, start - reach), start)), "in"
        )
        if before in ("birth", "compared", "horizon"):
            return before
        if candidate.open == "after":
            return "since"
        if candidate.high:
            return "in"
        if before == "until" and self._to.search(folded, max(left, start - _NEAR), start):
            return self._bound_cue(folded, candidate, sentence, stamp_year)
        return before

    def _bound_cue(self, folded: str, candidate: Candidate, sentence: tuple[int, int], stamp_year: int | None) -> DateCue:
        year = candidate.year()
        later: DateCue = "until" if candidate.low.grain == "day" else "horizon"
        if year is not None and stamp_year is not None and year > stamp_year:
            return later
        clause_end = _CLAUSE_END.search(folded, candidate.end, sentence[1])
        end = clause_end.start() if clause_end else sentence[1]
        if self._past.search(folded, candidate.end, min(end, candidate.end + 60)):
            return "as_of"
        planned = self._plan.search(folded, sentence[0], candidate.start) or self._plan.search(folded, candidate.end, end)
        return later if planned else "as_of"

    def _is_no_month(self, folded: str, candidate: Candidate) -> bool:
        """ "hàng tháng 5 lần", and the rest of a day that does not exist ("ngày 0 tháng 4")."""
        left, start = max(0, candidate.start - 12), candidate.start
        every = candidate.year() is None and self._every.search(folded, left, start)
        return bool(every or self._no_day.search(folded, left, start))

    def _is_annual(self, reading: Reading, candidate: Candidate) -> bool:
        left = max(0, candidate.start - _WINDOW)
        if self._annual.search(reading.folded, left, candidate.start):
            return True
        return bool(_CAPITAL_DAY.search(reading.text, left, candidate.start))

    def _is_day(self, folded: str, left: int, candidate: Candidate, previous: Candidate | None) -> bool:
        start, end = candidate.start, candidate.end
        if self._near_day.search(folded, left, start) or self._in_brackets_after_day.search(folded, left, start):
            return True
        if self._noun.match(folded, end):
            return False
        if candidate.high and folded[start - 1] == "(" and folded.startswith(")", end):
            return True  # "Hội chợ (26-29/5)"
        if previous and previous.low.grain == "day" and re.fullmatch(r"\s?[,;]\s?|\svà\s", folded[previous.end : start]):
            return bool(self._stop.match(folded, end) or self._recent.match(folded, end))
        if "/" not in folded[start:end]:
            return False
        return bool(
            self._recent.match(folded, end) or (self._weak.search(folded, left, start) and self._stop.match(folded, end))
        )

    def _is_year(self, folded: str, left: int, candidate: Candidate) -> bool:
        if not _FIRST_BARE_YEAR <= candidate.low.year_or_zero() <= _LAST_BARE_YEAR or self._noun.match(folded, candidate.end):
            return False
        if candidate.plural:
            return bool(self._stop.match(folded, candidate.end))
        if candidate.high:
            return folded[candidate.start - 1 : candidate.start] == "("
        if not self._year_before.search(folded, left, candidate.start):
            return False
        return bool(self._stop.match(folded, candidate.end))

    def _is_period(self, folded: str, candidate: Candidate) -> bool:
        """A sure chain of years without a word before it ("2016-2020") is a period unless it is somebody's number."""
        if not folded[candidate.start : candidate.start + 4].isdigit():
            return True
        if self._numbered.search(folded, max(0, candidate.start - 20), candidate.start):
            return False
        years = (candidate.low.year_or_zero(), candidate.year() or 0)
        return all(1900 <= year <= 2100 for year in years) and not self._noun.match(folded, candidate.end)
