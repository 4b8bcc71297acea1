"""Short texts read by single components, for tests."""

from spacy.language import Language
from spacy.vocab import Vocab

import dostex.extract.dates.component
import dostex.extract.references.component  # noqa: F401  registers its factory
from dostex.documents.plain import from_tagged
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
    article = from_tagged(f"{title}\n{text}")
    article = article.model_copy(update={"date_published": published, "ref_area": Area(name=area)})
    return Reading.of(_PIPELINE(read(article, _PIPELINE.vocab)))
