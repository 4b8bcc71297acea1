"""What a number measures, phrase by phrase of the catalogue."""

import pytest

from tests.extract.observations.facts import at, expected, record_of, sentences, unmarked


@pytest.mark.parametrize("line", sentences("indicators.txt"), ids=unmarked)
def test_a_phrase_of_the_catalogue_gives_its_code(line: str) -> None:
    found = at(record_of(unmarked(line)), line)
    codes = [(quote, (o.indicator or "-") if o else "~") for (quote, _), o in zip(expected(line), found, strict=True)]
    assert codes == expected(line)
