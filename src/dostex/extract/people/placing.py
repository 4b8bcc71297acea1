"""A post with the body that it belongs to: at once after the title, in brackets, behind a dash; with the body's parent."""

from dataclasses import dataclass
from typing import Literal

from dostex.extract.organizations import Host
from dostex.extract.organizations.phrases import Line
from dostex.extract.people.lexicon import Lexicon
from dostex.records import PostStatus

_PARTS = frozenset(
    {
        "cục",
        "vụ",
        "viện",
        "tổng cục",
        "trung tâm",
        "chi cục",
        "học viện",
        "trường",
        "khoa",
        "đại học",
        "văn phòng",
        "trạm",
        "bộ môn",
        "phòng",
        "ban",
    }
)
_PARENTS = frozenset({"bộ", "sở", "viện", "đại học", "trường", "tổng cục", "chi cục", "cục", "học viện", "trung tâm", "ubnd"})
_TOP_PARENTS = frozenset({"bộ", "sở"})


Inherit = Literal["", "party", "same"]


@dataclass(slots=True)
class PostDraft:
    """A post being read. `body` is the organization as written (None: not said); tokens `[first, last)` cover all of it."""

    title: str
    body: str | None
    status: PostStatus
    start: int
    end: int
    first: int
    last: int
    private: bool = False
    inherit: Inherit = ""
    plural: bool = False
    body_at: int = 0
    office: str = ""


class Placing:
    """Finds the bodies of posts in one article, whose host decides how far place names reach."""

    def __init__(self, lexicon: Lexicon, host: Host) -> None:
        self._lexicon = lexicon
        self._bodies = lexicon.bodies
        self._city = host.tier == "thành phố"

    def draft(self, line: Line, at: int, title_end: int) -> PostDraft:
        status: PostStatus = "acting" if line.words[title_end - 1] == "trách" and title_end - at > 2 else "current"
        return PostDraft(
            line.surface(at, title_end), None, status, line.starts[at], line.ends[title_end - 1], at, title_end,
            office=" ".join(line.words[at:title_end]),
        )  # fmt: skip

    def placed(self, line: Line, at: int, end: int) -> PostDraft:
        """The title `[at, end)` with the body that follows at once, after "của" or in brackets, or none."""
        draft = self.draft(line, at, end)
        draft.private = "tổng giám đốc" in draft.office
        after = end
        if line.word(after) in {"của", "thuộc", "tại"} or (
            line.word(after) in {"-", ",", "("} and self._bodies.head(line, after + 1)
        ):
            after += 1
        if self._bodies.head(line, after) and (line.capital[after] or after == end or line.word(after) in {"sở"}):
            if after > end and line.word(end) == "," and not self._own_body(line, after):
                return draft
            return self.with_body(line, draft, after)
        if after == end and after < len(line) and line.capital[after] and self._unknown_body(line, after):
            draft.private = draft.office.endswith("giám đốc")
            own = after - 2 if draft.office.endswith("văn phòng") else after  # "Chánh Văn phòng Điều phối nông thôn mới"
            draft.body = line.surface(own, self._reach(line, after))
            draft.last = self._reach(line, after)
            draft.body_at = after
        return draft

    def _own_body(self, line: Line, at: int) -> bool:
        return self._bodies.head(line, at) is not None and line.capital[at]

    def _unknown_body(self, line: Line, at: int) -> bool:
        """Capitalised words after a title that are neither a name nor a title: a body of an unknown kind."""
        if self._lexicon.stops(line, at) or self._lexicon.name_end(line, at) > at or not line.words[at].isalpha():
            return False
        run = self._lexicon.run_end(line, at)
        ends_in_lower = run < len(line) and line.words[run].isalpha() and not self._lexicon.stops(line, run) and run - at == 1
        return ends_in_lower or bool(self._bodies.province(line, at)) or bool(self._bodies.province(line, run - 1))

    def with_body(self, line: Line, draft: PostDraft, at: int) -> PostDraft:
        head = self._bodies.head(line, at)
        end = self._reach(line, at)
        end = self._parents(line, at, end)
        if line.words[end : end + 3] == ["của", "quốc", "hội"]:
            end += 3
        draft.body = line.surface(at, end)
        draft.body_at = at
        draft.private = bool(head and head[1] == "private")
        if draft.first < at and line.word(at - 1) == "(" and line.word(end) == ")":
            end += 1
        draft.last = end
        return draft

    def _reach(self, line: Line, at: int) -> int:
        return self._bodies.end(line, at, self._lexicon.stops, self._lexicon.name_end, city_host=self._city)

    def _parents(self, line: Line, at: int, end: int) -> int:
        """ "Cục X - Bộ Y", "Trung tâm X, Sở Y", "Viện X (Bộ Y)": the end of the body with its parent."""
        head = self._bodies.head(line, at)
        if head is None or " ".join(line.words[at : at + head[0]]) not in _PARTS:
            return end
        while line.word(end) in {"-", ",", "(", "thuộc"} and (parent := self._bodies.head(line, end + 1)):
            name = " ".join(line.words[end + 1 : end + 1 + parent[0]])
            if name not in _PARENTS or not line.capital[end + 1]:
                break
            after = self._reach(line, end + 1)
            closing = line.word(end) == "(" and line.word(after) == ")"
            end = after + 1 if closing else after
            if name in _TOP_PARENTS:
                break
        return end
