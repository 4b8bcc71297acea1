"""Which addresses may be asked: http and https only, within the source's hosts, never a private network unless allowed."""

import ipaddress
import re
from collections.abc import Collection
from urllib.parse import urljoin, urlsplit, urlunsplit

_CONTROLS = re.compile(r"[\x00-\x20\x7f]+")
_MAX_LENGTH = 4_000


def host_key(url: str) -> str:
    """Whose turn a request is: the host without `www.` and port; one connection goes to it at a time."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:
        return ""


def joined(base: str, reference: str) -> str:
    """`reference` seen from `base`, without fragment and surrounding white space; control characters are kept to be refused."""
    try:
        parts = urlsplit(urljoin(base, reference.strip(" \t\r\n")))
        return urlunsplit(parts._replace(fragment=""))
    except ValueError:
        return reference


def refusal(url: str, hosts: Collection[str]) -> str | None:
    """Why `url` is not asked for, or None. `hosts` are the source's, lower case, with a port where it is unusual."""
    if _CONTROLS.search(url):
        return "the address holds white space or control characters"
    if len(url) > _MAX_LENGTH:
        return f"the address has {len(url):,} characters, over the limit of {_MAX_LENGTH:,}"
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError as error:
        return f"no valid address: {error}"
    if parts.scheme not in ("http", "https"):
        return f"the scheme {parts.scheme or '(none)'} is not fetched; http and https are"
    if parts.username is not None:
        return "the address carries a user name"
    usual = port in (None, 80 if parts.scheme == "http" else 443)
    if not any(_same(host if usual else f"{host}:{port}", known) for known in hosts):
        return f"{host if usual else f'{host}:{port}'} is not among the source's hosts ({', '.join(sorted(hosts))})"
    return None


def _same(host: str, known: str) -> bool:
    return host.removeprefix("www.") == known.removeprefix("www.")


def is_private(address: str) -> bool:
    """Whether the IP address `address` is of a private, loopback, link-local or otherwise not public network."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None)
    return not (mapped or ip).is_global or ip.is_multicast
