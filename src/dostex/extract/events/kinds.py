"""Of which type an event is: what its word says, corrected by the words around it."""

import re

from dostex.extract.events import patterns
from dostex.extract.events.vocabulary import alternation
from dostex.language.folding import key
from dostex.records import EventType

_AHEAD = 60


class Kinds:
    """The types of event words: nouns ("hội nghị") and activities ("nghiệm thu")."""

    def __init__(self) -> None:
        self.nouns: dict[str, EventType] = {
            key(phrase): type_ for type_, phrases in patterns.NOUNS.items() for phrase in phrases
        }
        self.nouns |= {key(council): "council" for council in patterns.COUNCILS}
        self.activities = {key(phrase): type_ for type_, phrases in patterns.ACTIVITIES.items() for phrase in phrases}
        meeting = alternation(patterns.MEETING_AFTER)
        self._training = re.compile(rf"[ ,-]{{0,4}}(?:{meeting}[ ,-]{{0,4}})?{alternation(patterns.TRAINING_AFTER)}(?!\w)")
        self._council = re.compile(
            rf"[ ,-]{{0,4}}(?:{meeting}[ ,-]{{0,4}})?(?:của )?(?:các )?{alternation(patterns.COUNCIL_AFTER)}"
        )
        self._of_council = re.compile(
            r"(?<!\w)(?:hội đồng(?! nhân dân)|đánh giá, nghiệm thu|nghiệm thu|xét duyệt thuyết minh|"
            r"thuyết minh (?:nhiệm vụ|đề tài|dự án))(?!\w)"
        )
        self._named_council = re.compile(rf"(?<!\w){alternation(patterns.COUNCILS)}")
        self._chaired_by_council = re.compile(r"chủ tịch (?:các )?hội đồng(?! nhân dân)[^;.]{0,60} chủ trì")
        self._team = re.compile(rf"(?<!\w){alternation(patterns.TEAMS)}(?!\w)")
        opened = [
            phrase for phrases in patterns.NOUNS.values() for phrase in phrases if not phrase.startswith(("lễ", "buổi lễ"))
        ]
        self._opening = re.compile(rf" {alternation(patterns.OPENINGS)} (?P<noun>{alternation(opened)})(?!\w)")

    def of(self, folded: str, word: tuple[int, int], sentence_start: int, headline_end: int) -> EventType:
        """The type of the event word at `word`, read with its sentence and the headline `folded[:headline_end]`."""
        start, end = word
        phrase = folded[start:end]
        type_ = self.nouns.get(phrase) or self.activities[phrase]
        if type_ == "conference" and phrase.startswith("hội nghị"):
            if self._training.match(folded, end):
                return "training"
            return "council" if self._council.match(folded, end) else type_
        if phrase == "lễ" and (opening := self._opening.match(folded, end)):
            return self.nouns[opening["noun"]]
        if type_ == "working_session":
            if "họp" in phrase and self._is_of_council(folded, word, sentence_start, headline_end):
                return "council"
            if self._team.search(folded, sentence_start, start):
                return "inspection"
            return "conference" if phrase == "họp" and "hội nghị" in folded[:headline_end] else type_
        return type_

    def _is_of_council(self, folded: str, word: tuple[int, int], sentence_start: int, headline_end: int) -> bool:
        if self._of_council.search(folded, word[1], word[1] + _AHEAD):
            return True
        if folded[slice(*word)] == "họp" and self._of_council.search(folded, sentence_start, word[0]):
            return True
        return any(
            self._named_council.search(folded, start, end) or self._chaired_by_council.search(folded, start, end)
            for start, end in ((sentence_start, word[0]), (0, headline_end))
        )
