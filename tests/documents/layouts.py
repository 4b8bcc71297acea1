# ruff: noqa: E501 - pages are written as servers send them
"""Pages of the platform families, built around any article: what a browser would get, with the noise that FIELD.md, A9 lists.

Each layout takes (headline, segments, stamp, authors) and gives (HTML, URL). Menus, clocks and lists are invented.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

Segments = Sequence[tuple[str, str]]  # (kind, text), the headline left out


@dataclass(frozen=True)
class Story:
    """An article to lay out: `segments` in reading order, kinds body, caption and byline."""

    headline: str
    segments: Segments
    day: str = "07/11/2023"  # dd/mm/yyyy
    clock: str = "14:25"


MENU = "".join(
    f'<li><a href="/muc-{n}/">{name}</a></li>'
    for n, name in enumerate(
        (
            "Trang chủ",
            "Giới thiệu",
            "Tin tức - Sự kiện",
            "Hoạt động KH&amp;CN",
            "Văn bản",
            "Thủ tục hành chính",
            "Liên hệ",
            "Sơ đồ cổng",
        )
    )
)
OTHERS = tuple(
    (f"Sở KH&amp;CN triển khai kế hoạch số {n} về ứng dụng tiến bộ kỹ thuật năm 2022", f"{n:02}/09/2022") for n in range(3, 15)
)
TEASERS = "".join(
    f'<li><a href="/tin/{n}.html"><img src="/t{n}.jpg" alt="x">{title}</a><p>Hội nghị có {n} đại biểu tham dự, thảo luận về các giải pháp.</p></li>'
    for n, (title, _) in enumerate(OTHERS)
)
FOOTER = (
    "<p>Bản quyền thuộc Sở Khoa học và Công nghệ. Địa chỉ: số 12, đường Hùng Vương. Điện thoại: 0203.3825.417. Giấy phép số 15/GP-TTĐT "
    "ngày 02/3/2019. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>"
)


def paragraphs(segments: Segments, body: str, caption: str, byline: str) -> str:
    """The segments, each in its template with `{}` for the escaped text."""
    templates = {"body": body, "caption": caption, "byline": byline}
    return "\n".join(templates[kind].replace("{}", escape(text, quote=False)) for kind, text in segments)


def nukeviet(story: Story) -> tuple[str, str]:
    """NukeViet 4.5: generator tag, related lists below, rating, counter, expanded zone in the head."""
    day, month, year = story.day.split("/")
    body = paragraphs(
        story.segments,
        '<p style="text-align: justify;"><span style="font-size:14px;">{}</span></p>',
        '<div style="text-align:center"><figure class="image"><img alt="x" src="/uploads/a.jpg"><figcaption>{}</figcaption></figure></div>',
        '<p style="text-align: right;"><strong>{}</strong></p>',
    )
    newer = "".join(
        f'<li><a href="/n-{n}.html" title="{t}">{t}</a><span class="date">({d})</span></li>' for n, (t, d) in enumerate(OTHERS)
    )
    return (
        f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(story.headline)} - Sở Khoa học và Công nghệ</title>
<meta name="generator" content="NukeViet v4.5"><meta property="og:type" content="article"><meta property="og:title" content="{escape(story.headline)}">
<meta property="article:published_time" content="{year}-{month}-{day}+07{story.clock}:00"></head><body>
<div id="wraper"><header><div class="logo"><h1>Sở Khoa học và Công nghệ</h1></div></header>
<nav class="navbar"><ul class="nav navbar-nav">{MENU}</ul></nav><span class="current-time">Thứ hai, 23/11/2026, 09:12</span>
<div class="breadcrumbs-wrap"><ul><li><a href="/">Trang nhất</a></li><li><a href="/news/">Tin Tức</a></li></ul></div>
<div class="row"><div class="col-md-18"><div class="news_column panel panel-default"><div class="panel-body">
<h1 class="title margin-bottom-lg">{escape(story.headline)}</h1><div class="row margin-bottom-lg"><div class="col-md-12">
<span class="h5">Thứ ba - {story.day} {story.clock}</span></div><div class="col-md-12"><ul class="list-inline text-right">
<li><a class="dimgray" title="Gửi bài viết qua email"><em class="fa fa-envelope">&nbsp;</em></a></li><li><a>In ra</a></li></ul></div></div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">{body}</div></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5 clearfix">
<p id="stringrating">Tổng số điểm của bài viết là: 5 trong 1 đánh giá</p><span>Xếp hạng: 5 - 1 phiếu bầu</span><p>Click để đánh giá bài viết</p></div></form></div></div>
<div class="news_column panel panel-default"><p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related">{newer}</ul>
<p class="h3"><strong>Những tin cũ hơn</strong></p><ul class="related">{newer}</ul></div></div>
<div class="col-md-6"><div class="panel"><div class="panel-heading">Tin xem nhiều</div><ul>{TEASERS}</ul></div>
<div>Đang truy cập: 25</div><div>Hôm nay: 1.204</div></div></div><footer>{FOOTER}</footer></div></body></html>""",
        f"https://khcn.example.gov.vn/index.php?language=vi&nv=news&op=tin-tuc/hoi-nghi-tong-ket-{4711}",
    )


def sharepoint(story: Story) -> tuple[str, str]:
    """SharePoint publishing page: ribbons, one form around all, view state, nested tables, hard-wrapped text, US stamp."""
    day, month, year = story.day.split("/")

    def wrapped(text: str) -> str:
        words, rows, row = text.split(" "), [], ""
        for word in words:
            if len(row) + len(word) > 90:
                rows.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        return "\n".join([*rows, row])

    body = paragraphs(
        [(kind, wrapped(text)) for kind, text in story.segments],
        '<p class="MsoNormal"><span lang="VI" style="font-size:13pt">{}<o:p></o:p></span></p>',
        '<table align="center"><tbody><tr><td><img src="/a.jpg" alt="Description: C:\\Users\\A\\anh.jpg"></td></tr>'
        '<tr><td align="center"><em>{}</em></td></tr></tbody></table>',
        '<p class="MsoNormal" align="right"><b>{}</b></p>',
    )
    rows = "".join(f'<tr><td>- <a href="?NewsID={n}">{t}</a> ({d})</td></tr>' for n, (t, d) in enumerate(OTHERS))
    return (
        f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>
	Nội dung tin - Sở Khoa học và Công nghệ
</title></head><body><form method="post" action="noi-dung-tin.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="{"A" * 9000}">
<div id="s4-ribbonrow"><a href="#">Skip Ribbon Commands</a><a>Skip to main content</a></div>
<div id="s4-bodyContainer"><table width="100%"><tr><td class="menuleft"><ul>{MENU}</ul></td></tr><tr><td>Thứ Hai, 23/11/2026 10:00:00 AM</td></tr>
<tr><td><table><tr><td class="left"><div class="ms-WPBody"><table><tr><td><div class="tieude">{escape(story.headline)}</div></td></tr>
<tr><td class="ngay">{int(month)}/{int(day)}/{year} 12:00:00 AM</td></tr><tr><td><div>A- A A+ | Tăng tương phản Giảm tương phản</div></td></tr>
<tr><td><div class="ms-rtestate-field">{body}</div></td></tr>
<tr><td>Lượt xem: 2710</td></tr><tr><td><b>Các tin liên quan:</b></td></tr>{rows}</table></div></td>
<td class="right"><div>Tin mới nhất</div><ul>{TEASERS}</ul></td></tr></table></td></tr><tr><td>{FOOTER}</td></tr></table></div></form></body></html>""",
        "http://skhcn.example.gov.vn/Pages/noi-dung-tin.aspx?NewsID=4711&TopicID=12",
    )


def liferay(story: Story) -> tuple[str, str]:
    """Liferay 7: `null` before the title, portlet toppers, share bars at both ends, title as alt, `Xuất bản thông tin`."""
    body = paragraphs(
        story.segments,
        "<p>{}</p>",
        f'<p style="text-align:center"><img src="/documents/1/2/a.jpg" alt="{escape(story.headline)}"></p>'
        f"<p>{escape(story.headline)} -0</p>"
        '<p style="text-align:center"><em>{}</em></p>',
        '<p style="text-align:right"><strong>{}</strong></p>',
    )
    items = "".join(f'<div class="item"><a href="/id/{n}">{t}</a> <span>({d})</span></div>' for n, (t, d) in enumerate(OTHERS))
    return (
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Chi tiết bài viết - Cổng thông tin điện tử Sở Khoa học và Công nghệ</title></head>
<body class="controls-visible"><div id="wrapper"><header id="banner"><a>Cổng thông tin</a></header><div class="menu"><ul>{MENU}</ul></div>
<div class="portlet-topper"><span>Xuất bản thông tin</span></div><div class="portlet-boundary"><div class="portlet-content">
<div class="asset-full-content"><h3 class="asset-title">null {escape(story.headline)}</h3><div class="metadata-publish-date">{story.day} {story.clock}</div>
<div class="share">Facebook   Zalo</div><div class="journal-content-article">{body}</div><div>Facebook Zalo</div><div>22 Lượt xem</div></div>
<div class="other"><h4>Các tin khác</h4>{items}</div></div></div><div class="aside"><ul>{TEASERS}</ul></div><div id="footer">{FOOTER}</div></div></body></html>""",
        "https://skhcn.example.gov.vn/web/skhcn/chi-tiet-bai-viet/-/asset_publisher/abcd/content/id/4711",
    )


def dotnetnuke(story: Story) -> tuple[str, str]:
    """Custom portal after DotNetNuke: text in one div, cut by `<br>`, captions in image tables, link boxes inside the text."""
    first, *rest = story.segments
    box = '<div class="tinlienquan"><b>Xem thêm:</b><ul><li><a href="/a">Kế hoạch phát triển thị trường khoa học</a></li></ul></div>'
    templates = {
        "body": "{}<br><br>",
        "caption": '<table class="imagetable"><tr><td><img src="a.jpg"></td></tr><tr><td class="caption">{}</td></tr></table>',
        "byline": '<div style="text-align:right"><b>{}</b></div>',
    }
    inner = "\n".join(
        templates[kind].replace("{}", escape(text, quote=False)) + (box if index == 1 else "")
        for index, (kind, text) in enumerate([first, *rest])
    )
    links = "".join(f'<a href="/x-{n}">{t}</a> ({d})<br>' for n, (t, d) in enumerate(OTHERS))
    return (
        f"""<html><head><title>{escape(story.headline)}</title><meta charset="utf-8"></head><body><div id="dnn_menu"><ul>{MENU}</ul></div>
<div id="clock">Hôm nay, Thứ Hai 23/11/2026</div><div id="dnn_ContentPane"><div class="DNNModuleContent"><div class="news-detail">
<h2>{escape(story.headline)}</h2><div class="date">[{story.day} {story.clock}]</div><p class="tools">Cỡ chữ 17 | In bài viết</p><div>0:00 / 0:00</div>
<div class="noidung">{inner}</div><div class="dinhkem">Văn bản đính kèm: <a href="/f.pdf">ke-hoach-123.pdf</a></div>
<div class="binhluan"><b>Ý kiến bạn đọc</b><p>Họ và tên</p><p>0 / 500 ký tự</p><p>Mã xác thực không đúng.</p></div>
<div><b>Tin cùng chuyên mục</b><br>{links}</div></div></div></div><div>{FOOTER}</div></body></html>""",
        "https://dost.example.gov.vn/tin-tuc/hoi-nghi-tong-ket-4711",
    )


def websphere(story: Story) -> tuple[str, str]:
    """WebSphere / WebCenter: portlet menus, no class that means anything, title in a span, sapo in its own block."""
    (_, lead), *rest = story.segments
    body = paragraphs(
        rest,
        "<div><span>{}</span></div>",
        "<div align='center'><img src='/a.png'></div><div align='center'><i>{}</i></div>",
        "<div align='right'><b>{}</b></div>",
    )
    links = "".join(f'<div><a href="?x={n}">{t}</a></div>' for n, (t, _) in enumerate(OTHERS))
    return (
        f"""<html><head><meta charset="utf-8"><title>Trang chủ</title></head><body><div class="wpthemeFrame"><a>Display portlet menu</a>
<div class="wpthemeMenu menu">{MENU}</div><div class="a1"><div class="a2"><h2><span>{escape(story.headline)}</span></h2>
<div class="a3">{story.clock}, {story.day}</div><div class="a4"><b>{escape(lead, quote=False)}</b></div><div class="a5">{body}</div>
<div class="a6">Thống kê: 612.470</div><a>end portlet menu bar</a></div><div class="a7"><div>Các tin đã đưa</div>{links}</div></div>
<div class="a8">{FOOTER}</div></div></body></html>""",
        "https://skhcn.example.gov.vn/webcenter/portal/sokhcn/pages_tin-tuc/chi-tiet?dDocName=PORTAL4711&_afrLoop=99",
    )


def drupal(story: Story) -> tuple[str, str]:
    """Drupal 7: node title as page title, field wrappers, tags, a print link; banner slogan on every page."""
    body = paragraphs(
        story.segments,
        "<p>{}</p>",
        '<p class="rtecenter"><img src="/a.jpg"><br><em>{}</em></p>',
        '<p class="rteright"><strong>{}</strong></p>',
    )
    links = "".join(f'<div class="views-row"><a href="/node/{n}">{t}</a></div>' for n, (t, _) in enumerate(OTHERS))
    return (
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(story.headline)} | Sở Khoa học và Công nghệ tỉnh</title>
<meta property="og:title" content="{escape(story.headline)}"></head><body><div id="page"><div id="header">
<marquee>Ra sức thi đua lập thành tích chào mừng Đại hội Đảng bộ lần thứ XVI, nhiệm kỳ 2020 - 2025</marquee></div><div id="main-menu">{MENU}</div>
<div id="content"><h1 class="page-title">{escape(story.headline)}</h1><div class="node node-news"><div class="submitted">{story.day} - {story.clock}</div>
<div class="field field-name-body"><div class="field-items"><div class="field-item even">{body}</div></div></div>
<div class="field-name-field-tags">Từ khóa: <a>khoa học</a></div></div><div class="block-views"><h2>Tin liên quan</h2>{links}</div></div>
<div class="sidebar-first"><ul>{TEASERS}</ul></div><div id="footer">{FOOTER}</div></div></body></html>""",
        "https://sokhcn.example.gov.vn/node/4711",
    )


def wordpress(story: Story) -> tuple[str, str]:
    """WordPress: JSON-LD, figures, an inner box of links, comments, cards below; several classes on the article."""
    day, month, year = story.day.split("/")
    body = paragraphs(
        story.segments,
        "<p>{}</p>",
        '<figure class="wp-block-image"><img src="/a.jpg" alt=""><figcaption class="wp-element-caption">{}</figcaption></figure>',
        '<p class="has-text-align-right"><strong>{}</strong></p>',
    )
    cards = "".join(
        f'<article class="card post"><h3><a href="/p{n}">{t}</a></h3><p>Hội nghị bàn {n} giải pháp cho năm tới.</p></article>'
        for n, (t, _) in enumerate(OTHERS)
    )
    headline = story.headline.replace('"', '\\"')
    return (
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(story.headline)} &#8211; Sở KH&amp;CN</title>
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage"}},{{"@type":"NewsArticle","headline":"{headline}",
"datePublished":"{year}-{month}-{day}T{story.clock}:00+07:00","author":{{"@type":"Person","name":"admin"}}}}]}}</script></head>
<body class="single"><header class="site-header"><p class="site-title">Sở KH&amp;CN</p></header><nav>{MENU}</nav><main>
<article class="post-4711 post type-post"><header class="entry-header"><h1 class="entry-title">{escape(story.headline)}</h1>
<div class="entry-meta"><time class="entry-date">{story.day}</time></div></header><div class="entry-content">{body}
<div class="addtoany_share_save_container share"><a>Facebook</a><a>Twitter</a></div></div></article>
<section id="comments" class="comments-area"><h2>Bình luận</h2><p>Bài viết hay, cảm ơn Ban biên tập đã chia sẻ nhiều thông tin bổ ích cho bà con nông dân.</p></section>
<section><h2>Bài viết liên quan</h2>{cards}</section></main><footer>{FOOTER}</footer></body></html>""",
        "https://dost.example.gov.vn/hoat-dong-so-khcn/hoi-nghi-tong-ket-nam/?p=4711",
    )


def aspnet(story: Story) -> tuple[str, str]:
    """ASP.NET multi-tenant portal: spans by id, everything double-escaped in the body, counters, update stamp."""
    body = paragraphs(
        story.segments,
        "<p>{}</p>",
        "<p style='text-align:center'><img src='a.jpg'/><br/><i>{}</i></p>",
        "<p style='text-align:right'>{}</p>",
    )
    links = "".join(f"<p><a href='/t/{n}.html'>{t}</a> ({d})</p>" for n, (t, d) in enumerate(OTHERS))
    return (
        f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{escape(story.headline)}</title></head><body>
<form id="form1" action="./"><div id="menu">{MENU}</div><div id="ctl00_main"><span id="ctl00_lblTitle" class="lblTitle">{escape(story.headline)}</span>
<div><span id="ctl00_lblDate">Cập nhật: {story.clock} ngày {story.day}</span> | <span>Số lượt đọc: 4186</span></div>
<div id="ctl00_lblContent">{escape(body)}</div><div id="ctl00_other"><span>Các tin tiếp theo</span>{links}</div></div><div>{FOOTER}</div></form></body></html>""",
        "https://skhcn.example.gov.vn/PrintNews.aspx?id=4711",
    )


LAYOUTS: tuple[Callable[[Story], tuple[str, str]], ...] = (
    nukeviet, sharepoint, liferay, dotnetnuke, websphere, drupal, wordpress, aspnet,
)  # fmt: skip
