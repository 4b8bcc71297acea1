"""The stable key of an article: host and the platform's own id (FIELD.md, C1); never a slug where an id stands beside it."""

import re
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

# Query parameters that carry an article's id, by family, most telling first.
PARAMETERS: Final = (
    "ddocname", "itemid", "newsid", "articleid", "baivietid", "tinid", "tintuc", "details", "idtin", "id_tin", "newid",
    "postid", "nid", "contentid", "documentid", "docid", "bvid", "did", "gd", "id", "p",
)  # fmt: skip
# Places of an id in a path, most telling first.
PATHS: Final = (
    r"/(?:node|bm/print|content/id|id|itemid|detailnew|newsdetail|article|printnews|chi-tiet-tin|tin-tuc/chi-tiet)/(\d{1,15})(?=[/.?]|$)",
    r"/view-article/\d+/(\d{6,15})",
    r"/itemid/(\d+)",
    r"-(?:n|id|d|a|post|art)?(\d{2,12})(?:\.(?:html?|aspx|vnp|chn|htm))?/?$",
    r"/article/[^/]+/(\d+)",
    r"/(\d{2,12})/[^/]*[a-z-]{4}[^/]*$",
    r"/(\d{2,12})-[^/]+$",
    r"[a-z](\d{4,12})(?:\.(?:html?|aspx))?$",
    r"/(\d{3,12})(?:\.(?:html?|aspx))?/?$",
    r"([a-z0-9]{12})\.aspx$",
)  # fmt: skip
_PATHS = tuple(re.compile(pattern) for pattern in PATHS)
# Digits that are no id: the year or period that ends a headline; the folders of a year and month (WordPress).
_YEAR = re.compile(
    r"-(?:nam|thang-\d{1,2}|quy-(?:\d|i{1,3}|iv)|giai-doan|den|(?:19|20)\d\d)-(?:19|20)\d\d(?:\.[a-z]{3,5})?/?$|-(?:19|20)\d\d/?$"
)
_FOLDERS = re.compile(r"/(?:19|20)\d\d/\d{1,2}(?:/\d{1,2})?(?=/[^/]*[a-z-]{4}[^/]*$)")
_STATE = re.compile(r"/!ut/|;jsessionid", re.IGNORECASE)
_LIST = re.compile(r"/lists/([^/]+)/", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(?:html?|aspx)$")
_SLUG_WORDS: Final = 4


def of_url(url: str | None) -> str | None:
    """`host:id` of the article at `url`, the same for every order of its parameters; None when the address holds no id.

    A slug of four words and more stands in where a platform shows no id (WordPress, Liferay).
    """
    if not url:
        return None
    parts = urlsplit(url.strip())
    host = host_of(url)
    if not host:
        return None
    query = {name.lower(): value.strip() for name, value in parse_qsl(parts.query) if value.strip()}
    path = unquote(re.sub(r";[^/]*", "", parts.path))
    found = _in_query(query, path) or _in_path(f"/{query['op']}" if "op" in query else path.lower())
    return f"{host}:{found}" if found else None


def host_of(url: str | None) -> str | None:
    """The host of `url` without `www.`; None when it has none."""
    name = urlsplit(url).hostname if url else None
    return name.removeprefix("www.") if name else None


def _in_query(query: dict[str, str], path: str) -> str | None:
    for name in PARAMETERS:
        value = query.get(name)
        if value and len(value) <= 60 and re.search(r"\d", value):
            listed = _LIST.search(path)
            return f"{listed[1].lower()}/{value}" if listed else value
    return None


def _in_path(path: str) -> str | None:
    if _STATE.search(path):
        return None
    path = _FOLDERS.sub("", path)
    slug = _slug(path)
    if slug and _YEAR.search(path):
        return slug
    for pattern in _PATHS:
        if match := pattern.search(path):
            return match[1]
    return slug


def _slug(path: str) -> str | None:
    """The last part of `path` without its suffix, if it is a headline's words."""
    last = _SUFFIX.sub("", path.rstrip("/").rpartition("/")[2])
    return last if sum(map(bool, last.split("-"))) >= _SLUG_WORDS else None
