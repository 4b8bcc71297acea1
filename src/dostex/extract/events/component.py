"""The pipeline component `dostex_events`: fills `reading.events`, the reported event first."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc

from dostex.extract.events.announced import Announced
from dostex.extract.events.details import Details
from dostex.extract.events.further import Further
from dostex.extract.events.reported import Reported
from dostex.extract.events.triggers import Triggers
from dostex.extract.organizations.host import Host
from dostex.extract.reading import EventFound, Reading

CHAIRING = frozenset(("chair", "head_of_delegation"))


class Acting(Protocol):
    """A person as far as events need one."""

    @property
    def name(self) -> str: ...

    @property
    def roles(self) -> Sequence[str]: ...


@Language.factory("dostex_events")
def create(nlp: Language, name: str) -> "EventReader":  # noqa: ARG001 - the framework passes it
    """The component's factory, as spaCy wants it."""
    return EventReader()


class EventReader:
    """Doc → Doc; needs the dates, and takes the chairs from the people, that earlier components found."""

    def __init__(self) -> None:
        triggers = Triggers()
        self._reported = Reported(triggers)
        self._further = Further(triggers)
        self._announced = Announced(triggers)
        self._details = Details()

    def __call__(self, doc: Doc) -> Doc:
        reading = Reading.of(doc)
        reading.events = self.events(reading, reading.people)
        return doc

    def events(self, reading: Reading, people: Iterable[Acting]) -> list[EventFound]:
        """The events of `reading`, the reported one first, then those announced, in text order; `people` in text order."""
        reported = self._reported.find(reading)
        announced = self._announced.find(reading)
        found = [reported, *self._further.find(reading, reported)] if reported else []
        found += [event for event in announced if not any(_same(event, other) for other in found)]
        if not reported and (programme := self._announced.programme(reading)):
            found.append(programme)
        if not found and (council := self._announced.council(reading)):
            found.append(council)
        if not found:
            return []
        host = Host.of(reading)
        for event in found:
            self._details.complete(reading, event, host)
        found[0].chairs = [person.name for person in people if CHAIRING.intersection(person.roles)]
        return found


def _same(event: EventFound, reported: EventFound) -> bool:
    return event.type == reported.type and event.date == reported.date
