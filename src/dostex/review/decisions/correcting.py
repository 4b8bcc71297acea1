"""A fact as a reviewer corrects or adds it: checked by the records' own models, quoted from the article's text."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter, ValidationError

from dostex import edtf, records
from dostex.review.decisions.columns import place_of, value_of
from dostex.review.decisions.models import Correction, InvalidCorrection
from dostex.review.facts import canonical
from dostex.review.models import Fact, Plain, Quote, Room, Sentence
from dostex.store.evidence import Places

_KEY_LENGTH: Final = 24
_OBSERVATION: Final = TypeAdapter[records.Observation](records.Observation)
_MODELS: Final[dict[Room, type[BaseModel]]] = {
    "dates": records.DateMention,
    "officials": records.Official,
    "posts": records.Post,
    "documents": records.DocumentReference,
    "events": records.Event,
}
_ROLE: Final = TypeAdapter[records.Role](records.Role)
_ARTICLE_FIELDS: Final = frozenset({"headline", "date_published", "authors", "ref_area", "url"})
_NOT_SAID: Final = frozenset({"span", "spans", "rule", "segment", "mentions", "part_of", "posts", "roles"})
_KIND_OWN: Final = frozenset({"out_of", "change", "measure", "currency", "per"})


@dataclass(frozen=True, slots=True)
class Text:
    """The article's text that spans are offsets into, its sentences, and the observations that may be totals: quote → key."""

    text: str
    sentences: Sequence[tuple[int, int]]
    totals: Mapping[str, str]


def corrected(fact: Fact, correction: Correction, text: Text | None) -> Fact:
    """`fact` as `correction` says. `text` is needed for a span and for `part_of`.

    Raises InvalidCorrection naming each field that is wrong and what is valid.
    """
    span, sentence = fact.span, fact.sentence
    if correction.span is not None:
        span, sentence = _quoted(correction.span, text, fact.room)
    fields = _fields(fact.room, fact.fields, correction.fields, span)
    owner = _owner(fact, correction.fields, text)
    return replace(fact, fields=fields, span=span, sentence=sentence, owner=owner)


def added(article_id: str, room: Room, correction: Correction, text: Text, owner: Fact | None = None) -> Fact:
    """A fact that extraction missed; `owner` is the official of a post or role. Raises InvalidCorrection."""
    if room in {"article", "findings"}:
        raise InvalidCorrection({"": f"nothing can be added to {room}; valid are dates, officials, posts, roles, …"})
    if room in {"posts", "roles"} and owner is None:
        raise InvalidCorrection({"official": "a post or role needs an official of the article"})
    span, sentence = (owner.span, owner.sentence) if owner else (None, None)
    if correction.span is not None:
        span, sentence = _quoted(correction.span, text, room)
    elif owner is None:
        raise InvalidCorrection({"span": "select the words of the article that say it"})
    given = {**correction.fields, **({"official": owner.fields["name"]} if owner else {})}
    fields = _fields(room, {}, given, span)
    own_span = None if room == "posts" and correction.span is None else span
    fact = Fact(article_id, room, "", fields, own_span, sentence, None, owner.key if owner else None)
    fact = replace(fact, owner=_owner(fact, correction.fields, text))
    return replace(fact, key=_key(fact))


def _key(fact: Fact) -> str:
    said = "\x1f".join(("review", fact.article_id, fact.room, place_of(fact), value_of(fact)))
    return hashlib.sha256(said.encode()).hexdigest()[:_KEY_LENGTH]


def _quoted(span: tuple[int, int], text: Text | None, room: Room) -> tuple[Quote, Sentence]:
    if room in {"article", "findings", "roles"}:
        raise InvalidCorrection({"span": f"{room} have no span of their own"})
    if text is None:
        raise InvalidCorrection({"span": "the article's text is not in this store; run or load it first"})
    start, end = span
    if not 0 <= start < end <= len(text.text):
        raise InvalidCorrection({"span": f"[{start}, {end}) is no range of the text, which has {len(text.text)} characters"})
    while end > start and text.text[end - 1].isspace():
        end -= 1
    while start < end and text.text[start].isspace():
        start += 1
    if start == end:
        raise InvalidCorrection({"span": "the selection holds no word"})
    begin, sentence = Places(text.text, text.sentences).sentence(start, end)
    return Quote(start, end, text.text[start:end]), Sentence(begin, sentence)


def _owner(fact: Fact, given: Mapping[str, Any], text: Text | None) -> str | None:
    if fact.room != "observations" or "part_of" not in given:
        return fact.owner
    quote = given["part_of"]
    if not quote:
        return None
    found = text.totals.get(quote) if text else None
    if found is None or found == fact.key:
        raise InvalidCorrection({"part_of": f"{quote!r} is the quote of no other observation of the article"})
    return found


def _fields(room: Room, base: Mapping[str, Any], given: Mapping[str, Any], span: Quote | None) -> Plain:
    """The fields after validation, canonical; those of `base` that the models do not know (mentions, quotes) stay."""
    if room == "findings":
        raise InvalidCorrection({"": "findings are accepted or rejected, not corrected"})
    said = {**base, **given}
    checked = _checked(room, said, given, span)
    beside = {name: said[name] for name in ("mentions", "segment", "official", "part_of") if name in said}
    return {**canonical({name: value for name, value in checked.items() if name not in _NOT_SAID}), **beside}


def _checked(room: Room, said: Plain, given: Mapping[str, Any], span: Quote | None) -> Plain:
    plain = {name: value for name, value in said.items() if name not in _NOT_SAID | {"official"}}
    quote = span.to_plain() if span else None
    try:
        if room == "roles":
            return {"role": _ROLE.validate_python(plain.get("role"))}
        if room == "article":
            return _article(plain)
        if room == "observations":
            kept = {name: value for name, value in plain.items() if name in given or name not in _KIND_OWN or value is not None}
            kept = _of_kind(kept, given)
            return _OBSERVATION.validate_python({**kept, "span": quote, "rule": "review", "segment": "body"}).model_dump()
        if room == "dates":
            start, end = _bounds(plain.get("value"))
            plain |= {"start": start, "end": end}
        placed = {"spans": [quote]} if room == "officials" else {"span": quote}
        rule = {} if room == "posts" else {"rule": "review"}
        return _MODELS[room].model_validate({**plain, **placed, **rule}).model_dump()
    except ValidationError as error:
        raise InvalidCorrection(_problems(error)) from error


def _of_kind(plain: Plain, given: Mapping[str, Any]) -> Plain:
    """Without what only the former kind had, when the kind changes."""
    if "kind" not in given:
        return plain
    return {name: value for name, value in plain.items() if name in given or name not in _KIND_OWN}


def _article(plain: Plain) -> Plain:
    unknown = plain.keys() - _ARTICLE_FIELDS
    if unknown:
        raise InvalidCorrection({name: f"valid are {', '.join(sorted(_ARTICLE_FIELDS))}" for name in unknown})
    text = plain.get("headline") or "-"
    rest: Plain = {"id": "review", "text": text, "segments": [], "content_hash": "", "extractor_version": ""}
    dumped: Plain = records.Article.model_validate({**plain, **rest}).model_dump()
    return {name: dumped[name] for name in _ARTICLE_FIELDS}


def _bounds(value: Any) -> tuple[str | None, str | None]:
    try:
        first, last = edtf.bounds(value)
    except (ValueError, TypeError) as error:
        raise InvalidCorrection({"value": str(error)}) from error
    return first.isoformat() if first else None, last.isoformat() if last else None


def _problems(error: ValidationError) -> dict[str, str]:
    problems: dict[str, str] = {}
    for each in error.errors(include_url=False):
        where = [str(part) for part in each["loc"] if part not in {"count", "percentage", "money", "rank", "score", "ratio"}]
        given = "" if each["type"] == "missing" else f", got {each['input']!r:.60}"
        problems.setdefault(".".join(where), f"{each['msg']}{given}")
    return problems
