"""Lines that a page's machinery writes between the paragraphs (FIELD.md, A9): data, and the one question asked of it.

A line is judged whole, after cleaning and folding; nothing here looks inside a sentence.
"""

import re

from dostex.language.folding import key

# Whole lines, in ordinary spelling; compared by folded key, without a final colon, dots or vertical bars.
EXACT = """
Tên; Tên của bạn; Email của bạn; Địa chỉ email; Điện thoại; Trang web; Website; Địa chỉ; Tên bạn; Địa chỉ của bạn;
Facebook; Zalo; Facebook Zalo; Facebook Twitter; Facebook Zalo Twitter; Twitter; Google; Google+; LinkedIn;
Pinterest; Messenger; Telegram; Tweet; Like; Share; Email; E-mail; Gmail; Copy link; Sao chép liên kết;
Chia sẻ; Chia sẻ bài viết; Chia sẻ bài viết này; Chia sẻ lên Facebook; Chia sẻ Facebook; Chia sẻ Zalo;
Chia sẻ qua Zalo; Chia sẻ qua email; Chia sẻ trên Facebook; Chia sẻ với bạn bè; Thích; Quan tâm; Theo dõi;
Theo dõi trên Google News; Lưu bài viết; Lưu bài; Lưu tin; Bookmark; Mã QR; QR Code;
In bài viết; In bài; In trang; In trang này; In ấn; In; Print; Bản in; Gửi email; Gửi bài viết; Gửi cho bạn bè;
Gửi bài viết qua email; Lưu bài viết này; Cỡ chữ; Kích thước chữ; Kích cỡ chữ; Cỡ chữ A- A A+; A- A A+; A A+ A-;
A+ A A-; A- A+; A+ A-; A-; A+; Aa; A; A A A; Tăng tương phản; Giảm tương phản; Tương phản;
Tăng tương phản Giảm tương phản; Đọc bài viết; Nghe bài viết; Nghe đọc bài; Nghe audio; Dừng đọc; Màu chữ;
Giọng đọc; Giọng nữ; Giọng nam; Tốc độ đọc; Xem với cỡ chữ; Phóng to; Thu nhỏ; Xem ảnh lớn; Xem bản in;
Xem toàn màn hình; Màn hình đọc dễ chịu; Chế độ đọc; Mặc định;
Quay lại; Trở lại; Trở về; Trở về đầu trang; Về đầu trang; Lên đầu trang; Đầu trang; Trang trước; Trang sau;
Trang chủ; Trang nhất; Xem tiếp; Xem thêm; Đọc thêm; Chi tiết; Xem chi tiết; Bài trước; Bài sau; Tin trước;
Tin sau; Next; Previous; Prev; Back; Top; Đóng; Close; Menu; Tìm kiếm; Trước; Tiếp; Tiếp theo;
Bình luận; Gửi bình luận; Viết bình luận; Ý kiến bạn đọc; Ý kiến của bạn; Gửi ý kiến; Gửi phản hồi; Phản hồi;
Mã xác thực; Mã xác nhận; Mã xác thực không đúng; Mã bảo mật; Họ và tên; Họ tên; Nội dung; Tiêu đề; Gửi; Hủy;
Click để đánh giá bài viết; Đánh giá bài viết; Đánh giá; Đánh giá của bạn; Xếp hạng; Xếp hạng bài viết; Bình chọn;
Chưa có bình luận; Chưa có bình luận nào; Vui lòng nhập mã xác thực; Hãy là người đầu tiên bình luận cho bài viết này;
Văn bản đính kèm; Tệp đính kèm; File đính kèm; Tập tin đính kèm; Tài liệu đính kèm; Tải về; Tải xuống; Tải file;
Download; Tải về tại đây; Xem tại đây; Từ khóa; Tags; Tag; Chủ đề; Video; Audio; Hình ảnh; Ảnh;
Skip Ribbon Commands; Skip to main content; Skip to content; Skip Navigation Links; Turn on more accessible mode;
Turn off more accessible mode; Turn off Animations; Turn on Animations; Display portlet menu; end portlet menu bar;
Portlet menu; Loading; Đang tải; Xuất bản thông tin; null; undefined; Chuyển đến nội dung chính; Nhảy đến nội dung;
Your browser does not support the audio element; Your browser does not support the video tag;
Trình duyệt của bạn không hỗ trợ thẻ audio; Trình duyệt không hỗ trợ audio; Hiển thị; Thông tin bài viết; Page Image;
Page Content; Article Start Date; ArticleByLine; Rollup Image; Image Caption;
"""

_SHARE = (
    "facebook|zalo|twitter|google|linkedin|pinterest|email|messenger|telegram|copy link|sao chép|liên kết|in bài|in|print|"
    "tweet|gmail|youtube|tiktok|chia sẻ|share|bài viết|lên|qua"
)

# Lines of a fixed form with a figure or name in it; matched against the whole folded line, so written with í for ý ("kí tự").
FORMS = (
    # counters: "Lượt xem: 2710", "Số lượt đọc: 4186", "Xem: 318", "22 Lượt xem", "Thống kê: 612.470", "Đã xem: 17 lượt"
    r"(?:tổng số |số )?(?:lượt|lần) (?:xem|đọc|truy cập|tải|nghe)(?: tin| bài)?\s*[:-]?\s*\(?[\d.,]*\)?(?: lượt| lần)?",
    r"(?:đã )?(?:xem|đọc|views?|hits|bình luận|thích)\s*[:(]\s*[\d.,]+\)?(?: lượt| lần)?",
    r"\(?(?:đã có |có )?[\d.,]+\s*(?:lượt|lần|người) (?:xem|đọc|truy cập|thích|quan tâm)(?: bài(?: viết)?)?\)?",
    r"[\d.,]+ (?:views?|bình luận|lượt thích|lượt bình luận|likes?|comments?|shares?)",
    r"(?:thống kê|tổng (?:số )?(?:lượt )?truy cập|số lượt truy cập|đang (?:truy cập|online)|hôm nay|hôm qua)\s*: ?[\d.,]+",
    # ratings: "Tổng số điểm của bài viết là: 5 trong 1 đánh giá", "Xếp hạng: 5 - 1 phiếu bầu"
    r"tổng số điểm của bài viết là\s*:? ?[\d.,]+ trong [\d.,]+ đánh giá",
    r"(?:xếp hạng|đánh giá|điểm đánh giá)\s*:? ?[\d.,/]+(?: ?-? ?[\d.,]+ (?:phiếu bầu|đánh giá|lượt|bình chọn))?",
    r"\(?[\d.,]+ (?:phiếu bầu|đánh giá|bình chọn|votes?)\)?",
    # forms and players: "0 / 500 ký tự", "0:00 / 0:00 / 0:00", "00:00"
    r"\d+ ?/ ?\d+ kí tự(?: .{0,40})?",
    r"\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)+(?: .{0,20})?",
    r"0?0:00",
    r"[1-9](?:[.,]\d+)?x",
    # "Cỡ chữ 17", "A- A A+ | Tăng tương phản Giảm tương phản"
    r"(?:cỡ chữ|kích cỡ chữ|kích thước chữ)\s*:?\s*(?:\d+(?: ?px| ?pt)?)?(?: ?[a\-+ |]+)?",
    r"[a\-+ |]*a[+\-][a\-+ |]*(?:tăng tương phản|giảm tương phản|\|| )*",
    # share bars of several words: "Facebook   Zalo", "Chia sẻ: Facebook Twitter"
    rf"(?:\W{{0,3}}(?:{_SHARE})\b)+\W{{0,3}}",
    # Word pastes and download lines: "Description: C:\Users\….jpg", "van-ban-1234.pdf (2,1 MB)"
    r"(?:description|mô tả)\s*:\s*(?:[a-z]:\\|https?:|file:).*",
    r"[a-z]:\\\S.*",
    r"(?:văn bản|tệp(?: tin)?|file|tập tin|tài liệu|phụ lục)(?: văn bản)? (?:đính kèm|gửi kèm|kèm theo)\s*:.{0,200}",
    r"(?:tải (?:về|xuống|file)|download|xem|tải)?\s*:?\s*\S{1,120}\.(?:pdf|docx?|xlsx?|zip|rar|pptx?)(?: ?\([\d., kmgb]+\))?",
    r"\S{1,160}\.(?:jpe?g|png|gif|webp|bmp)",
    r"(?:từ khóa|tags?|chủ đề)\s*:.{0,300}",
    r"https?://\S+",
    # print views: "Published on Sở KH&CN (https://…)", "URL nguồn: https://…"
    r"(?:published on|xuất bản trên|source url|url|url nguồn|đường dẫn(?: bài viết)?|link bài viết|địa chỉ bài viết)\W.{0,40}https?://.{0,250}",
    r"[\W_]+",
)  # fmt: skip

# Two of these in a line, or one at its start, make the page's imprint; whatever follows is no article.
IMPRINT = """
bản quyền; copyright; ©; giấy phép số; giấy phép hoạt động; giấy phép thiết lập; chịu trách nhiệm; ghi rõ nguồn; thiết
kế bởi; designed by; powered by; trưởng ban biên tập; cơ quan chủ quản; đơn vị chủ quản; phát triển bởi; all rights
reserved; trích dẫn nguồn; số giấy phép; tổng biên tập; đơn vị thiết kế;
"""
_CONTACTS = re.compile(r"(?:địa chỉ|điện thoại|đt|fax|email|e-mail|hotline|website|trụ sở)\s*:")

_ENDS = " :.|…•·»«>›<-–[]()*"
_EXACT = frozenset(phrase for entry in EXACT.split(";") if (phrase := key(entry).strip(_ENDS)))
_FORM = re.compile("|".join(f"(?:{form})" for form in FORMS))
_IMPRINT = tuple(phrase for entry in IMPRINT.split(";") if (phrase := " ".join(entry.split())))
_LONGEST = 320


def is_imprint(line: str) -> bool:
    """True for the line at a page's foot that names the owner, the licence and the address of the site."""
    if len(line) > 700:
        return False
    lowered = line.lower()
    found = [phrase for phrase in _IMPRINT if phrase in lowered]
    return bool(found) and (len(found) >= 2 or lowered.startswith(tuple(found)) or len(_CONTACTS.findall(lowered)) >= 2)


def is_noise(line: str) -> bool:
    """True when the cleaned `line` is the page's machinery and no sentence of the article."""
    if len(line) > _LONGEST:
        return False
    folded = key(line)
    return folded.strip(_ENDS) in _EXACT or _FORM.fullmatch(folded) is not None
