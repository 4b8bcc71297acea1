"""IBM WebSphere Portal (An Giang, Cà Mau): the state blob after `!ut/` differs from visit to visit and is no id."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="websphere",
    title="WebSphere Portal",
    signals=(
        Signal("address", r"/wps/(?:wcm/)?(?:my)?(?:portal|connect)|/!ut/p/"),
        Signal("markup", r"/wps/(?:portal|contenthandler|wcm|themes|PA_)|wpthemeComplementaryContent|ibmPortalConfig|wptheme"),
        Signal("generator", r"websphere|ibm web content"),
        Signal("header", r"websphere|ibm-web2-location", 8),
    ),
    articles=(
        r"[?&]urile=wcm:path:[^&]*?/(?P<key>[^/&]{8,})(?=&|$)",
        r"[?&]wcm_global_context=[^&]*?/(?P<key>[^/&]{8,})(?=&|$)",
        r"/wps/(?:my)?portal/(?:[^!?]*/)?(?:chi-?tiet|detail)[^!?]*/!ut/p/",
        r"/wps/wcm/connect/[^?]*/(?P<key>[^/?]{8,})(?:\?|$)",
    ),
    refused=(r"[?&]uri=nm:oid:",),
    by_title=True,
    container=(".wpsPortletBody", ".chitiet-tin", ".wcm-content"),
    strip=(".tinlienquan", ".wpthemeRibbon", ".lotusui30"),
    stamp=(".ngaydang", ".date"),
    notes="Links found by headline and day; the navigation's `?uri=nm:oid:` addresses are menu entries.",
)
