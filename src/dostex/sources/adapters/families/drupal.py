"""Drupal (Lạng Sơn): nodes; the print module gives the cleanest body."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="drupal",
    title="Drupal",
    signals=(
        Signal("generator", r"drupal"),
        Signal("header", r"drupal"),
        Signal(
            "markup", r"/sites/(?:all|default)/(?:modules|themes|files)/|Drupal\.settings|data-drupal-|drupal-settings-json"
        ),
        Signal("address", r"/(?:bm/)?print/\d+|/node/\d+", 8),
        Signal("cookie", r"\bS?SESS[0-9a-f]{32}", 8),
    ),
    articles=(r"/node/(?P<key>\d+)/?$", r"/(?:bm/)?print/(?:node/)?(?P<key>\d+)$", r"[?&]q=node/(?P<key>\d+)"),
    refused=(r"/node/\d+/(?:edit|revisions)", r"/user/"),
    feeds=("/rss.xml",),
    sitemaps=("/sitemap.xml",),
    prints=((r"^(?P<head>.*?)/(?:vi/)?node/(?P<id>\d+)/?$", r"\g<head>/bm/print/\g<id>"),),
    container=(".field-name-body", ".field--name-body", ".node-content", ".print-content"),
    strip=(".links", ".field-name-field-tags", ".print_html", ".comment-wrapper", ".print-footer"),
    stamp=(".submitted", ".date-display-single", ".print-created"),
    notes="Pages count from 0: ?page=1 is the second.",
)
