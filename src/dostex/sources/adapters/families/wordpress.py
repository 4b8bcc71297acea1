"""WordPress (TP. Hồ Chí Minh, startupdongnai and others): slugs; `?p=` and the body's class hold the id."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="wordpress",
    title="WordPress",
    signals=(
        Signal("generator", r"wordpress"),
        Signal("markup", r"/wp-(?:content|includes|json)/|yoast-schema-graph"),
        Signal("header", r"/wp-json/|api\.w\.org|x-pingback"),
        Signal("cookie", r"wordpress_|wp-settings"),
    ),
    articles=(
        r"^/\d{4}/\d\d/(?:\d\d/)?(?P<key>[^/?]+)/?$",
        r"^/(?!category/|tag/|author/|page/|wp-|feed/|chuyen-muc/|danh-muc/)(?:[\w-]+/){0,2}(?P<key>[^/?]+(?:-[^/?-]+){3,})/?$",
        r"^/\?p=(?P<key>\d+)$",
    ),
    refused=(r"/(?:wp-content|wp-json|wp-admin|wp-includes)/", r"/(?:category|tag|author|feed|comments|page)/", r"/amp/?$"),
    state=("replytocom", "share", "amp"),
    feeds=("/feed/",),
    sitemaps=("/wp-sitemap.xml", "/sitemap_index.xml", "/sitemap.xml"),
    container=(".entry-content", ".post-content", ".elementor-widget-theme-post-content"),
    strip=(".sharedaddy", ".yarpp", ".related-posts", ".wp-block-latest-posts", ".post-navigation", "#comments"),
    stamp=("time.entry-date", ".posted-on", ".entry-meta"),
)
