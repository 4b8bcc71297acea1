"""A reviewed article as gold: the annotation that `dostex eval` reads, with the clean text that it quotes."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from dostex.errors import UsageError
from dostex.review.decisions.models import UnknownChange
from dostex.review.decisions.publishing import published
from dostex.review.models import Plain
from dostex.store import Store

_TAGS: Final = {"caption": "[caption] ", "byline": "[byline] "}
_NO_NAME: Final = re.compile(r"[^\w-]+")
_OBSERVATION: Final = ("kind", "value", "unit", "indicator", "period", "status", "comparator")
_OPTIONAL: Final = ("value_to", "measure", "out_of", "per", "change", "scope")


def save_as_gold(store: Store, article_id: str, folder: Path) -> Path:
    """Write what is published of an article to `folder` as NAME.json and NAME.txt; NAME is made of the article's id.

    Gives the path of the JSON. Raises UnknownChange for an article that the store lacks or that was rejected, UsageError
    when a quote crosses a line, which gold cannot hold, or when another article has that name there.
    """
    found = published(store, article_id)
    if not found["articles"]:
        raise UnknownChange(f"{article_id}: no such article is published in this store")
    article = found["articles"][0]
    gold = _gold(article, found)
    path = folder / f"{_NO_NAME.sub('-', article_id).strip('-') or 'article'}.json"
    if path.exists() and json.loads(path.read_text(encoding="utf-8")).get("id") != article_id:
        raise UsageError(f"{path}: is the gold of another article; give another folder")
    folder.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".txt").write_text(_tagged(article), encoding="utf-8")
    path.write_text(_json(gold), encoding="utf-8")
    return path


def _tagged(article: Plain) -> str:
    """The text, one paragraph a line, captions and bylines tagged."""
    text: str = article["text"]
    tags = {start: _TAGS.get(kind, "") for start, _, kind in article["segments"]}
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(tags.get(start, "") + line)
        start += len(line) + 1
    return "\n".join(lines) + "\n"


def _gold(article: Plain, found: dict[str, list[Plain]]) -> Plain:
    return {
        "id": article["article_id"],
        "published": article["date_published"],
        "article": {"headline": article["headline"], "authors": article["authors"], "ref_area": article["area_name"]},
        "dates": [_date(row) for row in found["dates"]],
        "officials": [_official(row, found["posts"], found["roles"]) for row in found["officials"]],
        "observations": _observations(article, found["observations"]),
        "documents": [
            {"text": _quote(row)} | {name: row[name] for name in ("type", "number", "date", "issuer")}
            for row in found["documents"]
        ],
        "events": [_event(row) for row in found["events"]],
    }


def _date(row: Plain) -> Plain:
    said = {"text": _quote(row), "value": row["value"]}
    return said | ({"year_source": row["year_source"]} if row["year_source"] else {})


def _official(row: Plain, posts: Iterable[Plain], roles: Iterable[Plain]) -> Plain:
    mine = [[each for each in details if each["fact_key"] == row["fact_key"]] for details in (posts, roles)]
    return {
        "name": row["name"],
        "honorifics": row["honorifics"],
        "posts": [{name: post[name] for name in ("title", "organization", "status")} for post in _ordered(mine[0])],
        "roles": [role["role"] for role in _ordered(mine[1])],
    }


def _ordered(details: Iterable[Plain]) -> list[Plain]:
    """As the record has them, those that people added last."""
    return sorted(details, key=lambda row: (row["position"] is None, row["position"] or 0))


def _observations(article: Plain, rows: Sequence[Plain]) -> list[Plain]:
    quotes = _unique(article["text"], rows)
    return [_observation(row, quotes, article["area_name"]) for row in rows]


def _observation(row: Plain, quotes: dict[str, str], area: str | None) -> Plain:
    said = {"kind": row["kind"], "text": quotes[row["fact_key"]]} | {name: _number(row[name]) for name in _OBSERVATION[1:]}
    said |= {name: _number(row[name]) for name in _OPTIONAL if row[name] is not None}
    if row["currency"]:
        said["currency"] = row["currency"]
    if row["each"]:
        said["each"] = True
    if row["area_name"] != area:
        said["ref_area"] = row["area_name"]
    total = quotes.get(row["part_of"] or "")
    return said | ({"part_of": total} if total else {})


def _event(row: Plain) -> Plain:
    said = {"type": row["type"], "date": row["date"], "chairs": row["chairs"]}
    said |= {name: row[name] for name in ("name", "venue", "organizer") if row[name]}
    return said | ({"status": row["status"]} if row["status"] != "actual" else {})


def _unique(text: str, rows: Sequence[Plain]) -> dict[str, str]:
    """fact_key → its quote; one that another figure has too grows by the words after it until they differ."""
    times = Counter(row["span_text"] for row in rows)
    quotes: dict[str, str] = {}
    for row in rows:
        quote, end = _quote(row), row["span_end"]
        while times[row["span_text"]] > 1 and quote in quotes.values() and (more := re.match(r" ?[^\s]+", text[end:])):
            end += more.end()
            quote = text[row["span_start"] : end]
        quotes[row["fact_key"]] = quote
    return quotes


def _quote(row: Plain) -> str:
    quote: str = row["span_text"]
    if "\n" in quote:
        raise UsageError(f"{row['article_id']}: the quote {quote!r} crosses a line; gold quotes one paragraph")
    return quote


def _number(value: Any) -> Any:
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def _json(gold: Plain) -> str:
    """One fact a line, as annotators write it."""
    lines = ["{"]
    for position, (name, value) in enumerate(gold.items()):
        end = "" if position == len(gold) - 1 else ","
        if isinstance(value, list):
            inside = ",\n".join(f"  {json.dumps(each, ensure_ascii=False)}" for each in value)
            lines.append(f" {json.dumps(name)}: [\n{inside}\n ]{end}" if value else f" {json.dumps(name)}: []{end}")
        else:
            lines.append(f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}{end}")
    return "\n".join([*lines, "}"]) + "\n"
