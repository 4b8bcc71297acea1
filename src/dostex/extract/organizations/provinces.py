"""Provinces as parts of a body's name: their spellings, and the tier that belongs to each."""

import re
from functools import cache

from dostex.language.folding import key
from dostex.places import patterns
from dostex.places.provinces import table

_TIER = re.compile(r"^(?:tỉnh|thành phố|tp\.?) ?", re.IGNORECASE)
_LONG_HUE = ("thừa", "tt")  # "Thừa Thiên Huế", "TT-Huế": the province of before 2025


@cache
def spellings() -> dict[str, str]:
    """Every folded spelling of a province without its tier, to the proper name without tier ("đăk lăk" → "Đắk Lắk")."""
    rows = table().rows
    proper = {row.key: bare(row.name) for row in rows}
    named = {form: proper[name] for name, forms in patterns.VARIANTS.items() for form in forms}
    named |= {row.name: bare(row.name) for row in rows}
    found: dict[str, str] = {}
    for form, name in named.items():
        folded = key(bare(form))
        if len(folded) > 2:
            proper_name = "Thừa Thiên Huế" if folded.startswith(_LONG_HUE) and name == "Huế" else name
            found[folded] = found[folded.replace(" - ", "-")] = proper_name
    return found


@cache
def tiers() -> dict[str, str]:
    """The tier ("tỉnh", "thành phố") of each proper name; Huế is a city under this name, Thừa Thiên Huế a province."""
    return {bare(row.name): row.tier for row in table().rows}


def bare(name: str) -> str:
    """A province's name without "tỉnh" or "TP." before it."""
    return _TIER.sub("", name)
