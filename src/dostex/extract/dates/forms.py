"""The forms of dates: a trigger ("ngày", "tháng", a figure …) decides which few shapes are tried at a place."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dostex.extract.dates import builders, patterns, shapes
from dostex.extract.dates.points import Candidate
from dostex.language.folding import fold
from dostex.language.syllables import tokenize

Builder = Callable[[re.Match[str]], list[Candidate]]


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    build: Builder


class Forms:
    """The compiled forms; `scan` finds every candidate of a folded text, in order, without overlaps."""

    def __init__(self) -> None:
        spaced = _form(shapes.SPACED_DAY, builders.word_day)
        headed = [_form(shapes.HEADED_DASHED_DAYS, builders.days), _form(shapes.HEADED_DAYS, builders.days)]
        days = [
            _form(shapes.FIRST_DAY, builders.first_day),
            spaced,
            _form(shapes.ISO, builders.iso),
            _form(shapes.WORD_DAY, builders.word_day),
            *headed,
        ]
        months = [_form(shapes.MONTHS, builders.months), _form(shapes.WORD_MONTH, builders.word_month)]
        years = [_form(shapes.TYPO_YEAR, builders.typo_year), _form(shapes.YEARS, builders.years)]
        numbers = [
            spaced,
            _form(shapes.ISO, builders.iso),
            _form(shapes.N_MONTHS, builders.n_months),
            _form(shapes.WORD_DAY, builders.word_day),
            *headed,
            _form(shapes.BARE_DASHED_DAYS, builders.days),
            _form(shapes.BARE_DAYS, builders.days),
            _form(shapes.MONTH_YEAR, builders.month_year),
            _form(shapes.YEARS, builders.years),
        ]
        counts = [_form(shapes.N_MONTHS, builders.n_months), *headed, _form(shapes.YEARS, builders.years)]
        lunar = [_form(shapes.LUNAR_YEAR, builders.lunar)]
        self._by_first: dict[str, list[_Form]] = {
            "ngày": days,
            "mồng": [*days, *numbers],
            "mùng": [*days, *numbers],
            "tháng": months,
            "nửa": [_form(shapes.HALF, builders.half)],
            "năm": [*years, *counts],
            fold("quý"): [_form(shapes.QUARTERS, builders.quarters), *lunar],
            "qúy": [_form(shapes.QUARTERS, builders.quarters)],  # a typist's slip
        }
        self._by_first |= {fold(head).split()[0]: years for head in patterns.PERIOD_HEADS if not head.startswith("năm")}
        self._by_first |= {word: counts for word in patterns.SMALL_NUMBERS if " " not in word and word != "năm"}
        self._by_first |= {fold(stem): lunar for stem in patterns.LUNAR_STEMS if stem != "quý"}
        self._numbers = numbers
        words = shapes.alternatives([word for word in self._by_first if self._by_first[word] is not counts])
        small = shapes.alternatives([word for word in self._by_first if self._by_first[word] is counts])
        self._trigger = re.compile(
            rf"(?<![\w/])(?<!\d[.,])(?:(?:1\d|2[01])\d\d(?!\d)|\d{{1,2}}(?=\s?(?:[/.,-]|tháng|quí|ngày|năm|và|đến|tới|cho))"
            rf"|(?:{words})(?=[\s\d:])|(?:{small})(?=\s(?:tháng|quí|ngày|năm)))"
        )

    def scan(self, folded: str, tokens: Iterable[tuple[int, str]] | None = None) -> list[Candidate]:
        """Candidates of `folded` in order; a candidate whose parts name no day that exists is left out.

        `tokens` are where the tokens of `folded` start and what they are, where they are known already.
        """
        if tokens is None:
            tokens = ((start, folded[start:end]) for start, end in tokenize(folded))
        return [found for found in self._scan(folded, tokens) if _is_possible(found)]

    def _scan(self, folded: str, tokens: Iterable[tuple[int, str]]) -> Iterator[Candidate]:
        position = 0
        for start, word in tokens:
            if word not in self._by_first and not word[0].isdigit():
                continue
            if start < position or not (trigger := self._trigger.match(folded, start)):
                continue
            position = trigger.end()
            for form in self._by_first.get(trigger[0], self._numbers):
                match = form.pattern.match(folded, trigger.start())
                if match and "\n" not in match[0] and (built := form.build(match)):
                    yield from built
                    position = max(position, built[-1].end)
                    break


def _form(pattern: str, build: Builder) -> _Form:
    return _Form(re.compile(pattern), build)


def _is_possible(candidate: Candidate) -> bool:
    points = [candidate.low] + ([candidate.high] if candidate.high else [])
    return all(point.is_valid() or (point.grain == "day" and point.number == 0) for point in points)
