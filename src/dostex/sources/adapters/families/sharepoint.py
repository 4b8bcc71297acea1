"""SharePoint (Vĩnh Phúc, Đồng Nai, Hà Nam, Điện Biên, Quảng Ngãi): lists with an ItemID each, or one page file an article."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="sharepoint",
    title="SharePoint",
    signals=(
        Signal("generator", r"microsoft sharepoint"),
        Signal("header", r"microsoftsharepointteamservices|sprequestguid|x-sharepointhealthscore"),
        Signal("markup", r"_spPageContextInfo|_spBodyOnLoadWrapper|/_layouts/(?:15/)?\d{4}/|MSOWebPartPage_PostbackSource"),
        Signal("address", r"/lists/[^/]+/[\w-]+\.aspx|/_layouts/|/pages/\d{4}-\d\d-\d\d/[^/]+\.aspx", 10),
        Signal("address", r"/pages/[^/?]+\.aspx", 4),
        Signal("cookie", r"WSS_KeepSessionAuthenticated|FedAuth"),
    ),
    articles=(
        r"/lists/[^/]+/(?:view_detail|dispform|chitiet\w*)\.aspx\?(?:.*&)?(?:itemid|id)=\d+",
        r"\.aspx\?(?:.*&)?newsid=\d+",
        r"\.aspx\?(?:.*&)?itemid=\d+",
        r"/pages/\d{4}-\d\d?-\d\d?/[^/?]+\.aspx",
        r"/pages/[^/?]*[a-z](?P<key>\d{2,12})\.aspx$",
        r"/pages/[^/?-]+(?:-[^/?-]+){3,}-(?P<key>\d{3,12})\.aspx$",
    ),
    refused=(r"/rss/pages/", r"/_layouts/", r"/allitems\.aspx"),
    state=("contentpublishid", "isdlg", "source", "pageindex", "page"),
    pages=(r"[?&]PageFirstRow=(\d{1,6})",),
    container=(".ms-rtestate-field", "[id$=RichHtmlField]", ".article-content", "#ctl00_PlaceHolderMain_ctl00"),
    strip=(".ms-webpart-chrome-title", "#s4-ribbonrow", ".ms-hide", ".tinlienquan"),
    stamp=(".date", ".ms-vb2", "[id$=lblNgayDang]"),
    notes="Lists page by GET (Paged=TRUE&PageFirstRow=) or by postback with the whole form; text may be hard-wrapped.",
)
