"""The words of Vietnamese dates, in ordinary spelling (FIELD.md, A1 and A2). Data only; folded when a reader compiles them."""

MONTH_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
QUARTER_WORDS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "đầu": 1, "cuối": 4}
SMALL_NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip
WEEKDAYS = {
    "hai": 1, "2": 1, "ba": 2, "3": 2, "tư": 3, "4": 3, "năm": 4, "5": 4, "sáu": 5, "6": 5, "bảy": 6, "bẩy": 6, "7": 6,
}  # fmt: skip

DAY_PARTS = ("sáng", "trưa", "chiều", "tối", "đêm", "khuya")
RELATIVE_DAYS = ("nay", "qua", "kia", "mai")  # after a day part, "hôm" or "ngày"

# Heads of a period that stand inside its quote.
PERIOD_HEADS = ("giai đoạn", "thời kỳ", "nhiệm kỳ", "niên khóa", "năm học", "niên độ", "khóa học", "mùa vụ", "kỳ kế hoạch")

# A year of the lunar calendar is named by stem and branch: "Xuân Giáp Thìn 2024".
LUNAR_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
LUNAR_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")

# What may stand before a year that has no "năm", and what may follow it; elsewhere four digits are a number.
BARE_YEAR_BEFORE = (
    "từ", "đến", "tới", "hết", "tầm nhìn", "định hướng", "đầu", "cuối", "giữa", "so với", "cùng kỳ", "trong", "trước",
    "sau", "sn", "cả",
)  # fmt: skip
BARE_YEAR_AFTER = (
    "là", "đạt", "tăng", "giảm", "và", "của", "so", "với", "sẽ", "đã", "có", "phấn đấu", "tỉnh", "toàn", "trở", "đến",
    "được", "thì", "sở", "vẫn", "mới", "theo", "tại", "trên", "do", "bằng", "gồm", "như", "nhằm",
)  # fmt: skip

# A fraction's noun: "9/10 đề tài" is no day. Only asked where a date has no other sign than a neighbour.
FRACTION_NOUNS = (
    "nhiệm vụ", "đề tài", "dự án", "đề xuất", "hồ sơ", "đơn", "đơn vị", "cơ sở", "tổ chức", "cá nhân", "doanh nghiệp",
    "điểm", "phiếu", "thành viên", "đại biểu", "ủy viên", "ý kiến", "chủ nhiệm", "chỉ tiêu", "chỉ số", "tiêu chí",
    "nội dung", "mẫu", "xã", "phường", "huyện", "tỉnh", "thành phố", "địa phương", "sở", "ngành", "người", "cửa hàng",
    "sản phẩm", "mô hình", "giải pháp", "hội đồng", "phương tiện", "thiết bị", "lô", "cuộc", "lượt", "văn bản", "thủ tục",
    "trường", "chi bộ", "đảng viên", "hộ", "bậc", "nhóm", "dân", "cụm", "công trình", "tác giả", "chuyên gia", "sáng kiến",
    "học viên", "quyết định",
)  # fmt: skip

# An annual day is no date by itself: "kỷ niệm ngày 18/5", "chào mừng Quốc khánh 2/9".
ANNUAL_BEFORE = (
    "kỷ niệm", "chào mừng", "mừng", "hưởng ứng", "nhân dịp", "dịp", "nhân", "truyền thống", "tôn vinh", "quốc khánh",
)  # fmt: skip

OPEN_AFTER = (
    "cho đến nay", "đến nay", "tới nay", "đến hiện nay", "đến thời điểm hiện nay", "đến thời điểm này", "đến hiện tại",
    "trở lại đây", "lại đây", "trở đi", "về sau",
)  # fmt: skip
OPEN_BEFORE = ("trở về trước", "trở lại trước", "về trước")

PLAN = (
    "phấn đấu", "mục tiêu", "chỉ tiêu", "dự kiến", "sẽ", "kế hoạch", "định hướng", "tầm nhìn", "đề ra", "đặt ra",
    "quyết tâm", "nhằm", "hướng tới", "hướng đến", "từ nay", "phải", "yêu cầu", "đề nghị", "giao", "đảm bảo", "bảo đảm",
    "tiến tới", "chiến lược", "quy hoạch", "cần", "chậm nhất", "thời hạn", "hạn chót", "hạn cuối",
)  # fmt: skip
PAST = ("đã", "vừa", "mới có", "hiện có", "hiện", "được")
FUTURE_BEFORE = (
    "dự kiến", "sẽ", "kế hoạch", "chuẩn bị", "sắp tới", "thời gian tới", "hạn chót", "hạn cuối", "thời hạn", "chậm nhất",
    "muộn nhất", "trước ngày", "hoàn thành trước", "phấn đấu", "sắp", "hạn nộp", "tiếp nhận đến", "nộp",
)  # fmt: skip
# The year that a word after a date without one gives, counted from the article's: "tháng 9 năm ngoái".
YEAR_AFTER = {"năm nay": 0, "năm ngoái": -1, "năm trước": -1, "năm sau": 1, "năm tới": 1}
FUTURE_AFTER = ("tới", "sắp tới", "tới đây", "này sẽ")

COMPARED = ("so với", "so sánh với", "so", "cùng kỳ", "bằng")
DEADLINE = (
    "trước", "chậm nhất", "chậm nhất là", "muộn nhất", "hạn chót", "hạn cuối", "hết hạn", "thời hạn", "không quá", "hạn",
)  # fmt: skip
AS_OF = (
    "tính đến", "tính tới", "tính từ đầu năm đến", "lũy kế đến", "đến thời điểm", "đến hết", "đến cuối", "đến", "tới",
    "hết",
)  # fmt: skip
SINCE = ("kể từ", "từ", "bắt đầu từ", "sau", "tính từ", "từ sau")
