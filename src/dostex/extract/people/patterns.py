"""Vocabulary of people, offices and what they do at an event, in ordinary spelling (FIELD.md, A3)."""

from dostex.extract.organizations.phrases import phrases

# Forms of address; "các đồng chí" and "các ông" speak to everyone who follows.
ADDRESSES = phrases("đồng chí; đ/c; đc; ông; bà; anh; chị; ông, bà; ông/bà; ông (bà); ông bà; ông và bà")
# Of these nobody's own can be told.
JOINT_ADDRESSES = phrases("ông, bà; ông/bà; ông (bà); ông bà; ông và bà")

# Degrees and ranks written out keep their words in lower case, abbreviations have one form (contract, Officials).
DEGREE_WORDS = phrases(
    """
    giáo sư; phó giáo sư; tiến sĩ; tiến sĩ khoa học; thạc sĩ; cử nhân; kĩ sư; bác sĩ; dược sĩ; luật sư; viện sĩ; nghiên
    cứu sinh; bác sĩ chuyên khoa i; bác sĩ chuyên khoa ii; bác sĩ chuyên khoa 1; bác sĩ chuyên khoa 2; kiến trúc sư; nhà
    giáo ưu tú; nhà giáo nhân dân; thầy thuốc ưu tú; thầy thuốc nhân dân; trung tướng; thiếu tướng; thượng tướng; đại
    tá; thượng tá; trung tá; thiếu tá; đại úy; thượng úy
    """
)
DEGREES = {
    "GS": "GS", "PGS": "PGS", "TS": "TS", "TSKH": "TSKH", "ThS": "ThS", "Th.S": "ThS", "BS": "BS", "KS": "KS", "CN": "CN",
    "DS": "DS", "LS": "LS", "NCS": "NCS", "BSCKI": "BSCKI", "BSCKII": "BSCKII", "BS.CKI": "BSCKI", "BS.CKII": "BSCKII",
    "BSCK1": "BSCK1", "BSCK2": "BSCK2", "BS CKII": "BSCKII", "BS CKI": "BSCKI", "KTS": "KTS", "NGƯT": "NGƯT",
    "NGND": "NGND", "TTƯT": "TTƯT", "TTND": "TTND", "VS": "VS", "DSCKI": "DSCKI", "DSCKII": "DSCKII", "Kĩ sư": "kỹ sư",
}  # fmt: skip

# Offices that are followed by their body, at once or after "của".
OFFICES = phrases(
    """
    Trưởng trạm; Phó Trưởng trạm; Trưởng trại; Phó Trưởng trại;
    Giám đốc; Phó Giám đốc; GĐ; PGĐ; Phó GĐ; P.GĐ; P. Giám đốc; Tổng Giám đốc; Phó Tổng Giám đốc; Chủ tịch; Phó Chủ
    tịch; PCT; Bí thư; Phó Bí thư; Thứ trưởng; Bộ trưởng; Thủ tướng; Phó Thủ tướng; Chủ tịch nước; Phó Chủ tịch nước;
    Tổng Bí thư; Tổng Thư ký; Phó Tổng Thư ký; Viện trưởng; Phó Viện trưởng; Viện phó; Hiệu trưởng; Phó Hiệu trưởng;
    Hiệu phó; Cục trưởng; Phó Cục trưởng; Cục phó; Vụ trưởng; Phó Vụ trưởng; Vụ phó; Hàm Vụ trưởng; Hàm Phó Vụ trưởng;
    Chi cục trưởng; Phó Chi cục trưởng; Chi cục phó; Tổng cục trưởng; Phó Tổng cục trưởng; Chánh Văn phòng; Phó Chánh
    Văn phòng; Phó Văn phòng; Chánh Thanh tra; Phó Chánh Thanh tra; Tổng Thanh tra; Tổng Biên tập; Phó Tổng Biên tập;
    Trạm trưởng; Phó Trạm trưởng; Trưởng đại diện; Kế toán trưởng; Giám đốc điều hành; Chủ nhiệm; Phó Chủ nhiệm; Tổng
    Kiểm toán; Đại sứ; Tham tán; Chính ủy; Phó Chính ủy; Chỉ huy trưởng; Phó Chỉ huy trưởng; Tư lệnh; Phó Tư lệnh; Chánh
    án; Phó Chánh án; Trưởng cơ quan đại diện; Phó Tổng Kiểm toán
    """
)
OFFICE_TAILS = phrases("Thường trực; phụ trách; điều hành; thứ nhất; chuyên trách; kiêm nhiệm; TT")

# Offices over a room: the room stays in the title, the body is the department (contract).
ROOM_OFFICES = phrases(
    """
    Trưởng phòng; Phó Trưởng phòng; Phó phòng; Trưởng khoa; Phó Trưởng khoa; Phó khoa; Trưởng bộ môn; Phó Trưởng bộ môn;
    Chuyên viên; Chuyên viên chính; Chuyên viên cao cấp; Nghiên cứu viên; Nghiên cứu viên chính; Nghiên cứu viên cao
    cấp; Giảng viên; Giảng viên chính; Giảng viên cao cấp; Thanh tra viên; Thanh tra viên chính; Phụ trách phòng; Trưởng
    bộ phận; Phó Trưởng bộ phận; Phó bộ môn; Kiểm soát viên
    """
)
BOARD_OFFICES = phrases(
    """
    Trưởng Ban; Phó Trưởng Ban; Phó Ban; Phó Trưởng Ban Thường trực; Phó Trưởng Ban phụ trách
    """
)
OTHER_HEADS = phrases(
    """
    Trưởng Đoàn ĐBQH; Phó Trưởng Đoàn ĐBQH; Trưởng Đoàn đại biểu Quốc hội; Phó Trưởng Đoàn đại biểu Quốc hội; Phó trưởng
    đoàn chuyên trách Đoàn đại biểu Quốc hội
    """
)

# Membership of a party committee, said in one word: the committee follows from the word.
PARTY_MEMBERS = {
    "Tỉnh ủy viên": "Tỉnh ủy", "TUV": "Tỉnh ủy", "UVBTV": "Tỉnh ủy", "Thành ủy viên": "Thành ủy", "UVBCH": "Tỉnh ủy",
    "Huyện ủy viên": "Huyện ủy", "Ủy viên BTV": "Tỉnh ủy", "Ủy viên Ban Thường vụ": "Tỉnh ủy", "UV BTV": "Tỉnh ủy",
    "UV Ban Thường vụ": "Tỉnh ủy", "UVTV": "Tỉnh ủy", "Đảng ủy viên": "", "Ủy viên Thường vụ": "Tỉnh ủy",
    "Ủy viên TV": "Tỉnh ủy", "UV.BTV": "Tỉnh ủy", "Đại biểu Quốc hội": "Quốc hội", "ĐBQH": "Quốc hội",
}  # fmt: skip
MEMBER_BODIES = phrases(
    """
    BCH; Ban Chấp hành; Trung ương; TW; T.Ư; Bộ Chính trị; Ban Bí thư; UBND; HĐND; Ủy ban; Thường trực; Đoàn Chủ tịch;
    Ban Cán sự; BCS
    """
)

# Committees of the party inside another body: they stay in the title, the body is the organization ("Bí thư Đảng ủy" of the department).
INNER_COMMITTEES = phrases(
    """
    Đảng ủy; Chi bộ; Đảng bộ; Ban Cán sự Đảng; Đảng đoàn; Đoàn Thanh niên; Chi đoàn; Công đoàn; Ban Chấp hành Đảng bộ;
    BCH Đảng bộ; Ban cán sự; Công đoàn cơ sở
    """
)

# What happens to an office, said before its title.
FORMER = phrases("nguyên; cựu; nguyên là")
APPOINTED = phrases("tân")
ACTING = phrases("quyền; q.; q")

# Parts in an event or in a task's council: roles, no posts (contract).
ROLES = {
    "chair": phrases(
        """
        Chủ tịch Hội đồng; Chủ tịch HĐ; Chủ tịch HĐKH; Chủ tọa; Chủ trì Hội đồng; Tổ trưởng Tổ tư vấn; Tổ trưởng tổ chuyên
        gia; Trưởng Tiểu ban; Chủ tịch các Hội đồng
        """
    ),
    "vice_chair": phrases("Phó Chủ tịch Hội đồng; Phó Chủ tịch HĐ"),
    "secretary": phrases("Thư ký khoa học; Thư ký Hội đồng; Thư ký hành chính; Thư ký đề tài; Thư ký"),
    "member": phrases("Ủy viên Hội đồng; Thành viên Hội đồng; Ủy viên; Thành viên; Ủy viên HĐ"),
    "reviewer": phrases(
        """
        Phản biện 1; Phản biện 2; Phản biện; Ủy viên phản biện; Ủy viên phản biện 1; Ủy viên phản biện 2; Phản biện thứ
        nhất; Phản biện thứ hai; Phản biện I; Phản biện II
        """
    ),
    "head_of_delegation": phrases(
        """
        Trưởng đoàn; Trưởng đoàn công tác; Trưởng đoàn kiểm tra; Trưởng đoàn thanh tra; Trưởng đoàn giám sát
        """
    ),
    "organizer": phrases(
        """
        Trưởng ban tổ chức; Phó Trưởng ban tổ chức; Phó ban tổ chức; Trưởng BTC; Phó Trưởng BTC
        """
    ),
    "principal_investigator": phrases(
        """
        Chủ nhiệm đề tài; Chủ nhiệm dự án; Chủ nhiệm nhiệm vụ; Chủ nhiệm đề tài/dự án; Chủ nhiệm đề án; Đồng chủ nhiệm; Chủ
        nhiệm nhiệm vụ KH&CN; Chủ nhiệm chương trình; Đồng chủ nhiệm đề tài; Chủ nhiệm mô hình; Chủ nhiệm công trình; Chủ
        nhiệm đề tài khoa học
        """
    ),
}
# A council of this kind is a standing body: its head holds a post.
STANDING_COUNCILS = phrases(
    """
    quản lý; quản trị; nhân dân; trường; KH&CN; khoa học và công nghệ; thi đua; sáng kiến; lý luận; dân tộc; khoa học và
    đào tạo; thành viên; khoa học
    """
)
# What a council of the event may be for: these words belong to the role ("Chủ tịch Hội đồng tư vấn tuyển chọn cấp tỉnh").
COUNCIL_WORDS = phrases(
    """
    tư vấn; xác định; tuyển chọn; giao trực tiếp; nghiệm thu; đánh giá; thẩm định; xét duyệt; xét chọn; thuyết minh;
    giám khảo; chuyên ngành; khoa học; cấp tỉnh; cấp cơ sở; cấp thành phố; nhiệm vụ; đề tài; dự án; kết quả; đề cương;
    kinh phí; chấm thi; sơ tuyển; công nghệ; chính thức
    """
)
BARE_ROLES = {
    "chủ tịch": "chair", "phó chủ tịch": "vice_chair", "chủ nhiệm": "principal_investigator",
    "trưởng đoàn": "head_of_delegation", "thư ký": "secretary", "ủy viên": "member", "thành viên": "member",
    "phản biện": "reviewer",
}  # fmt: skip

# Bodies that a bare title of this kind means, when the sentence has named one ("về phía Viện X có ông A - Viện trưởng").
HEADS_OF = {
    "viện trưởng": phrases("viện"),
    "phó viện trưởng": phrases("viện"),
    "cục trưởng": phrases("cục"),
    "phó cục trưởng": phrases("cục"),
    "vụ trưởng": phrases("vụ"),
    "phó vụ trưởng": phrases("vụ"),
    "chi cục trưởng": phrases("chi cục"),
    "phó chi cục trưởng": phrases("chi cục"),
    "hiệu trưởng": phrases("trường; học viện"),
    "phó hiệu trưởng": phrases("trường; học viện"),
    "giám đốc": phrases("trung tâm; sở; quỹ; bệnh viện; học viện; đại học"),
    "phó giám đốc": phrases("trung tâm; sở; quỹ; bệnh viện; học viện; đại học"),
    "chủ tịch": phrases("ubnd; hđnd; liên hiệp; hội"),
    "phó chủ tịch": phrases("ubnd; hđnd; liên hiệp; hội"),
}

# Statesmen of the past, who are remembered and not reported.
HISTORICAL = phrases(
    """
    Hồ Chí Minh; Võ Nguyên Giáp; Lê Duẩn; Trường Chinh; Phạm Văn Đồng; Tôn Đức Thắng; Trần Phú; Lê Hồng Phong; Hà Huy
    Tập; Nguyễn Văn Cừ; Hoàng Văn Thụ; Nguyễn Văn Linh; Trần Đại Nghĩa; Tạ Quang Bửu; Võ Văn Kiệt; Nguyễn Thị Minh Khai;
    Nguyễn Ái Quốc; Hoàng Đình Giong
    """
)
