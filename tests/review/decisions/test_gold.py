"""A reviewed article is saved as gold that the evaluation reads and that quotes its text."""

from pathlib import Path

import pytest

from dostex.errors import UsageError
from dostex.evaluate.gold import load
from dostex.review import decisions
from dostex.review.decisions import Correction, UnknownChange
from dostex.store import Store
from tests.evaluate.golden import record_of
from tests.review.stories import TEXT, article, changes, compare, decide, save
from tests.store.articles import record


def test_what_is_published_is_the_gold(store, tmp_path):
    save(store, record())
    path = decisions.save_as_gold(store, "sonla:1", tmp_path)
    assert path == tmp_path / "sonla-1.json"
    [case] = load(tmp_path)
    assert case.article.text == record().article.text
    assert [segment.kind for segment in case.article.segments] == [segment.kind for segment in record().article.segments]
    gold = case.gold
    assert (gold.id, gold.published, gold.article.ref_area) == ("sonla:1", "2022-12-21", "Sơn La")
    assert [(each.text, each.value) for each in gold.dates] == [("năm 2022", "2022"), ("20/12/2022", "2022-12-20")]
    [official] = gold.officials
    assert ([post.title for post in official.posts], official.roles) == (["Giám đốc", "Chánh Văn phòng"], ["chair", "speaker"])
    assert {each.text: each.part_of for each in gold.observations}["25 nhiệm vụ"] == "40 nhiệm vụ"
    assert {each.text: each.ref_area for each in gold.observations}["10/10.000 dân"] == "Việt Nam"
    assert [(each.number, each.issuer) for each in gold.documents] == [("41/QĐ-UBND", "UBND tỉnh Sơn La")]
    assert [(each.type, each.chairs) for each in gold.events] == [("conference", ["Vừ A Páo"])]


def test_decisions_are_in_the_gold(store, tmp_path):
    save(store, article(n300={"left_out": True}))
    save(store, article(n40={"period": "2023"}), minutes=1)
    for queued in changes(store, compare(store, 1, 2)):
        correction = Correction({"period": "2021"}) if queued.change.operation == "changed" else None
        decide(store, queued, "correct" if correction else "reject", correction=correction)
    decisions.save_as_gold(store, "sonla:1", tmp_path)
    [case] = load(tmp_path)
    assert [(each.text, each.period) for each in case.gold.observations] == [("40 nhiệm vụ", "2021"), ("25 đề tài", "2022")]


def test_equal_quotes_grow_until_they_differ(store, tmp_path):
    text = TEXT.replace("nghiệm thu 25 đề tài", "nghiệm thu 40 nhiệm vụ cấp tỉnh")
    save(store, article(text))
    decisions.save_as_gold(store, "sonla:1", tmp_path)
    [case] = load(tmp_path)
    quotes = [each.text for each in case.gold.observations]
    assert quotes == ["40 nhiệm vụ", "40 nhiệm vụ cấp", "300 mẫu"]
    assert all(quote in case.text for quote in quotes)


def test_the_gold_of_the_corpus_comes_back(sqlite, tmp_path):
    with Store.open(sqlite) as store:
        cases = [case for case in load(Path("corpus/gold"))[::6] if case.article is not None]
        save(store, *(record_of(case) for case in cases))
        for case in cases:
            decisions.save_as_gold(store, record_of(case).article.id, tmp_path)
    saved = {case.gold.id: case.gold for case in load(tmp_path)}
    assert len(saved) == len(cases)
    for case in cases:
        gold = saved[record_of(case).article.id]
        assert {each.value for each in gold.dates} == {each.value for each in case.gold.dates}
        assert {each.name for each in gold.officials} == {each.name for each in case.gold.officials}
        assert sorted((each.kind, each.value, each.period or "") for each in gold.observations) == sorted(
            (each.kind, each.value, each.period or "") for each in case.gold.observations
        )


def test_an_article_that_is_not_there_and_a_name_that_is_taken_are_refused(store, tmp_path):
    save(store, article(), article(id="sonla/1"))
    with pytest.raises(UnknownChange, match="sonla:7"):
        decisions.save_as_gold(store, "sonla:7", tmp_path)
    decisions.save_as_gold(store, "sonla:1", tmp_path)
    decisions.save_as_gold(store, "sonla:1", tmp_path)
    with pytest.raises(UsageError, match="the gold of another article"):
        decisions.save_as_gold(store, "sonla/1", tmp_path)


def test_an_id_never_leaves_the_folder(store, tmp_path):
    save(store, article(id="../../etc/passwd"), article(id="…"))
    inside = tmp_path / "gold"
    assert decisions.save_as_gold(store, "../../etc/passwd", inside).parent == inside
    assert decisions.save_as_gold(store, "…", inside).name == "article.json"
    assert [path.parent for path in tmp_path.rglob("*.json")] == [inside, inside]
