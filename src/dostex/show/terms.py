"""The vocabulary of the contract in Vietnamese, for readers."""

from typing import Final

from dostex.records import (
    EventStatus,
    EventType,
    FindingCode,
    Measure,
    PostStatus,
    Role,
    Scope,
    SegmentKind,
    Status,
    YearSource,
)
from dostex.show.facts import Kind

KINDS: Final[dict[Kind, str]] = {
    "observation": "Số liệu",
    "official": "Cán bộ",
    "date": "Thời gian",
    "document": "Văn bản",
    "event": "Sự kiện",
    "finding": "Cảnh báo",
}
SEGMENTS: Final[dict[SegmentKind, str]] = {
    "headline": "Tiêu đề",
    "body": "Nội dung",
    "caption": "Chú thích ảnh",
    "byline": "Tác giả",
}
STATUSES: Final[dict[Status, str]] = {
    "actual": "thực hiện",
    "estimate": "ước tính",
    "plan": "kế hoạch",
    "target": "mục tiêu",
}
MEASURES: Final[dict[Measure, str]] = {
    "share": "tỷ trọng",
    "growth": "tốc độ tăng",
    "change": "biến động",
    "attainment": "mức hoàn thành",
    "level": "mức",
}
SCOPES: Final[dict[Scope, str]] = {
    "national": "toàn quốc",
    "provincial": "cấp tỉnh",
    "local": "địa phương",
    "organization": "một tổ chức",
}
POSTS: Final[dict[PostStatus, str]] = {
    "current": "",
    "former": "nguyên",
    "acting": "quyền, phụ trách",
    "appointed": "được bổ nhiệm",
}
ROLES: Final[dict[Role, str]] = {
    "chair": "chủ trì",
    "vice_chair": "phó chủ trì",
    "speaker": "phát biểu",
    "attendee": "tham dự",
    "member": "thành viên",
    "reviewer": "phản biện",
    "secretary": "thư ký",
    "signatory": "ký",
    "head_of_delegation": "trưởng đoàn",
    "organizer": "tổ chức",
    "principal_investigator": "chủ nhiệm",
}
EVENTS: Final[dict[EventType, str]] = {
    "conference": "Hội nghị",
    "seminar": "Hội thảo",
    "council": "Họp hội đồng",
    "inspection": "Kiểm tra, thanh tra",
    "working_session": "Buổi làm việc",
    "ceremony": "Buổi lễ",
    "contest": "Cuộc thi",
    "training": "Tập huấn",
    "exhibition": "Triển lãm",
    "other": "Sự kiện khác",
}
EVENT_STATUSES: Final[dict[EventStatus, str]] = {"actual": "", "plan": "dự kiến"}
YEAR_SOURCES: Final[dict[YearSource, str]] = {
    "explicit": "",
    "text": "năm lấy từ bài",
    "headline": "năm lấy từ tiêu đề",
    "published": "năm lấy từ ngày đăng",
}
FINDINGS: Final[dict[FindingCode, str]] = {
    "sum-mismatch": "Các phần không cộng thành tổng",
    "checksum-mismatch": "Tỷ lệ hoặc số viết bằng chữ không khớp",
    "weekday-mismatch": "Thứ không khớp với ngày",
    "year-typo": "Năm viết như một con số",
    "stamp-conflict": "Ngày đăng trái với các năm trong bài",
    "doubtful-date": "Ngày đáng ngờ",
    "no-facts": "Bài không có dữ kiện",
}
