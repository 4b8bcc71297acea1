"""Small records for tests: a text, and spans given by their words or offsets."""

from typing import Any

from dostex.records import Record, quote

TEXT = "Sở tổng kết năm 2023\nSở quản lý 93 nhiệm vụ, trong đó 57 nhiệm vụ chuyển tiếp, 36 nhiệm vụ mở mới.\nHà Miên"


def make(text: str = TEXT, article: dict[str, Any] | None = None, **lists: list[dict[str, Any]]) -> Record:
    """A record of `text` (first line the headline, the rest body); `lists` are its facts, their rule and segment filled in."""
    segments, position = [], 0
    for line in text.split("\n"):
        if line:
            kind = "body" if segments else "headline"
            segments.append({"kind": kind, "start": position, "end": position + len(line)})
        position += len(line) + 1
    fields = {
        "id": "thử-1", "headline": text.partition("\n")[0], "text": text, "segments": segments,
        "content_hash": "sha256:0", "extractor_version": "0",
    }  # fmt: skip
    for name, items in lists.items():
        for item in items:
            item.update({"rule": "thử"} if name != "findings" else {})
            item.update({"segment": "body"} if name == "observations" else {})
    return Record.model_validate({"article": fields | (article or {}), **lists})


def at(words: str, text: str = TEXT) -> dict[str, Any]:
    """The span of the first `words` in `text`."""
    start = text.index(words)
    return quote(text, start, start + len(words))


def count(words: str, value: int, text: str = TEXT, **more: Any) -> dict[str, Any]:
    """A count of nhiệm vụ at `words`."""
    return {"kind": "count", "span": at(words, text), "value": value, "unit": "nhiệm vụ", **more}


def date(start: int, end: int, text: str) -> dict[str, Any]:
    """A date that covers `[start, end)`, whatever stands there."""
    return {"span": quote(text, start, end), "value": "2023"}
