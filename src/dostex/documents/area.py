"""Which province an article is about, as it was at the article's date: host, headline, lead and text weighed.

Trust (FIELD.md, A8 and B): the site's host; the headline's prefix "X:"; "Sở KH&CN tỉnh X", "UBND tỉnh X", "tỉnh X" in the lead,
then in the text; bare names and districts last. A venue ("tại Hà Nội"), a visitor, a list of provinces and a former
province ("Hải Dương cũ") weigh little. A national item without a province of its own gets none.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from dostex.documents.assemble import Block
from dostex.language.folding import fold
from dostex.places import districts
from dostex.places.provinces import Match, table
from dostex.records import Area

_PREFIX = re.compile(r"\s*(?:[:–—]|-\s|\|)")
_FORMER = re.compile(r"\s*(?:\(\s*cũ\s*\)|cũ(?!\w))")
_VENUE = re.compile(r"(?:tại|ở|đến|về|từ|vào|ra|thủ đô|\()\s*(?:thành phố |tp\.? ?)?\Z")
_VISITOR = re.compile(
    r"(?:đoàn|học tập|kinh nghiệm|đại biểu|giao lưu|tham quan|sáp nhập|hợp nhất|đến từ|liên kết|giáp)"
    r"(?:(?!làm việc|tiếp|tại|với)[^.;,]){0,40}\Z"
)
_PARTNER = re.compile(r"(?<!\w)(?:với|cùng)\s(?:(?!tại)[^.;,]){0,44}\Z")
_LOCAL = re.compile(
    r"(?:toàn|của|trên địa bàn|trong|ngoài|ubnd|lãnh đạo) (?:tỉnh|thành phố)(?!\w)|(?<!\w)sở (?:đã|tổ chức|sẽ|tiếp)"
)
_NATIONAL = re.compile(r"cả nước|toàn quốc|(?<!\w)bộ (?:trưởng|kh)|việt nam|quốc gia|các tỉnh|các địa phương")
_ISO_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(20\d\d|19\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!đến )(?:(?<!\d)\d{1,2}\s?[/-]|trong năm )\s?((?:19|20)\d\d)(?!\d)")

HEADLINE, LEAD, SECOND, REST = 4.0, 2.0, 1.0, 0.6
MARKED, BARE, PREFIX, DISTRICT = 3.0, 1.0, 12.0, 0.8
ENOUGH, CLEAR, ALONE = 3.5, 1.25, 1.0


def resolve(blocks: Sequence[Block], *, published: str | None = None, host: str | None = None) -> Area | None:
    """The province of the article made of `blocks` (headline first) on the day `published`; null when none stands out."""
    day = _day(published, blocks)
    scores, leading = _weigh(blocks, day)
    best = _best(scores, leading, _local(blocks))
    own = table().by_host(host) if host else None
    key = best if own is None else _with_host(own, best, scores, blocks, day)
    return table().now(key, day) if key else None


def _with_host(own: str, best: str | None, scores: dict[str, float], blocks: Sequence[Block], day: date) -> str | None:
    provinces = table()
    if best is not None and best != own and provinces.at(best, day) is not None:
        same_family = provinces.successor(best) == provinces.successor(own)
        if scores[best] >= 2 * scores.get(own, 0.0) and (same_family or own not in scores):
            return best
    if own in scores or _local(blocks) or not _national(blocks):
        return own
    return None


def _best(scores: dict[str, float], leading: str | None, local: bool) -> str | None:
    ranked = sorted(scores, key=lambda key: (-scores[key], key != leading))
    if len(ranked) == 1 and scores[ranked[0]] >= ALONE:
        return ranked[0]
    if not ranked or scores[ranked[0]] < (ENOUGH - 1.5 * local):
        return None
    if len(ranked) > 1 and scores[ranked[0]] < CLEAR * scores[ranked[1]]:
        return leading if leading in ranked[:2] else None
    return ranked[0]


def _weigh(blocks: Sequence[Block], day: date) -> tuple[dict[str, float], str | None]:
    """Weight of each province that could be meant, and the first one named with its mark in headline or lead."""
    scores: dict[str, float] = defaultdict(float)
    leading: str | None = None
    body = 0
    for block in blocks:
        if block.kind == "byline":
            continue
        folded = fold(block.text)
        matches = table().find(folded, block.text)
        place = HEADLINE if block.kind == "headline" else (LEAD, SECOND)[body] if block.kind == "body" and body < 2 else REST
        body += block.kind == "body"
        crowd = 0.4 if len({match.key for match in matches}) >= 4 else 1.0
        for match in matches:
            weight = place * crowd * _weight(match, folded, headline=block.kind == "headline")
            key = _standing(match.key, day)
            scores[key] += weight if key == match.key else weight / 2
            if leading is None and place >= LEAD and weight >= LEAD * MARKED:
                leading = key
        for district in {found.province: found for found in districts.table().find(folded, block.text)}.values():
            scores[_standing(district.province, day)] += place * crowd * DISTRICT
    return dict(scores), leading


def _weight(match: Match, folded: str, *, headline: bool) -> float:
    if match.below or _FORMER.match(folded, match.end):
        return 0.1
    if headline and not folded[: match.start].strip(" (\"'"):
        return PREFIX if _PREFIX.match(folded, match.end) else MARKED  # "X: …", or X is who acts
    before = folded[max(0, match.start - 80) : match.start]
    if match.bare and _VENUE.search(before):
        return 0.25
    if _VISITOR.search(before):
        return 0.3 * (BARE if match.bare else MARKED)
    weight = BARE if match.bare else MARKED
    return weight / 2 if _PARTNER.search(before) else weight


def _standing(key: str, day: date) -> str:
    """`key`, or the key of the province that had absorbed it by `day`."""
    provinces = table()
    return key if provinces.at(key, day) is not None else provinces.successor(key) or key


def _local(blocks: Sequence[Block]) -> bool:
    return any(_LOCAL.search(fold(block.text)) for block in blocks if block.kind == "body")


def _national(blocks: Sequence[Block]) -> bool:
    return any(_NATIONAL.search(fold(block.text)) for block in blocks[:3])


def _day(published: str | None, blocks: Sequence[Block]) -> date:
    """The article's day: its stamp, else the last full date in the text, else the last year of the text that is no horizon.

    Without any of them 63 provinces stand: nearly all articles are older than the merger.
    """
    if published and _ISO_DAY.match(published):
        return date.fromisoformat(published[:10])
    text = fold("\n".join(block.text for block in blocks))
    found = [day for match in _FULL_DATE.finditer(text) if (day := _date(match)) is not None]
    years = [int(match[1]) for match in _YEAR.finditer(text)]
    if years and (not found or max(years) > max(found).year):
        found.append(date(max(years), 6, 30))
    return max(found, default=date(2025, 6, 30))


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
