"""Addresses in one spelling: a page is asked for once, whatever session, loop counter or parameter order its links have."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

# Parameters that name a session or a campaign, never content (FIELD.md, C1: Oracle ADF; the rest is common to the web).
SESSION: Final = (
    r"_afr\w+", r"_adf\.ctrl-state", r"jsessionid", r"phpsessid", r"aspxautodetectcookiesupport", r"sessionid",
    r"utm_\w+", r"fbclid", r"gclid", r"zarsrc", r"mc_[ce]id", r"_ga", r"gidzl", r"_t", r"timestamp",
)  # fmt: skip
_SESSION = re.compile("|".join(SESSION), re.IGNORECASE)
_PATH_STATE = re.compile(r";[^/]*|/\(S\([a-z0-9]{10,40}\)\)", re.IGNORECASE)  # ;jsessionid=… and ASP.NET's cookieless sessions
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_PORTS: Final = {"http": 80, "https": 443}
_SAFE: Final = "/:@!$&'()*+,;=-._~"
MAX_LENGTH: Final = 2000


def canonical(url: str, *, base: str = "", state: Sequence[str] = ()) -> str | None:
    """`url`, resolved against `base`, in one spelling; None when it is no address of a web page (mailto:, javascript:, file:).

    Lower-case scheme and host, no default port, fragment, session or `state` parameter (whole names as regular expressions,
    any case); parameters sorted by name, their values and the path's letters kept.
    """
    text = _CONTROLS.sub("", url.strip())
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host or len(text) > MAX_LENGTH:
        return None
    place = host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"
    path = quote(unquote(_PATH_STATE.sub("", parts.path)), safe=_SAFE) or "/"
    dropped = re.compile("|".join(state), re.IGNORECASE) if state else None
    pairs = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _SESSION.fullmatch(name) and not (dropped and dropped.fullmatch(name))
    ]
    query = urlencode(sorted(pairs, key=lambda pair: pair[0].lower()), quote_via=quote, safe="/:,!")
    return urlunsplit((parts.scheme, place, path, query, ""))


def parameters(url: str) -> dict[str, str]:
    """The parameters of `url`, names in lower case; the last of equal names wins."""
    return {name.lower(): value for name, value in parse_qsl(urlsplit(url).query, keep_blank_values=True)}


def place(url: str) -> str:
    """What stands after the host, decoded: `path` or `path?query`, against which patterns of addresses are matched."""
    parts = urlsplit(url)
    return unquote(parts.path) + (f"?{unquote(parts.query)}" if parts.query else "")
