"""Words that make a figure a plan, a target or an estimate: data for `statuses`. All patterns are matched on folded text."""

import regex as re

from dostex.language.folding import fold

NO_CUE = ""

# The longest phrase counts: what only looks like a cue is listed in full under NO_CUE.
CUES: dict[str, tuple[str, ...]] = {
    "target": (
        "phấn đấu", "mục tiêu", "chỉ tiêu", "đặt ra", "từ nay đến năm", "từ nay đến hết năm", "quyết tâm", "hướng đến", "hướng tới",
    ),
    "plan": (
        "dự kiến", "sẽ", "theo kế hoạch", "về kế hoạch", "trong kế hoạch", "có kế hoạch", "lên kế hoạch", "đưa vào kế hoạch", "cam kết", "dự tính",
        "dự định", "chuẩn bị", "theo lộ trình", "nhu cầu", "đăng ký nhu cầu", "tập trung nghiệm thu", "thời gian tới", "trong thời gian tới", "tới đây", "sắp tới",
    ),
    "ask": ("đề nghị", "yêu cầu", "kiến nghị", "theo thỏa thuận", "theo cam kết"),
    "estimate": ("ước",),
    NO_CUE: (
        *(f"{word} {what}" for word in ("mục tiêu", "chỉ tiêu")
          for what in ("thử nghiệm", "thành phần", "quan trắc", "chất lượng", "phân tích", "an toàn")),
        "về kế hoạch số", "trong kế hoạch số", "đơn kiến nghị", "kiến nghị, phản ánh", "ước mong", "ước mơ", "ước tính nhu",
    ),
}  # fmt: skip
ANNOUNCED_BEHIND = frozenset(map(fold, ("dự kiến", "sẽ", "đưa vào kế hoạch", "theo kế hoạch")))
# "năm 2021 kế hoạch nghiệm thu 21 nhiệm vụ": the plan is named right before what it foresees.
FORESEEN = re.compile(
    r"\bkế hoạch(?: năm(?: \d{4})?| cả năm| quí \w+)?(?: là| sẽ)? (?:nghiệm thu|kiểm tra|kiểm định|thanh tra|triển khai|thực hiện|tổ chức|mở|hỗ trợ|tập huấn|"
    r"xây dựng|cấp|hoàn thành|phê duyệt|bố trí|đào tạo|chuyển giao|ươm tạo|tuyển chọn)(?: mới| thêm| khoảng| từ| ít nhất| được){0,2}\s*\Z"
)
# A line alone above what is to be done; the next line of this kind ends it.
HEADING = re.compile(
    r"(?:[ivx]{1,5}|\d{1,2}|[a-h])\s?[.)/-]|[-+*•]?\s*(?:kết quả|phương hướng|nhiệm vụ|kế hoạch|mục tiêu|công tác|về |tồn tại|đánh giá)"
)
HEADING_OF_PLANS = re.compile(
    r"\b(?:phương hướng|(?:nhiệm vụ|kế hoạch|chương trình công tác|công tác)(?: trọng tâm| chủ yếu| công tác)*(?: trong)?"
    r"(?: \d+ tháng cuối năm| cuối năm| quí (?:[ivx]+|\d)| năm \d{4}| năm tới| thời gian tới| những tháng cuối năm| tháng tới| \d+ tháng tới)|"
    r"(?:nhiệm vụ|kế hoạch) (?:tiếp theo|thời gian tới|trọng tâm|sắp tới))\b"
)
OF_BEFORE = re.compile(r"\b(?:năm trước|năm ngoái|cùng kì|trước đó|trước đây|lần trước|kì trước)\b")
UNMET = re.compile(r"\b(?:đạt|không đạt|đáp ứng|theo|đủ|đúng)\s*\Z")
HORIZON = re.compile(r"\bđến (?:hết |cuối )?năm\b")
YEARLY = re.compile(r"\bmỗi năm\b|\bhằng năm\b|\bhàng năm\b")
PLANNED_ARTICLE = re.compile(r"\b(?:ban hành kế hoạch|kế hoạch tổ chức|kế hoạch triển khai|sẽ|chuẩn bị|sắp)\b")
ASIDE = frozenset(map(fold, (
    "nội dung", "nhóm", "vấn đề", "giải pháp", "nhiệm vụ trọng tâm", "đơn vị", "lĩnh vực", "cơ sở", "loại", "ý kiến", "sở", "tỉnh", "địa phương", "huyện",
    "giai đoạn", "bên", "nhóm giải pháp", "quyết định", "chỉ tiêu", "phần", "hạn chế", "tồn tại", "khó khăn", "nguyên nhân", "nhóm nhiệm vụ", "mục tiêu",
)))  # fmt: skip
DONE = re.compile(
    r"\b(?:đã|hiện có|đang có|hiện nay|hiện cũng|đến nay|vừa qua|nay đã|trước đó|năm qua|trong kì|hiện mới|mới có|thời gian qua|qua kiểm tra|kết quả|"
    r"những năm qua|cũng đã|nhiệm kì qua|đạt được|tính đến)\b"
)
PLAN_BEFORE_BRACKET = re.compile(r"\b(?P<what>kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: năm(?: \d{4})?)?\s*\Z")
ATTAINED = re.compile(r"%\s*(?:so với |của |tổng )?(?:số )?(?P<what>kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết)")
OF_PERCENTAGE = re.compile(r"%\s*(?:so với |của )?(?:các |\d+ )?\Z")
PASSED = re.compile(r"\b(?:vượt|hoàn thành|đạt|so với|bằng|thực hiện|quán triệt|theo)(?: \w+){0,3}\s*\Z")
IS_TARGET = re.compile(r"\b(?:đó|đây) là (?:một trong những |những )?(?P<what>mục tiêu|chỉ tiêu)")


CHOICES = frozenset(
    {"tasks_selected_for_list", "tasks_proposed", "tasks_in_selection", "tasks_by_field", "tasks_newly_approved"}
)
