"""When an article was published: every stamp form of FIELD.md, A1 and C2, to RFC 3339 with +07:00 or a plain date.

A stamp is a line of its own (labels, weekday, clock, date, counters); a date in a sentence is none.
"""

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from dostex.language.folding import fold

VIETNAM: Final = timezone(timedelta(hours=7))
EARLIEST: Final = 1990  # no department had a page before; "-0001-11-30" and 1970 are unset fields
LATEST: Final = 2100

_ISO = re.compile(
    r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)"
    r"(?:[T ](?P<H>\d\d?):(?P<M>\d\d)(?::(?P<S>\d\d))?(?:\.\d+)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?![\d:])"
)
# Some NukeViet versions write the zone where "T" belongs: 2021-01-15+0714:22:00 (FIELD.md, C2).
_ZONE_FOR_T = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[+-]\d\d|ICT|)(?P<H>\d\d):(?P<M>\d\d):(?P<S>\d\d)")
_DAY = re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d)(?![\d/-])")
_WORDS = re.compile(
    r"(?:ngày\s+)?(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2}),?\s+năm\s+(?P<y>(?:19|20)\d\d)"
    r"|(?P<d2>\d{1,2}) tháng (?P<m2>\d{1,2}),? (?P<y2>20\d\d)"
)
_CLOCK = re.compile(
    r"(?<![\d:])(?P<H>\d{1,2})\s?(?::|h|giờ)\s?(?P<M>\d{2})(?:\s?:\s?(?P<S>\d{2}))?\s?(?:phút)?\s?(?P<half>[ap]\.?m\b|sa\b|ch\b)?"
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MAIL = re.compile(
    rf"(?P<d>\d{{1,2}}) (?P<m>(?i:{'|'.join(_MONTHS)}))[a-z]* (?P<y>\d{{4}})(?: (?P<H>\d\d):(?P<M>\d\d)(?::(?P<S>\d\d))?)?"
)
_URL = re.compile(r"/(?P<y>(?:19|20)\d\d)[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?=[/\-_.]|$)")
# What else may stand on a stamp's line.
_LABEL = re.compile(
    r"(?:ngày|thời gian|giờ|lúc|vào|hồi)?\s*"
    r"(?:đăng(?: tin| bài| tải)?|cập nhật(?: lần cuối)?|xuất bản|phát hành|tạo|đưa tin|gửi|ban hành)\s*(?:ngày|lúc)?\s*:?"
    r"|tin đăng ngày\s*:?|(?:thứ|chủ)\s*(?:hai|ba|tư|năm|sáu|bảy|nhật|[2-7])|\bcn\b|(?:gmt|utc)\s*\+?\s*7(?::00)?|\b[ap]m\b"
    r"|posted on|published|date|ngày|lúc|giờ|phút|vào hồi|hồi|hôm nay|(?:số )?lượt (?:xem|đọc)\s*:?\s*[\d.,]*|[\d.,]+ lượt xem"
    r"|(?:đã )?xem\s*:?\s*[\d.,]+|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
)
_TODAY = re.compile(r"hôm nay|bây giờ|today")
_UPDATED = re.compile(r"cập nhật|update|modified|sửa")
_FIGURES = re.compile(r"-?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d\d(?::\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAX_LINE = 120


def of_machine(value: str) -> str | None:
    """The stamp of a metadata value (JSON-LD, `article:published_time`, `datetime`), its broken forms included; else None."""
    value = value.strip()
    if value.startswith("-"):
        return None
    if (match := _ZONE_FOR_T.match(value)) and "T" not in value[:11]:
        return _stamp(match["y"], match["m"], match["d"], match)
    if match := _ISO.match(value):
        return _stamp(match["y"], match["m"], match["d"], match if match["H"] else None, zone=match["zone"])
    if match := _MAIL.search(value):
        return _stamp(match["y"], str(_MONTHS.index(match["m"].lower()) + 1), match["d"], match)
    return of_line(value)


def of_line(line: str) -> str | None:
    """The stamp when `line` is a stamp and nothing else (labels, weekday, counters may stand by); else None."""
    if not 6 <= len(line) <= _MAX_LINE or _YEAR.search(line) is None:
        return None
    folded = fold(line)
    found = _date(folded)
    if found is None:
        return None
    start, end, day = found
    rest = folded[:start] + " " + folded[end:]
    clock = _CLOCK.search(rest)
    if clock:
        rest = rest[: clock.start()] + " " + rest[clock.end() :]
    rest = _LABEL.sub(" ", rest)
    if re.search(r"[^\W\d_]{2,}|\d", rest):
        return None
    year, month, number = day
    half = clock["half"] if clock else None
    if (int(month) > 12 >= int(number)) or (half in ("am", "pm") and int(number) <= 12 and _american(folded, start)):
        month, number = number, month
    return _stamp(year, month, number, clock)


def is_stamp(line: str) -> bool:
    """True when `line` holds nothing but a date and what stands beside one, were the date itself unset or absurd."""
    if not 6 <= len(line) <= _MAX_LINE or _FIGURES.search(line) is None:
        return False
    rest = _LABEL.sub(" ", _FIGURES.sub(" ", fold(line)))
    return of_line(line) is not None or re.search(r"[^\W\d_]{2,}", rest.replace(" sa", " ").replace(" ch", " ")) is None


def is_today(line: str) -> bool:
    """True for the header's clock when it says so itself ("Hôm nay, …")."""
    return _TODAY.search(fold(line)) is not None


def is_update(line: str) -> bool:
    """True when the line stamps a later change and not the publication."""
    return _UPDATED.search(fold(line)) is not None


def of_url(url: str) -> str | None:
    """The date that a URL's path carries (`/pages/2022-12-14/…`); else None."""
    match = _URL.search(url)
    return _stamp(match["y"], match["m"], match["d"], None) if match else None


def _american(folded: str, start: int) -> bool:
    """`3/15/2019 12:00:00 AM`: month first, the date before the clock, nothing before the date."""
    return not folded[:start].strip(" [(|") and "gmt" not in folded


def _date(folded: str) -> tuple[int, int, tuple[str, str, str]] | None:
    if match := _ISO.search(folded):
        return match.start("y"), match.end("d"), (match["y"], match["m"], match["d"])
    if match := _DAY.search(folded):
        return match.start(), match.end(), (match["y"], match["m"], match["d"])
    if match := _WORDS.search(folded):
        day = (match["y"] or match["y2"], match["m"] or match["m2"], match["d"] or match["d2"])
        return match.start(), match.end(), day
    return None


def _stamp(year: str, month: str, day: str, clock: re.Match[str] | None, zone: str | None = None) -> str | None:
    try:
        on = date(int(year), int(month), int(day))
        if not EARLIEST <= on.year < LATEST:
            return None
        if clock is None or clock["H"] is None or _unset(clock):
            return on.isoformat()
        moment = datetime.combine(on, _time(clock), tzinfo=VIETNAM)
    except ValueError:
        return None
    if zone:
        moment = datetime.fromisoformat(f"{moment.replace(tzinfo=None).isoformat()}{zone}").astimezone(VIETNAM)
    return moment.isoformat()


def _unset(clock: re.Match[str]) -> bool:
    """`12:00:00 AM` is how ASP.NET prints a date without a time."""
    return clock.groupdict().get("half") in ("am", "sa") and clock[0].startswith(("12:00:00", "0:00:00", "00:00:00"))


def _time(clock: re.Match[str]) -> time:
    groups = clock.groupdict()
    hour, half = int(groups["H"]), (groups.get("half") or "").replace(".", "")
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    if half in ("am", "sa") and hour == 12:
        hour = 0
    return time(hour % 24 if hour == 24 else hour, int(groups["M"]), int(groups["S"] or 0))
