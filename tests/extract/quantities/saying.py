"""What the component reads in a sentence, in a short form that a test can spell."""

from functools import cache

from spacy.vocab import Vocab

from dostex.documents.assemble import Block, assemble
from dostex.extract.quantities import lexicon
from dostex.extract.quantities.scan import Scanner
from dostex.extract.reading import Quantity, Reading, read
from dostex.language.words import Words

SIGNS = {"eq": "", "gt": "> ", "ge": ">= ", "lt": "< ", "le": "<= ", "approx": "~ "}


@cache
def scanner() -> Scanner:
    return Scanner(lexicon.load(), Words())


def scanned(*paragraphs: str, headline: str = "Tin hoạt động") -> Reading:
    """The Reading of an article with these body paragraphs."""
    article = assemble([Block("headline", headline), *(Block("body", paragraph) for paragraph in paragraphs)])
    reading = Reading.of(read(article, Vocab()))
    scanner().scan(reading)
    return reading


def short(quantity: Quantity) -> str:
    """`[sign] value[..to][/out_of] unit [per N] [each] [up|down] [kind unless a count] [currency]`."""
    figure = f"{quantity.value.normalize():f}"
    figure += f"..{quantity.value_to.normalize():f}" if quantity.value_to is not None else ""
    figure += f"/{quantity.out_of.normalize():f}" if quantity.out_of is not None else ""
    marks = [
        f"per {quantity.per.normalize():f}" if quantity.per is not None else "",
        "each" if quantity.each else "",
        quantity.change or "",
        quantity.kind if quantity.kind in ("rank", "ratio") else "",
        quantity.currency if quantity.currency != "VND" else "",
    ]
    return " ".join([SIGNS[quantity.comparator] + figure, quantity.unit, *filter(None, marks)])


def says(*paragraphs: str) -> list[str]:
    """The quantities of these paragraphs in short form, in text order."""
    return [short(quantity) for quantity in scanned(*paragraphs).quantities]


def refused(*paragraphs: str) -> list[tuple[str, str]]:
    """The rejected numbers with their reasons, in text order."""
    reading = scanned(*paragraphs)
    return [(reading.text[number.start : number.end], number.reason) for number in reading.rejected_numbers]
