"""The queue: filled once, in an order that puts what is urgent first, read page by page, counted and remembered."""

import pytest

from dostex.errors import StoreError, UsageError
from dostex.review import decisions, queue
from dostex.review.decisions import ArticleOf, Correction, UnknownChange
from dostex.review.diff import diff
from dostex.review.queue import Filters, LogFilters
from dostex.review.sides import StoreSide
from tests.review.stories import NOW, TEXT, article, changes, compare, decide, later, save, states
from tests.store.databases import ask, dump


@pytest.fixture
def compared(store):
    """Of 12 articles: 40 tasks of another period in 9, 300 samples lost in 3, 25 topics of another unit in one."""
    save(store, *(article(id=f"sonla:{number:02}") for number in range(12)))
    save(store, *(article(id=f"sonla:{number:02}", **otherwise(number)) for number in range(12)), minutes=1)
    return compare(store, 1, 2)


def otherwise(number):
    if number < 9:
        return {"n40": {"period": "2023"}} | ({"n25": {"unit": "dự án"}} if number == 4 else {})
    return {"n300": {"left_out": True}}


def test_a_comparison_is_computed_once(store, url, compared):
    before = dump(url)

    def never():
        raise AssertionError("computed twice")

    assert queue.open_comparison(store, "run 1", "run 2", never, now=later(9)) == compared
    assert dump(url) == before
    assert (compared.articles, compared.changes, compared.states) == (12, 13, {"open": 13})
    assert queue.comparisons(store) == (compared,)


def test_an_interrupted_filling_is_begun_anew_and_never_shown(store, url):
    save(store, article())
    save(store, article(n40={"period": "2023"}), minutes=1)

    def broken():
        yield from diff(StoreSide(store.engine, 1), StoreSide(store.engine, 2))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        queue.open_comparison(store, "run 1", "run 2", broken, now=NOW)
    assert queue.comparisons(store) == ()
    with pytest.raises(UnknownChange, match="still being filled"):
        queue.page(store, 1)
    assert compare(store, 1, 2).changes == 1
    assert ask(url, "select count(*) from review_changes") == [(1,)]


def test_of_two_that_fill_the_same_comparison_the_first_gives_way(store):
    save(store, article())
    save(store, article(n40={"period": "2023"}), minutes=1)

    def overtaken():
        queue.open_comparison(store, "run 1", "run 2", lambda: diff(*sides()), now=later(5))
        yield from diff(*sides())

    def sides():
        return StoreSide(store.engine, 1), StoreSide(store.engine, 2)

    with pytest.raises(StoreError, match="another process fills it"):
        queue.open_comparison(store, "run 1", "run 2", overtaken, now=NOW)
    [only] = queue.comparisons(store)
    assert only.changes == 1


def test_pages_follow_each_other_without_gap_or_repetition(store, compared):
    whole = changes(store, compared)
    assert [queued.place for queued in whole] == list(range(1, 14))
    assert queue.page(store, compared.id, limit=13).after is None
    first = queue.page(store, compared.id, limit=5)
    assert (len(first.changes), first.after) == (5, 5)
    decide(store, first.changes[0], "accept")
    second = queue.page(store, compared.id, Filters(states=frozenset({"open"})), after=first.after, limit=5)
    assert [queued.place for queued in second.changes] == [6, 7, 8, 9, 10]


def test_groups_stand_together_the_biggest_first(store, compared):
    seen = queue.groups(store, compared.id)
    assert [(group.size, group.articles, group.sample.change.operation) for group in seen.groups] == [
        (9, 9, "changed"), (3, 3, "removed"), (1, 1, "changed"),
    ]  # fmt: skip
    whole = [queued.group for queued in changes(store, compared)]
    assert whole == sorted(whole, key=whole.index)
    assert [group.group for group in queue.groups(store, compared.id, after=seen.groups[0].place).groups] == [
        group.group for group in seen.groups[1:]
    ]


def test_failed_checks_and_contradictions_come_first(store):
    finding = [{"code": "sum-mismatch", "message": "25 of 40", "spans": [figure(TEXT, "25 đề tài")]}]
    save(store, article(), article(id="sonla:2"), article(id="sonla:3"))
    told = {"indicator": "tasks_total_managed", "period": "2022", "ref_area": {"code": "14", "name": "Sơn La"}}
    save(
        store,
        article(n300={"period": "2019"}),
        article(id="sonla:2", n25={"period": "2021"}).model_copy(update={"findings": found(finding)}),
        article(id="sonla:3", n40=told),
        article(TEXT.replace("40 nhiệm", "41 nhiệm"), id="sonla:4", n41=told),
        minutes=1,
    )
    reasons = [(queued.change.article_id, queued.reason) for queued in changes(store, compare(store, 1, 2))]
    urgent = [each for each in reasons if each[1]]
    assert reasons[: len(urgent)] == urgent
    assert set(urgent) == {("sonla:2", "check"), ("sonla:3", "contradiction"), ("sonla:4", "contradiction")}


def figure(text, words):
    return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}


def found(plain):
    return article().model_validate(article().model_dump() | {"findings": plain}).findings


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (Filters(), 13),
        (Filters(room="observations"), 13),
        (Filters(room="dates"), 0),
        (Filters(operation="removed"), 3),
        (Filters(field="period"), 9),
        (Filters(field="per"), 0),
        (Filters(field="%"), 0),
        (Filters(kind="count", operation="changed"), 10),
        (Filters(article_id="sonla:04"), 2),
        (Filters(province="nowhere"), 0),
        (Filters(rule="' or 1=1 --"), 0),
        (Filters(states=frozenset({"open", "deferred"})), 13),
        (Filters(states=frozenset({"accepted"})), 0),
    ],
)
def test_filters_keep_what_they_name_and_counts_agree(store, compared, filters, number):
    assert len(queue.page(store, compared.id, filters, limit=50).changes) == number
    counted = queue.counts(store, compared.id, filters)
    assert counted.total == sum(counted.states.values()) == sum(counted.rooms.values()) == number
    assert sum(group.size for group in queue.groups(store, compared.id, filters).groups) == number


def test_an_article_shows_its_changes_in_the_order_of_the_text_and_is_decided_at_once(store, compared):
    seen = queue.article(store, compared.id, "sonla:04")
    assert [queued.change.fact.span.text for queued in seen.changes] == ["40 nhiệm vụ", "25 đề tài"]
    assert (seen.before_version["number"], seen.after_version["number"], seen.unchanged) == (1, 2, 1)
    decision = decisions.decide(store, ArticleOf(compared.id, "sonla:04", seen.as_of), "accept", reviewer="An", now=NOW)
    assert (decision.scope, decision.items) == ("article", 2)
    assert states(store, compared) == {"open": 11, "accepted": 2}
    with pytest.raises(UnknownChange, match="nothing of it is undecided"):
        decisions.decide(store, ArticleOf(compared.id, "sonla:04", decision.id), "accept", reviewer="An", now=NOW)


def test_what_is_not_there_is_said(store, compared):
    for ask_for in (
        lambda: queue.page(store, 99),
        lambda: queue.change(store, 99),
        lambda: queue.article(store, compared.id, "sonla:99"),
        lambda: decisions.undo(store, 99, reviewer="An", now=NOW),
    ):
        with pytest.raises(UnknownChange, match="99"):
            ask_for()
    with pytest.raises(UsageError, match="valid are 1 to 500"):
        queue.page(store, compared.id, limit=501)
    with pytest.raises(UsageError, match="who decides"):
        decide(store, changes(store, compared)[0], "accept", by="  ")
    with pytest.raises(UsageError, match="needs a correction"):
        decide(store, changes(store, compared)[0], "correct")


def test_the_log_says_who_did_what_and_the_history_of_a_fact_tells_both_stories(store, compared):
    first, second, *_ = changes(store, compared)
    corrected = decide(store, first, "correct", by="An", correction=Correction({"period": "2020"}), comment="as the table says")
    decide(store, second, "accept", by="Bình")
    undo = decisions.undo(store, corrected.id, reviewer="Bình", now=NOW, comment="the table is of 2021")
    entries = queue.log(store).entries
    assert [(entry.decision.action, entry.decision.reviewer) for entry in entries] == [
        ("undo", "Bình"), ("accept", "Bình"), ("correct", "An"),
    ]  # fmt: skip
    assert (entries[2].decision.undone_by, entries[2].decision.correction) == (undo.id, Correction({"period": "2020"}))
    assert (entries[2].article_id, entries[2].headline) == (first.change.article_id, "Sơn La: Sở tổng kết năm 2022")
    assert [entry.decision.id for entry in queue.log(store, LogFilters(reviewer="An")).entries] == [corrected.id]
    assert [len(queue.log(store, after=after, limit=2).entries) for after in (None, 2)] == [2, 1]
    told = queue.fact_history(store, first.change.article_id, first.change.key)
    assert [(each.version, each.until, each.row["period"]) for each in told.extracted] == [(1, 2, "2022"), (2, None, "2023")]
    assert [decision.action for decision in told.decisions] == ["correct", "undo"]
    assert queue.fact_history(store, "sonla:00", "unknown").extracted == ()
