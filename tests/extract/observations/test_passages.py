"""Passages as reports print them, each figure in brackets with its period or scope: "[9 đề tài|2023-40]", "null" for none."""

import re
from pathlib import Path

import pytest

from dostex.documents.assemble import Block, assemble
from dostex.extract.pipeline import build
from dostex.extract.reading import Reading, read
from dostex.records import Area

NLP = build()
_PASSAGE = re.compile(r"^=== (?P<stamp>\S+) \| (?P<province>.+)\nH: (?P<headline>.+)\n(?P<body>(?:B: .+\n)+)", re.M)
_FIGURE = re.compile(r"\[(?P<quote>[^\[\]|]+)\|(?P<period>[^\[\]|]+)\]")


def _passages(name: str) -> list[dict[str, str]]:
    return [match.groupdict() for match in _PASSAGE.finditer(Path(__file__).with_name(name).read_text("utf-8"))]


PASSAGES, OWNED = _passages("period_passages.txt"), _passages("scope_passages.txt")


def _figures(marked: str) -> list[tuple[int, int, str, str]]:
    """Start, end, quote and period of the figures, as they stand in the text without marks."""
    found, removed = [], 0
    for figure in _FIGURE.finditer(marked):
        start = figure.start() - removed
        found.append((start, start + len(figure["quote"]), figure["quote"], figure["period"]))
        removed += len(figure[0]) - len(figure["quote"])
    return found


def _compared(passage: dict[str, str], facet: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The marked figures with what is expected of them, and with what `facet` they have."""
    lines = [line.removeprefix("B: ") for line in passage["body"].splitlines()]
    blocks = [Block("headline", passage["headline"]), *(Block("body", _FIGURE.sub(r"\g<quote>", line)) for line in lines)]
    article = assemble(blocks, date_published=passage["stamp"], ref_area=Area(name=passage["province"]))
    reading = Reading.of(NLP(read(article, NLP.vocab)))
    expected, found = [], []
    for start, end, quote, value in _figures("\n".join([passage["headline"], *lines])):
        fact = next((fact for fact in reading.facts if fact.start < end and start < fact.end), None)
        expected.append((quote, value))
        found.append((quote, (getattr(fact, facet) or "null") if fact else "no figure"))
    return expected, found


def test_the_passages_are_many() -> None:
    assert sum(len(_figures(passage["body"])) for passage in PASSAGES) >= 150


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage["headline"] for passage in PASSAGES])
def test_the_periods_of_a_passage(passage: dict[str, str]) -> None:
    expected, found = _compared(passage, "period")
    assert found == expected


@pytest.mark.parametrize("passage", OWNED, ids=[passage["headline"] for passage in OWNED])
def test_whose_figures_a_passage_has(passage: dict[str, str]) -> None:
    expected, found = _compared(passage, "scope")
    assert found == expected
