"""Where a sentence names an event or what people do at one, and of which type it is."""

import re
from dataclasses import dataclass

from dostex.extract.events import patterns
from dostex.extract.events.kinds import Kinds
from dostex.extract.events.vocabulary import alternation, ends_with, word_sequences, words_before
from dostex.language.folding import key
from dostex.records import EventType

_PASSIVE_REACH = 100


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words `[start, end)` that stand for an event: a noun, or an activity. `governed` if a verb like "tổ chức" leads to it."""

    start: int
    end: int
    type: EventType
    noun: bool
    governed: bool


class Triggers:
    """The event vocabulary, compiled once."""

    def __init__(self) -> None:
        self._kinds = Kinds()
        self._any = re.compile(rf"(?<!\w){alternation([*self._kinds.nouns, *self._kinds.activities])}(?!\w)")
        self._standing_for: tuple[tuple[re.Pattern[str], EventType], ...] = (
            (re.compile(rf"(?<!\w){alternation(patterns.TEAMS)}(?!\w)"), "inspection"),
            (re.compile(rf"(?<!\w){alternation(patterns.COUNCILS)}"), "council"),
        )
        self._governors = word_sequences(patterns.GOVERNORS)
        self._holders = word_sequences(patterns.HOLDERS)
        self._just = word_sequences(("vừa", "đã", "vừa qua", "mới đây"))
        self._only_just = word_sequences(("vừa", "vừa qua", "mới đây"))
        self._backdrops = word_sequences(patterns.BACKDROPS)
        self._actors = word_sequences(patterns.ACTORS)
        self._passives = word_sequences(patterns.PASSIVES)
        self._frames = word_sequences(patterns.FRAMES)
        self._passed = re.compile(
            r"(?<!\w)(?:đã|vừa) được(?: (?:các )?hội đồng[^,.;:\n]{0,60}?)?(?: (?:họp|đánh giá|tổ chức),?)? \Z"
        )
        self._campaigns = word_sequences(("kết quả", "công tác"))
        self._dated = re.compile(r" \(?(?:từ|ngày|trong ngày|đợt)(?!\w)")
        self._councils = frozenset(key(council) for council in patterns.COUNCILS)
        self._holding = word_sequences(("tổ chức", "khai mạc", "triệu tập"))
        self._classes = word_sequences(("mở", "tổ chức", "khai giảng"))
        self._number = re.compile(r"(?:0?[2-9]|\d{2,}|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|những|nhiều)\Z")
        self._office = re.compile(rf" (?:{alternation(patterns.OFFICE_AFTER)})(?!\w)")
        self._anaphor = re.compile(rf"(?<!\w){alternation(patterns.ANAPHORS)} (?:buổi |cuộc )?")

    def find(self, folded: str, start: int, end: int, *, passive: bool = False) -> list[Trigger]:
        """The triggers of the sentence `[start, end)` in order, without backdrops ("ban tổ chức hội thi", "đoàn kiểm tra").

        With `passive`, what a council did counts too: "đề tài đã được nghiệm thu".
        """
        return [
            self._trigger(folded, match, start)
            for match in self._any.finditer(folded, start, end)
            if not self._is_backdrop(folded, match, start) or (passive and self._is_passed(folded, match, start))
        ]

    def is_reported(self, folded: str, trigger: Trigger, start: int, *, done: bool = False) -> bool:
        """Whether the words before say by themselves that such an event took place: "tổ chức hội nghị", "vừa kiểm tra".

        With `done` a mere "đã" before an activity does as well.
        """
        words = words_before(folded, trigger.start, start)
        return ends_with(words, self._holders, skip=1) or ends_with(
            words, self._just if trigger.noun or done else self._only_just
        )

    def is_counted(self, folded: str, trigger: Trigger, start: int) -> bool:
        """Whether there were several: "12 lớp tập huấn" sums up, it reports no single event."""
        words = words_before(folded, trigger.start, start)
        return bool(words) and self._number.match(words[-1]) is not None

    def is_frame(self, folded: str, trigger: Trigger, start: int) -> bool:
        """Whether it is only what the event belongs to: "trong khuôn khổ Tuần lễ"."""
        return ends_with(words_before(folded, trigger.start, start), self._frames)

    def anaphor(self, folded: str, start: int) -> Trigger | None:
        """The first event noun to which the text from `start` on comes back: "Tại buổi lễ", "Kết luận cuộc họp"."""
        for match in self._anaphor.finditer(folded, start):
            for at in (match.end(), match.start(0) + len(match[0].removesuffix("buổi ").removesuffix("cuộc "))):
                named = self._any.match(folded, at)
                if named and named[0] in self._kinds.nouns:
                    return self._trigger(folded, named, start)
        return None

    def team(self, folded: str, start: int, end: int) -> Trigger | None:
        """The inspectors or the council in `[start, end)`, who stand for what they do where no other word names it."""
        for pattern, type_ in self._standing_for:
            if match := pattern.search(folded, start, end):
                return Trigger(match.start(), match.end(), type_, noun=True, governed=False)
        return None

    def _trigger(self, folded: str, match: re.Match[str], start: int) -> Trigger:
        governed = ends_with(words_before(folded, match.start(), start), self._governors, skip=2)
        type_ = self._kinds.of(folded, match.span(), start, folded.find("\n"))
        return Trigger(match.start(), match.end(), type_, match[0] in self._kinds.nouns, governed)

    def _is_passed(self, folded: str, match: re.Match[str], start: int) -> bool:
        if self._kinds.activities.get(match[0]) != "council":
            return False
        return self._passed.search(folded, max(start, match.start() - _PASSIVE_REACH), match.start()) is not None

    def _is_backdrop(self, folded: str, match: re.Match[str], start: int) -> bool:
        words = words_before(folded, match.start(), start)
        if words[-2:] == ["trưởng", "đoàn"]:
            return False
        if match[0] == "lớp" and not ends_with(words, self._classes, skip=3):
            return True
        if match[0] in self._councils:
            return not ends_with(words, self._holding)
        if words[-3:] == ["ban", "tổ", "chức"] and match[0] in self._kinds.activities:
            return False
        if ends_with(words, self._actors):
            return False
        if ends_with(words, self._passives) and self._kinds.activities.get(match[0]) in patterns.PASSIVE_TYPES:
            return False
        if ends_with(words, self._backdrops):
            return not (ends_with(words, self._campaigns) and self._dated.match(folded, match.end()))
        return match[0] == "thanh tra" and self._office.match(folded, match.end()) is not None
