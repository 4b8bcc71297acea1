"""Keys of articles: the same for old and new addresses of one article, none for listings, menus and files."""

import pytest

from dostex.sources.adapters.canonical import canonical
from dostex.sources.adapters.families import named
from dostex.sources.adapters.keys import article_key, article_url, print_view, titled

SAME = [
    (
        "nukeviet",
        "1187",
        "https://khcn.gov.vn/index.php?language=vi&nv=news&op=Hoat-dong/giao-ban-quy-i-nam-2021-1187",
        "https://khcn.gov.vn/index.php?nv=news&op=Hoat-dong/giao-ban-quy-i-nam-2021-1187&language=vi",
        "https://www.khcn.gov.vn/vi/news/hoat-dong/giao-ban-quy-mot-1187.html",
        "http://khcn.gov.vn/vi/news/print/hoat-dong/giao-ban-quy-mot-1187.html",
        "http://khcn.gov.vn/news/savefile/hoat-dong/giao-ban-quy-mot-1187.html",
    ),
    (
        "sharepoint",
        "tinhoatdong/88",
        "https://s.gov.vn/noidung/tin/Lists/TinHoatDong/View_Detail.aspx?ItemID=88",
        "https://s.gov.vn/noidung/tin/lists/tinhoatdong/view_detail.aspx?ItemID=88&PageIndex=3",
    ),
    (
        "sharepoint",
        "3120",
        "http://d.gov.vn/Pages/noi-dung-tin.aspx?NewsID=3120&TopicID=4",
        "http://d.gov.vn/Pages/noi-dung-tin.aspx?TopicID=2&NewsID=3120",
    ),
    ("sharepoint", "a8kq2zt0m1xd", "https://e.gov.vn/portal/pages/2023-07-19/So-ket-cong-tac-daua8kq2zt0m1xd.aspx"),
    ("sharepoint", "4521", "https://h.gov.vn/Pages/Hoi-nghi-tong-ket-cong-tac4521.aspx"),
    (
        "liferay",
        "40871235",
        "https://l.gov.vn/web/skhcn/chi-tiet-bai-viet/-/asset_publisher/Ec2HXGQsBfEm/content/id/40871235",
        "https://l.gov.vn/chi-tiet/-/asset_publisher/Ec2H/content/id/40871235?p_p_auth=x&redirect=%2Fhome",
    ),
    (
        "liferay",
        "hoi-thi-ve-o-luong-nam-2024",
        "https://l.gov.vn/tin/-/asset_publisher/a1B2/content/hoi-thi-ve-o-luong-nam-2024",
        "https://l.gov.vn/tin/-/asset_publisher/a1B2/content/hoi-thi-ve-o-luong-nam-2024?inheritRedirect=false",
    ),
    ("liferay", "1654763820144", "https://q.gov.vn/chi-tiet-tin/-/view-article/1/1654763820144/1654763820391"),
    ("liferay", "512", "https://q.gov.vn/?details=512&menuID=9&CongID=1", "https://q.gov.vn/?CongID=1&details=512&menuID=4"),
    ("liferay", "7001", "https://hg.gov.vn/chi-tiet/-/tin-tuc/so-khoa-hoc-giao-ban7001"),
    (
        "dotnetnuke",
        "1542",
        "http://t.gov.vn/tabid/86/mid/413/ItemID/1542/Default.aspx",
        "http://t.gov.vn/tabid/90/language/vi-VN/ItemID/1542/Default.aspx",
        "http://t.gov.vn/Default.aspx?tabid=86&ItemID=1542",
    ),
    (
        "webcenter",
        "PORTAL482913",
        "https://n.gov.vn/webcenter/portal/skhcn/pages_tin-tuc/chi-tiet?dDocName=PORTAL482913",
        "https://n.gov.vn/webcenter/portal/skhcn/pages_tin-tuc/chi-tiet;jsessionid=x!1?dDocName=PORTAL482913&_afrLoop=9&_adf.ctrl-state=a_4",
    ),
    (
        "drupal",
        "6135",
        "https://ls.gov.vn/node/6135",
        "https://ls.gov.vn/vi/node/6135",
        "https://ls.gov.vn/bm/print/6135",
    ),
    (
        "wordpress",
        "tong-ket-phong-trao-nam-2024",
        "https://w.gov.vn/hoat-dong/tong-ket-phong-trao-nam-2024/",
        "https://w.gov.vn/2024/12/tong-ket-phong-trao-nam-2024/",
        "https://w.gov.vn/hoat-dong/tong-ket-phong-trao-nam-2024/?share=facebook",
    ),
    ("joomla", "310", "https://j.gov.vn/vi/tin-tuc/310-hoi-nghi", "https://j.gov.vn/index.php?option=com_content&view=article&id=310:x&catid=8"),
    (
        "vnpt",
        "7788",
        "https://v.gov.vn/Default.aspx?sid=1271&pageid=29&catid=62&id=7788&title=hoi-thao",
        "https://v.gov.vn/Default.aspx?title=khac&id=7788&sid=1271&pageid=30&catid=9",
    ),
    (
        "aspnet",
        "10482",
        "http://c.gov.vn/default.aspx?pid=67&nid=10482",
        "http://c.gov.vn/default.aspx?nid=10482&pid=67",
        "http://c.gov.vn/?nid=10482&pid=12",
    ),
    ("aspnet", "991", "https://b.gov.vn/ManagementNews/DetailNew/991?page=73", "https://b.gov.vn/managementnews/detailnew/991"),
    ("aspnet", "63", "https://h.gov.vn/?gd=63&cn=2&tc=5", "https://h.gov.vn/?tc=9&cn=2&gd=63"),
    ("generic", "4127", "https://tn.gov.vn/tin/day-manh-ha-tang-so-4127/", "https://tn.gov.vn/tin-khac/day-manh-ha-tang-so-4127"),
    ("generic", "812", "https://bt.gov.vn/tin-tuc/812/hoi-nghi-tong-ket"),
    ("generic", "455", "https://hd.gov.vn/article/khoa-hac-viat-nam/455"),
    ("generic", "hoi-nghi-tong-ket-nam-2024", "https://py.gov.vn/tin/hoat-dong/hoi-nghi-tong-ket-nam-2024.html"),
]  # fmt: skip


@pytest.mark.parametrize(("platform", "key", "url"), [(name, key, url) for name, key, *urls in SAME for url in urls])
def test_every_address_of_an_article_has_its_key(platform, key, url):
    assert article_key(canonical(url), named(platform)) == key


@pytest.mark.parametrize(("platform", "key", "url"), [(name, key, url) for name, key, *urls in SAME for url in urls])
def test_the_address_without_state_has_the_key_still(platform, key, url):
    assert article_key(article_url(url, named(platform)), named(platform)) == key


@pytest.mark.parametrize(
    ("platform", "url"),
    [
        ("nukeviet", "https://x.gov.vn/vi/news/rss/hoat-dong/"),
        ("nukeviet", "https://x.gov.vn/vi/news/hoat-dong/page-12/"),
        ("nukeviet", "https://x.gov.vn/index.php?language=vi&nv=news&op=hoat-dong"),
        ("nukeviet", "https://x.gov.vn/index.php?language=vi&nv=laws&op=detail/quyet-dinh-12"),
        ("sharepoint", "https://x.gov.vn/Pages/tieu-chuan-do-luong-chat-luong.aspx"),
        ("sharepoint", "https://x.gov.vn/portal/pages/tcvn-iso-9001.aspx"),
        ("sharepoint", "https://x.gov.vn/rss/Pages/index.aspx?ItemID=3"),
        ("liferay", "https://x.gov.vn/documents/1/2/anh-hoi-nghi-tong-ket.jpg/abc?t=1"),
        ("liferay", "https://x.gov.vn/tin-tuc/-/asset_publisher/a1/rss"),
        ("dotnetnuke", "http://x.gov.vn/tabid/51/Default.aspx"),
        ("webcenter", "https://x.gov.vn/webcenter/portal/skhcn/tin-tuc"),
        ("websphere", "https://x.gov.vn/wps/portal/vanban/vanbancuaso/!ut/p/z1/uTUS/"),
        ("drupal", "https://x.gov.vn/tin-tuc?page=3"),
        ("wordpress", "https://x.gov.vn/category/hoat-dong-cua-so-khcn/"),
        ("wordpress", "https://x.gov.vn/hoat-dong/page/3/"),
        ("vnpt", "https://x.gov.vn/Default.aspx?sid=1&pageid=29&p_steering=4"),
        ("aspnet", "http://x.gov.vn/default.aspx?pid=31"),
        ("generic", "https://x.gov.vn/danh-sach-tin-tuc/hoat-dong?page=2"),
        ("generic", "https://x.gov.vn/uploads/2024/bao-cao-tong-ket-nam.pdf"),
    ],
)  # fmt: skip
def test_listings_menus_and_files_have_none(platform, url):
    assert article_key(canonical(url), named(platform)) is None


def test_a_profile_s_pattern_goes_first():
    url = "https://x.gov.vn/khcn/portal/read/tin-hoat-dong/news/khai-mac.html"
    assert article_key(url, named("generic")) is None
    assert article_key(url, named("generic"), (r"/portal/read/[^/]+/news/(?P<key>[^/?]+)\.html",)) == "khai-mac"


def test_websphere_articles_are_known_by_headline_and_day():
    stem = "https://x.gov.vn/wps/portal/trangchu/chitiet/tintuc/!ut/p/z0/"
    one, two = (article_key(canonical(stem + blob), named("websphere")) for blob in ("04_Sj9CP/", "zBvO93BW=/"))
    assert one == two == ""
    assert titled("Khai mạc Tuần lễ KH&CN", "2024-05-16") == titled("KHAI MẠC  tuần lễ KH&CN", "2024-05-16T08:00:00+07:00")
    assert titled("Khai mạc Tuần lễ KH&CN", "2024-05-16") != titled("Khai mạc Tuần lễ KH&CN", "2025-05-16")


@pytest.mark.parametrize(
    ("platform", "url", "expected"),
    [
        ("drupal", "https://x.gov.vn/node/12", "https://x.gov.vn/bm/print/12"),
        ("drupal", "https://x.gov.vn/vi/node/12", "https://x.gov.vn/bm/print/12"),
        ("nukeviet", "https://x.gov.vn/vi/news/tin/mot-hai-3.html", "https://x.gov.vn/vi/news/print/tin/mot-hai-3.html"),
        ("nukeviet", "https://x.gov.vn/index.php?language=vi&nv=news&op=tin/mot-3", "https://x.gov.vn/index.php?language=vi&nv=news&op=print/tin/mot-3"),
        ("wordpress", "https://x.gov.vn/mot-hai-ba-bon/", None),
    ],
)  # fmt: skip
def test_print_views(platform, url, expected):
    assert print_view(url, named(platform)) == expected
