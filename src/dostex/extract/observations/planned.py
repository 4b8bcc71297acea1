"""Words that speak of what is to come, found in a stretch of text."""

import re
from typing import NamedTuple

from dostex.extract.observations import status_patterns as patterns
from dostex.language.folding import fold
from dostex.language.phrases import alternatives

_KINDS = {fold(phrase): kind for kind, phrases in patterns.CUES.items() for phrase in phrases}
_CUE = re.compile(rf"(?<!\w){alternatives(_KINDS)}(?!\w)")


class Cue(NamedTuple):
    """A word that makes the figures behind it `kind`: target, plan, ask or estimate; `[start, end)` in the text."""

    kind: str
    words: str
    start: int
    end: int


def cues(text: str, start: int, end: int) -> list[Cue]:
    """The cues in `[start, end)` of the folded `text`, left to right."""
    found = ((_KINDS[match[0]], match) for match in _CUE.finditer(text, start, end))
    return [Cue(kind, match[0], match.start(), match.end()) for kind, match in found if kind != patterns.NO_CUE]


def is_planned(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` speaks of a plan, a target, a request or an estimate."""
    return bool(cues(text, start, end))
