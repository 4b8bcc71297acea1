"""Who wrote the article: byline forms of FIELD.md, A9, to a list of authors. An author is never an official."""

import re
from collections.abc import Iterable
from typing import Final

from dostex.language.folding import fold, key

# What stands before the names; `Nguồn` gives an author only where nothing else does.
LABELS: Final = """
Tin, ảnh; Tin ảnh; Tin và ảnh; Tin - ảnh; Tin/ảnh; Tin, bài; Tin bài; Tin, bài, ảnh; Tin, bài và ảnh; Tin bài và ảnh;
Bài, ảnh; Bài ảnh; Bài và ảnh; Bài - ảnh; Bài, ảnh, video; Bài viết; Bài; Tin; Ảnh; Ảnh, video; Video; Tin, ảnh,
video; Tin, video; Ảnh, tin; Thực hiện; Người thực hiện; Nhóm thực hiện; Nhóm tác giả; Tác giả; Tác giả bài viết;
Người viết; Người đăng; Đăng bởi; Người gửi; Biên tập; Biên soạn; Người biên tập; Cộng tác viên; CTV; Phóng viên; Tổng
hợp; T/h; TH; Sưu tầm; Lược ghi; Ghi; Trích đăng; Nguồn; Nguồn tin; Theo; By; Author; Đưa tin; Bài và hình; Bài, hình;
Tin, hình; Tin và hình; Hình ảnh; Đơn vị cung cấp; Nguồn ảnh;
"""
SOURCES: Final = """
Nguồn; Nguồn tin; Nguồn ảnh;
"""

# A byline that names a body and not a person: kept whole, commas included.
BODIES: Final = """
Trung tâm; Phòng; Sở; Văn phòng; Chi cục; Ban; Viện; Trường; Cục; Vụ; Bộ; UBND; Thanh tra; Báo; Cổng; Trang; Tạp chí;
Liên hiệp; Hội; Đảng ủy; Công đoàn; Đoàn; Quỹ; P.; TT; TTTT; Tổ; Bản tin; Đài; Chi đoàn; Chi bộ; Khoa; Nhóm; Thông tấn
xã;
"""


def _alternatives(table: str) -> str:
    phrases = sorted((phrase for entry in table.split(";") if (phrase := key(entry))), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", " ?") for phrase in phrases)


_LABEL = re.compile(rf"(?:{_alternatives(LABELS)})\s*:\s*")
_SOURCE_LABEL = re.compile(rf"(?:{_alternatives(SOURCES)})\s*:\s*")
_THEO = re.compile(r"(?:theo|nguồn|by)\s+(?=\S)")
_BODY = re.compile(rf"(?:{_alternatives(BODIES)})(?![a-zà-ỹđ])")
# What a body is seen doing in a picture: its caption, no byline.
_ACTS = re.compile(r"(?<!\w)(?:khảo sát|trao|tặng|phát biểu|thăm|làm việc|chủ trì|tham quan|chụp ảnh|dự|kí kết)(?!\w)")
_REPEATED = re.compile(r"\A(.{1,60}?)\s*\(\1\)\Z")
_TAIL = re.compile(
    r"\s*\((?:tổng hợp|t/h|th|st|sưu tầm|lược ghi|ghi|thực hiện|(?:theo|nguồn:?) [^()]{1,60})\)\Z"
    r"|\s+-\s+(?:tổng hợp|t/h)\Z"
)
_JOIN = re.compile(r"\s*[,;/|]\s*|\s+[-–—&+]\s+|\s+(?:và)\s+")
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][\w.]*\.?)(?:\s+[A-ZĐÀ-Ỹ][\w.]*){0,5}")
_LOGIN = re.compile(r"[a-z][a-z0-9._]{2,23}")
_OPEN = {"(": ")", "[": "]"}
# Accounts of the site, not people.
_NOBODY = frozenset(
    ("admin", "administrator", "quản trị", "quản trị viên", "webmaster", "super user", "editor", "biên tập viên", "system")
)
_MAX_LINE = 110


def authors(line: str) -> list[str]:
    """The authors that one cleaned byline names, in order, labels and brackets removed; [] when nothing is left."""
    found: list[str] = []
    for part in re.split(r"\s*[;|]\s*(?=[^:]{1,24}:)", line.strip()):
        found += [author for author in _names(_bare(part)) if author not in found and key(author) not in _NOBODY]
    return found


def signed(lines: Iterable[str]) -> list[str]:
    """The authors of all bylines of an article; a source ("Nguồn: …") counts only where nobody signs."""
    own: list[str] = []
    sources: list[str] = []
    for line in lines:
        (sources if _SOURCE_LABEL.match(fold(line.strip("( "))) else own).extend(authors(line))
    return list(dict.fromkeys(own or sources))


def is_byline(line: str) -> bool:
    """True when a cleaned line at the article's end can only be a byline: short, names or a body, no sentence."""
    if not line or len(line) > _MAX_LINE or (line.endswith((".", ":", "?", "!", "…")) and not _initials(line)):
        return False
    folded = fold(line)
    if _LABEL.match(folded) or _LABEL.match(folded[1:]) or _LOGIN.fullmatch(line):
        return True
    bare = _bare(line)
    if not bare or any(character.isdigit() for character in bare):
        return False
    enclosed = line[0] in _OPEN and line.endswith(_OPEN[line[0]])
    return enclosed or bool(_THEO.match(folded) and len(bare) <= 60) or _names_only(bare)


def is_labelled(line: str) -> bool:
    """True when a cleaned line before the first paragraph is a byline: it says so ("Tác giả: …", "Theo …")."""
    return bool(line) and len(line) <= _MAX_LINE and not line.endswith(".") and _LABEL.match(fold(line)) is not None


def _names_only(bare: str) -> bool:
    if _BODY.match(fold(bare)):
        return len(bare) <= 90 and not re.search(r"[.,:;] ", bare) and not _ACTS.search(fold(bare))
    return all(_NAME.fullmatch(name) for name in _names(bare))


def _initials(line: str) -> bool:
    return re.fullmatch(r"\(?(?:[A-ZĐ]{1,4}\.){1,5}\)?", line) is not None


def _bare(text: str) -> str:
    """`text` without labels, enclosing brackets, `Theo`, a repeated form in brackets and closing marks."""
    text = text.strip(" -–—*•")
    for _ in range(3):
        before = text
        if text and text[0] in _OPEN and text.endswith(_OPEN[text[0]]) and text.count(text[0]) == 1:
            text = text[1:-1].strip()
        folded = fold(text)
        if label := _LABEL.match(folded) or _THEO.match(folded):
            text = text[label.end() :].strip()
        if tail := _TAIL.search(fold(text)):
            text = text[: tail.start()].strip()
        if repeated := _REPEATED.match(text):
            text = repeated[1].strip()
        if text == before:
            break
    return text if _initials(text) else text.rstrip(" .…:,;-–—")


def _names(text: str) -> list[str]:
    if not text:
        return []
    if _BODY.match(fold(text)):
        return [text]
    parts = [part.strip() for part in _JOIN.split(text) if part.strip()]
    people = [part for part in parts if not _BODY.match(fold(part))]
    if all(_NAME.fullmatch(part) or _LOGIN.fullmatch(part) for part in people):
        return people
    return [text]
