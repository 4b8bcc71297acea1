"""Stable names of facts and hashes of records: what makes loading twice change nothing and two versions comparable."""

import hashlib
from collections.abc import Mapping
from typing import Any

from dostex.language.folding import key
from dostex.records import Record

_KEY_LENGTH = 24
Plain = Mapping[str, Any]  # a fact as `Record.model_dump` gives it


def plain_json(record: Record) -> str:
    """All that the record says. Where the file lay and which version of dostex read it do not count."""
    return record.model_dump_json(exclude={"article": {"source", "extractor_version"}})


def record_hash(record: Record) -> str:
    """SHA-256 of all that the record says."""
    return hash_of(plain_json(record))


def hash_of(plain: str) -> str:
    """SHA-256 of what `plain_json` gave."""
    return hashlib.sha256(plain.encode()).hexdigest()


class FactKeys:
    """Keys of the facts of one article: hash of article id, room, normalised content and the ordinal among equals.

    The content is what stays the same when the reading of a fact improves (its quote, its name), not what may be corrected.
    """

    def __init__(self, article_id: str) -> None:
        self._article_id = article_id
        self._seen: dict[tuple[str, ...], int] = {}

    def key(self, room: str, *content: str | None) -> str:
        """The key of the next fact of `room` with this content."""
        identity = (room, *(key(part or "") for part in content))
        self._seen[identity] = number = self._seen.get(identity, 0) + 1
        parts = "\x1f".join((self._article_id, *identity, str(number)))
        return hashlib.sha256(parts.encode()).hexdigest()[:_KEY_LENGTH]


def observation_content(observation: Plain) -> tuple[str, str]:
    """Kind and quote."""
    return observation["kind"], observation["span"]["text"]


def document_content(document: Plain) -> tuple[str, str]:
    """Type and number; the quote where there is no number."""
    return document["type"], document["number"] or document["span"]["text"]


def event_content(event: Plain) -> tuple[str]:
    """The type; several of one type are told apart by their order."""
    return (event["type"],)


def finding_content(finding: Plain) -> tuple[str, ...]:
    """Code and quotes."""
    return (finding["code"], *(span["text"] for span in finding["spans"]))
