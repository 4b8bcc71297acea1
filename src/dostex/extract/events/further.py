"""Further events of one report: the next day's council, the seminar within the fair, the ceremony "chiều cùng ngày"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dostex.extract.events import patterns
from dostex.extract.events.occasions import Occasion, in_sentence, is_coming, is_fresh, together
from dostex.extract.events.triggers import Trigger, Triggers
from dostex.extract.events.vocabulary import alternation
from dostex.extract.reading import EventFound, Reading, Sentence
from dostex.records import EventType

_OPENING, _CLOSE, _REACH = 60, 12, 120
_BEFORE, _AFTER = timedelta(days=10), timedelta(days=31)
Span = tuple[date, date]


class Further:
    """Finds the events that took place beside the reported one, each in a sentence of its own that a day opens."""

    def __init__(self, triggers: Triggers) -> None:
        self._triggers = triggers
        parts = r"(?:sáng|trưa|chiều|tối)"
        self._same_day = re.compile(
            rf"(?:(?:vào )?{parts} )?cùng ngày|cũng trong (?:{parts}|ngày)(?: cùng ngày)?|ngay sau [^,.;]{{1,60}},"
        )
        self._aside = re.compile(rf"(?<!\w){alternation((*patterns.PLAN_CUES, *patterns.PUBLISHING))}(?!\w)")
        self._day_part = re.compile(rf"(?<!\w){parts}(?: ngày)? \Z")
        self._did = re.compile(r"(?<!\w)(?:đã|cũng|tiếp tục|tiến hành|tổ chức)(?!\w)")
        self._is = re.compile(r"(?:,? (?:là|diễn ra)|:) \Z")

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

    def _in_sentence(self, reading: Reading, sentence: Sentence, reported: EventFound, span: Span) -> Iterator[EventFound]:
        if same := self._same_day.match(reading.folded, sentence.start):
            trigger = self._led_to(reading, same.end(), sentence.end)
            if trigger and trigger.type != reported.type:
                yield _event(trigger, span[1].isoformat())
            return
        for day in together(reading, in_sentence(reading, sentence)):
            at = _days(day.value)
            if at is None or is_coming(reading.folded, day) or not is_fresh(reading, day.value):
                continue
            within = span[0] <= at[0] and at[1] <= span[1]
            trigger = self._at(reading, sentence, day) if within else None
            if trigger is None and span[0] - _BEFORE <= at[0] <= span[1] + _AFTER:
                trigger = self._on(reading, sentence, day, reported)
            if trigger and not (within and trigger.type == reported.type):
                yield _event(trigger, day.value)

    def _at(self, reading: Reading, sentence: Sentence, day: Occasion) -> Trigger | None:
        """The noun right before the day and its part of the day: "tại buổi diễn tập sáng 17/8"."""
        if not self._day_part.search(reading.folded, max(sentence.start, day.start - _CLOSE), day.start):
            return None
        nouns = (trigger for trigger in self._triggers.find(reading.folded, sentence.start, day.start) if trigger.noun)
        return next((trigger for trigger in nouns if day.start - trigger.end <= _CLOSE), None)

    def _on(self, reading: Reading, sentence: Sentence, day: Occasion, reported: EventFound) -> Trigger | None:
        """What the words after a day that opens its sentence lead to."""
        folded = reading.folded
        if day.start > sentence.start + _OPENING or self._aside.search(folded, sentence.start, day.start):
            return None
        opens = self._day_part.match(folded, sentence.start, day.start) is not None
        return self._led_to(reading, day.end, sentence.end, like=reported.type, done=opens)

    def _led_to(
        self, reading: Reading, start: int, end: int, *, like: EventType | None = None, done: bool = False
    ) -> Trigger | None:
        """The first event that a verb leads to in `[start, end)`; what a body did again ("tiếp tục nghiệm thu"); where a part
        of the day opens the sentence, what was done then ("Sáng 14/6, đoàn đã kiểm tra")."""
        folded = reading.folded
        for trigger in self._triggers.find(folded, start, end):
            did = done and not trigger.noun and self._did.search(folded, start, trigger.start) is not None
            named = trigger.noun and self._is.search(folded, start, trigger.start) is not None
            again = not trigger.noun and trigger.type == like
            if not (trigger.governed or did or named or again):
                continue
            aside = trigger.start - start > _REACH or self._aside.search(folded, start, trigger.start)
            return None if aside else trigger
        return None


def _event(trigger: Trigger, value: str) -> EventFound:
    return EventFound(trigger.start, trigger.end, trigger.type, value, "actual", "events.reported.further")


def _days(value: str | None) -> Span | None:
    """The first and last day of an EDTF day or interval of days; None for anything less exact."""
    first, _, last = (value or "").partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None
