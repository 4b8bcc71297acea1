"""The pipeline component that fills `Reading.quantities`."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from dostex.extract.quantities import lexicon
from dostex.extract.quantities.scan import Scanner
from dostex.extract.reading import Reading
from dostex.language.words import Words


@Language.factory("dostex_quantities")
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy passes both
    """Fills `quantities`, `rejected_numbers` and `written_amounts` of a Doc's Reading; its tables are built here, once."""
    scanner = Scanner(lexicon.load(), Words())

    def read(doc: Doc) -> Doc:
        scanner.scan(Reading.of(doc))
        return doc

    return read
