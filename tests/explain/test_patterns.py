"""The table of rules: complete, true, and every file it names exists."""

import re
from pathlib import Path

import pytest

from dostex.explain.models import Rule
from dostex.explain.patterns import SAYS, WHERE

EXTRACT = Path("src/dostex/extract")
WRITTEN = re.compile(r'"((?:dates|people|references|events|rank|ratio)\.[a-z.-]+)"')
STEP = re.compile(r'\.note\(\s*"(\w+)",\s*"([a-z-]+)"')


def source(pattern: re.Pattern[str]) -> set[tuple[str, ...]]:
    return {match.groups() for path in EXTRACT.rglob("*.py") for match in pattern.finditer(path.read_text(encoding="utf-8"))}


def test_every_rule_that_the_source_names_has_a_sentence():
    assert {name for (name,) in source(WRITTEN)} - set(SAYS) == set()


def test_every_step_that_the_source_notes_has_a_sentence():
    assert {f"{facet}.{rule}" for facet, rule in source(STEP)} - set(SAYS) == set()


@pytest.mark.parametrize("name", SAYS)
def test_a_rule_says_something_and_lives_in_files_that_exist(name):
    rule = Rule.named(name)
    assert rule.says
    assert Path(rule.file).is_file()
    assert Path(rule.table).is_file()


@pytest.mark.parametrize("name", [name for name in SAYS if WRITTEN.fullmatch(f'"{name}"')])
def test_a_rule_is_in_the_file_that_is_named_for_it(name):
    assert f'"{name}"' in Path(Rule.named(name).file).read_text(encoding="utf-8")


def test_a_step_is_noted_in_the_file_that_is_named_for_it():
    noted = {
        (f"{match[1]}.{match[2]}", str(path))
        for path in EXTRACT.rglob("*.py")
        for match in STEP.finditer(path.read_text(encoding="utf-8"))
    }
    assert noted
    assert [name for name in {name for name, _ in noted} if (name, Rule.named(name).file) not in noted] == []


def test_no_prefix_is_idle():
    used = {max((prefix for prefix in WHERE if name.startswith(prefix)), key=len) for name in SAYS}
    assert set(WHERE) - used == set()


def test_a_rule_without_a_sentence_is_said_to_be_one():
    assert "explain/patterns.py" in Rule.named("dates.unheard-of").says
