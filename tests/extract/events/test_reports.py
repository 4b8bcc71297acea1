"""Short reports as different reporters write them, read by the whole pipeline: the events that an annotator expects."""

import re
from pathlib import Path

import pytest

from dostex.documents.assemble import Block, assemble
from dostex.extract.pipeline import build
from dostex.extract.reading import Reading, read
from dostex.records import Area

NLP = build()
_REPORT = re.compile(
    r"^=== (?P<stamp>\S+) \| (?P<province>.+)\nE: (?P<expected>.+)\nH: (?P<headline>.+)\n(?P<body>(?:B: .+\n)+)", re.M
)
REPORTS = [match.groupdict() for match in _REPORT.finditer(Path(__file__).with_name("reports.txt").read_text("utf-8"))]


def events(stamp: str, province: str, headline: str, body: str) -> str:
    """Type, date and, where it is a plan, status of the events, in the order in which they are found."""
    blocks = [Block("headline", headline), *(Block("body", line.removeprefix("B: ")) for line in body.splitlines())]
    reading = Reading.of(NLP(read(assemble(blocks, date_published=stamp, ref_area=Area(name=province)), NLP.vocab)))
    said = (f"{event.type} {event.date or 'null'}{' plan' * (event.status == 'plan')}" for event in reading.events)
    return "; ".join(said) or "none"


def test_the_reports_are_many() -> None:
    assert len(REPORTS) >= 100


@pytest.mark.parametrize("report", REPORTS, ids=[report["headline"] for report in REPORTS])
def test_the_events_of_a_report(report: dict[str, str]) -> None:
    found = events(report["stamp"], report["province"], report["headline"], report["body"])
    assert sorted(found.split("; ")) == sorted(report["expected"].split("; "))
