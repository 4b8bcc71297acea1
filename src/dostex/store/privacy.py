"""Personal data in article text: phone numbers, e-mail and home addresses are covered, same length, before anything is stored.

People stand in the store in their public role only. Offsets stay valid, because every covered character leaves a mark in its
place; white space stays, so lines and sentences do too.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from dostex.language.folding import fold
from dostex.records import Record

MARK = "*"
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# Vietnam's numbering plan: mobile 03, 05, 07, 08, 09 and eight more digits, fixed lines 02 and nine; +84 or 84 for the 0.
_PHONE = re.compile(
    r"(?<![\w.,/+-])(?:\(?(?:\+ ?84|84|0) ?\)?[ .-]?)(?:2\d|[35789])(?:[ .()-]{0,2}\d){7,9}(?![\d/]|[.,]\d)", re.ASCII
)
_LONG_NUMBER = re.compile(r"[0-9](?:[ .()-]{0,3}[0-9]){8}")  # without one there is no phone number; found in half the time
_PHONE_LENGTHS = {
    "2": range(10, 11),
    "3": range(9, 10),
    "5": range(9, 10),
    "7": range(9, 10),
    "8": range(9, 10),
    "9": range(9, 10),
}
_HOME = re.compile(
    r"(?<!\w)(?:thường trú|tạm trú|cư trú|(?<!lưu )trú|nhà riêng|địa chỉ nhà|chỗ ở(?: hiện nay)?) ?(?:tại|ở|:)(?: số)? ?"
    r"(?P<address>[^;.()\n]{3,160})"
)
_CUES = ("trú", "nhà riêng", "chỗ ở", "địa chỉ nhà")  # without one of these there is no need to fold
_SMALL = re.compile(r"\d|(?<!\w)(?:ngõ|ngách|hẻm|đường|phố|tổ|khu|thôn|bản|ấp|xóm|làng|xã|phường|thị trấn)(?!\w)")


def places(text: str) -> list[tuple[int, int]]:
    """The ranges of `text` that are personal data, in order, none overlapping."""
    found = [match.span() for match in _EMAIL.finditer(text)] if "@" in text else []
    if _LONG_NUMBER.search(text):
        found += [_inside(match) for match in _PHONE.finditer(text) if _is_phone(match[0])]
    lower = text.lower()
    if any(cue in lower for cue in _CUES):
        found += [match.span("address") for match in _HOME.finditer(fold(text)) if _SMALL.search(match["address"])]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _inside(match: re.Match[str]) -> tuple[int, int]:
    """Without a bracket that opens before the number and closes after it."""
    return match.start() + (match[0].startswith("(") and ")" not in match[0]), match.end()


def _is_phone(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    national = digits[2:] if digits.startswith("84") else digits[1:]
    return len(national) in _PHONE_LENGTHS.get(national[:1], ())


def covered(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """`text` with a mark for every character of `ranges` that is no white space."""
    parts, last = [], 0
    for start, end in ranges:
        parts += [text[last:start], re.sub(r"\S", MARK, text[start:end])]
        last = end
    return "".join([*parts, text[last:]])


def masked(record: Record) -> tuple[Record, int]:
    """`record` without personal data, and how many places were covered. The same record when there are none."""
    text = record.article.text
    ranges = places(text)
    if not ranges:
        return record, 0
    new_text = covered(text, ranges)
    surfaces = {text[start:end]: covered(text[start:end], [(0, end - start)]) for start, end in ranges}
    plain = _replaced(record.model_dump(), new_text, surfaces)
    plain["article"] |= {"text": new_text, "content_hash": hashlib.sha256(new_text.encode()).hexdigest()}
    return Record.model_validate(plain), len(ranges)


def _replaced(value: Any, text: str, surfaces: Mapping[str, str]) -> Any:
    """Spans quote the new `text`; elsewhere the surfaces are covered where they stand."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            return {**value, "text": text[value["start"] : value["end"]]}
        return {name: _replaced(part, text, surfaces) for name, part in value.items()}
    if isinstance(value, list):
        return [_replaced(part, text, surfaces) for part in value]
    if isinstance(value, str):
        for surface, cover in surfaces.items():
            value = value.replace(surface, cover)
    return value
