"""Time grows with the length of the input, not with its square: every pattern alone, and reading and extraction as a whole."""

import pytest

from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.errors import DocumentError
from tests.hostile.clock import growth
from tests.hostile.patterns import every_pattern
from tests.hostile.test_hostile import extractor, record_of
from tests.hostile.texts import BLANKS, RUNS, SENTENCES, literals, long

_SQUARE = 9  # four times the input: 4 when linear, 16 when quadratic
_SENTENCES = 7  # the same, where linear work hides a square of small things
_LINE_BY_LINE, _LINE = ("documents.noise#", "documents.stamps#"), 160  # they judge short lines only
PATTERNS = every_pattern()


def steep(name: str, runs: list[str], size: int) -> list[str]:
    """The `runs` over which the pattern's time grows faster than the text."""
    pattern = PATTERNS[name]

    def scan(text: str) -> None:
        for _ in pattern.finditer(text if isinstance(pattern.pattern, str) else text.encode()):
            pass

    def judge_lines(text: str) -> None:
        for start in range(0, len(text), _LINE):
            pattern.fullmatch(text, start, start + _LINE)
            for _ in pattern.finditer(text, start, start + _LINE):
                pass

    work = judge_lines if name.startswith(_LINE_BY_LINE) else scan
    return [run for run in runs if growth(work, long(run, size), long(run, 4 * size), free=0.03) > _SQUARE]


def test_the_patterns_are_found():
    rooms = {name.partition(".")[0].partition("#")[0] for name in PATTERNS}
    assert {"checks", "documents", "language", "dostex_dates", "dostex_people", "dostex_references"} <= rooms
    assert len(PATTERNS) > 300


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_linear(name):
    assert steep(name, [*RUNS, *list(literals(PATTERNS[name].pattern))[-2:]], 1000) == []


@pytest.mark.soak
@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_linear_on_its_own_words(name):
    assert steep(name, [*RUNS, *literals(PATTERNS[name].pattern)], 4000) == []


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_extraction_is_linear(run):
    def read(body: str) -> None:
        record_of(f"Tin khoa học\nSở {body}\nHết.")

    assert growth(read, long(run, 2000), long(run, 8000), free=0.15) < _SQUARE


@pytest.mark.soak
@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_extraction_of_long_texts_is_linear(run):
    def read(body: str) -> None:
        record_of(f"Tin khoa học\nSở {body}\nHết.")

    assert growth(read, long(run, 12_500), long(run, 50_000), free=0.15) < _SQUARE


@pytest.mark.parametrize("sentence", SENTENCES)
def test_many_sentences_take_linear_time(sentence):
    def read(body: str) -> None:
        record_of(f"Tin khoa học\n{body}\nHết.")

    assert growth(read, long(sentence, 60_000), long(sentence, 240_000), free=0.15) < _SENTENCES


@pytest.mark.parametrize("run", (*RUNS, *BLANKS), ids=repr)
def test_reading_a_page_is_linear(run):
    def read(body: str) -> None:
        page = f"<html><body><h1>Sở họp bàn</h1><p>Sáng 6/5, Sở họp.</p><p>{body}</p></body></html>"
        try:
            extractor().extract(to_article(Document("x.html", page.encode())))
        except DocumentError:
            return

    assert growth(read, long(run, 2000), long(run, 8000), free=0.15) < _SQUARE
