"""Period, status, scope, measure and parts, sentence by sentence."""

from collections.abc import Callable

import pytest

from dostex.records import Observation, Percentage
from tests.extract.observations.facts import at, expected, record_of, sentences, unmarked

Says = Callable[[Observation], str]


def scope(observation: Observation) -> str:
    area = observation.ref_area.name if observation.ref_area else "-"
    return f"{observation.scope} {area}" if observation.scope else "-"


def measure(observation: Observation) -> str:
    return (
        f"{observation.measure} {observation.value.normalize():f}" if isinstance(observation, Percentage) else observation.kind
    )


def facets(observation: Observation) -> str:
    said = (observation.indicator or "-", observation.period or "-", observation.status, observation.comparator)
    return " ".join(said)


SAYS: dict[str, Says] = {
    "periods.txt": lambda observation: observation.period or "-",
    "statuses.txt": lambda observation: observation.status,
    "scopes.txt": scope,
    "measures.txt": measure,
    "facets.txt": facets,
}
ROWS = [pytest.param(file, line, id=unmarked(line)) for file in SAYS for line in sentences(file)]


@pytest.mark.parametrize(("file", "line"), ROWS)
def test_a_sentence_says_it(file: str, line: str) -> None:
    found = at(record_of(unmarked(line)), line)
    told = [(quote, SAYS[file](o) if o else "~") for (quote, _), o in zip(expected(line), found, strict=True)]
    assert told == expected(line)


@pytest.mark.parametrize("line", sentences("parts.txt"), ids=unmarked)
def test_parts_have_their_total(line: str) -> None:
    record = record_of(unmarked(line))
    found = at(record, line)
    assert all(found), "every marked number is an observation"
    names = {record.observations.index(o): says for (_, says), o in zip(expected(line), found, strict=True) if o}
    told = [
        (quote, f"<{names[o.part_of]}" if o and o.part_of is not None else says.lstrip("<"))
        for (quote, says), o in zip(expected(line), found, strict=True)
    ]
    assert told == expected(line)
