"""Vocabulary of people, offices and what they do at an event, in ordinary spelling (FIELD.md, A3)."""

from dostex.extract.organizations.phrases import phrases

# Forms of address; "các đồng chí" and "các ông" speak to everyone who follows.
ADDRESSES = phrases("đồng chí; đ/c; đc; ông; bà; anh; chị")

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
MEMBERS = phrases(
    """
    Ủy viên; UV; Ủy viên dự khuyết; Ủy viên Thường trực; Ủy viên chính thức; Đại biểu
    """
)
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
        Chủ tịch Hội đồng; Chủ tịch HĐ; Chủ tịch HĐKH; Chủ tọa; Chủ trì Hội đồng; Tổ trưởng Tổ tư vấn; Tổ trưởng tổ
        chuyên gia; Trưởng Tiểu ban; Chủ tịch các Hội đồng
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
        Chủ nhiệm đề tài; Chủ nhiệm dự án; Chủ nhiệm nhiệm vụ; Chủ nhiệm đề tài/dự án; Chủ nhiệm đề án; Đồng chủ nhiệm;
        Chủ nhiệm nhiệm vụ KH&CN; Chủ nhiệm chương trình; Đồng chủ nhiệm đề tài; Chủ nhiệm mô hình; Chủ nhiệm công
        trình; Chủ nhiệm đề tài khoa học
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
    tư vấn; xác định; tuyển chọn; giao trực tiếp; nghiệm thu; đánh giá; thẩm định; xét duyệt; xét chọn; thuyết minh; giám khảo; chuyên ngành;
    khoa học; cấp tỉnh; cấp cơ sở; cấp thành phố; nhiệm vụ; đề tài; dự án; kết quả; đề cương; kinh phí; chấm thi; sơ tuyển; công nghệ; chính thức
    """
)
BARE_ROLES = {
    "chủ tịch": "chair", "phó chủ tịch": "vice_chair", "chủ nhiệm": "principal_investigator",
    "trưởng đoàn": "head_of_delegation", "thư ký": "secretary", "ủy viên": "member", "thành viên": "member",
    "phản biện": "reviewer",
}  # fmt: skip

# Verbs, by what they make of their subject.
VERBS = {
    "chair": phrases(
        """
        chủ trì; đồng chủ trì; cùng chủ trì; chủ tọa; đồng chủ tọa; điều hành phiên họp; điều hành phiên; điều hành hội
        nghị; điều hành hội thảo; điều hành cuộc họp; điều hành buổi; điều hành thảo luận; điều hành phần thảo luận;
        điều hành tọa đàm; điều hành đại hội
        """
    ),
    "speaker": phrases(
        """
        đọc diễn văn; đọc báo cáo; đọc tham luận; đọc lời khai mạc; ôn lại; thẳng thắn; lý giải; dẫn giải; bộc bạch; đúc kết;
        trăn trở; cảnh báo; quả quyết; tiết lộ; đáp từ; tin tưởng; nhắn nhủ; tóm tắt; điểm lại;
        phát biểu; cho biết; cho hay; đề nghị; kết luận; báo cáo; nhấn mạnh; thông tin; yêu cầu; khẳng định; chia sẻ;
        trình bày; cho rằng; nêu; nêu rõ; nói; đánh giá; đánh giá cao; ghi nhận; biểu dương; mong muốn; bày tỏ; đề xuất;
        kiến nghị; giải đáp; trao đổi; giới thiệu; lưu ý; quán triệt; giải trình; phân tích; chỉ rõ; hoan nghênh; cảm
        ơn; gợi ý; khai mạc; bế mạc; tuyên bố; tham luận; phổ biến; truyền đạt; chúc mừng; cam kết; kêu gọi; phản ánh;
        tâm sự; nhận định; nhận xét; góp ý; động viên; nhắc nhở; hy vọng; kỳ vọng; xác nhận; trả lời; chỉ đạo kết luận;
        giải thích; thừa nhận; đặt vấn đề; đề cập; chỉ ra; gửi lời; thống nhất; đồng tình; nhất trí; tiếp thu; cho ý
        kiến; có ý kiến; khuyến nghị; dẫn chứng; mong; thuyết trình; thông báo; thông qua
        """
    ),
    "attendee": phrases(
        """
        dự; tham dự; đến dự; tới dự; cùng dự; cùng đi; cùng tham dự; tham gia; có mặt; về dự; đi cùng; dự và chỉ đạo;
        đến dự và chỉ đạo; cùng tham gia; tham dự và chỉ đạo; tiếp và làm việc; tiếp đoàn; đón tiếp; dự họp; dự hội
        nghị; chứng kiến
        """
    ),
    "member": phrases(
        """
        tham gia đoàn; cùng tham gia đoàn; thành viên đoàn; tham gia đoàn công tác; thành viên đoàn công tác; thành phần
        đoàn
        """
    ),
    "signatory": phrases("ký; kí; ký ban hành; ký quyết định; thừa lệnh ký"),
    "head_of_delegation": phrases("dẫn đầu; làm trưởng đoàn"),
}
# Verbs that only look like one of the above, or take the clause to another subject.
NO_VERBS = phrases(
    """
    đơn vị chủ trì; cơ quan chủ trì; tổ chức chủ trì; chủ trì thực hiện; chủ trì, phối hợp; chủ trì phối hợp; chủ trì
    nhiệm vụ; chủ trì đề tài; chủ trì soạn thảo; chủ trì triển khai; chủ trì tham mưu; dự án; dự toán; dự kiến; dự thảo;
    dự báo; dự thi; dự phòng; dự tuyển; dự trữ; dự khuyết; dự định; dự thầu; báo cáo viên; nêu trên; nói trên; nói
    chung; nói riêng; ký kết; ký hiệu; ký túc xá; chữ ký; đăng ký; thông tin và truyền thông; hệ thống thông tin; công
    nghệ thông tin; thông tin khoa học; được yêu cầu; theo yêu cầu; thông qua việc; được đánh giá; hội đồng đánh giá; tư
    vấn đánh giá; thư ký; kỷ yếu; đánh giá, nghiệm thu; thông báo kết luận số; cơ quan đồng chủ trì; làm
    việc; làm rõ; làm tốt; làm chủ công nghệ; làm cơ sở; làm lễ; làm thủ tục; giữ vững; giữ vai trò; giữ gìn; làm ra;
    làm giàu; làm thay đổi; làm theo; làm căn cứ; làm quen; giao chủ trì; chủ trì xây dựng; chủ trì tổ chức thực hiện
    """
)

# Verbs that say nothing of roles but end the name of a body ("Trung tâm thực hiện 8 nhiệm vụ").
ACTS = phrases(
    """
    thực hiện; tổ chức; phối hợp; triển khai; hoạt động; tiến hành; xây dựng; ban hành; phê duyệt; nghiệm thu; trao;
    tặng; tham mưu; hướng dẫn; hoàn thành; công bố; bàn giao; tiếp tục; đăng ký; chuyển giao; tập trung; tăng cường;
    khảo sát; kiểm tra; ủng hộ; đồng hành; chịu trách nhiệm; đại diện; nghỉ hưu; đề ra; khen thưởng; tham
    quan; kí kết; ký kết; thảo luận; giao nhiệm vụ; giao; lựa chọn; thành lập; bấm nút; cắt băng; trực thuộc; hỗ trợ;
    đạt; tiếp nhận; sẽ; đã
    """
)

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
# Others who may take the floor: after a comma or at the start they are the subject of what follows.
CROWDS = phrases(
    """
    các đại biểu; đại biểu; hội nghị; hội thảo; hội đồng; các ý kiến; nhiều ý kiến; các thành viên; các đơn vị; các sở; nhóm tác giả;
    nhóm nghiên cứu; nhóm thực hiện; ban chủ nhiệm; ban tổ chức; đoàn công tác; đoàn kiểm tra; đoàn; cử tri; người dân; doanh nghiệp;
    các doanh nghiệp; các địa phương; các nhà khoa học; các chuyên gia; chuyên gia; buổi làm việc; cuộc họp; tổng kinh phí; kinh phí; đề tài; dự án
    """
)
# Asides between a name and its post: they run to the next separator.
ASIDES = phrases("sinh năm; sinh ngày; SN; quê; quê quán; quê ở; trình độ; hiện công tác tại")
# Statesmen of the past, who are remembered and not reported.
HISTORICAL = phrases(
    """
    Hồ Chí Minh; Võ Nguyên Giáp; Lê Duẩn; Trường Chinh; Phạm Văn Đồng; Tôn Đức Thắng; Trần Phú; Lê Hồng Phong; Hà Huy Tập; Nguyễn Văn Cừ;
    Hoàng Văn Thụ; Nguyễn Văn Linh; Trần Đại Nghĩa; Tạ Quang Bửu; Võ Văn Kiệt; Nguyễn Thị Minh Khai; Nguyễn Ái Quốc; Hoàng Đình Giong
    """
)
# An office held before the one that the sentence is about.
EARLIER = phrases("trước khi được bổ nhiệm; trước khi; từng; đã từng; trước đây; kinh qua; từng kinh qua")
# What a person acts on behalf of: "Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở …".
ON_BEHALF = phrases(
    """
    ủy quyền của; theo chỉ đạo của; thay mặt; được sự đồng ý của; sự chỉ đạo của; sự quan tâm của; theo đề nghị của
    """
)

# Verbs of appointment; "bầu" leaves an office of another body as it is.
APPOINTING = phrases(
    """
    bổ nhiệm; bổ nhiệm lại; tái bổ nhiệm; điều động; luân chuyển; tiếp nhận; phân công; chỉ định; bầu; bầu bổ sung;
    trúng cử; điều động, bổ nhiệm; tiếp nhận, bổ nhiệm; điều động và bổ nhiệm; giới thiệu; tín nhiệm bầu
    """
)
INTO_OFFICE = phrases(
    """
    tái đắc cử; đắc cử; được tín nhiệm giữ chức; trúng cử chức vụ;
    giữ chức; giữ chức vụ; giữ chức danh; làm; được giao; được giao giữ; giữ; đảm nhận; đảm nhiệm; đảm nhận chức vụ; đảm
    nhiệm chức vụ; sang làm; về làm; nhận nhiệm vụ; được giao nhiệm vụ; nhận chức; bầu làm; giữ nhiệm vụ; được bổ nhiệm;
    nắm giữ chức vụ; đảm nhận vị trí; giữ cương vị; đảm nhận cương vị
    """
)
OUT_OF_OFFICE = phrases(
    """
    thôi giữ chức; thôi giữ chức vụ; thôi đảm nhiệm; miễn nhiệm; miễn nhiệm chức vụ; thôi làm; thôi giữ
    """
)
REPLACING = phrases("thay; thay cho; thay thế; thay thế cho; kế nhiệm")

# A verb before its subject: "Đến dự có …", "Về phía tỉnh có …"; also what brings in the persons of a list.
LIST_OPENERS = phrases(
    """
    về phía; tại điểm cầu; điểm cầu; đầu cầu; được đón tiếp; vinh dự đón tiếp; vinh dự được đón; hân hạnh được đón tiếp; thành phần tham dự; thành phần dự; khách mời; đại biểu tham dự; tham gia buổi làm việc; làm việc với đoàn;
    tiếp đoàn
    """
)
INTRODUCING = phrases("có; gồm; là; gồm có; bao gồm")
QUOTING = phrases("theo")
# Words that make the next person an object of the clause.
OBJECT_MARKS = phrases("cho; tặng; đối với; với; gặp; thăm; tới; về; bổ nhiệm; điều động; thay; viếng")

# Words between a name and its post that change nothing.
FILLERS = phrases(
    """
    hiện; hiện là; hiện nay là; là; kiêm; đồng thời là; kiêm nhiệm; hiện đang là; cũng là; trực tiếp; đã; cũng; vừa; sẽ;
    đang; nay là; cùng
    """
)
PLURALS = phrases("các; những; hai; ba; bốn; năm; sáu; 02; 03; 04; 2; 3; 4; 5; 05; 06; 6")
NOT_NAMES = phrases(
    """
    Hội đồng; Hội nghị; Hội thảo; Đại hội; Đảng; Bác Hồ; Quyết định; Kế hoạch; Nghị quyết; Việt Nam
    """
)
SPEECH_ADVERBS = phrases("cũng; đã; còn; nhấn; đồng thời; rất; vui mừng; đặc biệt")
