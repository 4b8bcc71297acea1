"""What holds of every record, whatever the text was (FIELD.md, "Property tests")."""

import re
from collections.abc import Iterator

from dostex.language.folding import key
from dostex.records import Record

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_BODIES = tuple(
    key(name) for name in (
        "Sở KH&CN", "Sở Khoa học", "Bộ", "UBND", "HĐND", "Trung tâm", "Chi cục", "Hội đồng", "Phòng", "Ban Tổ chức",
    )
)  # fmt: skip
_FIRST_YEAR = 1945


def broken(record: Record) -> list[str]:
    """Every invariant that `record` breaks, in words."""
    return [*_shared_digits(record), *_old_dates(record), *_names(record), *_noise(record), *_round_trip(record)]


def _shared_digits(record: Record) -> Iterator[str]:
    """No two values are read from the same digits; a range or fraction is one value."""
    text, taken = record.article.text, {}
    spans = [(span, "observation") for each in record.observations for span in (each.span, *each.mentions)]
    spans += [(each.span, "date") for each in record.dates]
    for span, what in spans:
        for figure in _DIGITS.finditer(text, span.start, span.end):
            other = taken.setdefault(figure.start(), (span, what))
            if other[0] is not span:
                yield f"{figure[0]!r} is read twice: {what} {span.text!r}, {other[1]} {other[0].text!r}"


def _old_dates(record: Record) -> Iterator[str]:
    doubted = {span.start for finding in record.findings if finding.code == "doubtful-date" for span in finding.spans}
    for date in record.dates:
        if date.start and int(date.start[:4]) < _FIRST_YEAR and date.span.start not in doubted:
            yield f"{date.span.text!r} is before {_FIRST_YEAR} and nobody doubts it"


def _names(record: Record) -> Iterator[str]:
    for official in record.officials:
        if any(character.isdigit() for character in official.name) or not official.name[0].isupper():
            yield f"no name: {official.name!r}"
        if any(f" {body} " in f" {key(official.name)} " for body in _BODIES):
            yield f"a body's name as a person's: {official.name!r}"


def _noise(record: Record) -> Iterator[str]:
    yield from (f"read from noise: {each.span.text!r}" for each in record.observations if "987654" in each.span.text)


def _round_trip(record: Record) -> Iterator[str]:
    again = Record.model_validate_json(record.model_dump_json())
    if again.article != record.article or len(again.observations) != len(record.observations):
        yield "the record's JSON is another record"
