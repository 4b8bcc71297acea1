"""A store, or what it was as of a run, loaded into another."""

import io
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from dostex.batch.given import source
from dostex.cli import app
from dostex.errors import UsageError
from dostex.store import Store
from tests.store.articles import TEXT, plain, record
from tests.store.databases import ask

NOW = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def history(tmp_path) -> str:
    """A store whose second run changed an article and added one, masking a phone number."""
    url = f"sqlite:///{tmp_path / 'history.db'}"
    second = plain(TEXT.replace("phát biểu.", "phát biểu. Liên hệ 0912.345.678."), officials=[])
    with Store.open(url) as store:
        for each in ([record()], [record(dates=[]), record(**second | {"article": second["article"] | {"id": "sonla:2"}})]):
            writing = store.begin(now=NOW, extractor_version="1")
            writing.save_all([writing.prepare(one) for one in each])
            writing.finish(NOW)
    return url


def dostex(*arguments: str):
    return CliRunner().invoke(app, list(arguments))


@pytest.mark.parametrize("run", ["", "#run=1", "#run=2"])
def test_a_run_of_one_store_is_loaded_into_another(history, url, run):
    Store.open(url).close()
    assert dostex("load", f"{history}{run}", "--store", url, "--quiet").exit_code == 0
    as_of = ["--as-of", run.removeprefix("#run=")] if run else []
    assert dostex("export", "--store", url).stdout == dostex("export", "--store", history, *as_of).stdout
    assert ask(url, "select distinct input from articles where article_id = 'sonla:1'") == [(f"{history}{run} sonla:1",)]
    assert ask(url, "select sum(masked) from articles") == [(0 if run == "#run=1" else 1,)]
    assert dostex("load", f"{history}{run}", "--store", url, "--quiet").exit_code == 0
    assert ask(url, "select count(*) from runs") == [(1,)]


def test_a_store_reads_from_the_other_database_too(postgresql, tmp_path):
    with Store.open(postgresql) as store:
        store.begin(now=NOW, extractor_version="1").save(record())
    target = f"sqlite:///{tmp_path / 'copy.db'}"
    assert dostex("load", postgresql, "--store", target).exit_code == 0
    assert dostex("export", "--store", target).stdout == dostex("export", "--store", postgresql).stdout


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("#run=7", "no run 7 in this store: there are 1 to 2"),
        ("#run=7", "A run that finds everything as it was gets no number: name the last run before it"),
        ("#run=x", "is no store; valid is a URL such as sqlite:///FILE, with #run=N"),
    ],
)
def test_a_run_that_is_not_there(history, tmp_path, named, says):
    result = dostex("load", f"{history}{named}", "--store", f"sqlite:///{tmp_path / 'copy.db'}")
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (tmp_path / "copy.db").exists()


def test_a_store_that_is_not_there_is_not_made(tmp_path):
    result = dostex("load", f"sqlite:///{tmp_path / 'gone.db'}", "--store", f"sqlite:///{tmp_path / 'copy.db'}")
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "gone.db: no such database" in result.stderr


def test_no_password_is_kept(monkeypatch):
    monkeypatch.setattr(Store, "open", lambda _: (_ for _ in ()).throw(AssertionError))
    with ExitStack() as stack, pytest.raises(UsageError) as raised:
        source("mysql://me:secret@host/db", io.BytesIO(), stack)
    assert "secret" not in str(raised.value)
