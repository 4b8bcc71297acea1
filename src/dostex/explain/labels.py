"""The labels that `dostex show` gives to values, for the findings of a Reading."""

from collections.abc import Iterable

from dostex.extract.observations.models import Fact
from dostex.extract.reading import Reading
from dostex.show.facts import LETTERS, Kind


class Labels:
    """Finds the label of a fact, of a date at a place, of an event or a person."""

    def __init__(self, reading: Reading) -> None:
        self._facts = {
            place: self.of("observation", index)
            for index, fact in enumerate(reading.facts)
            for place in ((fact.start, fact.end), *fact.repeats)
        }
        self._reading = reading

    @staticmethod
    def of(kind: Kind, index: int) -> str:
        """The label of the value at `index` of its list."""
        return f"{LETTERS[kind]}{index + 1}"

    def fact(self, fact: Fact | None) -> str | None:
        """The observation that `fact` is or has become a repetition of."""
        return self._facts.get((fact.start, fact.end)) if fact else None

    def date_at(self, start: int, end: int) -> str | None:
        """The first date that lies inside `[start, end)`."""
        dates = enumerate(self._reading.dates)
        return next((self.of("date", index) for index, date in dates if start <= date.start and date.end <= end), None)

    def date_of(self, value: str | None) -> str | None:
        """The first date with that value."""
        dates = enumerate(self._reading.dates)
        return next((self.of("date", index) for index, date in dates if date.value == value), None)

    def event(self) -> str | None:
        """The event that the article reports."""
        return self.of("event", 0) if self._reading.events else None

    def people(self, names: Iterable[str]) -> list[str]:
        """The officials of these names."""
        wanted = set(names)
        return [self.of("official", index) for index, person in enumerate(self._reading.people) if person.name in wanted]
