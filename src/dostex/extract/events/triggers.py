"""Where a sentence names an event or what people do at one, and of which type it is."""

import re
from dataclasses import dataclass

from dostex.extract.events import patterns
from dostex.extract.events.vocabulary import alternation, ends_with, word_sequences, words_before
from dostex.language.folding import key
from dostex.records import EventType

_AHEAD = 60


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
        self._nouns = {key(phrase): type_ for type_, phrases in patterns.NOUNS.items() for phrase in phrases}
        self._activities = {key(phrase): type_ for type_, phrases in patterns.ACTIVITIES.items() for phrase in phrases}
        self._any = re.compile(rf"(?<!\w){alternation([*self._nouns, *self._activities])}(?!\w)")
        self._governors = word_sequences(patterns.GOVERNORS)
        self._holders = word_sequences(patterns.HOLDERS)
        self._just = word_sequences(("vừa", "đã", "vừa qua", "mới đây"))
        self._backdrops = word_sequences(patterns.BACKDROPS)
        self._campaigns = word_sequences(("kết quả", "công tác"))
        self._dated = re.compile(r" \(?(?:từ|ngày|trong ngày|đợt)(?!\w)")
        self._number = re.compile(r"(?:0?[2-9]|\d{2,}|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|những|nhiều)\Z")
        self._office = re.compile(rf" (?:{alternation(patterns.OFFICE_AFTER)})(?!\w)")
        meeting = alternation(patterns.MEETING_AFTER)
        self._training = re.compile(rf"[ ,-]*(?:{meeting}[ ,-]*)?{alternation(patterns.TRAINING_AFTER)}(?!\w)")
        self._council = re.compile(rf"[ ,-]*(?:{meeting}[ ,-]*)?(?:của )?(?:các )?{alternation(patterns.COUNCIL_AFTER)}")
        self._of_council = re.compile(
            r"(?<!\w)(?:hội đồng(?! nhân dân)|đánh giá, nghiệm thu|nghiệm thu|xét duyệt thuyết minh)(?!\w)"
        )
        self._chaired_by_council = re.compile(r"chủ tịch (?:các )?hội đồng(?! nhân dân)[^;.]{0,60} chủ trì")
        self._anaphor = re.compile(rf"(?<!\w){alternation(patterns.ANAPHORS)} (?:buổi |cuộc )?")

    def find(self, folded: str, start: int, end: int) -> list[Trigger]:
        """The triggers of the sentence `[start, end)` in order, without backdrops ("ban tổ chức hội thi", "đoàn kiểm tra")."""
        return [
            self._trigger(folded, match, start)
            for match in self._any.finditer(folded, start, end)
            if not self._is_backdrop(folded, match, start)
        ]

    def is_reported(self, folded: str, trigger: Trigger, start: int) -> bool:
        """Whether the words before say by themselves that such an event took place: "tổ chức hội nghị", "vừa kiểm tra"."""
        words = words_before(folded, trigger.start, start)
        return ends_with(words, self._holders, skip=1) or ends_with(words, self._just)

    def is_counted(self, folded: str, trigger: Trigger, start: int) -> bool:
        """Whether there were several: "12 lớp tập huấn" sums up, it reports no single event."""
        words = words_before(folded, trigger.start, start)
        return bool(words) and self._number.match(words[-1]) is not None

    def anaphor(self, folded: str, start: int) -> Trigger | None:
        """The first event noun to which the text from `start` on comes back: "Tại buổi lễ", "Kết luận cuộc họp"."""
        for match in self._anaphor.finditer(folded, start):
            for at in (match.end(), match.start(0) + len(match[0].removesuffix("buổi ").removesuffix("cuộc "))):
                named = self._any.match(folded, at)
                if named and named[0] in self._nouns:
                    return self._trigger(folded, named, start)
        return None

    def _trigger(self, folded: str, match: re.Match[str], start: int) -> Trigger:
        noun = match[0] in self._nouns
        governed = ends_with(words_before(folded, match.start(), start), self._governors, skip=2)
        return Trigger(match.start(), match.end(), self._type(folded, match, start), noun, governed)

    def _is_backdrop(self, folded: str, match: re.Match[str], start: int) -> bool:
        words = words_before(folded, match.start(), start)
        if words[-2:] == ["trưởng", "đoàn"]:
            return False
        if ends_with(words, self._backdrops):
            return not (ends_with(words, self._campaigns) and self._dated.match(folded, match.end()))
        return match[0] == "thanh tra" and self._office.match(folded, match.end()) is not None

    def _type(self, folded: str, match: re.Match[str], start: int) -> EventType:
        phrase = match[0]
        type_ = self._nouns.get(phrase) or self._activities[phrase]
        if type_ == "conference" and phrase.startswith("hội nghị"):
            if self._training.match(folded, match.end()):
                return "training"
            return "council" if self._council.match(folded, match.end()) else type_
        if type_ == "working_session" and "họp" in phrase and self._is_of_council(folded, match, start):
            return "council"
        return type_

    def _is_of_council(self, folded: str, match: re.Match[str], start: int) -> bool:
        if self._of_council.search(folded, match.end(), match.end() + _AHEAD):
            return True
        before = folded[start : match.start()]
        if match[0] == "họp" and self._of_council.search(before):
            return True
        return self._chaired_by_council.search(before) is not None
