"""The table at the end tells what a person asks first."""

import io
from collections import Counter

from rich.console import Console

from dostex.batch.report import table
from dostex.batch.run import Summary
from dostex.rejection import Rejection

SUMMARY = Summary(
    outcomes=Counter(new=1234, rejected=1),
    facts=Counter(dates=5, observations=6),
    findings=Counter({"sum-mismatch": 2}),
    rejections=[Rejection(name="[x].html", code="internal", reason="[x].html: Error: odd\nTraceback …", retryable=True)],
)


def shown(summary: Summary) -> str:
    console = Console(file=io.StringIO(), record=True, width=100)
    console.print(table(summary, "sqlite:///facts.db"))
    return console.export_text()


def test_counts_of_articles_facts_and_findings():
    lines = [" ".join(line.split()) for line in shown(SUMMARY).splitlines()]
    for line in ("articles new 1,234", "rejected 1", "facts dates 5", "observations 6", "findings sum-mismatch 2"):
        assert line in lines


def test_a_rejection_has_its_reason_in_one_line_and_says_whether_a_retry_helps():
    assert "[x].html internal Error: odd (dostex run --retry tries it again)\n" in shown(SUMMARY)


def test_a_clean_run_speaks_of_no_rejections_and_duplicates():
    text = shown(Summary(outcomes=Counter(new=1)))
    assert "retry" not in text
    assert "duplicate" not in text
    assert text.endswith("stored in sqlite:///facts.db\n")


def test_many_rejections_are_cut():
    many = Summary(
        outcomes=Counter(rejected=25),
        rejections=[Rejection(name=str(n), code="empty", reason=f"{n}: empty", retryable=False) for n in range(25)],
    )
    assert "… and 5 more" in shown(many)
