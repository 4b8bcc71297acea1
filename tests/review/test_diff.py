"""What changed between two readings, on cases made to confuse: the answer beside the text."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from dostex.review.diff import article_diff
from dostex.review.models import ArticleDiff, Change, Fact
from dostex.review.pairing import pair
from dostex.review.readings import Reading
from tests.review.making import figures, reading, readings, told

TEXT = "Tin\nSở có 93 nhiệm vụ. Trong đó có 57 nhiệm vụ mới.\nĐã thử 12 mẫu."


def _told(before: Reading, after: Reading) -> list[tuple[Any, ...]]:
    return [told(change) for change in article_diff(before, after).changes]


def _with(text: str, *changes: tuple[int, dict[str, Any]], drop: int | None = None) -> Reading:
    """The figures of `text`, those at the indices changed, one dropped."""
    found = figures(text)
    for index, fields in changes:
        found[index] |= fields
    return reading(text, observations=[each for index, each in enumerate(found) if index != drop], extractor="2")


def test_another_value_of_the_same_place_is_a_change_of_that_field() -> None:
    assert _told(reading(TEXT), _with(TEXT, (0, {"period": "2023"}))) == [("changed", "93 nhiệm vụ", "93 nhiệm vụ", "period")]


def test_a_total_found_is_a_change_of_the_part_only() -> None:
    assert _told(reading(TEXT), _with(TEXT, (1, {"part_of": 0}))) == [("changed", "57 nhiệm vụ", "57 nhiệm vụ", "part_of")]


def test_parts_follow_their_total_through_an_edit_of_its_figure() -> None:
    before, after = _with(TEXT, (1, {"part_of": 0})), _with(TEXT.replace("93", "95"), (1, {"part_of": 0}))
    assert _told(before, after) == [("changed", "93 nhiệm vụ", "95 nhiệm vụ", "value")]


def test_one_of_two_equal_quotes_is_lost_and_the_other_keeps_its_place() -> None:
    text = "Tin\nNăm qua có 5 nhiệm vụ. Đã thử 12 mẫu. Năm nay có 5 nhiệm vụ."
    first, _, last = figures(text)
    before = reading(text, observations=figures(text))
    (removed,) = article_diff(before, _with(text, drop=0)).changes
    assert (removed.operation, removed.fact.span.start) == ("removed", first["span"]["start"])
    (removed,) = article_diff(before, _with(text, drop=2)).changes
    assert (removed.operation, removed.fact.span.start) == ("removed", last["span"]["start"])


def test_the_same_value_twice_in_a_sentence_is_two_facts() -> None:
    text = "Tin\nCó 5 mẫu đạt và 5 mẫu hỏng."
    changes = article_diff(reading(text), _with(text, (1, {"period": "2023"}))).changes
    assert [(change.operation, change.fact.span.start) for change in changes] == [("changed", text.rindex("5 mẫu"))]


def test_reordered_facts_and_shifted_offsets_are_no_change() -> None:
    longer = "Tin\nMở đầu thêm một câu.\n" + TEXT.removeprefix("Tin\n")
    after = reading(longer, observations=figures(longer)[::-1])
    found = article_diff(reading(TEXT), after)
    assert (found.changes, found.unchanged, found.text_changed) == ((), 3, True)


def test_a_paragraph_that_moves_takes_its_facts_along() -> None:
    first, second, third = TEXT.split("\n")
    assert _told(reading(TEXT), reading("\n".join([first, third, second]))) == []


def test_one_fact_split_in_two_changes_the_one_that_lies_over_it_most() -> None:
    text = "Tin\nKiểm tra 25/30 cửa hàng."
    whole = [
        {
            "kind": "count",
            "span": {"start": 13, "end": 27, "text": "25/30 cửa hàng"},
            "value": 25,
            "out_of": 30,
            "unit": "cửa hàng",
        }
    ]
    apart = [
        {"kind": "count", "span": {"start": 13, "end": 15, "text": "25"}, "value": 25, "unit": "cửa hàng"},
        {"kind": "count", "span": {"start": 16, "end": 27, "text": "30 cửa hàng"}, "value": 30, "unit": "cửa hàng"},
    ]
    before, after = reading(text, observations=whole), reading(text, observations=apart, extractor="2")
    assert sorted(_told(before, after)) == [
        ("added", None, "25"),
        ("changed", "25/30 cửa hàng", "30 cửa hàng", "value", "out_of"),
    ] or sorted(_told(before, after)) == [("added", None, "30 cửa hàng"), ("changed", "25/30 cửa hàng", "25", "out_of")]


def _person(name: str, at: int, *posts: str) -> dict[str, Any]:
    span = {"start": at, "end": at + len(name), "text": name}
    return {
        "name": name,
        "spans": [span],
        "posts": [{"title": title, "organization": "Sở", "status": "current"} for title in posts],
    }


def test_merged_officials_are_one_removed_with_his_posts_and_one_who_gains_them() -> None:
    text = "Tin\nÔng Hà Văn An, Giám đốc. Ông An, Chủ tịch."
    an, short = text.index("Hà Văn An"), text.index("An, Chủ")
    before = reading(text, officials=[_person("Hà Văn An", an, "Giám đốc"), _person("An", short, "Chủ tịch")], extractor="1")
    merged = _person("Hà Văn An", an, "Giám đốc", "Chủ tịch")
    merged["spans"].append({"start": short, "end": short + 2, "text": "An"})
    changes = article_diff(before, reading(text, officials=[merged], extractor="2")).changes
    assert [(change.room, change.operation, [each.field for each in change.fields]) for change in changes] == [
        ("officials", "changed", ["mentions"]),
        ("officials", "removed", []),
        ("posts", "added", []),
        ("posts", "removed", []),
    ]


def test_a_name_read_longer_is_one_change_and_its_posts_stay() -> None:
    text = "Tin\nÔng Hà Văn An, Giám đốc."
    before = reading(text, officials=[_person("Văn An", 11, "Giám đốc")])
    after = reading(text, officials=[_person("Hà Văn An", 8, "Giám đốc")], extractor="2")
    (change,) = article_diff(before, after).changes
    assert (change.room, change.fields[0].to_plain()) == (
        "officials",
        {"field": "name", "before": "Văn An", "after": "Hà Văn An"},
    )


def test_the_same_reading_of_other_words_is_moved() -> None:
    text = "Tin\nSở có 93 nhiệm vụ các cấp."
    after = figures(text)
    after[0]["span"] = {"start": 10, "end": len(text) - 1, "text": text[10:-1]}
    assert _told(reading(text), reading(text, observations=after, extractor="2")) == [
        ("moved", "93 nhiệm vụ", "93 nhiệm vụ các cấp", "span")
    ]


def test_an_article_on_one_side_is_added_or_removed_with_all_its_facts() -> None:
    (added, removed) = article_diff(None, reading(TEXT)), article_diff(reading(TEXT), None)
    assert Counter(change.operation for change in added.changes) == {"added": 4}
    assert Counter(change.operation for change in removed.changes) == {"removed": 4}


def test_equal_figures_that_the_page_replaced_one_by_one_are_changed_each() -> None:
    text = "Tin\n" + "Có 5 mẫu và 5 mẫu. " * 4
    assert _told(reading(text), reading(text.replace("5 mẫu", "6 mẫu"))) == [("changed", "5 mẫu", "6 mẫu", "value")] * 8


@pytest.mark.parametrize("count", [3000])
def test_a_line_of_thousands_of_equal_figures_is_diffed_at_once(count: int) -> None:
    text = "Tin\n" + "5 mẫu " * count
    before, after = reading(text), reading(text + "hết.")
    assert _told(before, after) == []
    lost = reading(text, observations=figures(text)[:-1], extractor="2")
    (change,) = article_diff(before, lost).changes
    assert (change.operation, change.fact.span.start) == ("removed", text.rindex("5 mẫu"))


@settings(deadline=None)
@given(readings())
def test_nothing_changes_from_a_reading_to_itself(one: Reading) -> None:
    assert article_diff(one, one).changes == ()


def _mirrored(change: Change) -> Change:
    turned = {"added": "removed", "removed": "added"}.get(change.operation, change.operation)
    fields = tuple(replace(each, before=each.after, after=each.before) for each in change.fields)
    return replace(change, operation=turned, before=change.after, after=change.before, fields=fields)


def _set(diff: ArticleDiff) -> Counter[str]:
    return Counter(str(change.to_plain()) for change in diff.changes)


@settings(deadline=None)
@given(readings(), readings())
def test_the_diff_mirrored_is_the_diff_of_the_sides_exchanged(one: Reading, other: Reading) -> None:
    back = article_diff(other, one)
    assert _set(article_diff(one, other)) == _set(replace(back, changes=tuple(map(_mirrored, back.changes))))


def _meaning(fact: Fact) -> str:
    """All fields but the label of another fact."""
    return repr((fact.room, {name: said for name, said in fact.fields.items() if name not in {"part_of", "official"}}))


@settings(deadline=None)
@given(readings(), readings())
def test_the_diff_applied_to_one_side_gives_the_facts_of_the_other(one: Reading, other: Reading) -> None:
    facts = Counter(map(_meaning, one.facts))
    for change in article_diff(one, other).changes:
        facts.subtract([_meaning(change.before)] if change.before else [])
        facts.update([_meaning(change.after)] if change.after else [])
    assert +facts == Counter(map(_meaning, other.facts))
    assert min(facts.values(), default=0) >= 0


@settings(deadline=None)
@given(readings(), readings())
def test_each_fact_has_at_most_one_partner(one: Reading, other: Reading) -> None:
    paired = pair(one, other)
    assert Counter(fact.key for fact, _ in paired.pairs) + Counter(fact.key for fact in paired.removed) == Counter(
        fact.key for fact in one.facts
    )
    assert Counter(fact.key for _, fact in paired.pairs) + Counter(fact.key for fact in paired.added) == Counter(
        fact.key for fact in other.facts
    )
