"""`dostex review`: what it says before it serves."""

import socket
import sys

import pytest
from typer.testing import CliRunner

from dostex.cli import app
from dostex.errors import UsageError
from dostex.review.web.server import serve
from dostex.store import Store


def test_without_its_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path):
    for name in [name for name in sys.modules if name.startswith(("dostex.review.web", "uvicorn", "starlette"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    told = CliRunner().invoke(app, ["review", "--store", f"sqlite:///{tmp_path / 'a.db'}"])
    assert told.exit_code == 2
    assert "pip install 'dostex[review]'" in told.stderr


def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        told = CliRunner().invoke(
            app, ["review", "--store", f"sqlite:///{tmp_path / 'a.db'}", "--port", str(port), "--no-open"]
        )
    assert told.exit_code == 2
    assert f"port {port}" in told.stderr and "--port 0" in told.stderr


def test_beyond_this_machine_it_asks_for_its_name(tmp_path):
    with Store.open(f"sqlite:///{tmp_path / 'a.db'}") as store, pytest.raises(UsageError, match="--name"):
        serve(store, host="0.0.0.0", port=0, names=(), gold=None, ready=pytest.fail)
