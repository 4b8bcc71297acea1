"""Words that name a period without a figure: data for `relative`. All patterns are matched on folded text."""

import regex as re

PERIOD_WORDS = frozenset(("năm", "tháng", "kì"))  # every pattern below has one of them
THIS_YEAR = re.compile(r"(?<!hết )\b(?:trong năm nay|năm nay|từ nay đến (?:hết|cuối) năm(?! \d))\b")
WHOLE_YEAR = re.compile(r"(?<!hết )\bcả năm\b(?! \d)")
LAST_YEAR = re.compile(r"(?<!so với )(?<!so với cùng kì )(?<!từ )(?<!cùng kì )(?<!các )(?<!những )\b(?:năm trước|năm ngoái)\b")
REVIEWED = re.compile(
    r"\b(?:trong năm(?! nay| \d| tới| học)|năm qua|(?:\d+|mười|sáu|chín|ba|tám|bảy) tháng(?: qua)?(?! đầu| cuối| tới)|trong \d+ năm|\d+ năm qua)\b"
)
TERM = re.compile(r"\b(?:nhiệm kì qua|cả nhiệm kì|trong nhiệm kì(?! \d)|nhiệm kì vừa qua)\b")
