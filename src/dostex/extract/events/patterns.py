"""Words that name events and the words around them, in ordinary spelling (FIELD.md, A8). Data only."""

from dostex.records import EventType

# Nouns that name an event wherever they stand. A longer phrase wins over a shorter one.
NOUNS: dict[EventType, tuple[str, ...]] = {
    "conference": (
        "hội nghị", "đại hội", "họp báo", "hội nghị trực tuyến", "kỳ họp", "hội nghị đối thoại", "hội nghị chuyên đề",
        "hội nghị khoa học", "phiên chất vấn", "buổi tuyên truyền", "buổi phổ biến", "buổi sơ kết", "buổi tổng kết", "buổi quán triệt",
        "buổi họp báo", "phiên trù bị", "phiên khai mạc",
    ),
    "seminar": (
        "hội thảo", "tọa đàm", "diễn đàn", "hội nghị - hội thảo", "hội nghị, hội thảo", "semina", "seminar", "workshop",
        "buổi trao đổi", "buổi nói chuyện", "buổi đối thoại", "buổi chia sẻ", "talkshow", "hội đàm khoa học",
        "buổi thảo luận", "phiên thảo luận", "phiên tọa đàm", "phiên chuyên đề", "buổi hội thảo", "buổi tọa đàm", "phiên đối thoại", "chương trình cà phê khởi nghiệp", "cà phê khởi nghiệp", "cà phê doanh nhân", "hội nghị bàn tròn", "đối thoại chính sách",
    ),
    "council": (
        "phiên họp hội đồng", "phiên họp của hội đồng", "cuộc họp hội đồng", "cuộc họp của hội đồng", "buổi họp hội đồng",
        "họp hội đồng", "họp các hội đồng", "phiên họp của các hội đồng", "buổi nghiệm thu", "buổi đánh giá nghiệm thu",
        "buổi đánh giá, nghiệm thu", "buổi xét duyệt", "buổi bảo vệ", "buổi thẩm định", "phiên nghiệm thu", "phiên tư vấn",
        "họp nghiệm thu", "họp đánh giá nghiệm thu", "họp đánh giá, nghiệm thu", "họp xét duyệt", "họp tuyển chọn",
        "họp tư vấn", "họp thẩm định", "họp xét chọn", "họp xét giao", "họp xác định nhiệm vụ", "họp tổ thẩm định",
        "họp tổ chuyên gia", "họp xét, đánh giá", "họp xét công nhận",
    ),
    "inspection": (
        "cuộc kiểm tra", "cuộc thanh tra", "đợt kiểm tra", "đợt thanh tra", "buổi kiểm tra", "buổi giám sát",
        "đợt giám sát", "chuyến kiểm tra", "đợt cao điểm kiểm tra", "cuộc giám sát", "đợt khảo sát, kiểm tra", "đợt lấy mẫu", "đợt thanh, kiểm tra",
        "đợt thanh tra, kiểm tra", "đợt kiểm tra, thanh tra", "đợt ra quân kiểm tra", "đợt hậu kiểm",
    ),
    "working_session": (
        "buổi làm việc", "cuộc làm việc", "phiên làm việc", "buổi tiếp", "cuộc họp", "buổi họp", "phiên họp",
        "buổi khảo sát", "đợt khảo sát", "chuyến khảo sát", "chuyến thăm", "chuyến công tác", "chuyến làm việc",
        "buổi gặp và làm việc", "buổi gặp mặt và làm việc", "buổi hội đàm", "cuộc gặp", "buổi gặp gỡ", "họp giao ban", "buổi gặp", "buổi hội ý", "cuộc hội ý", "buổi trao đổi, thống nhất",
        "buổi tham quan", "chuyến tham quan", "buổi giao ban", "cuộc giao ban", "họp ban chỉ đạo", "họp tổ công tác",
        "họp bàn", "buổi thăm và làm việc", "buổi trao đổi kinh nghiệm", "buổi trao đổi, làm việc", "buổi trao đổi, học tập",
        "chuyến thăm và làm việc", "chuyến học tập kinh nghiệm", "phiên họp ban chỉ đạo", "buổi tiếp và làm việc",
    ),
    "ceremony": (
        "lễ", "họp mặt", "gặp mặt", "buổi gặp mặt", "buổi họp mặt", "buổi lễ", "mít tinh", "mít-tinh", "meeting kỷ niệm",
        "buổi gặp mặt kỷ niệm", "gặp mặt kỷ niệm", "đêm trao giải", "gala", "lễ tổng kết", "gặp mặt, biểu dương",
    ),
    "contest": (
        "hội thi", "cuộc thi", "hội thao", "vòng chung kết", "vòng bán kết", "vòng sơ khảo", "đêm chung kết",
        "giải thi đấu", "hackathon", "giải robotics", "giải robocon", "giải robot", "giải bóng đá", "giải bóng chuyền",
        "giải cầu lông", "giải thể thao", "giải pickleball", "giải quần vợt", "giải bóng bàn", "buổi chấm thi", "phần thi",
    ),
    "training": (
        "lớp", "lớp tập huấn", "khóa tập huấn", "lớp đào tạo", "khóa đào tạo", "lớp bồi dưỡng", "khóa bồi dưỡng",
        "lớp huấn luyện", "khóa huấn luyện", "hội nghị tập huấn", "hội thảo tập huấn", "buổi tập huấn",
        "chương trình tập huấn", "chương trình đào tạo", "đợt tập huấn", "khóa học", "lớp học", "khóa đào tạo, tập huấn",
        "lớp đào tạo, tập huấn", "lớp tập huấn, đào tạo", "lớp đào tạo, bồi dưỡng", "hội nghị đào tạo",
        "hội nghị phổ biến, tập huấn", "hội nghị bồi dưỡng", "đợt huấn luyện", "hội nghị - tập huấn", "buổi huấn luyện",
        "buổi đào tạo", "lớp phổ biến kiến thức",
    ),
    "exhibition": (
        "techfest", "techmart", "techdemo", "ngày hội", "triển lãm", "hội chợ", "chợ công nghệ",
        "chợ công nghệ và thiết bị", "tuần lễ", "sàn giao dịch công nghệ", "trưng bày", "buổi trình diễn",
        "hội chợ triển lãm", "hội chợ - triển lãm", "phiên chợ", "không gian trưng bày", "ngày hội khởi nghiệp",
        "chương trình kết nối cung cầu", "chương trình kết nối cung - cầu", "buổi kết nối cung cầu", "techconnect", "sự kiện trình diễn", "sự kiện kết nối cung cầu",
        "sự kiện kết nối cung - cầu", "sự kiện trưng bày", "sự kiện kết nối công nghệ",
        "chương trình kết nối công nghệ", "demo day", "chương trình kết nối đầu tư", "tuần hàng", "festival", "lễ hội",
    ),
    "other": (
        "diễn tập", "buổi diễn tập", "buổi sinh hoạt", "sinh hoạt chuyên đề", "sinh hoạt chính trị",
        "buổi giao lưu", "giao lưu", "chương trình hiến máu", "hiến máu", "hội trại", "chuyến về nguồn", "tết trồng cây", "hành trình", "ngày chủ nhật xanh",
        "buổi truyền thông",
    ),
}  # fmt: skip

# What people do at an event, where no noun names it: "Sở tổ chức sơ kết", "Đoàn tiến hành kiểm tra".
ACTIVITIES: dict[EventType, tuple[str, ...]] = {
    "conference": ("sơ kết", "tổng kết", "giao ban", "sơ, tổng kết", "quán triệt", "đối thoại"),
    "council": (
        "xác định nhiệm vụ", "xác định danh mục", "nghiệm thu", "xét duyệt", "tuyển chọn", "xét giao trực tiếp",
        "đánh giá nghiệm thu", "tư vấn xác định", "xét chọn", "đánh giá, nghiệm thu", "thẩm định thuyết minh",
        "thẩm định nội dung", "thông qua thuyết minh", "bảo vệ thuyết minh", "bảo vệ đề cương", "tư vấn tuyển chọn",
        "giao trực tiếp", "thẩm định kinh phí", "xét công nhận sáng kiến", "xét tặng giải",
    ),
    "inspection": (
        "kiểm tra", "thanh tra", "hậu kiểm", "giám sát", "lấy mẫu kiểm tra", "lấy mẫu kiểm nghiệm",
        "lấy mẫu thử nghiệm", "thanh, kiểm tra", "thanh tra, kiểm tra", "ra quân kiểm tra",
    ),
    "working_session": (
        "làm việc với", "làm việc tại", "khảo sát", "tiếp và làm việc", "thăm và làm việc", "thăm, làm việc", "đến thăm",
        "tới thăm", "đi thăm", "thăm, chúc", "tham quan", "tiếp đoàn", "tiếp xã giao", "hội đàm", "đã tiếp",
        "gặp gỡ và làm việc", "đi thực tế", "thăm quan", "trao đổi, học tập kinh nghiệm", "học tập kinh nghiệm",
        "có cuộc làm việc", "họp", "đi khảo sát", "gặp gỡ", "nghe báo cáo", "nghe sở", "hội ý", "thăm, tặng quà", "thăm, động viên",
        "đón tiếp đoàn", "tiếp và trao đổi", "đón đoàn",
    ),
    "ceremony": (
        "trao quyết định", "công bố quyết định", "công bố và trao quyết định", "công bố, trao quyết định", "trao giải",
        "trao các quyết định", "công bố các quyết định", "công bố và trao các quyết định", "kỷ niệm", "tổng kết, trao giải",
        "tổng kết và trao giải", "tổng kết trao giải", "công bố và trao giải", "công bố, trao giải", "ra mắt", "trao tặng",
        "trao kỷ niệm chương", "trao huy hiệu", "trao danh hiệu", "trao cúp", "trao biểu trưng", "trao quyền sử dụng", "trao kinh phí", "trao giấy khen", "trao bằng khen", "trao giấy chứng nhận", "trao chứng nhận", "ký kết", "ký biên bản", "ký bản ghi nhớ", "ký thỏa thuận", "ký hợp tác",
        "ký chương trình", "ký giao ước", "ký quy chế phối hợp", "ký hợp đồng", "ký văn bản",
        "khánh thành", "khởi công", "động thổ", "tôn vinh", "vinh danh", "phát động", "ra quân", "bàn giao", "khai trương",
        "công bố nhãn hiệu", "công bố chỉ dẫn",
        "công bố logo", "công bố và trao", "trao văn bằng", "trao học bổng", "trao bằng", "trao giấy phép", "trao cờ",
        "đón nhận", "trao thưởng", "trao huân chương", "kết nạp", "dâng hương",
    ),
    "contest": ("chung kết", "chung khảo", "sơ khảo", "thi đấu", "chấm thi", "chấm chung khảo", "chấm sơ khảo"),
    "training": (
        "tập huấn", "bồi dưỡng kiến thức", "đào tạo", "huấn luyện", "đào tạo, tập huấn", "tập huấn, bồi dưỡng",
        "khai giảng", "bồi dưỡng kỹ năng", "bồi dưỡng nghiệp vụ", "bồi dưỡng chuyên môn", "bồi dưỡng cho",
    ),
    "exhibition": ("trình diễn", "kết nối cung cầu", "kết nối cung - cầu", "kết nối cung, cầu"),
    "seminar": ("trao đổi, thảo luận",),
}  # fmt: skip

# Words before an event noun that make it the subject of the report: "tổ chức hội nghị", "chủ trì cuộc họp".
GOVERNORS = (
    "tổ chức", "chủ trì", "khai mạc", "bế mạc", "diễn ra", "tiến hành", "dự", "tham dự", "tham gia", "có", "điều hành",
    "khai giảng", "trong khuôn khổ", "long trọng", "mở", "đăng cai", "triệu tập", "phối hợp tổ chức", "đồng chủ trì",
    "kết thúc", "chủ tọa", "thực hiện", "hoàn thành", "triển khai",
)  # fmt: skip

# The narrower set that shows, without any date, that a lead reports an event.
HOLDERS = ("tổ chức", "chủ trì", "khai mạc", "bế mạc", "diễn ra", "tiến hành", "điều hành", "khai giảng", "dự", "tham dự", "có")

# Words before a noun or activity that make it a backdrop, a body's or a document's name.
BACKDROPS = (
    "nghị quyết", "kết luận", "chương trình", "ban tổ chức", "kế hoạch", "chào mừng", "hướng tới", "hướng đến", "tiến tới",
    "thể lệ", "giải thưởng", "kết quả", "quyết định", "báo cáo", "hội đồng", "ban giám khảo", "chánh", "phó chánh",
    "công tác", "chức năng", "nghiệp vụ", "cán bộ", "phòng", "chi cục", "biên bản", "thông báo", "cơ quan", "thành lập",
    "ủy ban", "bộ phận", "trung tâm", "cung", "khách sạn", "thành công của", "trước", "sau", "phục vụ", "hồ sơ", "tham mưu", "kinh phí",
    "danh mục", "được", "đã được", "công ty", "tham gia dự", "văn bản", "giải", "đoạt giải", "đạt giải", "nhân", "mừng",
    "nhân dịp", "dịp", "viện", "trường", "tiêu chuẩn", "lực lượng", "đội", "tổ", "phát động", "hưởng ứng", "nghỉ", "ngày",
    "nghi", "quy trình", "tháng", "ban", "phụ trách", "lãnh đạo", "đề nghị", "yêu cầu", "quy định", "nội dung", "ban hành",
    "phê duyệt", "đoàn", "các đoàn", "giáo dục và",
)  # fmt: skip

# Organizations and places that end with one of these words: whoever acts is no backdrop ("Tỉnh đoàn phát động").
ACTORS = (
    "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "công đoàn", "liên đoàn", "chi đoàn", "hải phòng", "bệnh viện",
    "văn phòng", "hiệu trưởng",
)  # fmt: skip
# What people are given or taught is reported in the passive as well: "hơn 50 cán bộ được tập huấn".
PASSIVES = ("được", "đã được", "vừa được")
PASSIVE_TYPES: tuple[EventType, ...] = ("training", "ceremony")

# What a noun that follows them would otherwise be: "đoàn kiểm tra" is people, "Thanh tra Sở" an office.
OFFICE_AFTER = ("sở", "tỉnh", "bộ", "thành phố", "nhà nước", "chính phủ", "viên", "khoa học", "chuyên ngành sở", "huyện")

PLAN_CUES = ("dự kiến", "sẽ", "theo kế hoạch", "chuẩn bị", "sắp", "lên kế hoạch", "có kế hoạch")
# Parties agree on what they will hold: "Hai bên thống nhất năm 2024 tổ chức 2 hội thảo".
AGREEMENTS = ("thống nhất", "nhất trí", "thỏa thuận", "cam kết")
PROGRAMMES = ("các hoạt động", "chuỗi hoạt động", "các sự kiện", "chuỗi sự kiện", "chuỗi các hoạt động", "chuỗi các sự kiện")
PLAN_VERBS = (
    "tổ chức", "diễn ra", "khai mạc", "mở", "họp", "tiến hành", "phát động", "khởi động", "khai giảng", "ra mắt",
    "được tổ chức", "phối hợp tổ chức", "đăng cai", "đăng cai tổ chức", "triển khai", "bế mạc", "tham dự",
    "chủ trì tổ chức", "tham gia", "bắt đầu", "tập huấn",
)  # fmt: skip

# A verb that publishes a paper is no meeting: "Ngày 3/11, UBND tỉnh ban hành Kế hoạch".
PUBLISHING = (
    "thông báo", "gửi", "kêu gọi", "công nhận", "ban hành", "phê duyệt", "ký ban hành", "ký quyết định", "có công văn",
    "có văn bản", "có quyết định", "có báo cáo", "có thông báo", "đã ký", "ra quyết định", "ban bố", "công bố kế hoạch",
    "có kế hoạch", "gửi công văn", "có tờ trình", "có hiệu lực",
)  # fmt: skip

# A body that is set up to meet: planned, without a date of its own.
ESTABLISHING = ("thành lập", "kiện toàn")
COUNCILS = (
    "hội đồng giao trực tiếp", "hội đồng sáng kiến", "hội đồng tư vấn", "hội đồng đánh giá", "hội đồng nghiệm thu",
    "hội đồng khoa học", "hội đồng xét duyệt", "hội đồng tuyển chọn", "hội đồng thẩm định", "hội đồng xét chọn",
    "hội đồng chuyên ngành", "các hội đồng tư vấn", "hội đồng kh",
)  # fmt: skip

# After a conference or meeting noun: what kind of meeting it is.
TRAINING_AFTER = (
    "hướng dẫn, tập huấn",
    "phổ biến, tập huấn",
    "tuyên truyền, tập huấn",
    "tập huấn",
    "bồi dưỡng",
    "đào tạo",
    "huấn luyện",
)
COUNCIL_AFTER = (
    "nghiệm thu", "đánh giá, nghiệm thu", "đánh giá nghiệm thu", "tư vấn xác định", "tư vấn tuyển chọn", "tư vấn đánh giá",
    "xét duyệt", "tuyển chọn", "thẩm định nội dung", "thẩm định thuyết minh", "thẩm định đề cương", "xác định nhiệm vụ",
    "xác định danh mục", "xét giao trực tiếp", "hội đồng tư vấn", "hội đồng khoa học", "hội đồng nghiệm thu",
    "hội đồng đánh giá", "hội đồng kh", "hội đồng xét", "hội đồng tuyển chọn", "hội đồng thẩm định",
    "hội đồng chuyên ngành",
)  # fmt: skip
MEETING_AFTER = (
    "trực tuyến",
    "toàn thể",
    "lần thứ",
    "trực tiếp",
    "mở rộng",
    "khoa học",
    "cấp tỉnh",
    "thường niên",
    "chuyên đề",
)

# Who meets or inspects, where the sentence names neither meeting nor inspection.
TEAMS = ("đoàn kiểm tra", "đoàn thanh tra", "đoàn giám sát", "đoàn liên ngành", "tổ kiểm tra", "đoàn kiểm tra liên ngành")
# Opening and closing belong to what is opened: "lễ khai mạc Techfest" is the exhibition.
OPENINGS = ("khai mạc", "bế mạc", "khai giảng", "bế giảng")
# In a headline: what an inspection finds.
INSPECTION_HEADLINE = ("vi phạm", "xử phạt", "xử lý", "phát hiện", "kiểm tra", "thanh tra")
DAY_PARTS = ("sáng", "trưa", "chiều", "tối", "sáng ngày", "chiều ngày", "tối ngày", "sáng nay", "chiều nay", "tối nay")

# How a text comes back to its event: "Tại hội nghị", "Kết luận buổi làm việc", "Quang cảnh buổi lễ".
ANAPHORS = ("tại", "kết luận", "quang cảnh", "toàn cảnh", "kết thúc", "phát biểu kết luận", "phát biểu khai mạc")

# A lead that goes back in time tells a background, not its own event.
FLASHBACKS = ("trước đó", "trước đây", "trước phiên họp", "trước hội nghị", "như đã đưa tin", "cách đây", "được biết, trước")

# A body that can organize; the first words of its name.
ORGANIZERS = (
    "sở", "ubnd", "ủy ban", "bộ", "trung tâm", "chi cục", "hội đồng", "liên hiệp", "cục", "viện", "trường", "đảng bộ",
    "đảng ủy", "tỉnh ủy", "thành ủy", "ban", "văn phòng", "công đoàn", "tỉnh đoàn", "thành đoàn", "đoàn thanh niên",
    "đoàn khối", "hội", "quỹ", "thanh tra", "chi bộ", "vụ", "đại học", "học viện", "hđnd", "chi đoàn", "hiệp hội",
    "tổng cục", "huyện ủy", "mặt trận", "báo", "tạp chí", "phòng",
)  # fmt: skip

# The first words of a place where people meet.
VENUES = (
    "hội trường", "phòng họp", "trụ sở", "trung tâm", "nhà", "khách sạn", "khu", "ubnd", "sở", "thành phố", "tp", "thị xã",
    "huyện", "tỉnh", "xã", "phường", "trường", "viện", "quảng trường", "công viên", "bảo tàng", "thư viện", "cung", "số",
    "thủ đô", "đại học", "công ty", "điểm cầu", "học viện", "bộ", "văn phòng", "chi cục", "hà nội", "đặc khu", "thị trấn",
)  # fmt: skip

# Where the name of a place ends; "và" ends it too, unless it stands inside the name of a department.
VENUE_ENDS = ("đã", "diễn ra", "tổ chức", "với", "do", "dưới", "nhằm", "để", "vào", "theo", "có", "sẽ", "về", "từ", "trong")
NAMES_AFTER_AND = ("công nghệ", "môi trường", "truyền thông", "đào tạo", "phát triển", "kỹ thuật", "đổi mới")

# Verbs after an event's name and right before its day: "Lớp học … bế mạc chiều 19/10".
HELD = (
    "tổ chức", "diễn ra", "khai mạc", "bế mạc", "kết thúc", "tiến hành", "thực hiện", "được mở", "mở", "họp", "chủ trì",
)  # fmt: skip

# Words before an event that is only the frame of another: "trong khuôn khổ Tuần lễ, Sở đã ký kết".
FRAMES = ("trong khuôn khổ", "trong khuôn khổ của", "bên lề", "khuôn khổ", "trong chuỗi", "trong khuôn khổ chuỗi")
