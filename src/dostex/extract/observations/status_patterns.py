"""Words that make a figure a plan, a target or an estimate: data for `statuses`. All patterns are matched on folded text."""

import regex as re

TARGET = (
    r"phấn đấu|(?:đặt ra |đề ra |đặt )?(?:\d+ )?(?:các )?(?:mục tiêu|chỉ tiêu)(?! thử nghiệm| thành phần| quan trắc| chất lượng| phân tích| an toàn)|"
    r"đặt ra|từ nay đến (?:hết )?năm|quyết tâm|hướng đến|hướng tới"
)
PLAN = (
    r"dự kiến|sẽ|theo kế hoạch|(?:về|trong) kế hoạch(?! số)|có kế hoạch|kiến nghị|cam kết|đề nghị|yêu cầu|dự tính|dự định|chuẩn bị|nhu cầu|"
    r"lên kế hoạch|tập trung nghiệm thu|đăng kí nhu cầu|thời gian tới|trong thời gian tới|tới đây|sắp tới|đưa vào kế hoạch"
)
CUE = re.compile(rf"\b(?:(?P<target>{TARGET})|(?P<plan>{PLAN})|(?P<estimate>ước(?! mong| mơ| tính nhu)))\b")
DONE = re.compile(
    r"\b(?:đã|hiện có|hiện nay|hiện cũng|đến nay|vừa qua|nay đã|trước đó|năm qua|trong kì|hiện mới|mới có|thời gian qua|qua kiểm tra|kết quả|"
    r"những năm qua|cũng đã|nhiệm kì qua|đạt được|tính đến)\b"
)
ATTAINED = re.compile(r"%\s*(?:so với |của |tổng )?(?:số )?(?P<what>kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết)")
PASSED = re.compile(r"\b(?:vượt|hoàn thành|đạt|so với|bằng|thực hiện|quán triệt|theo)(?: \w+){0,3}\s*\Z")
IS_TARGET = re.compile(r"\b(?:đó|đây) là (?:một trong những |những )?(?P<what>mục tiêu|chỉ tiêu)")
COUNTED_AIMS = re.compile(r"\d\s*\Z")


CHOICES = frozenset(
    {"tasks_selected_for_list", "tasks_proposed", "tasks_in_selection", "tasks_by_field", "tasks_newly_approved"}
)
