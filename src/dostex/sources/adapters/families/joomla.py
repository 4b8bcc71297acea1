"""Joomla (sromost and others): the id begins the slug."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="joomla",
    title="Joomla",
    signals=(
        Signal("generator", r"joomla"),
        Signal("markup", r"/media/(?:jui|system)/js/|/components/com_\w+/|joomla-script-options"),
        Signal("address", r"[?&]option=com_\w+"),
        Signal("header", r"joomla"),
    ),
    articles=(
        r"[?&](?:view=article&(?:.*&)?id|id)=(?P<key>\d+)(?::[^&]*)?(?:&.*)?&view=article",
        r"[?&]view=article&(?:.*&)?id=(?P<key>\d+)",
        r"/(?P<key>\d{1,9})-[^/?]+(?:\.html)?$",
    ),
    refused=(r"/(?:component|media|index\.php/component)/(?!content)", r"[?&]view=(?:category|categories|featured)"),
    state=("itemid", "catid", "tmpl", "print", "layout", "lang"),
    feeds=("/?format=feed&type=rss",),
    container=("[itemprop=articleBody]", ".item-page", ".com-content-article__body"),
    strip=(".article-info", ".pagenav", ".icons", ".tags", ".content_rating"),
    stamp=(".published", ".create", "time"),
)
