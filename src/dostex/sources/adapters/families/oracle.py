"""Oracle WebCenter (Quảng Nam): `dDocName` is the id; sessions and loop counters stand in every link and must go."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="webcenter",
    title="Oracle WebCenter",
    signals=(
        Signal("generator", r"oracle webcenter"),
        Signal("address", r"/webcenter/(?:portal|content|spaces)|[?&]ddocname=\w+"),
        Signal("markup", r"/webcenter/(?:portal|afr|spaces)/|_afrLoop|AdfPage\.PAGE|_adf\.ctrl-state"),
        Signal("header", r"oracle-.*webcenter|x-oracle-dms-(?:ecid|rid)", 4),
    ),
    articles=(r"[?&]ddocname=(?P<key>\w+)", r"/ddocname:(?P<key>\w+)"),
    state=(
        "wcnav.model",
        "parentpage",
        "parenturl",
        "leftwidth",
        "rightwidth",
        "showfooter",
        "showheader",
        "centerwidth",
        "page",
    ),
    container=(".news-detail", ".noidung-chitiet", "[id$=pgl-content]", ".xhv"),
    strip=(".tinlienquan", ".social-share"),
    stamp=(".ngay-dang", ".date-news"),
)
