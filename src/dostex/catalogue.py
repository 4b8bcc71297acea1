"""The indicator catalogue `schemas/indicators.yaml` as typed entries: what an observation's `indicator` may say."""

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from dostex.errors import ConfigurationError

_NAME = "indicators.yaml"

Kind = Literal["count", "percentage", "money", "rank", "score"]
Accounting = Literal["flow", "stock", "annual"]


class Indicator(BaseModel):
    """One measure of the catalogue.

    `kind` is the kind of its own value, `accounting` whether it takes a period (flow), an as-of date (stock) or a year
    (annual); `phrases` are wordings that carry it (N and M stand for numbers), `excludes` wordings that only look alike;
    `part_of` is the code of its natural total, `since` the year from which news reports it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label_vi: str = Field(min_length=1)
    label_en: str = Field(min_length=1)
    kind: Kind
    unit: str
    accounting: Accounting
    phrases: tuple[str, ...] = Field(min_length=1)
    excludes: tuple[str, ...] = ()
    part_of: str | None = None
    since: int | None = Field(default=None, ge=1945)


class Catalogue(BaseModel):
    """All indicators in the file's order. Codes are unique, totals exist and a part's totals never form a circle."""

    model_config = ConfigDict(frozen=True)

    indicators: tuple[Indicator, ...]

    @model_validator(mode="after")
    def _codes_fit_together(self) -> Self:
        totals: dict[str, str | None] = {}
        for indicator in self.indicators:
            if indicator.code in totals:
                raise ValueError(f"{indicator.code} stands twice")
            totals[indicator.code] = indicator.part_of
        for code, own_total in totals.items():
            seen, total = {code}, own_total
            while total is not None:
                if total not in totals or total in seen:
                    raise ValueError(f"{code}: part_of {total} is no other code of the catalogue, or a circle")
                seen.add(total)
                total = totals[total]
        return self

    def codes(self) -> frozenset[str]:
        """Every code."""
        return frozenset(indicator.code for indicator in self.indicators)

    def labels(self) -> dict[str, str]:
        """Code → its Vietnamese name."""
        return {indicator.code: indicator.label_vi for indicator in self.indicators}


def load(path: Path | None = None) -> Catalogue:
    """The catalogue at `path`, by default the one that dostex was installed with.

    Raises ConfigurationError naming the file, the entry and the valid form.
    """
    name = str(path or _NAME)
    try:
        text = path.read_text(encoding="utf-8") if path else _installed()
        entries = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return Catalogue(indicators=TypeAdapter(tuple[Indicator, ...]).validate_python(entries))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(f"{name}: a YAML list of indicators is expected: {error}") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the catalogue"
        raise ConfigurationError(f"{name}: entry {place}: {first['msg']}, got {first['input']!r:.80}") from error


@cache
def installed() -> Catalogue:
    """The catalogue that dostex was installed with, read once."""
    return load()


def _installed() -> str:
    packaged = resources.files("dostex") / "schemas" / _NAME
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    return (Path(__file__).parents[2] / "schemas" / _NAME).read_text(encoding="utf-8")
