"""Changes against gold: is each for the better or for the worse, and what does it do to precision, recall and F1."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from dostex.evaluate import observations
from dostex.evaluate.facets import FACETS, compare
from dostex.evaluate.gold import Gold, GoldCase, GoldObservation
from dostex.evaluate.outcome import Outcome, Tally, tally
from dostex.evaluate.quotes import area_key, number_key
from dostex.language.folding import key
from dostex.records import Record
from dostex.review.facts import canonical
from dostex.review.models import ArticleDiff, Change, Fact, Verdict
from dostex.review.readings import Reading

# The fields of an observation that gold states, null included; what it says of an area counts only with a scope.
_STATED: Final = (
    "value", "value_to", "unit", "comparator", "indicator", "period", "status", "scope", "each", "measure", "out_of", "per",
    "currency", "change", "part_of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Score:
    """One facet's counts on both sides."""

    facet: str
    before: Tally
    after: Tally


class Judge:
    """Gold for some articles, and the score of both sides as far as they were shown to it."""

    def __init__(self, cases: Iterable[GoldCase]) -> None:
        self._cases = {case.article.id: case for case in cases if case.article is not None}
        self._outcomes: dict[str, tuple[list[Outcome], list[Outcome]]] = {facet: ([], []) for facet in FACETS}
        self.seen = 0

    @property
    def articles(self) -> frozenset[str]:
        """The articles that gold knows."""
        return frozenset(self._cases)

    def __call__(self, found: ArticleDiff, before: Reading | None, after: Reading | None) -> ArticleDiff:
        """`found` with a verdict on each change that gold can judge; both readings are scored."""
        case = self._cases.get(found.article_id)
        if case is None:
            return found
        self.seen += 1
        records = [reading.record if reading else None for reading in (before, after)]
        for side, record in enumerate(records):
            for outcome in compare(case, record):
                self._outcomes[outcome.facet][side].append(outcome)
        truth = [_Truth(case.gold, reading, record) for reading, record in zip((before, after), records, strict=True)]
        return replace(found, changes=tuple(replace(change, verdict=_verdict(change, *truth)) for change in found.changes))

    def scores(self) -> list[Score]:
        """The facets that either side or gold has anything of."""
        counted = [Score(facet, *map(tally, sides)) for facet, sides in self._outcomes.items()]
        return [score for score in counted if score.before != Tally() or score.after != Tally()]


def _verdict(change: Change, before: "_Truth", after: "_Truth") -> Verdict | None:
    match change.operation:
        case "added":
            return None if before.dated(change.fact) else _better(after.has(change.fact), good=True)
        case "removed":
            return None if after.dated(change.fact) else _better(before.has(change.fact), good=False)
    assert change.before is not None
    assert change.after is not None
    gain = 0
    for field in change.fields:
        was, now = before.right(change.before, field.field), after.right(change.after, field.field)
        if was is not None and now is not None:
            gain += now - was
    return "right" if gain > 0 else "wrong" if gain < 0 else None


def _better(there: bool | None, *, good: bool) -> Verdict | None:
    return None if there is None else "right" if there is good else "wrong"


class _Truth:
    """What gold says of the facts of one side."""

    def __init__(self, gold: Gold, reading: Reading | None, record: Record | None) -> None:
        self._gold = gold
        self._people = {key(official.name): official for official in gold.officials}
        self._dates = {fact.fields["value"] for fact in reading.facts if fact.room == "dates"} if reading else set()
        self._figures = _figures(gold, reading.facts if reading else (), record)

    def dated(self, fact: Fact) -> bool:
        """Whether `fact` is a date that this side has too, here or elsewhere: gold does not count its mentions."""
        return fact.room == "dates" and fact.fields["value"] in self._dates

    def has(self, fact: Fact) -> bool | None:
        """Whether gold has this fact; null where it does not tell."""
        said = fact.fields
        match fact.room:
            case "dates":
                return said["value"] in {date.value for date in self._gold.dates}
            case "officials":
                return key(said["name"]) in self._people
            case "posts":
                return self._post(said) is not None
            case "roles":
                person = self._people.get(key(said["official"]))
                return person is not None and said["role"] in person.roles
            case "observations":
                return fact.key in self._figures
            case "documents":
                names = {(key(each.type), number_key(each.number)) for each in self._gold.documents}
                return (key(said["type"]), number_key(said["number"])) in names
            case "events":
                return (said["type"], said["date"]) in {(event.type, event.date) for event in self._gold.events}
        return None

    def right(self, fact: Fact, field: str) -> bool | None:
        """Whether gold has this field of this fact; null where it does not tell."""
        said = fact.fields.get(field)
        match fact.room:
            case "article":
                return self._article(field, said)
            case "observations":
                return self._figure(fact, field)
            case "officials" if field == "honorifics":
                person = self._people.get(key(fact.fields["name"]))
                return None if person is None else _as_set(person.honorifics) == _as_set(said)
            case "dates" | "documents" | "events" if field in {
                "start",
                "end",
                "mentions",
                "span",
                "name",
                "venue",
                "organizer",
            }:
                return None
            case "documents" if field in {"issuer", "date"}:
                return self._document(fact, field)
            case "officials" if field != "name":
                return None
            case "events" if field == "chairs":
                return _as_set(said) in [_as_set(event.chairs) for event in self._gold.events]
        return None if field == "span" else self.has(fact)

    def _post(self, said: Any) -> Any:
        person = self._people.get(key(said["official"]))
        wanted = key(said["title"]), key(said["organization"] or ""), said["status"]
        posts = person.posts if person else ()
        return next((post for post in posts if (key(post.title), key(post.organization or ""), post.status) == wanted), None)

    def _document(self, fact: Fact, field: str) -> bool | None:
        for each in self._gold.documents:
            if (key(each.type), number_key(each.number)) == (key(fact.fields["type"]), number_key(fact.fields["number"])):
                return key(getattr(each, field) or "") == key(fact.fields[field] or "")
        return None

    def _article(self, field: str, said: Any) -> bool | None:
        gold = self._gold.article
        match field:
            case "headline":
                return bool(said == gold.headline)
            case "authors":
                return _as_set(said) == _as_set(gold.authors)
            case "ref_area":
                return (said and area_key(said["name"])) == (gold.ref_area and area_key(gold.ref_area))
            case "date_published" if self._gold.published:
                return bool(said) and said[:10] == self._gold.published[:10]
        return None

    def _figure(self, fact: Fact, field: str) -> bool | None:
        if field in {"value", "kind"}:
            return fact.key in self._figures
        gold = self._figures.get(fact.key)
        if gold is None or field not in _STATED:
            return None
        expected = canonical(getattr(gold, field))
        return bool(_folded(fact.fields.get(field)) == _folded(expected))


def _as_set(names: Iterable[str] | None) -> set[str]:
    return {key(name) for name in names or ()}


def _folded(value: Any) -> Any:
    return key(value) if isinstance(value, str) else value


def _figures(gold: Gold, facts: Sequence[Fact], record: Record | None) -> dict[str, GoldObservation]:
    """Fact key → the observation of gold that it is."""
    if record is None:
        return {}
    keys = [fact.key for fact in facts if fact.room == "observations"]
    pairs = observations.match(gold.observations, record.observations, record.article.text)
    return {keys[found]: gold.observations[expected] for expected, found in pairs}
