"""Which family of portals made a page: its generator, markup, cookies, headers and address, weighed (FIELD.md, C1)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dostex.sources.adapters.canonical import place
from dostex.sources.adapters.families import PLATFORMS, named
from dostex.sources.adapters.platform import Platform, Where, compiled

_GENERATOR = re.compile(
    r"<meta\b(?=[^>]{0,300}\bname\s*=\s*[\"']?generator\b)[^>]{0,300}?\bcontent\s*=\s*(?:\"([^\"]{0,200})\"|'([^']{0,200})')",
    re.I,
)
ENOUGH: Final = 5  # one strong trace, or two weak ones
_HEAD: Final = 400_000


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The family, how much speaks for it (10 and more is certain), and what does: pairs of place and text found."""

    platform: Platform
    weight: int
    traces: tuple[tuple[str, str], ...]


def recognise(html: str, *, url: str | None = None, headers: Iterable[tuple[str, str]] = ()) -> Fingerprint:
    """The family of the page `html`, with what gives it away; the generic one when too little speaks for any.

    `headers` are the answer's, cookies among them. What a page says outweighs what its address looks like.
    """
    seen = _seen(html, url, list(headers))
    found = [_weigh(platform, seen) for platform in PLATFORMS]
    best = max(found, key=lambda fingerprint: fingerprint.weight)
    return best if best.weight >= ENOUGH else Fingerprint(named("generic"), 0, ())


def _seen(html: str, url: str | None, headers: list[tuple[str, str]]) -> dict[Where, str]:
    generators = " | ".join(double or single for double, single in _GENERATOR.findall(html[:_HEAD]))
    return {
        "generator": generators,
        "markup": html[:_HEAD],
        "address": place(url) if url else "",
        "cookie": "\n".join(value for name, value in headers if name.lower() == "set-cookie"),
        "header": "\n".join(f"{name}: {value}" for name, value in headers if name.lower() != "set-cookie"),
    }


def _weigh(platform: Platform, seen: dict[Where, str]) -> Fingerprint:
    weight, traces = 0, []
    for signal in platform.signals:
        if seen[signal.where] and (match := compiled((signal.pattern,))[0].search(seen[signal.where])):
            weight += signal.weight if signal.where != "generator" else 2 * signal.weight
            traces.append((signal.where, match[0][:60]))
    return Fingerprint(platform, weight, tuple(traces))
