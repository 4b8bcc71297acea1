"""The key of an article is its host and the platform's own id, whatever the order and state of the address."""

import pytest

from dostex.documents import identity


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.gov.vn/index.php?language=vi&nv=news&op=tin-tuc/hoi-nghi-123", "a.gov.vn:123"),
        ("https://www.a.gov.vn/vi/news/tin-tuc/hoi-nghi-123.html", "a.gov.vn:123"),
        ("http://a.gov.vn/default.aspx?pid=7&nid=456", "a.gov.vn:456"),
        ("http://a.gov.vn/default.aspx?nid=456&pid=7", "a.gov.vn:456"),
        ("https://a.gov.vn/webcenter/chi-tiet;jsessionid=x1?dDocName=PORTAL9&_afrLoop=3", "a.gov.vn:PORTAL9"),
        ("https://a.gov.vn/web/skhcn/chi-tiet/-/asset_publisher/Ab1/content/id/77", "a.gov.vn:77"),
        ("https://a.gov.vn/noidung/tin/Lists/TinTuc/View_Detail.aspx?ItemID=88", "a.gov.vn:tintuc/88"),
        ("https://a.gov.vn/node/12", "a.gov.vn:12"),
        ("https://a.gov.vn/bm/print/12", "a.gov.vn:12"),
        ("https://a.gov.vn/ManagementNews/DetailNew/31?page=73", "a.gov.vn:31"),
        ("https://a.gov.vn/tin-tuc/55/hoi-nghi-tong-ket", "a.gov.vn:55"),
        ("https://a.gov.vn/article/hoi-nghi/66", "a.gov.vn:66"),
        ("https://a.gov.vn/hoi-nghi-tong-ket-n66.html", "a.gov.vn:66"),
        ("https://a.gov.vn/tabid/9/Default/ItemID/44/hoi-nghi.aspx", "a.gov.vn:44"),
        ("https://a.gov.vn/hoat-dong/hoi-nghi-tong-ket-cong-tac/", "a.gov.vn:hoi-nghi-tong-ket-cong-tac"),
        ("https://a.gov.vn/hoat-dong/hoi-nghi-tong-ket-nam-2024/", "a.gov.vn:hoi-nghi-tong-ket-nam-2024"),
        ("https://a.gov.vn/hoat-dong/hoi-nghi-tong-ket-nam-2024.html", "a.gov.vn:hoi-nghi-tong-ket-nam-2024"),
        ("https://a.gov.vn/ke-hoach-khoa-hoc-giai-doan-2021-2025", "a.gov.vn:ke-hoach-khoa-hoc-giai-doan-2021-2025"),
        ("https://a.gov.vn/ket-qua-hoat-dong-quy-iii-2025/", "a.gov.vn:ket-qua-hoat-dong-quy-iii-2025"),
        ("https://a.gov.vn/vi/news/tin/hoi-nghi-tong-ket-nam-2024-1518.html", "a.gov.vn:1518"),
        ("https://a.gov.vn/vi/news/tin/hoi-nghi-tong-ket-2024.html", "a.gov.vn:2024"),  # an id may look like a year
        ("https://a.gov.vn/2024/05/hoi-nghi-tong-ket-cong-tac/", "a.gov.vn:hoi-nghi-tong-ket-cong-tac"),
        ("https://a.gov.vn/202405/hoi-nghi-tong-ket-1518/", "a.gov.vn:1518"),
        ("https://a.gov.vn/wps/portal/tin/!ut/p/z0/abc123def/", None),
        ("https://a.gov.vn/", None),
        (None, None),
    ],
)
def test_the_key_of_an_address(url: str | None, expected: str | None) -> None:
    assert identity.of_url(url) == expected
