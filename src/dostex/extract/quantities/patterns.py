"""The words around quantities, in ordinary Vietnamese spelling: measures, what makes a number a name, comparators, changes.

Data only; `lexicon.py` folds it for matching, the longest entry wins. The nouns that are counted are in `noun_patterns`.
"""

from dostex.extract.quantities.noun_patterns import listed

UNITS_OF_MEASURE: tuple[str, ...] = listed("""
    ha, héc ta, hecta, héc-ta, mẫu tây, sào, km, km2, km², ki lô mét, m2, m², m3, m³, mét, mét vuông, mét khối, tấn, tạ,
    yến, kg, ki lô gam, kilôgam, gam, gram, lít, kwh, mwh, gwh, mw, kw, kwp, mwp, hải lý, thùng dầu, teu,
    tấn co2
""")

DURATIONS: tuple[str, ...] = listed("""
    năm, tháng, ngày, tuần, tuần lễ, giờ, tiếng, tiếng đồng hồ, phút, giây, quý, thập kỷ, thập niên, thế kỷ, đêm,
    ngày làm việc, ngày đêm, nhiệm kỳ, năm học, h, niên khoá
""")

AGES: tuple[str, ...] = listed("tuổi, tuổi đảng, năm tuổi, tháng tuổi, năm tuổi đảng")

CURRENCIES: dict[str, tuple[str, ...]] = {
    "VND": listed("đồng, vnđ, vnd, đ, đồng việt nam"),
    "USD": listed("usd, đô la mỹ, đô la, đô-la, đôla, đô mỹ, đô, mỹ kim, $, us$"),
    "EUR": listed("eur, euro, euros, ơ-rô, €"),
    "JPY": listed("yên nhật, yên, jpy"),
    "KRW": listed("won, krw"),
    "CNY": listed("nhân dân tệ, ndt, cny"),
    "GBP": listed("bảng anh, gbp, £, pound, pounds"),
    "AUD": listed("aud, đô la úc"),
    "SGD": listed("sgd, đô la singapore"),
    "THB": listed("baht, bạt"),
    "LAK": listed("kíp"),
    "INR": listed("inr, rupee, rupees, ru-pi, rs"),
    "AED": listed("aed, dirham"),
}

# Written before the number, letters in capitals: "USD 1,5 triệu", "$10".
CURRENCY_SIGNS: dict[str, tuple[str, ...]] = {
    "VND": listed("vnd, vnđ, vn$, ₫"),
    "USD": listed("usd, us$, $"),
    "EUR": listed("eur, €"),
    "GBP": listed("gbp, £"),
    "JPY": listed("jpy, ¥"),
    "INR": listed("inr, rs, ₹"),
    "AED": listed("aed"),
    "AUD": listed("aud"),
    "SGD": listed("sgd"),
    "CNY": listed("cny"),
    "KRW": listed("krw, ₩"),
    "THB": listed("thb"),
}

CENTS: tuple[str, ...] = listed("xu, xen, cent, cents")  # a hundredth of foreign money

MAGNITUDES: dict[str, int] = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9}

PRIZE_GRADES: tuple[str, ...] = listed("""
    nhất, nhì, ba, tư, năm, khuyến khích, đặc biệt, xuất sắc, a, b, c, triển vọng, phụ, chuyên đề, vàng, bạc, đồng,
    tập thể, cá nhân, thưởng, tiềm năng
""")

# Before the number; the longest entry ending at the number wins.
COMPARATORS: dict[str, tuple[str, ...]] = {
    "gt": listed("""
        hơn, trên, quá, vượt quá, vượt con số, vượt mốc, lớn hơn, nhiều hơn, >, vượt trên, vượt hơn, đạt trên, không chỉ
    """),
    "ge": listed("""
        ít nhất, tối thiểu, không dưới, không ít hơn, không thấp hơn, không nhỏ hơn, chí ít, ≥, > =, > /, ít nhất là,
        tối thiểu là, ít nhất từ, tối thiểu từ, ít ra
    """),
    "lt": listed("""
        gần, dưới, chưa đến, chưa tới, chưa đầy, ít hơn, thấp hơn, nhỏ hơn, ngót, <, suýt soát, gần đến, gần tới,
        chưa được
    """),
    "le": listed("""
        không quá, tối đa, không vượt quá, không vượt, không nhiều hơn, không lớn hơn, không cao hơn, nhiều nhất,
        nhiều nhất là, ≤, < =, tối đa là, không hơn, không trên
    """),
    "approx": listed("""
        khoảng, xấp xỉ, chừng, ước khoảng, ước chừng, vào khoảng, khoảng từ, ~, ≈, khoảng chừng, trung bình khoảng,
        phỏng chừng, độ chừng, khoảng trên, tương đương khoảng, xấp xỉ khoảng
    """),
}

# Between a change verb, or "mỗi", and its number these words may stand.
FILLERS: tuple[str, ...] = listed("""
    được, thêm, bình quân, trung bình, tới, đến, tổng cộng, ước, tương ứng, khoảng, là, từ, lên, đi, bớt
""")

_EARLIER = listed(
    "cùng kỳ, năm trước, lần trước, kỳ trước, năm ngoái, cùng kỳ năm trước, cùng kỳ năm ngoái, quý trước, tháng trước, đợt trước"
)


def _more(*verbs: str) -> tuple[str, ...]:
    """ "nhiều hơn cùng kỳ", "cao hơn so với năm trước": a comparison with an earlier figure, the difference follows."""
    return tuple(f"{verb} hơn {link}{earlier}" for verb in verbs for link in ("", "so với ") for earlier in _EARLIER)


UP: tuple[str, ...] = (*listed("tăng, tăng thêm, tăng được, tăng lên"), *_more("nhiều", "cao"))

DOWN: tuple[str, ...] = (*listed("giảm, giảm được, giảm bớt, giảm đi, hụt"), *_more("ít", "thấp"))

NO_CHANGE: tuple[str, ...] = listed("cắt giảm, miễn giảm, xét giảm, giảm nghèo, tinh giảm")  # something done, no difference

UP_PLACES: tuple[str, ...] = listed("""
    lên, thăng, cải thiện, vươn lên, nhảy, vượt, thăng hạng, nâng, vượt lên, tiến, tăng hạng, vươn
""")

DOWN_PLACES: tuple[str, ...] = listed("tụt, lùi, rớt, sụt, xuống, tụt hạng, giảm hạng, hạ, mất")

PLACES_OF_CHANGE: tuple[str, ...] = listed("bậc, hạng, vị trí, thứ hạng, thứ bậc")

LEVEL_AFTER_CHANGE: tuple[str, ...] = listed("còn, xuống còn, lên, lên đến, lên tới, xuống")

# A number right after one of these is a name, even where a noun follows ("đợt 2 nhiệm vụ", "nhóm 10 địa phương").
STRONG_NAME_CUES: tuple[str, ...] = listed("""
    quận, km, quốc lộ, tỉnh lộ, đường tỉnh, huyện lộ, đợt, lần, nhóm, phản biện, mức độ, cấp độ, giai đoạn, phụ lục,
    bệnh viện, quân khu, top, tốp, phiên bản, thế hệ, kỳ họp, phòng họp, phòng họp số, phòng số, cột mốc, thứ, ngày,
    tháng, mùng, mồng, covid, câu lạc bộ, nhóm đầu, hội thi lần, khoá họp, năm thứ, lần thứ, thang điểm, trung ương
""")

# A number right after one of these is a name unless something counted follows.
NAME_CUES: tuple[str, ...] = listed("""
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
NUMBER_OF: tuple[str, ...] = listed("tổng số, trong số, trong tổng số, trên tổng số, đa số, chỉ số, một số, tổng")

STATED_NUMBER: tuple[str, ...] = listed("là, đạt, có, còn, được, gồm, lên, xuống, bằng, với, thêm, chiếm, lại, hơn, nhất")

# A number near one of these, before or right after, is a size, a capacity or a content and states nothing of the article.
SIZE_CUES: tuple[str, ...] = listed("""
    dung tích, công suất, đường kính, kích thước, kích cỡ, khổ, thể tích, trọng lượng, khối lượng tịnh, hàm lượng,
    nồng độ, nhiệt độ, độ ẩm, điện áp, cấp chính xác, tầm đo, phạm vi đo, sai số, chiều dài, chiều rộng, chiều cao,
    bề rộng, độ dày, tần số, độ sâu, tải trọng, vận tốc, độ phân giải, bước sóng, cỡ, sức chứa, tuổi vàng, độ cao,
    tỷ lệ bản đồ, bản đồ tỷ lệ, liều lượng, loại bình, mức lọc, độ cồn, ph
""")

SIZE_UNITS: tuple[str, ...] = listed("""
    l, ml, cm, mm, nm, k, kv, kva, v, mhz, ghz, hz, mg, µg, ppm, °c, oc, độ c, độ, carat, kara, cara, inch, mah, bar, dpi,
    sv, msv, µsv, w, wp, cc, hp, cv, mã lực, g, x, n, ppb, dm, °, ci, curie, bq, kbq, mbq, gbq, mbps, gbps, gb, tb, mb,
    km/h, kg/m3, mg/l, mg/kg, m/s, g/l
""")

PHONE_CUES: tuple[str, ...] = listed("""
    điện thoại, đt, sđt, hotline, fax, đường dây nóng, tel, zalo, tổng đài, di động, số máy
""")

COUNTER_CUES: tuple[str, ...] = listed("""
    lượt xem, số lượt xem, số lượt đọc, lượt đọc, đã xem, xem, số lần xem, lượt truy cập, thống kê, thống kê truy cập,
    đang online, đang truy cập, tổng số điểm của bài viết, cỡ chữ, bình luận, số lần đọc, số người xem, views, view,
    lượt thích
""")

# After these a quoted text is a title; its numbers are not the article's.
TITLE_NOUNS: tuple[str, ...] = listed("""
    đề tài, dự án, nhiệm vụ, mô hình, giải pháp, sáng kiến, sản phẩm, chủ đề, chuyên đề, chương trình, cuộc thi, hội thi,
    hội thảo, đề án, công trình, ý tưởng, phong trào, sách, cuốn, bài viết, bài báo, tham luận, nhãn hiệu, thương hiệu,
    phần mềm, danh hiệu, kỷ niệm chương, cuộc vận động, chiến dịch, kế hoạch, tiêu đề, khẩu hiệu, phương châm, tên,
    gọi là, tên gọi, lần
""")

SPEECH_CUES: tuple[str, ...] = listed("""
    cho biết, nói, khẳng định, nhấn mạnh, chia sẻ, cho rằng, rằng, phát biểu, trao đổi, thông tin, bày tỏ, đề nghị,
    yêu cầu, :
""")

RANK_VERBS: tuple[str, ...] = listed("""
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
GRADED: tuple[str, ...] = listed("""
    huân chương, chức danh, nghề nghiệp, giáo viên, giảng viên, bằng lái, công trình, đường, chuyên viên, bệnh viện,
    đô thị, lao động, đơn vị sự nghiệp, sự nghiệp, phòng khám, viên chức, kỹ sư, nhà thầu, khách sạn, thư viện, bảo tàng,
    di tích
""")

# What follows a number without being counted: the number stands alone, its unit comes from elsewhere.
NOT_NOUNS: tuple[str, ...] = listed("""
    và, là, của, được, đã, trong, theo, từ, đến, cho, với, tại, về, ở, so, còn, nhưng, thì, mà, do, vào, ra, lên, trở,
    nữa, sẽ, đang, có, để, hoặc, hay, trên, dưới, gồm, bao, bằng, vẫn, cũng, chưa, không, rời, giữ, làm, tiếp, khi, nên,
    bị, đạt, chiếm, tăng, giảm, hơn, nhất, này, đó, kia, trước, sau, cùng, các, những, một, đều, như, nhằm, phải, cần, tổ,
    diễn, diễn ra, ngoài, riêng, cụ, qua, lại, rồi, nếu, vì, tuy, dù, xuống, hiện, thuộc, toàn, cả, gần, khoảng, mỗi,
    từng, mới, cũ, nói, ngay, chỉ, đầu, cuối, giữa, ngày, năm, tháng, thứ, lần, phát, biểu, thực, hoàn, đề, nhận, nâng,
    mở, đưa, triển, tham, gia, trao, sang, tới, trái, đây, rất, quá, khác, nhau, ấy, nay, trúng, trình, tương, cơ bản,
    chuyển, phê, kiểm, thẩm, nghiệm, xây, áp, hỗ, bàn, lấy, xếp, đứng, dẫn, thành, nằm, gửi, nộp, cấp, hàng, tính,
    đồng thời, xuất, khá, giỏi, tốt, yếu, kém
""")

EACH_AFTER: tuple[str, ...] = listed("năm, tháng, quý, ngày, tuần, vụ, kỳ")

# "không có hồ sơ trễ hạn" states a zero; "cửa hàng không có giấy phép" does not.
ZERO_VERBS: tuple[str, ...] = listed("""
    không có, chưa có, không còn, không để, không xảy ra, không phát hiện, không phát sinh, không ghi nhận
""")

ZERO_PROOFS: tuple[str, ...] = listed("""
    nào, trễ hạn, quá hạn, chậm hạn, trễ, tồn đọng, không đạt, vi phạm, bị, phải, chậm tiến độ, sai phạm, chưa giải quyết, bỏ, bỏ học,
    nghỉ học, xin, rút, dừng, ngừng, thôi, trượt, từ chối, khiếu nại, tái phạm, chưa đạt, chưa hoàn thành, không hoàn thành, kéo dài
""")

# What a place lacks, rather than a zero, unless "nào" follows: "cơ sở không có giấy phép bị xử phạt".
LACKED: tuple[str, ...] = listed(
    "giấy, giấy phép, giấy chứng nhận, chứng chỉ, chứng nhận, hợp đồng, văn bản, nhãn hiệu, thiết bị, máy, tem"
)

WRITTEN_OUT: tuple[str, ...] = listed("bằng chữ, viết bằng chữ, số tiền bằng chữ")

# Before a number word: it is an ordinal; "năm" is the year; "một" counts.
ORDINAL_BEFORE: tuple[str, ...] = listed("thứ, tháng, hạng, giải, bậc, lớp, khoá, mùng, mồng, quý, phẩy, loại, nhì, trăm")

YEAR_BEFORE: tuple[str, ...] = listed("""
    trong, cuối, đầu, hàng, hằng, mỗi, cả, các, từng, nhiều, giữa, sau, của, những, một, hoạch, tổng, thứ, hết, đến, từ,
    theo, vào, tháng, quý, qua, năm, mấy, vài, ngay, cho, nửa, kết, nội, so, với, suốt, dịp
""")

ONE_AFTER: tuple[str, ...] = listed("trong đó, gồm, chỉ, duy nhất, riêng, còn, cao nhất là, thấp nhất là, nhiều nhất là")

# What appears in numbered issues ("6 số tạp chí"); elsewhere "số" after a number introduces the noun ("1/3 số hộ").
ISSUES: tuple[str, ...] = listed("báo, tạp, tập, bản, chuyên, đặc, kỷ, phát, với")

# Abbreviations that are never counted.
NO_UNITS: tuple[str, ...] = listed("""
    ubnd, hđnd, tp, tw, bch, mttq, qđ, nq, vn, tt, tphcm, bkhcn, skhcn, gmt, am, pm, pv, kt, ii, iii, iv, vi, vii, xi,
    xii, xiii
""")

# In an address the noun of place after the number is the next part: "tổ 5 phường Tân An".
ADDRESS_CUES: tuple[str, ...] = listed("""
    tổ, thôn, ấp, khu, khu phố, xóm, khóm, lô, đường, ngõ, hẻm, tiểu khu, đội, bản, số
""")

# "trên" after one of these compares ("có trên 5 dự án"); elsewhere before a small count it says where ("trên 3 loại đất").
COMPARED_AFTER: tuple[str, ...] = listed("có, đạt, được, với, cho, hút, gồm, thêm, lên, hoạch, của, tổng, là, cấp, sự")
