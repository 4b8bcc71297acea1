"""Posts and roles that stand beside a name: whose they are."""

from typing import cast

from dostex.extract.people import actions, patterns
from dostex.extract.people.appointments import bare_role, give, succeed
from dostex.extract.people.clause import Clause
from dostex.extract.people.items import Item
from dostex.extract.people.lookahead import name_after, names_next
from dostex.extract.people.mentions import Mention
from dostex.extract.people.placing import PostDraft
from dostex.records import Role

# Parts in a council that say more than attendance: "Tham dự có ông A …, Chủ tịch Hội đồng" makes A chair only.
NO_MERE_GUESTS = frozenset({"chair", "vice_chair", "secretary", "reviewer"})


def on_post(clause: Clause, index: int, item: Item) -> None:
    """A post: everyone's in a plural list, of the person before it in apposition, or waiting for the name to come."""
    post = item.post
    assert post is not None
    named_before(clause, index, post)
    if post.plural:
        open_group(clause, index, post)
        return
    if clause.kind(index - 1) == "address" and not clause.in_group and not names_next(clause, index):
        unnamed_many(clause, index - 1)
        clause.bare = post
        return
    if clause.subjects and attaches(clause, index):
        attach(clause, post)
        return
    if clause.in_group and clause.value(index - 1) == "address" and clause.value(index + 1) == ":":
        clause.group_posts = [post]
        return
    if clause.kind(index - 1) == "address" and clause.in_group and not clause.honorifics:
        if name_after(clause, index + 1):
            clause.group_posts = [post]
        else:
            unnamed_many(clause, index - 2)
        return
    if (
        clause.posts
        and clause.line.word(post.first - 1) == ","
        and clause.posts[-1].status == "former"
        and post.status == "current"
    ):
        post.status = "former"
    clause.open = False
    if post is clause.behalf or _somebody_s(clause, index):
        return
    clause.posts.append(post)
    clause.bare = post


def _somebody_s(clause: Clause, index: int) -> bool:
    """ "theo Quyết định của Chủ tịch UBND tỉnh, ông A …": the office is not A's."""
    return (
        clause.value(index - 1) == "của"
        and clause.next_role is None
        and clause.value(index + 1) == ","
        and clause.kind(index + 2) in {"address", "degree"}
    )


def named_before(clause: Clause, index: int, post: PostDraft) -> None:
    """Give a bare head of a body ("Viện trưởng") the last body of its kind that the sentence has named."""
    if post.body is None and not clause.open and _after_a_business(clause, index):
        post.private = True
        return
    heads = patterns.HEADS_OF.get(post.office)
    if heads is None or post.body is not None or clause.kind(index + 1) in {"post"}:
        return
    for earlier in reversed(clause.items[:index]):
        if earlier.kind == "body" and " ".join(clause.line.words[earlier.first : earlier.last]).startswith(heads):
            post.body, post.body_at = clause.line.surface(earlier.first, earlier.last), earlier.first
            return


def _after_a_business(clause: Clause, index: int) -> bool:
    """Whether a business has just been named: "Công ty X, Tổng Giám đốc …"."""
    body = index - 2 if clause.value(index - 1) in {",", "-"} else index - 1
    if clause.kind(body) != "body":
        return False
    head = clause.lexicon.bodies.head(clause.line, clause.items[body].first)
    return head is not None and head[1] == "private"


def open_group(clause: Clause, index: int, post: PostDraft) -> None:
    """ "các Phó Giám đốc: A, B và C", "ba phó giám đốc gồm các ông A và B": the post is everyone's."""
    after = index + 1
    while clause.value(after) in {":", "gồm", "là", "có", "gồm có"} or clause.kind(after) in {"address", "degree", "plural"}:
        after += 1
    if clause.kind(after) == "name":
        clause.in_group, clause.group_posts, clause.open, clause.posts = True, [post], False, []
        clause.group_honorifics, clause.fresh_group = [], True
        if clause.appointing and post.status == "current":
            post.status = "appointed"
    else:
        unnamed_many(clause, index - 1)


def unnamed_many(clause: Clause, index: int) -> None:
    """ "các Phó Giám đốc Sở": people without names; they join the subject or replace it."""
    clause.open = False
    if clause.value(index - 1) not in {"và", "cùng", "với"}:
        clause.subjects = []


def attaches(clause: Clause, index: int) -> bool:
    """Whether the post at `index` belongs to the person before it."""
    if clause.into or clause.out:
        return not names_next(clause, index)
    return clause.open and not names_next(clause, index)


def attach(clause: Clause, post: PostDraft) -> None:
    """Give the last person (in a plural list: everyone before it) the post, with the status that the clause says."""
    if clause.into and clause.successor:
        succeed(clause.successor, clause.subjects[-1], post)
        clause.successor = None
        return
    targets = clause.subjects if everyone(clause) else clause.subjects[-1:]
    for mention in targets:
        if clause.out:
            post.status = "former"
        if clause.into:
            give(clause, mention, [post])
        if clause.offered and post.status == "current":
            post.status = "former"
        if nguyen_runs_on(clause, mention, post):
            post.status = "former"
        if bare := bare_role(clause, post):
            mention.add_role(bare)
            return
        if post.office.endswith("trưởng ban") and post.body is None:
            if "ban tổ chức" in " ".join(clause.line.words):
                mention.add_role("organizer")
            return  # of a board of the event, which the sentence names elsewhere
        mention.posts.append(post)
    clause.out = False
    clause.open = True


def everyone(clause: Clause) -> bool:
    """Whether a post or role behind a plural list is that of all its persons ("các ông A, B - Phó Giám đốc")."""
    return len(clause.subjects) > 1 and clause.in_group and not clause.subjects[-2].posts


def nguyen_runs_on(clause: Clause, mention: Mention, post: PostDraft) -> bool:
    """ "nguyên" goes on over a comma list of posts (contract)."""
    last = mention.posts[-1] if mention.posts else None
    comma = clause.line.word(post.first - 1) == ","
    return last is not None and last.status == "former" and post.status == "current" and comma and not clause.into


def on_role(clause: Clause, index: int, item: Item) -> None:
    """A role: of the person before it, or waiting for the name to come; roles of unnamed people are nobody's."""
    role = cast(Role, item.value)
    if clause.kind(index - 1) == "plural" or clause.line.word(item.first - 1).isdigit():
        unnamed_many(clause, index - 1)
        if clause.value(index - 1) == "các" and clause.value(index + 1) in {*actions.INTRODUCING, ":"}:
            clause.list_role = role
        return
    if clause.subjects and (clause.open or clause.into) and not names_next(clause, index):
        predicate = clause.value(index - 1) in {"là", "làm"}
        for mention in clause.subjects if predicate or everyone(clause) else clause.subjects[-1:]:
            add(clause, mention, role)
        if "member" not in clause.subjects[-1].roles and clause.line.words[item.first : item.first + 4] == [
            "ủy",
            "viên",
            "thư",
            "ký",
        ]:
            add(clause, clause.subjects[-1], "member")
        clause.open = True
        if clause.value(index - 1) == "làm":
            clause.spent, clause.gap = True, 0
        return
    clause.roles.append(role)
    clause.bare_role = role


def add(clause: Clause, mention: Mention, role: Role) -> None:
    """Give `mention` a role; a part in a council outweighs mere attendance."""
    if (
        (role in NO_MERE_GUESTS or (role == "member" and clause.council))
        and "attendee" in mention.roles
        and clause.list_role == "attendee"
    ):
        mention.roles.remove("attendee")
    mention.add_role(role)
