"""Words that tell which period a figure has: data for `periods`. All patterns are matched on folded text."""

import regex as re

from dostex.language.folding import fold


def _folded(*nouns: str) -> frozenset[str]:
    return frozenset(map(fold, nouns))


# "chuyển tiếp từ năm 2018": where tasks come from, not when they are counted.
ORIGIN = re.compile(r"(?:chuyển tiếp|chuyển|kết thúc|nghiệm thu)(?: từ)?(?: các)?(?: trong)?(?: các)?\s*\Z")
_HIEN = r"(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )(?<!tái )hiện(?! vật| trường| đại| tượng| thực| hữu)"
UP_TO_NOW = re.compile(r"\b(?:đến nay|lũy kế|từ trước đến nay|tính chung)\b")
NOW_STRONG = re.compile(rf"\b(?:đến nay|nay đã|nâng tổng số|{_HIEN})\b|, nay\b")
NOW = re.compile(
    rf"\b(?:đến nay|lũy kế|nay đã|{_HIEN}|toàn tỉnh có|tỉnh có|cả nước có|tổng cộng các đợt|tính chung|thành phố có|sau sáp nhập|sau hợp nhất|"
    r"từ trước đến nay|tuy nhiên|khó khăn nhất)\b"
)
YEARLY = re.compile(r"(?<!bình quân )(?<!trung bình )\b(?:mỗi|hằng|hàng) năm\b")
THIS_CONTEST = re.compile(r"\b(?:hội thi|cuộc thi|giải thưởng|giải) (?:năm nay|lần này|năm này)\b")
ENTRIES = _folded(
    "giải pháp", "sản phẩm", "mô hình", "bài dự thi", "tác phẩm", "ý tưởng", "bài thi", "mô hình, sản phẩm", "dự án dự thi"
)
WITH = re.compile(r"[^.,;:()\d]{0,50}\bvới(?: (?:hơn|gần|trên|khoảng|tổng số))?\s{0,2}")
LABELLED = re.compile(r"\s*(?:là|đạt|tăng|giảm|chiếm|ước đạt|ước|:|xếp)?(?: (?:khoảng|hơn|gần|trên|thứ|hạng))?\s*\Z")
AS_OF = re.compile(r"\bđến(?: hết)?(?: ngày)?\s*\Z")
AT_THE_EVENT = re.compile(
    r"(?<!biểu )(?<!luận )(?<!cáo )\b(?:tại|trong|nhân|dịp) (?:buổi |cuộc |đợt )?(?:lễ|hội nghị|hội thảo|đại hội|chương trình|dịp này|buổi làm việc|cuộc họp|phiên họp|ngày hội|kì họp)\b"
    r"|\btrong (?:hai|ba|bốn|\d{1,2}) ngày\b|\bdịp này\b|\bbuổi lễ\b|\bđợt này\b|\bcuộc diễn tập\b"
)
OF_THE_COUNCIL_NOUNS = _folded(
    "hồ sơ",
    "hồ sơ đăng ký",
    "nhiệm vụ",
    "đề tài",
    "dự án",
    "đề tài, dự án",
    "đơn vị",
    "tổ chức",
    "phiếu",
    "đề xuất",
    "đề tài/dự án",
    "hội đồng",
)
INDEX_NOUNS = _folded("chỉ số", "trụ cột", "bậc", "chỉ số thành phần", "địa phương")
PART_OF_YEAR = re.compile(r"\b(?:quí|tháng)\b")
ATTENDED = re.compile(
    r"\b(?:dự(?! kiến| án| toán| tính| định| báo| thảo| thi| phòng| trữ)|tham dự|cùng dự|có mặt|sự tham gia|đại diện|tham gia lớp|khai mạc)\b"
)
COMPARED = re.compile(r"\bso với\b")
# A sentence that lists who came.
CAME = re.compile(r"\s{0,2}(?:cùng |đến |về |tới |tham |cùng tham )?dự\b(?! kiến| án| toán| thảo)")
JUDGING = frozenset({"council", "inspection", "contest"})
PROJECT = re.compile(r"\b(?:thực hiện|triển khai|tiến hành|thời gian)\b[^.;\n]{0,30}\Z")
MERGED = re.compile(r"\b(?:hợp nhất|sáp nhập|trên cơ sở)\b")
INDEX_WORD = re.compile(r"\bchỉ số\b|\bpii\b|\btrụ cột\b")
OF_A_PROJECT = re.compile(
    r"\b(?:nhóm (?:nghiên cứu|thực hiện|tác giả)|đề tài|dự án|mô hình|chủ nhiệm|kết quả|năng suất|kinh phí thực hiện)\b"
)
SAME_PERIOD = re.compile(r"\bcùng kì\s*\Z")
PLAN_YEAR = re.compile(r"\s*(?:so với |của |so )?(?:tổng )?(?:số )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|KH|vốn được giao)\b")
EDITION = re.compile(r"\b(?:pii|dti|pci|papi|par index|sipas|gii)(?: năm)? (?P<year>(?:19|20)\d\d)\b")
FOR_YEAR = re.compile(
    r"\b(?:thực hiện|đặt hàng|bắt đầu|triển khai|kế hoạch|cấp tỉnh|cấp thành phố|khoa học và công nghệ|kh&cn|kh-cn|khcn|đợt \d)(?: từ)?(?: trong)?\s*\Z"
)
CONTEST_WORD = re.compile(r"\b(?:hội thi|cuộc thi|giải thưởng)\b")
CONTEST = re.compile(r"\b(?:hội thi|cuộc thi|giải thưởng|techfest|hội chợ)\b[^.;\n]{0,80}\Z")
REVIEW = re.compile(
    r"\b(?:tổng kết|sơ kết|kết quả|đánh giá|hoạt động|nhìn lại|tình hình|giao ban|công tác|báo cáo|kiểm điểm|thành tựu|trong|qua|tiến hành|chỉ số|pii)\b[^.;\n]{0,70}\Z"
)
CHOSEN = re.compile(r"\b(?:xét chọn|tuyển chọn|xác định|lựa chọn|giao trực tiếp|xét giao|xét duyệt|thuyết minh|thẩm định)\b")
# A headline that names the year for which something is chosen, announced or planned.
FOR_TASKS = re.compile(
    r"\b(?:thực hiện|kế hoạch|danh mục|xác định|tuyển chọn|đặt hàng|triển khai|phương hướng|đến|giai đoạn|chỉ tiêu|từ)\b"
)
NEXT_TASKS = re.compile(r"\b(?:triển khai|phương hướng|kế hoạch)[^.,;\n]{0,30}\bnhiệm vụ\b[^.,;\n]{0,25}\Z")
AHEAD = re.compile(
    r"\b(?:triển khai|phương hướng|kế hoạch|mục tiêu|dự kiến|nhiệm vụ (?:trọng tâm )?năm|đến|thực hiện từ)\b[^.,;\n]{0,25}\Z"
)

MAKE_UP = _folded(
    "thành viên", "nội dung", "nhóm", "mức", "ủy viên", "phản biện", "ý kiến", "đồng chí", "phó giám đốc", "chương", "điều", "phần", "nguyên tắc",
    "biện pháp", "bước", "tiêu chí", "phòng", "trang", "chuyên gia", "phó chủ tịch", "giải pháp trọng tâm", "vấn đề", "chuyên đề", "đơn vị", "Sở",
    "giai đoạn", "lĩnh vực", "chỉ tiêu", "khâu", "địa phương", "tỉnh", "huyện", "nhiệm vụ trọng tâm", "giải pháp", "hạng mục", "mục tiêu",
)  # fmt: skip
OF_THE_MEETING = _folded(
    "đại biểu", "phiếu", "thành viên", "gian hàng", "huyện, thành phố", "tham luận", "lượt ý kiến", "khách mời", "chủ nhiệm", "điểm cầu",
    "sở, ngành", "lượt khách",
)  # fmt: skip
OF_THE_EVENT = frozenset({"awards_individuals", "awards_collectives", "contest_prizes", "events_training"})
OF_THE_COUNCIL = frozenset({"tasks_outlines_reviewed", "tasks_in_selection", "tasks_accepted", "tasks_transferred_applied"})
CHOICES = frozenset({"tasks_selected_for_list", "tasks_proposed", "tasks_in_selection"})
STOCKS = frozenset({
    "st_enterprises_total", "st_organizations_registered", "ip_granted_cumulative", "gi_total", "collective_marks", "certification_marks",
    "quality_systems_applied", "radiation_facilities_managed", "mobile_5g_stations", "community_digital_groups", "broadband_coverage_rate",
    "digital_signature_rate",
})  # fmt: skip
