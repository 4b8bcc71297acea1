"""Facets of observations: matched one-to-one by kind and value, then compared facet by facet."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal

from dostex.evaluate.gold import Gold, GoldObservation
from dostex.evaluate.matching import Pairs, assign, sides
from dostex.evaluate.outcome import Outcome, label
from dostex.evaluate.quotes import area_key, occurrences, place
from dostex.language.folding import key
from dostex.records import Observation, Record

_Either = GoldObservation | Observation
_Read = Callable[[_Either], object]


def _area(observation: _Either) -> str | None:
    area = observation.ref_area
    if observation.scope is None or area is None:
        return None
    return area_key(area if isinstance(area, str) else area.name)


# Every observation has these, null or not: right is the gold's value, null included.
_ALWAYS: dict[str, _Read] = {
    "unit": lambda observation: key(observation.unit),
    "indicator": lambda observation: observation.indicator,
    "period": lambda observation: observation.period,
    "status": lambda observation: observation.status,
    "comparator": lambda observation: observation.comparator,
}
# These say something only where they are set, and are counted only there.
_WHERE_SET: dict[str, _Read] = {
    "measure": lambda observation: getattr(observation, "measure", None),
    "value_to": lambda observation: observation.value_to,
    "out_of": lambda observation: getattr(observation, "out_of", None),
    "per": lambda observation: getattr(observation, "per", None),
    "currency": lambda observation: (getattr(observation, "currency", None) or "VND") if observation.kind == "money" else None,
    "each": lambda observation: observation.each or None,
    "change": lambda observation: getattr(observation, "change", None),
    "scope": lambda observation: observation.scope,
    "area": _area,
}
OBSERVATION_FACETS = ("observation", *_ALWAYS, "part_of", *_WHERE_SET)

_MATCHABLE, _OVERLAP, _INDICATOR, _PERIOD, _UNIT, _STATUS = 1000.0, 100.0, 10.0, 5.0, 2.0, 1.0


def observations(gold: Gold, record: Record | None) -> Iterator[Outcome]:
    """Outcomes of every facet in OBSERVATION_FACETS; those of an unmatched observation are implied by it."""
    expected, found = gold.observations, record.observations if record else []
    text = record.article.text if record else ""
    pairs = match(expected, found, text)
    for left, right in sides(expected, found, pairs):
        yield _observation(left, right, text)
        yield from _facets(left, right)
    yield from _parts(expected, found, dict(pairs))


def match(gold: list[GoldObservation], found: list[Observation], text: str) -> Pairs:
    """Pairs (gold index, found index) of equal kind and value; overlapping quotes first, then the most equal facets."""
    groups: dict[tuple[str, Decimal], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index, expected in enumerate(gold):
        groups[expected.kind, expected.value][0].append(index)
    for index, observation in enumerate(found):
        groups[observation.kind, observation.value][1].append(index)
    pairs: Pairs = []
    for rows, columns in groups.values():
        weights = [[_likeness(gold[row], found[column], text) for column in columns] for row in rows]
        pairs += [(rows[row], columns[column]) for row, column in assign(weights)]
    return sorted(pairs)


def _likeness(gold: GoldObservation, found: Observation, text: str) -> float:
    spans = [found.span, *found.mentions]
    overlap = any(start < span.end and span.start < end for start, end in occurrences(text, gold.text) for span in spans)
    return (
        _MATCHABLE
        + _OVERLAP * overlap
        + _INDICATOR * (gold.indicator == found.indicator)
        + _PERIOD * (gold.period == found.period)
        + _UNIT * (key(gold.unit) == key(found.unit))
        + _STATUS * (gold.status == found.status)
    )


def _observation(left: GoldObservation | None, right: Observation | None, text: str) -> Outcome:
    at = right.span.start if right else place(text, left.text) if left else None
    return Outcome(
        "observation",
        f"{left.kind} {left.value} “{left.text}”" if left else None,
        f"{right.kind} {right.value} “{right.span.text}” [{right.rule}]" if right else None,
        left is not None and right is not None,
        at,
    )


def _facets(left: GoldObservation | None, right: Observation | None) -> Iterator[Outcome]:
    for facet, read in (_ALWAYS | _WHERE_SET).items():
        expected, actual = left and read(left), right and read(right)
        wanted = left is not None and (facet in _ALWAYS or expected is not None)
        given = right is not None and (facet in _ALWAYS or actual is not None)
        if wanted or given:
            yield Outcome(
                facet,
                f"{label(expected)} “{left.text}”" if left and wanted else None,
                f"{label(actual)} “{right.span.text}” [{right.rule}]" if right and given else None,
                wanted and given and expected == actual,
                right.span.start if right else None,
                implied=left is None or right is None,
            )


def _parts(gold: list[GoldObservation], found: list[Observation], pairs: dict[int, int]) -> Iterator[Outcome]:
    gold_of = {column: row for row, column in pairs.items()}
    for row, expected in enumerate(gold):
        part = found[pairs[row]] if row in pairs else None
        total = gold_of.get(part.part_of) if part and part.part_of is not None else None
        wanted = expected.part_of and f"“{expected.text}” of “{expected.part_of}”"
        given = _edge(part, found) if part else None
        correct = wanted is not None and total is not None and gold[total].text == expected.part_of
        if wanted or given:
            yield Outcome("part_of", wanted, given, correct, part.span.start if part else None, implied=part is None)
    for column, part in enumerate(found):
        if column not in gold_of and part.part_of is not None:
            yield Outcome("part_of", None, _edge(part, found), False, part.span.start, implied=True)


def _edge(part: Observation, found: list[Observation]) -> str | None:
    return None if part.part_of is None else f"“{part.span.text}” of “{found[part.part_of].span.text}”"
