"""docs/adding-a-source.md: its profile is a valid one, and the files that it names exist."""

import re
from pathlib import Path

from dostex.sources import profiles

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "adding-a-source.md").read_text(encoding="utf-8")


def test_the_profile_is_valid_and_has_every_part():
    match = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert match
    profile = profiles.parse(match[1], "adding-a-source.md")
    fields = {field.alias or name for name, field in profiles.SourceProfile.model_fields.items()} - {"note"}
    assert fields <= set(re.findall(r"^(\w+):", match[1], re.MULTILINE))
    assert profile.policy.delay == 5


def test_the_places_that_it_names_exist():
    made = {"tests/sources/portals/", "src/dostex/sources/data/NAME.yaml"}  # by `sources new`
    named = set(re.findall(r"`((?:src|tests|schemas|corpus)/[\w./-]+)`", TEXT)) - made
    assert named
    assert [place for place in named if not (ROOT / place).exists()] == []
