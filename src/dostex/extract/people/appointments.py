"""Appointments: the new office, the old one, and who is replaced (FIELD.md, A3 and D9)."""

from dataclasses import replace
from typing import cast

from dostex.extract.people import patterns
from dostex.extract.people.clause import Clause
from dostex.extract.people.items import Item
from dostex.extract.people.mentions import Mention
from dostex.extract.people.placing import PostDraft
from dostex.language.folding import fold
from dostex.records import Role

# Whoever is elected here gives up the former office; the party and societies leave it as it is.
_FULL_TIME = ("ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "sở")


def on_appointing(clause: Clause, index: int, item: Item) -> None:
    """ "bổ nhiệm", "điều động", "bầu": the person who follows, or in the passive the subject, is given an office."""
    if item.value == "giao" and clause.kind(index + 1) not in {"address", "degree"}:
        return  # a task, not an office
    clause.appointing = item.value
    clause.object = False
    passive = clause.value(index - 1) == "được" and bool(clause.subjects)
    if not passive and clause.kind(index + 1) in {"address", "degree", "post", "name"}:
        clause.subjects, clause.open = [], False
    clause.posts, clause.roles, clause.bare = [], [], None
    clause.into = passive and clause.kind(index + 1) == "post"


def on_into(clause: Clause, index: int, item: Item) -> None:
    """ "giữ chức", "làm": the post or role that follows is the subject's new one."""
    del index
    clause.into = True
    clause.formal = clause.formal or item.value not in {"làm", "về làm", "sang làm"}
    if item.value.startswith("bầu"):
        clause.appointing = item.value


def on_earlier(clause: Clause, index: int, item: Item) -> None:
    """ "Trước khi được bổ nhiệm, ông A từng giữ chức …": what follows is past."""
    del index, item
    clause.earlier = True


def on_out(clause: Clause, index: int, item: Item) -> None:
    """ "thôi giữ chức": the post that follows is past."""
    del index, item
    clause.out = True


def on_replacing(clause: Clause, index: int, item: Item) -> None:
    """ "thay ông B": whoever follows held the office that was just given."""
    del item
    clause.replacing = clause.kind(index + 1) in {"address", "degree", "post", "name"} and bool(clause.given)
    clause.into = False
    clause.object = False
    if not clause.given and clause.subjects:
        clause.successor = clause.subjects[-1]
    if clause.replacing:
        clause.subjects = []
    clause.open = False


def give(clause: Clause, mention: Mention, posts: list[PostDraft]) -> None:
    """The new office, and what becomes of the old ones of the same sentence."""
    if clause.earlier:
        for post in posts:
            post.status = "former"
    elif clause.appointing or clause.formal:
        for post in posts:
            if post.status == "current" and not bare_role(clause, post):
                post.status = "appointed"
            if leaves(post):
                retire(clause, mention, post)
        clause.given = list(posts)


def leaves(post: PostDraft) -> bool:
    """Whether taking up `post` means to give up the former one; an office of the party is held besides."""
    return "bí thư" not in post.office and "ủy viên" not in post.office


def retire(clause: Clause, mention: Mention, new: PostDraft) -> None:
    """Make the person's other offices past, those of the party excepted."""
    elected = clause.appointing.startswith("bầu") or clause.appointing == "trúng cử"
    for post in mention.posts:
        party = "bí thư" in post.office or "ủy viên" in post.office or post.office[-4:] == "viên"
        if post is new or post.status not in {"current", "acting"} or party:
            continue
        if not elected or fold(new.body or "").startswith(_FULL_TIME):
            post.status = "former"


def bare_role(clause: Clause, post: PostDraft) -> Role | None:
    """ "làm Chủ tịch" of a council that the sentence names is a role."""
    role = patterns.BARE_ROLES.get(post.office)
    return cast(Role, role) if role and post.body is None and clause.council and clause.into and not clause.appointing else None


def succeed(successor: Mention, predecessor: Mention, post: PostDraft) -> None:
    """ "Ông A thay ông B làm Giám đốc": the office is A's now and was B's."""
    predecessor.posts.append(replace(post, status="former"))
    post.status = "appointed" if post.status == "current" else post.status
    successor.posts.append(post)
