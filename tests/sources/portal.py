"""A portal on the loopback that behaves as told and counts what it sees: connections at once, gaps, paths, bodies sent."""

import hashlib
import re
import ssl
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from dostex.sources.protocol import FetchRequest, Link, Listing, Page, Policy, Profile, State

Reply = Callable[["Handler"], None]
SENTENCE = "Sở Khoa học và Công nghệ đã nghiệm thu đề tài về giống lúa chịu mặn tại huyện ven biển. "


@dataclass
class Portal:
    """Articles by number, listings of `size`, newest first; `special` answers paths in its own way."""

    articles: dict[int, str] = field(default_factory=dict)
    size: int = 10
    special: dict[str, Reply] = field(default_factory=dict)
    robots: str = ""
    links: list[str] = field(default_factory=list)  # more links, on the first listing page
    etags: bool = True
    hosts: list[str] = field(default_factory=list)
    requests: list[tuple[float, str, int]] = field(default_factory=list)  # when, path, status
    bodies: int = 0
    most_at_once: int = 0
    _at_once: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def fill(self, count: int) -> "Portal":
        """`count` articles."""
        self.articles = {number: f"Bản tin số {number}" for number in range(1, count + 1)}
        return self

    def paths(self) -> Counter[str]:
        """How often each path was asked for."""
        return Counter(path for _, path, _ in self.requests)

    def gaps(self) -> list[float]:
        """Seconds between the arrivals of two requests."""
        moments = sorted(moment for moment, _, _ in self.requests)
        return [after - before for before, after in pairwise(moments)]

    def article(self, number: int) -> bytes:
        """The page of an article."""
        title = self.articles[number]
        return page(title, f"<h1>{title}</h1><p>{SENTENCE * 12}</p><p>{title}. {SENTENCE * 3}</p>")

    def listing(self, number: int) -> bytes:
        """A page of the listing."""
        keys = sorted(self.articles, reverse=True)[(number - 1) * self.size : number * self.size]
        links = [f'<a href="/tin/{key}">{self.articles[key]}</a>' for key in keys]
        links += [f'<a href="{url}">khác</a>' for url in self.links] if number == 1 else []
        more = f'<a rel="next" href="/tin?page={number + 1}">sau</a>' if number * self.size < len(self.articles) else ""
        return page("Tin tức", "".join(links) + more)

    @contextmanager
    def seen(self) -> Iterator[None]:
        """A connection is open."""
        with self._lock:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            yield
        finally:
            with self._lock:
                self._at_once -= 1


def page(title: str, body: str) -> bytes:
    """A whole page."""
    return f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>".encode()


class Handler(BaseHTTPRequestHandler):
    """Answers from the portal."""

    protocol_version = "HTTP/1.1"
    portal: Portal
    timeout = 20
    disable_nagle_algorithm = True

    def handle(self) -> None:
        with self.portal.seen(), suppress(ConnectionResetError):
            super().handle()

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        self.form = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        self.do_GET()

    def do_GET(self) -> None:
        self._begun = time.time()
        path = urlsplit(self.path)
        try:
            if special := self.portal.special.get(path.path):
                special(self)
            elif path.path == "/robots.txt":
                self.reply(self.portal.robots.encode(), content_type="text/plain")
            elif path.path == "/tin":
                self.reply(self.portal.listing(int(parse_qs(path.query).get("page", ["1"])[0])))
            elif (found := re.fullmatch(r"/tin/(\d+)", path.path)) and int(found[1]) in self.portal.articles:
                self.article(int(found[1]))
            else:
                self.reply(page("404", "<p>Không tìm thấy trang</p>"), 404)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def article(self, number: int) -> None:
        """With an ETag; 304 when the client has it."""
        body = self.portal.article(number)
        tag = f'"{hashlib.md5(body).hexdigest()}"' if self.portal.etags else ""
        if tag and self.headers.get("If-None-Match") == tag:
            self.reply(b"", 304, headers=(("ETag", tag),))
        else:
            self.portal.bodies += 1
            self.reply(body, headers=(("ETag", tag),) if tag else ())

    def reply(
        self, body: bytes, status: int = 200, *, headers: tuple[tuple[str, str], ...] = (), content_type: str = "text/html"
    ) -> None:
        """One whole response."""
        self.note(status)
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def note(self, status: int) -> None:
        """Count this request."""
        self.portal.requests.append((self._begun, self.path, status))


def redirect(location: str, status: int = 302) -> Reply:
    """Answers with a redirect."""
    return lambda handler: handler.reply(b"", status, headers=(("Location", location),))


def says(body: bytes, status: int = 200, *headers: tuple[str, str]) -> Reply:
    """Answers with `body`."""
    return lambda handler: handler.reply(body, status, headers=headers)


def first(*replies: Reply) -> Reply:
    """Answers with one after the other, then with the last for ever."""
    left = list(replies)

    def answer(handler: Handler) -> None:
        reply = left.pop(0) if len(left) > 1 else left[0]
        reply(handler)

    return answer


def bomb(size: int) -> Reply:
    """A gzip body that grows to `size` bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = b"\0" * 1_048_576
    packed = b"".join([*(packer.compress(piece) for _ in range(size // len(piece))), packer.flush()])
    return says(packed, 200, ("Content-Encoding", "gzip"))


def huge(size: int) -> Reply:
    """A body of `size` bytes without a length, as a stream."""

    def stream(handler: Handler) -> None:
        handler.note(200)
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")
        handler.close_connection = True
        for _ in range(size // 65536):
            handler.wfile.write(b"x" * 65536)

    return stream


def raw(response: bytes) -> Reply:
    """Sends exactly these bytes."""

    def send(handler: Handler) -> None:
        handler.note(200)
        handler.wfile.write(response)
        handler.close_connection = True

    return send


@contextmanager
def serving(portal: Portal, *, certificate: Path | None = None, key: Path | None = None) -> Iterator[str]:
    """Serves `portal`; gives its address."""
    handler = type("Bound", (Handler,), {"portal": portal})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    scheme, name = "http", "127.0.0.1"
    if certificate and key:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme, name = "https", "localhost"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"{scheme}://{name}:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True)
class Plain:
    """A profile with what the crawl reads."""

    name: str
    base: str
    policy: Policy
    more: tuple[str, ...] = ()

    @property
    def hosts(self) -> tuple[str, ...]:
        return (urlsplit(self.base).netloc, *self.more)


@dataclass(frozen=True)
class Links:
    """Reads every link of a listing; `/tin/N` has the key N, others their path."""

    def requests(self, profile: Profile, state: State) -> list[FetchRequest]:
        assert isinstance(profile, Plain)
        return [FetchRequest(f"{profile.base}/tin")]

    def parse_listing(self, page: Page, profile: Profile) -> Listing:
        text = page.body.decode()
        links = re.findall(r'<a href="([^"]*)">([^<]*)</a>', text)
        more = re.findall(r'<a rel="next" href="([^"]*)">', text)
        assert isinstance(profile, Plain)
        return Listing(
            tuple(
                Link(url.removeprefix("/tin/"), url if "://" in url else f"{profile.base}{url}", title) for url, title in links
            ),
            tuple(FetchRequest(f"{profile.base}{url}") for url in more),
        )
