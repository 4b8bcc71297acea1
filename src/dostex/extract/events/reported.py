"""The event that an article reports: a dated sentence that names one, else a lead that says that one has just been held."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dostex.extract.events import patterns
from dostex.extract.events.occasions import (
    Occasion,
    grain,
    in_sentence,
    is_ahead,
    is_coming,
    is_fresh,
    lasting,
    together,
)  # fmt: skip
from dostex.extract.events.triggers import Trigger, Triggers
from dostex.extract.events.vocabulary import alternation, ends_with, word_sequences, words_before
from dostex.extract.reading import EventFound, Reading, Sentence
from dostex.records import EventType

_LEAD_SENTENCES = 2
_FOLLOWING = 10
_NOUN_GAP, _ACTIVITY_GAP, _HELD_GAP = 80, 30, 260
_MEETINGS = frozenset(("conference", "seminar", "training"))
_JOINTS = ("và", "kết hợp", "gắn với", ",")
_OPENING, _CUE_REACH = 60, 30
_DAY_PART = (
    r"(?:lúc \d{1,2}(?: giờ|h)(?: \d\d)? )?"
    r"(?:sáng|trưa|chiều|tối|ngày|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: (?:ngày|qua|thứ \w+)){0,3}"
)
_WHEN = rf"(?:hôm (?:qua|nay|kia)|vào|trong|từ|vừa qua|hôm|{_DAY_PART})(?: {_DAY_PART})?"


class Reported:
    """Finds the event that an article reports."""

    def __init__(self, triggers: Triggers) -> None:
        self._triggers = triggers
        self._plan = re.compile(rf"(?<!\w){alternation(patterns.PLAN_CUES)}(?!\w)")
        self._publishing = re.compile(rf"(?<!\w){alternation(patterns.PUBLISHING)}(?!\w)")
        self._flashback = re.compile(alternation(patterns.FLASHBACKS))
        self._purpose = re.compile(r"(?<!\w)(?:về|nhằm|để|cho|theo)(?!\w)")
        self._day_parts = word_sequences(patterns.DAY_PARTS)
        self._found_out = re.compile(rf"(?<!\w){alternation(patterns.INSPECTION_HEADLINE)}(?!\w)")
        self._held_on = re.compile(
            rf"(?:(?<!\w)(?:{alternation(patterns.HELD)})(?: {_WHEN})?|(?<!\w)(?:vào|hôm)(?: {_DAY_PART})?),? ?\(?\Z"
        )
        self._on = re.compile(rf"(?<!\w)(?:vào|hôm)(?: {_DAY_PART})? ?\(?\Z")
        self._clause = re.compile(r"[;.] ")
        self._place = re.compile(r"(?<!\w)(?:tại|trong)(?: (?:các|buổi|cuộc))? \Z")
        self._will = re.compile(r"(?<!\w)(?:dự kiến|sẽ)(?!\w)[^;.\n]{0,40}\Z")
        self._recent = re.compile(r"(?<!\w)(?:vừa|mới đây|sáng nay|chiều nay|hôm nay|đã)(?!\w)")
        self._after_all = re.compile(r"(?<!\w)(?:sau|kể từ|đến|tính|theo|căn cứ)(?!\w)")
        self._organizing = re.compile(r"(?<!\w)(?<!ban )tổ chức (?!quán|phi|kh|tín|chính|cá)")

    def find(self, reading: Reading) -> EventFound | None:
        """The reported event with span, type, date, status `actual` and rule; None where the article reports none."""
        body = [sentence for sentence in reading.sentences if sentence.segment == "body"]
        lead = body[:_LEAD_SENTENCES]
        undated: EventFound | None = None
        for index, sentence in enumerate(body):
            dated = self._dated(reading, sentence, passive=index < len(lead) + 1)
            if dated and not _is_history(reading, dated.date, lead=index < len(lead)):
                resumed = dated.start == sentence.start
                return _merged(undated, dated, resumed=resumed) if undated and index < _FOLLOWING else undated or dated
            if index < len(lead) and undated is None:
                undated = self._by_anaphor(reading, sentence) or self._undated(reading, sentence)
                if undated and undated.date:
                    return undated
        return undated or self._by_headline(reading, lead)

    def _by_headline(self, reading: Reading, lead: list[Sentence]) -> EventFound | None:
        """What the headline names ("Tập huấn phần mềm"), where the lead opens with its day and says only what was done."""
        for sentence in lead:
            day = next(self._days(reading, sentence), None)
            if day is None or day.open or not self._opens(reading.folded, sentence.start, day.start):
                continue
            if is_coming(reading.folded, day) or not is_fresh(reading, day.value):
                return None
            named = self._triggers.find(reading.folded, 0, len(reading.article.headline))
            other = self._is_other_matter(reading.folded, 0, sentence.end)
            return _found(named[0], lasting(reading, day), "events.reported.headline") if named and not other else None
        return None

    def _dated(self, reading: Reading, sentence: Sentence, *, passive: bool = False) -> EventFound | None:
        days = list(self._days(reading, sentence))
        if not days or self._flashback.match(reading.folded, sentence.start):
            return None
        passive = passive and is_fresh(reading, days[0].value)
        triggers = self._triggers.find(reading.folded, sentence.start, sentence.end, passive=passive)
        for day in sorted(days, key=lambda day: not self._has_day_part(reading.folded, day)):
            trigger = (
                self._held(reading, day, triggers)
                or self._after(reading, day, triggers)
                or self._before(reading, day, triggers)
            )
            if trigger:
                trigger = self._as_headlined(reading, _head(sentence, day, trigger, triggers), triggers)
                return _found(trigger, lasting(reading, day), "events.reported.dated")
        if triggers:
            return None
        if not self._opens(reading.folded, sentence.start, days[0].start):
            team = self._triggers.team(reading.folded, sentence.start, sentence.start + _ACTIVITY_GAP) if passive else None
            acted = team and team.start == sentence.start and days[0].start - team.end <= _HELD_GAP
            return _found(team, lasting(reading, days[0]), "events.reported.team") if team and acted else None
        if self._is_other_matter(reading.folded, days[0].end, sentence.end):
            return None
        team = self._triggers.team(reading.folded, days[0].end, sentence.end)
        return _found(team, lasting(reading, days[0]), "events.reported.team") if team else None

    def _has_day_part(self, folded: str, day: Occasion) -> bool:
        return ends_with(words_before(folded, day.start, 0), self._day_parts)

    def _days(self, reading: Reading, sentence: Sentence) -> Iterator[Occasion]:
        occasions = together(reading, in_sentence(reading, sentence))
        return (day for day in occasions if day.grain == "day" and not is_ahead(reading, day.value))

    def _after(self, reading: Reading, day: Occasion, triggers: list[Trigger]) -> Trigger | None:
        """The trigger to which the words after the day lead; the first, unless a verb like "tổ chức" leads to a later one."""
        following = [trigger for trigger in triggers if trigger.start >= day.end]
        if not following:
            return None
        chosen = self._framed(reading, day, following)
        if not chosen.governed:
            later = (trigger for trigger in following if trigger.governed and trigger.noun and trigger.start > chosen.start)
            led = next(later, chosen)
            chosen = chosen if self._purpose.search(reading.folded, chosen.end, led.start) else led
        folded = reading.folded
        if (
            is_coming(folded, day)
            or ";" in folded[day.end : chosen.start]
            or self._will.search(folded, max(0, day.start - _OPENING), day.start)
        ):
            return None
        return None if self._is_other_matter(folded, day.end, chosen.start) else chosen

    def _framed(self, reading: Reading, day: Occasion, following: list[Trigger]) -> Trigger:
        """The first of them, or what took place in its frame: "trong khuôn khổ Tuần lễ, Sở đã ký kết"."""
        first = following[0]
        if self._triggers.is_frame(reading.folded, first, day.end):
            comma = reading.folded.find(",", first.end, first.end + 2 * _NOUN_GAP)
            return next((trigger for trigger in following if first.end <= comma < trigger.start), first)
        return first

    def _held(self, reading: Reading, day: Occasion, triggers: list[Trigger]) -> Trigger | None:
        """A noun before the day that is said to be held on it: "tại hội nghị diễn ra sáng 5/4, các bên đã ký kết"."""
        trigger = next((trigger for trigger in reversed(triggers) if trigger.noun and trigger.end <= day.start), None)
        if trigger is None or not self._held_on.search(reading.folded, trigger.end, day.start):
            return None
        return self._before(reading, day, [trigger])

    def _as_headlined(self, reading: Reading, chosen: Trigger, triggers: list[Trigger]) -> Trigger:
        """Of two events joined by "và" the second, if the headline names only that: "toạ đàm và ký kết"; what was done, as
        the headline opens with it: "Hội nghị cán bộ, công chức"."""
        headlined = self._triggers.find(reading.folded, 0, len(reading.article.headline))
        if not chosen.noun and headlined and headlined[0].start == 0 and headlined[0].type in _MEETINGS and headlined[0].noun:
            return replace(chosen, type=headlined[0].type)
        following = next((trigger for trigger in triggers if trigger.start >= chosen.end), None)
        if following is None or following.type == chosen.type:
            return chosen
        between = reading.folded[chosen.end : following.start]
        if len(between) > _NOUN_GAP or not between.rstrip().endswith(_JOINTS):
            return chosen
        named = {trigger.type for trigger in headlined}
        return following if following.type in named and chosen.type not in named else chosen

    def _before(self, reading: Reading, day: Occasion, triggers: list[Trigger]) -> Trigger | None:
        for trigger in reversed(triggers):
            gap = day.start - trigger.end
            held = (self._held_on if trigger.noun else self._on).search(reading.folded, trigger.end, day.start)
            if 0 <= gap <= (_HELD_GAP if held else _NOUN_GAP if trigger.noun else _ACTIVITY_GAP):
                before = (
                    trigger.start
                    if self._place.search(reading.folded, max(0, trigger.start - 12), trigger.start)
                    else trigger.start - _CUE_REACH
                )
                other = self._is_other_matter(reading.folded, max(0, before), day.start)
                return None if other or ";" in reading.folded[trigger.end : day.start] else trigger
        return None

    def _is_other_matter(self, folded: str, start: int, end: int) -> bool:
        return bool(self._plan.search(folded, start, end) or self._publishing.search(folded, start, end))

    def _undated(self, reading: Reading, sentence: Sentence) -> EventFound | None:
        """A lead that says "vừa tổ chức hội nghị"; a month that opens it dates campaigns and courses."""
        folded = reading.folded
        if self._flashback.match(folded, sentence.start):
            return None
        for trigger in self._triggers.find(folded, sentence.start, sentence.end):
            before = [
                found
                for found in reading.dates
                if sentence.start <= found.start < trigger.start and not folded.startswith("(", found.start - 1)
            ]
            occasions = [occasion for occasion in in_sentence(reading, sentence) if occasion.end <= trigger.start]
            other = self._is_other_matter(folded, sentence.start, trigger.start)
            month = bool(before) and len(before) == len(occasions) and occasions[-1].grain == "month"
            if other or not self._triggers.is_reported(folded, trigger, sentence.start, done=month):
                continue
            if not before and self._triggers.is_counted(folded, trigger, sentence.start):
                continue
            if not before:
                return _found(trigger, None, "events.reported.undated") if self._is_news(reading, sentence, trigger) else None
            if month and self._in_headline(reading, trigger.type):
                return _found(trigger, occasions[-1].value, "events.reported.month")
        return None

    def _is_news(self, reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
        before = reading.folded[sentence.start : trigger.start]
        return re.search(
            r"(?<!\w)(?:vừa|mới đây|sáng nay|chiều nay|hôm nay|đã)(?!\w)", before
        ) is not None or self._in_headline(reading, trigger.type)

    def _in_headline(self, reading: Reading, type_: EventType) -> bool:
        end = len(reading.article.headline)
        if type_ == "inspection" and self._found_out.search(reading.folded, 0, end):
            return True
        return any(trigger.type == type_ for trigger in self._triggers.find(reading.folded, 0, end))

    def _opens(self, folded: str, start: int, day: int) -> bool:
        return day <= start + _OPENING and not self._after_all.search(folded, start, day)

    def _by_anaphor(self, reading: Reading, sentence: Sentence) -> EventFound | None:
        """A lead that opens with its day and names no event: what the text later comes back to ("Tại buổi lễ") does."""
        day = next(self._days(reading, sentence), None)
        if day is None or day.open or is_coming(reading.folded, day):
            return None
        if not self._opens(reading.folded, sentence.start, day.start):
            return None
        if self._is_other_matter(reading.folded, day.end, sentence.end):
            return None
        if trigger := self._triggers.anaphor(reading.folded, day.end):
            return _found(trigger, lasting(reading, day), "events.reported.anaphor")
        verb = self._organizing.search(reading.folded, day.end, sentence.end)
        if verb is None:
            return None
        if trigger := self._resumed(reading, verb.end(), sentence.end):
            return _found(trigger, lasting(reading, day), "events.reported.anaphor")
        return EventFound(verb.start(), verb.end() - 1, "other", lasting(reading, day), "actual", "events.reported.other")

    def _resumed(self, reading: Reading, start: int, sentence_end: int) -> Trigger | None:
        """The event noun with which the next clauses go on: "; hội nghị được kết nối trực tuyến"."""
        end = reading.folded.find("\n", sentence_end)
        for clause in self._clause.finditer(reading.folded, start, sentence_end + _NOUN_GAP * 3 if end < 0 else end):
            first = next(iter(self._triggers.find(reading.folded, clause.end(), clause.end() + _ACTIVITY_GAP)), None)
            if first and first.noun and first.start == clause.end():
                return first
        return None


def _head(sentence: Sentence, day: Occasion, chosen: Trigger, triggers: list[Trigger]) -> Trigger:
    """The noun that opens the sentence, where its day and what was chosen follow: "Lễ ra quân đợt kiểm tra … vào sáng 4/1"."""
    first = triggers[0]
    heads = first.start == sentence.start and first.noun and first.end <= chosen.start < day.start
    return first if heads else chosen


def _is_history(reading: Reading, date: str | None, *, lead: bool) -> bool:
    """Whether other days of the text lie years later, those of documents aside: then this event lies behind the news.

    In the lead it does only where the text has a day of the stamp's weeks.
    """
    if date is None or date[0] == "X":
        return False
    days = [found.value for found in reading.dates if found.cue in ("in", "as_of") and grain(found.value) == "day"]
    if lead:
        return not is_fresh(reading, date) and any(is_fresh(reading, day) for day in days if day[0] != "X")
    years = [day[:4] for day in days if day[0] != "X"]
    return bool(years) and int(date[:4]) + 1 < int(max(years))


def _found(trigger: Trigger, date: str | None, rule: str) -> EventFound:
    return EventFound(trigger.start, trigger.end, trigger.type, date, "actual", rule)


def _merged(undated: EventFound, dated: EventFound, *, resumed: bool) -> EventFound:
    """The lead's event with the date of a later sentence that speaks of an event of the same type ("cuộc họp" of a council)
    or, `resumed`, that opens with an event noun: "Đợt kiểm tra thực hiện từ ngày 7 đến ngày 10/8"."""
    if resumed and dated.type != "working_session":
        dated.rule = "events.reported.dated-later"
        return dated
    if resumed or undated.type == dated.type or (undated.type == "council" and dated.type == "working_session"):
        undated.date = dated.date
        undated.rule = "events.reported.dated-later"
    return undated
