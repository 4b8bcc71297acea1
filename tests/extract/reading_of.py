"""Short texts read by single components, for tests."""

from spacy.language import Language
from spacy.vocab import Vocab

import dostex.extract.dates.component
import dostex.extract.references.component  # noqa: F401  registers its factory
from dostex.documents.assemble import Block, assemble
from dostex.extract.reading import Reading, read
from dostex.records import Area


def _nlp() -> Language:
    nlp = Language(vocab=Vocab())
    nlp.add_pipe("dostex_references")
    nlp.add_pipe("dostex_dates")
    return nlp


_PIPELINE = _nlp()


def reading_of(text: str, *, published: str | None = None, title: str = "Tin khoa học", area: str = "Lâm Đồng") -> Reading:
    """References and dates of an article with this body, stamp, title and province."""
    blocks = [Block("headline", title), *(Block("body", line) for line in text.split("\n"))]
    article = assemble(blocks, date_published=published, ref_area=Area(name=area))
    return Reading.of(_PIPELINE(read(article, _PIPELINE.vocab)))
