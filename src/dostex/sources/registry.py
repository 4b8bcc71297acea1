"""All sources of the package together: by host, by province, through time."""

from datetime import date
from functools import cache

from dostex.documents.identity import host_of
from dostex.sources.profiles import Host, SourceProfile, names, profile


@cache
def profiles() -> tuple[SourceProfile, ...]:
    """Every source, by name."""
    return tuple(profile(name) for name in names())


def by_host(host: str) -> list[SourceProfile]:
    """The sources on `host`, with or without `www.`; several where a province's portal carries departments as parts."""
    bare = host.lower().removeprefix("www.")
    return [source for source in profiles() if any(name.removeprefix("www.") == bare for name in source.hosts)]


def by_url(url: str) -> list[SourceProfile]:
    """The sources that the article at `url` may be of."""
    host = host_of(url)
    return by_host(host) if host else []


def by_province(key: str, day: date | None = None) -> list[SourceProfile]:
    """The sources that speak for the province `key`, on `day` or ever."""
    return [
        source
        for source in profiles()
        if any(province.key == key and (day is None or province.valid(day)) for province in source.provinces)
    ]


def successor(host: str) -> str:
    """The host that carries on the content of `host` today; `host` itself when no other does."""
    seen = {host}
    sites: dict[str, Host] = {site.name: site for source in profiles() for site in source.sites}
    while (site := sites.get(host)) is not None and site.successor and site.successor not in seen:
        host = site.successor
        seen.add(host)
    return host
