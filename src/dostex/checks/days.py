"""Dates against the calendar, the page's stamp and the limits of plausibility."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dostex.checks.models import quote
from dostex.language.folding import fold
from dostex.records import DateMention, Finding, Record

_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
_NUMBERS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5}
_NAMED = r"(?:thứ (?P<number>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ nhật|(?<!&)cn))"
_BEFORE = re.compile(rf"(?<!lần )(?<!hạng )(?<!\w){_NAMED} ?[,(/-]? ?(?:ngày )?\Z")
_AFTER = re.compile(rf" ?[,(/-] ?{_NAMED}(?!\w| từ)")

# A literal beginning is found fast; what stands before "năm" is looked at afterwards.
_ODD_YEAR = re.compile(
    r"ăm (?P<year>[12]\.\d{3}|[12]\d{4}|0\d{3})(?![.,/]?\d)(?! (?:đồng|người|lượt|tỉ|tỷ|triệu|nghìn|nhiệm|hộ|cơ|đề))"
)
_YEAR_WORD = re.compile(r"(?<!\d )(?<!\w)[Nn]\Z")

FIRST_YEAR, FIRST_STAMP = 1945, 1990
_AHEAD = timedelta(days=731)
_PLANNED = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|dự kiến|sẽ|kế hoạch|chỉ tiêu|tầm nhìn|định hướng|giai đoạn|nhiệm kì|thời kì|chiến lược|"
    r"quy hoạch|đến|tới|đề án|chương trình|nghị quyết|lộ trình|trước|hết|thời hạn|từ nay|hiệu lực)(?!\w)"
)
_CONTEXT = 160


def weekday_mismatch(record: Record) -> Iterator[Finding]:
    """Findings for weekdays named directly beside a full date that are not that date's."""
    text = record.article.text
    for mention in record.dates:
        if mention.start is None or mention.start != mention.end:
            continue
        span = mention.span
        before = _BEFORE.search(fold(text[max(0, span.start - 24) : span.start]))
        named = before or _AFTER.match(fold(text[span.end : span.end + 16]))
        if named is None:
            continue
        day = date.fromisoformat(mention.start)
        said = 6 if named["sunday"] else _NUMBERS[named["number"]]
        if said != day.weekday():
            start = max(0, span.start - 24) + named.start() if before else span.start
            end = span.end if before else span.end + named.end()
            yield Finding(
                code="weekday-mismatch",
                message=(
                    f"'{text[start:end]}' names {_name(said)}, but {day.isoformat()} ({mention.year_source or 'unknown'} year) "
                    f"is {_name(day.weekday())}; expected {_name(day.weekday())}"
                ),
                spans=[quote(text, start, end)],
            )


def _name(weekday: int) -> str:
    return "Chủ Nhật" if weekday == 6 else f"thứ {_WEEKDAYS[weekday].capitalize()}"


def year_typo(record: Record) -> Iterator[Finding]:
    """Findings for years written like numbers ("năm 2.024") and for years that are none ("năm 20224")."""
    text = record.article.text
    for match in _ODD_YEAR.finditer(text):
        if not _YEAR_WORD.search(text, max(0, match.start() - 4), match.start()):
            continue
        span, written = quote(text, match.start() - 1, match.end()), match["year"]
        if "." not in written:
            message = f"'{span.text}' is no year; expected four digits, such as 'năm 2024'"
            yield Finding(code="year-typo", message=message, spans=[span])
        elif FIRST_YEAR <= (year := int(written.replace(".", ""))) < 2100:
            message = f"'{span.text}' is written like a number; expected 'năm {year}'"
            yield Finding(code="year-typo", message=message, spans=[span])


def stamp_conflict(record: Record) -> Iterator[Finding]:
    """A finding where the page's stamp is a placeholder, or years after every year that the text names."""
    published = record.article.date_published
    if published is None:
        return
    stamp = _stamp(published)
    if stamp is None:
        yield Finding(
            code="stamp-conflict",
            message=f"the page is stamped '{published}', which is a placeholder; expected a day since {FIRST_STAMP}",
        )
        return
    named = [(mention, int(mention.value[:4])) for mention in record.dates if _names_year(mention)]
    years = [year for _, year in named]
    reported = [mention for mention, year in named if year <= stamp.year - 2 and not _in_document(record, mention)]
    if reported and max(years) <= stamp.year - 2:
        latest = max(reported, key=lambda mention: mention.value)
        yield Finding(
            code="stamp-conflict",
            message=(
                f"the page is stamped {stamp.isoformat()}, but the latest year of the text is {max(years)} "
                f"('{latest.span.text}'); expected a stamp within a year of the text, so it dates nothing here"
            ),
            spans=[latest.span],
        )


def doubtful_date(record: Record) -> Iterator[Finding]:
    """Findings for dates before 1945, and for dates more than two years after the stamp that nothing announces as planned."""
    stamp = _stamp(record.article.date_published or "")
    for mention in record.dates:
        if mention.start is not None and int(mention.start[:4]) < FIRST_YEAR:
            message = f"'{mention.span.text}' is {mention.value}, before {FIRST_YEAR}; expected a date since {FIRST_YEAR}"
            yield Finding(code="doubtful-date", message=message, spans=[mention.span])
        elif stamp and _begins(mention) > stamp + _AHEAD and not _is_planned(record, mention):
            message = (
                f"'{mention.span.text}' is {mention.value}, more than two years after the page's stamp {stamp.isoformat()}, "
                "and no plan, target or horizon is named; expected an earlier date"
            )
            yield Finding(code="doubtful-date", message=message, spans=[mention.span])


def _begins(mention: DateMention) -> date:
    day = mention.start or mention.end
    return date.fromisoformat(day) if day else date.min


def _stamp(published: str) -> date | None:
    try:
        stamp = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return stamp if stamp.year >= FIRST_STAMP else None


def _names_year(mention: DateMention) -> bool:
    return mention.year_source == "explicit" and mention.value[:4].isdigit() and "/" not in mention.value


def _in_document(record: Record, mention: DateMention) -> bool:
    return any(
        document.span.start <= mention.span.start and mention.span.end <= document.span.end for document in record.documents
    )


def _is_planned(record: Record, mention: DateMention) -> bool:
    """Whether the clause up to the end of the date speaks of what is to come; periods of plans name it themselves."""
    start = max(0, mention.span.start - _CONTEXT)
    clause = fold(record.article.text[start : mention.span.end])
    return _PLANNED.search(clause, max(clause.rfind("\n"), clause.rfind(". ")) + 1) is not None
