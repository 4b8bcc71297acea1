"""Custom ASP.NET portals, WebForms and MVC: Cần Thơ, Kon Tum, Hậu Giang, Quảng Trị's party, Bà Rịa - Vũng Tàu, Bến Tre, Huế."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="aspnet",
    title="custom ASP.NET portal",
    signals=(
        Signal("markup", r"id=\"__VIEWSTATE\"|name=\"__VIEWSTATE\"|__doPostBack\(|WebResource\.axd|ScriptResource\.axd", 5),
        Signal("markup", r"name=\"CODE_LANGUAGE\"|_ctl\d+_lbl\w+", 3),
        Signal("header", r"x-aspnet-version|x-aspnetmvc-version|asp\.net", 4),
        Signal("cookie", r"ASP\.NET_SessionId", 4),
        Signal("address", r"\.aspx(?:\?|$)|/(?:managementnews|detailnew)/", 3),
    ),
    articles=(
        r"[?&](?:nid|newsid|itemid|tintuc|idtin|articleid)=(?P<key>\d+)",
        r"/printnews\.aspx\?(?:.*&)?id=(?P<key>\d+)",
        r"/managementnews/detailnew/(?P<key>\d+)",
        r"/article/[^/?]+/(?P<key>\d+)$",
        r"^/\?(?=.*\bcn=)(?:.*&)?gd=(?P<key>\d+)",
        r"/tin-tuc/(?P<key>\d+)/[^/?]+$",
        r"/vn/[\w-]+/(?P<key>\d+)/[^/?]+\.aspx$",
        r"^/(?:[\w-]+/){1,3}(?P<key>[^/?]+(?:-[^/?-]+){3,})\.html$",
    ),
    refused=(r"/(?:login|dangnhap|search|timkiem)\.aspx",),
    state=("page", "pageindex", "pagenumber"),
    container=("[id$=lblContent]", "[id$=_divContent]", ".noidung", ".news-content"),
    strip=(".tinlienquan", "[id*=OtherNews]", ".danhgia"),
    stamp=(".newsdate", "[id$=lblDate]", ".ngaydang"),
    notes="Kon Tum's print view is double-escaped; its articles' addresses have slugs only, the print link has the id.",
)
