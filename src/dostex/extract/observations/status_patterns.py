"""Words that make a figure a plan, a target or an estimate: data for `statuses`. All patterns are matched on folded text."""

import regex as re

from dostex.language.folding import fold

TARGET = (
    r"phấn đấu|(?:đặt ra |đề ra |đặt )?(?:\d+ )?(?:các )?(?:mục tiêu|chỉ tiêu)(?! thử nghiệm| thành phần| quan trắc| chất lượng| phân tích| an toàn)|"
    r"đặt ra|từ nay đến (?:hết )?năm|quyết tâm|hướng đến|hướng tới"
)
PLAN = (
    r"dự kiến|sẽ|theo kế hoạch|(?:về|trong) kế hoạch(?! số)|có kế hoạch|cam kết|dự tính|dự định|chuẩn bị|nhu cầu|"
    r"lên kế hoạch|tập trung nghiệm thu|đăng kí nhu cầu|thời gian tới|trong thời gian tới|tới đây|sắp tới|đưa vào kế hoạch"
)
ASK = r"đề nghị|yêu cầu|(?<!đơn )kiến nghị(?!, phản ánh)"
CUE = re.compile(rf"\b(?:(?P<target>{TARGET})|(?P<plan>{PLAN})|(?P<ask>{ASK})|(?P<estimate>ước(?! mong| mơ| tính nhu)))\b")
UNMET = re.compile(r"\b(?:đạt|không đạt|đáp ứng|theo|đủ|đúng)\s*\Z")
HORIZON = re.compile(r"\bđến (?:hết |cuối )?năm\b")
YEARLY = re.compile(r"\bmỗi năm\b|\bhằng năm\b|\bhàng năm\b")
PLANNED_ARTICLE = re.compile(r"\b(?:ban hành kế hoạch|kế hoạch tổ chức|kế hoạch triển khai|sẽ|chuẩn bị|sắp)\b")
ASIDE = frozenset(map(fold, (
    "nội dung", "nhóm", "vấn đề", "giải pháp", "nhiệm vụ trọng tâm", "đơn vị", "lĩnh vực", "cơ sở", "loại", "ý kiến", "sở", "tỉnh", "địa phương", "huyện",
    "giai đoạn", "bên", "nhóm giải pháp", "quyết định", "chỉ tiêu", "phần", "hạn chế", "tồn tại", "khó khăn", "nguyên nhân", "nhóm nhiệm vụ", "mục tiêu",
)))  # fmt: skip
DONE = re.compile(
    r"\b(?:đã|hiện có|hiện nay|hiện cũng|đến nay|vừa qua|nay đã|trước đó|năm qua|trong kì|hiện mới|mới có|thời gian qua|qua kiểm tra|kết quả|"
    r"những năm qua|cũng đã|nhiệm kì qua|đạt được|tính đến)\b"
)
PLAN_BEFORE_BRACKET = re.compile(r"\b(?P<what>kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: năm(?: \d{4})?)?\s*\Z")
ATTAINED = re.compile(r"%\s*(?:so với |của |tổng )?(?:số )?(?P<what>kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết)")
PASSED = re.compile(r"\b(?:vượt|hoàn thành|đạt|so với|bằng|thực hiện|quán triệt|theo)(?: \w+){0,3}\s*\Z")
IS_TARGET = re.compile(r"\b(?:đó|đây) là (?:một trong những |những )?(?P<what>mục tiêu|chỉ tiêu)")


CHOICES = frozenset(
    {"tasks_selected_for_list", "tasks_proposed", "tasks_in_selection", "tasks_by_field", "tasks_newly_approved"}
)
