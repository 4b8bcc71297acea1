"""One request over Scrapy's downloader: bounded in time and size, TLS verified, private networks refused."""

import time
from collections.abc import Collection
from typing import Any, Final
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response
from scrapy.logformatter import LogFormatter
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from dostex.sources import requests, tls
from dostex.sources.addresses import host_key, is_private
from dostex.sources.answers import Answer, Trouble
from dostex.sources.protocol import FetchRequest, Pairs, Tls

PRIVATE_SETTING: Final = "DOSTEX_PRIVATE_HOSTS"
_REFUSED: Final = "dostex/private/"  # among the statistics: names that resolve to private addresses
_OFF = (
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware",
    "scrapy.downloadermiddlewares.stats.DownloaderStats",
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware",
    "scrapy.downloadermiddlewares.retry.RetryMiddleware",
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware",
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware",
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware",
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware",
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware",
)
_NO_EXTENSIONS = (
    "scrapy.extensions.closespider.CloseSpider",
    "scrapy.extensions.corestats.CoreStats",
    "scrapy.extensions.feedexport.FeedExporter",
    "scrapy.extensions.logcount.LogCount",
    "scrapy.extensions.logstats.LogStats",
    "scrapy.extensions.memdebug.MemoryDebugger",
    "scrapy.extensions.memusage.MemoryUsage",
    "scrapy.extensions.remote_control.RemoteControl",
    "scrapy.extensions.spiderstate.SpiderState",
    "scrapy.extensions.telnet.TelnetConsole",
    "scrapy.extensions.throttle.AutoThrottle",
)


def settings(*, agent: str, private_hosts: Collection[str], exceptions: tuple[Tls, ...], log: str) -> dict[str, Any]:
    """Scrapy's settings. Turns, pauses, robots.txt, redirects and retries are ours: the frontier must know of each."""
    handler = "dostex.sources.tls.Handler"
    return {
        "USER_AGENT": agent,
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler, "ftp": None, "file": None, "data": None, "s3": None},
        "DOWNLOADER_MIDDLEWARES": dict.fromkeys(_OFF),
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOAD_DELAY": 0,
        "DOWNLOAD_WARNSIZE": 0,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "CONCURRENT_REQUESTS": 64,
        "TWISTED_DNS_RESOLVER": "dostex.sources.network.PublicResolver",
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "EXTENSIONS": dict.fromkeys(_NO_EXTENSIONS),
        "LOG_FILE": log,
        "LOG_LEVEL": "WARNING",
        "LOGFORMATTER": "dostex.sources.network.Quiet",
        PRIVATE_SETTING: tuple(private_hosts),
        tls.SETTING: exceptions,
    }


class Quiet(LogFormatter):
    """Says nothing of pages that were fetched: the frontier knows."""

    def crawled(self, request: Request, response: Response, spider: Spider) -> None:  # type: ignore[override]  # None is allowed
        """Nothing."""


class PublicResolver(CachingThreadedResolver):
    """Resolves names, and refuses private addresses unless the host's profile allows them: what is checked is what is used."""

    def __init__(self, reactor: ReactorBase, crawler: Crawler) -> None:
        super().__init__(reactor, crawler.settings.getint("DNSCACHE_SIZE"), crawler.settings.getfloat("DNS_TIMEOUT"))
        self._crawler = crawler
        self._allowed = frozenset(crawler.settings.get(PRIVATE_SETTING, ()))

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> "PublicResolver":
        """Scrapy's way to make one."""
        return cls(reactor, crawler)

    def getHostByName(self, name: str, timeout: Any = ()) -> "Deferred[str]":  # noqa: N802 - Twisted's name
        """The address of `name`; fails for a private one."""
        found = super().getHostByName(name, timeout)
        return found if host_key(f"http://{name}") in self._allowed else found.addCallback(self._public, name)

    def _public(self, address: str, name: str) -> str:
        if is_private(address):
            assert self._crawler.stats is not None
            self._crawler.stats.set_value(f"{_REFUSED}{name}", address)
            raise DNSLookupError(name)
        return address


async def fetch(
    crawler: Crawler, request: FetchRequest, *, conditions: Pairs = (), timeout: float, max_bytes: int, slot: str
) -> Answer | Trouble:
    """Send `request` with the headers `conditions` and wait for all of its answer. Never raises for what a server does."""
    assert crawler.engine is not None
    sent = Request(
        request.url,
        method=request.method,
        headers=[*request.headers, *conditions, *_form_headers(request)],
        body=requests.payload(request) if request.method == "POST" else None,
        dont_filter=True,
        meta={"download_timeout": timeout, "download_maxsize": max_bytes, "download_slot": slot, "handle_httpstatus_all": True},
    )
    begun = time.monotonic()
    try:
        response = await crawler.engine.download_async(sent)
    except Exception as error:
        latency = time.monotonic() - begun
        return _private(crawler, request.url, latency) or _trouble(error, latency, timeout, max_bytes)
    assert isinstance(response, Response)
    return Answer(response.url, response.status, _pairs(response), response.body, time.monotonic() - begun)


def _form_headers(request: FetchRequest) -> Pairs:
    return (("Content-Type", "application/x-www-form-urlencoded"),) if request.form else ()


def _pairs(response: Response) -> Pairs:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in (values if isinstance(values, list) else [values])
    )


def _private(crawler: Crawler, url: str, latency: float) -> Trouble | None:
    name = urlsplit(url).hostname or ""
    address = crawler.stats.get_value(f"{_REFUSED}{name}") if crawler.stats else None
    if address is None:
        return None
    return Trouble(f"{name} is {address}, of a private network", False, latency, ours=True)


def _trouble(error: Exception, latency: float, timeout: float, max_bytes: int) -> Trouble:
    text = str(error)
    cause = f"{text} {error.__cause__ or ''}"
    if isinstance(error, DownloadCancelledError | IgnoreRequest):
        return Trouble(f"the body has more than {max_bytes:,} bytes", False, latency, ours=True)
    if isinstance(error, DownloadTimeoutError):
        return Trouble(f"no whole answer within {timeout:g} seconds", True, latency)
    if isinstance(error, UnsupportedURLSchemeError):
        return Trouble("only http and https are fetched", False, latency, ours=True)
    if isinstance(error, CannotResolveHostError):
        return Trouble("the host's name does not resolve", True, latency)
    if isinstance(error, DownloadConnectionRefusedError):
        return Trouble("the host refuses connections", True, latency)
    if "certificate verify failed" in cause or "VerificationError" in cause:
        reason = f"the certificate is not valid: {_first(cause)}; a missing intermediate goes into the profile's extra_ca"
        return Trouble(reason, False, latency, everywhere=True)
    if isinstance(error, DownloadFailedError | ResponseDataLossError):
        return Trouble(f"the connection failed: {_first(text)}", True, latency)
    return Trouble(f"{type(error).__name__}: {_first(text)}", False, latency)


def _first(text: str) -> str:
    return " ".join(text.split())[:200]
