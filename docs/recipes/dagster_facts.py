"""Dagster: the facts as an asset that is made anew every night. `dagster dev -f dagster_facts.py`; see scheduling.md."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from dagster import (
    AssetExecutionContext,
    Definitions,
    Failure,
    MaterializeResult,
    RetryPolicy,
    ScheduleDefinition,
    asset,
    define_asset_job,
)

INPUTS = os.environ.get("DOSTEX_INPUTS", "archive").split()
STORE = os.environ.get("DOSTEX_STORE", "sqlite:///dostex.db")


@asset(retry_policy=RetryPolicy(max_retries=2, delay=60))
def facts(context: AssetExecutionContext) -> MaterializeResult:
    """The facts of all articles in the store; rejected documents are told and do not fail it."""
    with tempfile.TemporaryDirectory() as folder:
        summary = Path(folder) / "run.json"
        options = ["--store", STORE, "--resume", "--log-format", "json", "--summary", str(summary)]
        process = subprocess.run([sys.executable, "-m", "dostex", "run", *INPUTS, *options], check=False)
        if not summary.exists():
            raise Failure(f"dostex run said {process.returncode}: wrong use, or killed")
        said = json.loads(summary.read_text(encoding="utf-8"))
    if said["verdict"] != "complete":
        raise Failure(said["error"] or f"ended by {said['signal']}")
    if said["rejected"]:
        context.log.warning("rejected: %s", said["rejected"])
    numbers = {"documents": said["documents"], "seconds": said["seconds"], **said["outcomes"]}
    return MaterializeResult(metadata=numbers)


nightly = ScheduleDefinition(
    job=define_asset_job("nightly", selection=[facts]), cron_schedule="0 3 * * *", execution_timezone="Asia/Ho_Chi_Minh"
)
definitions = Definitions(assets=[facts], schedules=[nightly])
