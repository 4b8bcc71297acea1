"""Who issued a document, as the text states it: before ("UBND tỉnh vừa ban hành …"), between, or after ("của UBND tỉnh")."""

import re

from dostex.extract.dates.shapes import alternatives
from dostex.extract.references import patterns
from dostex.language.folding import fold, key, without_marks

_WINDOW = 200
_LONGEST_NAME = 16  # words
_WORD = re.compile(r" ?(?:- (?=(?:Bộ|Cục|Sở|Tổng) ))?(?P<word>(?:[Tt][Pp]\.|[^\s,.;:()\"“”]+(?:[.,](?=\w)[^\s,.;:()\"“”]+)*))")
_AND = "và"


class Issuers:
    """Finds issuers around a citation; holds compiled patterns only. Offsets are those of the text."""

    def __init__(self) -> None:
        just, issues = alternatives(patterns.JUST), alternatives(patterns.ISSUES)
        self._head = re.compile(rf"(?<!\w)(?:{alternatives(patterns.ISSUERS)})(?!\w)")
        self._stop = re.compile(rf"(?:{alternatives(patterns.ISSUER_STOPS)})(?![\w&])")
        self._type = re.compile(rf"(?:{alternatives(patterns.TYPES)})(?!\w)")
        self._of = re.compile(r" ?\)?,? ?(?P<by>của|do) ")
        self._by = re.compile(rf" ?,? ?(?:(?:{just}) ){{0,3}}được ")
        # "được UBND tỉnh phê duyệt danh mục … tại Quyết định …"
        self._acted = re.compile(
            rf" (?:(?:{just}) ){{0,3}}(?:{alternatives(patterns.ACTS)})(?!\w)[^.;()\n]{{0,140}} (?P<by>tại|theo|bằng) \Z"
        )
        self._opens = re.compile(r"(?:\A|\n|[.;,:(] ?|(?<!\w)(?:mà|do) )\Z")
        # "HĐND tỉnh khóa X, kỳ họp thứ 5 đã thông qua"
        self._session = re.compile(r"(?:,? (?:khóa|kì họp|nhiệm kì)(?: [^\s,]{1,12}){1,6})*")
        self._in = re.compile(r"(?<!\w)(?:tại|trong) \Z")
        self._signed = re.compile(rf" (?:{alternatives(patterns.SIGNED)})(?!\w)")
        self._governs = re.compile(
            rf"(?: (?:{just})){{0,3}} (?:{issues})(?: (?:tại|kèm theo|theo|các|một số|bản|hai|đồng thời)){{0,4}} ?\(?\Z"
        )
        self._bracketed = re.compile(
            rf"(?P<verb>(?: (?:{just})){{0,3}} (?:ký ban hành|kí ban hành|ban hành)) [^.;()\n]{{0,160}}\(\Z"
        )

    def after(self, text: str, folded: str, position: int) -> tuple[str, int] | None:
        """The issuer that "của" (or "do", "được" with "ký", "ban hành") states right after `position`, and where it ends."""
        of = self._of.match(folded, position)
        opening = of or self._by.match(folded, position)
        if not opening:
            return None
        start = opening.end()
        end = self._name_end(text, folded, start)
        if not self._head.match(folded, start) and national(text[start:end]) == text[start:end]:
            return None
        name = without_person(text[start:end])
        if of and of["by"] == "của":
            return name, end
        signed = self._signed.match(folded, end)
        return (name, signed.end()) if signed else None

    def before(self, text: str, folded: str, start: int, sentence_start: int) -> str | None:
        """The issuer whose verb governs the citation at `start`: "Sở KH&CN vừa có Công văn …", "… ban hành … (Quyết định …"."""
        left = max(sentence_start, start - _WINDOW)
        verb = self._governs.search(folded, left, start) or self._bracketed.search(folded, left, start)
        if not verb:
            return self._actor(text, folded, left, start)
        for head in self._head.finditer(folded, left, verb.start()):
            end = self._name_end(text, folded, head.start())
            if self._session.fullmatch(folded, end, verb.start()):
                return without_person(text[head.start() : end])
        return None

    def _actor(self, text: str, folded: str, left: int, start: int) -> str | None:
        """Who acts through the document: "ý kiến của UBND tỉnh tại …", "được UBND tỉnh phê duyệt … tại …"."""
        for head in self._head.finditer(folded, left, start):
            begins, end = head.start(), self._name_end(text, folded, head.start())
            acts = self._acted.match(folded, end, start)
            passive = acts and folded.endswith("được ", left, begins)
            active = acts and acts["by"] != "theo" and self._opens.search(folded, left, begins)
            of = folded[end:start] == " tại " and folded.endswith("của ", left, begins)
            if passive or active or of:
                return without_person(text[begins:end])
        return None

    def subject(self, text: str, folded: str, start: int, end: int) -> str | None:
        """The issuer whose own words the citation brings: "Tại Công văn …, UBND tỉnh kiến nghị …"."""
        if not self._in.search(folded, max(0, start - 8), start) or not folded.startswith(", ", end):
            return None
        head = self._head.match(folded, end + 2)
        return without_person(text[head.start() : self._name_end(text, folded, head.start())]) if head else None

    def _name_end(self, text: str, folded: str, start: int) -> int:
        """Where the body's name that begins at `start` is over: at punctuation, a verb, a preposition."""
        end = start
        for count in range(_LONGEST_NAME):
            word = _WORD.match(text, end)
            if not word or word.start("word") > end + 3:
                break
            begins = word.start("word")
            if count and text[begins].islower() and not self._continues(text, folded, begins):
                break
            end = word.end()
        return end

    def _continues(self, text: str, folded: str, begins: int) -> bool:
        if folded.startswith(_AND + " ", begins):
            following = begins + len(_AND) + 1
            if self._type.match(folded, following) or folded.startswith("các ", following):
                return False
            return text[following : following + 1].isupper() or folded.startswith(("công nghệ", "môi trường"), following)
        return not self._stop.match(folded, begins)


_OFFICE = re.compile("|".join(sorted(map(key, patterns.OFFICES), key=len, reverse=True)))
_PERSON = re.compile(rf" (?!{'|'.join(patterns.NOT_PERSONS)})(?:{'|'.join(patterns.SURNAMES)})(?: [A-ZĐÀ-Ỹ][^\W\d_]*){{1,4}}\Z")


def without_person(surface: str) -> str:
    """An office without its holder's name: "Chủ tịch UBND tỉnh Trần Văn A" → "Chủ tịch UBND tỉnh"."""
    return _PERSON.sub("", surface) if _OFFICE.match(fold(surface)) else surface


def national(surface: str) -> str:
    """A national body in its closed spelling ("Chỉnh phủ" → "Chính phủ"), any other name as it is."""
    bare = without_marks(key(surface))
    for body in patterns.NATIONAL_BODIES:
        if without_marks(key(body)) == bare and fold(body) != fold(surface):
            return body
    return surface
