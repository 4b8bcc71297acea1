"""The vocabulary of quantities, in ordinary Vietnamese spelling: what is counted, what makes a number a name, comparators.

Data only; `lexicon.py` folds it for matching. Sources: the catalogue of indicators, FIELD.md A4-A6 and D, and what the
departments' reviews, inspections, councils and contests count. A unit is the head noun
alone ("lớp" of "lớp tập huấn"), so a longer entry stands here only where its first syllable alone means something else.
Everywhere the longest entry wins ("giải pháp" over "giải").
"""


def _list(phrases: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


COUNTED: dict[str, tuple[str, ...]] = {
    "tasks": _list("nhiệm vụ, đề tài, dự án, đề án, chương trình, chuyên đề, hợp phần, công trình, bài toán, nghiên cứu"),
    "proposals": _list("đề xuất, ý tưởng, kiến nghị, phương án, thuyết minh, đề cương, phiếu"),
    "papers": _list("""
        hồ sơ, đơn, văn bản, quyết định, nghị quyết, kế hoạch, thông tư, nghị định, chỉ thị, công văn, báo cáo, tờ trình,
        hợp đồng, giấy phép, giấy chứng nhận, chứng nhận, chứng chỉ, văn bằng, bằng độc quyền, bằng sáng chế, bằng bảo hộ,
        bằng tốt nghiệp, biên bản, thông báo, tài liệu, danh mục, thủ tục, quy định, quy chế, quy trình, tiêu chuẩn,
        quy chuẩn, tcvn, qcvn, tthc, cđđl, khiếu nại, tố cáo, phản ánh, câu hỏi, ý kiến, bản, phiếu, tin, bài, tin bài,
        bài báo, bài viết, tham luận, ấn phẩm, tạp chí, số báo, bản tin, cuốn, quyển, sách, số, giấy, đầu sách, kỷ yếu,
        tập, tờ, tờ rơi, phóng sự, chuyên mục, video, clip, luận án, luận văn, dịch vụ, kết luận, phụ lục, điều ước,
        thoả thuận, sổ, trang, đầu mục, tiêu chí, mã số, mã vạch, mã, tem, chữ ký số, chữ ký, tài khoản, chứng thư số,
        chứng thư
    """),
    "rights": _list("""
        nhãn hiệu, nhtt, nhcn, sáng chế, kiểu dáng, chỉ dẫn địa lý, thương hiệu, sáng kiến, giải pháp, đối tượng,
        bí quyết, tên miền, tác phẩm
    """),
    "bodies": _list("""
        sở, ban, ngành, bộ, bộ ngành, sở ngành, ban ngành, đoàn thể, cơ quan, đơn vị, tổ chức, doanh nghiệp, công ty,
        tập đoàn, hợp tác xã, htx, dn, tổ hợp tác, cá nhân, tập thể, cơ sở, cửa hàng, đại lý, hộ, nông hộ, gia đình,
        trường, trường học, viện, trung tâm, phòng, phòng thí nghiệm, phòng khám, chi cục, cục, vụ, ban quản lý,
        bệnh viện, trạm, nhà máy, xưởng, phân xưởng, nhà thuốc, quầy thuốc, nhà khoa học, hội, liên hiệp hội, hiệp hội,
        câu lạc bộ, tổ, nhóm, đoàn, đội, hội đồng, ban chỉ đạo, tiểu ban, chi bộ, đảng bộ, chi đoàn, công đoàn, quỹ,
        chi nhánh, ngân hàng, văn phòng, vườn ươm, cụm, khu, chợ, siêu thị, trang trại, làng nghề, nông trường, trại,
        đầu mối, tổ dân phố, nhà đầu tư, nhà cung cấp, đối tác, phòng ban, điểm bưu điện, quốc gia, nước, vùng lãnh thổ,
        nền kinh tế, khoa, bộ môn, tổ hợp, khách sạn, lực lượng, mạng lưới, hệ sinh thái, không gian, spin-off, startup
    """),
    "places": _list("""
        tỉnh, thành, thị, thành phố, địa phương, huyện, thị xã, quận, xã, phường, thị trấn, đặc khu, thôn, bản, buôn,
        làng, ấp, khu phố, xóm, khóm, tổ dân phố, địa bàn, vị trí, vùng, khu vực, tuyến, tuyến đường, điểm, địa điểm,
        điểm cầu, điểm trường, điểm trình diễn, điểm du lịch, điểm giao dịch, điểm truy cập, điểm kết nối, điểm trưng bày,
        điểm bán, điểm bán hàng, điểm phát sóng, điểm quan trắc, điểm đo, điểm phục vụ, điểm sáng, điểm đen, điểm nghẽn,
        điểm mới, điểm lõm, di tích, hồ, hồ chứa, cánh đồng, ô mẫu, ngôi nhà, căn nhà, nhà màng, nhà lưới, nhà kính, thửa
    """),
    "people": _list("""
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
    "times": _list("""
        lượt, cuộc, đợt, vòng, kỳ, phiên, phiên họp, buổi, cuộc họp, hội nghị, hội thảo, toạ đàm, lớp, khoá, chuyến, vụ,
        vụ việc, trường hợp, hành vi, lỗi, sự kiện, hoạt động, sự cố, hội thi, cuộc thi, hội chợ, triển lãm, chuyên đề,
        lần, mùa, mùa vụ, giai đoạn, kỳ họp, lễ, tiết, tiết mục, diễn đàn, tin nhắn, giao dịch, chiến dịch, phong trào,
        trận, thương vụ, phiên chợ, ngày hội, phần, câu chuyện, tour
    """),
    "instruments": _list("""
        phương tiện đo, phương tiện, cột đo, cột bơm, cột, vòi bơm, vòi, đồng hồ, công tơ, cân, máy, máy móc, máy tính,
        thiết bị, dụng cụ, quả cân, bình, bồn, xe, ô tô, xe máy, liều kế, nguồn, chuẩn, mẫu, phép thử, phép đo, lô,
        lô hàng, mặt hàng, sản phẩm, hàng hoá, mũ bảo hiểm, dây chuyền, hệ thống, phần mềm, ứng dụng, nền tảng,
        cơ sở dữ liệu, bộ, chiếc, cái, tấm, bức, đôi, cặp, ống, thẻ, con, cây, chai, hộp, bao, thùng, gói, vỉ, viên, túi,
        quả, hạt, giống, loài, loại, dòng, chủng, nguồn gen, gen, cá thể, hiện vật, gian hàng, trạm, camera, máy chủ,
        điện thoại, robot, cảm biến, mô hình, công nghệ, kỹ thuật, tiến bộ kỹ thuật, phòng học, cổng thông tin, trang web,
        website, cổng, chuỗi, tủ, màn hình, bể, lồng, ao, đàn, gốc, giò, bầu, hom, chế phẩm, hoạt chất, bài thuốc,
        dược liệu, món, lọ, tuýp, đèn, tàu, giếng, hố, lò, nồi hơi, thang máy, trụ bơm, trụ, mạch điện tử, bảng mạch,
        con số, liều
    """),
    "items": _list("""
        nội dung, chỉ số, trụ cột, chỉ tiêu, mục tiêu, tiêu chí, lĩnh vực, nhóm, mức, bậc, hạng mục, vấn đề, hướng,
        định hướng, quan điểm, nguyên tắc, nguyên nhân, hạn chế, tồn tại, khó khăn, kết quả, kinh nghiệm, bài học, yếu tố,
        khâu, bước, công đoạn, đột phá, mũi nhọn, đầu việc, công việc, chính sách, cơ chế, chủ đề, môn, đề mục,
        ngành nghề, nghề, chuyên ngành, module, mô đun, thông số, điều kiện, yêu cầu, biện pháp, phương pháp, kịch bản,
        tình huống, phân hệ, thành phần, thành tựu, tính năng, chức năng, thông tin, chuyên môn, điều, khoản, chương, mục,
        gói thầu, gói, danh hiệu, cấp độ, tầng, quan hệ, thế mạnh, lợi thế, tiềm năng, thách thức, cơ hội, rủi ro,
        tác dụng, tiểu dự án, lời giải, cảnh báo, đặc điểm, giá trị, bản đồ, tổ hợp, ngôn ngữ, thứ tiếng, nguồn,
        nguồn lực, kênh, cách, hình thức, hợp phần, phong trào, dấu mốc
    """),
    "awards": _list("""
        giải, giải thưởng, huy chương, huân chương, bằng khen, giấy khen, kỷ niệm chương, cờ thi đua, cờ, suất, học bổng,
        phần quà, phần thưởng, cúp, bằng lao động sáng tạo, huy hiệu, căn hộ
    """),
}

# Lines of `COUNTED` whose noun at the head of a label is what a bare number counts ("đề tài: 12", but "lĩnh vực y tế: 7").
LABELS: tuple[str, ...] = _list("tasks, proposals, papers, rights, awards")

# Nouns that reporters join under one number ("đề tài, dự án"): those of one group here.
COORDINATED: tuple[tuple[str, ...], ...] = (
    _list("nhiệm vụ, đề tài, dự án, đề án, chương trình, chuyên đề, công trình, mô hình, giải pháp, sáng kiến, kế hoạch"),
    _list("đề xuất, kiến nghị, ý tưởng, phương án, ý kiến, phản ánh, khiếu nại, tố cáo"),
    _list("""
        văn bản, quyết định, nghị quyết, kế hoạch, thông tư, nghị định, chỉ thị, công văn, báo cáo, tờ trình, tài liệu,
        hướng dẫn
    """),
    _list("giấy phép, chứng chỉ, giấy chứng nhận, văn bằng, chứng nhận, đơn, hồ sơ"),
    _list("tin, bài, tin bài, phóng sự, ảnh, video, chuyên mục"),
    _list("tạp chí, bản tin, kỷ yếu, sách, tờ rơi, ấn phẩm"),
    _list("nhãn hiệu, sáng chế, kiểu dáng, chỉ dẫn địa lý, giải pháp, sáng kiến"),
    _list("""
        sở, ban, ngành, bộ, đoàn thể, cơ quan, đơn vị, địa phương, huyện, thành phố, thị xã, tỉnh, tổ chức, phòng, xã,
        phường
    """),
    _list("""
        cơ quan, đơn vị, tổ chức, doanh nghiệp, hợp tác xã, tổ hợp tác, cá nhân, tập thể, cơ sở, cửa hàng, đại lý, hộ,
        công ty, trường, trường học, viện, trung tâm, bệnh viện, trang trại, nhà máy, htx, gia đình, nhà thuốc,
        quầy thuốc, chi cục, phòng khám
    """),
    _list("quốc gia, vùng lãnh thổ, nước, nền kinh tế"),
    _list("tỉnh, thành, thành phố, thị, huyện, thị xã, quận, xã, phường, thị trấn, đặc khu, địa phương"),
    _list("thôn, bản, buôn, làng, ấp, xóm, khóm, khu phố, tổ dân phố, khu"),
    _list("cán bộ, công chức, viên chức, người lao động, nhân viên, lao động, đảng viên"),
    _list("đoàn viên, hội viên, thanh niên, phụ nữ, nông dân, công nhân"),
    _list("học sinh, sinh viên, học viên, thí sinh, giáo viên, giảng viên, thanh niên"),
    _list("chuyên gia, nhà khoa học, nhà nghiên cứu, nhà quản lý, doanh nhân, trí thức, đại biểu, doanh nghiệp, nhà đầu tư"),
    _list("thạc sĩ, tiến sĩ, pgs, gs, ts, ths, cử nhân, kỹ sư, bác sĩ, giáo sư, phó giáo sư"),
    _list("hội nghị, hội thảo, toạ đàm, lớp, cuộc, buổi, cuộc họp, diễn đàn, sự kiện, hội thi, cuộc thi, hội chợ, triển lãm"),
    _list("máy, thiết bị, máy móc, phương tiện, dụng cụ, dây chuyền, công nghệ, phương tiện đo, phần mềm, ứng dụng, hệ thống"),
    _list("sản phẩm, hàng hoá, dịch vụ, mặt hàng, công nghệ, thiết bị, giải pháp, mô hình"),
    _list("chỉ tiêu, nhiệm vụ, nội dung, công việc, giải pháp, mục tiêu, chỉ số, tiêu chí"),
    _list("khó khăn, hạn chế, tồn tại, vướng mắc"),
    _list("cây, con, giống, loài"),
    _list("giống, quy trình, kỹ thuật, công nghệ, tiến bộ kỹ thuật"),
    _list("bằng khen, giấy khen, kỷ niệm chương, huân chương, cờ thi đua"),
)

# Verbs and adverbs that begin like a counted noun.
NOT_COUNTED: tuple[str, ...] = _list("""
    ban hành, giải ngân, giải quyết, giải trình, giải thích, giải đáp, giải thể, giải phóng, bản thân, tin tưởng,
    tin rằng, điều hành, điều chỉnh, điều động, điều tra, hội nhập, hội đủ, tập trung, tập huấn, thành lập, thành công,
    hướng dẫn, hướng tới, hướng đến, kết nối, bao gồm, bộ phận, con đường, cân nhắc, mẫu mã, bằng cách, nam định, quản lý,
    phản biện độc lập, bản chất, dân chủ, tổ chức thực hiện, tổ chức triển khai, tổ chức các, lần thứ, người đứng đầu,
    trường hợp khẩn cấp, ngành nghề kinh doanh, phần lớn, phần nào, phần trăm, bài bản, thông tin về, hội tụ, đội ngũ,
    ban đầu, chương trình này, nước ta, lần lượt, giống như, giống nhau, bầu chọn, bầu ra, kênh truyền, mức độ, khoá xv,
    hộ trợ, hỗ trợ, điều trị, tổ hợp lý
""")

# Said only after a noun of place or body: "52 tỉnh, thành".
ONLY_SECOND: tuple[str, ...] = _list("thành, thị")

# Nouns too often something else to be counted after a number word (hai bên, ba không, bốn nhà).
IDIOMS: tuple[str, ...] = _list("""
    bên, không, nhất, cùng, tại chỗ, nhà, chiều, mặt, rõ, cấp, cửa, con, nước, miền, thứ, số, phần, phía, đầu, vai, tay,
    ngày, tháng, năm, giờ, tuần, sao, trong một, trong, hóa, cực, tăng, giảm, xanh, sẵn sàng, chủ động, tốt
""")
UNITS_OF_MEASURE: tuple[str, ...] = _list("""
    ha, héc ta, hecta, héc-ta, mẫu tây, sào, km, km2, km², ki lô mét, m2, m², m3, m³, mét, mét vuông, mét khối, tấn, tạ,
    yến, kg, ki lô gam, kilôgam, gam, gram, lít, kwh, mwh, gwh, mw, kw, kwp, mwp, hải lý, thùng dầu, teu, mbps, gbps,
    tấn co2
""")
DURATIONS: tuple[str, ...] = _list("""
    năm, tháng, ngày, tuần, tuần lễ, giờ, tiếng, tiếng đồng hồ, phút, giây, quý, thập kỷ, thập niên, thế kỷ, đêm,
    ngày làm việc, ngày đêm, nhiệm kỳ, năm học, h, niên khoá
""")
AGES: tuple[str, ...] = _list("tuổi, tuổi đảng, năm tuổi, tháng tuổi, năm tuổi đảng")
CURRENCIES: dict[str, tuple[str, ...]] = {
    "VND": _list("đồng, vnđ, vnd, đ, đồng việt nam"),
    "USD": _list("usd, đô la mỹ, đô la, đô-la, đôla, $"),
    "EUR": _list("eur, euro, ơ-rô"),
    "JPY": _list("yên nhật, yên, jpy"),
    "KRW": _list("won, krw"),
    "CNY": _list("nhân dân tệ, ndt, cny"),
    "GBP": _list("bảng anh, gbp"),
    "AUD": _list("aud, đô la úc"),
    "SGD": _list("sgd, đô la singapore"),
    "THB": _list("baht, bạt"),
    "LAK": _list("kíp"),
}
MAGNITUDES: dict[str, int] = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9}
PRIZE_GRADES: tuple[str, ...] = _list("""
    nhất, nhì, ba, tư, năm, khuyến khích, đặc biệt, xuất sắc, a, b, c, triển vọng, phụ, chuyên đề, vàng, bạc, đồng,
    tập thể, cá nhân, thưởng, tiềm năng
""")

# Before the number; the longest entry ending at the number wins.
COMPARATORS: dict[str, tuple[str, ...]] = {
    "gt": _list("""
        hơn, trên, quá, vượt quá, vượt con số, vượt mốc, lớn hơn, nhiều hơn, >, vượt trên, vượt hơn, đạt trên, không chỉ
    """),
    "ge": _list("""
        ít nhất, tối thiểu, không dưới, không ít hơn, không thấp hơn, không nhỏ hơn, chí ít, ≥, > =, > /, ít nhất là,
        tối thiểu là, ít nhất từ, tối thiểu từ, ít ra
    """),
    "lt": _list("""
        gần, dưới, chưa đến, chưa tới, chưa đầy, ít hơn, thấp hơn, nhỏ hơn, ngót, <, suýt soát, gần đến, gần tới,
        chưa được
    """),
    "le": _list("""
        không quá, tối đa, không vượt quá, không vượt, không nhiều hơn, không lớn hơn, không cao hơn, nhiều nhất,
        nhiều nhất là, ≤, < =, tối đa là, không hơn, không trên
    """),
    "approx": _list("""
        khoảng, xấp xỉ, chừng, ước khoảng, ước chừng, vào khoảng, khoảng từ, ~, ≈, khoảng chừng, trung bình khoảng,
        phỏng chừng, độ chừng, khoảng trên, tương đương khoảng, xấp xỉ khoảng
    """),
}

# Between a change verb, or "mỗi", and its number these words may stand.
FILLERS: tuple[str, ...] = _list("""
    được, thêm, bình quân, trung bình, tới, đến, tổng cộng, ước, tương ứng, khoảng, là, từ, lên, đi, bớt
""")
UP: tuple[str, ...] = _list("tăng, tăng thêm, tăng được, tăng lên, tăng trưởng")
DOWN: tuple[str, ...] = _list("giảm, giảm được, giảm bớt, giảm đi, hụt")
NO_CHANGE: tuple[str, ...] = _list("cắt giảm, miễn giảm, xét giảm, giảm nghèo, tinh giảm")  # something done, no difference
UP_PLACES: tuple[str, ...] = _list("""
    lên, thăng, cải thiện, vươn lên, nhảy, vượt, thăng hạng, nâng, vượt lên, tiến, tăng hạng, vươn
""")
DOWN_PLACES: tuple[str, ...] = _list("tụt, lùi, rớt, sụt, xuống, tụt hạng, giảm hạng, hạ, mất")
PLACES_OF_CHANGE: tuple[str, ...] = _list("bậc, hạng, vị trí, thứ hạng, thứ bậc")
LEVEL_AFTER_CHANGE: tuple[str, ...] = _list("còn, xuống còn, lên, lên đến, lên tới, xuống")

# A number right after one of these is a name, even where a noun follows ("đợt 2 nhiệm vụ", "nhóm 10 địa phương").
STRONG_NAME_CUES: tuple[str, ...] = _list("""
    quận, km, quốc lộ, tỉnh lộ, đường tỉnh, huyện lộ, đợt, lần, nhóm, phản biện, mức độ, cấp độ, giai đoạn, phụ lục,
    bệnh viện, quân khu, top, tốp, phiên bản, thế hệ, kỳ họp, phòng họp, phòng họp số, phòng số, cột mốc, thứ, ngày,
    tháng, mùng, mồng, covid, câu lạc bộ, nhóm đầu, hội thi lần, khoá họp, năm thứ, lần thứ, thang điểm
""")

# A number right after one of these is a name unless something counted follows.
NAME_CUES: tuple[str, ...] = _list("""
    khoá, kỳ, mức, cấp, loại, bậc, vòng, bước, bảng, hình, biểu, biểu mẫu, chương, điều, khoản, mục, trang, tập, phần,
    tầng, lầu, phòng, ngõ, ngách, hẻm, kiệt, tổ, thôn, ấp, khu phố, xóm, khóm, khu, lô, thửa, ô, kênh, đời, mốc, sư đoàn,
    trung đoàn, binh đoàn, quân đoàn, chương trình, đề án, dự án, nghị quyết, quyết định, nghị định, thông tư, chỉ thị,
    kết luận, kế hoạch, công văn, iso, tcvn, qcvn, đlvn, ron, chi nhánh, cửa hàng, kho, ga, cảng, toà nhà, toạ độ, mác,
    windows, web, công nghiệp, cách mạng công nghiệp, xã hội, cơ sở, khu vực, vùng, tuyến, đội, chi bộ, ca, nhiệm kỳ,
    quyển, câu, bài, chuyên đề, module, level, quý, năm, trạm, trường, công ty, xí nghiệp, cây xăng, đường, phố,
    hội trường, lớp, tiểu khu, cụm, trung tâm, viện, tổng công ty, cục, chủ đề, tuần, version, phần mềm, gói thầu,
    liên minh, luật, tiêu chí, mẫu, mẫu số, đoàn
""")

# "số 7", "số 03" is a name unless "số" itself is part of one of these.
NUMBER_OF: tuple[str, ...] = _list("tổng số, trong số, con số, trong tổng số, trên tổng số, đa số, chỉ số, một số, tổng")
STATED_NUMBER: tuple[str, ...] = _list("là, đạt, có, còn, được, gồm, lên, xuống, bằng, với, thêm, chiếm, lại, hơn, nhất")

# A number near one of these, before or right after, is a size, a capacity or a content and states nothing of the article.
SIZE_CUES: tuple[str, ...] = _list("""
    dung tích, công suất, đường kính, kích thước, kích cỡ, khổ, thể tích, trọng lượng, khối lượng tịnh, hàm lượng,
    nồng độ, nhiệt độ, độ ẩm, điện áp, cấp chính xác, tầm đo, phạm vi đo, sai số, chiều dài, chiều rộng, chiều cao,
    bề rộng, độ dày, tần số, độ sâu, tải trọng, vận tốc, độ phân giải, bước sóng, cỡ, sức chứa, tuổi vàng, độ cao,
    tỷ lệ bản đồ, bản đồ tỷ lệ, liều lượng, loại bình, mức lọc, độ cồn, ph
""")
SIZE_UNITS: tuple[str, ...] = _list("""
    l, ml, cm, mm, nm, k, kv, kva, v, mhz, ghz, hz, mg, µg, ppm, °c, oc, độ c, độ, carat, kara, cara, inch, mah, bar, dpi,
    sv, msv, µsv, w, wp, cc, hp, cv, mã lực, g, x, n, ppb, dm, °, ci, curie, bq, kbq, mbq, gbq, mbps, gbps, gb, tb, mb
""")
PHONE_CUES: tuple[str, ...] = _list("""
    điện thoại, đt, sđt, hotline, fax, đường dây nóng, tel, zalo, tổng đài, di động, số máy
""")
COUNTER_CUES: tuple[str, ...] = _list("""
    lượt xem, số lượt xem, số lượt đọc, lượt đọc, đã xem, xem, số lần xem, lượt truy cập, thống kê, thống kê truy cập,
    đang online, đang truy cập, tổng số điểm của bài viết, cỡ chữ, bình luận, số lần đọc, số người xem, views, view,
    lượt thích
""")

# After these a quoted text is a title; its numbers are not the article's.
TITLE_NOUNS: tuple[str, ...] = _list("""
    đề tài, dự án, nhiệm vụ, mô hình, giải pháp, sáng kiến, sản phẩm, chủ đề, chuyên đề, chương trình, cuộc thi, hội thi,
    hội thảo, đề án, công trình, ý tưởng, phong trào, sách, cuốn, bài viết, bài báo, tham luận, nhãn hiệu, thương hiệu,
    phần mềm, danh hiệu, kỷ niệm chương, cuộc vận động, chiến dịch, kế hoạch, tiêu đề, khẩu hiệu, phương châm, tên,
    gọi là, tên gọi, lần
""")
SPEECH_CUES: tuple[str, ...] = _list("""
    cho biết, nói, khẳng định, nhấn mạnh, chia sẻ, cho rằng, rằng, phát biểu, trao đổi, thông tin, bày tỏ, đề nghị,
    yêu cầu, :
""")
RANK_VERBS: tuple[str, ...] = _list("""
    xếp, đứng, xếp hạng, vị trí, thứ hạng, hạng, xếp vị trí, đứng vị trí, ở vị trí, giữ vị trí, vị thứ, vị trí số,
    vị trí thứ, xếp thứ hạng, hạng thứ, đạt thứ, đạt thứ hạng, đạt hạng, ở thứ, lên thứ, xuống thứ, giữ thứ, về thứ,
    từ thứ, thứ bậc
""")
ORDINAL_RANKS: dict[str, int] = {
    "nhất": 1,
    "nhì": 2,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
# A grade of a decoration or a post, never a place in a ranking.
GRADED: tuple[str, ...] = _list("""
    huân chương, chức danh, nghề nghiệp, giáo viên, giảng viên, bằng lái, công trình, đường, chuyên viên, bệnh viện,
    đô thị, lao động
""")

# What follows a number without being counted: the number stands alone, its unit comes from elsewhere.
NOT_NOUNS: tuple[str, ...] = _list("""
    và, là, của, được, đã, trong, theo, từ, đến, cho, với, tại, về, ở, so, còn, nhưng, thì, mà, do, vào, ra, lên, trở,
    nữa, sẽ, đang, có, để, hoặc, hay, trên, dưới, gồm, bao, bằng, vẫn, cũng, chưa, không, rời, giữ, làm, tiếp, khi, nên,
    bị, đạt, chiếm, tăng, giảm, hơn, nhất, này, đó, kia, trước, sau, cùng, các, những, một, đều, như, nhằm, phải, cần, tổ,
    diễn, diễn ra, ngoài, riêng, cụ, qua, lại, rồi, nếu, vì, tuy, dù, xuống, hiện, thuộc, toàn, cả, gần, khoảng, mỗi,
    từng, mới, cũ, nói, ngay, chỉ, đầu, cuối, giữa, ngày, năm, tháng, thứ, lần, phát, biểu, thực, hoàn, đề, nhận, nâng,
    mở, đưa, triển, tham, gia, trao, sang, tới, trái, đây, rất, quá, khác, nhau, ấy, nay, trúng, trình, tương, cơ bản,
    chuyển, phê, kiểm, thẩm, nghiệm, xây, áp, hỗ, bàn, lấy, xếp, đứng, dẫn, thành, nằm, gửi, nộp, cấp, hàng, tính,
    đồng thời, xuất, khá, giỏi, tốt, yếu, kém
""")
EACH_AFTER: tuple[str, ...] = _list("năm, tháng, quý, ngày, tuần, vụ, kỳ")

# "không có hồ sơ trễ hạn" states a zero; "cửa hàng không có giấy phép" does not.
ZERO_VERBS: tuple[str, ...] = _list("""
    không có, chưa có, không còn, không để, không xảy ra, không phát hiện, không phát sinh, không ghi nhận
""")
ZERO_PROOFS: tuple[str, ...] = _list("""
    nào, trễ hạn, quá hạn, chậm hạn, trễ, tồn đọng, không đạt, vi phạm, bị, phải, chậm tiến độ, sai phạm, chưa giải quyết
""")
WRITTEN_OUT: tuple[str, ...] = _list("bằng chữ, viết bằng chữ, số tiền bằng chữ")

# Before a number word: it is an ordinal; "năm" is the year; "một" counts.
ORDINAL_BEFORE: tuple[str, ...] = _list("thứ, tháng, hạng, giải, bậc, lớp, khoá, mùng, mồng, quý, phẩy, loại, nhì, trăm")
YEAR_BEFORE: tuple[str, ...] = _list("""
    trong, cuối, đầu, hàng, hằng, mỗi, cả, các, từng, nhiều, giữa, sau, của, những, một, hoạch, tổng, thứ, hết, đến, từ,
    theo, vào, tháng, quý, qua, năm, mấy, vài, ngay, cho, nửa, kết, nội, so, với, suốt, dịp
""")
ONE_AFTER: tuple[str, ...] = _list("trong đó, gồm, chỉ, duy nhất, riêng, còn, cao nhất là, thấp nhất là, nhiều nhất là")

# What appears in numbered issues ("6 số tạp chí"); elsewhere "số" after a number introduces the noun ("1/3 số hộ").
ISSUES: tuple[str, ...] = _list("báo, tạp, tập, bản, chuyên, đặc, kỷ, phát, với")

# Abbreviations that are never counted.
NO_UNITS: tuple[str, ...] = _list("""
    ubnd, hđnd, tp, tw, bch, mttq, qđ, nq, vn, tt, tphcm, bkhcn, skhcn, gmt, am, pm, pv, kt, ii, iii, iv, vi, vii, xi,
    xii, xiii
""")

# In an address the noun of place after the number is the next part: "tổ 5 phường Tân An".
ADDRESS_CUES: tuple[str, ...] = _list("""
    tổ, thôn, ấp, khu, khu phố, xóm, khóm, lô, đường, ngõ, hẻm, tiểu khu, đội, bản, số
""")
