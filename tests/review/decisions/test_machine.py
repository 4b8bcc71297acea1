"""Decisions, undos and readings in any order: the published view is what a naive model of the rules says."""

import tempfile
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from dostex.review import decisions
from dostex.review.decisions import Conflict, Correction
from dostex.review.queue import Filters, page
from dostex.store import Store
from tests.review.stories import NOW, TEXT, article, compare, decide, save

# A figure's period as read, or None where it is not read at all.
PERIODS = st.sampled_from([None, "2021", "2022", "2023"])
QUOTES = ("40 nhiệm vụ", "25 đề tài", "300 mẫu")
SENTENCES = ("Tin mới.", "Ảnh: hội nghị.", "Cập nhật sáng nay.")
Reading = tuple[str | None, ...]


class Model:
    """What was decided, in order, as (quote, kind, value seen, what is said); and what is read now."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.made: dict[int, tuple[str, str, str | None, str | None]] = {}
        self.undone: set[int] = set()

    def published(self) -> dict[str, str]:
        """Quote → period, by going through every decision that stands, the newest last."""
        shown = {}
        for quote, read in zip(QUOTES, self.reading, strict=True):
            value, by = read, 0
            asserted = None
            for number, (about, kind, seen, said) in sorted(self.made.items()):
                if about != quote or number in self.undone:
                    continue
                if kind == "assert":
                    asserted = (number, said)
                elif kind == "drop":
                    asserted = None
                    if seen == read:
                        value, by = None, number
                elif seen == read:
                    value, by = (read if kind == "confirm" else None), number
            if asserted is not None and asserted[0] > by:
                value = asserted[1]
            if value is not None:
                shown[quote] = value
        return shown


class Reviewing(RuleBasedStateMachine):
    """Both at once; `url` is set by the test."""

    url = ""

    def __init__(self) -> None:
        super().__init__()
        self.open = ExitStack()
        url = self.url or f"sqlite:///{self.open.enter_context(tempfile.TemporaryDirectory())}/facts.db"
        self.store = self.open.enter_context(Store.open(url))
        self.id = f"sonla:{len(self.store.current())}"

    def teardown(self) -> None:
        self.open.close()

    @initialize(first=st.tuples(PERIODS, PERIODS, PERIODS))
    def begins(self, first: Reading) -> None:
        self.runs: list[int] = []
        self.readings: dict[int, Reading] = {}
        self.model = Model(first)
        self.above: list[str] = []
        self._save(first)

    def _save(self, read: Reading) -> None:
        figures = {
            f"n{quote.split()[0]}": {"left_out": True} if period is None else {"period": period}
            for quote, period in zip(QUOTES, read, strict=True)
        }
        headline, rest = TEXT.split("\n", 1)
        text = "\n".join([headline, *self.above, rest])
        run = save(self.store, article(text, id=self.id, **figures), minutes=len(self.runs))
        self.model.reading = read
        if run is not None:
            self.runs.append(run)
            self.readings[run] = read

    @rule(read=st.tuples(PERIODS, PERIODS, PERIODS))
    def is_read_otherwise(self, read: Reading) -> None:
        self._save(read)

    @rule(sentence=st.sampled_from(SENTENCES))
    def gets_other_chrome(self, sentence: str) -> None:
        self.above = [sentence, *self.above][:3]
        self._save(self.model.reading)

    @rule(
        data=st.data(),
        action=st.sampled_from(["accept", "reject", "correct", "defer"]),
        period=st.sampled_from(["2019", "2020"]),
    )
    def is_decided(self, data, action: str, period: str) -> None:
        before = data.draw(st.sampled_from(self.runs))
        comparison = compare(self.store, before, self.runs[-1])
        found = [
            each
            for each in page(self.store, comparison.id, Filters(article_id=self.id, room="observations"), limit=50).changes
            if each.change.operation in {"added", "removed", "changed"}
        ]
        if not found:
            return
        queued = data.draw(st.sampled_from(found))
        correction = Correction({"period": period}) if action == "correct" else None
        decision = decide(self.store, queued, action, correction=correction)
        change = queued.change
        was = change.before.fields["period"] if change.before else None
        now = change.after.fields["period"] if change.after else None
        made = {
            ("accept", True): ("confirm", now, now),
            ("accept", False): ("drop", was, None),
            ("reject", True): ("assert", now, was) if was else ("withdraw", now, None),
            ("reject", False): ("assert", was, was),
        }
        if action == "correct":
            self.model.made[decision.id] = (change.fact.span.text, "assert", now or was, period)
        elif action != "defer":
            kind, seen, said = made[action, now is not None]
            self.model.made[decision.id] = (change.fact.span.text, kind, seen, said)

    @rule(data=st.data())
    def is_undone(self, data) -> None:
        standing = [number for number in self.model.made if number not in self.model.undone]
        if not standing:
            return
        number = data.draw(st.sampled_from(standing))
        try:
            decisions.undo(self.store, number, reviewer="Bình", now=NOW)
        except Conflict:  # a later decision on the same evidence stands in its place
            return
        self.model.undone.add(number)

    @invariant()
    def the_view_is_the_model(self) -> None:
        if not hasattr(self, "model"):
            return
        rows = decisions.published(self.store, self.id)["observations"]
        assert {row["span_text"]: row["period"] for row in rows} == self.model.published()
        assert len(rows) == len(self.model.published())
        text = self.store.record(self.id).article.text
        assert all(text[row["span_start"] : row["span_end"]] == row["span_text"] for row in rows)


SETTINGS = settings(
    max_examples=25, stateful_step_count=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def test_any_order_on_sqlite():
    run_state_machine_as_test(Reviewing, settings=SETTINGS)


def test_any_order_on_postgresql(postgresql):
    class OnServer(Reviewing):
        url = postgresql

    run_state_machine_as_test(OnServer, settings=settings(SETTINGS, max_examples=8))


@pytest.mark.soak
def test_any_order_for_long():
    run_state_machine_as_test(Reviewing, settings=settings(SETTINGS, max_examples=400, stateful_step_count=30))
