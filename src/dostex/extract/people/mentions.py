"""What one sentence says of one person: name, honorifics, posts, roles."""

from dataclasses import dataclass, field

from dostex.extract.people.placing import PostDraft
from dostex.records import Role


@dataclass(slots=True)
class Mention:
    """A person named at `[start, end)`; `rule` says how the name was recognised."""

    start: int
    end: int
    honorifics: list[str]
    posts: list[PostDraft] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    rule: str = "people.addressed"
    headline: bool = False
    replaces: list[PostDraft] = field(default_factory=list)
    expert: bool = False

    def add_role(self, role: Role) -> None:
        """Give the person `role` once; a part in the council outweighs mere attendance."""
        if role not in self.roles:
            self.roles.append(role)


@dataclass(slots=True)
class Unnamed:
    """An office without a name, or a bare form of address, that does something: to be matched with a person afterwards."""

    start: int
    role: Role
    post: PostDraft | None
    address: str = ""
    office: Role | None = None


@dataclass(slots=True)
class Scene:
    """All mentions of an article in text order, and what unnamed people did.

    `carried` is the role of a list that a line announces ("Tham dự hội nghị có:") and the following lines hold.
    """

    mentions: list[Mention] = field(default_factory=list)
    unnamed: list[Unnamed] = field(default_factory=list)
    carried: Role | None = None
