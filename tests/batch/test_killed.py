"""kill -9 of a worker or of the main process at any moment: after `resume` the store equals an undisturbed one.

SIGINT and SIGTERM finish what is in flight first.
"""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.store.databases import ask, dump

ROOT = Path(__file__).parents[2]
RUNNER = """
import sys
from datetime import UTC, datetime
from dostex.batch import hand, writing
from dostex.batch.engines import Limits
from dostex.batch.pool import Pool
from dostex.batch.progress import Lines
from dostex.batch.run import run
from dostex.batch.stopping import Stop
from dostex.store import Store
from tests.batch import poison
writing.BATCH_ARTICLES = 8
hand.WARM = "json"  # no model is needed
url, resume, number = sys.argv[1:]
def items():
    for each in range(int(number)):
        says = poison.EMPTY if each % 40 == 20 else "Nội dung."
        yield poison.document(f"{each - each % 9 // 8:03}.txt", says)
print("ready", flush=True)
sys.stdin.readline()
with Store.open(url) as store, Stop().listening() as stop:
    run(items(), store, Pool(poison.Poisonous(0.004), 2, Limits()), progress=Lines(sys.stdout),
        clock=lambda: datetime.now(UTC), extractor_version="1", configuration={}, resume=resume == "resume", stop=stop)
sys.exit(stop.status)
"""
DOCUMENTS = 240


def runner(url: str, how: str, number: int = DOCUMENTS) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-c", RUNNER, url, how, str(number)]
    piped = subprocess.PIPE
    process = subprocess.Popen(command, stdin=piped, stdout=piped, stderr=piped, text=True, env=environment)
    assert process.stdin and process.stdout
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("\n")
    process.stdin.flush()
    return process


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline()


def undisturbed(url: str, how: str, number: int = DOCUMENTS) -> float:
    process = runner(url, how, number)
    first_line(process)
    began = time.monotonic()
    _, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    return time.monotonic() - began


def workers(main: int) -> list[int]:
    """The processes forked by the servers that `main` has started."""
    return [worker for server in _children(main) for worker in _children(server)]


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    return []


def kill_and_resume(folder: Path, moments: int, seed: int, whom: str) -> None:
    calm, url = (f"sqlite:///{folder / name}.db" for name in ("calm", "killed"))
    duration = undisturbed(calm, "anew")
    chance = random.Random(seed)
    killed = 0
    for _ in range(moments):
        process = runner(url, "resume")
        first_line(process)
        time.sleep(chance.uniform(0, duration * 0.6))
        victims = workers(process.pid) if whom == "worker" else [process.pid]
        for victim in chance.sample(victims, min(1, len(victims))):
            with suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
        process.communicate(timeout=120)
        assert process.returncode in ((0,) if whom == "worker" else (0, -9))  # a resumed run may be done before it is killed
        killed += process.returncode == -9
    if whom == "main":
        assert killed, "the first kill comes when much is left to do"
        undisturbed(url, "resume")
    assert dump(url, times=False) == dump(calm, times=False)


@pytest.mark.parametrize(("whom", "moments"), [("worker", 1), ("main", 2)])
def test_a_killed_run_resumes_as_if_undisturbed(tmp_path, whom, moments):
    kill_and_resume(tmp_path, moments, 1, whom)


@pytest.mark.soak
@pytest.mark.parametrize("whom", ["worker", "main"])
@pytest.mark.parametrize("seed", range(20))
def test_twenty_killed_runs(tmp_path, whom, seed):
    kill_and_resume(tmp_path, 1 + seed % 3 * (whom == "main"), seed, whom)


def test_killed_processes_leave_none_behind(tmp_path):
    process = runner(f"sqlite:///{tmp_path / 'facts.db'}", "anew")
    first_line(process)
    left = [*_children(process.pid), *workers(process.pid)]
    assert len(left) >= 3
    process.kill()
    process.communicate()
    until = time.monotonic() + 20
    while any(_runs(pid) for pid in left) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(_runs(pid) for pid in left)


def _runs(pid: int) -> bool:
    """Whether the process lives; one that is dead and not yet buried does not."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_finishes_what_is_in_flight(tmp_path, number, status):
    calm, url = (f"sqlite:///{tmp_path / name}.db" for name in ("calm", "asked"))
    undisturbed(calm, "anew", 2 * DOCUMENTS)
    process = runner(url, "anew", 2 * DOCUMENTS)
    assert first_line(process).split() == ["new", "000.txt"]
    for each in [process.pid, *_children(process.pid), *workers(process.pid)]:
        os.kill(each, number)  # as a terminal's Ctrl-C and systemd's stop do
    _, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (status, "")
    assert ask(url, "select verdict from runs") == [("interrupted",)]
    stored = ask(url, "select count(*) from articles")[0][0]
    assert 0 < stored < DOCUMENTS * 1.6
    undisturbed(url, "resume", 2 * DOCUMENTS)
    assert dump(url, times=False) == dump(calm, times=False)
