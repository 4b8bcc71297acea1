"""Further events of one report: the next day's council, the seminar within the fair, the ceremony "chiều cùng ngày"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dostex.extract.events import patterns
from dostex.extract.events.occasions import Occasion, in_sentence, is_coming, together
from dostex.extract.events.triggers import Trigger, Triggers
from dostex.extract.events.vocabulary import alternation
from dostex.extract.reading import EventFound, Reading, Sentence
from dostex.records import EventType

_OPENING, _CLOSE, _REACH = 60, 12, 60
_DAYS = timedelta(days=10)


class Further:
    """Finds the events that took place beside the reported one, each in a sentence of its own that a day opens."""

    def __init__(self, triggers: Triggers) -> None:
        self._triggers = triggers
        self._same_day = re.compile(
            r"(?:(?:vào )?(?:sáng|trưa|chiều|tối) )?cùng ngày|cũng trong (?:sáng|chiều|tối|ngày)(?: cùng ngày)?"
        )
        self._aside = re.compile(
            rf"(?<!\w){alternation((*patterns.FLASHBACKS, *patterns.PLAN_CUES, *patterns.PUBLISHING))}(?!\w)"
        )
        self._day_part = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối)(?: ngày)? \Z")

    def find(self, reading: Reading, reported: EventFound) -> list[EventFound]:
        """The further events of an article whose `reported` event has a day with a year, in text order."""
        span = _days(reported.date)
        if span is None:
            return []
        found: list[EventFound] = []
        for sentence in reading.sentences:
            if sentence.segment == "body" and sentence.start > reported.start:
                for event in self._in_sentence(reading, sentence, reported, span):
                    if all((event.type, event.date) != (other.type, other.date) for other in (reported, *found)):
                        found.append(event)
        return found

    def _in_sentence(
        self, reading: Reading, sentence: Sentence, reported: EventFound, span: tuple[date, date]
    ) -> Iterator[EventFound]:
        folded = reading.folded
        if same := self._same_day.match(folded, sentence.start):
            trigger = self._named(reading, same.end(), sentence.end)
            if trigger and trigger.type != reported.type:
                yield _event(trigger, span[1].isoformat())
            return
        days = [day for day in together(reading, in_sentence(reading, sentence)) if day.grain == "day"]
        for day in days:
            at = _days(day.value)
            if at is None or is_coming(folded, day) or not span[0] - _DAYS <= at[0] <= span[1] + _DAYS:
                continue
            if trigger := self._on(reading, sentence, day, reported, beside=not span[0] <= at[0] <= span[1]):
                within = span[0] <= at[0] and at[1] <= span[1]
                if not (within and trigger.type == reported.type):
                    yield _event(trigger, day.value)

    def _on(self, reading: Reading, sentence: Sentence, day: Occasion, reported: EventFound, *, beside: bool) -> Trigger | None:
        """What took place on `day`: the noun right before its part of the day, or what the words after the day lead to."""
        folded = reading.folded
        if self._day_part.search(folded, max(sentence.start, day.start - 12), day.start):
            for trigger in self._triggers.find(folded, sentence.start, day.start):
                if trigger.noun and day.start - trigger.end <= _CLOSE and not beside:
                    return trigger
        if day.start > sentence.start + _OPENING or self._aside.search(folded, sentence.start, day.start):
            return None
        return self._named(reading, day.end, sentence.end, like=reported.type)

    def _named(self, reading: Reading, start: int, end: int, *, like: EventType | None = None) -> Trigger | None:
        """The first event that a verb leads to in `[start, end)`, or what a body did again ("tiếp tục nghiệm thu")."""
        for trigger in self._triggers.find(reading.folded, start, end):
            if not trigger.governed and (trigger.noun or trigger.type != like):
                continue
            aside = trigger.start - start > 2 * _REACH or self._aside.search(reading.folded, start, trigger.start)
            return None if aside else trigger
        return None


def _event(trigger: Trigger, value: str) -> EventFound:
    return EventFound(trigger.start, trigger.end, trigger.type, value, "actual", "events.reported.further")


def _days(value: str | None) -> tuple[date, date] | None:
    """The first and last day of an EDTF day or interval of days; None for anything less exact."""
    first, _, last = (value or "").partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None
