"""DotNetNuke (Thái Nguyên before its rebuild): `tabid` names the page, `ItemID` or `ArticleId` the article."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="dotnetnuke",
    title="DotNetNuke",
    signals=(
        Signal("generator", r"dotnetnuke|^dnn\b"),
        Signal("markup", r"\bdnn_(?:ctr\d+|dnn\w+|\w*Pane)|/Portals/_default/|dnn\.modalpopup|ControlPanel_CPPanel"),
        Signal("cookie", r"\.DOTNETNUKE|dnn_IsMobile|portalaliasid"),
        Signal("header", r"dotnetnuke|\bdnn\b"),
        Signal("address", r"/tabid/\d+/|[?&]tabid=\d+"),
    ),
    articles=(
        r"/tabid/\d+/(?:.*/)?(?:itemid|articleid|newsid)/(?P<key>\d+)",
        r"/(?:itemid|articleid|newsid)/(?P<key>\d+)",
        r"[?&](?:itemid|articleid|newsid)=(?P<key>\d+)",
        r"/tabid/\d+/id/(?P<key>\d+)",
    ),
    refused=(r"/ctl/(?:login|register|terms|privacy)", r"/rss\.aspx"),
    state=("currentpage",),
    pages=(r"/(?:pageid|currentpage|pg)/(\d{1,6})(?=[/.?&]|$)",),
    container=(".DnnModuleContent", ".Normal", "[id$=_lblContent]", "[id$=_ArticleDetail]"),
    strip=(".c_footer", ".actioncontainer", ".tinlienquan", "[id*=OtherNews]"),
    stamp=("[id$=_lblDate]", ".ngaydang", ".NormalDate"),
)
