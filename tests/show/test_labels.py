"""Indicator names come from the catalogue; a broken one is named."""

import pytest

from dostex.errors import ConfigurationError
from dostex.show import labels


def test_the_installed_catalogue_gives_vietnamese_names():
    assert labels.load()["tasks_carried_over"] == "Nhiệm vụ chuyển tiếp"


@pytest.mark.parametrize("content", ["- code: a\n", "[", "a", "- 3\n"])
def test_a_malformed_catalogue_is_named(tmp_path, content):
    path = tmp_path / "indicators.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"indicators\.yaml: expected a list of entries"):
        labels.load(path)


def test_a_missing_catalogue_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match=r"none\.yaml"):
        labels.load(tmp_path / "none.yaml")
