"""What decisions rest on is the same for a fact in the store and a fact in a record, wherever it stands."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dostex.evaluate.gold import load
from dostex.review.decisions.columns import place_of, value_of
from dostex.review.facts import facts_of
from dostex.store import Store, evidence
from dostex.store.database import in_transaction
from dostex.store.evidence import Places, place_hash, value_hash
from tests.evaluate.golden import record_of
from tests.review.making import record as figures_of
from tests.store.articles import record
from tests.store.databases import ask

NOW = datetime(2026, 1, 2, tzinfo=UTC)
NOTED = "select room, fact_key, place_hash, value_hash from review_evidence where article_id = '{}' order by 1, 2, 3, 4"


def noted(url, store, saved) -> list[tuple]:
    run = store.begin(now=NOW, extractor_version="1", keep_personal_data=True)
    run.save(saved)
    in_transaction(store.engine, lambda connection: evidence.note(connection, [saved.article.id]))
    return ask(url, NOTED.format(saved.article.id))


def of_facts(saved) -> list[tuple]:
    def key(fact):
        return {"article": "", "posts": fact.owner, "roles": fact.owner}.get(fact.room, fact.key)

    return sorted((fact.room, key(fact), place_of(fact), value_of(fact)) for fact in facts_of(saved))


def test_a_fact_of_a_record_rests_on_what_the_store_notes(url, store):
    assert noted(url, store, record()) == of_facts(record())


def test_so_does_a_record_without_sentences(url, store):
    saved = record()
    bare = saved.model_copy(update={"article": saved.article.model_copy(update={"sentences": []})})
    assert noted(url, store, bare) == of_facts(bare)


def test_so_do_facts_of_an_endless_sentence(url, store):
    text = "Sơn La: Danh sách\n" + ", ".join(f"{number} nhiệm vụ của đơn vị số {number}" for number in range(100, 220))
    saved = figures_of(text)
    assert len(saved.observations) == 120
    assert max(len(each.sentence.text) for each in facts_of(saved) if each.sentence) > 1900
    assert noted(url, store, saved) == of_facts(saved)
    assert len({place for _, _, place, _ in of_facts(saved)}) == 121


def test_so_do_the_facts_of_real_articles(sqlite):
    with Store.open(sqlite) as store:
        for case in load(Path("corpus/gold"))[::4]:
            saved = record_of(case)
            assert noted(sqlite, store, saved) == of_facts(saved), case.name


@pytest.mark.parametrize(
    ("sentence", "at", "quote"),
    [
        ("Sở quản lý 40 nhiệm vụ.", 11, "40 nhiệm vụ"),
        ("SỞ  quản lý 40 nhiệm vụ.", 12, "40 nhiệm vụ"),
        ("Sở quản lí 40 nhiệm vụ.", 11, "40 nhiệm vụ"),
    ],
)
def test_spelling_and_white_space_are_no_evidence(sentence, at, quote):
    assert place_hash("observations", sentence, at, quote) == place_hash(
        "observations", "Sở quản lý 40 nhiệm vụ.", 11, "40 nhiệm vụ"
    )


@pytest.mark.parametrize(
    ("sentence", "at", "quote"),
    [
        ("Sở quản lý 45 nhiệm vụ.", 11, "45 nhiệm vụ"),
        ("Sở không quản lý 40 nhiệm vụ.", 17, "40 nhiệm vụ"),
        ("Sở quản lý 40 nhiệm vụ.", 11, "40"),
    ],
)
def test_another_word_is_other_evidence(sentence, at, quote):
    assert place_hash("observations", sentence, at, quote) != place_hash(
        "observations", "Sở quản lý 40 nhiệm vụ.", 11, "40 nhiệm vụ"
    )


def test_equal_quotes_of_one_sentence_are_two_places():
    text = "Duyệt 5 đề tài, nghiệm thu 5 đề tài."
    places = Places(text, [(0, len(text))])
    assert places.of_quote("observations", 6, 14) != places.of_quote("observations", 27, 35)


def test_rule_paragraph_and_mentions_mean_nothing_but_every_field_does():
    fact = next(each for each in facts_of(record()) if each.room == "observations")
    assert value_of(replace(fact, rule="another", fields={**fact.fields, "segment": "caption", "mentions": []})) == value_of(
        fact
    )
    for name in ("value", "unit", "indicator", "period", "status", "comparator", "ref_area"):
        other = {"ref_area": {"code": None, "name": "Huế"}}.get(name, "1")
        assert value_of(replace(fact, fields={**fact.fields, name: other})) != value_of(fact), name


def test_the_hashes_are_those_of_every_version_before():
    """A change of the algorithm would lose all decisions: it needs a migration that writes effects anew."""
    assert place_hash("observations", "Sở quản lý 40 nhiệm vụ.", 11, "40 nhiệm vụ") == "d51c082c949d7a45"
    assert (
        value_hash("observations", {"kind": "count", "value": "40", "unit": "nhiệm vụ", "period": None}) == "b6bb67e06b7a5c9a"
    )
