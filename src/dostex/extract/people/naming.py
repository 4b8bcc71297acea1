"""Names: forms of address and degrees before them, and when a run of capitals is a person."""

from dostex.extract.people import patterns
from dostex.extract.people.appointments import give
from dostex.extract.people.clause import Clause
from dostex.extract.people.items import Item
from dostex.extract.people.lookahead import introduces_name, post_follows
from dostex.extract.people.mentions import Mention
from dostex.extract.people.punctuation import on_word


def on_address(clause: Clause, index: int, item: Item) -> None:
    """A form of address: of the next name, or with "các" of everyone in the list that follows."""
    plural = clause.kind(index - 1) == "plural" or clause.value(index - 1) in {"đoàn"}
    clause.honorifics = [item.value]
    clause.address = item.value
    if plural:
        clause.group_honorifics = [] if item.value in patterns.JOINT_ADDRESSES else [item.value]
        clause.honorifics = []
        clause.in_group = True
        if not (clause.posts or clause.fresh_group):
            clause.group_posts = []
    else:
        clause.group_honorifics = []
    if not introduces_name(clause, index + 1):
        clause.honorifics = []


def on_degree(clause: Clause, index: int, item: Item) -> None:
    """A degree before a name; degrees add up."""
    if clause.kind(index + 1) not in {"name", "degree", "address", "post"} and clause.value(index + 1) not in {",", ":"}:
        return
    clause.honorifics.append(item.value)


def on_name(clause: Clause, index: int, item: Item) -> None:
    """A run of capitals: if it is a person, open a mention with all that waited for it."""
    rule = recognised(clause, index, item)
    if not rule:
        on_word(clause, index, item)
        return
    line = clause.line
    if clause.posts:
        clause.group_posts, clause.group_honorifics = [], []
    mention = Mention(
        line.starts[item.first], line.ends[item.last - 1], [*clause.group_honorifics, *clause.honorifics], rule=rule,
        headline=line.segment == "headline",
    )  # fmt: skip
    mention.posts = [*clause.posts, *(clause.group_posts if clause.in_group else [])]
    for role in clause.roles:
        mention.add_role(role)
    joined = open_joined(clause, index)
    clause.subjects = [*clause.subjects, mention] if joined else [mention]
    clause.chain.append(mention)
    if clause.list_role and not clause.object:
        mention.add_role(clause.list_role)
    if joined and clause.granted:
        mention.add_role(clause.granted)
    if clause.next_role:
        mention.add_role(clause.next_role)
        clause.granted = clause.next_role
        if clause.list_role is None and (clause.in_group or clause.next_role == "attendee"):
            clause.list_role = clause.next_role
        clause.next_role = None
    clause.fresh_group = False
    for post in clause.offered:
        post.status = "appointed" if post.status == "current" else post.status
    mention.posts += clause.offered
    if clause.replacing:
        mention.replaces = clause.given
        clause.replacing = False
    if clause.into and not clause.replacing and clause.posts:
        give(clause, mention, clause.posts)
    clause.scene.mentions.append(mention)
    clause.drop_pending()
    clause.bare, clause.bare_role = None, None
    clause.given = clause.offered or clause.given
    clause.open, clause.spoke, clause.spent, clause.gap = True, False, False, 0


def open_joined(clause: Clause, index: int) -> bool:
    """Whether this name is coordinated with the one before ("ông A và bà B chủ trì")."""
    back = index - 1
    while back >= 0 and (
        clause.items[back].kind in {"address", "degree", "plural", "post"}
        or (clause.value(back) == "-" and clause.kind(back - 1) == "post")
    ):
        back -= 1
    return bool(clause.subjects) and (clause.value(back) == "và" or (clause.in_group and clause.value(back) in {",", "và"}))


def recognised(clause: Clause, index: int, item: Item) -> str:
    """The rule by which the run of capitals at `index` is a person's name, "" if it is none."""
    line, length = clause.line, item.last - item.first
    if line.surface(item.first, item.last).isupper() and length == 1 and len(line.words[item.first]) > 1:
        return ""
    if " ".join(line.words[item.first : item.last]) in clause.lexicon.historical:
        return ""
    if clause.honorifics:
        return "people.addressed" if clause.group_honorifics == [] else "people.group"
    if length < 2:
        return ""
    if clause.posts or clause.roles:
        return "people.post-first"
    before = clause.value(index - 1)
    if clause.in_group and (
        before in {":", ",", ";", "và"} or clause.kind(index - 1) in {"address", "plural", "introducing", "post"}
    ):
        return "people.group" if clause.group_honorifics or clause.group_posts else "people.list"
    surname = clause.lexicon.bodies.surname(line.words[item.first])
    return "people.name-first" if surname and post_follows(clause, index + 1) else ""
