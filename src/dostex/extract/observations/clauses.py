"""Cut sentences into the windows that belong to each number: the clause before it, the noun phrase after it.

DESIGN: the clause is the unit of meaning. A semicolon, a bracket and the next number bound a clause; commas and "và" share
the words between two numbers out: up to the first comma they belong to the number before, after it to the number after.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dostex.extract.observations import clause_patterns as patterns
from dostex.extract.observations.brackets import Brackets
from dostex.extract.observations.models import Fact, Window
from dostex.extract.reading import Quantity, Reading, Sentence

# No reporter's sentence is longer; what a broken page glues together is read in pieces, so that time stays linear.
LONGEST = 1500


def blanks(reading: Reading) -> list[Window]:
    """Where quoted titles, names of bodies and document references stand, whose words are no cues: in order, apart."""
    blanked = [match.span("quoted") for match in patterns.TITLE.finditer(reading.folded)]
    blanked += [match.span() for match in patterns.BODY.finditer(reading.text)]
    blanked += [(reference.start, reference.end) for reference in reading.references]
    found: list[Window] = []
    done = 0
    for start, end in sorted(blanked):
        if end > done:
            found.append((max(start, done), end))
            done = end
    return found


def masked(reading: Reading, blanks: Iterable[Window]) -> str:
    """The folded text with spaces for what stands at `blanks`."""
    pieces: list[str] = []
    done = 0
    for start, end in blanks:
        pieces += [reading.folded[done:start], " " * (end - start)]
        done = end
    return "".join((*pieces, reading.folded[done:]))


def left_over(reading: Reading, blanks: Iterable[Window]) -> tuple[list[str], list[Window]]:
    """The words of the article that start outside of `blanks`, and their offsets."""
    words: list[str] = []
    offsets: list[Window] = []
    done = 0
    for start, end in blanks:
        first = bisect_left(reading.starts, start, done)
        words += reading.words[done:first]
        offsets += reading.tokens[done:first]
        done = bisect_left(reading.starts, end, first)
    return words + reading.words[done:], offsets + reading.tokens[done:]


def bounded(sentences: Sequence[Sentence], text: str) -> list[Sentence]:
    """`sentences` with the endless ones cut at a semicolon, comma or blank."""
    return [piece for sentence in sentences for piece in _pieces(sentence, text)]


def _pieces(sentence: Sentence, text: str) -> Iterator[Sentence]:
    start = sentence.start
    while sentence.end - start > LONGEST:
        limit = start + LONGEST
        cut = max(start, *(text.rfind(mark, start + LONGEST // 2, limit) + 1 for mark in ("; ", ", ", " ")))
        end = cut if cut > start else limit
        yield replace(sentence, start=start, end=end)
        start = end
    yield sentence if start == sentence.start else replace(sentence, start=start)


def facts(quantities: Sequence[Quantity], sentences: Sequence[Sentence], text: str) -> list[Fact]:
    """One Fact for each of `quantities`, in text order; `text` is the masked text, `sentences` are bounded."""
    found: list[Fact] = []
    remaining = iter(quantities)
    quantity = next(remaining, None)
    for index, sentence in enumerate(sentences):
        here: list[Quantity] = []
        while quantity is not None and quantity.start < sentence.end:
            here.append(quantity)
            quantity = next(remaining, None)
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
        self._starts = [quantity.start for quantity in quantities]
        self._brackets = Brackets(text, sentence.start, sentence.end)
        self._semicolons: dict[Window | None, list[int]] = {}
        at = text.find(";", sentence.start, sentence.end)
        while at >= 0:
            self._semicolons.setdefault(self._brackets.around(at), []).append(at)
            at = text.find(";", at + 1, sentence.end)

    def facts(self) -> list[Fact]:
        """The facts of the sentence in text order."""
        around = [self._brackets.around(start) for start in self._starts]
        after = self._next_in_bracket(around)
        last: dict[Window | None, Fact] = {}
        found: list[Fact] = []
        for quantity, bracket, behind in zip(self._quantities, around, after, strict=True):
            fact = self._fact(quantity, bracket, last.get(bracket), behind)
            last[bracket] = fact
            found.append(fact)
        return found

    def _next_in_bracket(self, around: Sequence[Window | None]) -> list[Quantity | None]:
        following: dict[Window | None, Quantity] = {}
        after: list[Quantity | None] = []
        for quantity, bracket in zip(reversed(self._quantities), reversed(around), strict=True):
            after.append(following.get(bracket))
            following[bracket] = quantity
        return after[::-1]

    def _fact(self, quantity: Quantity, bracket: Window | None, before: Fact | None, after: Quantity | None) -> Fact:
        clause_start = self._clause_start(quantity.start, bracket)
        lead_start, joined_to = self._lead(quantity, clause_start, before)
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
            far_tail=(min(limit, self._brackets.after(tail_end)), limit),
            clause_start=clause_start,
            bracket=bracket,
            label_first=self._is_labelled(quantity, lead),
            joined_to=joined_to,
            opens_parts=cue[0].strip("; ") if cue else "",
            opens_at=cue.start() if cue else 0,
        )

    @staticmethod
    def _is_labelled(quantity: Quantity, lead: str) -> bool:
        """ "chuyển tiếp: 19", "mở mới là 12"; "chuyển tiếp 19" where the number has no noun of its own."""
        bare = quantity.rule == "count.inherited" and lead[-2:-1].isalpha()
        return bare or bool(patterns.COLON_LABEL.search(lead)) or bool(patterns.LABEL_END.search(lead))

    def _lead(self, quantity: Quantity, clause_start: int, before: Fact | None) -> tuple[int, Fact | None]:
        """Where the words before `quantity` begin to be its own, and the fact that it is joined to."""
        if before is None or before.end <= clause_start:
            return clause_start, None
        cut = patterns.CUT.search(self._text, before.end, quantity.start)
        joins = patterns.ONLY_JOINS.match(self._flat(before.end, quantity.start))
        return cut.start() if cut else before.end, before if joins else None

    def _tail_end(self, start: int, limit: int) -> int:
        cut = patterns.CUT.search(self._text, start, limit)
        while cut and (around := self._brackets.around(cut.start())) and around[0] >= start:
            cut = patterns.CUT.search(self._text, cut.end(), limit)
        return cut.start() if cut else limit

    def _before_counted_bracket(self, start: int, end: int) -> int:
        """Brackets that hold numbers of their own are no part of the noun phrase before them."""
        for left, right in self._brackets.starting_in(start, end):
            if bisect_left(self._starts, left) < bisect_left(self._starts, right):
                return left
        return end

    def _flat(self, start: int, end: int) -> str:
        """The window with the brackets that lie wholly inside it blanked."""
        piece = self._text[start:end]
        blank_to = start
        for left, right in self._brackets.starting_in(start, end):
            if right <= end and right > blank_to:
                piece = piece[: left - start] + " " * (right - left) + piece[right - start :]
                blank_to = right
        return piece

    def _clause_start(self, position: int, bracket: Window | None) -> int:
        start = bracket[0] + 1 if bracket else self._sentence.start
        semicolons = self._semicolons.get(bracket)
        index = bisect_left(semicolons, position) if semicolons else 0
        return semicolons[index - 1] + 1 if semicolons and index else start

    def _clause_end(self, position: int, bracket: Window | None) -> int:
        end = bracket[1] - 1 if bracket else self._sentence.end
        semicolons = self._semicolons.get(bracket)
        index = bisect_left(semicolons, position) if semicolons else 0
        return semicolons[index] if semicolons and index < len(semicolons) else end
