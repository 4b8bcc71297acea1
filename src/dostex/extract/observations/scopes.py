"""Whose figure it is: the host province's (nothing said), the country's, another or a former province's, one organization's.

The nearest name decides: behind the number with "của", before it in its own words, at the head of its clause, then of its
sentence. A part has its total's owner, "lần lượt" gives the provinces of a list one number each (FIELD.md, D12). A sentence
that names nobody goes on with the body or the country that the article is about.
"""

from collections.abc import Sequence

from dostex.extract.observations import scope_patterns as patterns
from dostex.extract.observations.models import Fact, Window
from dostex.extract.observations.owners import NATIONAL, Mark, Owner, Owners
from dostex.extract.reading import Reading, Sentence
from dostex.language.folding import key

_LISTED = 40
_OPENING = 2  # sentences that say what an article is about, the headline included
_BACK, _BESIDE = 400, 12
_ABOUT = ("body", "party", "ministry", "department")


class ScopeReader:
    """Sets scope and area of the facts of one article."""

    def __init__(self, reading: Reading, text: str, owners: Owners) -> None:
        self._reading = reading
        self._text = text
        self._folded = reading.folded
        self._owners = owners
        self._host = Owner(None, owners.area)
        self._nobody = NATIONAL if owners.host is None else self._host
        self._lead = [sentence for sentence in reading.sentences if sentence.segment in ("headline", "body")][:_OPENING]
        self._opening = (self._lead[0].start, self._lead[-1].end) if self._lead else (0, 0)
        self._party_of_department = patterns.PARTY_OF_DEPARTMENT.search(self._folded, *self._opening) is not None
        self._article = self._topic_of_article()
        self._topic = self._article
        self._not_passed_on: set[int] = set()
        self._sentence = -1
        self._first = 0
        self._clause_first: dict[int, int] = {}

    def read(self, facts: Sequence[Fact]) -> None:
        """Facts come in text order, totals linked; a part without an owner of its own has its total's."""
        sentence = 0
        for index, fact in enumerate(facts):
            if fact.sentence_index != self._sentence:
                self._follow(sentence, fact)
                sentence = fact.sentence.end
            self._clause_first.setdefault(fact.clause_start, fact.start)
            fact.scope, fact.area = self._owner(facts, index)

    def _owner(self, facts: Sequence[Fact], index: int) -> Owner:
        fact = facts[index]
        owner = self._listed(facts, index) or self._by_elimination(facts, index) or self._by_nature(fact) or self._named(fact)
        if owner is not None:
            return owner
        if fact.total is not None and fact.total.scope and fact.total.start < fact.start:
            fact.note("scope", "total", source=fact.total)
            return Owner(fact.total.scope, fact.total.area)
        before = facts[index - 1] if index else None
        if before is not None and before.scope is not None and self._continues(before, fact):
            fact.note("scope", "continues", source=before)
            return Owner(before.scope, before.area)
        return self._of_clause(fact) or self._of_topic(fact)

    # names

    def _named(self, fact: Fact) -> Owner | None:
        """The name behind the number with "của", or the last one in its own words before it."""
        behind = [mark for mark in self._owners.marks.within(fact.end, fact.tail[1]) if self._is_of(mark, fact)]
        mark = behind[0] if behind else self._last((fact.lead[0], fact.start))
        if mark is None:
            return None
        if behind:
            self._not_passed_on.add(id(fact))
        fact.note("scope", "named", (mark.start, mark.end))
        return self._of_mark(mark, fact)

    def _of_clause(self, fact: Fact) -> Owner | None:
        """The last name before the first number of the clause, then of the sentence."""
        heads = [(fact.clause_start, self._clause_first[fact.clause_start]), (fact.sentence.start, self._first)]
        if fact.bracket is not None:
            heads.insert(1, (fact.bracket[0] - _BESIDE, fact.bracket[0]))
        for head in heads:
            mark = self._last(head)
            if mark is not None:
                fact.note("scope", "named", (mark.start, mark.end))
                return self._of_mark(mark, fact)
        return None

    def _last(self, window: Window) -> Mark | None:
        return next((mark for mark in reversed(self._owners.marks.within(*window)) if self._speaks(mark)), None)

    def _speaks(self, mark: Mark) -> bool:
        """ "Đơn vị", "các đơn vị cũ" speak only where the article is about a body, the ministry only where it is about the
        country; there "cấp tỉnh" is no province's."""
        if mark.kind == "speaker":
            return mark.speaks and self._article is not None and self._article.scope == "organization"
        if mark.kind == "ministry":
            return False
        return mark.speaks and (self._article != NATIONAL or mark.kind not in ("host", "department") or bool(mark.key))

    def _of_mark(self, mark: Mark, fact: Fact) -> Owner:
        if mark.kind == "body" and key(fact.quantity.unit) in patterns.COMERS and self._reading.events:
            return self._nobody  # who holds a meeting does not own those who come
        if mark.kind == "party":
            return self._of_party(fact)
        if mark.kind == "host" and mark.key and self._is_of_old_host(fact):
            return self._owners.of_province(mark.key, former=True)
        return mark.owner

    def _is_of_old_host(self, fact: Fact) -> bool:
        """A place among 63 beside provinces that the host has absorbed since: the host as it was."""
        if fact.quantity.kind not in ("rank", "score") or not self._owners.merged:
            return False
        beside = (
            match.key in self._owners.merged for match in self._owners.places.within(fact.sentence.start, fact.sentence.end)
        )
        return any(beside)

    def _of_party(self, fact: Fact) -> Owner:
        """Of what a Party cell of the whole department reports, the S&T figures are the department's."""
        return self._host if self._party_of_department and fact.indicator else Owner("organization", self._owners.area)

    def _is_of(self, mark: Mark, fact: Fact) -> bool:
        if mark.kind in ("national", "ministry", "department", "speaker"):
            return False
        if mark.kind in ("body", "party"):
            return not mark.speaks and fact.indicator != "st_budget_tasks"
        return patterns.OF.search(self._folded, max(fact.end, mark.start - 30), mark.start) is not None

    # what needs no name

    def _by_nature(self, fact: Fact) -> Owner | None:
        unit, quantity = key(fact.quantity.unit), fact.quantity
        if patterns.PROVINCES_COUNTED.search(unit) and quantity.value in patterns.NUMBER_OF_PROVINCES:
            fact.note("scope", "all-provinces", (fact.start, fact.end))
            self._not_passed_on.add(id(fact))
            return NATIONAL
        if quantity.kind == "count" and fact.indicator is None and unit in patterns.STAFF and self._made_up(fact):
            fact.note("scope", "staff", (fact.start, fact.end))
            return Owner("organization", self._owners.area)
        if unit in patterns.RANKED_PLACES and patterns.RANKING.search(self._folded, fact.end, fact.sentence.end):
            fact.note("scope", "all-provinces", (fact.start, fact.end))
            return NATIONAL
        if quantity.kind == "rank" and patterns.AMONG_BODIES.match(self._folded, fact.end):
            fact.note("scope", "among-bodies", (fact.start, fact.end))
            return Owner("organization", self._owners.area)
        return None

    def _made_up(self, fact: Fact) -> bool:
        if patterns.SO_MANY_MORE.match(self._folded, fact.end, fact.sentence.end):
            return False
        first = self._clause_first[fact.clause_start]
        return patterns.MADE_UP.search(self._folded, fact.clause_start, first) is not None

    def _listed(self, facts: Sequence[Fact], index: int) -> Owner | None:
        """The k-th province of "A, B, C lần lượt …" for the k-th number behind it."""
        fact = facts[index]
        cues = list(patterns.RESPECTIVELY.finditer(self._text, fact.sentence.start, fact.start))
        if not cues:
            return None
        cue = cues[-1]
        near = facts[max(0, index - _LISTED) : index + _LISTED]
        behind = [
            other
            for other in near
            if other.sentence is fact.sentence and other.start > cue.start() and other.clause_start == fact.clause_start
        ]
        places = self._owners.places.within(fact.clause_start, cue.start())
        if fact not in behind or len(places) < 2 or len(behind) < len(places):
            return None
        position = behind.index(fact)
        if position >= len(places):
            return None
        place = places[position]
        fact.note("scope", "respectively", (place.start, place.end))
        merged = {match.key for match in places} & self._owners.merged
        former = self._owners.is_former(place) or (place.key == self._owners.host and bool(merged))
        return self._owners.of_province(place.key, former=former)

    def _by_elimination(self, facts: Sequence[Fact], index: int) -> Owner | None:
        """ "…, riêng Vĩnh Phúc cũ 34, Phú Thọ cũ 18, còn lại 9": the rest is that of the one merged province not named."""
        fact = facts[index]
        if fact.total is None or not patterns.REST.search(self._text, fact.lead[0], fact.start):
            return None
        siblings = [other for other in facts[max(0, index - _LISTED) : index] if other.total is fact.total]
        named = {other.area.name for other in siblings if other.scope == "local" and other.area}
        keys = {self._owners.host, *self._owners.merged}
        left = [place for place in keys if place and (self._former_name(place) not in named)]
        if len(named) != len(siblings) or len(left) != 1:
            return None
        fact.note("scope", "rest", (fact.start, fact.end))
        return self._owners.of_province(left[0], former=True)

    def _former_name(self, place: str) -> str | None:
        area = self._owners.of_province(place, former=True).area
        return area.name if area else None

    def _continues(self, before: Fact, fact: Fact) -> bool:
        if id(before) in self._not_passed_on and fact.quantity.kind not in ("percentage", "ratio"):
            return False
        same_list = before.total is None or fact.quantity.kind in ("percentage", "ratio")
        same_clause = before.clause_start == fact.clause_start and before.bracket == fact.bracket
        return before.sentence is fact.sentence and same_list and same_clause

    # what the article is about

    def _topic_of_article(self) -> Owner | None:
        """The country where there is no host or the ministry opens the article; the body that opens it or is founded in it."""
        if self._owners.host is None:
            return NATIONAL
        organization = Owner("organization", self._owners.area)
        headline_end = self._lead[0].end if self._lead else 0
        if self._party_of_department or patterns.FOUNDED.search(self._folded, 0, headline_end):
            return organization
        for sentence in self._lead:
            marks = self._owners.marks.within(sentence.start, sentence.end)
            subject = next((mark for mark in marks if mark.speaks and mark.kind in _ABOUT), None)
            if subject is not None and (
                subject.kind == "party" or (subject.kind == "body" and self._of_itself(subject, sentence))
            ):
                return organization
            if subject is not None and subject.kind == "ministry" and subject.start == self._opening[0]:
                return NATIONAL
        return None

    def _of_itself(self, subject: Mark, sentence: Sentence) -> bool:
        """Whether the article is about the work of the body that opens it, which is more than to hold a seminar."""
        if self._reading.events and self._reading.events[0].type in patterns.HOSTED:
            return False
        headline = sentence.start == self._opening[0]
        return headline or patterns.OWN_WORK.search(self._folded, subject.end, sentence.end) is not None

    def _follow(self, since: int, fact: Fact) -> None:
        """Who is spoken of when the sentence of `fact` begins; the sentences since the last figure may have changed it."""
        for mark in self._owners.marks.within(since, fact.sentence.start):
            self._turn(mark)
        if patterns.NATIONAL_CONTEST.search(self._folded, max(since, fact.sentence.start - _BACK), fact.sentence.start):
            self._topic = NATIONAL
        self._sentence, self._first = fact.sentence_index, fact.start
        self._clause_first.clear()

    def _turn(self, mark: Mark) -> None:
        if mark.kind in ("national", "ministry"):
            self._topic = mark.owner
        elif mark.kind in ("host", "department"):
            self._topic = self._article

    def _of_topic(self, fact: Fact) -> Owner:
        topic = self._topic
        if topic is not None and topic.scope == "organization" and fact.indicator not in patterns.PROVINCIAL:
            fact.note("scope", "topic")
            return self._of_party(fact)
        awarded = fact.indicator in patterns.AWARDED
        if topic == NATIONAL and (self._article == NATIONAL or (self._goes_on(fact) and not awarded)):
            fact.note("scope", "topic" if self._owners.host else "no-province")
            return NATIONAL
        return self._nobody

    def _goes_on(self, fact: Fact) -> bool:
        return patterns.GOES_ON.match(self._folded, fact.sentence.start) is not None
