"""Liferay 6 and 7 (Đồng Tháp, Tiền Giang, Hậu Giang, Quảng Trị): asset publishers, page numbers in `…_cur`."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="liferay",
    title="Liferay",
    signals=(
        Signal(
            "markup",
            r"\bLiferay\.(?:ThemeDisplay|Portlet|currentURL|authToken|Language)|\blfr-css-file\b|aui_\d|data-senna-track",
        ),
        Signal("markup", r"portlet-(?:boundary|asset-publisher|journal-content)|p_p_id_", 6),
        Signal("header", r"liferay-portal"),
        Signal("cookie", r"GUEST_LANGUAGE_ID|LFR_SESSION_STATE|COOKIE_SUPPORT", 8),
        Signal("address", r"/-/(?:asset_publisher|view-article)/|[?&]p_p_id="),
        Signal("address", r"/-/[\w-]+/[^/?]+|[?&]congid=\d+", 5),
    ),
    articles=(
        r"/-/asset_publisher/\w+/content/id/(?P<key>\d+)",
        r"/-/asset_publisher/\w+/content/(?P<key>[^/?]+)",
        r"/-/view-article/\d+/(?P<key>\d{6,15})",
        r"/-/tin-tuc/[^/?]*?[a-z](?P<key>\d{3,12})$",
        r"/-/[a-z-]+/[^/?]*?-(?P<key>\d{3,12})$",
        r"[?&]details=(?P<key>\d+)",
        r"/-/(?P<key>[^/?]+(?:-[^/?-]+){3,})$",
    ),
    refused=(r"/-/asset_publisher/\w+/rss", r"^/documents/", r"^/image/"),
    state=(r"p_p_\w+", r"_[\w.]+_redirect", "redirect", "inheritredirect", r"_[\w.]+_\w*", "t"),
    container=(".journal-content-article", ".asset-full-content", ".asset-content"),
    strip=(
        ".asset-related-content",
        ".taglib-ratings",
        ".taglib-social-bookmarks",
        ".pull-right",
        ".portlet-topper",
        ".discussion",
    ),
    stamp=(".metadata-publish-date", ".ngay-dang", ".asset-metadata"),
    notes="`null` may stand before the page's title; 13-digit ids of Quảng Trị are import times, no dates.",
)
