"""Words that say whose figure it is: data for `owners` and `scopes`, in ordinary Vietnamese; folded where they are compiled."""

from decimal import Decimal

import regex as re

from dostex.language.folding import fold

# The country, where it is what a clause speaks of; "tốp 10 cả nước" and "Hội thi toàn quốc" only compare and name.
NATIONAL: tuple[str, ...] = (
    "cả nước", "toàn quốc", "Việt Nam", "bộ chỉ số", "toàn ngành KH&CN cả nước", "các bộ, ngành", "các địa phương trong cả nước", "trên phạm vi cả nước",
    "trên cả nước", "trong cả nước", "trên toàn quốc",
)  # fmt: skip
NOT_NATIONAL = re.compile(
    r"(?:\b(?:tốp|top|nhóm|thứ|hạng|nhất|đầu|vị trí|tỉnh|so với|đứng|hội thi|cuộc thi|hội nghị|liên hoan|hội chợ|giải|khu vực|"
    r"đại hội|công tác|ngày kh&cn|ngày khoa học và công nghệ|tiêu chuẩn|chiến lược|chương trình|kĩ thuật|điểm cầu|khắp|sáng tạo|vùng|học sinh|sinh viên)"
    r"(?: (?:của|cấp|\d{1,3}))?|\bcác hội kh[\w&-]{1,8}|\bhội \w{1,8} \w{1,8}|\d)\s{0,2}\Z"
)

# The host province and its department as what a clause speaks of.
HOST: tuple[str, ...] = (
    "toàn tỉnh", "toàn thành phố", "của tỉnh", "tỉnh có", "tỉnh đã", "tỉnh đang", "tỉnh xếp", "tỉnh đạt", "tỉnh hiện", "tỉnh cũng", "tỉnh sẽ", "tỉnh còn",
    "tỉnh triển khai", "tỉnh tiếp tục", "tỉnh bố trí", "tỉnh phấn đấu", "trên địa bàn tỉnh", "trên địa bàn thành phố", "địa bàn tỉnh", "trong tỉnh",
    "thành phố có", "thành phố đã", "thành phố hiện", "tỉnh mới", "tỉnh ta", "tỉnh nhà", "cấp tỉnh", "UBND tỉnh", "tỉnh này", "của thành phố", "ngành KH&CN tỉnh",
)  # fmt: skip
DEPARTMENT: tuple[str, ...] = (
    "Chi cục",
    "Thanh tra Sở",
    "Sở",
    "Sở KH&CN",
    "ngành KH&CN",
    "lãnh đạo tỉnh",
    "lãnh đạo Sở",
    "các huyện",
)

FORMER = re.compile(r"\s*(?:\(cũ\)|cũ\b|\(trước (?:khi )?(?:sáp nhập|hợp nhất)\)|trước (?:khi )?(?:sáp nhập|hợp nhất|đây)\b)")
NUMBER_OF_PROVINCES = frozenset(map(Decimal, (34, 52, 61, 63, 64)))
OLD_PROVINCES = frozenset(map(Decimal, (63, 64)))
PROVINCES_COUNTED = re.compile(r"\btỉnh(?:,| và|/) ?thành|\btỉnh, tp|\bđịa phương\b|\bsở kh|\bđiểm cầu\b")
RANKED_PLACES = frozenset(map(fold, ("địa phương", "tỉnh", "tỉnh, thành phố", "tỉnh, thành", "tỉnh/thành phố")))
INDEX_PARTS = frozenset(map(fold, ("trụ cột", "chỉ số thành phần")))
RANKING = re.compile(r"\b(?:nhóm \d+|tốp \d+|top \d+|dẫn đầu|bảng xếp hạng|rời nhóm|xếp hạng)\b")
AWARDED = frozenset({"awards_individuals", "awards_collectives"})
RESPECTIVELY = re.compile(r"\blần lượt\b")
REST = re.compile(r"\bcòn lại\b")
MERGING = re.compile(r"\b(?:hợp nhất|sáp nhập)\b[^;.]{0,60}\Z")
OF = re.compile(r"\b(?:của|do|địa bàn|khu vực|thuộc|tại|ở)(?: (?:tỉnh|địa bàn|khu vực|thành phố|huyện|thị xã|quận))*\s{0,2}\Z")
IN_A_NAME = re.compile(
    r"\b(?:viettel|vnpt|mobifone|vinaphone|fpt|điện lực|ngân hàng|chi nhánh|công ty|tập đoàn|bưu điện|htx|hợp tác xã|liên minh|liên hiệp|sở|ubnd|hđnd|bộ|ban|hội|cục|trung tâm|công an|trường|viện|đoàn|tại|ở|về|đến|từ|giữa|vùng|đại học|với|cùng)\b[^,;.]*\Z"
)

# One body's own figures: what it is called, and who speaks for it once the article is about it.
BODIES: tuple[str, ...] = (
    "Trung tâm", "Chi bộ", "Đảng bộ", "Chi ủy", "Công đoàn", "Chi đoàn", "Đoàn Thanh niên", "Hội Cựu chiến binh", "Công ty", "Tổng công ty", "Tập đoàn", "Viettel",
    "VNPT", "MobiFone", "Vinaphone", "FPT", "Hợp tác xã", "HTX", "Viện", "Trường Đại học", "Trường Cao đẳng", "Học viện", "Bệnh viện", "Quỹ Phát triển", "Chi nhánh",
    "Xí nghiệp", "Nhà máy",
)  # fmt: skip
PARTY: tuple[str, ...] = (
    "Chi bộ",
    "Đảng bộ",
    "Chi ủy",
    "Đảng ủy",
    "Đại hội",
    "Công đoàn",
    "Chi đoàn",
    "Đoàn Thanh niên",
    "Hội Cựu chiến binh",
)
SPEAKERS: tuple[str, ...] = ("đơn vị", "các đơn vị cũ", "hai đơn vị cũ", "ba đơn vị cũ", "hai đơn vị", "các đơn vị")
# A body speaks where nothing but a time, a source or a condition stands before it in its clause, or where things are "của" it.
SUBJECT = re.compile(
    r"\W{0,6}(?:(?:năm|trong|từ|đến|ngày|sáng|chiều|tối|quí|tháng|\d+|sáu|chín|giai đoạn|nhiệm kì|hiện|nay|theo|sau|trước|qua|báo cáo|kết quả|riêng|tại|cùng|"
    r"đặc biệt|bên cạnh|ngoài|với|để|thời gian|hai|ba|mới đây|vừa qua|cũng|tiếp đó|đến nay|năm qua)\b[^;]{0,120}?\W{0,6})?\Z"
)
BELONGS = re.compile(r"\b(?:của|do)\s{0,2}\Z")
IN_OFFICE = re.compile(
    r"\b(?:theo|giám đốc|trưởng|phó|chủ tịch|bí thư|viên|thuộc|tại|ở|đến|về|và|các|với|sở|bộ|ban|cho|gửi|giao|mời|gồm|là|phòng|đại hội|nghị quyết|văn phòng|ngành)\s{0,2}\Z"
)
# The lead of an article about a body that is founded, merged or renamed.
# What a body's article reports of itself; at other meetings it is only host.
OWN_WORK = re.compile(
    r"\b(?:tổng kết|sơ kết|đại hội|kỉ niệm \d+ năm|hội nghị (?:viên chức|người lao động|cán bộ)|thành lập|hoạt động|ra mắt|kết quả)\b"
)
FOUNDED = re.compile(
    r"\b(?:thành lập|hợp nhất|sáp nhập|ra mắt|đổi tên|tổ chức lại|kiện toàn)\b"
    r"(?:[^.;\n]{0,60}\b(?:trung tâm|chi bộ|công ty|viện)\b| (?:hai|ba|bốn|\d+) (?:đơn vị sự nghiệp|chi cục)\b)"
)
PARTY_OF_DEPARTMENT = re.compile(r"\bđảng (?:bộ|ủy) (?:cơ quan )?sở\b")

# Meetings that a body holds for others, and what only a province has, whoever is spoken of.
HOSTED = frozenset(("seminar", "training", "exhibition", "contest", "council", "inspection"))
COMERS = frozenset(map(fold, ("đại biểu", "học viên", "khách mời", "lượt khách", "nông dân", "thí sinh", "doanh nghiệp")))
PROVINCIAL = frozenset(
    {
        "st_enterprises_total", "st_enterprises_new", "st_organizations_registered", "ip_applications", "ip_granted", "ip_granted_cumulative",
        "gi_total", "collective_marks", "certification_marks", "tfp_growth", "tfp_contribution_grdp", "tech_innovation_rate", "pii_rank",
        "pii_score", "startups_supported", "tech_appraisals", "tasks_national", "st_budget_share",
    }
)  # fmt: skip

# What a body is made of: its own figure, whatever the article is about.
STAFF = frozenset(map(fold, (
    "phòng", "phòng chuyên môn", "đơn vị sự nghiệp", "phó giám đốc", "công chức", "viên chức", "công chức, viên chức", "cán bộ, công chức, viên chức",
    "cán bộ, công chức", "cán bộ", "biên chế", "người", "đồng chí", "vị trí", "đơn vị", "đơn vị trực thuộc", "người lao động", "cán bộ, viên chức", "phòng, ban",
    "nhân viên", "lao động", "đầu mối", "chi cục", "trung tâm", "phó trưởng phòng",
)))  # fmt: skip
MADE_UP = re.compile(
    r"\b(?:sở|trung tâm|ban giám đốc sở|ban giám đốc|toàn ngành|chi cục|văn phòng sở|ban kĩ thuật(?: tỉnh)?|cơ quan|viện|ban kh[\w&]+|ủy ban khoa học)\b"
    r"[^.;]{0,90}?\b(?:hiện có|chỉ có|có|còn|gồm|giảm|tăng lên|với|là)(?: (?:chỉ|khoảng|hơn|trên|tổng số|thêm))?\s{0,2}\Z"
)
SO_MANY_MORE = re.compile(r"^[^.;]{0,60}\b(?:tham dự|dự|tham gia|tham luận|được|tập huấn|đạt|hoàn thành)\b")
AMONG_BODIES = re.compile(r"\s{0,2}(?:trong (?:tổng )?(?:số )?)?(?:\d{1,3} )?(?:khối )?(?:sở|các sở|cơ quan|đơn vị|ban)\b")

DISTRICTS: tuple[str, ...] = ("huyện", "thị xã", "quận", "thành phố", "xã", "phường", "đặc khu", "thị trấn")
# Before "Việt Nam": then it is the name of a body, "Viện Năng suất Việt Nam".
NATIONAL_BODY = re.compile(
    r"\b(?:viện|hội|hiệp hội|liên hiệp|cục|trung tâm|tập đoàn|công ty|tổng công ty|ngân hàng|đài|báo|học viện|gs1|kiểm toán|đảng cộng sản|mặt trận|đoàn|ủy ban)\b[^,;.:\d]{0,70}\Z"
)
# A district speaks at the head of its clause; behind a number things are "ở" or "của" it, unless it is one of several.
DISTRICT_SPEAKS = re.compile(
    r"(?:(?:\A|[.;:\n]|,)\s*(?:(?:riêng|trong đó|còn|và|đó)\s*)?|[.;]\s*riêng tại\s*|\briêng(?: tại)?\s*)\Z"
)
ONE_OF_SEVERAL = re.compile(r"\s(?:\w+\s){1,4}?(?:và|,)")
MINISTRY_ACTS = re.compile(
    r"(?: \([\w&-]+\))? (?:đã|tổ chức|công bố|tổng kết|sơ kết|ban hành|trình|cấp|tiếp nhận|phê duyệt|và \w+|phối hợp|long trọng|vừa)\b"
)
# The ministry, and who speaks for the country in the sentences after it was named.
MINISTRY: tuple[str, ...] = (
    "Bộ Khoa học và Công nghệ",
    "Bộ Khoa học, Công nghệ",
    "Bộ KH&CN",
    "Ngành Khoa học và Công nghệ",
    "Ngành KH&CN",
    "Toàn ngành KH&CN",
)
NATIONAL_CONTEST = re.compile(
    r"\b(?:hội thi|cuộc thi|giải thưởng|liên hoan|hội chợ|techfest)\b[^.;\n]{0,50}\b(?:toàn quốc|việt nam|quốc gia)\b"
)
GOES_ON = re.compile(
    r"(?:hội thi|cuộc thi|ban tổ chức|giải thưởng|pii|bộ chỉ số|chỉ số|bộ|cục|vụ|\w{1,8} trụ cột|so với năm (?:trước|ngoái|\d{4}))\b"
)
