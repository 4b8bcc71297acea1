"""Document numbers: `418/QĐ-UBND`, `17/2015/QĐ-UBND`, `36-NQ/TW`, `745/SKHCN-PTCNĐMST`, with stray spaces and split digits."""

import re
from dataclasses import dataclass

from dostex.extract.references import patterns

_CAPITALS = "A-ZĐ"
_CODE = rf"[{_CAPITALS}][A-Za-zĐđ&]*(?:\.[{_CAPITALS}][A-Za-zĐđ&]*)*\d{{0,2}}"
_MORE = rf"[-–][{_CAPITALS}a-zđ][A-Za-zĐđ&0-9]*(?:\.[{_CAPITALS}]+)*"
_SPACED = rf" ?[-–] ?[{_CAPITALS}]{{2,}}[A-Za-zĐđ&]*(?![\wà-ỹ])"
_SLASHED = rf"/[{_CAPITALS}][A-Za-zĐđ&0-9]*(?:[-–][A-Za-zĐđ&0-9]+)*"
_LEFT = r"(?<![\w/:.,–-])(?<![\w] [:] )"
_PARTY_CODES = "NQ|CT|KL|QĐ|CTr|CTHĐ|KH|HD|BC|TB|QC|QyĐ|QĐi|TTr|CV|ĐA|TT|SL|NĐ|HDLN|TL|L|LCT|PL"
_SPLIT = r"(?:(?<=[Ss]ố )\d{1,3} (?=\d{1,3} ?/ ?[A-ZĐ]))?"
_TAIL = rf"(?:{_SPACED}(?=[\s,.;)]|\Z))?(?:{_MORE}){{0,4}}(?:{_SLASHED})?"
_HEAD = r"\d{1,6}[a-zA-Z]?(?: ?/ ?(?:19|20)\d\d)? ?/ ?"
_PARTY = rf"\d{{1,4}} ?[-–] ?(?:{_PARTY_CODES})(?: ?/ ?{_CODE}(?:{_MORE}){{0,3}})?(?![\wà-ỹ])"
_NUMBER = re.compile(rf"{_LEFT}(?:{_SPLIT}{_HEAD}{_CODE}{_TAIL}(?!\w)|{_PARTY})")
_STANDARD = re.compile(rf"(?:{'|'.join(patterns.STANDARDS)})[^,;()\n]{{0,20}}\Z")
_SPACES = re.compile(r"\s+")
_DASHES = re.compile(r"[–—−]")
_LETTERS = re.compile(r"[A-Za-zĐđ]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A full document number in the text: its place, and how the record writes it (no spaces, plain hyphens)."""

    start: int
    end: int
    written: str

    @property
    def letters(self) -> str | None:
        """The first letters that name a type ("QĐ", "KH"), None if none do (`745/SKHCN-PTCN`, a department's letter)."""
        return next((letters for letters in _LETTERS.findall(self.written) if letters in patterns.CODES), None)

    @property
    def type(self) -> str | None:
        """The document type that its letters name, None if they name none."""
        return patterns.CODES.get(self.letters or "")


def fold_number(surface: str) -> str:
    """The number as the record writes it: without spaces, every dash a hyphen."""
    return _DASHES.sub("-", _SPACES.sub("", surface))


def find(text: str) -> list[Number]:
    """Full document numbers of `text` in order; standards ("QCVN 04:2009/BKHCN") are none."""
    found: list[Number] = []
    for match in _NUMBER.finditer(text):
        if _STANDARD.search(text, max(0, match.start() - 30), match.start()):
            continue
        found.append(Number(match.start(), match.end(), fold_number(match[0])))
    return found
