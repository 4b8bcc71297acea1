"""From a match of a shape to candidates: which points of the calendar the figures and words name."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dostex.extract.dates import patterns
from dostex.extract.dates.points import Candidate, Point
from dostex.language.numbers import parse_words

Match = re.Match[str]

_RANGE_MARK = re.compile(r"-|đến|tới|/")
_FIGURE = re.compile(r"\d+")
_CHAIN_QUARTER = re.compile(r"iv|i{1,3}|[1-4]|một|hai|ba|tư|bốn|đầu|cuối")
_TWO_DIGIT_PIVOT = 50


def _year(match: Match) -> int | None:
    if match["year"]:
        return int(match["year"])
    short = match.groupdict().get("short")
    if not short:
        return None
    two = int(short[1:])
    return two + (2000 if two < _TWO_DIGIT_PIVOT else 1900)


def days(match: Match) -> list[Candidate]:
    month, year = int(match["month"]), _year(match)
    headed = "ngày" in match[0][: match.start("days") - match.start()]
    numbers = list(_FIGURE.finditer(match["days"]))
    if match["short"] and not headed and (match.groupdict().get("mark"), match["short"][0]) != ("/", "/"):
        return []
    points = [Point("day", year, month, int(number[0])) for number in numbers]
    sure = headed or year is not None
    joined = _RANGE_MARK.search(match["days"]) or _consecutive([point.day for point in points])
    if len(points) == 1 or joined:
        low, high = (points[0], None) if len(points) == 1 else (points[0], points[-1])
        if high and high.day <= low.day:
            return []
        rule = "dates.day.numeric" if high is None else "dates.days.joined"
        start = match.start() + (match[0].index("ngày") if headed else 0)
        return [Candidate(start, match.end(), low, rule, high, sure=sure)]
    found = _separate(match, "days", numbers, points, "dates.days.listed", sure=sure)
    found[0].start += match[0].index("ngày") if headed else 0
    return found


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
    for candidate in found[1:]:
        candidate.plural = True
    return found


def _consecutive(numbers: Sequence[int]) -> bool:
    return len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return patterns.MONTH_WORDS.get(word) or int(parse_words(word) or 0)


def word_day(match: Match) -> list[Candidate]:
    point = Point("day", _year(match), _number(match["month"]), _number(match["day"]))
    sure = point.year is not None or match[0].startswith(("ngày", "mồng", "mùng"))
    return [Candidate(match.start(), match.end(), point, "dates.day.words", sure=sure)]


def first_day(match: Match) -> list[Candidate]:
    point = Point("day", _year(match), _number(match["month"]), 1)
    return [Candidate(match.start(), match.end(), point, "dates.day.first")]


def iso(match: Match) -> list[Candidate]:
    point = Point("day", int(match["year"]), int(match["month"]), int(match["day"]))
    return [Candidate(match.start(), match.end(), point, "dates.day.iso")]


def months(match: Match) -> list[Candidate]:
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


def word_month(match: Match) -> list[Candidate]:
    return [Candidate(match.start(), match.end(), Point("month", _year(match), _number(match["month"])), "dates.month.words")]


def month_year(match: Match) -> list[Candidate]:
    point = Point("month", int(match["year"]), int(match["month"]))
    return [Candidate(match.start(), match.end(), point, "dates.month.bare", sure=False)]


def quarters(match: Match) -> list[Candidate]:
    year = _year(match)
    numbers = list(_CHAIN_QUARTER.finditer(match["quarters"]))
    values = [int(number[0]) if number[0].isdigit() else patterns.QUARTER_WORDS[number[0]] for number in numbers]
    points = [Point("quarter", year, value) for value in values]
    roman = "i" in match["quarters"]
    mixed = len({number[0].isdigit() for number in numbers}) > 1  # "quý I, 2 phường": the second number is no quarter
    if len(points) == 1 or mixed or not (roman or year):
        return [Candidate(match.start(), _first_end(match, "quarters", numbers), points[0], "dates.quarter")]
    if _consecutive(values) or _RANGE_MARK.search(match["quarters"]):
        return [Candidate(match.start(), match.end(), points[0], "dates.quarters.joined", points[-1])]
    return _separate(match, "quarters", numbers, points, "dates.quarters.listed")


def _first_end(match: Match, group: str, numbers: Sequence[Match]) -> int:
    return match.end() if len(numbers) == 1 else match.start(group) + numbers[0].end()


def n_months(match: Match) -> list[Candidate]:
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


def half(match: Match) -> list[Candidate]:
    point = Point("half", _year(match), 1 if match["part"] == "đầu" else 2)
    return [Candidate(match.start(), match.end(), point, "dates.half")]


def typo_year(match: Match) -> list[Candidate]:
    year = int(match["year"].replace(".", ""))
    return [Candidate(match.start(), match.end(), Point("year", year), "dates.year.typo")] if 1900 <= year < 2100 else []


def lunar(match: Match) -> list[Candidate]:
    return [Candidate(match.start(), match.end("year"), Point("year", int(match["year"])), "dates.year.lunar")]


def years(match: Match) -> list[Candidate]:
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
        counted = bool(match["count"]) and len(group) > 1
        sure = ranged or counted or (headed and index == 0)
        found.append(Candidate(start, end, low, rule, high, sure=sure, plural=headed and index > 0))
        index += len(group)
    if match["count"] and not headed and not found[0].high:  # "sau 5 năm 2023 …": the count is a duration
        return [] if match["count"].strip() != "năm năm" else found
    if found[0].high or not match["count"]:
        found[0].start = match.start()
    elif match["nam"]:
        found[0].start = match.start("nam")
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
