"""Why dates, officials, documents and events are what they are."""

from collections.abc import Iterator

from dostex.explain.labels import Labels
from dostex.explain.models import Reason, Rule, Value, Words
from dostex.extract.reading import DateFound, EventFound, PersonFound, Reading, ReferenceFound
from dostex.records import Record
from dostex.show import phrases, terms, wording


class Values:
    """Explains what one Reading found besides observations; `record` is what it became."""

    def __init__(self, reading: Reading, record: Record, labels: Labels) -> None:
        self._reading = reading
        self._record = record
        self._labels = labels

    def explain(self) -> Iterator[Value]:
        """Officials, dates, documents, events, in the order of their lists."""
        for index, person in enumerate(self._reading.people):
            yield self._person(index, person)
        for index, date in enumerate(self._reading.dates):
            yield self._date(index, date)
        for index, reference in enumerate(self._reading.references):
            yield self._document(index, reference)
        for index, event in enumerate(self._reading.events):
            yield self._event(index, event)

    def _words(self, start: int, end: int) -> Words:
        return Words.of(self._reading.text, start, end)

    def _sentence(self, position: int) -> Words:
        around = (s for s in self._reading.sentences if s.start <= position < s.end)
        found = next(around, None)
        return self._words(found.start, found.end) if found else self._words(position, position)

    def _person(self, index: int, person: PersonFound) -> Value:
        start, end = person.spans[0]
        reasons = [Reason("name", person.name, Rule.named(person.rule), self._words(start, end))]
        for post, held in zip(person.posts, self._record.officials[index].posts, strict=True):
            rule = Rule.named(f"post.{post.status}")
            reasons.append(Reason("post", phrases.post(held), rule, self._words(post.start, post.end)))
        reasons += [Reason("role", terms.ROLES[role], Rule.named("role.in-event")) for role in person.roles]
        return Value(
            label=self._labels.of("official", index),
            kind="official",
            value=" ".join([*person.honorifics, person.name]),
            rule=person.rule,
            quote=self._words(start, end),
            sentence=self._sentence(start),
            reasons=tuple(reasons),
            repeats=tuple(self._words(*span) for span in person.spans[1:]),
        )

    def _date(self, index: int, date: DateFound) -> Value:
        words = self._words(date.start, date.end)
        reasons = (
            Reason("date", date.value, Rule.named(date.rule), words),
            Reason("year", date.value.partition("-")[0], Rule.named(f"year.{date.year_source or 'unknown'}")),
            Reason("use", date.cue, Rule.named(f"use.{date.cue}")),
        )
        label = self._labels.of("date", index)
        return Value(label, "date", wording.period(date.value), date.rule, words, self._sentence(date.start), reasons)

    def _document(self, index: int, found: ReferenceFound) -> Value:
        words = self._words(found.start, found.end)
        shown = self._record.documents[index]
        reasons = (Reason("document", phrases.document(shown), Rule.named(found.rule), words),)
        label = self._labels.of("document", index)
        return Value(label, "document", phrases.document(shown), found.rule, words, self._sentence(found.start), reasons)

    def _event(self, index: int, found: EventFound) -> Value:
        words, rule = self._words(found.start, found.end), Rule.named(found.rule)
        reasons = [Reason("event", terms.EVENTS[found.type], rule, words)]
        if found.date:
            reasons.append(Reason("date", found.date, rule, source=self._labels.date_of(found.date)))
        reasons += [Reason("chair", label, Rule.named("role.in-event")) for label in self._labels.people(found.chairs)]
        label, shown = self._labels.of("event", index), self._record.events[index]
        sentence = self._sentence(found.start)
        return Value(label, "event", phrases.event(shown), found.rule, words, sentence, tuple(reasons))
