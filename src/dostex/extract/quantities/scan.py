"""The single pass over the numbers of an article: each becomes a Quantity, or a RejectedNumber with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from dostex.extract.quantities.bare import Bare
from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.figures import Figures, Number, WordNumbers
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_figure, is_word, lines
from dostex.extract.quantities.ranks import Place, Ranks
from dostex.extract.quantities.refusals import Refusals, titles
from dostex.extract.quantities.spoken import Spoken
from dostex.extract.quantities.units import Unit, Units
from dostex.extract.quantities.zero import Zeros
from dostex.extract.reading import Quantity, Reading, RejectedNumber, WrittenAmount
from dostex.language.numbers import find_words, parse_words
from dostex.language.words import Words

_CONTINUES = ("trong", "cụ", "gồm", "bao", "riêng", "còn", "-", "+")
_POWERS = frozenset(Decimal(10) ** power for power in range(2, 7))
_RANK_JOINTS = ("và", ",", "lên", "xuống", "còn", "hoặc")
_TIMES_BEFORE = ("gấp", "bằng", "hơn")
_AMOUNT_REACH = 40
_SILENT = ("year", "article")


@dataclass(slots=True)
class _State:
    """What a sentence has said so far."""

    reading: Reading
    found: WordNumbers
    titles: list[tuple[int, int]]
    last: Quantity | None = None
    last_index: int = -1
    of_line: list[tuple[Quantity, int]] = field(default_factory=list)


class Scanner:
    """Reads the quantities of one article after another."""

    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self._lexicon = lexicon
        self._figures = Figures(lexicon.magnitudes)
        self._units = Units(lexicon, words)
        self._facets = Facets(lexicon)
        self._refusals = Refusals(lexicon)
        self._ranks = Ranks(lexicon, self._figures)
        self._spoken = Spoken(lexicon, self._facets)
        self._bare = Bare(lexicon, self._figures, self._units)
        self._zeros = Zeros(lexicon, self._units)

    def scan(self, reading: Reading) -> None:
        """Fill `reading.quantities`, `rejected_numbers` and `written_amounts` in text order and claim the numbers read."""
        words = [reading.folded[start:end] for start, end in reading.tokens]
        starts = [start for start, _ in reading.tokens]
        state = _State(
            reading,
            {start: (end, value) for start, end, value in find_words(reading.folded)},
            titles(reading.text, reading.folded, self._lexicon, words, starts),
        )
        previous: Line | None = None
        for line in lines(reading):
            if not _carries_on(line, previous):
                state.last = None
            state.last_index, state.of_line = -1, []
            self._scan_line(line, state)
            self._whole_of_rank(line, state)
            self._zeros_of(line, state)
            previous = line
        reading.quantities.sort(key=lambda quantity: quantity.start)
        for quantity in reading.quantities:
            reading.claim(quantity.number_start, quantity.number_end, "quantity")

    def _scan_line(self, line: Line, state: _State) -> None:
        index = 0
        while index < len(line.words):
            word = line.words[index]
            if word == "(" and (after := self._written_amount(line, index, state)):
                index = after
            elif is_figure(word) or line.starts[index] in state.found:
                index = max(self._number(line, index, state), index + 1)
            elif word in ("nhất", "nhì", "tư") and (ordinal := self._ranks.in_words(line, index)):
                self._rank(line, ordinal[0], ordinal[1], state)
                index += 1
            else:
                index += 1

    def _number(self, line: Line, index: int, state: _State) -> int:
        """Decide on the number expression at `index`; gives the index after it."""
        number = self._figures.read(line, index, state.found)
        if number is None:
            return self._reject(line, Number(index, index + 1, Decimal(0)), "unclaimed", state)
        if state.reading.owner(line.starts[number.first], line.ends[number.last - 1]):
            single = self._figures.amount(line, index, state.found) or number
            if owner := state.reading.owner(line.starts[single.first], line.ends[single.last - 1]):
                return self._reject(line, single, owner, state)
            number = single
        if any(start <= line.starts[number.first] < end for start, end in state.titles):
            return self._reject(line, number, "title", state)
        if reason := self._refusals.by_shape(line, number):
            return self._reject(line, number, reason, state)
        return self._understood(line, number, state)

    def _understood(self, line: Line, number: Number, state: _State) -> int:
        unit = self._units.after(line, number)
        place = self._ranks.read(line, number, unit)
        if place is None and self._ranks.bracketed(line, number):
            place = Place(number.first, "rank.brackets")
        if isinstance(place, str):
            return self._reject(line, number, place, state)
        if place is not None:
            return self._rank(line, number, place, state)
        if unit is None and self._continues_rank(line, number, state):
            return self._rank(line, number, Place(number.first, "rank.joined"), state)
        if number.out_of is None and line.word(number.last) in ("trong", "trên"):
            if (reason := self._fraction_in_words(line, number, None, state)) is not None:
                return reason
        if unit is None:
            unit = self._unit_of_bare(line, number, state)
        if reason := self._refusal(line, number, unit, state):
            return self._reject(line, number, reason, state)
        if unit is None:
            return self._reject(line, number, "unclaimed", state)
        return self._measured(line, number, unit, state)

    def _refusal(self, line: Line, number: Number, unit: Unit | None, state: _State) -> str | None:
        if reason := self._refusals.by_words(line, number, unit):
            return reason
        if number.in_words and number.scaled == 1:
            joined = state.last is not None and state.last_index in (number.first - 1, number.first - 2) and state.last.kind == "count"
            if reason := self._spoken.refusal(line, number, unit, joined=joined or self._lists_on(line, unit, state)):
                return reason
            if unit is not None and unit.first != number.last and unit.kind == "count":
                return "unclaimed"
        elif line.word(number.last) in self._lexicon.idioms and (unit is None or not unit.known):
            return "idiom"
        return None

    def _lists_on(self, line: Line, unit: Unit | None, state: _State) -> bool:
        """ "một đề tài và hai dự án": a joined number follows."""
        return unit is not None and line.word(unit.last) in ("và", ",") and self._figures.amount(line, unit.last + 1, state.found) is not None

    def _unit_of_bare(self, line: Line, number: Number, state: _State) -> Unit | None:
        if number.scaled >= 10**6 and (number.scaled >= 10**9 or self._bare.stands_alone(line, number)):
            return Unit("money", "đồng", number.last, number.last, "magnitude")
        if not self._bare.stands_alone(line, number):
            return self._units.unknown(line, number.last)
        if number.in_words:
            return None
        if unit := self._bare.next_unit(line, number, state.found):
            return replace(unit, first=number.last, last=number.last, rule="shared")
        if line.word(number.first - 1) == "gấp":
            return Unit("ratio", "lần", number.last, number.last, "times")
        before = self._facets.comparator(line, number.first, number.last)[1]
        if not self._bare.is_stated(line, number, before):
            return None
        if unit := self._bare.label_unit(line, replace(number, first=before)):
            return replace(unit, first=number.last, last=number.last, rule="label")
        if state.last is not None and state.last.kind in ("count", "score") and not state.last.change:
            return Unit(state.last.kind, state.last.unit, number.last, number.last, "inherited")
        return None

    def _measured(self, line: Line, number: Number, unit: Unit, state: _State) -> int:
        number, unit = self._until_same_unit(line, number, unit, state)
        end = max(unit.last, number.last)
        comparator, before = self._facets.comparator(line, number.first, end)
        quantity = self._quantity(line, number, unit, state, number.first, end)
        quantity.comparator = comparator
        if unit.kind == "count" and number.out_of is None and (whole := self._fraction_in_words(line, number, unit, state)):
            return whole
        self._ratio(line, number, unit, quantity, state)
        self._changed(line, number, unit, quantity, before)
        if quantity.kind in ("count", "money"):
            quantity.each = self._facets.each(line, number.first, end) or self._each_goes_on(number, state)
        return self._accept(line, quantity, end, state)

    def _until_same_unit(self, line: Line, number: Number, unit: Unit, state: _State) -> tuple[Number, Unit]:
        """ "từ 3 doanh nghiệp đến 5 doanh nghiệp", "từ 35 tỷ đồng đến 40 tỷ đồng": one range."""
        if number.value_to is not None or line.word(unit.last) not in ("đến", "tới", "-") or line.word(number.first - 1) != "từ":
            return number, unit
        high = self._figures.amount(line, unit.last + 1, state.found)
        high_unit = self._units.after(line, high) if high else None
        if high is None or high_unit is None or (high_unit.kind, high_unit.text) != (unit.kind, unit.text) or high.value <= number.value:
            return number, unit
        return replace(number, last=high.last, value_to=high.value), high_unit

    def _ratio(self, line: Line, number: Number, unit: Unit, quantity: Quantity, state: _State) -> None:
        if unit.text.lower() == "lần" and self._is_multiple(line, number, unit):
            quantity.kind, quantity.rule = "ratio", "ratio.times"
        elif number.out_of in _POWERS and self._is_people(line, unit, number.out_of):
            quantity.kind, quantity.rule = "ratio", "ratio.per"
            quantity.per, quantity.out_of = number.out_of, None
        elif unit.kind == "count" and line.word(unit.last) in ("/", "trên"):
            per = self._figures.amount(line, unit.last + 1, state.found)
            if per is not None and per.value in _POWERS and line.word(per.last) in ("dân", "người", "nhân"):
                quantity.kind, quantity.rule, quantity.per = "ratio", "ratio.per", per.value
                quantity.end = quantity.number_end = line.ends[per.last]

    def _is_multiple(self, line: Line, number: Number, unit: Unit) -> bool:
        before = self._facets.comparator(line, number.first, unit.last)[1]
        if number.value != int(number.value) or line.word(number.first - 1) in _TIMES_BEFORE[:2] or line.word(before - 1) in _TIMES_BEFORE:
            return True
        return line.word(unit.last) == "so" or self._facets.change(line, before, places=False) is not None

    def _is_people(self, line: Line, unit: Unit, whole: Decimal | None) -> bool:
        word = line.word(unit.first)
        return word == "dân" or (whole is not None and whole > 100 and word in ("người", "nhân", "hộ", "lao", "doanh", "trẻ"))

    def _changed(self, line: Line, number: Number, unit: Unit, quantity: Quantity, before: int) -> None:
        if quantity.kind not in ("count", "score") or number.out_of is not None:
            return
        start = before - 1 if number.value_to is not None and line.word(before - 1) == "từ" else before
        change = self._facets.change(line, start, places=line.word(unit.last - 1) in self._lexicon.places_of_change)
        if change is None or line.word(unit.last) in ("lên", "xuống"):
            return
        quantity.kind, quantity.change, quantity.rule = "count", change[0], "count.change"

    def _each_goes_on(self, number: Number, state: _State) -> bool:
        return state.last is not None and state.last.each and state.last_index == number.first - 1

    def _fraction_in_words(self, line: Line, number: Number, unit: Unit | None, state: _State) -> int | None:
        """ "8 trên tổng số 12 đề tài", "6 đề tài trên tổng số 9 đề tài", "3 trong 4 sản phẩm"; "1 trong 4" is the article "một"."""
        index = unit.last if unit is not None else number.last
        link = index
        while unit is not None and link < index + 3 and is_word(line.word(link)) and line.word(link) not in ("trong", "trên"):
            link += 1
        if line.word(link) not in ("trong", "trên"):
            return None
        whole_at = link + 1
        while line.word(whole_at) in ("tổng", "số"):
            whole_at += 1
        whole = self._figures.amount(line, whole_at, state.found)
        whole_unit = self._units.after(line, whole) if whole is not None else None
        if whole is None or whole_unit is None or whole_unit.kind != "count" or whole.value < number.value:
            return None
        if unit is None and number.value == 1:
            return self._reject(line, number, "article", state)
        if whole_at == link + 1 and unit is not None:
            return None
        if number.in_words and unit is None and whole_at == link + 1 and line.word(link) == "trên":
            return None
        fraction = replace(number, out_of=whole.value)
        shown = unit or whole_unit
        quantity = self._quantity(line, fraction, shown, state, number.first, whole_unit.last)
        quantity.comparator = self._facets.comparator(line, number.first, number.last)[0]
        quantity.number_end, quantity.rule = line.ends[whole.last - 1], "count.of-total"
        return self._accept(line, quantity, whole_unit.last, state)

    def _rank(self, line: Line, number: Number, place: Place, state: _State) -> int:
        end = number.last
        if number.out_of is None and (whole := self._ranks.denominator(line, number, state.found)):
            number, end = replace(number, out_of=whole.value), whole.last
        unit = Unit("count", "hạng", end, end, place.rule)
        quantity = self._quantity(line, number, unit, state, place.first, end)
        quantity.number_end = line.ends[end - 1]
        quantity.kind, quantity.rule = "rank", place.rule
        upwards = self._facets.comparator(line, number.first, end)[0]
        quantity.comparator = {"ge": "le", "le": "ge"}.get(upwards, "eq") if line.word(end) == "trở" else "eq"  # type: ignore[assignment]
        for other, _ in state.of_line:
            if other.kind == "rank" and other.out_of is None and place.rule == "rank.joined":
                other.out_of = number.out_of
        return self._accept(line, quantity, end, state)

    def _continues_rank(self, line: Line, number: Number, state: _State) -> bool:
        last = state.last
        if last is None or last.kind != "rank" or state.last_index < 0 or not self._bare.stands_alone(line, number):
            return False
        between = line.words[state.last_index : number.first]
        return 0 < len(between) <= 2 and all(word in _RANK_JOINTS for word in between)

    def _whole_of_rank(self, line: Line, state: _State) -> None:
        """ "trong 14 tỉnh của vùng, tỉnh đứng thứ 2": the 14 is what the rank is out of."""
        for (whole, index), (rank, _) in zip(state.of_line, state.of_line[1:], strict=False):
            if rank.kind != "rank" or rank.out_of is not None or whole.kind != "count" or whole.value < rank.value:
                continue
            if line.word(index - 1) == "trong" or line.says(index - 2, "trong", "số"):
                rank.out_of = whole.value
                state.reading.quantities.remove(whole)
                state.reading.rejected_numbers.append(RejectedNumber(whole.number_start, whole.number_end, "denominator"))

    def _zeros_of(self, line: Line, state: _State) -> None:
        for first, last, zero_first, zero_last, unit in self._zeros.find(line):
            number = Number(zero_first, min(zero_last, len(line.words)), Decimal(0), in_words=True)
            quantity = self._quantity(line, number, unit, state, first, min(last, len(line.words)))
            quantity.rule = "count.zero"
            state.reading.quantities.append(quantity)

    def _written_amount(self, line: Line, bracket: int, state: _State) -> int | None:
        """An amount in words in brackets after a figure in đồng; gives the index after it."""
        if state.last is None or state.last.kind != "money" or state.last_index != bracket:
            return None
        start = bracket + 1
        if said := self._lexicon.written_out.at(line.words, start):
            start = said[1] + (line.word(said[1]) == ":")
        if start >= len(line.words) or line.starts[start] not in state.found:
            return None
        for end in range(start + 1, min(start + _AMOUNT_REACH, len(line.words))):
            if self._lexicon.currencies.at(line.words, end):
                value = parse_words(line.raw(start, end))
                if value is None:
                    return None
                state.reading.written_amounts.append(WrittenAmount(line.starts[start], line.ends[end], value))
                return end + 1
        return None

    def _quantity(self, line: Line, number: Number, unit: Unit, state: _State, first: int, end: int) -> Quantity:
        return Quantity(
            start=line.starts[first],
            end=line.ends[end - 1],
            number_start=line.starts[number.first],
            number_end=line.ends[number.last - 1],
            kind=unit.kind,  # type: ignore[arg-type]
            value=number.value,
            unit=unit.text,
            comparator="eq",
            rule=f"{unit.kind}.{unit.rule}",
            value_to=number.value_to,
            out_of=number.out_of,
            currency=unit.currency,
            in_brackets=_in_brackets(line.words, number.first),
        )

    def _accept(self, line: Line, quantity: Quantity, end: int, state: _State) -> int:
        state.reading.quantities.append(quantity)
        first = line.starts.index(quantity.number_start)
        state.of_line.append((quantity, first))
        state.last, state.last_index = quantity, end
        return end

    def _reject(self, line: Line, number: Number, reason: str, state: _State) -> int:
        if not (number.in_words and reason in _SILENT):
            start, end = line.starts[number.first], line.ends[number.last - 1]
            state.reading.rejected_numbers.append(RejectedNumber(start, end, reason))
        return number.last


def _carries_on(line: Line, previous: Line | None) -> bool:
    if previous is None or not previous.words:
        return False
    return previous.words[-1] == ":" or line.word(0) in _CONTINUES


def _in_brackets(words: Sequence[str], index: int) -> bool:
    depth = 0
    for word in words[:index]:
        depth = depth + 1 if word == "(" else max(0, depth - 1) if word == ")" else depth
    return depth > 0
