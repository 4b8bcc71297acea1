"""Words of listings, in ordinary Vietnamese spelling (FIELD.md, C2): what pagers, menus and empty links say. Data only."""

from typing import Final

# Text, title or label of the link to a listing's next page.
NEXT: Final = """
Sau; Tiếp; Tiếp theo; Trang sau; Trang tiếp; Trang tiếp theo; Trang kế; Kế tiếp; Trang kế tiếp; Xem thêm tin; Tải thêm;
Xem tiếp; Tin cũ hơn; Bài cũ hơn; Các tin cũ hơn; Next; Next page; Older; Older posts; ›; »; >; >>; →; Sau ›; Sau »;
Tiếp »; Tiếp ›; Sau >; Tiếp >; Trang sau »; Trang sau ›; Trang sau >
"""

# Text of links that stand beside a headline and are none.
EMPTY: Final = """
Xem thêm; Xem tiếp; Chi tiết; Xem chi tiết; Đọc tiếp; Đọc thêm; Read more; More; [Xem chi tiết]; [Chi tiết]; Chi tiết »;
Xem tiếp »; Xem tiếp ...; Xem thêm...; Continue reading
"""

# Menu entries that lead to news.
SECTIONS: Final = """
Tin tức; Tin tức - Sự kiện; Tin tức sự kiện; Tin tức và sự kiện; Tin hoạt động; Tin hoạt động của Sở; Hoạt động của Sở;
Hoạt động Sở; Hoạt động ngành; Hoạt động KH&CN; Hoạt động khoa học; Hoạt động khoa học và công nghệ; Tin trong tỉnh;
Tin trong ngành; Tin ngành; Tin KH&CN; Tin KHCN; Tin khoa học; Tin địa phương; Sự kiện; Tin mới; Bản tin;
Tin chuyên ngành; Tin khoa học và công nghệ; Hoạt động quản lý; Hoạt động KHCN; Tin tổng hợp; Tin nổi bật;
Tin trong nước; Đổi mới sáng tạo; Chuyển đổi số; Tin hoạt động ngành
"""
