"""Finds citations: the type to the left of a number, a date and an issuer to its right, and short later forms."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from dostex.extract.dates.forms import Forms
from dostex.extract.dates.points import Candidate
from dostex.extract.dates.shapes import alternatives
from dostex.extract.references import patterns
from dostex.extract.references.issuers import Issuers
from dostex.extract.references.numbers import Number, find, fold_number
from dostex.language.folding import fold

_YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
_SHORT_NAME = 32  # the same before a number without "số": "Quyết định thanh tra 106/QĐ-TT"
_LONGEST_NAME = 110  # characters between type and number or date: "Luật Tiêu chuẩn và Quy chuẩn kỹ thuật"


@dataclass(slots=True)
class Citation:
    """One citation as found; `issuer` is the surface."""

    start: int
    end: int
    type: str
    number: str | None
    date: str | None
    issuer: str | None
    rule: str


class Citations:
    """Reads citations from a text; holds compiled patterns only."""

    def __init__(self) -> None:
        types = alternatives(patterns.TYPES)
        self._names = {fold(name): name for name in patterns.TYPES}
        self._issuers, self._forms = Issuers(), Forms()
        self._type = re.compile(rf"(?<!\w)(?P<type>{types})(?!\w)")
        self._direct = re.compile(rf"(?<!\w)(?P<type>{types}) ?,? ?(?:số)? ?:? ?\Z")
        self._abbreviated = re.compile(rf"(?<!\w)(?P<letters>{'|'.join(patterns.ABBREVIATIONS)}) (?:[Ss]ố ?:? ?)?\Z")
        self._licence = re.compile(r"(?<!\w)(?:giấy [^\W\d]+|giấy chứng nhận [^,.;]{0,60}|mã|thẻ|phiếu|mẫu) \Z")
        self._so = re.compile(r"(?<!\w)số ?:? ?\Z")
        self._joint = re.compile(r"\)? ?(?:,|;|và|hoặc|cùng|, và|; và)(?: các)? ?(?P<so>số ?:? ?)?")
        self._date_gap = re.compile(r"(?: \([^()\n]{1,40}\))? ?,? ?\(?(?:(?:ban hành|ký|kí|được ban hành|đã ký) )?(?=ngày)")
        self._signed_gap = re.compile(r"(?: (?:ký ban hành|kí ban hành|ban hành|ký|kí|phê duyệt|thông qua))? (?=ngày)")
        self._short = re.compile(
            rf"(?<!\w)(?P<type>{types})(?P<so> số)? ?:? ?(?P<number>\d{{1,4}}(?:/(?:19|20)\d\d)?)(?![\w/])"
        )
        self._not_numbered = re.compile(
            rf"[.,-]\d| ?%| (?:{alternatives(patterns.NOT_NUMBERED)})(?!\w)(?! (?:19|20)\d\d(?! ?-))"
        )
        dated = alternatives(patterns.DATED_WITHOUT_NUMBER)
        self._dated = re.compile(rf"(?<!\w)(?P<type>{dated})(?P<name> [^.;:()\n\d]{{1,{_LONGEST_NAME}}}?)?,? (?=ngày \d)")
        self._never_short = frozenset(fold(name) for name in patterns.NEVER_SHORT)
        self._bare_types = frozenset(fold(name) for name in patterns.NUMBERED_WITHOUT_SO)
        self._capitalised = frozenset(fold(name) for name in patterns.CAPITALISED_ONLY)
        self._laws = frozenset(fold(name) for name in patterns.NAMED_LAWS)

    def find(self, text: str, folded: str, sentences: list[tuple[int, int]]) -> list[Citation]:
        """Every citation of `text` in order, repeated ones included."""
        found = list(self._numbered(text, folded, sentences))
        taken = [(citation.start, citation.end) for citation in found]
        for citation in (*self._short_forms(text, folded), *self._dated_alone(text, folded)):
            if not any(start < citation.end and citation.start < end for start, end in taken):
                taken.append((citation.start, citation.end))
                found.append(citation)
        return sorted(found, key=lambda citation: citation.start)

    def _numbered(self, text: str, folded: str, sentences: list[tuple[int, int]]) -> Iterator[Citation]:
        chain: list[Citation] = []  # "… số A ngày … và số B ngày … của Bộ X": the issuer at the end is everyone's
        position = 0
        for number in find(text):
            if number.start < position:
                continue
            sentence = _start_of_sentence(sentences, number.start)
            head = self._head(text, folded, number, max(sentence, position), chain[-1] if chain else None)
            if head is None:
                continue
            start, type_, rule = head
            citation = self._complete(text, folded, Citation(start, number.end, type_, number.written, None, None, rule))
            if citation.issuer is None and rule == "references.named":
                inside = self._issuers.after(text, folded, start + len(type_))
                citation.issuer = inside[0] if inside else None
            if citation.issuer is None:
                citation.issuer = self._issuers.before(text, folded, start, sentence)
            if citation.issuer is None:
                citation.issuer = self._issuers.subject(text, folded, start, citation.end)
            chain = [*chain, citation] if rule == "references.joined" else [citation]
            for earlier in chain:
                earlier.issuer = earlier.issuer or citation.issuer
            yield citation
            position = citation.end

    def _head(
        self, text: str, folded: str, number: Number, left: int, previous: Citation | None
    ) -> tuple[int, str, str] | None:
        """Where the citation of `number` starts and its type."""
        left = max(left, number.start - _LONGEST_NAME)
        if direct := self._direct.search(folded, left, number.start):
            return direct.start(), self._names[direct["type"]], "references.numbered"
        so = self._so.search(folded, left, number.start)
        begins = so.start() if so else number.start
        if previous and (joint := self._joint.fullmatch(folded, previous.end, number.start)):
            start = joint.start("so") if joint["so"] else number.start
            return start, self._joined_type(number, previous), "references.joined"
        if abbreviated := self._abbreviated.search(text, left, number.start):
            return abbreviated.start(), patterns.CODES[abbreviated["letters"]], "references.numbered"
        if named := self._named(folded, left if so else number.start - _SHORT_NAME, begins):
            return named.start(), self._names[named["type"]], "references.named"
        if number.type:
            return begins, number.type, "references.untyped"
        unnamed = so and "-" in number.written and not self._licence.search(folded, left, begins)
        return (begins, "Công văn", "references.untyped") if unnamed else None

    def _joined_type(self, number: Number, previous: Citation) -> str:
        """The type before ("Quyết định số …/QĐ-CTN và số …/QĐ-CTN") unless the letters of the number say another."""
        if number.letters and previous.number and number.letters not in previous.number:
            return number.type or previous.type
        return previous.type

    def _named(self, folded: str, left: int, begins: int) -> re.Match[str] | None:
        """The last type before `begins` with no punctuation in between."""
        last = None
        for match in self._type.finditer(folded, left, begins):
            marks = r"[.;:()\n\d]" if match["type"] in self._laws else r"[,.;:()\n\d]"
            if not re.search(marks, folded[match.end() : begins]):
                last = match
        return last

    def _complete(self, text: str, folded: str, citation: Citation) -> Citation:
        """The citation with the date and the issuer that follow it, in either order."""
        dated = self._take_date(folded, citation, self._date_gap)
        issuer = self._issuers.after(text, folded, citation.end)
        if issuer:
            citation.issuer, end = issuer
            if not dated:
                number_end, citation.end = citation.end, end
                if not self._take_date(folded, citation, self._signed_gap):
                    citation.end = number_end
        return citation

    def _take_date(self, folded: str, citation: Citation, gap: re.Pattern[str]) -> bool:
        opening = gap.match(folded, citation.end)
        dates = self._forms.scan(folded[opening.end() : opening.end() + 40]) if opening else []
        if not opening or not dates or not _is_day(dates[0]):
            return False
        day = dates[0].low
        if day.year is None and "," in opening[0]:  # "Kế hoạch số …, ngày 12/10 đoàn kiểm tra": the event's
            return False
        citation.date, citation.end = day.value() if day.year else None, opening.end() + dates[0].end
        return True

    def _short_forms(self, text: str, folded: str) -> Iterator[Citation]:
        for match in self._short.finditer(folded):
            type_ = match["type"]
            if type_ in self._never_short or self._not_numbered.match(folded, match.end()):
                continue
            if not match["so"] and (type_ not in self._bare_types or not self._is_name(text, match)):
                continue
            if not match["so"] and _YEAR_LIKE.fullmatch(match["number"]):  # "Kế hoạch 2024" is this year's plan
                continue
            number = fold_number(match["number"])
            citation = Citation(match.start(), match.end(), self._names[type_], number, None, None, "references.short")
            yield self._complete(text, folded, citation)

    def _is_name(self, text: str, match: re.Match[str]) -> bool:
        return match["type"] not in self._capitalised or text[match.start()].isupper()

    def _dated_alone(self, text: str, folded: str) -> Iterator[Citation]:
        """ "Luật Đo lường ngày 11/11/2011", "Quyết định ngày 5/6/2023": a document that its date identifies."""
        for match in self._dated.finditer(folded):
            if not text[match.start()].isupper() or (match["name"] and not self._names_law(text, folded, match)):
                continue
            citation = Citation(match.start(), match.end(), self._names[match["type"]], None, None, None, "references.dated")
            citation.end = match.end() - 1
            if self._take_date(folded, citation, self._date_gap) and citation.date:
                yield self._complete(text, folded, citation)

    def _names_law(self, text: str, folded: str, match: re.Match[str]) -> bool:
        """Whether the words after the type are a law's name, not a sentence that goes on to cite another document."""
        start, end = match.span("name")
        others = any(text[other.start()].isupper() for other in self._type.finditer(folded, start, end))
        return match["type"] in self._laws and (not others or "sửa đổi" in match["name"])


def _is_day(candidate: Candidate) -> bool:
    return candidate.start == 0 and candidate.low.grain == "day" and candidate.high is None


def _start_of_sentence(sentences: list[tuple[int, int]], position: int) -> int:
    after = bisect_right(sentences, position, key=itemgetter(0))
    return sentences[after - 1][0] if after else 0
