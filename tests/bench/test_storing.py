"""The benchmark of the store measures loads that are real and alike."""

from itertools import count

import pytest

from dostex.bench import storing
from dostex.errors import UsageError
from tests.store.articles import record
from tests.store.databases import ask


def test_records_are_read_from_a_file_or_from_articles(tmp_path):
    (tmp_path / "records.jsonl").write_text(record().model_dump_json() + "\n", encoding="utf-8")
    assert storing.read(tmp_path / "records.jsonl") == [record()]
    assert [len(each.observations) for each in storing.extracted(["corpus/articles/thai-nguyen-2023.txt"])] == [11]


@pytest.mark.parametrize(("content", "says"), [("{", "JSON Lines is needed"), ("", "holds no record")])
def test_a_file_without_records_is_refused(tmp_path, content, says):
    (tmp_path / "records.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=says):
        storing.read(tmp_path / "records.jsonl")


def test_copies_hold_so_many_facts():
    made = storing.copies([record()], 40)
    assert [each.article.id for each in made] == ["sonla:1#0", "sonla:1#1", "sonla:1#2"]


def test_both_contestants_write_the_same_rows(tmp_path):
    made = storing.copies([record()], 100)
    urls = (f"sqlite:///{tmp_path / str(number)}.db" for number in count())
    rates = storing.compare(made, "sqlite", urls, 1)
    assert [rate.data()["bar"] for rate in rates] == ["≥ 0.5", "≥ 1"]
    ours, bare = (f"sqlite:///{tmp_path / str(number)}.db" for number in range(2))
    for table in ("article_versions", "observation_facts", "official_mentions", "finding_spans"):
        question = f"select * from {table} order by article_id, {'version' if table == 'article_versions' else 'fact_key'}"
        assert ask(ours, question) == ask(bare, question)
