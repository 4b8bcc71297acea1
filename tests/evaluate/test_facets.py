"""A record that says what the gold says is perfect; each single mistake lowers the facet it belongs to, and no other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dostex.errors import RecordRejected
from dostex.evaluate.facets import FACETS, compare
from dostex.evaluate.gold import GoldCase, load
from dostex.evaluate.outcome import tally
from dostex.evaluate.score import evaluate, tallies
from dostex.records import Article, Record
from tests.evaluate.golden import plain_record, record_of, write

CORPUS = Path("corpus/gold")
Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture
def case(tmp_path: Path) -> GoldCase:
    return load(write(tmp_path / "gold"))[0]


def lowered(case: GoldCase, spoil: Spoil) -> set[str]:
    """The facets under 1.000 after `spoil` has changed the perfect record."""
    assert case.article is not None
    plain = plain_record(case.gold, case.article)
    spoil(plain)
    counts = tallies(compare(case, Record.model_validate(plain)))
    return {facet for facet, count in counts.items() if count.f1 is not None and count.f1 < 1}


def test_gold_as_prediction_is_perfect_in_every_facet(case):
    counts = tallies(compare(case, record_of(case)))
    assert {facet: count.f1 for facet, count in counts.items() if facet not in {"published", "text", "per"}} == {
        facet: 1.0 for facet in FACETS if facet not in {"published", "text", "per"}
    }


@pytest.mark.parametrize("case", load(CORPUS), ids=lambda case: case.name)
def test_gold_as_prediction_is_perfect_on_the_corpus(case):
    wrong = [outcome for outcome in compare(case, record_of(case)) if not outcome.correct and outcome.facet != "text"]
    assert wrong == []


def at(room: str, index: int, **changes: Any) -> Spoil:
    """A mistake: the item's fields are other than the gold's."""
    return lambda plain: plain[room][index].update(changes)


def in_article(**changes: Any) -> Spoil:
    return lambda plain: plain["article"].update(changes)


MISTAKES: list[tuple[str, Spoil, set[str]]] = [
    ("headline", in_article(headline="Đắk Mil"), {"headline"}),
    ("an author lost", in_article(authors=[]), {"authors"}),
    ("the province", in_article(ref_area={"name": "Lâm Đồng"}), {"ref_area"}),
    ("a date's day", at("dates", 1, value="2021-12-15"), {"date"}),
    ("an honorific", at("officials", 0, honorifics=["bà"]), {"honorifics"}),
    ("a role", at("officials", 0, roles=["chair", "speaker"]), {"roles"}),
    ("the chair", at("officials", 0, roles=["speaker"]), {"roles", "chair"}),
    ("a post's title", lambda plain: plain["officials"][0]["posts"][0].update(title="Phó Giám đốc"), {"post", "post_status"}),
    ("a post's status", lambda plain: plain["officials"][0]["posts"][0].update(status="former"), {"post_status"}),
    ("unit", at("observations", 0, unit="đề tài"), {"unit"}),
    ("indicator", at("observations", 0, indicator=None), {"indicator"}),
    ("period", at("observations", 0, period=None), {"period"}),
    ("status", at("observations", 0, status="plan"), {"status"}),
    ("comparator", at("observations", 0, comparator="gt"), {"comparator"}),
    ("a part that is none", at("observations", 3, part_of=0), {"part_of"}),
    ("a part of another total", at("observations", 2, part_of=3), {"part_of"}),
    ("a part lost", at("observations", 1, part_of=None), {"part_of"}),
    ("measure", at("observations", 4, measure="share"), {"measure"}),
    ("upper bound", at("observations", 6, value_to=None), {"value_to"}),
    ("denominator", at("observations", 3, out_of=None), {"out_of"}),
    ("each", at("observations", 8, each=False), {"each"}),
    ("change", at("observations", 7, change="down"), {"change"}),
    ("scope", at("observations", 6, scope="provincial"), {"scope"}),
    ("area", at("observations", 6, ref_area={"name": "Lào Cai"}), {"area"}),
    ("currency", at("observations", 5, currency="USD"), {"currency"}),
    ("a document's date", at("documents", 0, date=None), {"document_date"}),
    ("a document's issuer", at("documents", 0, issuer=None), {"issuer"}),
    ("an event's date", at("events", 0, date=None), {"event"}),
    ("an event's chair", at("events", 0, chairs=[]), {"event_chairs"}),
]


@pytest.mark.parametrize(("spoil", "facets"), [mistake[1:] for mistake in MISTAKES], ids=[mistake[0] for mistake in MISTAKES])
def test_a_mistake_lowers_its_own_facet_only(case, spoil, facets):
    assert lowered(case, spoil) == facets


def test_a_wrong_value_is_a_miss_and_an_extra(case):
    assert case.article is not None
    plain = plain_record(case.gold, case.article)
    plain["observations"][3]["value"] = 13
    verdicts = [
        outcome.verdict
        for outcome in compare(case, Record.model_validate(plain))
        if outcome.facet == "observation" and not outcome.correct
    ]
    assert sorted(verdicts) == ["extra", "missing"]


def test_what_follows_from_a_missing_observation_is_counted_but_not_listed(case):
    assert case.article is not None
    plain = plain_record(case.gold, case.article)
    del plain["observations"][-1]
    outcomes = compare(case, Record.model_validate(plain))
    units = tally(outcome for outcome in outcomes if outcome.facet == "unit")
    assert (units.correct, units.found, units.gold) == (8, 8, 9)
    listed = [outcome.facet for outcome in outcomes if not outcome.correct and not outcome.implied]
    assert listed == ["observation"]


def test_spelling_that_means_the_same_is_equal(case):
    def respell(plain: dict[str, Any]) -> None:
        plain["article"]["ref_area"] = {"name": "tỉnh Đắk Nông"}
        plain["documents"][0]["number"] = "41/qđ - ubnd"
        plain["officials"][0]["posts"][0]["title"] = "giám đốc"

    assert lowered(case, respell) == set()


def test_a_date_mentioned_twice_counts_once(case):
    assert lowered(case, lambda plain: plain["dates"].append(plain["dates"][0])) == set()


def test_no_record_misses_everything_and_finds_nothing(case):
    counts = tallies(compare(case, None))
    assert all(count.correct == count.found == 0 for count in counts.values())
    assert counts["observation"].gold == 9
    assert counts["part_of"].gold == 2


def test_a_rejected_extraction_is_named_and_misses_everything(case):
    def reject(article: Article) -> Record:
        raise RecordRejected(article.id, "a span does not quote")

    result = evaluate([case], reject).results[0]
    assert result.failure == "dak-nong-2021: a span does not quote"
    assert not any(outcome.correct for outcome in result.outcomes)
