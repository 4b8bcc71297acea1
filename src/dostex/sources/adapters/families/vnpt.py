"""The VNPT portals (Trà Vinh, Cao Bằng's districts, Đắk Nông, Lào Cai): `pageid`, `catid`, `id`; `p_steering` pages."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="vnpt",
    title="VNPT portal",
    signals=(
        Signal("address", r"default\.aspx\?(?:.*&)?pageid=[^&]*&(?:.*&)?(?:sid|title|p_steering)="),
        Signal("address", r"[?&]p_steering="),
        Signal(
            "markup",
            r"default\.aspx\?(?:[^\"'<>]{0,80}&(?:amp;)?)?(?:sid=\d+&(?:amp;)?pageid=|pageid=\d+&(?:amp;)?(?:catid|p_steering)=)",
            10,
        ),
        Signal("markup", r"vnptportal|vnpt-portal|portal\.vnpt\.vn|/vnptcms/", 10),
        Signal("generator", r"\bvnpt"),
    ),
    articles=(
        r"default\.aspx\?(?=.*\bpageid=)(?:.*&)?id=(?P<key>\d+)",
        r"\?(?=.*\bpageid=)(?:.*&)?id=(?P<key>\d+)",
        r"^/(?:[\w-]+/){1,3}[^/?]+-(?P<key>\d{3,12})(?:\.html)?/?$",
    ),
    state=("title", "p_steering"),
    container=(".news-detail", ".chitiettin", ".detail-content", "[id$=_divContent]"),
    strip=(".tinlienquan", ".other-news", ".tool-bar"),
    stamp=(".ngaydang", ".date-time", "[id$=_lblDate]"),
    notes="p_steering as the page's number is inferred.",
)
