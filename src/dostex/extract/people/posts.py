"""One post as written: status, title with its room, and the body that it belongs to."""

from dostex.extract.organizations import Host
from dostex.extract.organizations.phrases import Line
from dostex.extract.people.lexicon import Lexicon, Meaning
from dostex.extract.people.placing import Placing, PostDraft

# Bodies that have rooms and boards: they end a room's name and are the organization (contract, Officials).
_EMPLOYERS = frozenset(
    [
        "sở",
        "bộ",
        "trường",
        "viện",
        "học",
        "trung",
        "chi",
        "cục",
        "tổng",
        "vụ",
        "ubnd",
        "ủy",
        "hđnd",
        "tỉnh",
        "thành",
        "huyện",
        "đại",
        "cao",
        "bệnh",
        "công",
        "đảng",
        "trung",
        "liên",
        "báo",
        "đài",
    ]
)
_COMMITTEES = frozenset(
    {"tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "hđnd", "đảng ủy", "trung ương", "hội đồng nhân dân", "tw"}
)


class PostReader:
    """Reads posts of one article."""

    def __init__(self, lexicon: Lexicon, host: Host) -> None:
        self._lexicon = lexicon
        self._bodies = lexicon.bodies
        self._placing = Placing(lexicon, host)
        self._city = host.tier == "thành phố"

    def read(self, line: Line, at: int) -> PostDraft | None:
        """The post that starts at token `at`, or None. A role in an event is no post."""
        first, status = at, "current"
        while (found := self._lexicon.title(line, at)) and found[1].kind in {"former", "appointed", "acting"}:
            status = found[1].kind
            at += found[0]
            if line.word(at) == ".":
                at += 1
        if found is None:
            return None
        length, meaning = found
        draft = self._titled(line, at, length, meaning)
        if draft is None:
            return None
        draft.first = first
        if status != "current":
            draft.status = status  # type: ignore[assignment]  # the table holds statuses
        return draft

    def _titled(self, line: Line, at: int, length: int, meaning: Meaning) -> PostDraft | None:
        match meaning.kind:
            case "office":
                return self._office(line, at, at + length)
            case "room":
                return self._room(line, at, at + length)
            case "board":
                return self._board(line, at, at + length)
            case "delegation":
                return self._delegation(line, at, at + length)
            case "party":
                return self._party(line, at, at + length, meaning.value)
            case "role":
                return self._standing(line, at, at + length, meaning.value)
        return None

    def in_charge(self, line: Line, at: int, *, given: bool) -> PostDraft | None:
        """ "Phụ trách Sở KH&CN" as a post of its own: capitalised, or `given` to somebody ("được giao phụ trách Sở")."""
        if (
            line.words[at : at + 2] != ["phụ", "trách"]
            or not (given or line.capital[at])
            or not self._bodies.head(line, at + 2)
        ):
            return None
        room = line.word(at + 2) == "phòng"
        draft = self._room(line, at, at + 3) if room else self._placing.placed(line, at, at + 2)
        draft.status = "acting"
        return draft

    def _office(self, line: Line, at: int, end: int) -> PostDraft | None:
        if (
            line.words[end - 1] == "nhiệm"
            and line.word(end - 2) == "chủ"
            and line.word(end) not in {"ủy", "ub", "văn", "khoa", "bộ", "clb", "câu", "hội", "htx", "hợp"}
        ):
            return None
        end = self._tail(line, end)
        if (inner := self._lexicon.inner.match(line.words, end)) and line.words[at] != "trưởng":
            return self._inner(line, at, end, end + inner[0])
        return self._placing.placed(line, at, end)

    def _tail(self, line: Line, end: int) -> int:
        """The end of the title with "Thường trực", "phụ trách" and the like."""
        while tail := self._lexicon.tails.match(line.words, end):
            after = end + tail[0]
            if (
                line.words[end] == "phụ"
                and line.word(after).isalpha()
                and not line.capital[after]
                and not self._bodies.head(line, after)
            ):
                break
            end = after
        return end

    def _inner(self, line: Line, at: int, end: int, inner_end: int) -> PostDraft:
        """ "Bí thư Đảng ủy Sở": the committee stays in the title; "Bí thư Đảng ủy Khối …": it is the body."""
        head = self._bodies.head(line, inner_end)
        if head and line.words[inner_end] not in {"khối", "ubnd"}:
            draft = self._placing.placed(line, at, inner_end)
            draft.office = "bí thư đảng ủy"
            return draft
        committee = " ".join(line.words[end:inner_end])
        if committee in {"đảng ủy", "đảng bộ", "công đoàn"} and (
            line.word(inner_end) in {"khối", "các", "xã", "phường", "ubnd", "quân", "tỉnh", "thị", "đặc", "cơ"}
            and not self._lexicon.title(line, inner_end)
        ):
            return self._placing.with_body(line, self._placing.draft(line, at, end), end)
        draft = self._placing.draft(line, at, inner_end)
        if committee.startswith(("công", "đoàn")) and line.capital[inner_end : inner_end + 1] == [True]:
            named = self._lexicon.stops(line, inner_end) or self._lexicon.name_end(line, inner_end) > inner_end
            if not named:
                return self._placing.with_body(line, self._placing.draft(line, at, end), end)
        draft.inherit = "same"
        draft.office = "bí thư đảng ủy"
        return draft

    def _room(self, line: Line, at: int, end: int) -> PostDraft:
        def stop(inner: Line, step: int) -> bool:
            return self._lexicon.stops(inner, step) or (
                inner.capital[step] and inner.words[step] in _EMPLOYERS and self._bodies.head(inner, step) is not None
            )

        room_end = self._bodies.walk(line, end, stop, self._lexicon.name_end, self._city)
        for step in range(end + 1, room_end):
            if (
                line.words[step] in {"huyện", "quận", "thị", "xã", "phường"}
                and line.word(step + 1)
                and line.capital[min(step + 1, len(line) - 1)]
            ):
                return self._with_place(line, at, step, room_end)
        return self._placing.placed(line, at, room_end)

    def _with_place(self, line: Line, at: int, place: int, end: int) -> PostDraft:
        """A room of a district: "Trưởng phòng Kinh tế | huyện X"."""
        draft = self._placing.draft(line, at, place)
        draft.body, draft.body_at, draft.last = line.surface(place, end), place, end
        return draft

    def _board(self, line: Line, at: int, end: int) -> PostDraft:
        """ "Trưởng ban Tuyên giáo Tỉnh ủy": the board stays in the title; "Trưởng Ban Quản lý …": the board is the body."""

        def stop(inner: Line, step: int) -> bool:
            head = self._bodies.head(inner, step)
            return self._lexicon.stops(inner, step) or (
                head is not None and " ".join(inner.words[step : step + head[0]]) in _COMMITTEES
            )

        if line.word(end) == "ban" and self._bodies.head(line, end):
            return self._placing.with_body(line, self._placing.draft(line, at, end), end)
        board_end = self._bodies.walk(line, end, stop, self._lexicon.name_end, self._city)
        if board_end > end and board_end < len(line) and self._bodies.head(line, board_end):
            return self._placing.with_body(line, self._placing.draft(line, at, board_end), board_end)
        after = board_end + 1
        if board_end > end and line.word(board_end) in {"thuộc", "của"} and self._bodies.head(line, after):
            return self._placing.with_body(line, self._placing.draft(line, at, board_end), after)
        draft = self._placing.draft(line, at, end)
        if board_end == end:
            return draft
        own = line.words[end] == "ban"
        body = line.surface(end if own else end - 1, board_end)
        draft.body, draft.body_at, draft.last = body[0].upper() + body[1:], end, board_end
        return draft

    def _delegation(self, line: Line, at: int, end: int) -> PostDraft:
        """ "Phó Trưởng Đoàn ĐBQH tỉnh": title and the delegation to the National Assembly as its body."""
        body_at = max(step for step in range(at, end) if line.words[step] == "đoàn")
        title_end = body_at if line.word(body_at - 1) in {"trách", "đoàn", "trực"} else body_at + 1
        draft = self._placing.draft(line, at, title_end)
        if line.word(end) in {"tỉnh", "thành", "tp"}:
            end = self._bodies.place_end(line, end, self._lexicon.stops, city_host=self._city)
        elif length := self._bodies.province(line, end):
            end += length
        body = line.surface(body_at, end)
        draft.body, draft.body_at, draft.last = body[0].upper() + body[1:], body_at, end
        return draft

    def _party(self, line: Line, at: int, end: int, body: str) -> PostDraft:
        inner = self._lexicon.inner.match(line.words, end)
        if inner and line.word(end) != "công":
            return self._inner(line, at, end, end + inner[0])
        if self._bodies.head(line, end) and line.word(end) in {"tỉnh", "thành", "huyện", "thị", "quận", "trung", "đảng"}:
            return self._placing.with_body(line, self._placing.draft(line, at, end), end)
        draft = self._placing.draft(line, at, end)
        if body == "Quốc hội":
            draft.body = body
            return draft
        if body:
            draft.body = "Thành ủy" if self._city and body == "Tỉnh ủy" else body
        else:
            draft.inherit = "same"
        return draft

    def _standing(self, line: Line, at: int, end: int, role: str) -> PostDraft | None:
        """Heads of standing councils and members of committees hold posts; heads of an event's council have roles."""
        words = line.words[at:end]
        if role in {"chair", "vice_chair"} and words[-2:] == ["hội", "đồng"] and self._lexicon.standing.match(line.words, end):
            return self._placing.with_body(line, self._placing.draft(line, at, end - 2), end - 2)
        if words == ["ủy", "viên"]:
            return self._member(line, at, end)
        head = self._bodies.head(line, end) if role == "organizer" else None
        if head and " ".join(line.words[end : end + head[0]]) in _COMMITTEES:
            return self._placing.with_body(line, self._placing.draft(line, at, end), end)
        return None

    def _member(self, line: Line, at: int, end: int) -> PostDraft | None:
        for extra in (("dự", "khuyết"), ("thường", "trực"), ("chính", "thức")):
            if tuple(line.words[end : end + 2]) == extra and self._lexicon.member_bodies.match(line.words, end + 2):
                end += 2
        if not self._lexicon.member_bodies.match(line.words, end):
            return None
        return self._placing.with_body(line, self._placing.draft(line, at, end), end)
