"""Articles for tests; their dates stand in the text as `{words|EDTF}` or `{words|EDTF|cue}`, so no date reader is needed."""

import re
from dataclasses import dataclass
from typing import get_args

from spacy.vocab import Vocab

from dostex.documents.assemble import Block, assemble
from dostex.extract.reading import DateCue, DateFound, Reading, read
from dostex.records import Area

_MARK = re.compile(r"\{([^|{}]+)\|([^|{}]+)(?:\|([^|{}]+))?\}")


@dataclass(frozen=True)
class Person:
    """A person as far as events need one."""

    name: str
    roles: tuple[str, ...]


def marked_reading(headline: str, *paragraphs: str, province: str = "Lào Cai") -> Reading:
    """The reading of an invented article, its marked dates found."""
    marked = [headline, *paragraphs]
    kinds = ["headline"] + ["body"] * len(paragraphs)
    blocks = [Block(kind, _MARK.sub(r"\1", text)) for kind, text in zip(kinds, marked, strict=True)]
    reading = Reading.of(read(assemble(blocks, ref_area=Area(name=province)), Vocab()))
    removed = 0
    for mark in _MARK.finditer("\n".join(marked)):
        words, value, cue = mark.groups(default="in")
        start = mark.start() - removed
        assert reading.text[start : start + len(words)] == words
        assert cue in get_args(DateCue)
        reading.dates.append(DateFound(start, start + len(words), value, "explicit", "test", cue))
        removed += len(mark[0]) - len(words)
    return reading
