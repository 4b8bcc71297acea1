"""Phrases compiled for matching on folded text: one alternation shared by common first words, and sets of word sequences."""

import re
from collections.abc import Iterable

from dostex.language.folding import key

Phrases = frozenset[tuple[str, ...]]
_Tree = dict[str, "_Tree"]
_END = ""
_LONGEST = 4
_CONTEXT = 48


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of `phrases` in folded text, the longest first; phrases with a common beginning share it."""
    tree: _Tree = {}
    for phrase in phrases:
        node = tree
        for word in key(phrase).split():
            node = node.setdefault(word, {})
        node[_END] = {}
    return _pattern(tree)


def word_sequences(phrases: Iterable[str]) -> Phrases:
    """The folded words of each phrase, for `ends_with`."""
    return frozenset(tuple(key(phrase).split()) for phrase in phrases)


def words_before(folded: str, start: int, limit: int) -> list[str]:
    """The last words of `folded[limit:start]`, marks attached to the word before them."""
    return folded[max(limit, start - _CONTEXT) : start].split()


def ends_with(words: list[str], phrases: Phrases, *, skip: int = 0) -> bool:
    """Whether `words` end with one of `phrases`, up to `skip` further words after it."""
    for after in range(skip + 1):
        last = len(words) - after
        if any(tuple(words[last - length : last]) in phrases for length in range(1, min(_LONGEST, last) + 1)):
            return True
    return False


def _pattern(tree: _Tree) -> str:
    branches = [re.escape(word) + _tail(rest) for word, rest in sorted(tree.items(), reverse=True) if word != _END]
    return f"(?:{'|'.join(branches)})"


def _tail(rest: _Tree) -> str:
    longer = {word: node for word, node in rest.items() if word != _END}
    if not longer:
        return ""
    return f"(?: {_pattern(longer)})" + ("?" if _END in rest else "")
