"""Cut sentences into the windows that belong to each number: the clause before it, the noun phrase after it.

DESIGN: the clause is the unit of meaning. A semicolon, a bracket and the next number bound a clause; commas and "và" share
the words between two numbers out: up to the first comma they belong to the number before, after it to the number after.
"""

from collections.abc import Sequence

from dostex.extract.observations import clause_patterns as patterns
from dostex.extract.observations.models import Fact, Window
from dostex.extract.reading import Quantity, Reading, Sentence


def masked(reading: Reading) -> str:
    """The folded text with quoted titles, organization names and document references blanked: their words are no cues."""
    characters = list(reading.folded)
    blanked = [match.span("quoted") for match in patterns.TITLE.finditer(reading.folded)]
    blanked += [match.span() for match in patterns.BODY.finditer(reading.text)]
    for start, end in blanked:
        characters[start:end] = " " * (end - start)
    for reference in reading.references:
        characters[reference.start : reference.end] = " " * (reference.end - reference.start)
    return "".join(characters)


def facts(reading: Reading, text: str) -> list[Fact]:
    """One Fact for each quantity of `reading` in text order; `text` is the masked text."""
    found: list[Fact] = []
    quantities = iter(reading.quantities)
    quantity = next(quantities, None)
    for index, sentence in enumerate(reading.sentences):
        here: list[Quantity] = []
        while quantity is not None and quantity.start < sentence.end:
            here.append(quantity)
            quantity = next(quantities, None)
        if here:
            found.extend(_SentenceCutter(text, sentence, index, here).facts())
    return found


class _SentenceCutter:
    """Shares the words of one sentence out among its quantities."""

    def __init__(self, text: str, sentence: Sentence, index: int, quantities: Sequence[Quantity]) -> None:
        self._text = text
        self._sentence = sentence
        self._index = index
        self._quantities = quantities
        self._brackets = _brackets(text, sentence.start, sentence.end)

    def facts(self) -> list[Fact]:
        found: list[Fact] = []
        for position, quantity in enumerate(self._quantities):
            bracket = self._bracket_of(quantity.start)
            before = self._neighbour(position, -1, bracket)
            after = self._neighbour(position, +1, bracket)
            found.append(self._fact(quantity, bracket, before, after, found))
        return found

    def _fact(
        self, quantity: Quantity, bracket: Window | None, before: Quantity | None, after: Quantity | None, found: list[Fact]
    ) -> Fact:
        clause_start = self._clause_start(quantity.start, bracket)
        lead_start = clause_start
        joined_to = None
        if before is not None and before.end > clause_start:
            gap = self._text[before.end : quantity.start]
            cut = patterns.CUT.search(gap)
            lead_start = before.end + (cut.start() if cut else 0)
            if patterns.ONLY_JOINS.match(self._flat(before.end, quantity.start)):
                joined_to = next((fact for fact in found if fact.quantity is before), None)
        limit = self._clause_end(quantity.end, bracket)
        if after is not None and after.start < limit:
            limit = after.start
        cue = patterns.PART_CUE.search(self._text, quantity.end, limit)
        if cue:
            limit = cue.start()
        elif limit < self._sentence.end and self._text[limit] == ";":
            cue = patterns.CUE_AFTER_SEMICOLON.match(self._text, limit)
        tail_end = self._before_counted_bracket(quantity.end, self._tail_end(quantity.end, limit))
        lead = self._flat(lead_start, quantity.start)
        return Fact(
            quantity=quantity,
            sentence=self._sentence,
            sentence_index=self._index,
            lead=(lead_start, quantity.start),
            tail=(quantity.end, tail_end),
            far_tail=(min(limit, self._after_bracket(tail_end)), limit),
            clause_start=clause_start,
            bracket=bracket,
            label_first=bool(patterns.COLON_LABEL.search(lead)) or bool(patterns.LABEL_END.search(lead)),
            joined_to=joined_to,
            opens_parts=cue[0].strip("; ") if cue else "",
            opens_at=cue.start() if cue else 0,
        )

    def _tail_end(self, start: int, limit: int) -> int:
        cut = patterns.CUT.search(self._text, start, limit)
        while cut and self._in_bracket(cut.start(), start):
            cut = patterns.CUT.search(self._text, cut.end(), limit)
        return cut.start() if cut else limit

    def _before_counted_bracket(self, start: int, end: int) -> int:
        """Brackets that hold numbers of their own are no part of the noun phrase before them."""
        for left, right in sorted(self._brackets):
            if start <= left < end and any(left < quantity.start < right for quantity in self._quantities):
                return left
        return end

    def _after_bracket(self, position: int) -> int:
        return next((right for left, right in self._brackets if left == position), position)

    def _flat(self, start: int, end: int) -> str:
        """The window with the brackets that lie wholly inside it blanked."""
        piece = self._text[start:end]
        for left, right in self._brackets:
            if start <= left and right <= end:
                piece = piece[: left - start] + " " * (right - left) + piece[right - start :]
        return piece

    def _bracket_of(self, position: int) -> Window | None:
        around = [pair for pair in self._brackets if pair[0] < position < pair[1]]
        return max(around, key=lambda pair: pair[0]) if around else None

    def _in_bracket(self, position: int, since: int) -> bool:
        return any(since <= left < position < right for left, right in self._brackets)

    def _neighbour(self, position: int, step: int, bracket: Window | None) -> Quantity | None:
        index = position + step
        while 0 <= index < len(self._quantities):
            candidate = self._quantities[index]
            if self._bracket_of(candidate.start) == bracket:
                return candidate
            index += step
        return None

    def _clause_start(self, position: int, bracket: Window | None) -> int:
        start = bracket[0] + 1 if bracket else self._sentence.start
        return self._last_semicolon(start, position, bracket)

    def _last_semicolon(self, start: int, position: int, bracket: Window | None) -> int:
        at = self._text.rfind(";", start, position)
        while at >= 0 and self._bracket_of(at) != bracket:
            at = self._text.rfind(";", start, at)
        return at + 1 if at >= 0 else start

    def _clause_end(self, position: int, bracket: Window | None) -> int:
        end = bracket[1] - 1 if bracket else self._sentence.end
        at = self._text.find(";", position, end)
        while at >= 0 and self._bracket_of(at) != bracket:
            at = self._text.find(";", at + 1, end)
        return at if at >= 0 else end


def _brackets(text: str, start: int, end: int) -> list[Window]:
    pairs: list[Window] = []
    open_at: list[int] = []
    for position in range(start, end):
        if text[position] == "(":
            open_at.append(position)
        elif text[position] == ")" and open_at:
            pairs.append((open_at.pop(), position + 1))
    return pairs
