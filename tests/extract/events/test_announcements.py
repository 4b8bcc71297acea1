"""Announcements as they are printed, read by the whole pipeline: the expected events stand before headline and body."""

import pytest

from dostex.documents.assemble import Block, assemble
from dostex.extract.pipeline import build
from dostex.extract.reading import Reading, read
from dostex.records import Area

NLP = build()


def events(headline: str, body: str) -> str:
    """Type and date of the events of an article that was printed on 20 August 2023; "none" without any."""
    blocks = [Block("headline", headline), *(Block("body", line) for line in body.split("⏎"))]
    article = assemble(blocks, date_published="2023-08-20", ref_area=Area(name="Sơn La"))
    reading = Reading.of(NLP(read(article, NLP.vocab)))
    return "; ".join(f"{event.type} {event.date}" for event in reading.events) or "none"


@pytest.mark.parametrize(
    ("expected", "headline", "body"),
    [
        ("working_session 2023-08-15", "Đồng chí Bí thư Tỉnh ủy thăm doanh nghiệp công nghệ",
         ("Sáng 15/8, đồng chí Lò Văn Pản, Bí thư Tỉnh ủy đã đến thăm, động viên cán bộ Trung tâm Ứng dụng tiến"
         " bộ KH&CN.")),
        ("working_session 2023-08-15", "Sở KH&CN tiếp đoàn chuyên gia Hàn Quốc",
         "Ngày 15/8, Giám đốc Sở KH&CN Ma Văn Tình đã tiếp và trao đổi với đoàn chuyên gia Viện KIST."),
        ("working_session 2023-08-15", "Sở KH&CN trao đổi kinh nghiệm với tỉnh bạn",
         ("Sáng ngày 15/8/2023, Sở KH&CN tỉnh Sơn La đã có buổi trao đổi kinh nghiệm quản lý nhiệm vụ KH&CN với"
         " Sở KH&CN tỉnh Lai Châu.")),
        ("working_session 2023-08-15", "Họp Ban Chỉ đạo chuyển đổi số",
         "Chiều 15/8, Ban Chỉ đạo chuyển đổi số tỉnh họp phiên thứ ba dưới sự chủ trì của Chủ tịch UBND tỉnh."),
        ("working_session 2023-08-15", "Tháo gỡ khó khăn cho doanh nghiệp",
         "Chiều 15/8, lãnh đạo Sở KH&CN gặp gỡ 12 doanh nghiệp để lắng nghe vướng mắc."),
        ("working_session 2023-08-15", "Góp ý dự thảo Luật",
         "Sáng 15/8, Đoàn ĐBQH tỉnh đã có cuộc làm việc với Sở KH&CN về góp ý dự thảo Luật KH&CN."),
        ("working_session 2023-08-15", "Chủ tịch tỉnh nghe báo cáo đề án",
         "Sáng 15/8, Chủ tịch UBND tỉnh Lò Minh Tuấn nghe Sở KH&CN báo cáo dự thảo Đề án phát triển khoa học."),
        ("working_session 2023-08-15", "Khảo sát mô hình nuôi cá lồng",
         ("Ngày 15/8, đoàn công tác của Sở KH&CN do bà Hà Thị Nga làm trưởng đoàn đã khảo sát thực tế mô hình "
         "nuôi cá lồng tại hồ Na Hang.")),
        ("inspection 2023-08-15", "Kiểm tra tiến độ đề tài trồng cây dược liệu",
         "Sáng 15/8, Sở KH&CN đã kiểm tra tiến độ thực hiện đề tài “Trồng cây dược liệu” tại huyện Mai Sơn."),
        ("inspection 2023-08-08/2023-08-11", "Kiểm tra nhãn hàng hóa",
         "Trong các ngày từ 8 đến 11/8, Chi cục TĐC đã tiến hành kiểm tra nhãn hàng hóa tại 23 cơ sở."),
        ("inspection 2023-08-15", "Hậu kiểm an toàn bức xạ",
         "Ngày 15/8/2023, Tổ công tác của Sở đã hậu kiểm điều kiện an toàn bức xạ tại Bệnh viện Đa khoa huyện."),
        ("inspection 2023-08", "Xử phạt 4 cửa hàng xăng dầu",
         "Trong tháng 8/2023, Thanh tra Sở đã kiểm tra 32 cửa hàng xăng dầu, xử phạt 4 cơ sở."),
        ("council 2023-08-15", "Nghiệm thu đề tài về cam sành",
         ("Ngày 15/8/2023, tại Sở KH&CN, đề tài “Nghiên cứu quy trình canh tác cam sành” do ThS. Nông Văn Lệ "
         "làm chủ nhiệm đã được Hội đồng cấp tỉnh nghiệm thu, xếp loại khá.")),
        ("council 2023-08-15", "Bảo vệ thuyết minh đề tài về dê núi",
         ("Sáng 15/8, TS. Lý Thu Hà, Chủ nhiệm đề tài “Chăn nuôi dê núi” đã bảo vệ thuyết minh trước Hội đồng "
         "tư vấn.")),
        ("council 2023-08-15", "Thẩm định kinh phí đề tài",
         "Chiều 15/8, Tổ thẩm định kinh phí của Sở KH&CN tổ chức thẩm định kinh phí 3 đề tài cấp tỉnh."),
        ("council 2023-08-15", "Lấy ý kiến về nhiệm vụ mới",
         "Ngày 15/8, Hội đồng KH&CN tỉnh họp cho ý kiến về danh mục nhiệm vụ năm 2024."),
        ("council 2023-08-15", "Hội đồng sáng kiến tỉnh xét 25 sáng kiến",
         ("Sáng 15/8, Hội đồng sáng kiến tỉnh tổ chức phiên họp xét công nhận 25 sáng kiến có phạm vi ảnh hưởng"
         " cấp tỉnh.")),
        ("council 2023-08-15", "Hội thảo khoa học, nghiệm thu cấp cơ sở",
         "Sáng 15/8, Trường Cao đẳng Sơn La họp nghiệm thu cấp cơ sở đề tài “Giáo dục kỹ năng số”."),
        ("ceremony 2023-08-15", "Ký kết hợp tác",
         "Sáng ngày 15/8, Sở KH&CN và Đại học Thái Nguyên đã ký kết thỏa thuận hợp tác giai đoạn 2023-2028."),
        ("ceremony 2023-08-15", "Ký kết chương trình phối hợp",
         "Chiều 15/8/2023 đã diễn ra Lễ ký kết Chương trình phối hợp giữa Sở KH&CN và Hội Nông dân tỉnh."),
        ("ceremony 2023-08-15", "Công bố nhãn hiệu chứng nhận “Nhãn Sông Mã”",
         "Sáng 15/8, UBND huyện Sông Mã tổ chức công bố nhãn hiệu chứng nhận “Nhãn Sông Mã”."),
        ("ceremony 2023-08-15", "Trao Giấy chứng nhận doanh nghiệp KH&CN",
         "Ngày 15/8, Giám đốc Sở KH&CN trao Giấy chứng nhận doanh nghiệp KH&CN cho 3 đơn vị."),
        ("ceremony 2023-08-15", "Trao tặng máy tính cho học sinh vùng cao",
         "Ngày 15/8, Đoàn Thanh niên Sở KH&CN trao tặng 20 bộ máy tính cho Trường Tiểu học Chiềng Sơ."),
        ("ceremony 2023-08-15", "Công bố chỉ dẫn địa lý",
         "Lễ đón nhận Giấy chứng nhận đăng ký chỉ dẫn địa lý “Mận Mộc Châu” được UBND huyện tổ chức tối 15/8."),
        ("ceremony 2023-08-15", "Sở KH&CN ra mắt Trung tâm Đổi mới sáng tạo",
         "Sáng 15/8, Trung tâm Đổi mới sáng tạo tỉnh chính thức ra mắt và đi vào hoạt động."),
        ("ceremony 2023-08-15", "Gặp mặt cán bộ hưu trí",
         "Chiều 15/8, Sở KH&CN tổ chức gặp mặt cán bộ hưu trí nhân kỷ niệm 64 năm Ngày thành lập ngành."),
        ("ceremony 2023-08-15", "Phát động cuộc thi khởi nghiệp",
         "Sáng 15/8, Sở KH&CN phối hợp Tỉnh đoàn phát động Cuộc thi Khởi nghiệp đổi mới sáng tạo năm 2023."),
        ("ceremony 2023-08-15", "Khánh thành phòng thí nghiệm",
         "Ngày 15/8, Trung tâm Kỹ thuật khánh thành phòng thí nghiệm hóa môi trường."),
        ("training 2023-08-15", "Tập huấn chữ ký số",
         "Sáng 15/8, hơn 100 cán bộ xã được tập huấn sử dụng chữ ký số do Sở KH&CN tổ chức."),
        ("training 2023-08-15/2023-08-16", "Bồi dưỡng kỹ năng quản trị",
         "Trong 2 ngày 15 và 16/8, Sở KH&CN tổ chức bồi dưỡng kỹ năng quản trị tài sản trí tuệ cho doanh nghiệp."),
        ("training 2023-08-15", "Khai giảng lớp đào tạo",
         "Sáng 15/8, Trung tâm Ứng dụng khai giảng lớp kỹ thuật nuôi trồng nấm cho 35 nông dân."),
        ("training 2023-08-14/2023-08-18", "Tập huấn nghiệp vụ ISO",
         ("Từ ngày 14 - 18/8/2023, Chi cục Tiêu chuẩn Đo lường Chất lượng phối hợp với QUATEST 1 tổ chức đào "
         "tạo chuyên gia đánh giá nội bộ.")),
        ("seminar 2023-08-15", "Đưa công nghệ vào chế biến chè",
         ("Với chủ đề “Công nghệ chế biến chè”, hội thảo do Sở KH&CN và Hiệp hội Chè tổ chức ngày 15/8 thu hút "
         "80 đại biểu.")),
        ("seminar 2023-08-15", "Giải pháp phát triển thị trường KH&CN",
         "Hội thảo “Phát triển thị trường KH&CN” được tổ chức tại Sơn La vào sáng 15/8."),
        ("seminar 2023-08-15", "Hội thảo đầu bờ",
         "Sáng 15/8, tại xã Chiềng Khoa, Sở KH&CN tổ chức hội thảo đầu bờ đánh giá giống lúa mới."),
        ("seminar 2023-08-15", "Tọa đàm cà phê khởi nghiệp",
         ("Chiều 15/8, chương trình Cà phê khởi nghiệp với chủ đề chuyển đổi xanh đã diễn ra tại TP Sơn La, thu"
         " hút 50 bạn trẻ.")),
        ("conference 2023-08-15", "Đối thoại với doanh nghiệp",
         "Sáng 15/8, Sở KH&CN tổ chức đối thoại với doanh nghiệp, hợp tác xã."),
        ("conference 2023-08-15", "Lấy ý kiến dự thảo Nghị quyết",
         "Ngày 15/8, Sở KH&CN đã tổ chức Hội nghị lấy ý kiến dự thảo Nghị quyết của HĐND tỉnh."),
        ("conference 2023-08-15", "Sở KH&CN quán triệt nghị quyết",
         "Sáng 15/8, Đảng ủy Sở tổ chức học tập, quán triệt Nghị quyết Trung ương 8."),
        ("conference 2023-08-15", "Công bố PII 2023",
         "Sáng 15/8, Bộ KH&CN họp báo công bố Chỉ số đổi mới sáng tạo cấp địa phương."),
        ("conference 2023-08-15", "Kỳ họp HĐND",
         "Ngày 15/8, tại kỳ họp thứ 12, HĐND tỉnh khóa XV đã thông qua Nghị quyết hỗ trợ khởi nghiệp."),
        ("contest 2023-08-15", "Chung kết Cuộc thi ý tưởng sáng tạo",
         "Tối 15/8, Vòng chung kết Cuộc thi Ý tưởng sáng tạo thanh niên đã diễn ra sôi nổi với 10 đội."),
        ("contest 2023-08-15", "Hội thi Tin học trẻ",
         "Ngày 15/8, 120 thí sinh tham gia tranh tài tại Hội thi Tin học trẻ tỉnh lần thứ 27."),
        ("contest 2023-08-15", "Robotics",
         "Sáng 15/8, Sở KH&CN phối hợp với Sở GD&ĐT tổ chức Giải Robotics tỉnh mở rộng."),
        ("exhibition 2023-08-15/2023-08-17", "Techfest vùng Tây Bắc",
         ("Từ ngày 15-17/8, tại Quảng trường Tây Bắc, Ngày hội Khởi nghiệp đổi mới sáng tạo vùng Tây Bắc đã "
         "diễn ra với 60 gian hàng.")),
        ("exhibition 2023-08-15", "Kết nối cung - cầu công nghệ",
         "Sáng 15/8, Sở KH&CN tổ chức chương trình Kết nối cung - cầu công nghệ năm 2023."),
        ("exhibition 2023-08-15", "Trình diễn thiết bị bay",
         "Ngày 15/8, Trung tâm Ứng dụng trình diễn thiết bị bay phun thuốc tại cánh đồng Mường Tấc."),
        ("other 2023-08-15", "Hiến máu",
         "Ngày 15/8, Đoàn Thanh niên Sở KH&CN tham gia hiến máu tình nguyện."),
        ("other 2023-08-15", "Diễn tập ứng cứu sự cố an toàn thông tin",
         "Trong ngày 15/8, Sở KH&CN tổ chức diễn tập ứng cứu sự cố an toàn thông tin mạng."),
        ("conference None", "Sở KH&CN sơ kết 6 tháng đầu năm",
         "Sở KH&CN vừa tổ chức sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2023."),
        ("conference 2023-08-15", "Sơ kết phong trào thi đua",
         ("Nhằm đánh giá kết quả thực hiện nhiệm vụ, Khối thi đua số 3 đã tổ chức hội nghị sơ kết.⏎Hội nghị "
         "được tổ chức vào chiều ngày 15/8/2023 tại Sở KH&CN.")),
        ("council 2023-08-15", "Nghiệm thu đề tài cây mắc ca",
         ("Hội đồng KH&CN cấp tỉnh vừa họp đánh giá, nghiệm thu đề tài “Phát triển cây mắc ca”. Phiên họp diễn "
         "ra ngày 15/8/2023 do ông Hà Văn Mạnh chủ trì.")),
        ("ceremony 2023-08-15", "Trao quyết định bổ nhiệm",
         ("Ngày 15/8/2023, tại Hội trường Sở KH&CN, Sở KH&CN đã công bố Quyết định bổ nhiệm Phó Giám đốc Trung "
         "tâm Ứng dụng.")),
        ("working_session None", "Đoàn công tác Sở KH&CN Hà Giang làm việc tại Sơn La",
         "Mới đây, đoàn công tác Sở KH&CN Hà Giang đã có chuyến thăm và làm việc tại Sơn La."),
        ("training None", "Tập huấn sở hữu trí tuệ",
         "Sở KH&CN tỉnh vừa phối hợp với Cục Sở hữu trí tuệ tổ chức lớp tập huấn về sáng chế."),
        ("conference 2023-08-15", "Hội nghị giao ban vùng",
         ("Trong khuôn khổ Hội nghị giao ban KH&CN vùng trung du miền núi diễn ra ngày 15/8 tại Lạng Sơn, các "
         "tỉnh đã ký kết chương trình hợp tác.")),
        ("seminar 2023-08-15", "Báo cáo kết quả tại hội thảo",
         ("Dự án “Mô hình lúa hữu cơ” cho năng suất cao.⏎Đó là kết quả được công bố tại hội thảo do Sở KH&CN tổ"
         " chức sáng 15/8.")),
        ("conference 2023-08-15", "Kinh phí KH&CN tăng",
         ("Năm 2023, kinh phí KH&CN của tỉnh tăng 12%. Thông tin được đưa ra tại Hội nghị sơ kết công tác KH&CN"
         " diễn ra chiều 15/8.")),
        ("none", "Triển khai nhiệm vụ mới",
         "Theo Quyết định số 123/QĐ-UBND ngày 10/8/2023 của UBND tỉnh, Sở KH&CN được giao chủ trì 5 nhiệm vụ."),
        ("none", "Kết quả công tác thanh tra",
         ("Từ đầu năm đến nay, Sở KH&CN đã tiến hành 12 cuộc thanh tra, kiểm tra tại 145 cơ sở; tổ chức 4 lớp "
         "tập huấn.")),
        ("none", "Mô hình trồng nấm hiệu quả",
         ("Dự án trồng nấm do Trung tâm Ứng dụng chủ trì, được nghiệm thu ngày 20/5/2020, đến nay đã nhân rộng "
         "ra 10 xã.")),
        ("none", "Thông báo tuyển chọn",
         "Sở KH&CN thông báo tuyển chọn tổ chức chủ trì nhiệm vụ. Hồ sơ gửi trước ngày 15/9/2023."),
        ("none", "UBND tỉnh phê duyệt đề án",
         "Ngày 15/8/2023, UBND tỉnh ban hành Quyết định số 456/QĐ-UBND phê duyệt Đề án phát triển tài sản trí tuệ."),
        ("none", "Sở KH&CN cảnh báo lừa đảo",
         "Sở KH&CN khuyến cáo người dân cảnh giác. Ngày 15/8, Công an tỉnh đã phát hiện 2 vụ giả danh."),
        ("none", "Cấp giấy phép bức xạ",
         "Ngày 15/8, Sở KH&CN đã cấp giấy phép tiến hành công việc bức xạ cho 3 phòng khám."),
        ("other 2023-10", "Tháng hành động",
         "Sở KH&CN sẽ tổ chức diễn tập ứng phó sự cố bức xạ vào tháng 10/2023."),
        ("contest 2023-09", "Sắp diễn ra cuộc thi",
         "Sở KH&CN vừa ban hành Thể lệ. Vòng chung kết Cuộc thi sẽ diễn ra trong tháng 9/2023."),
        ("ceremony 2023-09-05", "Lễ trao giải",
         "Dự kiến, lễ tổng kết và trao giải được tổ chức ngày 5/9/2023 tại Nhà văn hóa."),
        ("training 2023-36", "Kế hoạch tập huấn",
         "Ông Hà Văn Mạnh cho biết, trong quý IV/2023, Sở sẽ tập huấn an toàn bức xạ cho 60 nhân viên."),
        ("seminar 2024", "Hợp tác",
         "Hai bên thống nhất trong năm 2024 sẽ phối hợp tổ chức 3 hội thảo về sở hữu trí tuệ."),
        ("exhibition 2023-11-10/2023-11-12", "Chuẩn bị Techfest",
         "Techfest Sơn La 2023 sẽ được tổ chức từ ngày 10 đến ngày 12/11/2023, quy tụ 80 gian hàng."),
        ("council 2023-08-15", "Xét chọn",
         ("Theo đó, sáng 15/8, dưới sự chủ trì của Phó Giám đốc Sở Hà Văn Mạnh, Hội đồng xét chọn nhiệm vụ "
         "KH&CN cấp cơ sở đã họp.")),
        ("working_session 2023-08-15", "Sở KH&CN đón đoàn công tác Lào",
         ("Chiều 15/8, Sở KH&CN tỉnh Sơn La đón tiếp đoàn công tác Sở Giáo dục tỉnh Hủa Phăn (Lào) đến trao đổi"
         " hợp tác.")),
        ("working_session 2023-08-15", "Phó Chủ tịch tỉnh kiểm tra",
         "Ngày 15/8, tiếp tục chương trình công tác, Phó Chủ tịch UBND tỉnh Lò Thị Mai đã làm việc với Sở KH&CN."),
        ("conference 2023-08-15", "Tổng kết dự án",
         "Sáng 15/8, Ban quản lý dự án tổ chức tổng kết dự án “Nuôi ong lấy mật”."),
        ("training 2023-08-15", "Lớp tập huấn truyền thông",
         "(SL) - Khoảng 70 cán bộ đã dự lớp tập huấn truyền thông KH&CN khai mạc sáng 15/8 tại Mộc Châu."),
        ("other 2023-08-15", "Về nguồn",
         "Ngày 15/8, Chi bộ Sở KH&CN tổ chức chuyến về nguồn tại Nhà tù Sơn La."),
        ("contest 2023-08-15", "Giải thể thao",
         "Sáng 15/8, Công đoàn Sở KH&CN tổ chức giải thể thao chào mừng ngày thành lập."),
    ],
)  # fmt: skip
def test_forms_of_announcement(expected: str, headline: str, body: str) -> None:
    assert events(headline, body) == expected


@pytest.mark.parametrize(
    ("expected", "headline", "body"),
    [
        ("none", "Mục tiêu năm 2024",
         "Năm 2024, Sở phấn đấu nghiệm thu 12 đề tài và kiểm tra 30 cơ sở."),
        ("none", "Chỉ tiêu",
         "Hội đồng thống nhất trong năm 2024 đưa 11 nhiệm vụ vào danh mục."),
        ("none", "Góp ý",
         "Các đơn vị gửi ý kiến về Sở KH&CN trước ngày 30/8/2023 để tổng hợp, báo cáo UBND tỉnh."),
        ("none", "Danh mục đặt hàng",
         "Sở KH&CN vừa trình UBND tỉnh danh mục 9 nhiệm vụ đặt hàng, dự kiến thực hiện từ năm 2024."),
        ("none", "Thống kê",
         "Toàn tỉnh hiện có 12 doanh nghiệp KH&CN. Sở sẽ kiểm tra thêm 20 cơ sở trong quý IV/2023."),
        ("none", "Hồ sơ",
         "Thí sinh gửi sản phẩm dự thi từ ngày 1/9 đến ngày 30/9/2023 về Tỉnh đoàn."),
        ("none", "Nghị định có hiệu lực",
         "Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu có hiệu lực từ ngày 01/7/2023."),
        ("none", "Nhận bằng sáng chế",
         "Trung tâm Ứng dụng đang làm thủ tục đăng ký nhãn hiệu, dự kiến hoàn thành tháng 12/2023."),
        ("conference 2023-08-15", "Tổng kết",
         "Sáng 15/8, Sở tổ chức hội nghị tổng kết đề án. Trước đó, ngày 10/8, Sở đã kiểm tra tiến độ tại 3 huyện."),
        ("conference 2023-08-15", "Tổng kết",
         ("Sáng 15/8, Sở tổ chức hội nghị tổng kết đề án. Năm 2024, Sở sẽ tiếp tục triển khai 5 mô hình, hỗ trợ"
         " doanh nghiệp tham gia các hội chợ.")),
        ("conference 2023-08-15; training 2023-10", "Giao ban",
         ("Chiều 15/8, Sở họp giao ban mở rộng tại hội nghị trực tuyến. Tháng 10/2023, Sở sẽ mở lớp bồi dưỡng "
         "nghiệp vụ cho cán bộ xã.")),
        ("council 2023-08-15", "Nghiệm thu",
         ("Sáng 15/8, Hội đồng nghiệm thu đề tài nấm. Cơ quan chủ trì đã tổ chức 2 hội thảo, 3 lớp tập huấn "
         "trong năm 2022.")),
        ("ceremony 2023-08-15", "Trao giải",
         ("Tối 15/8, Tỉnh đoàn tổ chức lễ trao giải. Cuộc thi được phát động từ tháng 3/2023, vòng sơ khảo diễn"
         " ra ngày 20/6.")),
    ],
)  # fmt: skip
def test_background_and_plans_of_work_add_no_event(expected: str, headline: str, body: str) -> None:
    assert events(headline, body) == expected


@pytest.mark.parametrize(
    ("expected", "headline", "lead"),
    [
        ("ceremony", "Ký kết chương trình phối hợp", "Chiều 15/8, hai đơn vị tổ chức tọa đàm và ký kết chương trình phối hợp."),
        ("seminar", "Tọa đàm về chuyển đổi xanh", "Chiều 15/8, hai đơn vị tổ chức tọa đàm và ký kết chương trình phối hợp."),
        ("ceremony", "Trao giải Cuộc thi Khởi nghiệp", "Tối 15/8, Tỉnh đoàn tổ chức chung kết và trao giải Cuộc thi."),
    ],
)  # fmt: skip
def test_the_headline_chooses_between_two_joined_events(expected: str, headline: str, lead: str) -> None:
    assert events(headline, lead) == f"{expected} 2023-08-15"


def test_plans_that_name_no_single_event() -> None:
    lead = (
        "UBND tỉnh vừa ban hành Kế hoạch tổ chức các hoạt động chào mừng Ngày Chuyển đổi số, từ ngày 01/10 đến ngày 10/10/2023."
    )
    assert events("Chào mừng Ngày Chuyển đổi số", lead) == "other 2023-10-01/2023-10-10"
    next_edition = (
        "Mùa này có 40 sản phẩm. Kết quả đáng mừng. Ai cũng vui. Hội thi lần thứ 12 (2023 - 2024) cũng vừa phát động."
    )
    assert events("Tin", next_edition) == "contest 2023/2024"
