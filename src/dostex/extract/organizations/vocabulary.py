"""Words that names of public bodies are made of, in ordinary spelling (FIELD.md, A8)."""

from dostex.extract.organizations.phrases import phrases

# Heads of public bodies.
PUBLIC_HEADS = phrases(
    """
    UBND; Ủy ban nhân dân; HĐND; Hội đồng nhân dân; Tỉnh ủy; Thành ủy; Huyện ủy; Thị ủy; Quận ủy; Đảng ủy; Đảng bộ; Chi
    bộ; Sở; Bộ; Cục; Tổng cục; Vụ; Viện; Học viện; Trung tâm; Trường; Chi cục; Ban; Hội; Hội đồng; Liên hiệp; Liên minh;
    Ủy ban; MTTQ; Mặt trận; Công an; Quỹ; Đoàn; Tỉnh đoàn; Thành đoàn; Huyện đoàn; Trung ương Đoàn; Văn phòng; Thanh tra;
    Phòng; Khoa; Bộ môn; Bệnh viện; Trạm; Trại; Đài; Báo; Tạp chí; Nhà xuất bản; Chính phủ; Quốc hội; Trung ương; TW; T.Ư; BCH;
    Ban Chấp hành; Ban Thường vụ; BTV; Kho bạc; Bảo hiểm xã hội; BHXH; Hải quan; Quân khu; Bộ Chỉ huy; Bộ Tư lệnh; Tòa án;
    Viện kiểm sát; VKSND; TAND; Hiệp hội; Câu lạc bộ; CLB; Đại học; Cao đẳng; ĐH; Vườn quốc gia; Khu công nghệ cao; Bảo
    tàng; Thư viện; BQL; BCĐ; LHH; LĐLĐ; Liên đoàn; Công đoàn; Đảng đoàn; Ban cán sự đảng; Khối; Nhà nước; Khu; Tổng hội;
    Bộ Chính trị; Ban Bí thư; Tổ chức; Chương trình; VCCI; Sàn giao dịch; Đội; Tổ; Cảng vụ; Làng; Lữ đoàn; Sư đoàn; Trung
    đoàn; Phân viện; Phân hiệu; Cơ quan; Hạt kiểm lâm; Chi nhánh; Nhà văn hóa; Thường trực
    """
)

# Heads of private bodies and businesses: their directors are no officials (contract).
PRIVATE_HEADS = phrases(
    """
    Công ty; Cty; Tổng công ty; Tập đoàn; Hợp tác xã; HTX; Doanh nghiệp; DNTN; Ngân hàng; Xí nghiệp; Nhà máy; Cơ sở; Cửa
    hàng; Trang trại; Tổ hợp tác; HĐQT; Hội đồng quản trị; HĐTV; Hội đồng thành viên; VNPT; Viettel; FPT; Startup; Hộ kinh
    doanh; Nông trại; Chuỗi; Thương hiệu
    """
)

# What departments are called; longer names first is not needed, the longest match wins.
DEPARTMENTS = phrases(
    """
    Khoa học và Công nghệ; Khoa học - Công nghệ; Khoa học-Công nghệ; Khoa học & Công nghệ; Khoa học, Công nghệ; Khoa học
    công nghệ; Khoa học Công nghệ và Môi trường; Khoa học, Công nghệ và Môi trường; Khoa học - Công nghệ và Môi trường;
    KH&CN; KHCN; KH-CN; KH - CN; KH- CN; KH,CN; KH và CN; KHCN&MT; KH,CN&ĐMST; KH&CN&MT; Nội vụ; Tài chính; Kế hoạch và
    Đầu tư; Kế hoạch - Đầu tư; Kế hoạch Đầu tư; KH&ĐT; KH-ĐT; KHĐT; Công Thương; Công nghiệp; Thương mại; Nông nghiệp và
    PTNT; Nông nghiệp & PTNT; Nông nghiệp và Phát triển nông thôn; Nông nghiệp và Môi trường; Nông nghiệp và MT; Nông
    nghiệp & Môi trường; NN&PTNT; NN và PTNT; NN-PTNT; NNPTNT; NN&MT; NN và MT; Nông nghiệp; Thủy sản; Tài nguyên và Môi
    trường; Tài nguyên - Môi trường; Tài nguyên & Môi trường; TN&MT; TN-MT; TNMT; TN và MT; Xây dựng; Giao thông vận tải;
    Giao thông Vận tải - Xây dựng; Giao thông - Vận tải; GTVT; Thông tin và Truyền thông; Thông tin - Truyền thông; Thông
    tin & Truyền thông; TT&TT; TT-TT; TTTT; Bưu chính, Viễn thông; Văn hóa, Thể thao và Du lịch; Văn hóa - Thể thao và Du
    lịch; Văn hóa, Thể thao & Du lịch; VHTT&DL; VH,TT&DL; VH-TT&DL; VHTTDL; VH-TT-DL; Văn hóa và Thể thao; Văn hóa - Thể
    thao; Văn hóa, Thể thao; VH&TT; Du lịch; Giáo dục và Đào tạo; Giáo dục - Đào tạo; Giáo dục & Đào tạo; GD&ĐT; GD-ĐT;
    GDĐT; GD và ĐT; Y tế; Lao động - Thương binh và Xã hội; Lao động, Thương binh và Xã hội; Lao động Thương binh và Xã
    hội; Lao động - Thương binh & Xã hội; Lao động-Thương binh và Xã hội; LĐ-TB&XH; LĐTB&XH; LĐ-TBXH; LĐTBXH; LĐ,TB&XH; Tư
    pháp; Ngoại vụ; Ngoại giao; Dân tộc và Tôn giáo; Dân tộc; Quy hoạch - Kiến trúc; Quy hoạch và Kiến trúc; An toàn thực
    phẩm; Quốc phòng; Công an
    """
)

# Lower-case syllables inside names of bodies and rooms ("Viện Khoa học phát triển nông thôn").
NAME_WORDS = """
    an ban bào bảo bệnh biển biên bình bộ bức bưu cai cán cảnh cao cáo cấp cây chăn chăm chánh chất chế chỉ chiến chính
    chợ chủ chung chuẩn chuyên chuyển chương con cộng công cơ cải cảng cung cụm cư cứu cửa cựu dân dạy dầu dẫn di dịch
    diện doanh du dụng dược dưỡng dự đa đảm đào đạo đảng đánh đất đầu điều điện định đo đoàn đô độc đối đồng động đổi
    đức đường gia giá giám giáo giảng giao giống giới hải hàng hành hạ hại hạt hạn hậu hiện hiệp hiểm hiệu hình hóa hoá
    hòa hoạch học hợp hội hỗ huấn huyện hữu hưu hướng kết kế khai khám khảo khí khoa khoán khoáng khoẻ khỏe khóa khởi
    không khu khuyến khuyết kiểm kiến kiên kinh kim kĩ lao lâm lập li lịch liên liệu linh lí loại lực luật lưới lương
    lượng lưu mạng máy mại mềm miền minh môi môn mới mĩ mục năng nghề nghệ nghiên nghiệm nghiệp ngành ngân ngoại nguyên
    nguồn ngư người nhà nhãn nhân nhập nhiên nhiễm nhiệt nông nội nuôi nước nữ ô ôn phát phạm pháp phần phẩm phân phòng
    phóng phổ phối phục phụ phương quan quản quân quốc quy quyền rau rừng sách sáng sản sát sâu sen siêu sinh soát sóc
    số sở sử sự sức tài tạo tác tập tất tâm tây tế thanh thành thảo thẩm thẻ thể thi thí thiên thiếu thiết thiểu thiện
    thông thống thổ thôn thoát thú thuế thuật thuốc thuận thuyền thủ thủy thư thứ thực thử thương thường thưởng tích
    tiến tiểu tin tính tỉnh toán toàn tổ tổng tộc tôn trạm tranh trang trại trẻ trí triển trị trình trồng trợ trung
    truyền trưởng trường trữ tục từ tử tư tưởng tướng tuyên tuyển tương ứng uy ươm ủy ưu vàng văn vận vật vệ vi viên
    viễn việc việt vịt vốn vùng vườn vụ vực xã xạ xanh xây xét xuất xúc xử y yêu các thuộc ngoài dạng sạch mía ngô lúa
    cà phê chè dừa quả ong tôm cá gỗ len lường chức lệ tuệ đạc mã vạch mạch xoắn ốc sắc vắc lọc rối loạn nano trà kính
    quang phim kịch múa nhạc ảnh hộ tịch dâu tằm lãm chiếu vui xổ phí đại lãnh kho bạc nghị quyết ngạch bằng sông hồng
    lợi tơ bông sợi may da giầy mỏ địa chấn than bùn đá quý hiếm tái dệt chống
"""

# Kinds of place that stand before a place name and are no name of a person.
PLACE_HEADS = phrases(
    """
    tỉnh; thành phố; TP; huyện; thị xã; thị trấn; xã; phường; quận; đặc khu; thôn; bản; ấp; làng; khóm; đường; phố; sông;
    núi; hồ; đảo; cảng; chợ; cầu; đèo; khu; tổ dân phố; khu phố; buôn; sân bay; cửa khẩu; nước; miền; dân tộc
    """
)

# Surnames that tell a person's name from a place or a body's own words (evidence, never required).
COMMON_SURNAMES = """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh trịnh đào mai lương tạ phùng tô hà lâm
    đoàn cao thái nông lò châu chu trương đồng lại doãn giáp thân ngụy nguỵ vi quàng cầm lù vàng sùng giàng hứa bế ma mã
    đàm quách lục lữ tống khổng thạch sơn kim danh lưu vương đường từ triệu hầu hoa khúc kiều la lô lộc mạc ninh nghiêm
    ông phó quan tăng thiều tiêu tôn trà ung văn viên vừ âu bạch biện bồ ca cái cấn chử cù cung diệp dư đậu điêu đới hạ
    hán hàn hàng hình hướng kha khuất khương lường lèo linh mùa ngân nhâm nhữ phí phù quản sầm sái thào tòng trưng tưởng
    xa xồng y hờ chảo tẩn lầu lỳ lỉ tráng thền cư ngọc hạng chang bàn đèo điểu ksor siu rơ rmah
"""

# Words that never stand inside the name of a body: they begin what is said of it.
FUNCTION_WORDS = """
    và của là có được bị đã đang sẽ vừa cũng cùng với cho tại trong trên dưới từ về theo do để nhằm khi sau trước này đó
    nói rằng thì mà hoặc nhưng nếu vì qua bởi như đến tới ra vào lên xuống không chưa hiện nay còn rất nhiều mỗi một hai
    ba bốn năm ngày tháng chiều sáng tối ông bà anh chị tặng trao nhận làm giữ thay nêu ký dự họp gặp thăm đi ở hay đều
    mong muốn khẳng nhấn chúc nhân nhất đề nghị phát biểu
"""

# Those that nine of ten people bear: they decide where a place name ends and a person's begins ("huyện Đơn Dương Nguyễn …").
MAIN_SURNAMES = "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô đinh trịnh"
