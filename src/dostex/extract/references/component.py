"""The component `dostex_references`: every document that the text cites, once, in its fullest form."""

from spacy.language import Language
from spacy.tokens import Doc

from dostex.extract.organizations import Host
from dostex.extract.reading import Reading, ReferenceFound
from dostex.extract.references.citations import Citation, Citations
from dostex.extract.references.issuers import national


class References:
    """Fills `reading.references` and claims the characters of every citation, repeated ones too."""

    def __init__(self) -> None:
        self._citations = Citations()

    def __call__(self, doc: Doc) -> Doc:
        reading = Reading.of(doc)
        sentences = [(sentence.start, sentence.end) for sentence in reading.sentences]
        found = self._citations.find(reading.text, reading.folded, sentences)
        for citation in found:
            reading.claim(citation.start, citation.end, "reference")
        if found:
            host = Host.of(reading)
            reading.references.extend(_record(citation, host) for citation in _once(found))
        return doc


def _record(citation: Citation, host: Host) -> ReferenceFound:
    issuer = host.expand(national(citation.issuer)) if citation.issuer else None
    return ReferenceFound(citation.start, citation.end, citation.type, citation.number, citation.date, issuer, citation.rule)


def _once(found: list[Citation]) -> list[Citation]:
    """The citations without those that cite again what a fuller one cites; the fuller keeps the issuer that either states."""
    kept: list[Citation] = []
    for citation in found:
        same = next((other for other in kept if _is_same(citation, other)), None)
        if same is None:
            kept.append(citation)
            continue
        fuller, other = (citation, same) if _fullness(citation) > _fullness(same) else (same, citation)
        fuller.issuer = fuller.issuer or other.issuer
        kept[kept.index(same)] = fuller
    return sorted(kept, key=lambda citation: citation.start)


def _fullness(citation: Citation) -> tuple[int, bool]:
    return len(citation.number or ""), citation.date is not None


def _is_same(one: Citation, other: Citation) -> bool:
    """Whether two citations name one document: the same type and number, one number perhaps cut short, dates not apart."""
    if one.type != other.type or (one.date and other.date and one.date != other.date):
        return False
    if one.number is None or other.number is None:
        return one.number == other.number
    shorter, longer = sorted((one.number, other.number), key=len)
    return longer == shorter or (longer.startswith((f"{shorter}/", f"{shorter}-")) and shorter.replace("/", "").isdigit())


@Language.factory("dostex_references")
def create(nlp: Language, name: str) -> References:  # noqa: ARG001  spaCy passes both
    """The factory of the component; its tables are compiled here."""
    return References()
