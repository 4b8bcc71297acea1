"""Vocabulary of what people do at an event, of appointments, and of small words that order a sentence."""

from dostex.extract.organizations.phrases import phrases

# Verbs, by what they make of their subject.
VERBS = {
    "chair": phrases(
        """
        chủ trì; đồng chủ trì; cùng chủ trì; chủ tọa; đồng chủ tọa; điều hành phiên họp; điều hành phiên; điều hành hội
        nghị; điều hành hội thảo; điều hành cuộc họp; điều hành buổi; điều hành thảo luận; điều hành phần thảo luận; điều
        hành tọa đàm; điều hành đại hội
        """
    ),
    "speaker": phrases(
        """
        đọc diễn văn; giảng dạy; giảng bài; đọc báo cáo; đọc tham luận; đọc lời khai mạc; ôn lại; thẳng thắn; lý giải; dẫn
        giải; bộc bạch; đúc kết; trăn trở; cảnh báo; quả quyết; tiết lộ; đáp từ; tin tưởng; nhắn nhủ; tóm tắt; điểm lại;
        phát biểu; cho biết; cho hay; đề nghị; kết luận; báo cáo; nhấn mạnh; thông tin; yêu cầu; khẳng định; chia sẻ; trình
        bày; cho rằng; nêu; nêu rõ; nói; đánh giá; đánh giá cao; ghi nhận; biểu dương; mong muốn; bày tỏ; đề xuất; kiến
        nghị; giải đáp; trao đổi; giới thiệu; lưu ý; quán triệt; giải trình; phân tích; chỉ rõ; hoan nghênh; cảm ơn; gợi ý;
        khai mạc; bế mạc; tuyên bố; tham luận; phổ biến; truyền đạt; chúc mừng; cam kết; kêu gọi; phản ánh; tâm sự; nhận
        định; nhận xét; góp ý; động viên; nhắc nhở; hy vọng; kỳ vọng; xác nhận; trả lời; chỉ đạo kết luận; giải thích; thừa
        nhận; đặt vấn đề; đề cập; chỉ ra; gửi lời; thống nhất; đồng tình; nhất trí; tiếp thu; cho ý kiến; có ý kiến; khuyến
        nghị; dẫn chứng; mong; thuyết trình; thông báo; thông qua
        """
    ),
    "attendee": phrases(
        """
        dự; tham dự; đến dự; tới dự; cùng dự; cùng đi; cùng tham dự; tham gia; có mặt; về dự; đi cùng; dự và chỉ đạo; đến dự
        và chỉ đạo; cùng tham gia; tham dự và chỉ đạo; tiếp và làm việc; tiếp đoàn; đón tiếp; dự họp; dự hội nghị; chứng
        kiến; chung vui; đến chung vui; tới chung vui; chia vui; đến chia vui; tới chia vui; dự và làm việc
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
    lễ khai mạc; lễ bế mạc; phiên khai mạc; phiên bế mạc; buổi khai mạc; buổi bế mạc; ngày khai mạc;
    đơn vị chủ trì; cơ quan chủ trì; tổ chức chủ trì; chủ trì thực hiện; chủ trì, phối hợp; chủ trì phối hợp; chủ trì
    nhiệm vụ; chủ trì đề tài; chủ trì soạn thảo; chủ trì triển khai; chủ trì tham mưu; dự án; dự toán; dự kiến; dự thảo;
    dự báo; dự thi; dự phòng; dự tuyển; dự trữ; dự khuyết; dự định; dự thầu; báo cáo viên; nêu trên; nói trên; nói
    chung; nói riêng; ký kết; ký hiệu; ký túc xá; chữ ký; đăng ký; thông tin và truyền thông; hệ thống thông tin; công
    nghệ thông tin; thông tin khoa học; được yêu cầu; theo yêu cầu; thông qua việc; được đánh giá; hội đồng đánh giá; tư
    vấn đánh giá; thư ký; kỷ yếu; đánh giá, nghiệm thu; thông báo kết luận số; cơ quan đồng chủ trì; làm việc; làm rõ;
    làm tốt; làm chủ công nghệ; làm cơ sở; làm lễ; làm thủ tục; giữ vững; giữ vai trò; giữ gìn; làm ra; làm giàu; làm
    thay đổi; làm theo; làm căn cứ; làm quen; giao chủ trì; chủ trì xây dựng; chủ trì tổ chức thực hiện
    """
)

# Verbs that say nothing of roles but end the name of a body ("Trung tâm thực hiện 8 nhiệm vụ").
ACTS = phrases(
    """
    thực hiện; tổ chức; phối hợp; triển khai; hoạt động; tiến hành; xây dựng; ban hành; phê duyệt; nghiệm thu; trao;
    tặng; tham mưu; hướng dẫn; hoàn thành; công bố; bàn giao; tiếp tục; đăng ký; chuyển giao; tập trung; tăng cường;
    khảo sát; kiểm tra; ủng hộ; đồng hành; chịu trách nhiệm; đại diện; nghỉ hưu; đề ra; khen thưởng; tham quan; kí kết;
    ký kết; thảo luận; giao nhiệm vụ; giao; lựa chọn; thành lập; bấm nút; cắt băng; trực thuộc; hỗ trợ; đạt; tiếp nhận;
    sẽ; đã
    """
)

# Others who may take the floor: after a comma or at the start they are the subject of what follows.
CROWDS = phrases(
    """
    các đại biểu; đại biểu; hội nghị; hội thảo; hội đồng; các ý kiến; nhiều ý kiến; các thành viên; các đơn vị; các sở;
    nhóm tác giả; nhóm nghiên cứu; nhóm thực hiện; ban chủ nhiệm; ban tổ chức; đoàn công tác; đoàn kiểm tra; đoàn; cử
    tri; người dân; doanh nghiệp; các doanh nghiệp; các địa phương; các nhà khoa học; các chuyên gia; chuyên gia; buổi
    làm việc; cuộc họp; tổng kinh phí; kinh phí; đề tài; dự án
    """
)
# Asides between a name and its post: they run to the next separator.
ASIDES = phrases("sinh năm; sinh ngày; SN; quê; quê quán; quê ở; trình độ; hiện công tác tại")
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
    bổ nhiệm; giao; bổ nhiệm lại; tái bổ nhiệm; điều động; luân chuyển; tiếp nhận; phân công; chỉ định; bầu; bầu bổ sung;
    trúng cử; điều động, bổ nhiệm; tiếp nhận, bổ nhiệm; điều động và bổ nhiệm; giới thiệu; tín nhiệm bầu
    """
)
INTO_OFFICE = phrases(
    """
    tái đắc cử; đắc cử; được tín nhiệm giữ chức; trúng cử chức vụ; giữ chức; giữ chức vụ; giữ chức danh; làm; được giao;
    được giao giữ; giữ; đảm nhận; đảm nhiệm; đảm nhận chức vụ; đảm nhiệm chức vụ; sang làm; về làm; nhận nhiệm vụ; được
    giao nhiệm vụ; nhận chức; bầu làm; giữ nhiệm vụ; được bổ nhiệm; nắm giữ chức vụ; đảm nhận vị trí; giữ cương vị; đảm
    nhận cương vị
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
    về phía; tại điểm cầu; điểm cầu; đầu cầu; được đón tiếp; vinh dự đón tiếp; vinh dự được đón; hân hạnh được đón tiếp;
    thành phần tham dự; thành phần dự; khách mời; đại biểu tham dự; tham gia buổi làm việc; làm việc với đoàn; tiếp đoàn
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
