"""What pages of the platform families call things (FIELD.md, C1): class and id words, headings, error phrases. Data only.

A page without any of these is still read: they only speed the search up and settle doubts.
"""

from typing import Final

# Elements that hold no article text.
SKIPPED: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "iframe",
        "nav",
        "footer",
        "select",
        "option",
        "button",
        "textarea",
        "input",
        "template",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "svg",
        "map",
        "head",
    ]
)
BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

# class or id of the element that holds the article, by family: hints, never conditions.
CONTENT: Final = (
    "articlebody", "article-body", "article-content", "article_content", "articlecontent", "detail-content",
    "detail_content", "content-detail",
    "content_detail", "contentdetail", "news-content", "news_content", "newscontent", "post-content", "entry-content",
    "bodytext", "news-bodyhtml",
    "news-detail", "newsdetail", "news_detail", "detailcontent", "chi-tiet", "chitiet", "noidung", "noi-dung",
    "noidungtin", "content-news",
    "journal-content-article", "asset-full-content", "asset-content", "ms-rtestate-field", "pagecontent",
    "field-name-body", "field--name-body",
    "node-content", "dnnmodulecontent", "item-page", "main-detail", "wpsportletbody", "article-detail",
    "articledetail", "post-body", "fck_detail",
    "detail-body", "bai-viet", "baiviet", "contentnews", "tin-chi-tiet", "newsbody", "news-body", "bodycontent",
    "content-body", "divcontent",
)  # fmt: skip

# class or id words of what surrounds the article.
OUTSIDE: Final = (
    "menu", "navbar", "nav", "breadcrumb", "breadcrumbs", "sidebar", "footer", "banner", "related", "relate",
    "tinlienquan", "tin-lien-quan",
    "lienquan", "lien-quan", "othernews", "other-news", "tinkhac", "tin-khac", "comment", "comments", "binhluan",
    "binh-luan", "share", "social",
    "sharebar", "toolbar", "tools", "rating", "vote", "stars", "paging", "pagination", "pager", "search", "login",
    "advert", "quangcao", "weblink",
    "lienket", "counter", "thongke", "tags", "keywords", "tag-list", "newest", "tinmoi", "tin-moi", "most-read",
    "docnhieu", "widget", "modal",
    "popup", "hidden", "attachment", "attachments", "dinhkem", "audio", "player", "addthis", "fb-root",
    "zalo-share-button", "skip", "cssbreadcrumb",
    "ms-cui", "s4-ribbonrow", "ms-dialoghidden", "portlet-topper", "wpthemeribbon", "copyright", "hotline",
    "contact-form", "article-tools", "extra",
)  # fmt: skip

# Those that also count as a part of a longer class ("post-share-box"); the rest are whole words.
OUTSIDE_PARTS: Final = (
    "menu", "navbar", "breadcrumb", "breadcrumbs", "sidebar", "footer", "related", "comment", "comments", "share", "social",
    "pagination", "rating", "lienquan", "binhluan",
)  # fmt: skip

AUTHOR: Final = (
    "author",
    "tacgia",
    "tac-gia",
    "byline",
    "nguoidang",
    "nguoi-dang",
    "article-author",
    "post-author",
    "source",
    "nguontin",
)
CAPTION: Final = (
    "caption", "wp-caption-text", "image-caption", "img-caption", "photo-caption", "chuthich", "chu-thich",
    "chuthichanh", "ghichu", "imgdesc",
    "img-desc", "image-desc", "image_desc", "photocms_caption", "pic-desc", "note-img", "image-note", "mota-anh",
    "picdesc", "thumb-caption",
    "media-caption", "figure-caption", "imagecaption", "ms-rteimage-caption",
)  # fmt: skip
TITLE: Final = (
    "title", "tit", "tieude", "tieu-de", "headline", "post-title", "entry-title", "article-title", "news-title",
    "title-detail", "detail-title",
    "titledetail", "news_title", "newstitle", "title-news", "article-header", "page-title", "articletitle",
    "tieudetin", "title_detail",
    "ms-rteelement-h1", "asset-title", "header-title", "title-article", "tieude-tin", "post_title", "node-title",
    "lbltitle", "tintieude",
)  # fmt: skip

# Headings after which other articles begin; whole lines, a colon or a date in brackets may follow.
RELATED: Final = """
Các tin liên quan; Tin liên quan; Tin bài liên quan; Bài liên quan; Bài viết liên quan; Các bài viết liên quan; Tin
tức liên quan; Có thể bạn quan tâm;
Các tin khác; Tin khác; Tin tức khác; Các tin tức khác; Bài viết khác; Các bài viết khác; Bài khác; Tin bài khác; Các
tin bài khác; Các bài khác;
Tin cùng chuyên mục; Cùng chuyên mục; Các tin cùng chuyên mục; Bài viết cùng chuyên mục; Tin cùng loại; Bài cùng
chuyên mục; Tin cùng chủ đề;
Những tin mới hơn; Những tin cũ hơn; Tin mới hơn; Tin cũ hơn; Các tin mới hơn; Các tin cũ hơn; Các tin đã đưa; Tin đã
đưa; Các tin đã đăng; Tin đã đăng;
Các tin tiếp; Các tin tiếp theo; Các tin trước; Tin mới; Tin mới nhất; Tin tức mới; Tin nổi bật; Tin tiêu điểm; Tin
đọc nhiều; Đọc nhiều nhất; Tin xem nhiều;
Xem nhiều nhất; Xem thêm; Đọc thêm; Xem tiếp; Tin tức mới nhất; Tin tức nổi bật; Bài viết mới; Bài viết mới nhất; Tin
đã xem; Các bài đã đăng;
Ý kiến bạn đọc; Bình luận; Gửi bình luận; Ý kiến của bạn; Ý kiến phản hồi; Gửi ý kiến; Phản hồi; Viết bình luận; Để
lại bình luận; Leave a reply;
Văn bản mới; Thông báo; Liên kết website; Liên kết web; Liên kết; Thư viện ảnh; Thư viện video; Related posts; Bài
viết nổi bật; Tin trong tỉnh;
Các tin mới; Các tin mới nhất; Các tin cũ; Tin cũ hơn; Các tin liên quan khác; Tin tức - Sự kiện khác; Tin hoạt động
khác; Tin tức cùng chuyên mục;
"""

# Words of a site's name, to be cut from a page's title.
SITE_WORDS: Final = """
Sở Khoa học và Công nghệ; Sở KH&CN; Sở KHCN; Sở KH-CN; Cổng thông tin điện tử; Trang thông tin điện tử; Cổng TTĐT;
Trang TTĐT; UBND tỉnh; Trang chủ; Chi tiết tin; Chi tiết tin tức; Chi tiết bài viết; Tin tức; Tin tức sự kiện; Tin tức
- Sự kiện; Home; Website; Báo điện tử; Cổng thành phần; Portal; Ủy ban nhân dân; Chi tiet tin tức; Nội dung tin; Chi
tiết; Hoạt động KH&CN; Tin hoạt động; Bản in; In bài viết; In trang; Print; DOST; Department of Science; Bộ Khoa học
và Công nghệ;
"""

# Titles or first words of a page sent with status 200 that says that there is nothing.
MISSING: Final = """
404 not found; page not found; not found; không tìm thấy trang; không tìm thấy bài viết; không tìm thấy nội dung;
không tìm thấy dữ liệu;
không tìm thấy thông tin; không tìm thấy kết quả; trang không tồn tại; bài viết không tồn tại; trang bạn yêu cầu không
tồn tại;
nội dung không tồn tại; tin không tồn tại; đường dẫn không tồn tại; trang bạn tìm không tồn tại; object moved; lỗi
404; trang 404;
the page cannot be found; runtime error; server error; service unavailable; bad gateway; thông tin không tồn tại; đã bị xóa;
dữ liệu không tồn tại; đang bảo trì; error 404; http 404; đang cập nhật nội dung; nội dung đang được cập nhật; không
có dữ liệu;
trang này không tồn tại; tin tức không tồn tại; không tồn tại hoặc đã bị xóa;
"""

# What firewalls and cookie gates say in the article's place.
BLOCKED: Final = """
access denied; viettel waf; request rejected; the requested url was rejected; attention required; checking your
browser; just a moment; 403 forbidden;
you have been blocked; bạn đã bị chặn; truy cập bị từ chối; yêu cầu bị chặn; please enable javascript; please enable
cookies; web application firewall;
ddos protection; security check; captcha challenge; incapsula; xác minh bạn không phải là robot; web page blocked; access to
this page has been denied;
"""

# Rank of heading elements when a headline is chosen.
LEVELS: Final = {"h1": 0, "h2": 1, "h3": 2, "h4": 3, "h5": 3, "h6": 4}
