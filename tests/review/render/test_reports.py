"""Reports as text, JSON, Markdown and HTML: what they show, what they leave out and say so, what stays inert."""

import json
import re
from collections.abc import Iterator

import pytest
from rich.console import Console

from dostex.review.diff import article_diff
from dostex.review.models import ArticleDiff
from dostex.review.readings import Reading
from dostex.review.render import html, markdown, plain, text
from dostex.review.report import Report
from tests.review.making import figures, reading

HOSTILE = "Tin\nCó </script><img src=x onerror=alert(1)> \u202e12 mẫu & [5 mẫu](javascript:x) | `7 mẫu` @ai.\n" + "9 mẫu " * 40


def _sides(words: str, number: int) -> tuple[Reading, Reading]:
    found = figures(words)
    for each in found:
        each["period"] = "2023"
    return reading(words, id=f"x:{number}"), reading(words, id=f"x:{number}", observations=found, extractor="2")


def _diffs(words: str, articles: int) -> list[ArticleDiff]:
    return [article_diff(*_sides(words, number)) for number in range(articles)]


@pytest.fixture
def report() -> Iterator[Report]:
    """Three hostile articles of 43 changes each."""
    with Report("a", "b", _diffs(HOSTILE, 3)) as made:
        yield made


def _text(made: Report, limit: int | None = None) -> str:
    console = Console(width=200, force_terminal=False, soft_wrap=True)
    with console.capture() as capture:
        for piece in text.render(made, brackets=True, limit=limit):
            console.print(piece)
    return capture.get()


def test_text_tells_all_or_how_many_more(report: Report) -> None:
    said = _text(report)
    assert said.count("~ observations period 2022 → 2023  [extractor") == 129
    assert "129 in 3 articles  ~ observations period 2022 → 2023" in said
    assert "\u202e" not in said
    assert "… and 119 more changes (--limit 10)" in _text(report, limit=10)


def test_json_is_one_document_that_gives_the_diff_back(report: Report) -> None:
    said = json.loads("".join(plain.render(report)))
    assert [ArticleDiff.from_plain(each) for each in said["articles"]] == list(report.articles())
    assert said["summary"]["changes"] == said["groups"][0]["changes"] == 129
    assert said["gold"] is None


@pytest.mark.parametrize("limit", [1500, 6000, 60_000])
def test_markdown_keeps_its_limit_and_says_how_many_more(report: Report, limit: int) -> None:
    said = markdown.render(report, limit)
    assert len(said.encode()) <= limit
    shown = said.count("- `~` observations")
    more = re.search(r"… and (\d+) more changes", said)
    assert shown + (int(more[1]) if more else 0) == 129


def test_markdown_leaves_no_tag_link_mention_or_cell_of_an_article(report: Report) -> None:
    said = markdown.render(report)
    assert "<img" not in said
    assert "</script" not in said
    assert "](javascript" not in said
    assert not re.search(r"(?<!\\)@ai", said)
    assert r"\| \`" in said


def test_html_holds_every_change_and_nothing_that_runs(report: Report) -> None:
    page = "".join(html.render(report, [("x:0", *_sides(HOSTILE, 0))]))
    assert page.count('<li class="change') == 129
    assert not re.search(r"<(?:script|img|iframe|link|object)|onerror=[^&]*\bid|\bsrc=\"", page)
    assert "&lt;/script&gt;&lt;img src=x" in page
    assert "\u202e" not in page


def test_a_text_is_cut_at_its_marks_and_loses_no_letter() -> None:
    before, after = _sides(HOSTILE.replace("\u202e", ""), 0)
    changes = list(enumerate(article_diff(before, after).changes, start=1))
    found = html.paragraphs(after.text, [(number, change, change.after) for number, change in changes])
    assert "\n".join("".join(piece.text for piece in pieces) for pieces in found) == after.text
    assert sorted(number for pieces in found for piece in pieces for number in piece.ends) == [number for number, _ in changes]


def test_nothing_changed_is_said_in_every_format() -> None:
    with Report("a", "b", []) as made:
        assert _text(made).strip() == "a → b: no fact changed"
        assert "no fact changed" in markdown.render(made)
        assert "Không có dữ kiện nào thay đổi" in "".join(html.render(made))
        assert json.loads("".join(plain.render(made)))["articles"] == []
