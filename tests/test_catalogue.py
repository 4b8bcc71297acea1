"""The indicator catalogue is typed, complete and known to the rules."""

from pathlib import Path

import pytest

from dostex import catalogue
from dostex.errors import ConfigurationError
from dostex.extract.observations import patterns

ENTRY = """
- code: {code}
  label_vi: "Nhiệm vụ thử"
  label_en: "Trial tasks"
  kind: {kind}
  unit: nhiệm vụ
  accounting: flow
  phrases: ["thử N nhiệm vụ"]
{more}
"""


def write(folder: Path, *entries: tuple[str, str, str]) -> Path:
    path = folder / "indicators.yaml"
    path.write_text("".join(ENTRY.format(code=code, kind=kind, more=more) for code, kind, more in entries), encoding="utf-8")
    return path


def test_the_installed_catalogue_is_valid_and_every_code_has_both_names() -> None:
    indicators = catalogue.installed().indicators
    assert len(indicators) == len(catalogue.installed().codes()) > 70
    assert all(indicator.label_vi and indicator.label_en for indicator in indicators)


def test_the_rules_give_only_codes_of_the_catalogue() -> None:
    given = {cue.code for family in patterns.FAMILIES for cue in family.cues} | {f.default for f in patterns.FAMILIES}
    given |= {cue.code for family in (patterns.PERCENTAGES, patterns.MONEY) for cue in family.cues}
    assert given - {None, patterns.NONE, patterns.SKIP} <= catalogue.installed().codes()


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([("a", "count", ""), ("a", "count", "")], "a stands twice"),
        ([("a", "weight", "")], r"entry 0.kind: .*'count'"),
        ([("a", "count", "  part_of: b")], "part_of b is no other code"),
        ([("a", "count", "  part_of: b"), ("b", "count", "  part_of: a")], "or a circle"),
        ([("a", "count", "  colour: red")], "entry 0.colour"),
        ([("A b", "count", "")], "entry 0.code"),
    ],
)
def test_a_malformed_entry_is_named(tmp_path: Path, entries: list[tuple[str, str, str]], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        catalogue.load(write(tmp_path, *entries))


@pytest.mark.parametrize("text", ["", "just words", "{a: [", "- 1\n- 2\n"])
def test_what_is_no_list_of_entries_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "indicators.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"indicators\.yaml"):
        catalogue.load(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"none\.yaml"):
        catalogue.load(tmp_path / "none.yaml")
