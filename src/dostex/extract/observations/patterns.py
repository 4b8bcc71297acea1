"""Which words beside a number say what it measures: data for `indicators`.

A `Family` is a group of counted nouns; its cues are read in the noun phrase after the number, then in the clause before
it. A cue is ordinary Vietnamese (matched folded, so tone placement, i/y and dashes do not matter); `…` stands for up to forty
characters of one clause, `KH&CN` for every spelling of it. Among the cues of one stretch of text the best rank wins
(level and grade before field, field before stage), then the first in the text: "of several verbs the first counts".

Codes are those of schemas/indicators.yaml. NONE says that the number has no indicator, SKIP that the words look like a
cue and are none ("hội đồng nghiệm thu").
"""

from dataclasses import dataclass, field

NONE = "-"
SKIP = "~"

DECISIVE, LEVEL, FIELD, STAGE, WEAK = range(5)


@dataclass(frozen=True, slots=True)
class Cues:
    """Phrases that all mean `code`, with their rank."""

    code: str
    rank: int
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Counted nouns (folded prefix match on the unit) and the cues that tell their numbers apart.

    `default` is the code when the noun alone decides; `inherits` whether an unmarked number continues the clause before.
    """

    name: str
    units: tuple[str, ...]
    cues: tuple[Cues, ...]
    default: str | None = None
    needs: tuple[str, ...] = field(default=())


def _stage(code: str, *phrases: str) -> Cues:
    return Cues(code, STAGE, phrases)


def _level(code: str, *phrases: str) -> Cues:
    return Cues(code, LEVEL, phrases)


_FIELDS = Cues(
    "tasks_by_field",
    FIELD,
    ("lĩnh vực", "khoa học xã hội", "KHXH", "khoa học tự nhiên", "khoa học nông nghiệp", "khoa học kỹ thuật", "khoa học y",
     "y dược", "y học", "y tế", "nông nghiệp", "nông lâm", "kỹ thuật và công nghệ", "kỹ thuật, công nghệ", "kỹ thuật - công nghệ",
     "công nghiệp", "công nghệ thông tin", "môi trường", "nhân văn", "thủy sản", "giáo dục", "an ninh", "quốc phòng", "văn hóa",
     "công nghệ sinh học", "du lịch"),
)  # fmt: skip

TASKS = Family(
    name="tasks",
    units=("nhiệm vụ", "đề tài", "dự án", "công trình", "đề án", "chuyên đề", "danh mục", "kết quả", "đặt hàng", "sản phẩm khoa học"),
    cues=(
        Cues(SKIP, LEVEL, (
            "hội đồng nghiệm thu", "hội đồng tư vấn đánh giá, nghiệm thu", "hội đồng đánh giá, nghiệm thu", "sau nghiệm thu cấp cơ sở",
            "nghiệm thu cấp cơ sở", "nghiệm thu cơ sở", "nghiệm thu cấp bộ", "nghiệm thu cấp nhà nước", "nghiệm thu cấp quốc gia",
            "hội đồng tư vấn xác định", "hội đồng tư vấn tuyển chọn", "danh mục thủ tục",
            "thực hiện nghị quyết", "thực hiện quyết định", "thực hiện chỉ thị", "quản lý nhà nước", "phòng quản lý",
            "cơ quan quản lý", "đơn vị quản lý", "triển khai nhiệm vụ", "kết quả thực hiện", "tiến độ thực hiện",
            "tổ chức thực hiện", "quá trình triển khai", "quá trình thực hiện", "thời gian thực hiện", "sau khi nghiệm thu",
            "tổ chức chủ trì", "đổi mới", "mô hình mới", "giống mới", "công nghệ mới", "nông thôn mới", "sản phẩm mới", "năm mới",
            "lãnh đạo, quản lý", "đúng hạn nghiệm thu", "kế hoạch triển khai", "đăng ký mới", "đơn vị đặt hàng", "cơ quan đặt hàng",
            "chủ động đặt hàng", "địa phương đặt hàng", "đề xuất đặt hàng", "ban quản lý",
        )),
        _level("tech_appraisals", "thẩm định công nghệ", "ý kiến về công nghệ", "ý kiến công nghệ", "thẩm định, có ý kiến về công nghệ"),
        Cues(NONE, LEVEL, (
            "nhiệm vụ trọng tâm", "nhiệm vụ và giải pháp", "nhiệm vụ, giải pháp", "nhiệm vụ chính trị", "nhiệm vụ chủ yếu",
            "theo chương trình hành động", "dự án đầu tư", "trọng tâm", "chủ yếu", "nhóm nhiệm vụ", "đầu tư công",
        )),
        _level("tasks_grassroots", "cấp cơ sở", "cấp huyện", "cấp ngành", "cấp xã", "cấp trường", "cấp viện", "thuộc cấp cơ sở"),
        _level("tasks_national", "cấp quốc gia", "cấp nhà nước", "nông thôn miền núi", "nông thôn, miền núi", "cấp bộ", "nhiệm vụ trung ương",
               "do trung ương quản lý", "ủy quyền địa phương quản lý", "cấp trung ương", "thuộc chương trình quốc gia", "NTMN"),
        _level("tasks_accepted_excellent", "loại xuất sắc", "mức xuất sắc", "xếp xuất sắc", "đạt xuất sắc", "loại: xuất sắc", "nhiệm vụ xuất sắc",
               "kết quả xuất sắc"),
        _level("tasks_accepted_good", "loại khá", "mức khá", "xếp khá", "đạt khá", "loại: khá", "loại tốt", "kết quả khá"),
        _level("tasks_accepted_pass", "loại đạt", "đạt yêu cầu", "mức đạt", "loại trung bình", "đạt trung bình", "xếp đạt"),
        _level(NONE, "không đạt", "chưa đạt", "không nhân rộng được", "chưa đủ", "không đủ", "hợp lệ", "đủ điều kiện", "hiệu chỉnh",
               "giữ nguyên", "thay đổi", "chậm tiến độ", "quá hạn", "gia hạn", "tạm dừng", "dừng thực hiện", "trễ hạn", "không hợp lệ", "bổ sung, chỉnh sửa",
               "chỉnh sửa", "điều chỉnh", "tuyển chọn lại", "không có hồ sơ", "phải hoãn", "xây dựng lại", "thu hồi kinh phí", "trùng nội dung", "không thông qua", "bị loại", "đang chờ", "chưa tìm được", "chưa được", "gọi vốn"),
        _level("startups_supported", "khởi nghiệp", "ươm tạo"),
        _FIELDS,
        _stage("tasks_carried_over", "chuyển tiếp"),
        _stage("tasks_results_registered", "đăng ký kết quả", "đăng ký và lưu giữ", "đăng ký, lưu giữ", "lưu giữ", "chứng nhận đăng ký kết quả",
               "công nhận đăng ký kết quả", "giao nộp kết quả", "giao nộp"),
        _stage("tasks_accepted", "nghiệm thu"),
        _stage("tasks_liquidated", "thanh lý"),
        _stage("tasks_progress_inspected", "kiểm tra tiến độ", "kiểm tra định kỳ", "kiểm tra tình hình", "kiểm tra việc thực hiện",
               "kiểm tra, đánh giá tiến độ", "kiểm tra giữa kỳ", "kiểm tra thực hiện", "kiểm tra, giám sát", "kiểm tra thực tế"),
        _stage("tasks_outlines_reviewed", "thuyết minh", "thông qua thuyết minh", "xét duyệt thuyết minh", "thẩm định thuyết minh", "thẩm định nội dung", "thẩm định kinh phí", "thẩm định dự toán"),
        _stage("tasks_in_selection", "tuyển chọn", "thống nhất tuyển chọn", "thống nhất giao", "thông qua tuyển chọn", "trúng tuyển", "đủ điều kiện tuyển chọn", "giao trực tiếp", "giao thực hiện", "xét giao", "xét chọn"),
        _stage("tasks_selected_for_list", "phê duyệt danh mục", "đưa vào danh mục", "vào danh mục", "thuộc danh mục", "danh mục đặt hàng",
               "danh mục nhiệm vụ", "danh mục … được", "xác định", "lựa chọn", "thống nhất đặt hàng", "thông qua", "bỏ phiếu chọn",
               "được chọn", "chọn được", "đã chọn", "chọn ra", "đặt hàng", "đưa vào kế hoạch", "đồng ý thực hiện", "đề nghị thực hiện"),
        _stage("tasks_proposed", "đề xuất", "phiếu đề xuất", "được đề xuất", "tiếp nhận đề xuất", "đăng ký thực hiện"),
        _stage("tasks_transferred_applied", "chuyển giao", "bàn giao", "được ứng dụng", "đưa vào ứng dụng", "ứng dụng vào", "ứng dụng, nhân rộng",
               "nhân rộng", "duy trì, nhân rộng", "áp dụng vào", "phổ biến kết quả"),
        _stage("tasks_newly_approved", "phê duyệt mới", "mở mới", "triển khai mới", "thực hiện mới", "giao mới", "bắt đầu thực hiện", "phê duyệt",
               "nhiệm vụ mới", "đề tài mới", "dự án mới", "KH&CN mới", "khoa học mới", "mở mới", "mới được phê duyệt", "cho phép thực hiện",
           "bắt đầu triển khai", "cấp tỉnh mới", "đưa vào triển khai", "thực hiện từ năm"),
        Cues("tasks_selected_for_list", WEAK, ("hội đồng thống nhất", "thống nhất chọn", "thống nhất", "nhất trí")),
        Cues("tasks_total_managed", WEAK, ("quản lý", "triển khai", "thực hiện", "số lượng các nhiệm vụ", "tổng số", "theo dõi", "tổ chức",
               "đang thực hiện", "hướng dẫn, kiểm tra")),
    ),
)  # fmt: skip

PROPOSALS = Family(name="proposals", units=("đề xuất", "phiếu đề xuất", "ý tưởng", "đơn đặt hàng"), cues=(
    Cues(NONE, LEVEL, ("đề xuất, kiến nghị", "kiến nghị", "giải pháp")),
    _stage("tasks_selected_for_list", "thống nhất", "lựa chọn", "được chọn", "thông qua", "đưa vào danh mục"),
), default="tasks_proposed")  # fmt: skip

APPLICATIONS = Family(name="applications", units=("đơn", "hồ sơ đăng ký"), cues=(
    Cues(NONE, LEVEL, ("đơn thư", "khiếu nại", "tố cáo", "tiếp công dân", "kiến nghị, phản ánh", "đơn giá")),
    _level("ip_trademark_apps", "nhãn hiệu"),
    _level("ip_utility_solution_apps", "giải pháp hữu ích", "GPHI"),
    _level("ip_patent_apps", "sáng chế"),
    _level("ip_design_apps", "kiểu dáng"),
    _level("ip_granted", "được cấp văn bằng"),
    _stage("ip_applications", "sở hữu công nghiệp", "sở hữu trí tuệ", "SHCN", "SHTT", "xác lập quyền", "đăng ký bảo hộ", "cục sở hữu trí tuệ",
           "nộp", "đăng ký"),
))  # fmt: skip

TITLES = Family(name="titles", units=("văn bằng", "giấy chứng nhận", "bằng độc quyền", "đối tượng", "nhãn hiệu", "sáng chế", "kiểu dáng", "chứng nhận",
                                      "chỉ dẫn địa lý", "giải pháp hữu ích", "sản phẩm"), cues=(
    _level("st_enterprises_new", "doanh nghiệp KH&CN"),
    _level("gi_total", "chỉ dẫn địa lý", "CDĐL"),
    _level("collective_marks", "nhãn hiệu tập thể", "NHTT"),
    _level("certification_marks", "nhãn hiệu chứng nhận", "NHCN"),
    _level("tech_transfer_contracts", "chuyển giao công nghệ"),
    _level("tasks_results_registered", "đăng ký kết quả"),
    _level("st_organizations_registered", "đăng ký hoạt động"),
    _level("ip_granted_cumulative", "toàn tỉnh có", "hiện có", "đến nay", "lũy kế", "đang được bảo hộ", "còn hiệu lực", "có hiệu lực", "đã có",
           "tỉnh có", "thành phố có", "tỉnh đã có", "cả nước có", "nâng tổng số", "được bảo hộ lũy kế", "địa bàn có", "đang bảo hộ",
           "toàn tỉnh … có", "tỉnh … hiện có", "tính đến", "đến hết", "đến ngày", "đến tháng", "đến cuối"),
    _stage("ip_granted", "được cấp", "cấp", "cấp mới", "bảo hộ"),
), needs=("sở hữu", "bảo hộ", "nhãn hiệu", "sáng chế", "kiểu dáng", "văn bằng", "doanh nghiệp KH&CN", "chỉ dẫn địa lý", "giải pháp hữu ích",
          "chuyển giao công nghệ", "đăng ký kết quả", "đăng ký hoạt động", "SHTT", "SHCN"))  # fmt: skip

ENTERPRISES = Family(name="enterprises", units=("doanh nghiệp",), cues=(
    Cues(NONE, LEVEL, ("doanh nghiệp nhỏ và vừa", "nhỏ và vừa", "doanh nghiệp công nghệ số", "hỗ trợ", "tham gia", "khảo sát", "tư vấn",
                       "kết nối", "vi phạm", "tham dự", "đổi mới công nghệ", "FDI", "công nghệ cao")),
    _level("startups_supported", "khởi nghiệp", "ươm tạo"),
    _level("inspections_conducted", "thanh tra", "kiểm tra tại"),
    _level("barcodes_issued", "mã số mã vạch"),
    _level("st_enterprises_total", "hiện có", "toàn tỉnh có", "lũy kế", "đến nay", "nâng tổng số", "cả nước có", "tỉnh có", "thành phố có", "hiện mới có",
           "mới có", "địa bàn có", "tổng số", "sau hợp nhất", "cả nước đã", "toàn tỉnh … có", "tính đến", "đến hết", "đến ngày", "đến tháng", "đến cuối",
           "toàn quốc có"),
    _stage("st_enterprises_new", "cấp mới", "thành lập mới", "hình thành mới", "giấy chứng nhận", "công nhận", "phát triển mới", "thêm", "hình thành thêm",
           "cấp chứng nhận"),
    Cues("st_enterprises_total", WEAK, ("có", "đạt", "hình thành từ", "nâng")),
), needs=("doanh nghiệp KH&CN", "khởi nghiệp", "ươm tạo", "KH&CN", "mã số mã vạch", "thanh tra", "kiểm tra"))  # fmt: skip

ORGANIZATIONS = Family(name="organizations", units=("tổ chức",), cues=(
    Cues(NONE, LEVEL, ("tổ chức trung gian", "trung gian", "ươm tạo", "nộp đơn", "tín dụng", "hỗ trợ", "tổ chức, cá nhân", "đoàn thể", "hướng dẫn")),
    _level("inspection_violations", "vi phạm"),
    _level("inspections_conducted", "thanh tra", "kiểm tra"),
    _stage("st_organizations_registered", "đăng ký hoạt động", "công lập", "ngoài công lập", "KH&CN"),
))  # fmt: skip

INSPECTED = Family(name="inspected", units=("cơ sở", "cuộc", "đơn vị", "cửa hàng", "đoàn", "hộ", "lượt cơ sở", "điểm", "tổ chức, cá nhân", "đợt", "lượt",
                                            "cơ quan", "doanh nghiệp, cơ sở", "cây xăng", "phòng khám", "chợ", "tiệm vàng", "siêu thị", "đại lý"), cues=(
    _level("st_enterprises_new", "giấy chứng nhận doanh nghiệp KH&CN"),
    _level("tasks_progress_inspected", "kiểm tra tiến độ", "lượt nhiệm vụ", "lượt đề tài", "lượt dự án", "kiểm tra định kỳ"),
    _level("measuring_devices_verified", "phương tiện đo", "kiểm định, hiệu chuẩn"),
    _level("events_training", "lượt người", "lượt học viên", "lượt cán bộ", "lượt nông dân", "lượt đại biểu", "học viên", "tập huấn", "đào tạo"),
    _level("barcodes_issued", "mã số mã vạch", "mã số, mã vạch"),
    _level(NONE, "xử phạt", "bị phạt", "nhắc nhở", "duy trì tốt", "không vi phạm", "chấp hành đúng", "tước quyền", "cảnh cáo", "hướng dẫn", "niêm phong", "xử lý hành chính", "chấp hành tốt",
           "đặt hàng", "lượt khách", "tham gia", "lượt tổ chức, cá nhân", "tư vấn", "tham quan", "đề xuất từ"),
    _level("quality_systems_applied", "hệ thống quản lý chất lượng", "TCVN ISO", "ISO 9001", "áp dụng ISO", "áp dụng hệ thống", "HTQLCL",
           "xây dựng hệ thống", "duy trì hệ thống"),
    _level("radiation_licenses_issued", "cấp phép cho", "cấp giấy phép"),
    _stage("radiation_facilities_managed", "quản lý … bức xạ", "cơ sở bức xạ đang", "trên địa bàn … bức xạ", "hiện có … bức xạ", "có … cơ sở bức xạ",
           "bức xạ", "sử dụng thiết bị x-quang", "sử dụng x-quang", "x-quang", "nguồn phóng xạ"),
    _stage("inspection_violations", "vi phạm", "sai phạm"),
    _stage("inspections_conducted", "thanh tra", "kiểm tra", "thanh, kiểm tra", "thanh kiểm tra", "hậu kiểm", "kiểm soát", "tiến hành kiểm tra",
           "đoàn … làm việc tại", "tổ chức, cá nhân được kiểm tra"),
))  # fmt: skip

DEVICES = Family(name="devices", units=("phương tiện đo", "phương tiện", "lượt phương tiện", "công tơ", "cân", "đồng hồ", "cột đo", "thiết bị", "taximet",
                                        "máy đo", "lượt", "áp kế", "huyết áp kế", "bộ", "cái", "chiếc", "quả cân", "xi téc"), cues=(
    Cues(NONE, LEVEL, ("kiểm tra", "niêm phong", "tịch thu", "trang bị", "đầu tư", "thanh tra", "hỗ trợ", "mua sắm", "bàn giao")),
    _stage("measuring_devices_verified", "kiểm định", "hiệu chuẩn", "phương tiện đo"),
))  # fmt: skip

SAMPLES = Family(name="samples", units=("mẫu",), cues=(
    Cues(NONE, LEVEL, ("không đạt", "đạt yêu cầu", "đạt chất lượng", "không phù hợp", "vi phạm", "mẫu nhãn", "biểu mẫu", "đạt tiêu chuẩn", "có kết quả đạt", "mẫu đạt",
                       "chưa đạt", "phù hợp quy chuẩn")),
    _stage("samples_tested", "lấy", "thử nghiệm", "phân tích", "kiểm nghiệm", "gửi", "quan trắc", "đo"),
), default="samples_tested")  # fmt: skip

TRAINING = Family(name="training", units=("hội nghị", "hội thảo", "lớp", "học viên", "lượt người", "khóa", "lượt học viên", "khóa đào tạo", "đại biểu",
                                          "cuộc hội thảo", "tọa đàm", "diễn đàn", "hội nghị, hội thảo", "đợt tập huấn", "lượt cán bộ", "lớp tập huấn"), cues=(
    Cues(NONE, LEVEL, ("phải hoãn", "bị hoãn", "hoãn", "khách mời", "phòng học", "đại biểu chính thức", "trúng cử", "đại biểu quốc hội")),
    _stage("events_training", "tập huấn"),
), default="events_training")  # fmt: skip

ATTENDANTS = Family(name="attendants", units=("lượt", "cán bộ", "người", "nhân viên", "lao động", "cán bộ, công chức", "chủ hộ", "doanh nhân", "thợ", "kỹ sư", "buổi", "giáo viên", "học sinh", "sinh viên", "nông dân", "hộ dân", "hội viên", "công chức",
                                              "kỹ thuật viên", "chuyên gia", "thanh niên", "đoàn viên", "phụ nữ", "viên chức"), cues=(
    Cues(NONE, LEVEL, ("khách tham quan", "lượt khách", "biên chế", "dân số", "khách", "lao động")),
    _level("awards_individuals", "giấy khen", "bằng khen", "kỷ niệm chương", "danh hiệu", "khen thưởng"),
    _stage("events_training", "tập huấn", "đào tạo", "hội thảo", "hội nghị", "tham dự", "bồi dưỡng", "huấn luyện", "học viên", "dự"),
))  # fmt: skip

CONTEST = Family(name="contest", units=("giải pháp", "hồ sơ dự thi", "tác phẩm", "bài thi", "bài dự thi", "giải", "mô hình dự thi", "ý tưởng dự thi", "sản phẩm dự thi",
                                        "công trình dự thi", "giải thưởng", "huy chương", "đội", "thí sinh"), cues=(
    Cues(NONE, LEVEL, ("nhiệm vụ, giải pháp", "giải pháp trọng tâm", "nhóm giải pháp", "giải pháp chủ yếu", "giải pháp cụ thể")),
    _level("contest_entries", "dự thi", "hồ sơ dự thi", "tham gia dự thi"),
    _level("contest_prizes", "không có giải", "giải … không có"),
    _level("ip_utility_solution_apps", "giải pháp hữu ích"),
    _level("contest_prizes", "trao thưởng", "trao giải", "đoạt giải", "đạt giải", "được trao", "đoạt", "trao", "giải nhất", "giải nhì", "giải ba", "giải a", "giải b",
           "giải c", "giải khuyến khích", "giải đặc biệt", "chọn … trong đó có … giải", "xét chọn", "khuyến khích", "giành"),
    _stage("contest_entries", "tham gia", "tham dự", "thu hút", "tiếp nhận", "gửi", "nhận được", "đăng ký"),
))  # fmt: skip

CONTEST_ITEMS = Family(name="contest-items", units=("sản phẩm", "mô hình, sản phẩm", "công trình", "ý tưởng", "hồ sơ", "mô hình", "đề tài", "dự án", "sáng kiến", "bài"), cues=(
    _level("contest_entries", "dự thi", "tham gia dự thi", "tham gia hội thi", "tham gia cuộc thi", "gửi về cuộc thi", "gửi về hội thi"),
))  # fmt: skip

AWARDED_PEOPLE = Family(name="awarded-people", units=("cá nhân", "đồng chí", "người", "cán bộ", "công chức", "nhà khoa học", "đảng viên", "tác giả"), cues=(
    Cues(NONE, LEVEL, ("tổ chức, cá nhân", "vi phạm", "nộp đơn", "tham gia", "chính thức", "dự khuyết", "ban chấp hành", "kết nạp")),
    _stage("awards_individuals", "giấy khen", "bằng khen", "kỷ niệm chương", "danh hiệu", "chiến sĩ thi đua", "huân chương", "khen thưởng", "lao động tiên tiến",
           "tặng", "tuyên dương", "biểu dương", "khen", "tôn vinh", "huy hiệu", "trao phần thưởng"),
))  # fmt: skip

AWARDED_COLLECTIVES = Family(name="awarded-collectives", units=("tập thể", "chi bộ", "đơn vị"), cues=(
    Cues(NONE, LEVEL, ("nhãn hiệu tập thể", "trực thuộc")),
    _stage("awards_collectives", "giấy khen", "bằng khen", "cờ thi đua", "danh hiệu", "huân chương", "khen thưởng", "lao động xuất sắc", "tặng", "tuyên dương",
           "khen", "lao động tiên tiến", "tập thể lao động"),
))  # fmt: skip

DOSSIERS = Family(name="dossiers", units=("hồ sơ", "lượt hồ sơ", "bản công bố", "bản"), cues=(
    _level("tech_appraisals", "hồ sơ dự án", "về công nghệ", "thẩm định công nghệ", "ý kiến công nghệ", "công nghệ cho", "công nghệ dự án", "dự án đầu tư"),
    _level("contest_entries", "dự thi", "hội thi", "cuộc thi"),
    _level("conformity_declarations", "hợp quy", "hợp chuẩn"),
    _level("barcodes_issued", "mã số mã vạch", "mã số, mã vạch"),
    _level("ip_applications", "sở hữu công nghiệp", "sở hữu trí tuệ", "xác lập quyền"),
    _level("ip_trademark_apps", "đăng ký nhãn hiệu", "nhãn hiệu"),
    _level("initiatives_reviewed", "sáng kiến"),
    _level("radiation_licenses_issued", "cấp phép bức xạ"),
    _level("tasks_in_selection", "tuyển chọn", "thống nhất tuyển chọn", "thống nhất giao", "thông qua tuyển chọn", "trúng tuyển", "đủ điều kiện tuyển chọn", "đăng ký chủ trì"),
    _level("tasks_proposed", "đề xuất"),
    _level("admin_procedures_on_time", "không có hồ sơ … trễ hạn", "không có hồ sơ … quá hạn", "không có hồ sơ trễ hạn", "không có hồ sơ quá hạn", "không để hồ sơ trễ hạn"),
    Cues(NONE, STAGE, ("công bố",)),
    _level(NONE, "trễ hạn", "quá hạn", "đang giải quyết", "cắt giảm", "hợp lệ", "rà soát", "chuẩn hóa", "đơn giản hóa", "bãi bỏ"),
    _level("admin_procedures_on_time", "đúng hạn", "trước hạn", "đúng và trước hạn", "trước và đúng hạn"),
    _stage("admin_procedures_handled", "thủ tục hành chính", "TTHC", "tiếp nhận", "giải quyết", "xử lý", "trực tuyến", "một cửa", "bưu chính", "trả kết quả",
           "mức độ"),
))  # fmt: skip

LICENCES = Family(name="licences", units=("giấy phép", "giấy chứng nhận", "chứng chỉ", "lượt giấy phép"), cues=(
    _level("radiation_staff_certs", "nhân viên bức xạ", "người phụ trách an toàn"),
    Cues(NONE, LEVEL, ("giấy phép xây dựng", "thu hồi", "đào tạo")),
    _stage("radiation_licenses_issued", "bức xạ", "x-quang", "x quang", "nguồn phóng xạ", "giấy phép"),
))  # fmt: skip

DOCUMENTS = Family(name="documents", units=("văn bản", "nghị quyết", "quyết định", "kế hoạch", "chương trình", "đề án", "chỉ thị", "công văn"), cues=(
    Cues(NONE, LEVEL, ("khen thưởng", "bổ nhiệm", "xử phạt", "công bố các", "sáp nhập", "văn bản kỹ thuật", "xử lý vi phạm", "kiểm tra, rà soát")),
    _stage("legal_docs_advised", "tham mưu", "trình ban hành", "trình UBND", "ban hành", "soạn thảo", "xây dựng, trình", "quy phạm pháp luật"),
))  # fmt: skip

SINGLE_NOUNS: tuple[Family, ...] = (
    Family("initiatives", ("sáng kiến", "hồ sơ sáng kiến", "giải pháp sáng kiến"), (
        _level("initiatives_recognized", "công nhận", "được công nhận", "đạt"),
        _stage("initiatives_reviewed", "xét duyệt", "xét", "thẩm định", "tiếp nhận", "đánh giá"),
    )),
    Family("procedures", ("thủ tục", "thủ tục hành chính", "TTHC"), (
        _stage("admin_procedures_handled", "giải quyết", "tiếp nhận, giải quyết", "xử lý"),
    )),
    Family("contracts", ("hợp đồng",), (
        _level("tech_transfer_contracts", "chuyển giao công nghệ", "CGCN"),
        _level("tasks_liquidated", "thanh lý"),
    )),
    Family("forms", ("phiếu",), (_level("tasks_proposed", "phiếu đề xuất", "phiếu đề nghị", "phiếu đăng ký"),)),
    Family("5g", ("trạm",), (_level("mobile_5g_stations", "5G"), _level(NONE, "BTS", "4G", "thu phát sóng", "quan trắc"))),
    Family("digital groups", ("tổ công nghệ số", "tổ"), (_stage("community_digital_groups", "công nghệ số"),)),
    Family("startups", ("dự án khởi nghiệp", "startup", "ý tưởng khởi nghiệp", "doanh nghiệp khởi nghiệp"), (), default="startups_supported"),
    Family("barcodes", ("mã số", "mã vạch", "mã số mã vạch"), (_stage("barcodes_issued", "mã vạch"),)),
    Family("organizations registered", ("tổ chức KH&CN",), (), default="st_organizations_registered"),
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (
    TASKS, PROPOSALS, APPLICATIONS, TITLES, ENTERPRISES, ORGANIZATIONS, INSPECTED, DEVICES, SAMPLES, TRAINING, ATTENDANTS, CONTEST, CONTEST_ITEMS,
    AWARDED_PEOPLE, AWARDED_COLLECTIVES, DOSSIERS, LICENCES, DOCUMENTS, *SINGLE_NOUNS,
)  # fmt: skip

PERCENTAGES = Family(name="percentages", units=("%",), cues=(
    _level("tfp_contribution_grdp", "đóng góp … TFP", "đóng góp … nhân tố tổng hợp", "TFP đóng góp", "TFP … đóng góp", "đóng góp … tăng trưởng", "vào tăng trưởng GRDP", "nhân tố tổng hợp … đóng góp", "TFP vào tăng trưởng", "đóng góp TFP", "TFP chiếm"),
    _level("tfp_growth", "tốc độ tăng … TFP", "tốc độ tăng … nhân tố tổng hợp", "tăng TFP", "tăng trưởng TFP", "TFP … tăng", "TFP"),
    _level("digital_economy_share_grdp", "kinh tế số"),
    _level("st_budget_share", "tổng chi ngân sách", "chi ngân sách", "tổng chi NSĐP", "chi NSĐP", "tổng chi ngân sách nhà nước", "ngân sách chi cho KH&CN"),
    _level("st_budget_disbursed_rate", "dự toán", "giải ngân", "kế hoạch vốn"),
    _level("online_dossier_rate", "hồ sơ trực tuyến", "nộp trực tuyến", "trực tuyến toàn trình", "trực tuyến một phần", "tiếp nhận trực tuyến", "hồ sơ … trực tuyến"),
    _level("admin_procedures_on_time_rate", "hồ sơ … đúng hạn", "đúng hạn", "trước hạn", "đúng và trước hạn"),
    _level("digital_signature_rate", "chữ ký số"),
    _level("broadband_coverage_rate", "phủ sóng", "sóng … phủ", "phủ tới", "cáp quang", "băng rộng", "băng thông rộng"),
    _level("tech_innovation_rate", "đổi mới công nghệ, thiết bị", "tốc độ đổi mới công nghệ", "đổi mới công nghệ"),
    _level("inspection_violation_rate", "cơ sở vi phạm", "số cơ sở được kiểm tra", "cơ sở được kiểm tra", "cơ sở được thanh tra"),
    _level("tasks_application_rate", "được ứng dụng", "được nhân rộng", "ứng dụng vào thực tiễn", "ứng dụng ngay", "ứng dụng kết quả", "ứng dụng vào sản xuất",
           "đưa vào ứng dụng", "chuyển giao, ứng dụng", "được áp dụng", "ứng dụng thực tiễn", "nhân rộng"),
    _level("quality_systems_applied", "TCVN ISO", "hệ thống quản lý chất lượng", "áp dụng ISO"),
))  # fmt: skip

MONEY = Family(name="money", units=("đồng",), cues=(
    Cues(NONE, LEVEL, ("mỗi giải", "trị giá", "giải thưởng", "doanh thu", "vốn đăng ký", "nộp ngân sách", "vốn đầu tư", "giá trị", "xuất khẩu", "lợi nhuận",
                       "thu ngân sách", "thu nhập", "thu hồi", "tiết kiệm", "tiền thưởng", "doanh số", "giá bán", "học bổng", "sản lượng", "làm lợi", "mức hỗ trợ",
                       "hỗ trợ không quá", "hỗ trợ tối đa", "buộc nộp", "nộp lại", "thu lợi bất", "truy thu", "nhà đầu tư", "doanh nghiệp đối ứng", "bán ra")),
    _level("fines_total", "xử phạt", "phạt tiền", "tiền phạt", "bị phạt", "phạt", "VPHC"),
    Cues("st_budget_disbursed", DECISIVE, ("giải ngân", "đã chi")),
    _level("st_budget_disbursed", "sự nghiệp KH&CN thực hiện", "KH&CN ước thực hiện", "ước thực hiện cả năm"),
    _level("st_budget_total", "kinh phí sự nghiệp KH&CN", "chi sự nghiệp KH&CN", "ngân sách chi cho KH&CN", "chi cho KH&CN", "ngân sách KH&CN",
           "kinh phí KH&CN", "ngân sách sự nghiệp KH&CN", "chi KH&CN", "ngân sách chi cho hoạt động KH&CN", "ngân sách cho KH&CN", "sự nghiệp khoa học được",
           "sự nghiệp khoa học và công nghệ được", "ngân sách … cho khoa học", "kinh phí sự nghiệp khoa học", "đầu tư cho KH&CN"),
    Cues(NONE, LEVEL, ("kinh phí tổ chức", "kinh phí hoạt động", "kinh phí duy trì", "kinh phí đầu tư", "vốn của doanh nghiệp", "quỹ đầu tư", "mỗi đơn vị")),
    _stage("st_budget_tasks", "kinh phí", "ngân sách", "vốn đối ứng", "dự toán", "tổng mức", "vốn sự nghiệp", "nguồn vốn", "vốn", "đối ứng"),
))  # fmt: skip

INDEX = Family(name="index", units=("hạng", "điểm"), cues=(
    _level("pii", "PII", "đổi mới sáng tạo cấp địa phương", "chỉ số đổi mới sáng tạo"),
    Cues(NONE, LEVEL, ("chỉ số đổi mới sáng tạo toàn cầu", "PCI", "PAPI", "PAR INDEX", "PAR-INDEX", "SIPAS", "DTI", "GII", "chỉ số ICT",
                       "chỉ số cải cách hành chính", "chỉ số chuyển đổi số", "năng lực cạnh tranh cấp tỉnh", "chỉ số hài lòng", "hiệu quả quản trị")),
    Cues(NONE, STAGE, ("chỉ số về", "trụ cột", "chỉ số thành phần", "điểm trung bình", "điểm bình quân", "chỉ số tiếp cận", "tổng điểm", "riêng chỉ số")),
))  # fmt: skip

# Money is for S&T tasks only where the text speaks of them.
TASK_CONTEXT: tuple[str, ...] = (
    "đề tài", "nhiệm vụ KH&CN", "nhiệm vụ khoa học", "dự án KH&CN", "danh mục", "nghiệm thu", "cấp tỉnh", "cấp cơ sở", "sự nghiệp KH&CN",
    "sự nghiệp khoa học", "thuyết minh", "chủ nhiệm", "nhiệm vụ cấp", "đối ứng", "các nhiệm vụ", "nhiệm vụ được",
)  # fmt: skip
AWARD_WORDS: tuple[str, ...] = (
    "giấy khen", "bằng khen", "cờ thi đua", "huân chương", "kỷ niệm chương", "danh hiệu", "khen thưởng", "tuyên dương", "chiến sĩ thi đua", "huy hiệu",
)  # fmt: skip
PERSONS: tuple[str, ...] = (
    "cá nhân", "đồng chí", "người", "cán bộ", "công chức", "viên chức", "nhà khoa học", "đảng viên", "tác giả", "học sinh", "giáo viên", "nông dân",
    "hội viên", "nhà giáo", "thanh niên",
)  # fmt: skip
