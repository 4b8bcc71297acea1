"""The words of document citations, in ordinary spelling (FIELD.md, A7). Data only; folded when a reader compiles them."""

# Document types, written as the record shows them.
TYPES = (
    "Quyết định", "Nghị quyết", "Nghị quyết liên tịch", "Nghị định", "Thông tư", "Thông tư liên tịch", "Luật", "Bộ luật",
    "Pháp lệnh", "Hiến pháp", "Lệnh", "Sắc lệnh", "Chỉ thị", "Kế hoạch", "Kế hoạch liên tịch", "Kế hoạch phối hợp",
    "Kế hoạch hành động", "Công văn", "Công điện", "Thông báo", "Thông báo kết luận", "Báo cáo", "Tờ trình", "Chương trình",
    "Chương trình hành động", "Chương trình phối hợp", "Hướng dẫn", "Hướng dẫn liên ngành", "Kết luận", "Quy định",
    "Quy chế", "Quy chế phối hợp", "Đề án", "Văn bản", "Văn bản hợp nhất", "Giấy mời", "Thông tri", "Thư mời", "Phương án",
    "Quy hoạch", "Chiến lược", "Biên bản", "Công thư", "Thông cáo", "Giấy phép", "Tuyên bố", "Nghị định thư", "Hợp đồng",
    "Bản ghi nhớ",
)  # fmt: skip

# Types that a bare number may follow: "Nghị quyết 57", "Nghị định 13/2023". "Đề án 844" and "Chương trình 135" are names.
NUMBERED_WITHOUT_SO = (
    "Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Kết luận", "Quyết định", "Thông tư liên tịch", "Công văn",
    "Kế hoạch",
)  # fmt: skip
# Of these the lower-case form is a verb or a common noun.
CAPITALISED_ONLY = ("Quyết định", "Kết luận", "Kế hoạch", "Công văn", "Chỉ thị")
# Types whose short form with "số" is a name or a list number rather than a citation.
NEVER_SHORT = (
    "Đề án", "Phương án", "Hợp đồng", "Giấy phép", "Biên bản", "Bản ghi nhớ", "Quy hoạch", "Chiến lược", "Luật", "Lệnh",
)  # fmt: skip
# Types that are documents when a date alone identifies them ("Luật Đo lường ngày 11/11/2011").
DATED_WITHOUT_NUMBER = (
    "Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Quyết định", "Hiến pháp",
)  # fmt: skip
NAMED_LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")

# The type letters of a number, where no type is written.
CODES = {
    "QĐ": "Quyết định", "NQ": "Nghị quyết", "NQLT": "Nghị quyết liên tịch", "NĐ": "Nghị định", "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch", "CT": "Chỉ thị", "KH": "Kế hoạch", "KHLT": "Kế hoạch liên tịch", "CV": "Công văn",
    "TB": "Thông báo", "BC": "Báo cáo", "TTr": "Tờ trình", "CTr": "Chương trình", "CTHĐ": "Chương trình hành động",
    "KL": "Kết luận", "HD": "Hướng dẫn", "ĐA": "Đề án", "GM": "Giấy mời", "QH": "Luật", "SL": "Sắc lệnh", "QC": "Quy chế",
    "CĐ": "Công điện", "PA": "Phương án", "QyĐ": "Quy định", "CTPH": "Chương trình phối hợp",
}  # fmt: skip

STANDARDS = ("TCVN", "QCVN", "ĐLVN", "ISO", "IEC", "TCCS", "ASTM", "TCN", "QĐKT", "GOST", "JIS", "HACCP", "OIML", "SA", "OHSAS")

# What an issuer's name begins with.
ISSUERS = (
    "Chính phủ", "Thủ tướng", "Phó Thủ tướng", "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chủ tịch", "Phó Chủ tịch",
    "Bộ trưởng", "Thứ trưởng", "Bộ", "UBND", "Ủy ban", "HĐND", "Hội đồng", "Thường trực", "Tỉnh ủy", "Thành ủy", "Huyện ủy",
    "Thị ủy", "Đảng ủy", "Quận ủy", "Ban", "Sở", "Giám đốc", "Phó Giám đốc", "Tổng cục", "Cục", "Vụ", "Văn phòng",
    "Chánh Văn phòng", "Chánh Thanh tra", "Chi cục", "Thanh tra", "Trung ương", "Bí thư", "Tổng Bí thư", "Liên hiệp", "Liên đoàn", "Hội",
    "Viện", "Trường", "Trung tâm", "Tổng Giám đốc", "Cục trưởng", "Tổng cục trưởng", "Viện trưởng", "Hiệu trưởng",
    "Trưởng ban", "MTTQ", "Ngân hàng", "Công an", "Kiểm toán", "Tòa án", "Viện kiểm sát", "Quỹ", "Đoàn", "Nhà nước",
    "Chủ nhiệm",
)  # fmt: skip
# Words at which an issuer's name is over.
ISSUER_STOPS = (
    "về", "v/v", "ngày", "ban hành", "phê duyệt", "quy định", "quyết định", "sửa đổi", "hướng dẫn", "thành lập", "việc",
    "đã", "là", "cho", "theo", "để", "trong", "tại", "nhằm", "gửi", "công nhận", "triển khai", "thực hiện", "kèm", "được",
    "kể từ", "từ", "đồng thời", "do", "thì", "bổ nhiệm", "điều động", "tặng", "khen thưởng", "công bố", "có", "giao",
    "yêu cầu", "nêu rõ", "số", "ký", "vừa", "mới", "năm", "đối với", "với", "sẽ", "trên", "cũng", "bằng", "đến", "hỗ trợ",
    "tăng cường", "đẩy mạnh", "tiếp tục", "trình", "chấp thuận", "cấp", "thông qua", "bắt đầu", "áp dụng", "phát động",
    "nay", "hiện", "quy hoạch", "xếp hạng", "thay", "hết", "phải", "cần", "không", "bao gồm", "gồm", "như", "hiệu lực",
    "mức", "chỉ", "mà", "khi", "sau", "trước", "và", "hoặc", "ra", "đang", "khóa", "kỳ họp", "kiến nghị", "đề nghị", "đề xuất", "báo cáo",
    "thông báo", "nhấn mạnh", "xác định", "đặt", "đưa", "thống nhất", "bãi bỏ", "thay thế", "giải quyết", "kết luận",
    "xử phạt", "phân bổ", "phát hành", "tổ chức", "chỉ đạo",
)  # fmt: skip

# National bodies whose spelling is closed: a name that differs in its marks only ("Chỉnh phủ") is one of these.
NATIONAL_BODIES = ("Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Bộ Chính trị", "Ban Bí thư", "Thủ tướng")

# Offices whose holder's name may follow ("Chủ tịch UBND tỉnh Trần Văn A"), and what such names begin with.
OFFICES = (
    "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Bộ trưởng", "Thứ trưởng", "Thủ tướng", "Phó Thủ tướng", "Bí thư", "Chánh",
    "Cục trưởng", "Tổng cục trưởng", "Viện trưởng", "Trưởng ban",
)  # fmt: skip
SURNAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh",
    "Trịnh", "Đoàn", "Lâm", "Mai", "Trương", "Tô", "Hà", "Cao", "Thái", "Châu", "Tạ", "Phùng", "Quách", "Lương", "Lò", "Lù", "Nông",
)  # fmt: skip
NOT_PERSONS = ("Hồ Chí Minh", "Hà Nội", "Hà Nam", "Hà Tĩnh", "Hà Giang", "Cao Bằng", "Thái Bình", "Thái Nguyên", "Lâm Đồng")

# Abbreviated types before a number: "QĐ số 12/QĐ-UBND", "NQ 57".
ABBREVIATIONS = ("QĐ", "NQ", "NĐ", "TT", "CT", "KH", "CV", "TB", "BC", "KL")

SIGNED = ("ký ban hành", "ban hành", "ký", "phê duyệt", "thông qua")
ISSUES = ("ký ban hành", "ban hành", "thông qua", "có", "ký", "ra", "phát hành", "gửi")
ACTS = (
    "chỉ đạo",
    "yêu cầu",
    "đề nghị",
    "thống nhất",
    "chấp thuận",
    "phê duyệt",
    "ban hành",
    "công nhận",
    "thành lập",
    "giao",
    "quy định",
    "cho phép",
    "bổ nhiệm",
    "tặng",
    "trao tặng",
)
JUST = ("đã", "vừa", "mới", "vừa mới", "cũng", "tiếp tục", "vừa qua đã")

# Counted or otherwise named, not numbered: "Quyết định 3 nội dung", "Kế hoạch 5 năm".
NOT_NUMBERED = (
    "năm", "tháng", "ngày", "tuần", "quý", "nội dung", "nhiệm vụ", "đề tài", "dự án", "giải pháp", "nhóm", "cơ sở",
    "trường hợp", "đơn vị", "cá nhân", "tập thể", "tổ chức", "vấn đề", "đồng chí", "điểm", "điều", "mục tiêu", "xã",
    "huyện", "sản phẩm", "lần", "bước", "cấp", "ông", "bà", "hồ sơ", "phần", "trang", "bậc", "người", "hội đồng", "bên",
    "tỷ", "triệu", "nghìn", "đồng", "công trình",
)  # fmt: skip
