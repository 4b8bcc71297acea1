"""From mentions to persons: one entry a person, short later mentions joined, who is listed and who is not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dostex.extract.organizations import Host
from dostex.extract.people import offices
from dostex.extract.people.mentions import Mention, Scene, Unnamed
from dostex.extract.people.offices import Antecedent
from dostex.extract.reading import PersonFound, PostFound, Reading
from dostex.language.folding import fold
from dostex.records import Role

# A part in the event that makes a person without a post an official (contract: council members, experts, project leaders).
_LISTED = frozenset(
    {"chair", "vice_chair", "member", "reviewer", "secretary", "head_of_delegation", "organizer", "principal_investigator"}
)
_ROLE_ORDER: tuple[Role, ...] = (
    "chair", "vice_chair", "head_of_delegation", "attendee", "member", "reviewer", "secretary", "organizer", "signatory",
    "speaker", "principal_investigator",
)  # fmt: skip


class Roster:
    """The persons of one article."""

    def __init__(self, reading: Reading, host: Host, antecedent: Antecedent) -> None:
        self._reading = reading
        self._host = host
        self._antecedent = antecedent

    def people(self, scene: Scene) -> list[PersonFound]:
        """Everyone who is an official in the contract's sense, in the order of their first mention."""
        groups = self._groups(scene.mentions)
        self._predecessors(groups)
        persons = {name: self._person(mentions) for name, mentions in groups.items()}
        for unnamed in scene.unnamed:
            self._credit(unnamed, persons, scene)
        listed = [person for name, person in persons.items() if person is not None and self._is_official(person, groups[name])]
        for person in listed:
            person.spans = self._all_spans(person)
            person.roles.sort(key=_ROLE_ORDER.index)
        return sorted(listed, key=lambda person: person.spans[0])

    def _name(self, mention: Mention) -> str:
        return self._reading.text[mention.start : mention.end]

    def _groups(self, mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
        """Mentions by the folded full name of their person."""
        full = {fold(self._name(mention)): [] for mention in mentions if _is_full(self._name(mention))}  # type: dict[str, list[Mention]]
        suffixes = [name for name in full if any(other.endswith(" " + name) for other in full if other != name)]
        for name in suffixes:
            del full[name]
        for mention in mentions:
            name = fold(self._name(mention))
            if name in full:
                full[name].append(mention)
            elif owner := self._owner(name, mention, full):
                full[owner].append(mention)
        return {name: found for name, found in full.items() if found}

    def _owner(self, short: str, mention: Mention, full: dict[str, list[Mention]]) -> str | None:
        """The person whom a short mention means: the name ends with it; of several the last one named."""
        fitting = [name for name in full if name.endswith(" " + short)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        return max(fitting, key=lambda name: max((m.start for m in full[name] if m.start < mention.start), default=-1))

    def _predecessors(self, groups: dict[str, list[Mention]]) -> None:
        """Who is replaced in an office held it before."""
        for mentions in groups.values():
            for mention in mentions:
                for given in mention.replaces:
                    mention.posts.insert(0, replace(given, status="former"))

    def _person(self, mentions: list[Mention]) -> PersonFound:
        longest = max(mentions, key=self._fullness)
        honorifics = list(dict.fromkeys(word for mention in mentions for word in mention.honorifics))
        if "đồng chí" in honorifics:
            honorifics = [word for word in honorifics if word not in {"đ/c", "đc"}]  # the same word, abbreviated
        ordered = sorted(mentions, key=lambda mention: mention.headline)
        posts = offices.merged([post for mention in ordered for post in self._posts(mention)])
        roles = list(dict.fromkeys(role for mention in mentions for role in mention.roles))
        return PersonFound(
            name=self._name(longest),
            honorifics=honorifics,
            posts=posts,
            roles=roles,
            spans=[(mention.start, mention.end) for mention in mentions],
            rule=mentions[0].rule,
        )

    def _fullness(self, mention: Mention) -> tuple[int, bool, bool, int]:
        """How well a mention shows the name: the longest, not in capitals, in the body, the first."""
        return mention.end - mention.start, not self._name(mention).isupper(), not mention.headline, -mention.start

    def _posts(self, mention: Mention) -> list[PostFound]:
        public = [post for post in mention.posts if not post.private]
        return offices.in_full(public, self._host, self._reading.text, self._antecedent)

    def _is_official(self, person: PersonFound, mentions: list[Mention]) -> bool:
        if person.posts or _LISTED.intersection(person.roles):
            return True
        if any(post.private for mention in mentions for post in mention.posts):
            return False
        if any(mention.expert for mention in mentions):
            return bool(person.roles)
        acts = bool(person.roles)
        expert = any(
            word[:1].isupper() or word in {"tiến sĩ", "giáo sư", "phó giáo sư", "đồng chí"} for word in person.honorifics
        )
        return acts and expert

    def _credit(self, unnamed: Unnamed, persons: dict[str, PersonFound], scene: Scene) -> None:
        """Give the role of "Chủ tịch UBND tỉnh yêu cầu" or "Ông cho biết" to the person meant."""
        if unnamed.office:
            person = self._in_role(unnamed.office, persons)
        else:
            person = self._holder(unnamed, persons) if unnamed.post else self._last_named(unnamed, persons, scene)
        if person is not None and unnamed.role not in person.roles:
            person.roles.append(unnamed.role)

    def _in_role(self, role: Role, persons: dict[str, PersonFound]) -> PersonFound | None:
        holders = [person for person in persons.values() if role in person.roles]
        return holders[0] if len(holders) == 1 else None

    def _holder(self, unnamed: Unnamed, persons: dict[str, PersonFound]) -> PersonFound | None:
        draft = unnamed.post
        assert draft is not None
        organization = offices.in_full([draft], self._host, self._reading.text, self._antecedent)[0].organization
        holders = [
            person
            for person in persons.values()
            if any(offices.same_office(draft, organization, post) for post in person.posts)
        ]
        return holders[0] if len(holders) == 1 else None

    def _last_named(self, unnamed: Unnamed, persons: dict[str, PersonFound], scene: Scene) -> PersonFound | None:
        before = [mention for mention in scene.mentions if mention.start < unnamed.start]
        if not before:
            return None
        last = before[-1]
        return next((person for person in persons.values() if (last.start, last.end) in person.spans), None)

    def _all_spans(self, person: PersonFound) -> list[tuple[int, int]]:
        found = {*person.spans, *self._occurrences(fold(person.name))}
        kept: list[tuple[int, int]] = []
        for span in sorted(found, key=lambda span: (span[0], -span[1])):
            if not kept or span[0] >= kept[-1][1]:
                kept.append(span)
        return kept

    def _occurrences(self, name: str) -> Iterator[tuple[int, int]]:
        text = self._reading.folded
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum() and self._in_prose(at):
                yield at, end
            at = text.find(name, end)

    def _in_prose(self, at: int) -> bool:
        return any(segment.kind != "byline" and segment.start <= at < segment.end for segment in self._reading.article.segments)


def _is_full(name: str) -> bool:
    """Whether `name` has two syllables at least ("K'Brôi" counts)."""
    return " " in name or "'" in fold(name)
