"""The benchmark runs and says what it should; nothing here asks for a time."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.bench import growth, memory
from dostex.bench.extraction import Results, measure
from dostex.bench.ratios import Bar, Row
from dostex.cli import app
from dostex.documents.plain import from_tagged
from dostex.documents.read import Document
from dostex.errors import UsageError
from dostex.evaluate.outcome import Tally

ARTICLE = from_tagged("Tin khoa học\nNăm 2023, Sở thẩm định 125 hồ sơ.\n[caption] Quang cảnh")


def test_it_runs_on_a_text_and_a_page():
    paths = [Path("corpus/articles/a02.txt"), Path("corpus/articles/p02.html")]
    documents = [Document(str(path), path.read_bytes()) for path in paths]
    results = measure(documents, rounds=1, many=2, gold=Path("corpus/gold"), sizes=(2000, 8000))
    assert results.articles == 2
    assert len(results.rows) == 5
    assert all(row.cpu is None or row.cpu > 0 for row in results.rows)
    assert results.quality["dostex"]["headline"].gold == 1


def test_the_command_prints_json_when_piped():
    result = CliRunner().invoke(
        app, ["bench", "extract", "corpus/articles/a02.txt", "--rounds", "1", "--memory", "0", "--no-growth"]
    )
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["articles"] == 1
    assert [row["met"] in (True, False, None) for row in data["ratios"]] == [True] * 3


def test_without_an_article_it_is_wrong_use():
    with pytest.raises(UsageError):
        measure([Document("x.txt", b"")], rounds=1, many=0, gold=Path("corpus/gold"))


def test_missed_bars_are_named_and_unmeasured_ones_are_not():
    rows = [Row("slow", 0.7, bar=Bar("le", 0.6)), Row("fast", 0.5, bar=Bar("le", 0.6)), Row("gone", None, bar=Bar("le", 1))]
    quality = {"dostex": {"date": Tally(1, 2, 2)}, "trafilatura": {"date": Tally(2, 2, 2)}}
    assert Results(1, rows, quality).missed() == ["slow: 0.700, the bar is ≤ 0.6", "date: under trafilatura's score"]


@pytest.mark.parametrize("size", [1, 100, 5000])
def test_a_repeated_article_has_the_length_asked_for(size):
    longer = growth.repeated(ARTICLE, size)
    assert max(size, 7) <= len(longer.text) < size + 60
    assert longer.headline == ARTICLE.headline


def test_varied_articles_differ_in_their_figures_only():
    one, two = memory.varied(ARTICLE, 1), memory.varied(ARTICLE, 2)
    assert one.text != two.text
    assert len(one.text) == len(ARTICLE.text)
    assert "Năm 2023" in one.text
