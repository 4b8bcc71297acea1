"""Words and marks that cut and link clauses, and what is blanked before cues are read: data for `clauses`."""

import regex as re

PART_CUE = re.compile(
    r"\b(?:trong (?:số )?đó|(?:bao |trong đó |chỉ )?gồm(?: có)?|cụ thể(?: như sau| là)?|(?:được )?chia (?:làm|thành|ra|theo)|"
    r"riêng|như sau|còn lại)\b"
)
CUE_AFTER_SEMICOLON = re.compile(r";\s*(?:trong (?:số )?đó|(?:bao )?gồm|chia (?:ra|theo)|phân theo)\b")
LABEL_END = re.compile(r"(?::|\b(?:là|có|đạt|được|chiếm|với|:)(?: (?:được|khoảng|hơn|gần|trên|tổng số|tổng cộng|thêm))?)\s*\Z")
COLON_LABEL = re.compile(r":\s*(?:có|được|là)?\s*\Z")
ONLY_JOINS = re.compile(r"\s*(?:,|và|cùng|cùng với|hoặc|/|-|,\s*và|với|với cả)?\s*(?:hơn|gần|trên|khoảng)?\s*\Z")
CUT = re.compile(r",|\bvà\b|:")
TITLE = re.compile(
    r"\b(?:đề tài|dự án|nhiệm vụ|đề án|hội thảo|chủ đề|giải pháp|sáng kiến|chương trình|danh hiệu|kỉ niệm chương|huy hiệu|cuộc thi|hội thi|"
    r"công trình|sản phẩm|mô hình|chuyên đề|tọa đàm|như|gồm|cuốn sách|\(\d{1,2}\)\.?|nhãn hiệu)[ :]{0,3}(?P<quoted>\"[^\"\n]{4,300}\")"
)
BODY = re.compile(
    r"\b(?:Sở|Bộ|Trường|Viện|Phòng|Ban|Trung tâm|Chi cục|Cục|Vụ|Hội|Liên hiệp|Công an|Quỹ|Đại học|Học viện|Bệnh viện|Công ty|Tổng cục|Tổng công ty|"
    r"Khoa|Hợp tác xã|HTX|Văn phòng|Đoàn|Ủy ban|Uỷ ban|Chương trình|Đề án)"
    r"(?:(?: và| &| -|-)? \p{Lu}{2,}(?:[&,-] ?\p{Lu}{2,})*|(?:,| và| &| -|-)? \p{Lu}\p{Ll}*(?: \p{Ll}+)?(?!\p{Lu})){1,4}"
)
