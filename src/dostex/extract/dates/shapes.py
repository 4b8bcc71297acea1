"""The shapes of dates as regular expressions over folded text (where "quý" is "quí"); `builders` gives them meaning."""

from collections.abc import Sequence

from dostex.extract.dates import patterns
from dostex.language import phrases
from dostex.language.folding import fold


def alternatives(words: Sequence[str]) -> str:
    """The folded `words` as one alternation, longest first."""
    return phrases.alternatives(map(fold, words))


DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
YEAR = r"(?:1\d|2[01])\d\d(?!\d)(?![.,]\d{1,3}(?!\d))"
MONTH_WORD = rf"(?:{alternatives(list(patterns.MONTH_WORDS))})(?!\w)"
DAY_WORD = (
    r"(?:(?:hai|ba)\smươi|mười)(?:\s(?:một|mốt|hai|ba|tư|bốn|lăm|năm|sáu|bảy|bẩy|tám|chín)(?!\w))?"
    r"|(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)(?!\w)"
)
LOOSE = r"\s(?=(?:19|20)\d\d)"  # "9 tháng 1 2015"
COUNT = rf"(?:\d{{1,2}}|{alternatives(list(patterns.SMALL_NUMBERS))})\s"
NAM = r"(?:\s?,?\s?(?:của\s)?năm\s?)"
TO = r"\s(?:cho\s)?(?:đến|tới)\s(?:hết\s)?"
RANGE = r"\s?-\s?|\s(?:cho\s)?(?:đến|tới)\s(?:hết\s)?"
QUARTER = r"(?:iv|i{1,3}|[1-4]|một|hai|ba|tư|bốn)(?!\w)"
HEADS = alternatives(patterns.PERIOD_HEADS)
LUNAR = rf"(?:{alternatives(patterns.LUNAR_STEMS)})\s(?:{alternatives(patterns.LUNAR_BRANCHES)})"

# "26-27/12" are two days, "26-12" is one: a dash between days needs another mark before the month.
LISTED = rf"(?:{TO}|\s-\s|\s?,\s?|\svà\s)(?:ngày\s)?{DAY}"
UNLISTED = rf"(?:{TO}|\svà\s)(?:ngày\s)?{DAY}"
DASHED = rf"(?:{RANGE}|\s?,\s?|\svà\s)(?:ngày\s)?{DAY}"
NUMERIC_TAIL = rf"(?P<month>{MONTH})(?:(?:\s?/\s?|\.|-\s?|\s?năm\s?)(?P<year>{YEAR})|(?P<short>[/.-]\d\d(?![\d/])))?"
MARKS = r"(?P<mark>\s?/\s?|\.|-|\s?,?\s?tháng\s?)"
DASHED_MARKS = r"(?:\s?/\s?|\.|\s?,?\s?tháng\s?)"
COUNTED_DAYS = rf"(?:{COUNT})?ngày\s?:?\s?(?:mồng\s|mùng\s)?"
HEADED_DAYS = rf"{COUNTED_DAYS}(?P<days>{DAY}(?:{LISTED}){{0,5}}){MARKS}{NUMERIC_TAIL}"
HEADED_DASHED_DAYS = rf"{COUNTED_DAYS}(?P<days>{DAY}(?:{DASHED}){{1,5}}){DASHED_MARKS}{NUMERIC_TAIL}"
BARE_DAYS = rf"(?:mồng\s|mùng\s)?(?P<days>{DAY}(?:{UNLISTED}){{0,3}}){MARKS}{NUMERIC_TAIL}"
BARE_DASHED_DAYS = rf"(?P<days>{DAY}(?:\s?-\s?{DAY}))(?:\s?/\s?|\.|\s?tháng\s?){NUMERIC_TAIL}"
WORD_DAY = (
    rf"(?:ngày\s)?(?:mồng\s|mùng\s)?(?P<day>{DAY}|{DAY_WORD}),?\stháng\s(?P<month>{MONTH}|{MONTH_WORD})"
    rf"(?:(?:{NAM}|/|{LOOSE})(?P<year>{YEAR}))?"
)
SPACED_DAY = rf"(?:ngày\s)?(?P<day>{DAY})\s-\s(?P<month>{MONTH})\s-\s(?P<year>{YEAR})"
FIRST_DAY = rf"ngày\sđầu(?:\stiên)?(?:\scủa)?\stháng\s(?P<month>{MONTH}|{MONTH_WORD})(?:(?:{NAM}|/)(?P<year>{YEAR}))?"
MONTHS = (
    rf"tháng\s?(?P<months>{MONTH}(?:(?:{RANGE})(?:tháng\s)?{MONTH}|(?:\s?,\s?|\svà\s){MONTH}){{0,5}})"
    rf"(?:(?:\s?/\s?|\.|\s?-\s?|{NAM}|{LOOSE})(?P<year>{YEAR}))?(?![/.]\d)"
)
WORD_MONTH = rf"tháng\s(?P<month>{MONTH_WORD})(?:(?:{NAM}|/|{LOOSE})(?P<year>{YEAR}))?(?!\s(?:lần|buổi|kì|cuộc|đợt|ngày|lượt))"
QUARTERS = (
    rf"(?:quí|qúi|qúy)\s(?:thứ\s)?(?P<quarters>(?:{QUARTER}|(?:đầu|cuối)(?=\snăm))(?:(?:{RANGE}|\s?,\s?|\svà\s)(?:quí\s)?{QUARTER}){{0,3}})"
    rf"(?:(?:\s?/\s?|\.|\s?-\s?|{NAM}|{LOOSE})(?P<year>{YEAR}))?"
)
N_MONTHS = (
    rf"(?P<count>\d{{1,2}}|{alternatives(list(patterns.SMALL_NUMBERS))})\s?(?P<unit>tháng|quí)"
    rf"(?:\s(?P<part>đầu|cuối))?(?:\s(?:của\s)?năm(?:\s(?P<year>{YEAR})|(?!\w))|(?:\s?/\s?|\s)(?P<bare>{YEAR}))"
)
HALF = rf"nửa\s(?P<part>đầu|cuối)\snăm(?:\s(?P<year>{YEAR}))?(?!\w)"
YEARS = (
    rf"(?P<head>(?:{HEADS})\s(?:\(năm\)\s)?(?:từ\s)?)?(?P<count>{COUNT}năm\s)?(?P<nam>năm\s?:?\s?)?"
    rf"(?P<years>{YEAR}(?:(?:(?:{RANGE})(?:năm\s)?|/|\s?[,;]\s?|\svà\s){YEAR}){{0,7}})(?![/-](?!nay)\w)"
)
TYPO_YEAR = r"năm\s(?P<year>[12]\.\d{3})(?![\d.,]\d)(?!\s?(?:tỉ|triệu|nghìn|ngàn|đồng|%))"
MONTH_YEAR = rf"(?P<month>{MONTH})(?:\s?/\s?|-)(?P<year>{YEAR})(?![/\w-])"
ISO = rf"(?:ngày\s)?(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
LUNAR_YEAR = rf"(?:{LUNAR})\s(?:-\s|\()?(?P<year>{YEAR})"
