"""Words that tell what a percentage measures: data for `measures`. All patterns are matched on folded text."""

import regex as re

PLAN_AFTER = re.compile(
    r"\s*(?:so với |của |so )?(?:tổng )?(?:số )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|KH năm|kh năm|vốn được giao|vốn kế hoạch|kinh phí được giao|"
    r"số vốn|nghị quyết đề ra|tiến độ)\b"
)
PLAN_BEFORE = re.compile(r"\b(?:giải ngân|hoàn thành|vượt|tiến độ giải ngân)(?: [\w,]+){0,5}\s*\Z")
ASSIGNED = re.compile(r"\b(?:được giao|giao|kế hoạch|dự toán|chỉ tiêu|bố trí|phân bổ)\b")
COMPARED_AFTER = re.compile(r"[^.;]{0,30}?\b(?:so với|so cùng kì|cùng kì)\b")
MOVES = re.compile(
    r"\b(tăng(?! trưởng)|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|rút ngắn|tiết kiệm|tăng thêm|giảm bớt)(?: (?!so với)[\w,]+){0,4}\s*(?:từ )?\(?\Z"
)
REACHES = re.compile(r"\b(?:đạt|chiếm|tương đương|bằng)(?: tỉ lệ)?\s*\(?\Z")
GROWTH_SUBJECT = re.compile(r"(?<!vào )\b(?:tốc độ tăng|mức tăng trưởng|tăng trưởng)\b")
YEARLY_AFTER = re.compile(r"\s*(?:/ ?năm|mỗi năm|một năm|hằng năm|hàng năm)\b")
SHARE_BEFORE = re.compile(r"\b(?:chiếm|tỉ trọng|tỉ lệ|đóng góp|phủ|phủ sóng|tương đương|ứng với)\b")
RAISED_TO = re.compile(r"\blên(?: \w+){0,2}\s*\Z")
LEVEL_SUBJECT = re.compile(
    r"\b(?:lấp đầy|tốc độ đổi mới|công suất|chỉ số|lãi suất|độ ẩm|độ chính xác|hiệu suất|sai số|độ chính|mức hài lòng|hàm lượng)\b"
)
OF_SOMETHING = re.compile(
    r"\s*(?:\([^()]{0,30}\)\s*)?(?!trở lên|trở xuống|và\b|so với|là\b|đến\b|năm\b|lên\b|vào\b|cho\b|từ\b|của giai đoạn)\w+"
)
