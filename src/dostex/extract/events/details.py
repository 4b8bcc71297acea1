"""What is said of an event beside its type and date: proper name, venue, organizer."""

import re

from dostex.extract.events import patterns
from dostex.extract.events.vocabulary import alternation
from dostex.extract.organizations.host import Host
from dostex.extract.reading import EventFound, Reading, Sentence

_NAMED_TYPES = frozenset(("exhibition", "contest"))
_QUOTED = re.compile(r"[^\"“”.;,]{0,60}[\"“](?P<name>[^\"“”]{4,200})[\"”]")
_EDITION = r"lần (?:thứ )?(?:\d{1,3}|[ivx]{1,6}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)"
_NAME = r"[^,.;:()\"“”\n]"
_AFTER_EDITION = rf"(?: ?- ?tech{_NAME}{{0,40}}? \d{{4}})?(?: năm \d{{4}})?"
_PROPER = re.compile(rf"{_NAME}{{0,110}}?(?:{_EDITION}{_AFTER_EDITION}|(?: năm)? (?:19|20)\d{{2}})(?![\w/-])")
_CONGRESS = re.compile(rf"đại hội (?!lần){_NAME}{{1,110}}?{_EDITION}")
_CONGRESS_IN_HEADLINE = re.compile(rf"đại hội (?!lần){_NAME}{{1,120}}")
_BRACKETS = re.compile(r"\s*\([^()]*\)")


class Details:
    """Completes found events from their sentence."""

    def __init__(self) -> None:
        venue, inside = alternation(patterns.VENUES), alternation(patterns.NAMES_AFTER_AND)
        self._venue = re.compile(
            rf"(?<!\w)tại (?P<place>(?:tp\. ?|{venue}(?!\w))[^,.;:\n]{{0,80}}?(?:\([^()]{{2,40}}\))?)"
            rf"(?=[,.;:\n)]|\Z| - | và(?! {inside})(?!\w)| {alternation(patterns.VENUE_ENDS)}(?!\w))"
        )
        head = alternation(patterns.ORGANIZERS)
        self._organizer = re.compile(
            rf"(?<!\w)(?P<body>(?:{head})(?!\w)[^,;:.\n]{{0,110}}?)"
            r"(?:, (?:trực )?thuộc [^,;.]{0,80},?)?"
            r"(?: chủ trì| là đơn vị chủ trì)?,?(?: phối hợp[^;.\n]{0,160}?)?(?: (?:đã|vừa|sẽ|long trọng|tiếp tục|cùng)){0,4}"
            r" (?P<verb>tổ chức|có (?:buổi|cuộc) làm việc|họp hội đồng|đăng cai|khai mạc|mở lớp|mở khóa)(?!\w)"
        )

    def complete(self, reading: Reading, event: EventFound, host: Host) -> None:
        """Set name, venue and organizer of `event` where its sentence states them; its span grows to its proper name."""
        sentence = _sentence_of(reading, event)
        if sentence is None:
            return
        self._name(reading, event)
        event.venue = self._place(reading, event, sentence)
        event.organizer = self._body(reading, event, sentence, host)

    def _name(self, reading: Reading, event: EventFound) -> None:
        text, folded = reading.text, reading.folded
        if event.type in _NAMED_TYPES and text[event.start].isupper() and (proper := _PROPER.match(folded, event.end)):
            event.end = proper.end()
            event.name = text[event.start : event.end]
        elif event.type in ("seminar", "contest", "exhibition") and (quoted := _QUOTED.match(text, event.end)):
            event.name = quoted["name"].strip(" .,")
        elif folded.startswith("đại hội", event.start):
            headline = len(reading.article.headline)
            congress = _CONGRESS_IN_HEADLINE.match(folded, 0, headline) or _CONGRESS.match(folded, event.start)
            event.name = text[slice(*congress.span())].strip() if congress else None

    def _place(self, reading: Reading, event: EventFound, sentence: Sentence) -> str | None:
        start = sentence.start if event.status == "actual" else event.start
        found = self._venue.search(reading.folded, start, sentence.end)
        return reading.text[slice(*found.span("place"))].strip() if found else None

    def _body(self, reading: Reading, event: EventFound, sentence: Sentence, host: Host) -> str | None:
        if event.status != "actual":
            return None
        found = self._organizer.search(reading.folded, sentence.start, event.end)
        if found is None:
            return None
        surface = _BRACKETS.sub("", reading.text[slice(*found.span("body"))]).strip()
        return host.expand(surface, reading.text[sentence.start : found.start()])


def _sentence_of(reading: Reading, event: EventFound) -> Sentence | None:
    return next((sentence for sentence in reading.sentences if sentence.start <= event.start < sentence.end), None)
