"""TLS, verified always: per host an extra CA file or an old stack's settings, and nothing that switches verification off."""

from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from OpenSSL import SSL
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from twisted.internet._sslverify import IOpenSSLTrustRoot
from twisted.internet.ssl import AcceptableCiphers, TLSVersion, optionsForClientTLS, platformTrust
from twisted.web.client import BrowserLikePolicyForHTTPS
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer

from dostex.errors import ConfigurationError
from dostex.sources.addresses import host_key
from dostex.sources.protocol import Tls

SETTING: Final = "DOSTEX_TLS"
_OLD_CIPHERS = "DEFAULT:@SECLEVEL=0"
_LEGACY_CONNECT = 0x4  # OP_LEGACY_SERVER_CONNECT: servers without RFC 5746


class Handler(HTTP11DownloadHandler):
    """Scrapy's handler for https with our policy in the place of its own, which verifies nothing by default."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._contextFactory = cast("IPolicyForHTTPS", Contexts(crawler.settings.get(SETTING, ())))


@implementer(IPolicyForHTTPS)
class Contexts(BrowserLikePolicyForHTTPS):
    """A verified TLS context for each host."""

    def __init__(self, exceptions: tuple[Tls, ...]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library is untyped
        self._exceptions = {host_key(f"https://{tls.host}"): tls for tls in exceptions}
        self._made = cache(self._make)

    def creatorForNetloc(self, hostname: bytes, port: int) -> Any:  # noqa: ARG002, N802 - Twisted's name
        """The options for a connection to `hostname`."""
        return self._made(hostname.decode("ascii"))

    def _make(self, host: str) -> Any:
        tls = self._exceptions.get(host_key(f"https://{host}"))
        if tls is None:
            return optionsForClientTLS(host)
        extra: dict[str, Any] = {}
        if tls.legacy:
            ciphers = AcceptableCiphers.fromOpenSSLCipherString(_OLD_CIPHERS)  # type: ignore[no-untyped-call]  # the library is untyped
            extra = {"acceptableCiphers": ciphers, "insecurelyLowerMinimumTo": TLSVersion.TLSv1_0}
        return optionsForClientTLS(host, trustRoot=cast("Any", Trust(tls)), extraCertificateOptions=extra)


@implementer(IOpenSSLTrustRoot)
class Trust:
    """The system's roots and one host's extra file."""

    def __init__(self, tls: Tls) -> None:
        self._tls = tls
        if tls.extra_ca is not None and not Path(tls.extra_ca).is_file():
            raise ConfigurationError(
                f"{tls.host}: extra_ca {tls.extra_ca!r} is no file; a PEM file of certificates is expected"
            )

    def _addCACertsToContext(self, context: SSL.Context) -> None:  # noqa: N802 - Twisted's name
        platformTrust()._addCACertsToContext(context)  # type: ignore[no-untyped-call]  # the library is untyped
        if self._tls.extra_ca is not None:
            context.load_verify_locations(self._tls.extra_ca)
        if self._tls.legacy:
            context.set_options(_LEGACY_CONNECT)
