"""Indicator codes → their Vietnamese names, from schemas/indicators.yaml."""

from importlib import resources
from pathlib import Path
from typing import Final

import yaml

from dostex.errors import ConfigurationError

_NAME: Final = "indicators.yaml"


def load(catalogue: Path | None = None) -> dict[str, str]:
    """Code → `label_vi` of `catalogue`, by default the one that dostex was installed with.

    Raises ConfigurationError when the file is missing or is no list of entries with `code` and `label_vi`.
    """
    try:
        content = catalogue.read_text(encoding="utf-8") if catalogue else _installed()
        entries = yaml.load(content, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return {entry["code"]: entry["label_vi"] for entry in entries}
    except (OSError, yaml.YAMLError, TypeError, KeyError) as error:
        raise ConfigurationError(f"{catalogue or _NAME}: expected a list of entries with code and label_vi: {error}") from error


def _installed() -> str:
    packaged = resources.files("dostex") / "schemas" / _NAME
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    return (Path(__file__).parents[3] / "schemas" / _NAME).read_text(encoding="utf-8")
