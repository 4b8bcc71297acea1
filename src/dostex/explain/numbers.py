"""What became of every number of an article: claimed by which value, or refused why. No digit is left out."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from dostex.explain.labels import Labels
from dostex.explain.models import Number, Rule, Words
from dostex.extract.reading import Reading
from dostex.show.facts import Kind

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_FATES = ("observation", "date", "reference", "refused", "unclaimed")
_NO_NUMBER_WORDS = ("date", "reference", "person")  # "năm" before a year, "Tư" in a name
_Range = tuple[int, int]


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def numbers(reading: Reading, labels: Labels) -> tuple[Number, ...]:
    """Every run of digits of the article in text order, and the numbers in words that were read or refused."""
    places = [match.span() for match in _NUMBER.finditer(reading.text)]
    quantities = [(quantity.number_start, quantity.number_end) for quantity in reading.quantities]
    refused = [(number.start, number.end) for number in reading.rejected_numbers if number.reason not in _NO_NUMBER_WORDS]
    in_words = {place for place in (*quantities, *refused) if not _has_digit(reading.text, place)}
    fates = _Fates(reading, labels)
    return tuple(fates.of(place) for place in sorted({*places, *in_words}))


def counts(found: Iterable[Number]) -> dict[str, int]:
    """How many numbers have which fate; every fate is there."""
    counted = dict.fromkeys(_FATES, 0)
    for number in found:
        counted[number.fate] += 1
    return counted


def _has_digit(text: str, place: _Range) -> bool:
    return any(character.isdigit() for character in text[slice(*place)])


class _Fates:
    """The claims on one article's text, the strongest first."""

    def __init__(self, reading: Reading, labels: Labels) -> None:
        self._text = reading.text
        facts = [
            (place, labels.of("observation", index))
            for index, fact in enumerate(reading.facts)
            for place in ((fact.start, fact.end), (fact.quantity.number_start, fact.quantity.number_end), *fact.repeats)
        ]
        self._claims: list[tuple[str, list[tuple[_Range, str]]]] = [
            ("observation", facts),
            ("date", list(_labelled("date", reading.dates))),
            ("reference", list(_labelled("document", reading.references))),
        ]
        self._refused = [((number.start, number.end), number.reason) for number in reading.rejected_numbers]

    def of(self, place: _Range) -> Number:
        words = Words(*place, self._text[slice(*place)])
        for fate, claims in self._claims:
            label = next((label for claimed, label in claims if claimed[0] <= place[0] < claimed[1]), None)
            if label:
                return Number(words, fate, label)
        reasons = (reason for refused, reason in self._refused if refused[0] < place[1] and place[0] < refused[1])
        reason = next(reasons, "unread")
        fate = {"reference": "reference", "unclaimed": "unclaimed", "unread": "unclaimed"}.get(reason, "refused")
        return Number(words, fate, rule=Rule.named(f"refused.{reason}"))


def _labelled(kind: Kind, found: Iterable[_Placed]) -> Iterator[tuple[_Range, str]]:
    for index, item in enumerate(found):
        yield (item.start, item.end), Labels.of(kind, index)
