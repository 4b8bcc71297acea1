"""PostgreSQL is stopped hard in the middle of a load and started again: the load says so, and goes on as if undisturbed."""

import random
import time

import pytest

from tests.store.databases import ask, dump, execute
from tests.store.loads import await_rows, lines, load, start, written
from tests.store.servers import Server, server


@pytest.fixture(scope="module")
def own_server():
    with server() as running:
        yield running


@pytest.fixture
def own_database(own_server: Server):
    execute(own_server.url, "create database facts")
    yield own_server.url.replace("/postgres?", "/facts?")
    execute(own_server.url, "drop database facts with (force)")


def test_a_load_whose_server_stops_goes_on_when_it_runs_again(own_server, own_database, tmp_path):
    records = list(lines(1250))
    calm = f"sqlite:///{tmp_path / 'calm.db'}"
    assert load(calm, "-", given="".join(records)).returncode == 1  # some lines are no records
    process = start(own_database, "-")
    assert process.stdin is not None
    process.stdin.write("".join(records[:900]))
    process.stdin.flush()
    await_rows(own_database, process)
    own_server.stop_hard()
    _, said = process.communicate("".join(records[900:]), timeout=60)
    assert process.returncode == 1
    assert said.count("\n") == 1, said
    assert "nothing of it was written. The server has gone: when it runs again, repeat the command with --resume" in said
    refused = load(own_database, "-", "--resume")
    assert refused.returncode == 2
    assert "a PostgreSQL server that runs" in refused.stderr
    own_server.start()
    assert ask(own_database, "select verdict from runs") == [(None,)]
    assert 0 < ask(own_database, "select count(*) from article_versions")[0][0] < 1237
    assert load(own_database, "-", "--resume", given="".join(records)).returncode == 1
    assert dump(own_database, times=False) == dump(calm, times=False)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
def test_a_server_stopped_at_five_random_moments(own_server, own_database, tmp_path, seed):
    chance = random.Random(seed)
    records = str(written(tmp_path / "records.jsonl", 4000))
    calm = f"sqlite:///{tmp_path / 'calm.db'}"
    load(calm, records)
    for _ in range(5):
        process = start(own_database, records, "--resume")
        time.sleep(chance.uniform(0.8, 4))
        own_server.stop_hard()
        _, said = process.communicate(timeout=60)
        own_server.start()
        assert process.returncode in (1, 2)
        assert said.count("\n") <= 1, said
    assert load(own_database, records, "--resume").returncode == 1
    assert dump(own_database, times=False) == dump(calm, times=False)
