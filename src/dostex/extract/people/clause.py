"""What is known while one sentence is read: who speaks, what is pending, which list is open."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dostex.extract.organizations.phrases import Line
from dostex.extract.people.items import Item
from dostex.extract.people.lexicon import Lexicon
from dostex.extract.people.mentions import Mention, Scene
from dostex.extract.people.placing import PostDraft
from dostex.records import Role


@dataclass(slots=True)
class Clause:
    """The state of the grammar. It lasts a sentence; a full stop or semicolon inside resets what does not reach over it.

    `honorifics`, `posts` and `roles` wait for the next name; `group_*` belong to everyone in a plural list. `subjects` do what
    the next verb says, `chain` are all persons since the last verb; `open`: an apposition may follow. `list_role` goes to
    everyone named until the clause ends ("Dự … có"), `next_role` to the next person only ("Phát biểu tại …, ông A").
    """

    lexicon: Lexicon
    line: Line
    items: Sequence[Item]
    scene: Scene
    council: bool
    honorifics: list[str] = field(default_factory=list)
    posts: list[PostDraft] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    group_honorifics: list[str] = field(default_factory=list)
    group_posts: list[PostDraft] = field(default_factory=list)
    in_group: bool = False
    fresh_group: bool = False
    subjects: list[Mention] = field(default_factory=list)
    chain: list[Mention] = field(default_factory=list)
    open: bool = False
    object: bool = False
    list_role: Role | None = None
    next_role: Role | None = None
    granted: Role | None = None
    appointing: str = ""
    formal: bool = False
    into: bool = False
    out: bool = False
    earlier: bool = False
    offered: list[PostDraft] = field(default_factory=list)
    replacing: bool = False
    given: list[PostDraft] = field(default_factory=list)
    successor: Mention | None = None
    spoke: bool = False
    spent: bool = False
    bare: PostDraft | None = None
    bare_role: Role | None = None
    behalf: PostDraft | None = None
    address: str = ""
    gap: int = 0

    def kind(self, index: int) -> str:
        """The kind of the item at `index`, "" beyond either end."""
        return self.items[index].kind if 0 <= index < len(self.items) else ""

    def value(self, index: int) -> str:
        """The value of the item at `index`, "" beyond either end."""
        return self.items[index].value if 0 <= index < len(self.items) else ""

    def drop_pending(self) -> None:
        """Nothing that was said waits for a name any longer."""
        self.honorifics, self.posts, self.roles = [], [], []

    def bracket_end(self, index: int) -> int:
        """The item after the bracket that opens at `index`, 0 if it does not close soon."""
        for step in range(index + 1, min(index + 14, len(self.items))):
            if self.value(step) == ")":
                return step + 1
        return 0
