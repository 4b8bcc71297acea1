"""Vocabulary of public bodies, in ordinary spelling."""

# Bodies that exist once in each province: without a place they are the host's.
PROVINCIAL_HEADS = ("Sở", "Chi cục", "Hội đồng Quản lý Quỹ", "Ban Dân tộc")

# Bodies whose name itself says "of the province" or "of the city" and takes the bare place name.
PROVINCE_COMMITTEES = ("Tỉnh ủy", "Tỉnh đoàn")
CITY_COMMITTEES = ("Thành ủy", "Thành đoàn")

# Parts of a ministry or department: "Cục X - Bộ Y" is "Cục X, Bộ Y" (contract, Officials).
PARTS = ("Cục", "Vụ", "Viện", "Tổng cục", "Trung tâm", "Chi cục", "Học viện", "Trường", "Báo", "Tạp chí")

# Heads of a body that may precede it where a document's issuer is a person's office: "Giám đốc Sở".
OFFICES = ("Giám đốc", "Phó Giám đốc", "Chủ tịch", "Phó Chủ tịch", "Bộ trưởng", "Thứ trưởng", "Bí thư")
