"""Separators, ordinary words and brackets: what they close."""

from dostex.extract.people.clause import Clause
from dostex.extract.people.items import Item

# Words of an unnamed company ("cùng đại diện lãnh đạo các sở") that do not break a row of persons.
_CHAIN_WORDS = frozenset({"đại", "diện", "lãnh", "đạo", "các", "sở", "ban", "ngành", "phòng", "đơn", "vị"})


def on_separator(clause: Clause, index: int, item: Item) -> None:
    """A separator: a full stop inside the line ends everything, a semicolon the clause."""
    if item.value == ".":
        clause.list_role, clause.subjects, clause.in_group, clause.open, clause.address = None, [], False, False, ""
        clause.chain = []
        clause.group_honorifics, clause.group_posts = [], []
    if item.value in {";", "."}:
        clause.offered, clause.earlier = [], False
        clause.next_role = None
        clause.into, clause.appointing, clause.object, clause.spoke = False, "", False, False
        clause.bare = None
        if not (clause.open or clause.in_group or clause.list_role):
            clause.posts, clause.roles = [], []
        if clause.kind(index + 1) not in {"post", "role"}:
            clause.open = False
    elif item.value == "và" and clause.into:
        clause.into = clause.kind(index + 1) not in {"plural", "address"}


def on_word(clause: Clause, index: int, item: Item) -> None:
    """A word without function, or a body: appositions end, what waited for a name is dropped."""
    clause.gap += item.last - item.first
    if item.kind == "word" and item.value not in _CHAIN_WORDS:
        clause.chain = clause.chain[-1:] if clause.gap > 6 else clause.chain
    clause.posts, clause.roles, clause.honorifics = [], [], []
    if item.value in {"do", "bởi", "của"}:
        clause.object = False
        clause.subjects = []
        clause.list_role = None if item.value == "do" else clause.list_role
    if clause.bare and clause.gap > 0 and item.value not in {"tỉnh"}:
        clause.bare = None
    if item.kind == "body":
        if clause.open and _beside_a_name(clause, index):
            return
        if clause.kind(index + 1) in {"verb", "filler"}:
            clause.subjects = []
    clause.open = False
    if clause.group_posts and clause.in_group and item.kind == "word":
        clause.group_posts, clause.in_group, clause.group_honorifics = [], False, []


def _beside_a_name(clause: Clause, index: int) -> bool:
    """Whether a body belongs to the person before it ("TS. A - Viện X") rather than begin a clause of its own."""
    before = clause.value(index - 1)
    without_post = bool(clause.subjects) and not clause.subjects[-1].posts
    return before in {"-", "("} or (before == "," and (without_post or clause.kind(index + 1) not in {"verb", "filler"}))


def skipped_bracket(clause: Clause, index: int) -> int:
    """Where to go on after "(sinh năm 1974)" behind a name or post; 0 if the bracket says a post or is none."""
    if clause.value(index) != "(" or not clause.open:
        return 0
    end = clause.bracket_end(index)
    inside = {clause.kind(step) for step in range(index, end)}
    return 0 if inside & {"post", "role", "address"} else end
