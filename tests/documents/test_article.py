# ruff: noqa: E501 - pages are written as servers send them
"""Pages of other makes, and pages that hold no article."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dostex.documents.article import to_article
from dostex.documents.read import MAX_BYTES, Document
from dostex.errors import BlockedPage, DocumentError, DocumentTooLarge, EmptyDocument, NoArticle
from dostex.records import Article
from tests.documents.layouts import FOOTER, MENU, OTHERS, TEASERS

TITLE = "Hội nghị tổng kết công tác năm 2023"
LEAD = "Sáng 5/3/2024, Sở KH&CN tỉnh Lâm Đồng tổ chức hội nghị tổng kết công tác năm 2023 với sự tham dự của 120 đại biểu."
BODY = "Năm 2023, Sở đã nghiệm thu 24 nhiệm vụ KH&CN, gồm 20 nhiệm vụ cấp tỉnh và 4 nhiệm vụ cấp cơ sở; kinh phí 12,5 tỷ đồng."
LAST = "Kết luận hội nghị, đồng chí Giám đốc Sở yêu cầu các phòng, đơn vị tiếp tục triển khai kế hoạch năm 2024./."
L, B, E = (text.replace("&", "&amp;") for text in (LEAD, BODY, LAST))
URL = "http://skhcn.lamdong.gov.vn/tin-tuc/hoi-nghi-123.html"


def read(html: str, **known: str) -> Article:
    return to_article(Document("page.html", html.encode(), url=known.pop("url", URL), **known))


def segments(article: Article) -> list[tuple[str, str]]:
    return [(segment.kind, article.text[segment.start : segment.end]) for segment in article.segments]


def body(*lines: tuple[str, str]) -> list[tuple[str, str]]:
    return [("headline", TITLE), *lines]


def test_author_and_stamp_glued_in_one_line_and_a_lead_in_a_heading() -> None:
    article = read(
        f"""<html><head><title>{TITLE} | Cổng TTĐT Sở KH&amp;CN Lâm Đồng</title></head><body><div>Thứ Ba, 24/11/2026</div><ul>{MENU}</ul>
        <div class="col"><h1>{TITLE}</h1><div class="info"><span class="author">Tác giả: Hà Miên</span><span>06/03/2024 08:15</span>
        <span>Lượt xem: 15</span></div><h2 class="sapo">{L}</h2><div class="body"><p><img src="a.jpg"></p><p>Toàn cảnh hội nghị</p>
        <p>{B}</p><p>{E}</p></div><div class="tags">Từ khóa: a, b</div><div><h3>Tin liên quan</h3><ul>{TEASERS}</ul></div></div>{FOOTER}"""
    )
    lines = [("byline", "Tác giả: Hà Miên"), ("body", LEAD), ("caption", "Toàn cảnh hội nghị"), ("body", BODY), ("body", LAST)]
    assert segments(article) == body(*lines)
    assert (article.authors, article.date_published) == (["Hà Miên"], "2024-03-06T08:15:00+07:00")


def test_a_page_of_nested_tables_without_one_class() -> None:
    article = read(
        f"""<title>Sở KH&CN Lâm Đồng</title><table><tr><td>{MENU}</td></tr><tr><td><table><tr><td><b><font size=4>{TITLE}</font></b></td></tr>
        <tr><td><i>(06/03/2024)</i></td></tr><tr><td><b>{L}</b><br/><br/><img src=a.jpg><br/><i>Quang cảnh hội nghị</i><br/><br/>{B}<br/>{E}<br/>
        <div align=right><b>Hà Miên, Trúc Bình</b></div></td></tr></table></td></tr><tr><td>{FOOTER}</td></tr></table>"""
    )
    lines = [
        ("body", LEAD),
        ("caption", "Quang cảnh hội nghị"),
        ("body", BODY),
        ("body", LAST),
        ("byline", "Hà Miên, Trúc Bình"),
    ]
    assert segments(article) == body(*lines)
    assert (article.authors, article.date_published) == (["Hà Miên", "Trúc Bình"], "2024-03-06")


def test_a_table_of_figures_is_a_line_a_row() -> None:
    article = read(
        f"""<title>{TITLE}</title><h1>{TITLE}</h1><time>06/03/2024 - 08:15</time><div><p>{L}</p><ul><li>Nghiệm thu 24 nhiệm vụ;</li>
        <li>Thanh tra 45 cơ sở.</li></ul><table border=1><tr><th>TT</th><th>Chỉ tiêu</th><th>Năm 2023</th></tr><tr><td>1</td>
        <td>Đề tài nghiệm thu</td><td>24</td></tr><tr><td><p>2</p></td><td><p>Cơ sở thanh tra</p></td><td><p>45</p></td></tr></table>
        <p>{E}</p><p style="text-align:right"><em>(Phòng QLKH)</em></p></div>"""
    )
    rows = ["Nghiệm thu 24 nhiệm vụ;", "Thanh tra 45 cơ sở.", "TT Chỉ tiêu Năm 2023", "1 Đề tài nghiệm thu 24"]
    lines = [LEAD, *rows, "2 Cơ sở thanh tra 45", LAST]
    assert segments(article) == body(*(("body", line) for line in lines), ("byline", "(Phòng QLKH)"))
    assert article.authors == ["Phòng QLKH"]


def test_links_players_and_downloads_inside_the_text_go() -> None:
    article = read(
        f"""<title>{TITLE} - Sở Khoa học và Công nghệ tỉnh Lâm Đồng</title><div id=menu>{MENU}</div><div class=detail><h3 class="title">{TITLE}</h3>
        <p class=date>Ngày đăng: 06-03-2024</p><div><p>{L}</p><p>Xem thêm: <a href=x>Hội nghị triển khai nhiệm vụ năm 2023 của ngành</a></p>
        <p>&gt;&gt; <a href=x>Khởi nghiệp đổi mới sáng tạo</a></p><p>{B}</p><div>0:00 / 0:00 / 0:00</div><p>{E}</p>
        <p>Nguồn: Trung tâm Thông tin và Thống kê KH&amp;CN</p><p>Văn bản đính kèm: <a href=a.pdf>bao-cao.pdf</a></p></div>
        <div><p><b>Các tin khác:</b></p><p><a href=x>{OTHERS[0][0]}</a> (3/4/2022)</p></div></div>"""
    )
    signed = "Nguồn: Trung tâm Thông tin và Thống kê KH&CN"
    assert segments(article) == body(("body", LEAD), ("body", BODY), ("body", LAST), ("byline", signed))
    assert (article.authors, article.date_published) == (["Trung tâm Thông tin và Thống kê KH&CN"], "2024-03-06")


def test_captions_by_their_words_and_places() -> None:
    article = read(
        f"""<title>{TITLE}</title><h1>{TITLE}</h1><div><p>{L}</p><p><img src=a.jpg alt="{TITLE}"></p>
        <p>Đồng chí Lê Văn An, Giám đốc Sở phát biểu tại hội nghị. Ảnh: Thu Hà</p><p>{B}</p><p><img src=b.jpg> Các đại biểu tham dự</p><p>{E}</p>
        <p><b>Tin, ảnh: HOÀI THƯƠNG</b></p><p>Lượt xem: 2.710</p></div>"""
    )
    first = "Đồng chí Lê Văn An, Giám đốc Sở phát biểu tại hội nghị. Ảnh: Thu Hà"
    lines = [("body", LEAD), ("caption", first), ("body", BODY), ("caption", "Các đại biểu tham dự"), ("body", LAST)]
    assert segments(article) == body(*lines, ("byline", "Tin, ảnh: HOÀI THƯƠNG"))


def test_repeats_of_title_and_caption_are_kept_once() -> None:
    shot = "<center><img src=a></center><center><i>Quang cảnh buổi làm việc</i></center>"
    article = read(
        f"""<title>Chi tiet tin tức - Sở Khoa học và Công nghệ</title><div class=menu>{MENU}</div><div><div class="header-title">null {TITLE}</div>
        <div>15:37 22/02/2021</div><div>Facebook   Zalo</div><p><strong>{TITLE}</strong></p><p>{L}</p>{shot}<p>{B}</p>{shot}<p>{TITLE} -0</p><p>{E}</p></div>"""
    )
    assert segments(article) == body(("body", LEAD), ("caption", "Quang cảnh buổi làm việc"), ("body", BODY), ("body", LAST))


def test_sentences_broken_over_blocks_are_whole_again() -> None:
    article = read(
        f"""<title>{TITLE}</title><h2>{TITLE}</h2><div><div>Sáng ngày 5/3/2024, Sở KH&amp;CN tổ chức hội nghị tổng kết công tác năm</div>
        <div>2023 với sự tham dự của 120 đại biểu.</div><div>C</div><div>ung cấp thông tin, Giám đốc Sở cho biết trong</div>
        <div>2 năm qua đã có 24 nhiệm vụ.</div><div>{E}</div></div>"""
    )
    first = "Sáng ngày 5/3/2024, Sở KH&CN tổ chức hội nghị tổng kết công tác năm 2023 với sự tham dự của 120 đại biểu."
    second = "Cung cấp thông tin, Giám đốc Sở cho biết trong 2 năm qua đã có 24 nhiệm vụ."
    assert segments(article) == body(("body", first), ("body", second), ("body", LAST))


def test_the_sites_name_in_the_only_h1_is_no_headline() -> None:
    article = read(
        f"""<title>Tin tức</title><h1>CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH LÂM ĐỒNG</h1><div>{MENU}</div><div><div>
        <h3>Thông báo</h3>{TEASERS}</div><div><h2>{TITLE}</h2><span>Thứ Tư, 06/03/2024, 09:09 [GMT+7]</span><div><p>{L}</p><p>{B}</p><p>{E}</p>
        <p align=right>T.N</p></div><h3>Tin đọc nhiều</h3>{TEASERS}</div></div>{FOOTER}"""
    )
    assert segments(article) == body(("body", LEAD), ("body", BODY), ("body", LAST), ("byline", "T.N"))
    assert article.date_published == "2024-03-06T09:09:00+07:00"


def test_json_ld_is_trusted_for_stamp_and_author() -> None:
    article = read(
        f"""<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-03-05T23:15:00Z",
        "author":[{{"name":"Hà Miên"}}]}}</script><header><h1>{TITLE}</h1></header><main><p>{L}</p><p>{B}</p><p>{E}</p></main>"""
    )
    assert (article.date_published, article.authors) == ("2024-03-06T06:15:00+07:00", ["Hà Miên"])


def test_what_is_known_from_outside_wins() -> None:
    article = read(f"<h1>{TITLE}</h1><p>{L}</p><p>{B}</p>", published="2024-03-07", source="dost", id="k:1")
    assert (article.date_published, article.source, article.id) == ("2024-03-07", "dost", "k:1")
    assert article.ref_area is not None
    assert article.ref_area.name == "Lâm Đồng"


def test_classes_that_lie_do_not_hide_the_article() -> None:
    article = read(
        f'<title>{TITLE}</title><div class="widget sidebar"><h1>{TITLE}</h1><div class="share"><p>{L}</p><p>{B}</p><p>{L}{B}</p><p>{E}</p></div></div>'
    )
    assert article.text.splitlines() == [TITLE, LEAD, BODY, LEAD + BODY, LAST]


def test_pasted_pictures_are_no_text() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 300_000}">'
    assert read(f"<h1>{TITLE}</h1><div><p>{L}</p>{picture}<p>{B}</p></div>").text == f"{TITLE}\n{LEAD}\n{BODY}"


ITEMS = "".join(
    f'<div class="item"><h3><a href="/t-{n}.html">{title}</a></h3><span>{day}</span><p>{L}</p></div>'
    for n, (title, day) in enumerate(OTHERS)
)
ROWS = "".join(
    f'<tr><td><img src=a></td><td><a href="/t-{n}.html"><b>{title}</b></a><br>{L} <a href=x>Chi tiết</a></td></tr>'
    for n, (title, _) in enumerate(OTHERS)
)


@pytest.mark.parametrize(
    ("html", "error"),
    [
        (f"<title>Tin tức - Sự kiện</title><ul>{MENU}</ul><h1>Tin tức - Sự kiện</h1><div>{ITEMS}</div>{FOOTER}", NoArticle),
        (
            f"<title>Hoạt động khoa học trong tỉnh</title><h1>Hoạt động khoa học trong tỉnh</h1><table>{ROWS}</table>{FOOTER}",
            NoArticle,
        ),
        (f"<title>Sở KH&CN</title><ul>{MENU}</ul>{FOOTER}", NoArticle),
        (
            f"<title>Trang chủ - Sở KH&CN tỉnh Long An</title><ul>{MENU}</ul><h2>Tin nổi bật</h2><ul>{TEASERS}</ul>{FOOTER}",
            NoArticle,
        ),
        ("<title>Sở Khoa học và Công nghệ</title><div>Trang bạn yêu cầu không tồn tại</div>", NoArticle),
        (
            f"<title>{TITLE}</title><h1>{TITLE}</h1><p>Bài viết không tồn tại hoặc đã bị xóa, mời bạn quay lại trang chủ của Sở để xem tin khác.</p>",
            NoArticle,
        ),
        (
            "<title>Access denied | Viettel WAF</title><h1>Access denied</h1><p>Your request was blocked. Request ID: 1</p>",
            BlockedPage,
        ),
        ('<script>document.cookie="D1N=abc"+"; path=/";window.location.reload(true);</script>', BlockedPage),
        ("<title></title><div><br></div>", EmptyDocument),
        (f"<h1>{TITLE}</h1><div>" + f"<p>{B}</p>" * 20_000 + "</div>", DocumentTooLarge),
    ],
)
def test_pages_that_hold_no_article(html: str, error: type[DocumentError]) -> None:
    with pytest.raises(error) as raised:
        read(f"<html><body>{html}</body></html>")
    assert str(raised.value).startswith("page.html: ")


def test_a_short_notice_is_an_article() -> None:
    article = read(
        f"<title>Thông báo nghỉ lễ - Sở KH&CN</title><ul>{MENU}</ul><h1>Thông báo nghỉ lễ 30/4</h1><div>(20/04/2023)</div><p>{L}</p>{FOOTER}"
    )
    assert article.text == f"Thông báo nghỉ lễ 30/4\n{LEAD}"


@pytest.mark.parametrize(
    "content",
    [
        "<div>" * 5000 + f"<p>{L}</p>" + "</div>" * 5000,
        "<span>" * 5000 + f"<p>{L}</p>",
        "<table><tr><td>" * 2000 + f"<p>{L}</p>",
        f"<p>{L}</p><p>" + "<br>".join(map(str, range(10_000))) + "</p>",
        f"<p>{L}</p><div>" + "<i></i>" * 50_000 + "</div>",
        "<p>" + L.replace("tỉnh", "tỉn\0h") + "</p><b><i><table><td",
    ],
    ids=("blocks", "inlines", "tables", "numbers", "tags", "nul"),
)
def test_hostile_markup_takes_no_time_and_no_recursion(content: str) -> None:
    start = time.perf_counter()
    assert LEAD in read(f"<h1>{TITLE}</h1>{content}").text
    assert time.perf_counter() - start < 5


def test_a_document_over_the_limit() -> None:
    with pytest.raises(DocumentTooLarge, match="over the limit"):
        to_article(Document("x", b" " * (MAX_BYTES + 1)))


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<b>",
        "</b>",
        "<td>",
        "<table>",
        "<img>",
        "<a href=x>",
        "</a>",
        "&amp;lt;",
        "<li>",
    ]
)
WORDS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyAĐSK  .,:;0123456789&<>\u00a0\u200b-–", max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.lists(TAGS | WORDS, max_size=40))
def test_any_markup_gives_a_clean_article_or_an_error_of_ours(parts: list[str]) -> None:
    try:
        article = read(f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{L}</p><p>{B}</p>{''.join(parts)}")
    except DocumentError:
        return
    lines = article.text.split("\n")
    assert lines[0] == TITLE
    assert lines == [article.text[segment.start : segment.end] for segment in article.segments]
    assert all(line == " ".join(line.split()) != "" for line in lines)
    assert "\u200b" not in article.text
    assert "\u00a0" not in article.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Đoàn kiểm tra theo Quyết định số 404/QĐ-SKHCN không tìm thấy vi phạm tại 12 cơ sở kinh doanh xăng dầu trên địa bàn.",
        "Sở cảnh báo về mã captcha giả; người dân không mở các trang lạ và báo ngay cho Trung tâm Chuyển đổi số của tỉnh.",
    ],
)
def test_a_short_article_that_speaks_of_errors_is_no_error_page(sentence: str) -> None:
    assert read(f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{sentence}</p>").text == f"{TITLE}\n{sentence}"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (f"{TITLE} - Tin hoạt động trong tỉnh - Sở KH&CN Lâm Đồng", f"<div>{TITLE}</div>"),
        (f"Tin trong tỉnh | {TITLE}", f"<h3>Tin trong tỉnh</h3><p><b>{TITLE}</b></p>"),
        (f"{TITLE} [06/03/2024]", f"<h1>{TITLE} <span>[06/03/2024]</span></h1>"),
        ("Sở KH&CN Lâm Đồng", f"<h1>null {TITLE}</h1>"),
    ],
)
def test_the_headline_is_the_articles_own(title: str, shown: str) -> None:
    article = read(
        f"<title>{title.replace('&', '&amp;')}</title><ul>{MENU}</ul>{shown}<div><p>{L}</p><p>{B}</p><p>{E}</p></div>"
    )
    assert article.text == f"{TITLE}\n{LEAD}\n{BODY}\n{LAST}"


def test_an_article_that_ends_in_links_is_no_listing() -> None:
    links = "".join(
        f"<p><a href='/vb-{n}'>Quyết định số {n}/QĐ-UBND về việc phê duyệt danh mục nhiệm vụ</a></p>" for n in range(8)
    )
    article = read(f"<title>{TITLE}</title><h1>{TITLE}</h1><div><p>{L}</p><p>{B}</p><p>{E}</p>{links}</div>")
    assert article.text.startswith(f"{TITLE}\n{LEAD}\n{BODY}\n{LAST}")


def test_a_title_repeated_after_the_lead_cuts_nothing() -> None:
    article = read(f"<title>{TITLE}</title><h1>{TITLE}</h1><div><p>{L}</p><p><b>{TITLE}</b></p><p>{B}</p><p>{E}</p></div>")
    assert article.text == f"{TITLE}\n{LEAD}\n{BODY}\n{LAST}"


def test_a_headline_in_a_span_under_crumbs_with_an_unset_stamp_and_a_login() -> None:
    article = read(
        f"""<title>Sở KH&amp;CN Lâm Đồng &gt; Tin tức &gt; Chi tiết tin</title><ul>{MENU}</ul><table><tr><td><span id="ctl_lblTitle">{TITLE}</span>
        </td></tr><tr><td>Ngày đăng: 01/01/0001 12:00:00 SA</td></tr><tr><td><p>{L}</p><p>{B}</p><p>{E}</p><div align=right><b>tmkhoi</b></div>
        </td></tr></table><div class="tac-gia">[Trở về]</div>"""
    )
    assert segments(article) == body(("body", LEAD), ("body", BODY), ("body", LAST), ("byline", "tmkhoi"))
    assert (article.date_published, article.authors) == (None, ["tmkhoi"])


def test_the_end_of_a_broken_sentence_is_no_label() -> None:
    article = read(
        f"<h1>{TITLE}</h1><div><p>{L}</p><div>Sở đang chờ Bộ KH&amp;CN điều chỉnh</div><div>nội dung.</div><p>{E}</p></div>"
    )
    assert "điều chỉnh nội dung.\n" in article.text
