"""A record made ready to be stored: checked against what a database can hold, masked, and hashed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dostex.errors import RecordRejected
from dostex.records import Record
from dostex.store import privacy
from dostex.store.keys import hash_of, plain_json, record_hash

# Indexed columns: an entry of a PostgreSQL index must fit a third of a page. Real ids and names stay far below.
NAME_LIMIT = 600


@dataclass(frozen=True, slots=True)
class Page:
    """An input as it was read."""

    raw_hash: str
    raw_size: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """`record` as it will be stored, read from the input `name`; `masked` places of personal data are covered."""

    record: Record
    hash: str
    masked: int
    name: str | None = None
    page: Page | None = None


def prepare(record: Record, name: str | None = None, page: Page | None = None, *, keep_personal_data: bool = False) -> Prepared:
    """`record` ready to be stored. Raises RecordRejected for what no database here can hold: NUL, half a surrogate pair, names
    too long for an index."""
    plain = _checked(record, name or record.article.id)
    kept, masked = (record, 0) if keep_personal_data else privacy.masked(record)
    return Prepared(kept, record_hash(kept) if masked else hash_of(plain), masked, name, page)


def _checked(record: Record, name: str) -> str:
    """The record as `plain_json` gives it."""
    for what, value in _names(record):
        if len(value) > NAME_LIMIT:
            raise RecordRejected(name[:NAME_LIMIT], f"{what} has {len(value):,} characters; at most {NAME_LIMIT} are stored")
    try:
        plain = plain_json(record)
    except (ValueError, UnicodeError) as error:  # pydantic's serializer meets half a surrogate pair
        raise RecordRejected(name, f"the text is no Unicode: {error}") from error
    if "\\u0000" in plain and (where := next(_with_nul(record.model_dump(), ""), None)):
        raise RecordRejected(name, f"{where} holds a NUL character, which PostgreSQL cannot store; remove it")
    return plain


def _names(record: Record) -> Iterator[tuple[str, str]]:
    yield "the article's id", record.article.id
    yield "the article's source", record.article.source or ""
    for official in record.officials:
        yield "an official's name", official.name
    for document in record.documents:
        yield "a document's number", document.number or ""


def _with_nul(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, str):
        if "\x00" in value:
            yield path.removeprefix(".")
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _with_nul(part, f"{path}.{name}")
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from _with_nul(part, f"{path}[{position}]")
