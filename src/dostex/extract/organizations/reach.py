"""How far the name of a public body reaches from its head in a sentence ("Vụ Khoa học, Công nghệ và Môi trường")."""

from collections.abc import Callable
from typing import Literal

from dostex.extract.organizations import vocabulary
from dostex.extract.organizations.phrases import Line, PhraseTable
from dostex.extract.organizations.provinces import spellings

Kind = Literal["public", "private"]

# Is there something at this token that ends any name: a title, an honorific, a verb?
Stop = Callable[[Line, int], bool]
# Where a person's name that starts at this token would end, or the token itself.
NameEnd = Callable[[Line, int], int]

_PLACED_ONLY = frozenset(
    {"ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy"}
)
_NAMED_AFTER_PEOPLE = frozenset({"trường", "bệnh viện", "đh", "đại học", "cao đẳng", "bảo tàng", "thư viện"})
_SCHOOL_WORDS = frozenset(
    [
        "đại",
        "đh",
        "học",
        "cao",
        "cđ",
        "đẳng",
        "thpt",
        "thcs",
        "ptdtnt",
        "trung",
        "phổ",
        "tiểu",
        "chuyên",
        "dân",
        "nội",
        "trường",
        "nghề",
        "kĩ",
        "y",
        "dược",
        "đa",
    ]
)
_JOINTS = frozenset({"và", "&", "-", ","})
_LOOSE_ENDS = frozenset({"và", "&", "-", ",", "các", "thuộc", "cấp", "ngoài"})
_NOT_A_BODY = frozenset({"hữu", "thích", "dĩ", "môn", "trưởng", "phận", "đội", "máy", "sung"})


_FUNCTION_WORDS = frozenset(vocabulary.FUNCTION_WORDS.split())


class Bodies:
    """The vocabulary of bodies, compiled once."""

    def __init__(self) -> None:
        self._heads: PhraseTable[Kind] = PhraseTable.of(
            {"public": vocabulary.PUBLIC_HEADS, "private": vocabulary.PRIVATE_HEADS}
        )
        self._departments = PhraseTable((name, True) for name in vocabulary.DEPARTMENTS)
        self._provinces = PhraseTable((spelling, True) for spelling in spellings())
        self.places = PhraseTable((name, True) for name in vocabulary.PLACE_HEADS)
        self.firsts = self._heads.firsts | self._provinces.firsts | self.places.firsts
        self.name_words = frozenset(word for word in vocabulary.NAME_WORDS.lower().split())

    def head(self, line: Line, at: int) -> tuple[int, Kind] | None:
        """Length and kind of the head of a body at token `at`; "Sở hữu" and "cơ sở" are none."""
        found = self._heads.match(line.words, at)
        if found is None or (found[0] == 1 and line.word(at + 1) in _NOT_A_BODY and line.words[at] in {"sở", "bộ"}):
            return None
        if line.word(at + found[0]) in {"trưởng", "phó"}:
            return None  # "Chi cục trưởng"
        return None if line.words[at] == "sở" and line.word(at - 1) in {"cơ", "trụ"} else found

    def province(self, line: Line, at: int) -> int:
        """The number of tokens of a province's name at `at`, or 0."""
        found = self._provinces.match(line.words, at) if at < len(line) and line.capital[at] else None
        return found[0] if found else 0

    def end(self, line: Line, at: int, stop: Stop, name_end: NameEnd, *, city_host: bool) -> int:
        """The token after the name of the body whose head is at `at`. `city_host`: a bare "thành phố" is the host itself."""
        found = self._heads.match(line.words, at)
        length = found[0] if found else 1
        head = " ".join(line.words[at : at + length])
        here = at + length
        if head in {"sở", "bộ"} and (named := self._departments.match(line.words, here)):
            here += named[0]
            return self._tail(line, here, stop, city_host)
        if head in {"sở", "bộ"} and line.capital[here : here + 1] != [True]:
            return self._tail(line, here, stop, city_host)
        if head in _PLACED_ONLY:
            return self._tail(line, here, stop, city_host, bare_place=head in {"huyện ủy", "thị ủy", "quận ủy", "thành ủy"})
        return self.walk(line, here, stop, name_end, city_host, own_person=head in _NAMED_AFTER_PEOPLE)

    def _tail(self, line: Line, here: int, stop: Stop, city_host: bool, bare_place: bool = False) -> int:
        if length := self.province(line, here):
            return here + length
        if self._tier(line, here):
            return self.place_end(line, here, stop, city_host)
        if bare_place:
            return self._run_end(line, here, stop)
        return here

    def walk(self, line: Line, here: int, stop: Stop, name_end: NameEnd, city_host: bool, *, own_person: bool = False) -> int:
        """The end of the words of a name from `here`; `own_person`: it may begin with a name like a person's (a school)."""
        start = here
        while here < len(line):
            if length := self.province(line, here):
                here += length
            elif stop(line, here):
                break
            elif self._tier(line, here):
                here = self.place_end(line, here, stop, city_host)
            elif line.capital[here]:
                if (beyond := name_end(line, here)) > here:
                    if not own_person:
                        break
                    own_person, here = False, self._school_end(line, here, beyond)
                    continue
                own_person = own_person and line.words[here] in _SCHOOL_WORDS
                here += 1
            elif self._inner(line, here, start, stop) or self._joins(line, here, stop, name_end):
                here += 1
            else:
                break
        while here > start and line.words[here - 1] in _LOOSE_ENDS:
            here -= 1
        return here

    def _inner(self, line: Line, here: int, start: int, stop: Stop) -> bool:
        """A lower-case word or a number inside the name; an unknown word only between words of the name."""
        word = line.words[here]
        if word.isdigit():
            return here > start and line.starts[here] - line.ends[here - 1] == 1
        if word in self.name_words:
            return True
        after = here + 1
        if not word.isalpha() or word in _FUNCTION_WORDS or here == start:
            return False
        if line.capital[here - 1] and not line.text[line.starts[here - 1] : line.ends[here - 1]].isupper():
            return True  # the second syllable of a compound whose first is capitalised: "Thủy lợi"
        for step in range(after, min(here + 3, len(line))):
            if stop(line, step) or not line.words[step].isalpha() or line.words[step] in _FUNCTION_WORDS:
                return False
            if line.capital[step] or line.words[step] in self.name_words:
                return True
        return False

    def _tier(self, line: Line, here: int) -> bool:
        word = line.word(here)
        if line.word(here + 1) in {"ủy", "đoàn", "hội", "bộ"} and line.capital[here : here + 2] != [False, True]:
            return False  # "Tỉnh đoàn"; but "UBND tỉnh Đoàn Văn …"
        if word == "thành":
            return line.word(here + 1) == "phố"
        if word == "thị":
            return line.word(here + 1) in {"xã", "trấn"}
        return word in {"tỉnh", "tp", "huyện", "xã", "phường", "quận"}

    def place_end(self, line: Line, here: int, stop: Stop, city_host: bool) -> int:
        """The token after "tỉnh X", "huyện X" …; a person's name that follows is left alone."""
        tier = line.words[here]
        place = self.places.match(line.words, here)
        here += place[0] if place else 1
        if line.word(here) == "." and line.capital[here + 1 : here + 2] == [True]:
            here += 1
        if length := self.province(line, here):
            return here + length
        if tier == "tỉnh" or (tier in {"thành", "tp"} and city_host):
            return here
        return self._run_end(line, here, stop)

    def _run_end(self, line: Line, here: int, stop: Stop) -> int:
        """Of a run of capitalised syllables, those that name the place: one to three, before a surname."""
        end = here
        while end < len(line) and line.capital[end] and line.words[end].isalpha() and not stop(line, end):
            end += 1
        count = end - here
        for surnames in (_MAIN_SURNAMES, _SURNAMES):
            for length in (2, 1, 3):
                if line.word(here + length) in surnames and 2 <= count - length <= 5 and not self._two(line, here, length):
                    return here + length
        if count >= 3 and self.surname(line.words[here]):
            return here
        return here + min(count, 3 if count == 3 else 2)

    def _two(self, line: Line, here: int, length: int) -> bool:
        return length == 1 and self.surname(line.words[here])

    def _school_end(self, line: Line, here: int, beyond: int) -> int:
        for length in (2, 3):
            if self.surname(line.word(here + length)) and beyond - here - length >= 2:
                return here + length
        return min(beyond, here + 3)

    def _joins(self, line: Line, here: int, stop: Stop, name_end: NameEnd) -> bool:
        """Whether "và", "&", a dash or a comma at `here` goes on inside the name."""
        word, after = line.words[here], here + 1
        if word not in _JOINTS or after >= len(line):
            return False
        glued = line.starts[after] == line.ends[here] and line.starts[here] == line.ends[here - 1]
        if word == "&" or (word == "-" and glued and line.capital[after] and not self.head(line, after)):
            return not stop(line, after)
        if stop(line, after) or name_end(line, after) > after or not self._name_word(line, after):
            return False
        head = self.head(line, after)
        if word == "và":
            return head is None or head[1] == "private" or line.words[after] in {"hđnd", "ubnd", "hội"}
        if head is not None and line.capital[after]:
            return False
        return word == "-" or self._list_goes_on(line, after, stop)

    def _name_word(self, line: Line, here: int) -> bool:
        return line.capital[here] or (line.words[here] in self.name_words and line.words[here] not in _LOOSE_ENDS)

    def _list_goes_on(self, line: Line, here: int, stop: Stop) -> bool:
        """After a comma: words of a name that lead to "và" and another such word ("…, Công nghệ và Môi trường")."""
        for step in range(here, min(here + 9, len(line) - 1)):
            word = line.words[step]
            if word in {"và", "&"}:
                return step > here and self._name_word(line, step + 1) and not stop(line, step + 1)
            if word != "," and (stop(line, step) or not self._name_word(line, step)):
                return False
        return False

    def surname(self, word: str) -> bool:
        """Whether `word` (folded) is one of the common surnames."""
        return word in _SURNAMES


_MAIN_SURNAMES = frozenset(vocabulary.MAIN_SURNAMES.split())
_SURNAMES = frozenset(vocabulary.COMMON_SURNAMES.lower().split())
