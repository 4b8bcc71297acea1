"""What a run leaves for machines can be read by machines."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from signal import Signals

import pytest

from dostex.batch.outcome import Outcome, outcome, write
from dostex.batch.summary import Summary
from dostex.errors import StoreError, UsageError
from dostex.rejection import Rejection

BEGAN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
DOCS = Path("docs/recipes/scheduling.md").read_text(encoding="utf-8")


def made(**changes) -> Outcome:
    summary = Summary(facts=Counter(dates=3), findings=Counter({"sum-mismatch": 1}), resumed=2)
    summary.outcomes.update(new=6, unchanged=2)
    summary.reject(Rejection(name="a.html", code="timeout", reason="a.html: slow\nmore", retryable=True, raw=b"x"))
    summary.signal = changes.pop("signal", None)
    about = {
        "exit_status": 1,
        "error": None,
        "version": "1.0",
        "configuration": {"inputs": ["pages"]},
        "store": "sqlite:///facts.db",
        "engine": "local",
        "workers": 2,
        "started_at": BEGAN,
        "finished_at": BEGAN + timedelta(seconds=3.5),
    }
    return outcome(summary, **(about | changes))


def test_the_summary_counts():
    found = json.loads(made().model_dump_json())
    assert found["documents"] == 9
    assert found["documents_per_second"] == 2.0
    assert found["outcomes"] == {"new": 6, "unchanged": 2, "rejected": 1}
    assert found["rejected"] == {"timeout": 1}
    assert found["rejections"] == [{"name": "a.html", "code": "timeout", "reason": "a.html: slow", "retryable": True}]
    assert (found["started_at"], found["seconds"], found["error"]) == ("2026-01-02T03:04:05Z", 3.5, None)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [({}, "complete"), ({"signal": Signals.SIGTERM}, "interrupted"), ({"error": StoreError("disk full")}, "failed")],
)
def test_the_verdict(changes, verdict):
    assert made(**changes).verdict == verdict


def test_a_failure_and_a_signal_are_named():
    assert made(error=StoreError("disk full")).error == "StoreError: disk full"
    assert made(signal=Signals.SIGTERM).signal == "SIGTERM"


def test_metrics_are_what_prometheus_reads():
    lines = made().metrics().splitlines()
    assert 'dostex_run_documents{outcome="new"} 6' in lines
    assert 'dostex_run_rejected{code="timeout"} 1' in lines
    assert "dostex_run_seconds 3.5" in lines
    assert f"dostex_run_finished_timestamp_seconds {BEGAN.timestamp() + 3.5}" in lines
    names = {line.split()[2] for line in lines if line.startswith("# TYPE")}
    assert {line.partition("{")[0].split()[0] for line in lines if not line.startswith("#")} == names


def test_a_file_is_replaced_at_once(tmp_path):
    target = tmp_path / "run.json"
    for text in ("one", "two"):
        write(target, text)
        assert target.read_text(encoding="utf-8") == text
    assert [file.name for file in tmp_path.iterdir()] == ["run.json"]
    with pytest.raises(UsageError, match="a file in a folder that exists"):
        write(tmp_path / "no" / "run.json", "one")


def test_every_field_is_documented():
    for name, field in Outcome.model_fields.items():
        assert f"| `{name}` |" in DOCS, name
        assert (field.description or "") in DOCS, name
