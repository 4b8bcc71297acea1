"""The nouns that are counted, in ordinary Vietnamese spelling.

Data only; `lexicon.py` folds it for matching. Sources: the catalogue of indicators, FIELD.md A4-A6 and D, and what the
departments' reviews, inspections, councils and contests count. A unit is the head noun
alone ("lớp" of "lớp tập huấn"), so a longer entry stands here only where its first syllable alone means something else.
Everywhere the longest entry wins ("giải pháp" over "giải").
"""


def listed(phrases: str) -> tuple[str, ...]:
    """Phrases written one after another, separated by commas; line breaks are spaces."""
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


COUNTED: dict[str, tuple[str, ...]] = {
    "tasks": listed("nhiệm vụ, đề tài, dự án, đề án, chương trình, chuyên đề, hợp phần, công trình, bài toán, nghiên cứu"),
    "proposals": listed("đề xuất, ý tưởng, kiến nghị, phương án, thuyết minh, đề cương, phiếu"),
    "papers": listed("""
        hồ sơ, đơn, văn bản, quyết định, nghị quyết, kế hoạch, thông tư, nghị định, chỉ thị, công văn, báo cáo, tờ trình,
        hợp đồng, giấy phép, giấy chứng nhận, chứng nhận, chứng chỉ, văn bằng, bằng độc quyền, bằng sáng chế, bằng bảo hộ,
        bằng tốt nghiệp, biên bản, thông báo, tài liệu, danh mục, thủ tục, quy định, quy chế, quy trình, tiêu chuẩn,
        quy chuẩn, tcvn, qcvn, tthc, cđđl, khiếu nại, tố cáo, phản ánh, câu hỏi, ý kiến, bản, phiếu, tin, bài, tin bài,
        bài báo, bài viết, tham luận, ấn phẩm, tạp chí, số báo, bản tin, cuốn, quyển, sách, số, giấy, đầu sách, kỷ yếu,
        tập, tờ, tờ rơi, phóng sự, chuyên mục, video, clip, luận án, luận văn, dịch vụ, kết luận, phụ lục, điều ước,
        thoả thuận, sổ, trang, đầu mục, tiêu chí, mã số, mã vạch, mã, tem, chữ ký số, chữ ký, tài khoản, chứng thư số,
        chứng thư
    """),
    "rights": listed("""
        nhãn hiệu, nhtt, nhcn, sáng chế, kiểu dáng, chỉ dẫn địa lý, thương hiệu, sáng kiến, giải pháp, đối tượng,
        bí quyết, tên miền, tác phẩm
    """),
    "bodies": listed("""
        sở, ban, ngành, bộ, bộ ngành, sở ban ngành, bộ ban ngành, sở ngành, ban ngành, đoàn thể, cơ quan, đơn vị, tổ chức,
        doanh nghiệp, công ty, tập đoàn, hợp tác xã, htx, dn, tổ hợp tác, cá nhân, tập thể, cơ sở, cửa hàng, đại lý, hộ,
        nông hộ, gia đình, trường, trường học, viện, trung tâm, phòng, phòng thí nghiệm, phòng khám, chi cục, cục, vụ,
        ban quản lý, bệnh viện, trạm, nhà máy, xưởng, phân xưởng, nhà thuốc, quầy thuốc, nhà khoa học, hội, liên hiệp hội,
        hiệp hội, câu lạc bộ, tổ, nhóm, đoàn, đội, hội đồng, ban chỉ đạo, tiểu ban, chi bộ, đảng bộ, chi đoàn, công đoàn,
        quỹ, chi nhánh, ngân hàng, văn phòng, vườn ươm, cụm, khu, chợ, siêu thị, trang trại, làng nghề, nông trường, trại,
        đầu mối, tổ dân phố, nhà đầu tư, nhà cung cấp, đối tác, phòng ban, điểm bưu điện, quốc gia, nước, vùng lãnh thổ,
        nền kinh tế, khoa, bộ môn, tổ hợp, khách sạn, lực lượng, mạng lưới, hệ sinh thái, không gian, spin-off, startup
    """),
    "places": listed("""
        tỉnh, thành, thị, tỉnh thành, xã phường, thành phố, địa phương, huyện, thị xã, quận, xã, phường, thị trấn,
        đặc khu, thôn, bản, buôn, làng, ấp, khu phố, xóm, khóm, tổ dân phố, địa bàn, vị trí, vùng, khu vực, tuyến,
        tuyến đường, điểm, địa điểm, điểm cầu, điểm trường, điểm trình diễn, điểm du lịch, điểm giao dịch, điểm truy cập,
        điểm kết nối, điểm trưng bày, điểm bán, điểm bán hàng, điểm phát sóng, điểm quan trắc, điểm đo, điểm phục vụ,
        điểm sáng, điểm đen, điểm nghẽn, điểm mới, điểm lõm, di tích, hồ, hồ chứa, cánh đồng, ô mẫu, ngôi nhà, căn nhà,
        nhà màng, nhà lưới, nhà kính, thửa, đô thị
    """),
    "people": listed("""
        người, người dân, dân, nhân khẩu, nhân lực, lao động, người lao động, đại biểu, khách, khách mời, khách hàng,
        cán bộ, công chức, viên chức, nhân viên, chuyên gia, chuyên viên, kỹ thuật viên, kỹ sư, cử nhân, thạc sĩ, tiến sĩ,
        pgs, gs, ts, ths, giáo sư, phó giáo sư, bác sĩ, giảng viên, giáo viên, học viên, sinh viên, học sinh, em,
        thí sinh, tác giả, đồng tác giả, nông dân, hội viên, đoàn viên, đảng viên, đồng chí, ông, bà, phó giám đốc,
        giám đốc, phó chủ tịch, phó trưởng phòng, trưởng phòng, lãnh đạo, thứ trưởng, phó cục trưởng, phó chi cục trưởng,
        phó viện trưởng, thành viên, uỷ viên, chủ nhiệm, phản biện, thư ký, thanh niên, phụ nữ, cựu chiến binh,
        doanh nhân, trí thức, nhà nghiên cứu, cộng tác viên, kiểm định viên, thanh tra viên, đánh giá viên, cấp phó,
        cấp trưởng, vị, bệnh nhân, trẻ em, trẻ, vận động viên, nghệ nhân, công dân, công nhân, chiến sĩ, quân nhân,
        giám khảo, tình nguyện viên, phóng viên, cố vấn, biên chế, nhân sự, thợ, người dùng, thuê bao, tổng công trình sư,
        nhà giáo, cựu cán bộ, trưởng đoàn, diễn giả, cử tri, hướng dẫn viên, đại diện, lượt, nhà quản lý, nhà báo, nữ,
        nam, dân tộc
    """),
    "times": listed("""
        lượt, cuộc, đợt, vòng, kỳ, phiên, phiên họp, buổi, cuộc họp, hội nghị, hội thảo, toạ đàm, lớp, khoá, chuyến, vụ,
        vụ việc, trường hợp, hành vi, lỗi, sự kiện, hoạt động, sự cố, hội thi, cuộc thi, hội chợ, triển lãm, chuyên đề,
        lần, mùa, mùa vụ, giai đoạn, kỳ họp, lễ, tiết, tiết mục, diễn đàn, tin nhắn, giao dịch, chiến dịch, phong trào,
        trận, thương vụ, phiên chợ, ngày hội, phần, câu chuyện, tour
    """),
    "instruments": listed("""
        phương tiện đo, phương tiện, cột đo, cột bơm, cột, vòi bơm, vòi, đồng hồ, công tơ, cân, máy, máy móc, máy tính,
        thiết bị, dụng cụ, quả cân, bình, bồn, xe, ô tô, xe máy, liều kế, nguồn, chuẩn, mẫu, phép thử, phép đo, lô,
        lô hàng, mặt hàng, sản phẩm, hàng hoá, mũ bảo hiểm, dây chuyền, hệ thống, phần mềm, ứng dụng, nền tảng,
        cơ sở dữ liệu, bộ, chiếc, cái, tấm, bức, đôi, cặp, ống, thẻ, con, cây, chai, hộp, bao, thùng, gói, vỉ, viên, túi,
        quả, hạt, giống, loài, loại, dòng, chủng, nguồn gen, gen, cá thể, hiện vật, gian hàng, trạm, camera, máy chủ,
        điện thoại, robot, cảm biến, mô hình, công nghệ, kỹ thuật, tiến bộ kỹ thuật, phòng học, cổng thông tin, trang web,
        website, cổng, chuỗi, tủ, màn hình, bể, lồng, ao, đàn, gốc, giò, bầu, hom, chế phẩm, hoạt chất, bài thuốc,
        dược liệu, món, lọ, tuýp, đèn, tàu, giếng, hố, lò, nồi hơi, thang máy, trụ bơm, trụ, mạch điện tử, bảng mạch, liều
    """),
    "items": listed("""
        nội dung, chỉ số, trụ cột, chỉ tiêu, mục tiêu, tiêu chí, lĩnh vực, nhóm, mức, bậc, hạng mục, vấn đề, hướng,
        định hướng, quan điểm, nguyên tắc, nguyên nhân, hạn chế, tồn tại, khó khăn, kết quả, kinh nghiệm, bài học, yếu tố,
        khâu, bước, công đoạn, đột phá, mũi nhọn, đầu việc, công việc, chính sách, cơ chế, chủ đề, môn, đề mục,
        ngành nghề, nghề, chuyên ngành, module, mô đun, thông số, điều kiện, yêu cầu, biện pháp, phương pháp, kịch bản,
        tình huống, phân hệ, thành phần, thành tựu, tính năng, chức năng, thông tin, chuyên môn, điều, khoản, chương, mục,
        gói thầu, gói, danh hiệu, cấp độ, tầng, quan hệ, thế mạnh, lợi thế, tiềm năng, thách thức, cơ hội, rủi ro,
        tác dụng, tiểu dự án, lời giải, cảnh báo, đặc điểm, giá trị, bản đồ, tổ hợp, ngôn ngữ, thứ tiếng, nguồn,
        nguồn lực, kênh, cách, hình thức, hợp phần, phong trào, dấu mốc
    """),
    "awards": listed("""
        giải, giải thưởng, huy chương, huân chương, bằng khen, giấy khen, kỷ niệm chương, cờ thi đua, cờ, suất, học bổng,
        phần quà, phần thưởng, cúp, bằng lao động sáng tạo, huy hiệu, căn hộ
    """),
}

# Lines of `COUNTED` whose noun at the head of a label is what a bare number counts ("đề tài: 12", but "lĩnh vực y tế: 7").
LABELS: tuple[str, ...] = listed("tasks, proposals, papers, rights, awards")

# Nouns that reporters join under one number ("đề tài, dự án"): those of one group here.
COORDINATED: tuple[tuple[str, ...], ...] = (
    listed("nhiệm vụ, đề tài, dự án, đề án, chương trình, chuyên đề, công trình, mô hình, giải pháp, sáng kiến, kế hoạch"),
    listed("đề xuất, kiến nghị, ý tưởng, phương án, ý kiến, phản ánh, khiếu nại, tố cáo"),
    listed("""
        văn bản, quyết định, nghị quyết, kế hoạch, thông tư, nghị định, chỉ thị, công văn, báo cáo, tờ trình, tài liệu,
        hướng dẫn
    """),
    listed("giấy phép, chứng chỉ, giấy chứng nhận, văn bằng, chứng nhận, đơn, hồ sơ"),
    listed("tin, bài, tin bài, phóng sự, ảnh, video, chuyên mục"),
    listed("tạp chí, bản tin, kỷ yếu, sách, tờ rơi, ấn phẩm"),
    listed("nhãn hiệu, sáng chế, kiểu dáng, chỉ dẫn địa lý, giải pháp, sáng kiến"),
    listed("""
        sở, ban, ngành, bộ, đoàn thể, cơ quan, đơn vị, địa phương, huyện, thành phố, thị xã, tỉnh, tổ chức, phòng, xã,
        phường
    """),
    listed("""
        cơ quan, đơn vị, tổ chức, doanh nghiệp, hợp tác xã, tổ hợp tác, cá nhân, tập thể, cơ sở, cửa hàng, đại lý, hộ,
        công ty, trường, trường học, viện, trung tâm, bệnh viện, trang trại, nhà máy, htx, gia đình, nhà thuốc,
        quầy thuốc, chi cục, phòng khám
    """),
    listed("quốc gia, vùng lãnh thổ, nước, nền kinh tế"),
    listed("tỉnh, thành, thành phố, thị, huyện, thị xã, quận, xã, phường, thị trấn, đặc khu, địa phương"),
    listed("thôn, bản, buôn, làng, ấp, xóm, khóm, khu phố, tổ dân phố, khu"),
    listed("cán bộ, công chức, viên chức, người lao động, nhân viên, lao động, đảng viên"),
    listed("đoàn viên, hội viên, thanh niên, phụ nữ, nông dân, công nhân"),
    listed("học sinh, sinh viên, học viên, thí sinh, giáo viên, giảng viên, thanh niên"),
    listed("chuyên gia, nhà khoa học, nhà nghiên cứu, nhà quản lý, doanh nhân, trí thức, đại biểu, doanh nghiệp, nhà đầu tư"),
    listed("thạc sĩ, tiến sĩ, pgs, gs, ts, ths, cử nhân, kỹ sư, bác sĩ, giáo sư, phó giáo sư"),
    listed("hội nghị, hội thảo, toạ đàm, lớp, cuộc, buổi, cuộc họp, diễn đàn, sự kiện, hội thi, cuộc thi, hội chợ, triển lãm"),
    listed("máy, thiết bị, máy móc, phương tiện, dụng cụ, dây chuyền, công nghệ, phương tiện đo, phần mềm, ứng dụng, hệ thống"),
    listed("sản phẩm, hàng hoá, dịch vụ, mặt hàng, công nghệ, thiết bị, giải pháp, mô hình"),
    listed("chỉ tiêu, nhiệm vụ, nội dung, công việc, giải pháp, mục tiêu, chỉ số, tiêu chí"),
    listed("khó khăn, hạn chế, tồn tại, vướng mắc"),
    listed("cây, con, giống, loài"),
    listed("giống, quy trình, kỹ thuật, công nghệ, tiến bộ kỹ thuật"),
    listed("bằng khen, giấy khen, kỷ niệm chương, huân chương, cờ thi đua"),
)

# Verbs and adverbs that begin like a counted noun.
NOT_COUNTED: tuple[str, ...] = listed("""
    con số, ban hành, giải ngân, giải quyết, giải trình, giải thích, giải đáp, giải thể, giải phóng, bản thân, tin tưởng,
    tin rằng, điều hành, điều chỉnh, điều động, điều tra, hội nhập, hội đủ, tập trung, tập huấn, thành lập, thành công,
    hướng dẫn, hướng tới, hướng đến, kết nối, bao gồm, bộ phận, con đường, cân nhắc, mẫu mã, bằng cách, nam định, quản lý,
    phản biện độc lập, bản chất, dân chủ, tổ chức thực hiện, tổ chức triển khai, tổ chức các, lần thứ, người đứng đầu,
    trường hợp khẩn cấp, ngành nghề kinh doanh, phần lớn, phần nào, phần trăm, bài bản, thông tin về, hội tụ, đội ngũ,
    ban đầu, chương trình này, nước ta, lần lượt, giống như, giống nhau, bầu chọn, bầu ra, kênh truyền, mức độ, khoá xv,
    hộ trợ, hỗ trợ, điều trị, tổ hợp lý
""")

# Said only after a noun of place or body: "52 tỉnh, thành".
ONLY_SECOND: tuple[str, ...] = listed("thành, thị")

# Nouns too often something else to be counted after a number word (hai bên, ba không, bốn nhà).
IDIOMS: tuple[str, ...] = listed("""
    bên, không, nhất, cùng, tại chỗ, nhà, chiều, mặt, rõ, cấp, cửa, con, nước, miền, thứ, số, phần, phía, đầu, vai, tay,
    ngày, tháng, năm, giờ, tuần, sao, trong một, trong, hóa, cực, tăng, giảm, xanh, sẵn sàng, chủ động, tốt
""")
