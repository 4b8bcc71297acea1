"""What a date looks like: regular expressions over folded text ("quý" folds to "quí") and the candidates that they make.

A trigger ("ngày", "tháng", "quý", a figure …) decides which few forms are tried at a place, so a text is read once.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dostex.extract.dates import patterns
from dostex.extract.dates.points import Candidate, Point
from dostex.language.folding import fold
from dostex.language.numbers import parse_words

Match = re.Match[str]
Builder = Callable[[Match], list[Candidate]]


def alternatives(words: Sequence[str]) -> str:
    """The folded `words` as one alternation, longest first."""
    return "|".join(sorted((re.escape(fold(word)) for word in words), key=len, reverse=True))


_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
_YEAR = r"(?:1\d|2[01])\d\d(?!\d)(?![.,]\d)"
_MONTH_WORD = rf"(?:{alternatives(list(patterns.MONTH_WORDS))})(?!\w)"
_DAY_WORD = (
    r"(?:(?:hai|ba)\smươi|mười)(?:\s(?:một|mốt|hai|ba|tư|bốn|lăm|năm|sáu|bảy|bẩy|tám|chín)(?!\w))?"
    r"|(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)(?!\w)"
)
_COUNT = rf"(?:\d{{1,2}}|{alternatives(list(patterns.SMALL_NUMBERS))})\s"
_NAM = r"(?:\s?,?\s?(?:của\s)?năm\s?)"
_TO = r"\s(?:cho\s)?(?:đến|tới)\s(?:hết\s)?"
_RANGE = r"\s?-\s?|\s(?:cho\s)?(?:đến|tới)\s(?:hết\s)?"
_QUARTER = r"(?:iv|i{1,3}|[1-4]|một|hai|ba|tư|bốn)(?!\w)"
_HEADS = alternatives(patterns.PERIOD_HEADS)
_LUNAR = rf"(?:{alternatives(patterns.LUNAR_STEMS)})\s(?:{alternatives(patterns.LUNAR_BRANCHES)})"

# "26-27/12" are two days, "26-12" is one: a dash between days needs another mark before the month.
_LISTED = rf"(?:{_TO}|\s?,\s?|\svà\s)(?:ngày\s)?{_DAY}"
_UNLISTED = rf"(?:{_TO}|\svà\s)(?:ngày\s)?{_DAY}"
_DASHED = rf"(?:{_RANGE}|\s?,\s?|\svà\s)(?:ngày\s)?{_DAY}"
_NUMERIC_TAIL = rf"(?P<month>{_MONTH})(?:(?:\s?/\s?|[.-]|{_NAM})(?P<year>{_YEAR})|(?P<short>[/.-]\d\d(?![\d/])))?"
_MARKS = r"(?P<mark>\s?/\s?|\.|-|\s?tháng\s?)"
_DASHED_MARKS = r"(?:\s?/\s?|\.|\s?tháng\s?)"
_COUNTED_DAYS = rf"(?:{_COUNT})?ngày\s?:?\s?(?:mồng\s|mùng\s)?"
_HEADED_DAYS = rf"{_COUNTED_DAYS}(?P<days>{_DAY}(?:{_LISTED}){{0,5}}){_MARKS}{_NUMERIC_TAIL}"
_HEADED_DASHED_DAYS = rf"{_COUNTED_DAYS}(?P<days>{_DAY}(?:{_DASHED}){{1,5}}){_DASHED_MARKS}{_NUMERIC_TAIL}"
_BARE_DAYS = rf"(?:mồng\s|mùng\s)?(?P<days>{_DAY}(?:{_UNLISTED}){{0,3}}){_MARKS}{_NUMERIC_TAIL}"
_BARE_DASHED_DAYS = rf"(?P<days>{_DAY}(?:\s?-\s?{_DAY}))(?:\s?/\s?|\.|\s?tháng\s?){_NUMERIC_TAIL}"
_WORD_DAY = (
    rf"(?:ngày\s)?(?:mồng\s|mùng\s)?(?P<day>{_DAY}|{_DAY_WORD})\stháng\s(?P<month>{_MONTH}|{_MONTH_WORD})"
    rf"(?:(?:{_NAM}|/|\s)(?P<year>{_YEAR}))?"
)
_MONTHS = (
    rf"tháng\s?(?P<months>{_MONTH}(?:(?:{_RANGE})(?:tháng\s)?{_MONTH}|(?:\s?,\s?|\svà\s){_MONTH}){{0,5}})"
    rf"(?:(?:\s?/\s?|[.-]|{_NAM}|\s)(?P<year>{_YEAR}))?(?![/.]\d)"
)
_WORD_MONTH = rf"tháng\s(?P<month>{_MONTH_WORD})(?:(?:{_NAM}|/|\s)(?P<year>{_YEAR}))?(?!\s(?:lần|buổi|kì|cuộc|đợt|ngày|lượt))"
_QUARTERS = (
    rf"quí\s(?:thứ\s)?(?P<quarters>(?:{_QUARTER}|đầu(?=\snăm))(?:(?:{_RANGE}|\s?,\s?|\svà\s)(?:quí\s)?{_QUARTER}){{0,3}})"
    rf"(?:(?:\s?/\s?|[.-]|{_NAM}|\s)(?P<year>{_YEAR}))?"
)
_N_MONTHS = (
    rf"(?P<count>\d{{1,2}}|{alternatives(list(patterns.SMALL_NUMBERS))})\s?(?P<unit>tháng|quí)"
    rf"(?:\s(?P<part>đầu|cuối))?(?:\s(?:của\s)?năm(?:\s(?P<year>{_YEAR})|(?!\w))|(?:\s?/\s?|\s)(?P<bare>{_YEAR}))"
)
_HALF = rf"nửa\s(?P<part>đầu|cuối)\snăm(?:\s(?P<year>{_YEAR}))?(?!\w)"
_YEARS = (
    rf"(?P<head>(?:{_HEADS})\s(?:\(năm\)\s)?(?:từ\s)?)?(?P<count>{_COUNT}năm\s)?(?P<nam>năm\s?:?\s?)?"
    rf"(?P<years>{_YEAR}(?:(?:(?:{_RANGE})(?:năm\s)?|/|\s?[,;]\s?|\svà\s){_YEAR}){{0,7}})(?![/-]\w)"
)
_TYPO_YEAR = r"năm\s(?P<year>[12]\.\d{3})(?![\d.,]\d)(?!\s?(?:tỉ|triệu|nghìn|ngàn|đồng|%))"
_MONTH_YEAR = rf"(?P<month>{_MONTH})(?:\s?/\s?|-)(?P<year>{_YEAR})(?![/\w-])"
_ISO = rf"(?:ngày\s)?(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
_LUNAR_YEAR = rf"(?:{_LUNAR})\s(?:-\s|\()?(?P<year>{_YEAR})"

_RANGE_MARK = re.compile(r"-|đến|tới|/")
_FIGURE = re.compile(r"\d+")
_CHAIN_QUARTER = re.compile(r"iv|i{1,3}|[1-4]|một|hai|ba|tư|bốn|đầu")
_TWO_DIGIT_PIVOT = 50


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    build: Builder


class Forms:
    """The compiled forms; `scan` finds every candidate of a folded text, in order, without overlaps."""

    def __init__(self) -> None:
        headed = [_form(_HEADED_DASHED_DAYS, _days), _form(_HEADED_DAYS, _days)]
        days = [_form(_ISO, _iso), _form(_WORD_DAY, _word_day), *headed]
        months = [_form(_MONTHS, _months), _form(_WORD_MONTH, _word_month)]
        years = [_form(_TYPO_YEAR, _typo_year), _form(_YEARS, _years)]
        numbers = [
            _form(_ISO, _iso),
            _form(_N_MONTHS, _n_months),
            _form(_WORD_DAY, _word_day),
            *headed,
            _form(_BARE_DASHED_DAYS, _days),
            _form(_BARE_DAYS, _days),
            _form(_MONTH_YEAR, _month_year),
            _form(_YEARS, _years),
        ]
        counts = [_form(_N_MONTHS, _n_months), *headed, _form(_YEARS, _years)]
        lunar = [_form(_LUNAR_YEAR, _lunar)]
        self._by_first: dict[str, list[_Form]] = {
            "ngày": days, "mồng": [*days, *numbers], "mùng": [*days, *numbers], "tháng": months, "nửa": [_form(_HALF, _half)],
            fold("quý"): [_form(_QUARTERS, _quarters), *lunar], "năm": [*years, *counts],
        }  # fmt: skip
        self._by_first |= {fold(head).split()[0]: years for head in patterns.PERIOD_HEADS if not head.startswith("năm")}
        self._by_first |= {word: counts for word in patterns.SMALL_NUMBERS if " " not in word and word != "năm"}
        self._by_first |= {fold(stem): lunar for stem in patterns.LUNAR_STEMS if stem != "quý"}
        self._numbers = numbers
        self._trigger = re.compile(rf"(?<![\w/])(?<!\d[.,])(?:\d+|(?:{alternatives(list(self._by_first))})(?=[\s\d:]))")

    def scan(self, folded: str) -> list[Candidate]:
        """Candidates of `folded` in order; a candidate whose parts name no day that exists is left out."""
        return [found for found in self._scan(folded) if _is_possible(found)]

    def _scan(self, folded: str) -> Iterator[Candidate]:
        position = 0
        while trigger := self._trigger.search(folded, position):
            position = trigger.end()
            for form in self._by_first.get(trigger[0], self._numbers):
                match = form.pattern.match(folded, trigger.start())
                if match and (built := form.build(match)):
                    yield from built
                    position = max(position, built[-1].end)
                    break


def _form(pattern: str, build: Builder) -> _Form:
    return _Form(re.compile(pattern), build)


def _is_possible(candidate: Candidate) -> bool:
    points = [candidate.low] + ([candidate.high] if candidate.high else [])
    return all(point.is_valid() or (point.grain == "day" and point.number == 0) for point in points)


def _year(match: Match) -> int | None:
    if match["year"]:
        return int(match["year"])
    short = match.groupdict().get("short")
    if not short:
        return None
    two = int(short[1:])
    return two + (2000 if two < _TWO_DIGIT_PIVOT else 1900)


def _days(match: Match) -> list[Candidate]:
    month, year = int(match["month"]), _year(match)
    headed = "ngày" in match[0][: match.start("days") - match.start()]
    numbers = list(_FIGURE.finditer(match["days"]))
    if match["short"] and not headed:  # two digits for a year are believed only after "ngày"
        return []
    points = [Point("day", year, month, int(number[0])) for number in numbers]
    sure = headed or (year is not None and match["short"] is None)
    joined = _RANGE_MARK.search(match["days"]) or _consecutive([point.day for point in points])
    if len(points) == 1 or joined:
        low, high = (points[0], None) if len(points) == 1 else (points[0], points[-1])
        if high and high.day <= low.day:
            return []
        rule = "dates.day.numeric" if high is None else "dates.days.joined"
        return [Candidate(match.start(), match.end(), low, rule, high, sure=sure)]
    return _separate(match, "days", numbers, points, "dates.days.listed", sure=sure)


def _separate(
    match: Match, group: str, numbers: Sequence[Match], points: Sequence[Point], rule: str, *, sure: bool = True
) -> list[Candidate]:
    """One candidate for each number of a list; the first begins with the match, the last ends with it."""
    base = match.start(group)
    found = [
        Candidate(base + number.start(), base + number.end(), point, rule, sure=sure)
        for number, point in zip(numbers, points, strict=True)
    ]
    found[0].start = match.start()
    found[-1].end = match.end()
    return found


def _consecutive(numbers: Sequence[int]) -> bool:
    return len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return patterns.MONTH_WORDS.get(word) or int(parse_words(word) or 0)


def _word_day(match: Match) -> list[Candidate]:
    point = Point("day", _year(match), _number(match["month"]), _number(match["day"]))
    sure = point.year is not None or match[0].startswith(("ngày", "mồng", "mùng"))
    return [Candidate(match.start(), match.end(), point, "dates.day.words", sure=sure)]


def _iso(match: Match) -> list[Candidate]:
    point = Point("day", int(match["year"]), int(match["month"]), int(match["day"]))
    return [Candidate(match.start(), match.end(), point, "dates.day.iso")]


def _months(match: Match) -> list[Candidate]:
    year = _year(match)
    numbers = list(_FIGURE.finditer(match["months"]))
    points = [Point("month", year, int(number[0])) for number in numbers]
    between = match["months"][numbers[0].end() : numbers[1].start()] if len(numbers) > 1 else ""
    if len(points) == 1:
        return [Candidate(match.start(), match.end(), points[0], "dates.month")]
    if year is None and not _RANGE_MARK.search(between):  # "tháng 10, 12 đề tài": the second number is no month
        return [Candidate(match.start(), match.start("months") + numbers[0].end(), points[0], "dates.month")]
    if _RANGE_MARK.search(match["months"]) or _consecutive([point.number for point in points]):
        if points[-1].number <= points[0].number:
            return []
        return [Candidate(match.start(), match.end(), points[0], "dates.months.joined", points[-1])]
    return _separate(match, "months", numbers, points, "dates.months.listed")


def _word_month(match: Match) -> list[Candidate]:
    return [Candidate(match.start(), match.end(), Point("month", _year(match), _number(match["month"])), "dates.month.words")]


def _month_year(match: Match) -> list[Candidate]:
    point = Point("month", int(match["year"]), int(match["month"]))
    return [Candidate(match.start(), match.end(), point, "dates.month.bare", sure=False)]


def _quarters(match: Match) -> list[Candidate]:
    year = _year(match)
    numbers = list(_CHAIN_QUARTER.finditer(match["quarters"]))
    values = [int(number[0]) if number[0].isdigit() else patterns.QUARTER_WORDS[number[0]] for number in numbers]
    points = [Point("quarter", year, value) for value in values]
    roman = "i" in match["quarters"]
    if len(points) == 1 or not (roman or year):
        return [Candidate(match.start(), _first_end(match, "quarters", numbers), points[0], "dates.quarter")]
    if _consecutive(values) or _RANGE_MARK.search(match["quarters"]):
        return [Candidate(match.start(), match.end(), points[0], "dates.quarters.joined", points[-1])]
    return _separate(match, "quarters", numbers, points, "dates.quarters.listed")


def _first_end(match: Match, group: str, numbers: Sequence[Match]) -> int:
    return match.end() if len(numbers) == 1 else match.start(group) + numbers[0].end()


def _n_months(match: Match) -> list[Candidate]:
    count = int(match["count"]) if match["count"].isdigit() else patterns.SMALL_NUMBERS[match["count"]]
    months = count * 3 if match["unit"] == "quí" else count
    written = match["year"] or match["bare"]
    year = int(written) if written else None
    if not 1 < months <= 12 or not (match["part"] or year):
        return []
    if match["bare"] and not (match["part"] or "/" in match[0]):
        return []
    low, high = (1, months) if match["part"] != "cuối" else (13 - months, 12)
    if months == 6:
        return [Candidate(match.start(), match.end(), Point("half", year, 1 if low == 1 else 2), "dates.months.half")]
    return [
        Candidate(match.start(), match.end(), Point("month", year, low), "dates.months.counted", Point("month", year, high))
    ]


def _half(match: Match) -> list[Candidate]:
    point = Point("half", _year(match), 1 if match["part"] == "đầu" else 2)
    return [Candidate(match.start(), match.end(), point, "dates.half")]


def _typo_year(match: Match) -> list[Candidate]:
    year = int(match["year"].replace(".", ""))
    return [Candidate(match.start(), match.end(), Point("year", year), "dates.year.typo")] if 1900 <= year < 2100 else []


def _lunar(match: Match) -> list[Candidate]:
    return [Candidate(match.start(), match.end("year"), Point("year", int(match["year"])), "dates.year.lunar")]


def _years(match: Match) -> list[Candidate]:
    """One or several years: ranges become intervals, lists of following years too ("năm 2024, 2025"), others stay apart."""
    text = match["years"]
    years = list(_FIGURE.finditer(text))
    marks = [text[before.end() : after.start()] for before, after in pairwise(years)]
    groups = _grouped([int(year[0]) for year in years], marks)
    headed = bool(match["nam"] or match["head"])
    found: list[Candidate] = []
    index = 0
    for group in groups:
        first, last = years[index], years[index + len(group) - 1]
        low, high = Point("year", group[0]), Point("year", group[-1]) if len(group) > 1 else None
        start, end = match.start("years") + first.start(), match.start("years") + last.end()
        rule = "dates.years.joined" if high else "dates.year"
        ranged = len(group) > 1 and bool(_RANGE_MARK.search(text[first.end() : last.start()]))
        found.append(Candidate(start, end, low, rule, high, sure=headed or ranged))
        index += len(group)
    if match["count"] and not headed and not found[0].high:  # "sau 5 năm 2023 …": the count is a duration
        return [] if match["count"].strip() != "năm năm" else found
    found[0].start = match.start() if found[0].high or not match["count"] else match.start("nam")
    return found


def _grouped(years: Sequence[int], marks: Sequence[str]) -> list[list[int]]:
    """The years of a chain by what joins them: a range mark takes exactly two, commas and "và" take years in a row."""
    groups = [[years[0]]]
    closed = False
    for year, mark in zip(years[1:], marks, strict=True):
        ranged = bool(_RANGE_MARK.search(mark))
        last = groups[-1][-1]
        if not closed and ((ranged and year > last) or (not ranged and year == last + 1)):
            groups[-1].append(year)
            closed = ranged
        else:
            groups.append([year])
            closed = False
    return groups
