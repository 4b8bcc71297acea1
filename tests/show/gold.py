"""Gold annotations as records to look at: every quote placed in text order, officials at all their mentions."""

from functools import cache
from pathlib import Path
from typing import Any

from dostex.evaluate.gold import Gold, load
from dostex.evaluate.quotes import occurrences
from dostex.records import Article, Record, quote
from tests.evaluate.golden import plain_record

_FOLDER = Path("corpus/gold")


@cache
def record(name: str) -> Record:
    """The record that says what the gold called `name` says."""
    case = next(case for case in load(_FOLDER) if case.name == name)
    assert case.article is not None
    return Record.model_validate(placed(case.gold, case.article))


def placed(gold: Gold, article: Article) -> dict[str, Any]:
    """The plain record of `gold`: the n-th use of a quote stands at the n-th place where it is not inside a longer quote."""
    plain, text = plain_record(gold, article), article.text
    quotes = {*(item.text for item in gold.dates), *(item.text for item in gold.observations)}
    longer = {short: [long for long in quotes if short != long and short in long] for short in quotes}
    for field in ("dates", "observations"):
        used: dict[str, int] = {}
        for item in plain[field]:
            words = item["span"]["text"]
            covered = [place for long in longer.get(words, ()) for place in occurrences(text, long)]
            free = [place for place in occurrences(text, words) if _alone(text, place) and not _inside(place, covered)]
            nth = used[words] = used.get(words, -1) + 1
            if free:
                item["span"] = quote(text, *free[min(nth, len(free) - 1)])
                item["segment"] = _segment(article, item["span"]["start"]) if field == "observations" else None
            if field == "dates":
                item.pop("segment", None)
    for item in plain["officials"]:
        item["spans"] = [quote(text, *place) for place in occurrences(text, item["name"])] or item["spans"]
    for item in plain["events"]:
        body = next(segment for segment in article.segments if segment.kind == "body")
        item["span"] = quote(text, body.start, min(body.end, text.find(",", body.start) % body.end))
    return plain


def _alone(text: str, place: tuple[int, int]) -> bool:
    start, end = place
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


def _inside(place: tuple[int, int], covers: list[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in covers)


def _segment(article: Article, position: int) -> str:
    return next(segment.kind for segment in article.segments if segment.start <= position < segment.end)
