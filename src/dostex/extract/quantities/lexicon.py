"""The vocabulary of both pattern files, folded: phrases looked up from a token forwards or backwards, the longest first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, Self, TypeVar

from dostex.extract.quantities import noun_patterns, patterns
from dostex.language.folding import fold
from dostex.language.syllables import tokenize

Value = TypeVar("Value")
NO_NOUN = frozenset((-1,))
Measured = Literal["count", "duration", "age", "size"]


def spell(phrase: str) -> str:
    """A phrase as its folded tokens joined by one space, the form in which phrases are looked up."""
    folded = fold(phrase)
    return " ".join(folded[start:end] for start, end in tokenize(folded))


class Phrases(Generic[Value]):
    """A table of phrases, each with a value."""

    def __init__(self, table: Mapping[str, Value]) -> None:
        self._table = {spell(phrase): value for phrase, value in table.items()}
        self._longest_from = self._longest(0)
        self._longest_to = self._longest(-1)

    @classmethod
    def of(cls, phrases: Iterable[str], value: Value) -> Self:
        """Phrases that all mean the same."""
        return cls(dict.fromkeys(phrases, value))

    def _longest(self, place: int) -> dict[str, int]:
        longest: dict[str, int] = {}
        for phrase in self._table:
            words = phrase.split(" ")
            longest[words[place]] = max(len(words), longest.get(words[place], 0))
        return longest

    def at(self, words: Sequence[str], index: int) -> tuple[Value, int] | None:
        """The longest phrase that starts at `index`: its value and the index after it."""
        longest = self._longest_from.get(words[index]) if index < len(words) else None
        if longest is None:
            return None
        for last in range(min(index + longest, len(words)), index, -1):
            value = self._table.get(" ".join(words[index:last]))
            if value is not None:
                return value, last
        return None

    def before(self, words: Sequence[str], index: int) -> tuple[Value, int] | None:
        """The longest phrase that ends right before `index`: its value and the index where it starts."""
        longest = self._longest_to.get(words[index - 1]) if index > 0 else None
        if longest is None:
            return None
        for first in range(max(index - longest, 0), index):
            value = self._table.get(" ".join(words[first:index]))
            if value is not None:
                return value, first
        return None


def _groups() -> dict[str, frozenset[int]]:
    """Each counted noun with the groups that it coordinates in; verbs that begin like one have none and are marked -1."""
    groups: dict[str, set[int]] = {noun: set() for nouns in noun_patterns.COUNTED.values() for noun in nouns}
    for number, nouns in enumerate(noun_patterns.COORDINATED):
        for noun in nouns:
            groups.setdefault(noun, set()).add(number)
    return {noun: frozenset(numbers) for noun, numbers in groups.items()} | dict.fromkeys(noun_patterns.NOT_COUNTED, NO_NOUN)


def _label_heads() -> frozenset[str]:
    return _spelled(noun for name in noun_patterns.LABELS for noun in noun_patterns.COUNTED[name])


def _by_value(table: Mapping[Value, Iterable[str]]) -> Phrases[Value]:
    return Phrases({phrase: value for value, phrases in table.items() for phrase in phrases})


def _spelled(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(spell, phrases))


@dataclass(frozen=True)
class Lexicon:
    """Every table that the rules look into, folded."""

    counted: Phrases[frozenset[int]]
    measured: Phrases[tuple[Measured, str]]
    currencies: Phrases[str]
    currency_signs: Phrases[str]
    cents: Phrases[bool]
    comparators: Phrases[str]
    changes: Phrases[str]
    place_changes: Phrases[str]
    strong_names: Phrases[bool]
    names: Phrases[bool]
    number_of: Phrases[bool]
    sizes: Phrases[bool]
    phones: Phrases[bool]
    counters: Phrases[bool]
    titles: Phrases[bool]
    speech: Phrases[bool]
    rank_verbs: Phrases[bool]
    graded: Phrases[bool]
    zero_verbs: Phrases[bool]
    zero_proofs: Phrases[bool]
    written_out: Phrases[bool]
    magnitudes: Mapping[str, int]
    grades: Phrases[bool]
    fillers: frozenset[str]
    idioms: frozenset[str]
    not_nouns: frozenset[str]
    places_of_change: frozenset[str]
    levels_after_change: frozenset[str]
    stated: frozenset[str]
    each_after: frozenset[str]
    ordinals: Mapping[str, int]
    only_second: frozenset[str]
    labels: frozenset[str]
    issues: frozenset[str]
    lacked: frozenset[str]
    compared_after: frozenset[str]
    no_units: frozenset[str]
    addresses: Phrases[bool]
    places: frozenset[str]
    ordinal_before: frozenset[str]
    year_before: frozenset[str]
    one_after: Phrases[bool]


def load() -> Lexicon:
    """The lexicon of both files; takes a few milliseconds, so a component builds it once."""

    def true(phrases: Iterable[str]) -> Phrases[bool]:
        return Phrases.of(phrases, True)

    return Lexicon(
        counted=Phrases(_groups()),
        measured=_by_value(
            {
                ("size", "size"): patterns.SIZE_UNITS,
                ("count", "measure"): patterns.UNITS_OF_MEASURE,
                ("duration", "duration"): patterns.DURATIONS,
                ("age", "age"): patterns.AGES,
            }
        ),
        currencies=_by_value(patterns.CURRENCIES),
        currency_signs=_by_value(patterns.CURRENCY_SIGNS),
        cents=true(patterns.CENTS),
        comparators=_by_value(patterns.COMPARATORS),
        changes=_by_value({"up": patterns.UP, "down": patterns.DOWN, "none": patterns.NO_CHANGE}),
        place_changes=_by_value({"up": patterns.UP_PLACES, "down": patterns.DOWN_PLACES}),
        strong_names=true(patterns.STRONG_NAME_CUES),
        names=true(patterns.NAME_CUES),
        number_of=true(patterns.NUMBER_OF),
        sizes=true(patterns.SIZE_CUES),
        phones=true(patterns.PHONE_CUES),
        counters=true(patterns.COUNTER_CUES),
        titles=true(patterns.TITLE_NOUNS),
        speech=true(patterns.SPEECH_CUES),
        rank_verbs=true(patterns.RANK_VERBS),
        graded=true(patterns.GRADED),
        zero_verbs=true(patterns.ZERO_VERBS),
        zero_proofs=true(patterns.ZERO_PROOFS),
        written_out=true(patterns.WRITTEN_OUT),
        magnitudes={spell(name): value for name, value in patterns.MAGNITUDES.items()},
        grades=true(patterns.PRIZE_GRADES),
        fillers=_spelled(patterns.FILLERS),
        idioms=_spelled(noun_patterns.IDIOMS),
        not_nouns=_spelled(patterns.NOT_NOUNS),
        places_of_change=_spelled(patterns.PLACES_OF_CHANGE),
        levels_after_change=_spelled(patterns.LEVEL_AFTER_CHANGE),
        stated=_spelled(patterns.STATED_NUMBER),
        each_after=_spelled(patterns.EACH_AFTER),
        ordinals={spell(name): value for name, value in patterns.ORDINAL_RANKS.items()},
        only_second=_spelled(noun_patterns.ONLY_SECOND),
        labels=_label_heads(),
        compared_after=_spelled(patterns.COMPARED_AFTER),
        lacked=_spelled(patterns.LACKED),
        issues=_spelled(patterns.ISSUES),
        no_units=_spelled(patterns.NO_UNITS),
        addresses=true(patterns.ADDRESS_CUES),
        places=_spelled(noun_patterns.COUNTED["places"]),
        ordinal_before=_spelled(patterns.ORDINAL_BEFORE),
        year_before=_spelled(patterns.YEAR_BEFORE),
        one_after=true(patterns.ONE_AFTER),
    )
