"""Captions by their place and their words. Data and one question."""

import re

from dostex.documents.lines import Line
from dostex.language.folding import fold

_CAPTION_CUE = re.compile(
    r"\A\(?(?:ảnh|hình|hình ảnh|ảnh minh họa)\s*(?:\d{1,2})?\s*[:.]|\A(?:toàn|quang) cảnh|(?:trái|phải)(?: sang| qua)?\)"
    r"|\(ảnh\b[^)]{0,40}\)\.?\Z|(?<!tin, )(?<!bài, )ảnh\s*:\s*[^:]{2,40}\Z"
    r"|\A(?:các )?(?:đại biểu|đồng chí|ông|bà|lãnh đạo|đ/c|đoàn|ban|giám đốc|phó giám đốc|chủ tịch)\b.{5,120}"
    r"(?:phát biểu|chụp ảnh|trao|tặng|kiểm tra|chủ trì|tham quan|tại (?:hội|buổi|lễ|cuộc|phiên))"
)
FULL_STOP = (".", "!", "?", "…", ":", ";")
SHORT, LONGEST, SENTENCE, PHRASE = 170, 320, 100, 24

# How a heading inside an article begins, folded (í for ý); any other phrase without a full stop, in text without markup, stood
# under an image.
SUBHEADINGS = """
về; công tác; kết quả; phương hướng; nhiệm vụ; mục tiêu; giải pháp; lĩnh vực; một số; tồn tại; hạn chế; khó khăn; thuận lợi;
nguyên nhân; những; phần; chương; điều; đánh giá; định hướng; kinh phí; hoạt động; nâng cao; đẩy mạnh; tăng cường; phát triển;
xây dựng; triển khai; thực hiện; quan điểm; yêu cầu; nội dung; đối tượng; thời gian; bài học; kiến nghị; đề xuất; tiếp tục;
tập trung; quản lý; ứng dụng; đổi mới; chuyển đổi; theo; nguồn; tin; bài;
"""
_SUBHEADING = re.compile(rf"(?:{'|'.join(fold(entry.strip()) for entry in SUBHEADINGS.split(';') if entry.strip())})(?!\w)")
_CREDIT = re.compile(r"\(?(?:ảnh|hình)\s*:")


def is_credit(line: str) -> bool:
    """True for "Ảnh: Thu Hà" and the like."""
    return len(line) <= SENTENCE and _CREDIT.match(fold(line)) is not None


def describes_image(line: Line, *, marked_up: bool) -> bool:
    """A short line under an image, a styled one, or one that speaks like a caption.

    In plain text (`marked_up` false) nothing shows the image, so any phrase without a full stop that is no heading is one.
    """
    folded = fold(line.text)
    cue = _CAPTION_CUE.search(folded) is not None
    phrase = len(line.text) <= SHORT and not line.text.endswith(FULL_STOP)
    if line.after_image:
        return phrase or line.italic or line.centre or cue or len(line.text) <= SENTENCE
    if marked_up:
        return (line.centre and line.italic) or (cue and phrase and (line.centre or line.italic))
    return (cue and len(line.text) <= SHORT) or (phrase and len(line.text) >= PHRASE and not _SUBHEADING.match(folded))
