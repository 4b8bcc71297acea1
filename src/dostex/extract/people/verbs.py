"""Verbs: what their subjects do at the event, and lists that a verb opens ("Đến dự có …")."""

from typing import cast

from dostex.extract.people import actions
from dostex.extract.people.apposition import NO_MERE_GUESTS, add
from dostex.extract.people.clause import Clause
from dostex.extract.people.items import Item
from dostex.extract.people.lookahead import after_of
from dostex.extract.people.mentions import Mention, Unnamed
from dostex.extract.people.punctuation import on_word
from dostex.records import Role

_LIST_ROLES = frozenset({"attendee", "chair", "member"})
_PASSED = frozenset({"word", "body", "verb", "filler", "object", "plural", "crowd"})
_NAMING = frozenset({"address", "degree", "post", "name", "role", "plural"})


def on_verb(clause: Clause, index: int, item: Item) -> None:
    """A verb that gives its subject a role; without a subject it may announce one."""
    role = cast(Role, item.value)
    if clause.value(index - 1) in {"được", "bị"}:
        on_word(clause, index, item)
        return
    if clause.value(index - 1) == "sự":
        clause.subjects = []  # a noun: "trước sự chứng kiến của ông B"
    subjects = [] if clause.object or (clause.spent and clause.gap > 0) else clause.subjects
    if subjects and binds(clause, index, role):
        together = role == "attendee" or clause.in_group or clause.line.words[item.first] in {"đồng", "cùng"}
        for mention in clause.chain if together and len(clause.chain) > len(subjects) else subjects:
            give_role(clause, mention, role)
        clause.spoke = clause.spoke or role == "speaker"
    elif clause.bare_role and clause.roles:
        clause.scene.unnamed.append(Unnamed(clause.line.starts[item.first], role, None, office=clause.bare_role))
    elif clause.bare or (clause.address and not clause.subjects and clause.kind(index - 1) in {"address", "filler"}):
        clause.scene.unnamed.append(Unnamed(clause.line.starts[item.first], role, clause.bare, clause.address))
    if not subjects or role in _LIST_ROLES:
        prepare(clause, index, role)
    clause.bare_role, clause.granted = None, None
    clause.open, clause.into, clause.bare, clause.chain = False, False, None, []
    clause.posts, clause.roles, clause.honorifics = [], [], []


def give_role(clause: Clause, mention: Mention, role: Role) -> None:
    """Give `mention` the verb's role; who has a part in the council is no mere guest."""
    if role == "attendee" and NO_MERE_GUESTS.intersection(mention.roles):
        return
    add(clause, mention, role)


def binds(clause: Clause, index: int, role: Role) -> bool:
    """Whether a verb has the last person as its subject: near, or any later speech of the same speaker."""
    if role in _LIST_ROLES and clause.value(index + 1) in {*actions.INTRODUCING, ":"}:
        return False
    if role == "speaker":
        return True
    joined = clause.value(index - 1) in {"và", ","} or clause.kind(index - 1) in {"filler", "verb"}
    return not clause.spoke and clause.gap <= 12 if not joined else True


def prepare(clause: Clause, index: int, role: Role) -> None:
    """A verb before its subject: "Đến dự có …", "Phát biểu tại hội nghị, ông …", "dưới sự chủ trì của …"."""
    after = index + 1
    limit = min(len(clause.items), index + 24)
    while (
        after < limit
        and (clause.kind(after) in _PASSED or (role == "attendee" and goes_on(clause, after)))
        and clause.value(after) != "của"
    ):
        after += 1
    value = clause.value(after)
    joined = any(clause.kind(step) == "separator" for step in range(index + 1, after))
    if role in _LIST_ROLES and (value in actions.INTRODUCING or (value == ":" and not joined)):
        clause.list_role = role
        clause.subjects = []
        clause.object = False
    elif not clause.subjects and not clause.list_role and leads(clause, index, role, value):
        clause.next_role = role
    elif role == "speaker" and announces_speech(clause, index, value):
        clause.next_role = role  # "Tham dự và phát biểu chỉ đạo có đồng chí A, …; đồng chí B, …"


def announces_speech(clause: Clause, index: int, value: str) -> bool:
    """Whether a further verb of a list of those present says that the first of them spoke."""
    joined = clause.value(index - 1) in {"và", ","}
    return joined and clause.list_role == "attendee" and not clause.subjects and value in actions.INTRODUCING


def goes_on(clause: Clause, index: int) -> bool:
    """Whether a separator joins a further verb to one before its subjects: "dự và trao quyết định có", "dự, chỉ đạo có"."""
    after = clause.kind(index + 1)
    return (clause.value(index) == "và" and after not in _NAMING) or (clause.value(index) == "," and after == "verb")


def leads(clause: Clause, index: int, role: Role, value: str) -> bool:
    """Whether a verb without a subject announces one: at the start of a clause, or as a noun with "của"."""
    if role == "signatory":
        return False
    if clause.kind(index + 1) in _NAMING or (value == "của" and clause.kind(after_of(clause, index)) in _NAMING):
        return True
    starts = index == 0 or clause.kind(index - 1) in {"separator", "filler", "verb", "opener"}
    return starts and (value in {",", ":"} or (value in actions.INTRODUCING and role != "speaker"))


def on_opener(clause: Clause, index: int, item: Item) -> None:
    """Words that open a list of those present: "về phía tỉnh có …"."""
    del index, item
    clause.list_role, clause.subjects, clause.object = "attendee", [], False


def on_behalf(clause: Clause, index: int, item: Item) -> None:
    """ "Thừa ủy quyền của Chủ tịch UBND tỉnh, …": the office that follows is not the speaker's."""
    post = clause.items[index + 1].post if clause.kind(index + 1) == "post" else None
    on_word(clause, index, item)
    clause.behalf = post if post and clause.value(index + 2) == "," else None


def on_crowd(clause: Clause, index: int, item: Item) -> None:
    """ "…, các đại biểu thảo luận": another subject, at the start of a clause."""
    if clause.open and clause.subjects and item.value.startswith("chuyên"):
        clause.subjects[-1].expert = True
        return
    starts = index == 0 or clause.value(index - 1) in {",", ";"}
    on_word(clause, index, item)
    if starts and not clause.list_role:
        clause.subjects = []


def on_introducing(clause: Clause, index: int, item: Item) -> None:
    """ "có", "gồm", "là": the list goes on."""
    del item
    if clause.open and clause.kind(index + 1) == "post":
        return
    clause.bare = None
    if clause.list_role:
        clause.object = False  # "Dự và trao giải cho các thí sinh có đồng chí A"


def on_quoting(clause: Clause, index: int, item: Item) -> None:
    """ "Theo ông A": A speaks."""
    del item
    after = index + 1
    while clause.kind(after) in {"address", "degree", "post", "role", "plural"}:
        after += 1
    if clause.kind(after) == "name":
        clause.next_role = "speaker"


def on_object(clause: Clause, index: int, item: Item) -> None:
    """A preposition or verb that makes the next person an object."""
    if clause.kind(index + 1) in {"address", "degree", "post", "name", "plural", "role"} and item.value != "về":
        clause.object = item.value not in {"với"} or not clause.open
    clause.open = clause.open and item.value == "với"
    if clause.appointing and item.value in {"đối với", "cho"} and clause.posts:
        clause.offered = clause.posts  # "bổ nhiệm chức vụ Thứ trưởng đối với ông A, Vụ trưởng …"
    clause.posts, clause.roles, clause.bare = [], [], None
    clause.gap += 1


def on_filler(clause: Clause, index: int, item: Item) -> None:
    """Words between a name and its post or verb that change nothing."""
    del clause, index, item
