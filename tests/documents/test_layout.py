"""What a profile says of a portal's pages is believed before they are explored."""

from dostex.documents.article import to_article
from dostex.documents.read import Document, Layout

TEXT = "Sở Khoa học và Công nghệ tổ chức tập huấn về truy xuất nguồn gốc nông sản cho cán bộ các xã, phường trong tỉnh."
PROMOTED = "Mời bạn đọc theo dõi kênh của chúng tôi để nhận những tin bài mới nhất về khoa học và công nghệ mỗi ngày."
PAGE = f"""<html><head><title>Tập huấn truy xuất nguồn gốc</title></head><body>
<h1>Tập huấn truy xuất nguồn gốc</h1><i class="d1">Cập nhật: 01/02/2024</i><b class="d2">15/03/2023</b>
<div class="x1"><p>{TEXT}</p><p>{TEXT} Lớp học kéo dài hai ngày.</p><p class="q7">{PROMOTED}</p></div>
<div class="x2"><p>{TEXT * 9}</p><p>{TEXT * 9} Đây là một bài khác, dài hơn.</p></div></body></html>"""


def read(layout: Layout | None):
    return to_article(Document("x.html", PAGE.encode(), layout=layout))


def test_the_container_is_the_article() -> None:
    assert "một bài khác" in read(None).text
    assert "một bài khác" not in read(Layout(container=("div.none", "div.x1"))).text


def test_what_is_stripped_is_no_text() -> None:
    article = read(Layout(container=("div.x1",), strip=("p.q7",)))
    assert "hai ngày" in article.text
    assert "theo dõi kênh" not in article.text


def test_the_stamp_is_where_the_profile_says() -> None:
    assert str(read(Layout(stamp=("b.d2",))).date_published)[:10] == "2023-03-15"


def test_selectors_that_find_nothing_change_nothing() -> None:
    assert read(Layout((".a",), (".b",), (".c",))) == read(None)
