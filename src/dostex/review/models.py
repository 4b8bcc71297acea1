"""The vocabulary of review: facts of two sides, the changes between them, and stable hashes of what a decision rests on.

All values are plain, frozen and free of I/O; `to_plain` gives what JSON can hold and `from_plain` takes it back.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, Self, get_args

from dostex.language.folding import fold

Room = Literal["article", "dates", "officials", "posts", "roles", "observations", "documents", "events", "findings"]
Operation = Literal["added", "removed", "changed", "moved"]
Cause = Literal["page", "extractor", "both", "configuration", "unknown"]
Verdict = Literal["right", "wrong"]
Plain = dict[str, Any]

ROOMS: Final[tuple[Room, ...]] = get_args(Room)
OPERATIONS: Final[tuple[Operation, ...]] = get_args(Operation)
CAUSES: Final[tuple[Cause, ...]] = get_args(Cause)

# What makes two gained or lost facts alike; the other fields are each fact's own.
_SORT: Final[dict[Room, tuple[str, ...]]] = {
    "article": (),
    "dates": ("year_source",),
    "officials": (),
    "posts": ("title", "status"),
    "roles": ("role",),
    "observations": ("kind", "indicator", "unit", "status"),
    "documents": ("type",),
    "events": ("type", "status"),
    "findings": ("code",),
}
# Where else a fact is said, and in what kind of paragraph, does not change what it means.
_BESIDE: Final = frozenset({"mentions", "segment"})
_HASH_LENGTH: Final = 24


@dataclass(frozen=True, slots=True)
class Quote:
    """`text` stands at `[start, end)`, code points of its side's article text."""

    start: int
    end: int
    text: str

    def to_plain(self) -> Plain:
        """As JSON can hold it."""
        return {"start": self.start, "end": self.end, "text": self.text}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        return cls(plain["start"], plain["end"], plain["text"])


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentences around a quote, or what of them lies near; `start` is the offset of `text` in its side's article text."""

    start: int
    text: str

    def to_plain(self) -> Plain:
        """As JSON can hold it."""
        return {"start": self.start, "text": self.text}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        return cls(plain["start"], plain["text"])


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of one side.

    `key` is the store's stable `fact_key` (posts and roles have keys made in the same way). `fields` hold canonical JSON
    values: numbers as exact decimal strings, no offsets, no rule. `span` is null where a fact has no place of its own (the
    article, posts without a span, findings without a quote). `owner` is the key of the fact that it hangs on: the total of a
    part, the official of a post or role; the field `part_of` or `official` says its quote or name for the reader.
    """

    article_id: str
    room: Room
    key: str
    fields: Mapping[str, Any]
    span: Quote | None
    sentence: Sentence | None
    rule: str | None
    owner: str | None = None

    @property
    def evidence(self) -> str:
        """Stable hash of what a decision about this fact rests on: article, room, sentence, quote and fields.

        The same wherever the sentence stands, in whatever order the facts come and whichever rule read it.
        """
        meaning = {name: value for name, value in self.fields.items() if name not in _BESIDE and value is not None}
        return _hash(
            self.article_id,
            self.room,
            normal(self.sentence.text) if self.sentence else None,
            normal(self.span.text) if self.span else None,
            meaning,
        )

    def to_plain(self) -> Plain:
        """As JSON can hold it."""
        return {
            "article_id": self.article_id,
            "room": self.room,
            "key": self.key,
            "fields": dict(self.fields),
            "span": self.span and self.span.to_plain(),
            "sentence": self.sentence and self.sentence.to_plain(),
            "rule": self.rule,
            "owner": self.owner,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        span, sentence = plain["span"], plain["sentence"]
        return cls(
            article_id=plain["article_id"],
            room=plain["room"],
            key=plain["key"],
            fields=plain["fields"],
            span=Quote.from_plain(span) if span else None,
            sentence=Sentence.from_plain(sentence) if sentence else None,
            rule=plain["rule"],
            owner=plain["owner"],
        )


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a fact, before and after; null where a side does not have it."""

    field: str
    before: Any
    after: Any

    def to_plain(self) -> Plain:
        """As JSON can hold it."""
        return {"field": self.field, "before": self.before, "after": self.after}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        return cls(plain["field"], plain["before"], plain["after"])


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two sides.

    `added` has no `before`, `removed` no `after`. `changed` has the `fields` that differ. `moved` says the same of another
    place of the text, or cuts the quote otherwise; its one field is `span`. `verdict` says, where gold is known, whether the
    change is for the better (`right`) or the worse (`wrong`); null where gold does not tell.
    """

    article_id: str
    room: Room
    operation: Operation
    before: Fact | None
    after: Fact | None
    fields: tuple[FieldChange, ...]
    cause: Cause
    verdict: Verdict | None = None

    @property
    def fact(self) -> Fact:
        """The fact as it is after the change; as it was, if it is gone."""
        fact = self.after or self.before
        if fact is None:
            raise ValueError(f"{self.article_id}: a change without a fact on either side")
        return fact

    @property
    def key(self) -> str:
        """The key of `fact`."""
        return self.fact.key

    @property
    def rule(self) -> str | None:
        """The rule that read `fact`."""
        return self.fact.rule

    @property
    def sentence(self) -> str | None:
        """The sentence shown with the change; null where there is none."""
        return self.fact.sentence.text if self.fact.sentence else None

    @property
    def evidence(self) -> str:
        """Stable hash of what a decision about this change rests on: both sides' evidence and the fields that differ.

        It stays when chrome changes, facts are re-ordered or offsets shift; it changes when the sentence or a value does.
        """
        sides = [side and side.evidence for side in (self.before, self.after)]
        return _hash(*sides, [change.to_plain() for change in self.fields])

    @property
    def group(self) -> str:
        """Stable hash of the identical change: room, operation, rule and the fields before → after.

        Gained and lost facts are alike when they are of one sort (kind and indicator of an observation, type of a document, …).
        """
        return _hash(self.room, self.operation, self.rule, *self.likeness)

    @property
    def likeness(self) -> tuple[Any, ...]:
        """What the changes of one group have in common, beside room, operation and rule."""
        if self.operation in {"added", "removed"}:
            return tuple(self.fact.fields.get(name) for name in _SORT[self.room])
        return tuple(change.to_plain() for change in self.fields)

    def to_plain(self) -> Plain:
        """As JSON can hold it, the hashes beside."""
        return {
            "article_id": self.article_id,
            "room": self.room,
            "operation": self.operation,
            "cause": self.cause,
            "verdict": self.verdict,
            "fields": [change.to_plain() for change in self.fields],
            "before": self.before and self.before.to_plain(),
            "after": self.after and self.after.to_plain(),
            "evidence": self.evidence,
            "group": self.group,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        before, after = plain["before"], plain["after"]
        return cls(
            article_id=plain["article_id"],
            room=plain["room"],
            operation=plain["operation"],
            before=Fact.from_plain(before) if before else None,
            after=Fact.from_plain(after) if after else None,
            fields=tuple(FieldChange.from_plain(change) for change in plain["fields"]),
            cause=plain["cause"],
            verdict=plain["verdict"],
        )


@dataclass(frozen=True, slots=True)
class Version:
    """Which reading of an article a side holds: the hash of its text, the extractor, and its place in a store, null if none."""

    content_hash: str
    extractor_version: str
    number: int | None = None
    run_id: int | None = None

    def to_plain(self) -> Plain:
        """As JSON can hold it."""
        return {
            "content_hash": self.content_hash,
            "extractor_version": self.extractor_version,
            "number": self.number,
            "run_id": self.run_id,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        return cls(plain["content_hash"], plain["extractor_version"], plain["number"], plain["run_id"])


@dataclass(frozen=True, slots=True)
class ArticleDiff:
    """All that changed in one article, and how many facts did not. A version is null where that side lacks the article.

    `area` is the province's name, null if unknown. Where the text changed and no fact did, `changes` is empty.
    """

    article_id: str
    headline: str
    area: str | None
    before_version: Version | None
    after_version: Version | None
    changes: tuple[Change, ...]
    unchanged: int

    @property
    def text_changed(self) -> bool:
        """Whether both sides have the article, with different texts."""
        before, after = self.before_version, self.after_version
        return before is not None and after is not None and before.content_hash != after.content_hash

    def to_plain(self) -> Plain:
        """As JSON can hold it."""
        return {
            "article_id": self.article_id,
            "headline": self.headline,
            "area": self.area,
            "before_version": self.before_version and self.before_version.to_plain(),
            "after_version": self.after_version and self.after_version.to_plain(),
            "text_changed": self.text_changed,
            "unchanged": self.unchanged,
            "changes": [change.to_plain() for change in self.changes],
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        before, after = plain["before_version"], plain["after_version"]
        return cls(
            article_id=plain["article_id"],
            headline=plain["headline"],
            area=plain["area"],
            before_version=Version.from_plain(before) if before else None,
            after_version=Version.from_plain(after) if after else None,
            changes=tuple(Change.from_plain(change) for change in plain["changes"]),
            unchanged=plain["unchanged"],
        )


def normal(text: str) -> str:
    """`text` as far as it means something: letter case, tone placement, dashes and white space folded."""
    return " ".join(fold(text).split())


def _hash(*parts: Any) -> str:
    said = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode(errors="surrogatepass")).hexdigest()[:_HASH_LENGTH]
