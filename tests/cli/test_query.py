"""`dostex query` asks, and only asks."""

import pytest
from typer.testing import CliRunner, Result

from dostex.cli import app

SEED = "corpus/articles/thai-nguyen-2023.txt"


def ask(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'facts.db'}"
    assert ask("run", SEED, "--store", url, "--quiet").exit_code == 0
    return url


def test_the_question_of_the_readme_has_the_answer_of_the_article(store: str):
    sql = "select value, unit, period from observations where indicator = 'tasks_total_managed'"
    assert ask("query", sql, "--store", store).stdout == "value,unit,period\n93,nhiệm vụ,2023\n"


@pytest.mark.parametrize(
    "sql", ["drop view observations", "delete from observation_facts", "update observation_facts set value = 1"]
)
def test_nothing_can_be_changed(store: str, sql: str):
    before = ask("query", "select count(*) from observations", "--store", store).stdout
    assert ask("query", sql, "--store", store).exit_code == 2
    assert ask("query", "select count(*) from observations", "--store", store).stdout == before == "count(*)\n11\n"


@pytest.mark.parametrize(
    ("sql", "url", "message"),
    [
        ("select colour from observations", None, "no such column: colour"),
        ("select 1", "sqlite:///nowhere.db", "no such database; `dostex run` makes one"),
        ("select 1", "facts", "no database URL"),
        ("select 1", "carrier-pigeon://x", "no database URL"),
    ],
)
def test_wrong_use_says_what_is_wrong(store: str, sql: str, url: str | None, message: str):
    result = ask("query", sql, "--store", url or store)
    assert result.exit_code in (1, 2)
    assert message in result.stderr
