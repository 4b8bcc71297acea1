"""Any other portal with readable addresses: an id at an end of the slug, or a slug of four words and more."""

from typing import Final

from dostex.sources.adapters.platform import Platform

PLATFORM: Final = Platform(
    name="generic",
    title="unknown portal",
    signals=(),
    articles=(
        r"/[^/?]+(?:-[^/?-]+){2,}-(?:n|id|d|a|post|art)?(?!(?:19|20)\d\d(?!\d))(?P<key>\d{3,12})(?:\.(?:html?|aspx|vnp|chn))?/?$",
        r"/(?:article|bai-viet|chi-tiet)/[^/?]+/(?P<key>\d+)/?$",
        r"/(?P<key>\d{2,12})/[^/?]+(?:-[^/?-]+){2,}[^/?]*$",
        r"/(?P<key>\d{2,12})-[^/?]+(?:-[^/?-]+){2,}[^/?]*$",
        r"[?&](?:newsid|articleid|itemid|nid|id_tin|idtin|tintuc|details|baivietid)=(?P<key>\d+)",
        r"/(?:[\w-]+/){0,4}(?P<key>[^/?.]+(?:-[^/?.-]+){3,})(?:\.html?|\.aspx)?/?$",
    ),
    refused=(r"/(?:page|trang)[-/]\d+", r"\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|zip|rar|mp[34])$"),
    state=("page", "pageindex", "pagenumber", "trang"),
    feeds=("/rss", "/feed/", "/rss.xml"),
    sitemaps=("/sitemap.xml",),
)
