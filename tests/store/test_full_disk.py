"""The disk is full in the middle of a load: the load says so, and with more room goes on as if undisturbed."""

import subprocess
import sys

import pytest

from tests.store.loads import environment


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_load_onto_a_full_disk_goes_on_when_there_is_room(kind, tmp_path):
    command = [sys.executable, "-m", "tests.store.full_disk", kind, str(tmp_path)]
    ended = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr
