"""Looking ahead in a sentence: does a name follow, and whose is the post?"""

from dostex.extract.people.clause import Clause


def introduces_name(clause: Clause, index: int) -> bool:
    """Whether titles from `index` on lead to a name."""
    while clause.kind(index) in {"degree", "post", "role"} or clause.value(index) == ":":
        index += 1
    return clause.kind(index) == "name"


def name_after(clause: Clause, index: int) -> bool:
    """Whether forms of address or "gồm" from `index` on lead to a name."""
    while clause.kind(index) in {"address", "degree", "introducing", "plural"} or clause.value(index) == ":":
        index += 1
    return clause.kind(index) == "name"


def name_after_honorifics(clause: Clause, index: int) -> bool:
    """Whether nothing but forms of address from `index` on leads to a name."""
    while clause.kind(index) in {"address", "degree"} or clause.value(index) == ":":
        index += 1
    return clause.kind(index) == "name"


def names_next(clause: Clause, index: int) -> bool:
    """Whether the post or role at `index` leads to the next person rather than follow the last one."""
    before, after = clause.value(index - 1), index + 1
    while clause.kind(after) in {"post", "role"} or (
        clause.value(after) in {",", "-", "và"} and clause.kind(after + 1) in {"post", "role"} and before in {";", "và", ","}
    ):
        after += 1
    if clause.kind(after) == "name":
        return (
            not (clause.in_group and clause.value(after - 1) in {",", ";", "và"})
            and clause.items[after].last - clause.items[after].first > 1
        )
    if clause.value(after) == "-" and clause.kind(after + 1) == "name" and long(clause, after + 1):
        return before != "-" or clause.kind(index - 1) == "separator"
    if clause.kind(after) in {"address", "degree"} and name_after_honorifics(clause, after):
        return True
    if before in {";", "và"} and clause.value(after) in {",", "-", ":"} and clause.kind(after + 1) in {"address", "degree"}:
        return name_after_honorifics(clause, after + 1)
    return clause.value(after) == ":" and name_after_honorifics(clause, after + 1)


def long(clause: Clause, index: int) -> bool:
    """Whether the name at `index` has two syllables at least and begins with a surname."""
    item = clause.items[index]
    return item.last - item.first >= 2 and clause.lexicon.bodies.surname(clause.line.words[item.first])


def post_follows(clause: Clause, index: int) -> bool:
    """Whether a post or role of the person just named stands at `index`, behind a separator or aside."""
    if clause.value(index) == "(" and clause.kind(index + 1) not in {"post", "role"}:
        index = clause.bracket_end(index) or index
    if clause.kind(index) == "separator" and clause.value(index) in {",", "-", "(", ":"}:
        index += 1
    if clause.kind(index) in {"post", "role"}:
        post = clause.items[index].post
        return not (post and names_next(clause, index))
    return clause.kind(index) == "into" and clause.kind(index + 1) in {"post", "role"}


def after_of(clause: Clause, index: int) -> int:
    """The item after the next "của"."""
    while clause.kind(index) and clause.value(index) != "của":
        index += 1
    return index + 1
