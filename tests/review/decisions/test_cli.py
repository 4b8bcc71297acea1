"""`dostex decide` from the command line."""

from typer.testing import CliRunner

from dostex.cli import app
from dostex.review import queue
from tests.review.stories import article, changes, compare, decide, save, shown


def run(*arguments):
    done = CliRunner().invoke(app, ["decide", *map(str, arguments)])
    return done.exit_code, done.output


def test_decisions_are_listed_taken_back_and_saved_as_gold(store, url, tmp_path):
    save(store, article())
    save(store, article(n40={"period": "2023"}), minutes=1)
    [changed] = changes(store, compare(store, 1, 2))
    decide(store, changed, "reject", by="An", comment="the report\nis of 2022")
    listed = "1\t2026-03-01 08:00\tAn\treject\t1\tsonla:1\tthe report is of 2022\n"
    assert run("list", "--store", url) == (0, listed)
    assert run("list", "--reviewer", "Bình", "--store", url) == (0, "")
    code, said = run("undo", 1, "--reviewer", "Bình", "--store", url)
    assert (code, said) == (0, "decision 1 is taken back (1 changes); the undo is decision 2\n")
    assert shown(store, "period")[0] == ("40 nhiệm vụ", "2023")
    assert [entry.decision.action for entry in queue.log(store).entries] == ["undo", "reject"]
    assert "(taken back by 2)" in run("list", "--store", url)[1]
    assert run("undo", 1, "--reviewer", "Bình", "--store", url)[0] == 1
    code, path = run("gold", "sonla:1", tmp_path, "--store", url)
    assert (code, path.strip()) == (0, str(tmp_path / "sonla-1.json"))
