"""Cues of totals and parts, and nouns that count the same things: data for `parts`. All patterns are matched on folded text."""

import regex as re

from dostex.language.folding import fold

TASK_NOUNS = frozenset(map(fold, ("nhiệm vụ", "đề tài", "dự án", "công trình", "đề án", "đề xuất", "danh mục")))
PLACE_NOUNS = frozenset(
    map(fold, ("cơ sở", "cửa hàng", "đơn vị", "doanh nghiệp", "cơ quan", "tổ chức", "hộ", "cá nhân", "điểm"))
)
# A noun for the whole, and those that its parts may have besides.
MADE_OF: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(map(fold, whole)), frozenset(map(fold, parts)))
    for whole, parts in (
        (("văn bản", "văn bản quy phạm pháp luật"),
         ("nghị quyết", "quyết định", "kế hoạch", "chỉ thị", "chương trình", "đề án", "công văn", "tờ trình", "báo cáo", "thông tư", "nghị định", "hướng dẫn")),
        (("phương tiện đo", "phương tiện", "lượt", "lượt phương tiện", "thiết bị"),
         ("công tơ", "cân", "cột đo", "đồng hồ", "áp kế", "huyết áp kế", "cái", "chiếc", "máy", "taximet", "bình", "bộ", "phương tiện đo", "phương tiện")),
        (("giải thưởng", "giải pháp", "công trình", "tác phẩm", "giải", "đề tài", "dự án", "sản phẩm", "mô hình"), ("giải",)),
        (("văn bằng", "văn bằng bảo hộ", "đối tượng"),
         ("bằng độc quyền", "giấy chứng nhận", "nhãn hiệu", "sáng chế", "kiểu dáng", "giải pháp hữu ích", "chỉ dẫn địa lý", "bằng")),
        (("thành viên",), ("đồng chí", "chủ tịch", "phó chủ tịch", "ủy viên", "phản biện", "ủy viên phản biện", "thư ký", "chuyên gia")),
        (("xã, phường", "xã, phường, thị trấn", "xã, phường, đặc khu", "đơn vị hành chính"), ("xã", "phường", "thị trấn", "đặc khu")),
        (("lớp", "lớp tập huấn", "cuộc", "buổi", "hoạt động"), ("hội nghị", "hội thảo", "tọa đàm", "lớp", "lớp tập huấn")),
    )
)  # fmt: skip
SENTENCE_CUE = re.compile(
    r"\s*(?:[-+•]\s*)?(?:trong (?:số )?(?:đó|này)|cụ thể|(?:bao )?gồm|theo đó|trong số(?! \d)|kết quả nghiệm thu|tổng số)\b"
)
OF_TOTAL = re.compile(r"(?:\btrong|\bcủa|\btừ)\s+(?:tổng số |số |tổng )?\Z")
SUMMED_UP = re.compile(r"\b(?:tổng cộng|như vậy|nâng tổng số|tổng số)\b")
APART = re.compile(r"\briêng\b(?! biệt)")
AMONG_THEM = re.compile(r"\btrong số (?!\d)")
# These claim that the parts are all of the total; "gồm cả" names some, "trong đó" may.
CLAIMS = re.compile(
    r"(?:bao |trong đó |chỉ )?gồm(?! cả)|(?:được )?chia (?:làm|thành|ra|theo)|phân theo|cụ thể|như sau|theo đó gồm"
)
REST = re.compile(r"\bcòn lại\b")
# A new clause with one of these verbs at its head is no further item of a list.
STARTS_ANEW = re.compile(
    r"[;,]?\s?(?:và |đồng thời |ngoài ra,? |bên cạnh đó,? )?(?:đã |cũng )?(?:kiểm tra|thanh tra|tổ chức|nghiệm thu|xử phạt|cấp|hướng dẫn|tiếp nhận|phê duyệt|"
    r"thẩm định|tham mưu|xây dựng|hỗ trợ|chuyển giao|trao|tặng|đào tạo|tập huấn|phát hiện|thử nghiệm|kiểm định|giải quyết|xét duyệt|thu hồi|ban hành)\b"
)
# In brackets behind a number these make what is named there no list of its parts.
NO_LIST_IN_BRACKETS = re.compile(
    r"\b(?:trong đó|riêng|so với|cùng kì|tăng|giảm|như|tương đương|gần|chiếm|trên tổng)\b|%|(?:\(|[;,] |và )năm \d{4}"
)
