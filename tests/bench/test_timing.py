"""Contestants take turns."""

from dostex.bench.timing import alternate


def test_rounds_alternate_turn_the_order_and_one_warms_up():
    calls: list[str] = []
    timings = alternate({"a": lambda: calls.append("a"), "b": lambda: calls.append("b")}, 2)
    assert "".join(calls) == "ab" + "ba" + "ab"
    assert set(timings) == {"a", "b"}
    assert all(timing.cpu >= 0 and timing.wall >= 0 for timing in timings.values())
