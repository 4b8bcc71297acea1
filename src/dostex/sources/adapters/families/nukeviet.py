"""NukeViet (khcncaobang, vista, ngheandost, dongnai …): the id ends the slug and survives renaming; 30 items in a feed."""

from typing import Final

from dostex.sources.adapters.platform import Platform, Signal

PLATFORM: Final = Platform(
    name="nukeviet",
    title="NukeViet",
    signals=(
        Signal("generator", r"nukeviet"),
        Signal("address", r"[?&]nv=\w+&(?:.*&)?op=|[?&]op=[^&]*&(?:.*&)?nv=\w+"),
        Signal("markup", r"\bnv_(?:base_siteurl|lang_data|module_name|my_ofs|check_session)\b"),
        Signal("markup", r"/themes/[\w-]+/js/main\.js|/assets/js/language/vi\.js", 5),
        Signal("address", r"/(?:vi|en)/news/[\w-]+/[^/?]+-\d+(?:\.html)?/?$", 8),
        Signal("cookie", r"\bnv4?[a-z]?_\w*(?:sess|statistic|lang|cltn)", 10),
        Signal("header", r"nukeviet"),
    ),
    articles=(
        r"[?&]op=[\w-]+/[^/&]+-(?P<key>\d+)(?=&|$)",
        r"^/(?:[a-z]{2}/)?[\w-]+/(?:print/|savefile/|sendmail/)?[\w-]+/[^/?]+-(?P<key>\d+)(?:\.html)?/?$",
    ),
    refused=(
        r"/page-\d+/?$",
        r"/(?:rss|tag|users|search|statistics|laws|download|banners|voting|contact)/",
        r"[?&]nv=(?!news|[\w-]*tin)[\w-]+",
    ),
    feeds=("/vi/news/rss/", "/index.php?language=vi&nv=news&op=rss"),
    sitemaps=("/sitemap.xml", "/vi/news/sitemap.xml", "/index.php?language=vi&nv=news&op=sitemap"),
    prints=(
        (
            r"/(?P<lang>[a-z]{2})/(?P<mod>[\w-]+)/(?P<cat>[\w-]+)/(?P<rest>[^/?]+-\d+(?:\.html)?)/?$",
            r"/\g<lang>/\g<mod>/print/\g<cat>/\g<rest>",
        ),
        (r"(?P<head>[?&]op=)(?P<rest>[\w-]+/[^/&]+-\d+)(?=&|$)", r"\g<head>print/\g<rest>"),
    ),
    container=("#news-bodyhtml", ".bodytext", ".news_column .bodytext"),
    strip=(".news_column .socialicon", "#idcomment", ".others", "[id^=newsletter]", ".keywords", "#stringrating"),
    stamp=("em.robotblank", ".news_column .h5", ".time"),
    notes="article:published_time may have its zone where the T belongs, or no T; print views claim og:type=website.",
)
