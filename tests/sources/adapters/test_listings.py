"""Listing pages that lie, block, repeat or are none; feeds of every kind."""

import gzip

import pytest
from selectolax.lexbor import LexborHTMLParser

from dostex.errors import BlockedPage, EmptyDocument
from dostex.sources.adapters import feeds, paging
from dostex.sources.adapters.adapter import NotAListing, PlatformAdapter
from dostex.sources.adapters.markup import anchors
from dostex.sources.protocol import FetchRequest, Page
from tests.sources import sites
from tests.sources.adapters.walking import source

HOST = "https://x.gov.vn"


def parse(body, *, platform="generic", url=f"{HOST}/tin-tuc", note="pages", **fields):
    data = body if isinstance(body, bytes) else body.encode()
    page = Page(FetchRequest(url, note=note), url, 200, (), data)
    return PlatformAdapter().parse_listing(page, source(HOST, platform, **fields))


def test_a_firewall_and_a_cookie_gate_are_blocks_and_no_empty_listing():
    for answer in (sites.WAF, sites.GATE):
        with pytest.raises(BlockedPage):
            parse(answer.body)


@pytest.mark.parametrize(
    ("body", "note", "reason"),
    [
        (sites.GONE.body, "pages", "no article of the platform generic and no pager among its 0 links"),
        ("<html><body><p>Đang bảo trì</p></body></html>", "feed", "markup stands where a feed or sitemap is expected"),
        ('<?xml version="1.0"?><ket-qua/>', "feed", "XML that is neither a feed nor a sitemap"),
        ("9|error|500|Hết phiên|", "pages#2", "the portal refuses the postback: Hết phiên"),
    ],
)
def test_what_is_no_listing_is_said(body, note, reason):
    with pytest.raises(NotAListing, match=reason):
        parse(body, note=note)


def test_a_page_beyond_the_last_is_empty_and_no_fault():
    listing = parse("<html><body><p>Không có dữ liệu</p></body></html>", note="pages#9")
    assert (listing.links, listing.more) == ((), ())


def test_links_to_other_hosts_files_and_the_listing_itself_are_no_articles():
    listing = parse(
        '<a href="https://khac.gov.vn/tin/mot-hai-ba-bon-12.html">Tin của cổng khác hẳn</a>'
        '<a href="/uploads/bao-cao-tong-ket-nam.pdf">Báo cáo tổng kết</a><a href="/tin-tuc?page=2">2</a>'
        '<a href="/tin/hoi-nghi-giao-ban-quy-1204.html">Hội nghị giao ban quý</a>'
    )
    assert [link.key for link in listing.links] == ["1204"]
    assert [request.url for request in listing.more] == [f"{HOST}/tin-tuc?page=2"]


def test_one_article_with_several_links_has_one_headline_and_the_day_of_its_own_box():
    box = (
        '<li><a href="/t/{0}.html"><img src="a.jpg" alt=""></a><h3><a href="/t/{0}.html">{1}</a></h3><i>{2}</i>'
        "<p>Ngày 1/1/2020, tại hội trường, đơn vị đã tổ chức buổi lễ với đông đảo đại biểu.</p>"
        '<a href="/t/{0}.html">Chi tiết</a></li>'
    )
    rows = [
        ("mot-hai-ba-101", "Khai mạc hội thi sáng tạo", "(02/3/2024)"),
        ("bon-nam-sau-102", "Bế mạc hội thi sáng tạo", "Đăng ngày: 05-03-2024 08:30"),
    ]
    listing = parse("<ul>" + "".join(box.format(*row) for row in rows) + "</ul>")
    assert [(link.key, link.title, link.stamp) for link in listing.links] == [
        ("101", "Khai mạc hội thi sáng tạo", "2024-03-02"),
        ("102", "Bế mạc hội thi sáng tạo", "2024-03-05T08:30:00+07:00"),
    ]


def test_boxes_beside_the_listing_count_only_where_nothing_else_is():
    box = '<div class="sidebar tin-moi"><a href="/t/tin-moi-nhat-hom-nay-7001.html">Tin mới nhất hôm nay của Sở ta</a></div>'
    main = '<div class="ds"><a href="/t/tin-trong-danh-sach-7002.html">Tin trong danh sách</a></div>'
    assert [link.key for link in parse(box + main).links] == ["7002"]
    assert [link.key for link in parse(box).links] == ["7001"]


def test_menu_entries_with_articles_addresses_are_none():
    menu = (
        '<ul><li><a href="/chuc-nang-nhiem-vu-cua/">Chức năng, nhiệm vụ</a></li>'
        '<li><a href="/co-cau-to-chuc-so/">Cơ cấu tổ chức</a></li></ul>'
    )
    rows = (
        '<p><a href="/tin/hop-bao-thang-nay-o/">Họp báo tháng này</a> <i>(3/4/2024)</i></p>'
        '<h3><a href="/tin/le-ky-ket-hom-qua/">Lễ ký kết</a></h3>'
        '<p><a href="/tin/so-tiep-doan-cong-tac/">Sở tiếp đoàn công tác của Viện Hàn lâm</a></p>'
    )
    listing = parse(menu + rows, platform="wordpress")
    assert [link.key for link in listing.links] == ["hop-bao-thang-nay-o", "le-ky-ket-hom-qua", "so-tiep-doan-cong-tac"]


def test_print_views_are_fetched_where_the_profile_says_so():
    listing = parse('<h2><a href="/node/12">Hội thảo khoa học</a></h2>', platform="drupal", overrides={"print_view": True})
    assert listing.links[0].fetch == FetchRequest(f"{HOST}/bm/print/12")
    assert listing.links[0].url == f"{HOST}/node/12"


@pytest.mark.parametrize(
    ("url", "links", "following"),
    [
        ("/tin", ["/tin?page=1", "/tin?page=2", "/tin?page=3"], "/tin?page=1"),  # 0-based, or the first page again
        ("/tin?page=3", ["/tin", "/tin?page=2", "/tin?page=4", "/tin?page=40"], "/tin?page=4"),
        ("/tin?page=40", ["/tin?page=38", "/tin?page=39"], None),
        ("/tin.html", ["/tin/trang-2.html"], "/tin/trang-2.html"),
        ("/tin/page/9/", ["/tin/page/8/", "/tin/page/10/", "/khac/page/10/"], "/tin/page/10/"),
        ("/a.aspx?id=5", ["/a.aspx?id=5&pageindex=2", "/a.aspx?id=6&pageindex=2"], "/a.aspx?id=5&pageindex=2"),
        ("/b.aspx?pageid=1&p_steering=2", ["/b.aspx?p_steering=3&pageid=1"], "/b.aspx?p_steering=3&pageid=1"),
        ("/index.php?nv=news&op=tin", ["/index.php?nv=news&op=tin/page-2"], "/index.php?nv=news&op=tin/page-2"),
        ("/l.aspx", ["/l.aspx?Paged=TRUE&p_ID=30&PageFirstRow=31"], "/l.aspx?p_ID=30&Paged=TRUE&PageFirstRow=31"),
        ("/tin", ["/lich?thang=12&page=2"], None),
    ],
)  # fmt: skip
def test_the_next_page_is_the_next_number_of_the_same_listing(url, links, following):
    html = "".join(f'<a href="{link}">trang</a>' for link in links).replace("&", "&amp;")
    made = [
        address.removeprefix(HOST).replace("%2F", "/")
        for address in paging.next_pages(anchors(LexborHTMLParser(html)), HOST + url)
    ]
    assert made == ([following.replace("%2F", "/")] if following else [])


RSS = '<rss version="2.0"><channel><item>{}</item></channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><entry>{}</entry></feed>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><item>{}</item></rdf:RDF>'
)


@pytest.mark.parametrize(
    ("kind", "item", "entry"),
    [
        (
            RSS,
            "<title> Một </title><link>/a-1</link><pubDate>Fri, 19 Mar 2021 02:40:00 GMT</pubDate>",
            ("/a-1", "Một", "2021-03-19T09:40:00+07:00"),
        ),
        (
            ATOM,
            '<title>Hai</title><link rel="self" href="/s"/><link href="/b-2"/><updated>2022-05-06T07:08:09+07:00</updated>',
            ("/b-2", "Hai", "2022-05-06T07:08:09+07:00"),
        ),
        (RDF, "<title>Ba</title><link>/c-3</link><dc:date>2023-01-02</dc:date>", ("/c-3", "Ba", "2023-01-02")),
        (RSS, "<title>Hỏng &nbsp; ký hiệu</title><link>/d-4</link><pubDate>hôm qua</pubDate>", ("/d-4", "Hỏng ký hiệu", None)),
        (RSS[:-16], "<title>Đứt đoạn</title><link>/e-5</link>", ("/e-5", "Đứt đoạn", None)),
        (RSS, "<title>Không địa chỉ</title>", None),
    ],
)
def test_feeds_of_every_kind(kind, item, entry):
    assert [tuple(found) for found in feeds.read(kind.format(item)).entries] == ([entry] if entry else [])


def test_entities_of_a_feed_stay_shut_and_other_files_unread():
    text = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<rss><channel><item><title>&b;&f;</title><link>/x-1</link></item></channel></rss>"
    )
    assert "root:" not in str(feeds.read(text))
    assert "aaaa" not in str(feeds.read(text))


def test_packed_sitemaps_are_read_and_broken_ones_told():
    packed = gzip.compress(f"<urlset><url><loc>{HOST}/t/hoi-nghi-giao-ban-4100.html</loc></url></urlset>".encode())
    assert [link.key for link in parse(packed, note="sitemap").links] == ["4100"]
    with pytest.raises(EmptyDocument):
        parse(packed[:20], note="sitemap")
