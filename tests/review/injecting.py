"""Known changes put into real records: text edited with every offset carried along, facts re-ordered with their references."""

import random
import re
from typing import Any

Plain = dict[str, Any]


def spans(plain: Plain) -> list[Plain]:
    """Every span of a record in plain form, to be changed in place."""
    found: list[Plain] = []
    for value in plain.values() if isinstance(plain, dict) else plain:
        if isinstance(value, dict) and value.keys() == {"start", "end", "text"}:
            found.append(value)
        elif isinstance(value, dict | list):
            found += spans(value)
    return found


def edit(plain: Plain, start: int, end: int, words: str) -> None:
    """Put `words` in place of `[start, end)` of the text. Every range that lies around it grows, every later one shifts."""
    article = plain["article"]
    article["text"] = article["text"][:start] + words + article["text"][end:]
    article["content_hash"] = "edited"
    shift = len(words) - (end - start)
    for each in [*article["segments"], *article["sentences"], *spans({**plain, "article": {}})]:
        if each["start"] >= end:
            each["start"] += shift
        if each["end"] >= end:
            each["end"] += shift
        if "text" in each:
            each["text"] = article["text"][each["start"] : each["end"]]


def append(plain: Plain, line: str) -> None:
    """A line without facts at the end of the page."""
    article = plain["article"]
    start = len(article["text"]) + 1
    article["text"] += f"\n{line}"
    article["content_hash"] = "edited"
    for name in ("segments", "sentences"):
        article[name].append({"start": start, "end": start + len(line), **({"kind": "body"} if name == "segments" else {})})


def shuffle(plain: Plain, rng: random.Random) -> None:
    """Every list of facts in another order."""
    for name in ("dates", "officials", "documents", "events", "findings"):
        rng.shuffle(plain[name])
    observations = plain["observations"]
    order = list(range(len(observations)))
    rng.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    plain["observations"] = [observations[old] for old in order]
    for each in plain["observations"]:
        if each["part_of"] is not None:
            each["part_of"] = place[each["part_of"]]


def lone_figures(plain: Plain) -> list[Plain]:
    """Observations whose value stands in digits of its own in the quote, that nothing else quotes."""
    every = spans({**plain, "article": {}})
    return [
        each
        for each in plain["observations"]
        if re.match(r"\d{1,3}\b(?![.,/]\d)", each["span"]["text"])
        and each["value_to"] is None
        and each["kind"] == "count"
        and each.get("out_of") is None
        and not each["mentions"]
        and sum(other["start"] < each["span"]["end"] and each["span"]["start"] < other["end"] for other in every) == 1
    ]


def sentence(plain: Plain, offset: int) -> int:
    """The index of the sentence that `offset` lies in."""
    starts = [each["start"] for each in plain["article"]["sentences"]]
    return sum(start <= offset for start in starts)
