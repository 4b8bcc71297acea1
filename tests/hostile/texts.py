"""Hostile texts: runs that make careless patterns slow, and news made of FIELD.md's forms in random order."""

import re
from collections.abc import Iterator
from datetime import date

from hypothesis import strategies as st

# Whatever a pattern may repeat: digits, marks, brackets, quotes, letters, syllables, cue words, markup.
RUNS = (
    "9", "1.", "1,", "1/", "1-", "12 ", ". ", ",", ", ", "(", "()", '"', "“", "- ", "-", "a", "đ", "A.", "Ab ", "a.", "a/",
    "I", "_", "%", "&", "a@", "<a ", "năm ", "một hai ", "ngày 1/1 ", "số 1/", "của ", "và ", "đã ", "tỉnh ",
    "sở ", "ông ", "Nguyễn Văn ", "trong đó ", "1 tỷ ", "; ",
)  # fmt: skip
SENTENCES = (
    "Sở kiểm tra 3 cơ sở ngày 5/6/2023. ", "Từ ngày 5/6/2023, Sở sẽ tổ chức tập huấn. ", "Quyết định số 12/QĐ-UBND nêu 5%. ",
    "Ông Lê Văn Tư, Phó Giám đốc Sở, dự. ", "Nghiệm thu 9 đề tài, trong đó 5 đề tài đạt. ",
)  # fmt: skip
BLANKS = (" ", "\n", "\t ", "\xa0", "\u200b", "&nbsp;", "<br>")  # only pages hold runs of them; an article's text has none


def literals(pattern: str | bytes) -> Iterator[str]:
    """Texts made of the words of a pattern itself: each alone, and all of them in turn."""
    source = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    words = list(dict.fromkeys(re.findall(r"[^\W\d_]{2,}(?: [^\W\d_]{2,}){0,3}", source)))
    if words:
        yield from (f"{word} " for word in words)
        yield " ".join(words) + " "
        yield ", ".join(words) + "; "


def long(run: str, size: int) -> str:
    """`run` again and again, `size` characters of it."""
    return (run * (size // len(run) + 1))[:size]


_number = st.one_of(
    st.integers(0, 3000).map(str),
    st.integers(1, 99).map("{:02}".format),
    st.integers(1000, 9_999_999).map(lambda number: f"{number:,}".replace(",", ".")),
    st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda pair: f"{pair[0]},{pair[1]}"),
    st.sampled_from(["hai", "năm", "mười lăm", "hai mươi mốt", "không", "một trăm linh năm", "2.5", "10.6821", "0"]),
)
_day, _month, _year = st.integers(0, 33), st.integers(0, 13), st.integers(1930, 2040)
_sign = st.sampled_from(["/", "-", ".", " - "])


@st.composite
def _date(draw: st.DrawFn) -> str:
    day, month, year, sign = draw(_day), draw(_month), draw(_year), draw(_sign)
    forms = (
        f"ngày {day}{sign}{month}{sign}{year}", f"Sáng {day:02}{sign}{month:02}", f"ngày {day} tháng {month} năm {year}",
        f"từ ngày {day} đến ngày {draw(_day)}{sign}{month}", f"{day}-{draw(_day)}{sign}{month}{sign}{year}",
        f"tháng {month}/{year}", f"quý {draw(st.sampled_from(['I', 'II', 'III', 'IV', '2', 'V']))}/{year}", f"năm {year}",
        f"giai đoạn {year} – {draw(_year)}", f"{month} tháng đầu năm {year}", f"Chiều qua ({day}/{month})",
        f"đến năm {year}", f"Tính đến tháng {month}/{year}", f"({year} và {draw(_year)})", f"nhiệm kỳ {year}-{draw(_year)}",
        f"Thứ Hai, {day}/{month}/{year}", f"năm {year // 1000}.{year % 1000:03}",
    )  # fmt: skip
    return draw(st.sampled_from(forms))


_unit = st.sampled_from(
    ["nhiệm vụ", "đề tài, dự án", "hồ sơ", "lượt", "cơ sở", "ha", "tấn", "giải Nhất", "tập thể, cá nhân", "người", "", "máy"]
)
_cue = st.sampled_from(
    ["", "hơn", "trong đó", "trong đó:", "gồm", "đạt", "tăng", "giảm", "không quá", "ít nhất", "mỗi đơn vị",
    "phấn đấu", "còn lại",
     "ước", "lần lượt", "riêng", "so với", "nghiệm thu", "phê duyệt mới là", "xử phạt", "xếp thứ", "chiếm", "trong số",
     "trên"]
)  # fmt: skip


@st.composite
def _count(draw: st.DrawFn) -> str:
    one, two, unit, cue = draw(_number), draw(_number), draw(_unit), draw(_cue)
    forms = (
        f"{cue} {one} {unit}", f"{cue} {one}/{two} {unit}", f"{cue} {one}-{two} {unit}", f"{cue} {one}%",
        f"{cue} {one} - {two}%",
        f"{cue} {one}% kế hoạch ({two} {unit})", f"{unit}: {one}", f"{cue} {one} trên tổng số {two} {unit}", f"{one}{unit}",
        f"xếp thứ {one}/{two}", f"{one}/10.000 dân", f"gấp {one} lần", f"{one} điểm", f"{one}, {two} và {one} {unit}",
    )  # fmt: skip
    return draw(st.sampled_from(forms))


@st.composite
def _money(draw: st.DrawFn) -> str:
    one, two = draw(_number), draw(_number)
    scale = draw(st.sampled_from(["tỷ đồng", "triệu đồng", "đồng", "nghìn tỷ đồng", "tr.đ", "tỷ USD", "tỉ", "ngàn đồng/kg"]))
    said = draw(st.sampled_from(["", " (Bốn mươi sáu triệu năm trăm nghìn đồng)", " (bằng chữ: Hai tỷ đồng chẵn)", " (hai"]))
    forms = (f"{one} {scale}{said}", f"{one} tỷ {two} {scale}", f"mỗi giải {one} {scale}", f"{one}-{two} {scale}")
    return f"{draw(_cue)} {draw(st.sampled_from(forms))}"


_name = st.lists(
    st.sampled_from(["Nguyễn", "Văn", "Lù", "Thị", "Mai", "Ðạt", "Khải", "H’Len", "Sở", "Năm", "Y", "Đình", "Hoà",
    "BA", "Quý"]),
    min_size=1, max_size=5,
).map(" ".join)  # fmt: skip
_honorific = st.sampled_from(["", "đồng chí ", "ông ", "bà ", "Đ/c ", "TS. ", "PGS.TS.", "các đồng chí: ", "Thạc sĩ ", "CN "])
_post = st.sampled_from(
    ["Giám đốc Sở", "Phó Giám đốc Sở KH&CN", "nguyên Vụ trưởng Vụ Pháp chế", "Tỉnh ủy viên", "UVBTV Tỉnh ủy",
    "Phó Chủ tịch UBND tỉnh",
     "Quyền Trưởng phòng Quản lý khoa học", "Trưởng ban Tổ chức", "Chủ tịch Hội đồng", "chủ nhiệm đề tài", "Trưởng đoàn"]
)  # fmt: skip
_joint = st.sampled_from([" - ", ", ", "-", " – ", " (", ": ", " ", "; ", " và "])


@st.composite
def _person(draw: st.DrawFn) -> str:
    named = draw(_honorific) + draw(_name)
    posts = draw(st.lists(_post, max_size=4))
    parts = [named, *posts] if draw(st.booleans()) else [*posts, named]
    return "".join(part + draw(_joint) for part in parts) + draw(
        st.sampled_from(["chủ trì", "phát biểu", "", "được bổ nhiệm giữ chức"])
    )


_reference = st.tuples(
    st.sampled_from(["Quyết định số", "Nghị quyết", "Kế hoạch số", "Luật Đo lường", "Thông tư", "số", "theo Công văn số"]),
    st.sampled_from(
        ["418/QĐ-UBND", "17/2015/QĐ-UBND", "36-NQ/TW", "745/SKHCN-PTCN", "1126/QĐ - CTN", "71 5/BKHCN", "57", "2023/BC-X"]
    ),
    st.sampled_from(["", " của UBND tỉnh", ", ngày 12/11/2024", " ngày 31/2/2020", " và", " của Bộ", " (Quyết định"]),
).map(lambda parts: f"{parts[0]} {parts[1]}{parts[2]}")

_phrase = st.sampled_from(
    ["Hội nghị tổng kết", "Sở tổ chức", "cả nước có", "tại tỉnh Lào Cai", "không có giải Nhất", "lần thứ năm",
        "ISO 9001:2015", "Quận 7",
     "Đề án 844", "đoàn kiểm tra", "toạ đàm", "Nội dung: ", "a)", "1.", "I.", "theo kế hoạch", "cùng kỳ", "dự kiến",
     "năm nay", "năm trước"]
)  # fmt: skip
_mark = st.sampled_from(
    [" ", " ", " ", ", ", "; ", ". ", ": ", " (", ") ", " “", "” ", " - ", "…", "./. ", "\n", ".\n", "\n[caption] ",
    " và ", "", "!", "/"]
)  # fmt: skip
_piece = st.one_of(_date(), _count(), _count(), _money(), _person(), _reference, _phrase)
NOISE = ("Lượt xem: 987654", "Facebook Zalo", "987654 lượt xem", "Số lượt đọc: 987654", "0 / 987654 ký tự")


@st.composite
def news(draw: st.DrawFn) -> str:
    """The tagged text of an article: a headline, then forms of every sort with any mark between them, and lines of noise."""
    pieces = draw(st.lists(st.tuples(_piece, _mark), min_size=1, max_size=25))
    noise = draw(st.sampled_from(("", *NOISE)))
    return f"Sở KH&CN {draw(_piece)}\n" + "".join(piece + mark for piece, mark in pieces) + f"\n{noise}\nHết."


stamps = st.one_of(st.none(), st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1)).map(date.isoformat))
