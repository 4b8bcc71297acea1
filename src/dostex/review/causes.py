"""Why a fact changed: the page, the extractor, both, the configuration, or unknown.

What is known: the texts of both sides, the sentence of the fact on each, headline and stamp, which extractor read each side and
with what configuration. What follows:

1. A side that does not say who read it (gold, a file by hand) makes the cause of everything `unknown`.
2. The page is a likely cause where it differs, seen from the fact: in its own sentence; or, for a field that the text before
   may give (period, area, part, organization …), in the stamp or anything before the sentence. Context flows forward: a change
   after the sentence is none, except for parts, which may be summed up later, and findings. That a fact is there at all, and
   what its quote spells, rests on its sentence. Sides read from the same bytes, or whose texts differ in masked places only,
   have the same page.
3. The extractor is a possible cause where its version or the configuration differs. If it does not, the page is the cause if it
   differs anywhere, and else the extractor under the same version number (a working tree).
4. Both possible: a fact whose quote itself was rewritten, and of which only what the quote spells changed, is the page's;
   everything else is `both`, because nothing in the two sides can tell them apart.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from dostex.language.folding import fold
from dostex.review.models import Cause, Fact, FieldChange, Room, normal
from dostex.review.readings import Reading
from dostex.store.privacy import MARK

# What a quote spells by itself, by room; every other field may come from elsewhere in the article.
_SPELLED: Final[dict[Room, frozenset[str]]] = {
    "article": frozenset(),
    "dates": frozenset({"value", "start", "end", "year_source", "span"}),
    "officials": frozenset({"name", "honorifics", "span"}),
    "posts": frozenset({"title", "organization", "status", "span"}),
    "roles": frozenset({"role", "span"}),
    "observations": frozenset({"value", "value_to", "unit", "comparator", "kind", "out_of", "per", "change", "span"}),
    "documents": frozenset({"type", "number", "date", "span"}),
    "events": frozenset({"type", "name", "span"}),
    "findings": frozenset({"code", "message", "quotes", "span"}),
}
# Fields that anything in the article may change, also what comes after.
_SUMMED: Final = frozenset({"part_of", "mentions", "quotes", "message", "chairs"})
# What no switch of a run changes in a record: its inputs and the like.
_IDLE: Final = frozenset({"command", "inputs", "retry", "sources", "store", "resume"})


class Causes:
    """The causes of the changes between two readings of one article."""

    def __init__(self, before: Reading, after: Reading) -> None:
        self._before, self._after = before, after
        self._silent = before.extractor is None or after.extractor is None
        self._extractor = before.extractor != after.extractor
        self._configuration = _told(before.configuration) != _told(after.configuration)
        same_input = before.input_hash is not None and before.input_hash == after.input_hash
        masked = before.text != after.text and _masked(before.text, after.text)
        self._configuration = self._configuration or masked
        self._same_page = same_input or ((masked or before.text == after.text) and before.published == after.published)
        self._same_text = same_input or masked or before.text == after.text

    def of(self, before: Fact | None, after: Fact | None, fields: Sequence[FieldChange] = ()) -> Cause:
        """The cause of a change from `before` to `after`; one of them is null where the fact was added or removed."""
        if self._silent:
            return "unknown"
        page = self._page(before, after, fields)
        reader: Cause | None = "extractor" if self._extractor else "configuration" if self._configuration else None
        if not page:
            return reader or ("extractor" if self._same_page else "page")
        if reader is None or self._quote_tells(before, after, fields):
            return "page"
        return "both"

    def _page(self, before: Fact | None, after: Fact | None, fields: Sequence[FieldChange]) -> bool:
        """Whether the page differs in something that the change may rest on."""
        if self._same_page:
            return False
        fact = after or before
        assert fact is not None
        if fact.room == "article":
            return any(change.field == "date_published" or not self._same_text for change in fields)
        if not self._sentence_kept(before, after):
            return True
        names = {change.field for change in fields}
        if fact.room != "findings" and names <= _SPELLED[fact.room] - {"year_source"}:
            return False
        return self._context_differs(before, after, names)

    def _sentence_kept(self, before: Fact | None, after: Fact | None) -> bool:
        """Whether the sentence stands on both sides."""
        if self._same_text:
            return True
        if before and after:
            same = before.sentence and after.sentence and before.sentence.text == after.sentence.text
            return bool(same) or _said(before) == _said(after)
        fact, there = (after, self._sentences[0]) if after else (before, self._sentences[1])
        assert fact is not None
        return (_said(fact) or "") in there

    def _context_differs(self, before: Fact | None, after: Fact | None, names: set[str]) -> bool:
        """Whether the stamp, or the text that a reader has read when he comes to the fact, differs; for sums the whole text."""
        if self._before.published != self._after.published:
            return True
        if self._same_text:
            return False
        if names & _SUMMED or not names:
            return True
        starts = {fact.sentence.start if fact.sentence else -1 for fact in (before, after) if fact}
        return len(starts) > 1 or not 0 <= min(starts) <= self._same_until

    @cached_property
    def _same_until(self) -> int:
        """The offset up to which the two texts are the same; `fold` keeps every offset."""
        one, other = fold(self._before.text), fold(self._after.text)
        differing = (place for place, (here, there) in enumerate(zip(one, other, strict=False)) if here != there)
        return next(differing, min(len(one), len(other)))

    @cached_property
    def _sentences(self) -> tuple[str, str]:
        return normal(self._before.text), normal(self._after.text)

    def _quote_tells(self, before: Fact | None, after: Fact | None, fields: Sequence[FieldChange]) -> bool:
        """Whether the page alone explains it: only what the quote spells changed, and the quote was rewritten or is gone."""
        if before is None or after is None:
            fact, there = (after, self._sentences[0]) if after else (before, self._sentences[1])
            assert fact is not None
            return fact.span is not None and not self._same_text and normal(fact.span.text) not in there
        rewritten = bool(before.span and after.span and normal(before.span.text) != normal(after.span.text))
        return rewritten and all(change.field in _SPELLED[after.room] for change in fields)


def _said(fact: Fact) -> str | None:
    return normal(fact.sentence.text) if fact.sentence else None


def _told(configuration: Mapping[str, Any] | None) -> dict[str, Any]:
    """The switches of a run that may change a record and are not at rest."""
    return {name: value for name, value in (configuration or {}).items() if name not in _IDLE and value}


def _masked(before: str, after: str) -> bool:
    """Whether the texts differ only in characters that one side has masked."""
    if len(before) != len(after):
        return False
    return all(MARK in (one, other) for one, other in zip(before, after, strict=True) if one != other)
