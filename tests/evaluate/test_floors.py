"""Floors hold, and only rise."""

from pathlib import Path

import pytest

from dostex.errors import ConfigurationError
from dostex.evaluate import floors
from dostex.evaluate.facets import FACETS
from dostex.evaluate.outcome import Tally

REACHED = dict.fromkeys(FACETS, Tally()) | {"date": Tally(9, 10, 10), "post": Tally(1, 2, 2)}


def test_a_facet_under_its_floor_is_named():
    assert floors.fallen({"date": 0.9, "post": 0.501}, REACHED) == ["post: F1 0.5000 is under its floor 0.501"]


def test_a_facet_with_nothing_to_measure_is_under_its_floor():
    assert floors.fallen({"event": 0.1}, REACHED) == ["event: nothing to measure, floor 0.100"]


def test_floors_only_rise_and_new_facets_join():
    assert floors.raised({"date": 0.8, "post": 0.7, "event": 0.3}, REACHED) == {"date": 0.9, "post": 0.7, "event": 0.3}
    assert floors.raised({}, REACHED) == {"date": 0.9, "post": 0.5}


def test_a_floor_is_cut_never_rounded_up():
    assert floors.raised({}, REACHED | {"date": Tally(2, 3, 3)})["date"] == 0.666


def test_what_is_written_is_read_back(tmp_path: Path):
    path = tmp_path / "floors.toml"
    path.write_text(floors.render({"post": 0.5, "date": 0.9}), encoding="utf-8")
    assert floors.read(path) == {"date": 0.9, "post": 0.5}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[floors]\ndates = 0.9\n", r"floors\.dates: unknown facet"),
        ("[floors]\ndate = 90\n", r"floors\.date: 90 is no number from 0 to 1"),
        ("[floors]\ndate = true\n", r"floors\.date"),
        ("date = 0.9\n", r"no table \[floors\]"),
        ("[floors", r"floors\.toml: "),
    ],
)
def test_a_malformed_file_is_refused(tmp_path: Path, text, says):
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=says):
        floors.read(path)


def test_a_missing_file_says_how_to_make_one(tmp_path: Path):
    with pytest.raises(ConfigurationError, match="--raise-floors"):
        floors.read(tmp_path / "none.toml")
