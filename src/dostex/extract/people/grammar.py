"""The clause grammar: a state machine over the items of one sentence that gives each person posts and roles.

A person is named after a form of address, a post or a role, or stands before a separator and a post. What follows in apposition
belongs to that person; verbs belong to the last subject; a list opened by "Dự … có" gives its role to everyone in it.
"""

from collections.abc import Callable, Sequence

from dostex.extract.organizations.phrases import Line
from dostex.extract.people import appointments, apposition, naming, punctuation, verbs
from dostex.extract.people.clause import Clause
from dostex.extract.people.items import Item, ItemKind
from dostex.extract.people.lexicon import Lexicon
from dostex.extract.people.mentions import Scene

_LIST_MARKS = frozenset({"-", "+", "•", "*"})

Step = Callable[[Clause, int, Item], None]


class Grammar:
    """Reads sentences one by one into a Scene; one step for each kind of item."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._steps: dict[ItemKind, Step] = {
            "address": naming.on_address,
            "degree": naming.on_degree,
            "name": naming.on_name,
            "post": apposition.on_post,
            "role": apposition.on_role,
            "verb": verbs.on_verb,
            "opener": verbs.on_opener,
            "behalf": verbs.on_behalf,
            "crowd": verbs.on_crowd,
            "earlier": appointments.on_earlier,
            "introducing": verbs.on_introducing,
            "quoting": verbs.on_quoting,
            "object": verbs.on_object,
            "filler": verbs.on_filler,
            "plural": verbs.on_filler,
            "appointing": appointments.on_appointing,
            "into": appointments.on_into,
            "out": appointments.on_out,
            "replacing": appointments.on_replacing,
            "separator": punctuation.on_separator,
            "word": punctuation.on_word,
            "body": punctuation.on_word,
        }

    def read(self, line: Line, items: Sequence[Item], scene: Scene) -> None:
        """Add what the sentence says to `scene`."""
        clause = Clause(self._lexicon, line, items, scene, council="đồng" in line.words and "hội đồng" in " ".join(line.words))
        if scene.carried and (line.words[0] in _LIST_MARKS or line.words[0].isdigit()):
            clause.list_role = scene.carried
        skip = 0
        for index, item in enumerate(items):
            if index < skip:
                continue
            skip = punctuation.skipped_bracket(clause, index)
            if not skip:
                self._steps[item.kind](clause, index, item)
        scene.carried = clause.list_role if items[-1].value == ":" or clause.list_role == scene.carried else None
