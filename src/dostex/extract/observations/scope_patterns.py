"""Words that say whose figure it is: data for `scopes`. All patterns are matched on folded text."""

from decimal import Decimal

import regex as re

NATIONAL = re.compile(r"\b(?:cả nước|toàn quốc|việt nam|bộ chỉ số|toàn ngành kh&cn|các địa phương)\b")
HOST = re.compile(
    r"\b(?:toàn tỉnh|toàn thành phố|của tỉnh|tỉnh có|tỉnh đã|tỉnh đang|tỉnh xếp|tỉnh đạt|trên địa bàn tỉnh|thành phố có|sở|tỉnh mới|tỉnh ta)\b(?! hữu)"
)
FORMER = re.compile(r"\s*(?:\(cũ\)|cũ\b|\(trước (?:sáp nhập|hợp nhất)\)|trước (?:sáp nhập|hợp nhất|đây)\b)")
NUMBER_OF_PROVINCES = frozenset(map(Decimal, (34, 52, 61, 63, 64)))
PROVINCES_COUNTED = re.compile(r"\btỉnh(?:,| và|/) ?thành|\btỉnh, tp|\bđịa phương\b")
BODY = re.compile(r"\b(?:trung tâm|chi bộ|đảng bộ|chi ủy|đại hội|công đoàn|đoàn thanh niên|hợp tác xã|công ty|nhóm)\b")
DISTRICT = re.compile(r"\b(?:riêng|tại|ở|trên địa bàn) (?:huyện|thị xã|quận|tp|thành phố) \p{L}+")
RESPECTIVELY = re.compile(r"\blần lượt\b")
IN_A_NAME = re.compile(
    r"\b(?:sở|ubnd|hđnd|bộ|ban|hội|cục|trung tâm|công an|trường|viện|đoàn|tại|ở|về|đến|từ|giữa|vùng|đại học)\b[^,;.]*\Z"
)
