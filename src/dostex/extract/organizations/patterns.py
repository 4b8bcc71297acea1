"""Vocabulary of public bodies, in ordinary spelling."""

# Directly governed cities; Huế since 1 January 2025 (before that the province Thừa Thiên Huế).
CENTRAL_CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "Huế")

# FIELD.md, A8: the 63 provinces of 2008-2025 and how reporters spell them. The first spelling is the proper name.
PROVINCES = (
    ("An Giang",), ("Bà Rịa - Vũng Tàu", "BR-VT", "BRVT"), ("Bắc Giang",), ("Bắc Kạn", "Bắc Cạn"), ("Bạc Liêu",), ("Bắc Ninh",),
    ("Bến Tre",), ("Bình Định",), ("Bình Dương",), ("Bình Phước",), ("Bình Thuận",), ("Cà Mau",), ("Cần Thơ", "TPCT"),
    ("Cao Bằng",), ("Đà Nẵng",), ("Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Đăk Lắk", "Đắk Lăk", "Đắklắk", "Daklak"),
    ("Đắk Nông", "Đăk Nông", "Đắc Nông"), ("Điện Biên",), ("Đồng Nai",), ("Đồng Tháp",), ("Gia Lai",), ("Hà Giang",),
    ("Hà Nam",), ("Hà Nội",), ("Hà Tĩnh",), ("Hải Dương",), ("Hải Phòng",), ("Hậu Giang",), ("Hòa Bình",), ("Hưng Yên",),
    ("Khánh Hòa",), ("Kiên Giang",), ("Kon Tum", "Kontum"), ("Lai Châu",), ("Lâm Đồng",), ("Lạng Sơn",), ("Lào Cai",),
    ("Long An",), ("Nam Định",), ("Nghệ An",), ("Ninh Bình",), ("Ninh Thuận",), ("Phú Thọ",), ("Phú Yên",), ("Quảng Bình",),
    ("Quảng Nam",), ("Quảng Ngãi",), ("Quảng Ninh",), ("Quảng Trị",), ("Sóc Trăng",), ("Sơn La",), ("Tây Ninh",),
    ("Thái Bình",), ("Thái Nguyên",), ("Thanh Hóa",), ("Thừa Thiên Huế", "Thừa Thiên - Huế", "TT-Huế", "TT.Huế", "TT Huế"),
    ("Tiền Giang",), ("Hồ Chí Minh", "HCM"), ("Trà Vinh",), ("Tuyên Quang",), ("Vĩnh Long",), ("Vĩnh Phúc",), ("Yên Bái",),
    ("Huế",),
)  # fmt: skip

# Bodies that exist once in each province: without a place they are the host's.
PROVINCIAL_HEADS = ("Sở", "Chi cục", "Hội đồng Quản lý Quỹ", "Ban Dân tộc")

# Bodies whose name itself says "of the province" or "of the city" and takes the bare place name.
PROVINCE_COMMITTEES = ("Tỉnh ủy", "Tỉnh đoàn")
CITY_COMMITTEES = ("Thành ủy", "Thành đoàn")

# Parts of a ministry or department: "Cục X - Bộ Y" is "Cục X, Bộ Y" (contract, Officials).
PARTS = ("Cục", "Vụ", "Viện", "Tổng cục", "Trung tâm", "Chi cục", "Học viện", "Trường", "Báo", "Tạp chí")

# Heads of a body that may precede it where a document's issuer is a person's office: "Giám đốc Sở".
OFFICES = ("Giám đốc", "Phó Giám đốc", "Chủ tịch", "Phó Chủ tịch", "Bộ trưởng", "Thứ trưởng", "Bí thư")
