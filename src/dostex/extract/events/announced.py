"""Events that an article announces: "dự kiến diễn ra từ ngày …", "sẽ tổ chức … vào tháng …"; councils set up to meet."""

import re
from collections.abc import Iterator

from dostex.extract.events import patterns
from dostex.extract.events.occasions import Occasion, closed, in_sentence, is_ahead, is_coming, together
from dostex.extract.events.triggers import Trigger, Triggers
from dostex.extract.events.vocabulary import alternation
from dostex.extract.reading import EventFound, Reading, Sentence

_AFTER_VERB, _BEFORE_CUE, _SUBJECT, _EDITION, _NAME, _COMING = 80, 90, 130, 60, 80, 130
# What is announced for a whole year: meetings that a body holds, no routine of its work.
_YEARLY_TYPES = frozenset(("training", "seminar", "contest", "exhibition"))
_SPEAKING = re.compile(r"(?<!\w)(?:phát biểu|cho biết|nhấn mạnh|thông tin|đề nghị|yêu cầu)(?!\w)")


class Announced:
    """Finds planned events."""

    def __init__(self, triggers: Triggers) -> None:
        self._triggers = triggers
        cue, verb = alternation((*patterns.PLAN_CUES, *patterns.AGREEMENTS)), alternation(patterns.PLAN_VERBS)
        self._plan = re.compile(
            rf"(?<!\w){cue}(?:,?(?: \w+){{0,9}}? {verb}(?!\w)(?! cửa)|(?= (?:vào|trong|từ|ngày|lúc|được)(?!\w)))"
        )
        self._agreed = re.compile(alternation(patterns.AGREEMENTS))
        programmes = alternation(patterns.PROGRAMMES)
        self._programme = re.compile(
            rf"(?<!\w)kế hoạch (?!phối hợp)[^;]{{0,60}}?(?:tổ chức|triển khai) (?P<what>{programmes})(?!\w)"
        )
        self._holding = re.compile(r"(?<!\w)(?:tổ chức|mở|diễn ra|đăng cai)(?!\w)")
        self._segment = re.compile(r"[^;]+")
        establishing, councils = alternation(patterns.ESTABLISHING), alternation(patterns.COUNCILS)
        self._established = re.compile(rf"(?<!\w){establishing}(?: \w+){{0,3}}? (?P<council>{councils})")
        contest = rf"(?P<contest>{alternation(patterns.NOUNS['contest'])})[^;.()]{{0,60}}\(\Z"
        self._edition = re.compile(rf"(?<!\w)phát động {contest}")
        self._edition_named = re.compile(rf"(?<!\w){contest}")
        self._launched = re.compile(r"\) (?:\w+ ){0,4}?(?:phát động|khởi động)(?!\w)")

    def find(self, reading: Reading) -> list[EventFound]:
        """Planned events that have a date of their own, in text order."""
        found: list[EventFound] = []
        for sentence in reading.sentences:
            if sentence.segment == "body":
                found.extend(self._in_sentence(reading, sentence))
        return _distinct(found)

    def council(self, reading: Reading) -> EventFound | None:
        """The council that headline or lead says has been set up: planned, without a date."""
        lead = [sentence for sentence in reading.sentences if sentence.segment in ("headline", "body")][:3]
        match = self._established.search(reading.folded, 0, lead[-1].end) if lead else None
        if match is None:
            return None
        return EventFound(*match.span("council"), "council", None, "plan", "events.announced.council")

    def programme(self, reading: Reading) -> EventFound | None:
        """Activities that a plan in the lead sets for some days: "Kế hoạch tổ chức các hoạt động …, từ ngày … đến ngày …"."""
        body = [sentence for sentence in reading.sentences if sentence.segment == "body"][:2]
        for sentence in body:
            match = self._programme.search(reading.folded, sentence.start, sentence.end)
            days = [
                date for date in in_sentence(reading, sentence) if date.grain == "day" and match and date.start >= match.end()
            ]
            if match and days and "/" in (value := closed(reading, days[0])):
                return EventFound(*match.span("what"), "other", value, "plan", "events.announced.programme")
        return None

    def _in_sentence(self, reading: Reading, sentence: Sentence) -> Iterator[EventFound]:
        dates = list(together(reading, in_sentence(reading, sentence)))
        if not dates:
            return
        yield from self._editions(reading, sentence, dates)
        coming = [date for date in dates if is_coming(reading.folded, date) or _is_ahead(reading, date)]
        if not (coming or self._plan.search(reading.folded, sentence.start, sentence.end)):
            return
        triggers = self._triggers.find(reading.folded, sentence.start, sentence.end)
        for segment in self._segment.finditer(reading.folded, sentence.start, sentence.end):
            if event := self._planned(reading, segment.span(), triggers, dates):
                yield event
        for date in coming:
            if trigger := _announced_for(reading.folded, date, triggers, dates):
                yield _event(reading, trigger, date)

    def _planned(
        self, reading: Reading, segment: tuple[int, int], triggers: list[Trigger], dates: list[Occasion]
    ) -> EventFound | None:
        start, end = segment
        inside = [trigger for trigger in triggers if start <= trigger.start and trigger.end <= end]
        near = [date for date in dates if start <= date.start < end]
        fine = [date for date in near if date.grain != "coarse" or _is_year(date)]
        for cue in self._plan.finditer(reading.folded, start, end):
            trigger = _named(inside, cue)
            date = _date(reading.folded, cue.start(), [other for other in inside if other != trigger], fine)
            counted = trigger and date and date.grain == "coarse" and self._is_routine(reading.folded, cue, trigger, start)
            if trigger and date and not counted and self._is_announcement(reading.folded, cue.start(), trigger, date):
                return _event(reading, trigger, date)
        return None

    def _is_routine(self, folded: str, cue: re.Match[str], trigger: Trigger, start: int) -> bool:
        """Several in a year are a programme ("năm 2024 sẽ mở 06 lớp tập huấn"), unless parties agree on them."""
        agreed = self._agreed.match(folded, cue.start()) is not None
        return not agreed and self._triggers.is_counted(folded, trigger, start)

    def _is_announcement(self, folded: str, cue: int, trigger: Trigger, date: Occasion) -> bool:
        """Campaigns of inspection, batches of acceptances ("quý IV sẽ nghiệm thu 12 đề tài") are plans of work, no events."""
        if date.grain == "day":
            return True
        if date.grain == "coarse":
            held = self._holding.search(folded, cue, trigger.start)
            return held is not None and trigger.noun and trigger.type in _YEARLY_TYPES
        return trigger.type == "training" or (trigger.noun and trigger.type not in ("inspection", "working_session"))

    def _editions(self, reading: Reading, sentence: Sentence, dates: list[Occasion]) -> Iterator[EventFound]:
        """A contest opened for its next edition: "phát động Hội thi lần thứ 17 (2022-2023)"."""
        for date in dates:
            if date.grain != "coarse" or "/" not in date.value:
                continue
            pattern = self._edition_named if self._launched.match(reading.folded, date.end) else self._edition
            if opened := pattern.search(reading.folded, max(sentence.start, date.start - 2 * _EDITION), date.start):
                yield EventFound(*opened.span("contest"), "contest", date.value, "plan", "events.announced.edition")


def _date(folded: str, cue: int, others: list[Trigger], dates: list[Occasion]) -> Occasion | None:
    """The first date after the cue, else the last directly before it ("trong quý II sẽ mở"), no other event between."""
    if after := next((date for date in dates if date.start >= cue), None):
        return after
    before = next((date for date in reversed(dates) if date.end <= cue <= date.end + _SUBJECT), None)
    if before is None or _SPEAKING.search(folded, before.end, cue):
        return None
    return None if any(before.end <= other.start < cue for other in others) else before


def _event(reading: Reading, trigger: Trigger, date: Occasion) -> EventFound:
    value = closed(reading, date)
    return EventFound(trigger.start, trigger.end, trigger.type, value, "plan", "events.announced.dated")


def _named(triggers: list[Trigger], cue: re.Match[str]) -> Trigger | None:
    """What is planned: "sẽ tổ chức hội thảo"; "hội thảo dự kiến diễn ra"; what the plan's verb itself says ("sẽ họp")."""
    if taught := next((trigger for trigger in triggers if trigger.end == cue.end() and trigger.type == "training"), None):
        return taught
    for trigger in triggers:
        if 0 <= trigger.start - cue.end() <= _AFTER_VERB and (trigger.noun or trigger.governed):
            return trigger
    before = [trigger for trigger in triggers if trigger.noun and trigger.end <= cue.start()]
    if before and cue.start() - before[-1].end <= _BEFORE_CUE:
        return next(
            trigger for trigger in before if trigger.type == before[-1].type and before[-1].start - trigger.end <= _NAME
        )
    return next((trigger for trigger in triggers if cue.start() <= trigger.start < cue.end()), None)


def _is_ahead(reading: Reading, date: Occasion) -> bool:
    return date.grain == "day" and is_ahead(reading, date.value)


def _announced_for(folded: str, date: Occasion, triggers: list[Trigger], dates: list[Occasion]) -> Trigger | None:
    """What a day ahead is named for: a noun after it, else the nearest before it with no other date or clause between."""
    after = next((trigger for trigger in triggers if 0 <= trigger.start - date.end <= _COMING and trigger.noun), None)
    before = next((trigger for trigger in reversed(triggers) if trigger.noun and trigger.end <= date.start), None)
    between = () if before is None else (other for other in dates if before.end <= other.start < date.start)
    if before and date.start - before.end <= _NAME and ";" not in folded[before.end : date.start] and not any(between):
        return before
    if after and (";" in folded[date.end : after.start] or any(date.end <= other.start < after.start for other in dates)):
        return None
    return after


def _is_year(date: Occasion) -> bool:
    return len(date.value) == len("2023")


def _distinct(events: list[EventFound]) -> list[EventFound]:
    seen: set[tuple[str, str | None]] = set()
    distinct: list[EventFound] = []
    for event in events:
        if (event.type, event.date) not in seen:
            seen.add((event.type, event.date))
            distinct.append(event)
    return distinct
