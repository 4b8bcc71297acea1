"""The single pass over the numbers of an article: each becomes a Quantity, or a RejectedNumber with its reason."""

from decimal import Decimal

from dostex.extract.quantities.bare import Bare
from dostex.extract.quantities.coins import Coins, Sum
from dostex.extract.quantities.facets import Facets
from dostex.extract.quantities.figures import Figures, Number
from dostex.extract.quantities.lexicon import Lexicon
from dostex.extract.quantities.line import Line, is_word, lines
from dostex.extract.quantities.ranks import Place, Ranks
from dostex.extract.quantities.refusals import Refusals, titles
from dostex.extract.quantities.relations import Fraction, Relations
from dostex.extract.quantities.said import Said, quantity_of
from dostex.extract.quantities.spoken import Spoken
from dostex.extract.quantities.units import Unit, Units
from dostex.extract.quantities.written import WrittenAmounts
from dostex.extract.quantities.zero import Zeros
from dostex.extract.reading import Quantity, Reading, RejectedNumber
from dostex.language.numbers import find_words
from dostex.language.words import Words
from dostex.records import Comparator

_ORDINALS = ("nhất", "nhì", "tư")  # said only in ordinals, so they are no number words
_STARTS = frozenset(("(", *_ORDINALS))
_RANK_JOINTS = ("và", ",", "lên", "xuống", "còn", "hoặc")
_UPSIDE_DOWN: dict[str, Comparator] = {"ge": "le", "le": "ge"}  # "hạng 15 trở lên" is a place of at most 15


class Scanner:
    """Reads the quantities of one article after another."""

    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self._lexicon = lexicon
        self._figures = Figures(lexicon.magnitudes)
        self._units = Units(lexicon, words)
        self._facets = Facets(lexicon)
        self._refusals = Refusals(lexicon)
        self._ranks = Ranks(lexicon, self._figures)
        self._spoken = Spoken(lexicon, self._facets, self._figures)
        self._bare = Bare(lexicon, self._figures, self._units, self._facets)
        self._relations = Relations(lexicon, self._figures, self._units, self._facets)
        self._coins = Coins(lexicon, self._figures)
        self._zeros = Zeros(lexicon, self._units)
        self._written = WrittenAmounts(lexicon)

    def scan(self, reading: Reading) -> None:
        """Fill `reading.quantities`, `rejected_numbers` and `written_amounts` in text order and claim the numbers read."""
        found = {start: (end, value) for start, end, value in find_words(reading.folded)}
        said = Said(reading, found, titles(reading, self._lexicon))
        previous: Line | None = None
        for line in lines(reading):
            said.begin(line, previous)
            self._scan_line(line, said)
            self._whole_of_rank(line, said)
            self._zeros_of(line, said)
            previous = line
        reading.quantities.sort(key=lambda quantity: quantity.start)
        reading.rejected_numbers.sort(key=lambda number: number.start)
        for quantity in reading.quantities:
            reading.claim(quantity.number_start, quantity.number_end, "quantity")

    def _scan_line(self, line: Line, said: Said) -> None:
        found, after = said.found, 0
        candidates = [
            index
            for index, (word, start) in enumerate(zip(line.words, line.starts, strict=True))
            if word in _STARTS or start in found or word[0].isdigit()
        ]
        for index in candidates:
            if index < after:
                continue
            word = line.words[index]
            if word == "(":
                after = self._written.read(line, index, said) or after
            elif word in _ORDINALS:
                if ordinal := self._ranks.in_words(line, index):
                    after = self._rank(line, ordinal[0], ordinal[1], said)
            else:
                after = self._number(line, index, said)

    def _number(self, line: Line, index: int, said: Said) -> int:
        """Decide on the number expression at `index`; gives the index after it."""
        word = Number(index, index + 1, Decimal(0))
        if owner := said.owner(line, word):
            return said.reject(line, word, owner)
        number = self._figures.read(line, index, said.found)
        if number is None:
            return said.reject(line, word, self._refusals.of_figure(line, index))
        if said.owner(line, number):  # a range or fraction whose end belongs to a date
            number = self._figures.amount(line, index, said.found) or number
        if said.in_title(line, number):
            return said.reject(line, number, "title")
        if money := self._coins.signed(line, number, said):
            return self._money_signed(line, money, said)
        reason = self._refusals.by_shape(line, number)
        return said.reject(line, number, reason) if reason else self._understood(line, number, said)

    def _understood(self, line: Line, number: Number, said: Said) -> int:
        unit = self._units.after(line, number)
        place = self._place(line, number, unit, said)
        if isinstance(place, str):
            return said.reject(line, number, place)
        if place is not None:
            return self._rank(line, number, place, said)
        if number.out_of is None and unit is None and (fraction := self._relations.fraction(line, number, None, said)):
            if number.value == 1:  # "một trong 4 sản phẩm", "1 trong 4 sản phẩm"
                return said.reject(line, number, "article")
            return self._fraction(line, fraction, said)
        unit = unit or self._unit_of_bare(line, number, said)
        reason = self._refusal(line, number, unit, said)
        if reason or unit is None:
            return said.reject(line, number, reason or "unclaimed")
        return self._measured(line, number, unit, said)

    def _money_signed(self, line: Line, money: Sum, said: Said) -> int:
        quantity = quantity_of(line, money.number, money.unit, money.first, money.number.last)
        quantity.comparator = self._facets.comparator(line, money.first, money.number.last)[0]
        quantity.each = self._facets.each(line, money.first, money.number.last)
        return said.accept(quantity, money.first, money.number.last)

    def _place(self, line: Line, number: Number, unit: Unit | None, said: Said) -> Place | str | None:
        place = self._ranks.read(line, number, unit)
        if place is None and unit is None and self._continues_rank(line, number, said):
            return Place(number.first, "rank.joined")
        if place is None and self._ranks.bracketed(line, number):
            return Place(number.first, "rank.brackets")
        return place

    def _refusal(self, line: Line, number: Number, unit: Unit | None, said: Said) -> str | None:
        if reason := self._refusals.by_words(line, number, unit):
            return reason
        if number.in_words and number.scaled == 1:
            return self._spoken.refusal(line, number, unit, said)
        negated = line.word(number.last) == "không" and is_word(line.word(number.last + 1))  # "8 hồ sơ đạt, 4 không đạt"
        if line.word(number.last) in self._lexicon.idioms and not negated and (unit is None or not unit.known):
            return "idiom"
        return None

    def _unit_of_bare(self, line: Line, number: Number, said: Said) -> Unit | None:
        """The unit of a number before something outside the vocabulary, or before nothing that counts."""
        alone = self._bare.stands_alone(line, number)
        if number.scaled >= 10**6 and (number.scaled >= 10**9 or alone):
            return Unit("money", "đồng", number.last, number.last, "magnitude")
        if not alone:
            return self._units.unknown(line, number.last)
        return None if number.in_words else self._bare.unit(line, number, said)

    def _measured(self, line: Line, number: Number, unit: Unit, said: Said) -> int:
        number, unit = self._relations.range_of_units(line, number, unit, said)
        number, unit = self._coins.with_cents(line, number, unit, said)
        if unit.kind == "count" and number.out_of is None:
            fraction = self._relations.fraction(line, number, unit, said)
            if fraction is not None:
                return self._fraction(line, fraction, said)
        end = max(unit.last, number.last)
        quantity = quantity_of(line, number, unit, number.first, end)
        quantity.comparator, before = self._facets.comparator(line, number.first, end)
        if quantity.comparator == "gt" and self._facets.says_where(line, quantity, before):
            quantity.comparator = "eq"
        end = self._relations.make_ratio(line, number, unit, quantity, said)
        if quantity.kind == "score":
            quantity.out_of = None  # "84,5/100 điểm": the scale, no whole
        self._change(line, unit, quantity, before, said)
        if quantity.kind in ("count", "money"):
            quantity.each = self._facets.each(line, number.first, end) or self._relations.each_of_all(line, number, said)
        return said.accept(quantity, number.first, end)

    def _change(self, line: Line, unit: Unit, quantity: Quantity, before: int, said: Said) -> None:
        if quantity.kind not in ("count", "score") or quantity.out_of is not None or line.word(unit.last) in ("lên", "xuống"):
            return
        start = before - 1 if quantity.value_to is not None and line.word(before - 1) == "từ" else before
        change = self._facets.change(line, start, places=line.word(unit.last - 1) in self._lexicon.places_of_change)
        levels = said.last is not None and change is not None and said.last_index == change[1]  # "từ 15 bậc lên 8 bậc"
        if change is not None and not levels:
            quantity.kind, quantity.change, quantity.rule = "count", change[0], "count.change"

    def _fraction(self, line: Line, fraction: Fraction, said: Said) -> int:
        number = fraction.number
        quantity = quantity_of(line, number, fraction.unit, number.first, fraction.end)
        quantity.comparator = self._facets.comparator(line, number.first, number.last)[0]
        quantity.number_end, quantity.rule = line.ends[fraction.whole_last - 1], "count.of-total"
        return said.accept(quantity, number.first, fraction.end)

    def _rank(self, line: Line, number: Number, place: Place, said: Said) -> int:
        end = number.last
        if number.out_of is None and (whole := self._ranks.denominator(line, number, said.found)):
            number, end = number._replace(out_of=whole.value), whole.last
        quantity = quantity_of(line, number, Unit("count", "hạng", end, end, place.rule), place.first, end)
        quantity.kind, quantity.rule, quantity.number_end = "rank", place.rule, line.ends[end - 1]
        if line.word(end) == "trở":
            quantity.comparator = _UPSIDE_DOWN.get(self._facets.comparator(line, number.first, end)[0], "eq")
        if place.rule == "rank.joined":  # "lần lượt xếp thứ 19, 24 và 38/63"
            for other, _ in said.of_line:
                if other.kind == "rank" and other.out_of is None:
                    other.out_of = number.out_of
        return said.accept(quantity, number.first, end)

    def _continues_rank(self, line: Line, number: Number, said: Said) -> bool:
        """ "vị trí 12 và 14", "từ hạng 22 lên 17"."""
        last = said.last
        if last is None or last.kind != "rank" or said.last_index < 0 or not self._bare.stands_alone(line, number):
            return False
        between = line.words[said.last_index : number.first]
        return 0 < len(between) <= 2 and all(word in _RANK_JOINTS for word in between)

    def _whole_of_rank(self, line: Line, said: Said) -> None:
        """ "trong 14 tỉnh của vùng, tỉnh đứng thứ 2": the 14 is what the rank is out of."""
        for (whole, index), (rank, _) in zip(said.of_line, said.of_line[1:], strict=False):
            if rank.kind != "rank" or rank.out_of is not None or whole.kind != "count" or whole.value < rank.value:
                continue
            if line.word(index - 1) == "trong" or line.says(index - 2, "trong", "số"):
                rank.out_of = whole.value
                said.reading.quantities.remove(whole)
                rejected = RejectedNumber(whole.number_start, whole.number_end, "denominator")
                said.reading.rejected_numbers.append(rejected)

    def _zeros_of(self, line: Line, said: Said) -> None:
        for zero in self._zeros.find(line):
            number = Number(zero.first, zero.last, Decimal(0), in_words=True)
            quantity = quantity_of(line, number, zero.unit, zero.quote_first, zero.quote_last)
            quantity.rule = "count.zero"
            said.reading.quantities.append(quantity)
